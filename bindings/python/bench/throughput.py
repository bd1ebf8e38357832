"""Throughput over a column, compared with PyArabic and CAMeL Tools: all in one process, round by round.

    python throughput.py [--rows 100000] [--rounds 5] [--markdown] FILE...

The rows are the lines of the files, shuffled; every 997th is a null. Figures are megabytes of UTF-8 per
second of processor time, the best of the rounds. The rows of each round follow each other, so a
loaded machine slows all alike: read the ratios. `equal` is the part of rows with kalima's answer.
"""

from __future__ import annotations

import argparse
import functools
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

import kalima

Text = Sequence[str]


def rows_of(files: Sequence[Path], count: int) -> list[str | None]:
    lines = [line for path in files for line in path.read_text("utf-8").splitlines() if line.strip()]
    source = random.Random(1)
    rows: list[str | None] = [source.choice(lines) for _ in range(count)]
    rows[::997] = [None] * len(rows[::997])
    return rows


def chunked(rows: Sequence[str | None]) -> pa.ChunkedArray:
    size = 65_536
    return pa.chunked_array([pa.array(rows[at : at + size]) for at in range(0, len(rows), size)])


class Job:
    """One way to do one operation."""

    def __init__(self, operation: str, by: str, run: Callable[[], Any], answer: Callable[[str], Any] | None) -> None:
        self.operation, self.by, self.run, self.answer = operation, by, run, answer
        self.best = float("inf")

    def time(self) -> None:
        start = time.process_time()
        self.run()
        self.best = min(self.best, time.process_time() - start)


def rivals() -> dict[str, Callable[[str], Any]]:
    """Returns the functions of other packages that are installed, by operation and package."""
    found: dict[str, Callable[[str], Any]] = {}
    try:
        from camel_tools.tokenizers.word import simple_word_tokenize
        from camel_tools.utils.dediac import dediac_ar
        from camel_tools.utils.normalize import (
            normalize_alef_ar,
            normalize_alef_maksura_ar,
            normalize_teh_marbuta_ar,
        )

        def camel_fold(text: str) -> str:
            return normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(dediac_ar(text))))

        found["remove diacritics|CAMeL Tools `dediac_ar`"] = dediac_ar
        found["fold for search|CAMeL Tools, four functions"] = camel_fold
        found["tokenize|CAMeL Tools `simple_word_tokenize`"] = simple_word_tokenize
    except ImportError as error:
        print(f"left out: CAMeL Tools ({error})", file=sys.stderr)
    try:
        import pyarabic.araby as araby

        def pyarabic_fold(text: str) -> str:
            text = araby.strip_tatweel(araby.strip_tashkeel(text))
            return araby.normalize_teh(araby.normalize_alef(araby.normalize_hamza(text)))

        found["remove diacritics|PyArabic `strip_tashkeel`"] = araby.strip_tashkeel
        found["fold for search|PyArabic, five functions"] = pyarabic_fold
        found["tokenize|PyArabic `tokenize`"] = araby.tokenize
        found["split sentences|PyArabic `sentence_tokenize`"] = araby.sentence_tokenize
    except ImportError as error:
        print(f"left out: PyArabic ({error})", file=sys.stderr)
    marks = re.compile("[\u064b-\u0652\u0670]")
    folds = str.maketrans("أإآىة", "ااايه", "\u0640")
    found["remove diacritics|`re.sub`"] = functools.partial(marks.sub, "")
    found["fold for search|`re.sub` and `str.translate`"] = lambda text: marks.sub("", text).translate(folds)
    found["tokenize|`re.findall`"] = re.compile(r"\w+|[^\w\s]").findall
    return found


OURS: dict[str, Callable[[Any], Any]] = {
    "remove diacritics": kalima.Normalizer("camel_dediac").normalize,
    "fold for search": kalima.Normalizer("search").normalize,
    "repair": kalima.Normalizer("repair").normalize,
    "tokenize": kalima.Tokenizer().tokens,
    "tokenize, with spans": kalima.Tokenizer().token_spans,
    "split sentences": kalima.SentenceSplitter().sentences,
    "terms": kalima.Analyzer().terms,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    rows = rows_of(options.files, options.rows)
    column, texts = chunked(rows), [row for row in rows if row is not None]
    views = pa.chunked_array([chunk.cast(pa.string_view()) for chunk in column.chunks])
    size = sum(len(text.encode()) for text in texts)
    jobs = []
    for operation, ours in OURS.items():
        jobs.append(Job(operation, "kalima, Arrow column", functools.partial(ours, column), None))
        jobs.append(Job(operation, "kalima, string views", functools.partial(ours, views), None))
        jobs.append(Job(operation, "kalima, `str` in a loop", lambda ours=ours: [ours(text) for text in texts], None))
    for name, theirs in rivals().items():
        operation, by = name.split("|")
        jobs.append(Job(operation, by, lambda theirs=theirs: [theirs(text) for text in texts], theirs))
    for _ in range(options.rounds):
        for job in jobs:
            job.time()
    order = list(OURS)
    jobs.sort(key=lambda job: (order.index(job.operation), job.best))
    print(f"{len(rows)} rows, {size / 1e6:.1f} MB, {size // len(texts)} bytes a row", file=sys.stderr)
    if options.markdown:
        print("| operation | by | MB/s | kalima is faster | equal rows |\n|---|---|---:|---:|---:|")
    for job in jobs:
        fastest = next(other for other in jobs if other.operation == job.operation and other.by == "kalima, Arrow column")
        ratio = job.best / fastest.best
        equal = ""
        if job.answer:
            ours = OURS[job.operation]
            sample = texts[:5000]
            equal = f"{sum(ours(text) == job.answer(text) for text in sample) / len(sample):.2%}"
        speed = size / job.best / 1e6
        if options.markdown:
            print(f"| {job.operation} | {job.by} | {speed:.1f} | {ratio:.1f} x | {equal} |")
        else:
            print(f"{job.operation:22} {job.by:40} {speed:8.1f} MB/s {ratio:8.1f} x {equal}")


if __name__ == "__main__":
    main()
