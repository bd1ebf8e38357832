"""Examples for mypy --strict: the types that a caller sees. Runs as a test, too."""

from __future__ import annotations

import pyarrow as pa

import kalima


def test_types() -> None:
    normal: str = kalima.normalize("أ", "search")
    words: list[str] = kalima.tokens(normal)
    kinds: list[str] = [token.kind for token in kalima.token_spans(normal, offsets="bytes")]
    spans: list[tuple[int, int]] = kalima.Finder("ا", kalima.Normalizer("search")).find_all(normal)
    text, offsets = kalima.Normalizer().normalize_with_offsets(normal)
    start: int = offsets.to_original(0, len(text))[0]
    ends: list[str | None] = [sentence.terminator for sentence in kalima.sentence_spans(normal)]
    is_stopped: bool = "في" in kalima.StopWords("core", without=["negation"])
    year = kalima.find_dates("عام 2024")[0].first
    number: int | None = None if year is None else year.year
    assert (words, kinds, spans, start, ends, is_stopped, number) == (
        ["ا"],
        ["word"],
        [(0, 1)],
        0,
        [None],
        True,
        2024,
    )


def test_columns_keep_their_class() -> None:
    column = pa.chunked_array([["a"]])
    made = kalima.normalize(column)
    assert made.num_chunks == 1
    analyzer: kalima.Analyzer = kalima.Analyzer(stop_words=kalima.StopWords("none"))
    assert analyzer.terms(column).num_chunks == 1
