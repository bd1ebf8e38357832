"""Bad input: a clear exception each time, never a crash."""

import pickle

import pytest

import kalima


@pytest.mark.parametrize(
    "call, error, message",
    [
        (lambda: kalima.Normalizer("serch"), kalima.UnknownNameError, "did you mean `search`"),
        (lambda: kalima.Normalizer("search:9"), kalima.UnknownNameError, "search:9"),
        (lambda: kalima.Normalizer("nfc,mark_order"), kalima.ExclusiveStepsError, "exclude"),
        (lambda: kalima.normalize("a", "nothing"), kalima.UnknownNameError, "nothing"),
        (lambda: kalima.Tokenizer("default,-verbs"), kalima.UnknownNameError, "verbs"),
        (lambda: kalima.Tokenizer(keep=["verb"]), kalima.UnknownNameError, "verb"),
        (lambda: kalima.token_spans("a", offsets="words"), kalima.UnknownNameError, "chars, bytes, utf16"),
        (lambda: kalima.SentenceSplitter(newlines="no"), kalima.UnknownNameError, "each_line"),
        (lambda: kalima.SentenceSplitter(abbreviations={"x.": "y"}), kalima.UnknownNameError, "title"),
        (lambda: kalima.Finder("a", boundary="word"), kalima.UnknownNameError, "whole_words"),
        (lambda: kalima.Analyzer("ar-heavy:1"), kalima.UnknownNameError, "ar-heavy:1"),
        (lambda: kalima.StopWords("some"), kalima.UnknownNameError, "core"),
        (lambda: kalima.StopWords(without=["verb"]), kalima.UnknownNameError, "negation"),
        (lambda: kalima.Stemmer("porter"), kalima.UnknownNameError, "light10"),
        (lambda: kalima.Stemmer("light10", nisba=True), kalima.KalimaError, "no options"),
        (lambda: kalima.NumberWords(gender="neuter"), kalima.UnknownNameError, "feminine"),
        (lambda: kalima.NumberWords().cardinal(10**27), kalima.NumberError, "1000000"),
        (lambda: kalima.NumberWords().decimal("1.2.3"), kalima.NumberError, "1.2.3"),
        (lambda: kalima.NumberWords().money(1, "XXX"), kalima.UnknownNameError, "EGP"),
        (lambda: kalima.NumberWords().fraction(1, 0), kalima.NumberError, "0"),
        (lambda: kalima.NumberWords().decimal(1.5), TypeError, "not float"),
        (lambda: kalima.NumberWords().cardinal(10**40), OverflowError, ""),
        (lambda: kalima.DateFinder(months=["french"]), kalima.UnknownNameError, "levantine"),
        (lambda: kalima.Transliterator("arabizi"), kalima.UnknownNameError, "buckwalter"),
        (lambda: kalima.Romanizer("iso"), kalima.UnknownNameError, "ala-lc"),
        (lambda: kalima.normalize("a", 5), TypeError, "Normalizer or str, not int"),
        (lambda: kalima.normalize(b"a"), TypeError, "not bytes"),
        (lambda: kalima.tokens(None), TypeError, "not NoneType"),
        (lambda: kalima.tokens(["a"]), TypeError, "not list"),
        (lambda: kalima.segment(3), TypeError, ""),
    ],
)
def test_messages(call, error, message):
    with pytest.raises(error) as raised:
        call()
    assert message in str(raised.value)
    if isinstance(raised.value, kalima.KalimaError):
        assert isinstance(raised.value, ValueError)
        assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)


@pytest.mark.parametrize(
    "operation",
    [
        kalima.normalize,
        kalima.tokens,
        kalima.sentence_spans,
        kalima.terms,
        kalima.segment,
        kalima.stem,
        kalima.missing_spaces,
        kalima.find_numbers,
        kalima.find_dates,
        kalima.transliterate,
        kalima.romanize,
        kalima.Finder,
        kalima.Finder("a").find,
        kalima.Normalizer("search").normalize_with_offsets,
    ],
)
def test_lone_surrogates(operation):
    """A lone surrogate has no UTF-8: the exception names the character and its place."""
    with pytest.raises(UnicodeEncodeError) as raised:
        operation("نعم \ud800")
    assert raised.value.start == 4
    assert "surrogates not allowed" in str(raised.value)
