"""Operations on `str`: results, offsets in each unit, and the identity of unchanged text."""

import pickle

import pytest

import kalima
from conftest import TEXTS


def units(text, start, end, unit):
    """Returns the part of a text between two offsets of a unit."""
    if unit == "chars":
        return text[start:end]
    if unit == "bytes":
        return text.encode()[start:end].decode()
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize("unit", ["chars", "bytes", "utf16"])
@pytest.mark.parametrize(
    "spans, texts",
    [
        (kalima.token_spans, kalima.tokens),
        (kalima.sentence_spans, kalima.sentences),
    ],
)
def test_offsets_cut_the_text(text, unit, spans, texts):
    found = spans(text, offsets=unit)
    assert [item.text for item in found] == texts(text)
    for item in found:
        assert units(text, item.start, item.end, unit) == item.text


@pytest.mark.parametrize("unit", ["chars", "bytes", "utf16"])
def test_other_spans_cut_the_text(text, unit):
    for found in kalima.find_numbers(text, offsets=unit) + kalima.find_dates(text, offsets=unit):
        assert units(text, found.start, found.end, unit) == found.text
    for word in kalima.Tokenizer(keep=["word"]).tokens(text):
        pieces = kalima.segment(word, offsets=unit)
        assert "".join(piece.text for piece in pieces) == word
        assert all(units(word, piece.start, piece.end, unit) == piece.text for piece in pieces)
    for term in kalima.term_spans(text, offsets=unit):
        # A hashtag may give more than one term; each lies in a token of the text.
        assert units(text, term.start, term.end, unit).strip() != ""


def test_tokens_are_all_of_the_text(text):
    end = 0
    for token in kalima.token_spans(text):
        assert token.start >= end
        assert text[end : token.start].strip(" \t\r\n\ufeff\u200f") == ""
        end = token.end
    assert text[end:].strip(" \t\r\n\ufeff\u200f") == ""


def test_unchanged_text_is_the_same_object(text):
    for preset in ("repair", "search", "lucene", "camel_dediac"):
        normalizer = kalima.Normalizer(preset)
        once = normalizer.normalize(text)
        assert normalizer.is_normalized(once)
        assert normalizer.normalize(once) is once
        assert normalizer.is_normalized(text) == (once == text)


@pytest.mark.parametrize("unit", ["chars", "bytes", "utf16"])
def test_offsets_map_both_ways(text, unit):
    normal, offsets = kalima.Normalizer("search").normalize_with_offsets(text, offsets=unit)
    assert normal == kalima.normalize(text, "search")
    assert offsets.unit == unit
    assert offsets.is_identity == (offsets.edits() == [])
    assert offsets.is_identity or normal != text
    length = len(units_of(normal, unit))
    assert offsets.to_original(0, length) == (0, len(units_of(text, unit)))
    for edit, changed in offsets.edits():
        assert offsets.to_original(*changed)[0] <= edit[0]


def units_of(text, unit):
    if unit == "chars":
        return list(text)
    return list(text.encode()) if unit == "bytes" else list(memoryview(text.encode("utf-16-le")).cast("H"))


def test_token_at():
    text = "😀 في 2026"  # in 2026
    for token in kalima.token_spans(text):
        for at in range(token.start, token.end):
            assert kalima.Tokenizer().token_at(text, at) == token
    assert kalima.Tokenizer().token_at(text, 1) is None
    assert kalima.Tokenizer().token_at(text, 1000) is None


def test_finder():
    finder = kalima.Finder("احمد", boundary="whole_words")
    text = "😀 قال أَحْمَد لأحمد"  # Ahmad said to Ahmad
    assert finder.find_all(text) == [(6, 13)]
    assert finder.count(text) == 1 and finder.is_match(text)
    assert finder.replace_all(text, "زيد") == "😀 قال زيد لأحمد"
    assert kalima.Finder("احمد").count(text) == 2


def test_numbers_are_exact():
    words = kalima.NumberWords()
    for number in (0, 1, 2, 11, 100, 101, 1999, -5, 10**15, 10**26):
        assert kalima.parse_number(words.cardinal(number)) in (number, None)
    assert kalima.parse_number(words.cardinal(3225)) == 3225
    assert kalima.find_numbers("نصف")[0].value == kalima.find_numbers("نصف")[0].value
    assert str(kalima.parse_number("1.50")) == "1.50"


def test_dates():
    found = kalima.find_dates("من 5 إلى 7 مارس 2023، الساعة 10:30")  # from 5 to 7 March 2023, at 10:30
    assert str(found[0].first) == "2023-03-05" and str(found[0].last) == "2023-03-07"
    assert str(found[1].time) == "10:30" and found[1].first is None
    day = kalima.PartialDate(1445, 9, 1, "hijri")
    assert str(day.converted()) == "2024-03-11"
    assert kalima.PartialDate(year=2024).converted() is None


def test_abbreviations_of_the_user():
    text = "وصل ق. زيد اليوم."  # judge Zayd arrived today
    splitter = kalima.SentenceSplitter(abbreviations={"ق.": "title"})
    assert splitter.sentences(text) == [text]
    assert splitter.sentence_spans(text)[0].terminator == "."


def test_spacing():
    text = "المدرسةالجديدة"  # the new school, run together
    spaced, offsets = kalima.insert_missing_spaces(text)
    assert spaced == "المدرسة الجديدة"
    assert offsets.to_original(8, 15) == (7, 14)


def test_long_texts_release_the_interpreter():
    """Two threads over long texts give what one gives."""
    from concurrent.futures import ThreadPoolExecutor

    long = "\n".join(TEXTS) * 500
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(kalima.normalize, [long] * 8))) == 1
        assert len({tuple(found) for found in pool.map(kalima.tokens, [long] * 8)}) == 1


def test_results_are_tuples():
    token = kalima.token_spans("نعم")[0]
    text, start, end, kind = token
    assert (text, start, end, kind) == ("نعم", 0, 3, "word")
    assert pickle.loads(pickle.dumps(token)) == token
