"""Objects with options: they pickle, copy, compare, hash and print as the call that makes them."""

import copy
import pickle

import pytest

import kalima
from kalima import *  # noqa: F403  (for eval of repr)

OBJECTS = [
    kalima.Normalizer(),
    kalima.Normalizer("search,-lowercase"),
    kalima.Tokenizer(),
    kalima.Tokenizer("treebank", dates=True, keep=["word", "number"]),
    kalima.SentenceSplitter(),
    kalima.SentenceSplitter(newlines="ignore", ellipses="end", max_len=500, abbreviations={"ق.": "title"}),
    kalima.Finder("كتاب"),
    kalima.Finder("كتاب", "repair", boundary="whole_words"),
    kalima.StopWords(),
    kalima.StopWords("full", without=["negation", "adverb"], egyptian_yaa=True),
    kalima.Analyzer(),
    kalima.Analyzer("ar-light10:1", stop_words=kalima.StopWords("none"), split_tags=True),
    kalima.Segmenter(),
    kalima.Segmenter(article=True, keep=["وليد"]),
    kalima.Stemmer(),
    kalima.Stemmer("light", nisba=True),
    kalima.Stemmer("snowball"),
    kalima.Expansion(),
    kalima.Expansion("proclitics", limit=5),
    kalima.NumberFinder(),
    kalima.NumberFinder(dialect=False, separators="comma"),
    kalima.NumberWords(),
    kalima.NumberWords(gender="feminine", definite=True, minus="naqis"),
    kalima.DateFinder(),
    kalima.DateFinder(order="month_first", months=["common"], short_years=2030),
    kalima.Transliterator(),
    kalima.Transliterator("hsb", mark_foreign=True),
    kalima.Romanizer(),
    kalima.Romanizer("ala-lc", final_vowels="drop", capitals="words"),
]


@pytest.mark.parametrize("made", OBJECTS, ids=repr)
def test_round_trips(made):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(made, protocol)) == made
    assert copy.deepcopy(made) == made
    assert eval(repr(made)) == made
    assert hash(eval(repr(made))) == hash(made)


def test_objects_differ():
    assert len(set(OBJECTS)) == len(OBJECTS)
    assert all(a != b for n, a in enumerate(OBJECTS) for b in OBJECTS[:n])
    assert kalima.Normalizer() != "repair"


def test_other_routes_to_an_object_are_equal():
    assert kalima.Normalizer("search") == kalima.Normalizer("search:1")
    assert kalima.Tokenizer("words") == kalima.Tokenizer("default,-punctuation,-symbol,-emoji")
    assert kalima.normalize("أ", kalima.Normalizer("search")) == kalima.normalize("أ", "search")


def test_profiles():
    assert kalima.Normalizer("search").profile == "search:1"
    assert kalima.Normalizer("search,-lowercase").profile is None
    assert kalima.Analyzer().profile == "ar-light:1"
    assert kalima.Analyzer(split_tags=True).profile is None
    assert kalima.Stemmer().profile == "light:1"
    assert kalima.__version__.count(".") == 2


def test_objects_do_not_change():
    with pytest.raises(AttributeError):
        kalima.Normalizer().profile = "other"
