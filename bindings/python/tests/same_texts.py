"""2,000 texts for the comparison of all paths to an answer: cases, gold if this machine has it, awkward ones."""

from __future__ import annotations

import json
import os
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[3]
COUNT = 2000

#: Characters that rules look at, in every script and width of UTF-8, and whole words.
PIECES = [
    *"اأإآٱبةتىيئؤءوـكلمنه٠١٢3،؛؟.!:,-–()[]{}«»\"'’#@/%_+=&*",
    *"\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06e5\u06dd\u06de",
    *"\u200b\u200c\u200d\u200e\u200f\u202a\u2066\u2069\ufeff\u00ad\u00a0\u202f\u034f\ufe0f\u20e3",
    *" \t\n\r\x0b\x0c\u0085\u2028\x00aZé漢한😀👍🏽🇪🇬\ufdfa\ufefb\ufdfc\U0001ee00",
    *["قال", "د.", "أ.د.", "ق.م.", "الو.م.أ.", "10:50", "12/08/2014", "3.5", "1,000", "https://a.com/b", "a@b.org"],
    *["#وسم", "@user", "Node.js", "...", "؟!", "\r\n", "للمدرسة", "وبكتابهم", "ﻣﺪﺭﺳﺔ", "كتـــاب", "المدرسةالجديدة"],
]


def awkward(source: random.Random) -> str:
    """Returns a random sequence of pieces."""
    return "".join(source.choice(PIECES) for _ in range(source.randint(0, 40)))


def cases() -> list[str]:
    """Returns the lines of the test data of the library: a case is text, whatever its file means by it."""
    folder = ROOT / "tests" / "data"
    texts = [line for path in sorted(folder.glob("*.txt")) for line in path.read_text("utf-8").split("\n")]
    for path in sorted(folder.glob("*.jsonl")):
        rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
        texts += [value for row in rows for value in row.values() if isinstance(value, str)]
    return texts


def gold() -> list[str]:
    """Returns the lines of the gold texts and the inputs of shared cases, if `KALIMA_SHARED` names them."""
    shared = os.environ.get("KALIMA_SHARED")
    if not shared:
        return []
    texts = []
    for path in sorted(pathlib.Path(shared).glob("gold/*/raw.txt")):
        texts += path.read_text("utf-8").split("\n")[:2000]
    for path in sorted(pathlib.Path(shared).glob("cases/*.jsonl")):
        rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
        texts += [row["input"] for row in rows if isinstance(row.get("input"), str)]
    return texts


def texts() -> list[str]:
    """Returns the texts, the same in every run."""
    source = random.Random(2026)
    found = []
    for kind in (cases(), gold()):
        unique = sorted(set(kind))
        found += source.sample(unique, min(len(unique), 700))
    return found + [awkward(source) for _ in range(COUNT - len(found))]
