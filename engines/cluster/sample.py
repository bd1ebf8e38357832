"""Sample data: Parquet and JSON lines of Arabic texts, a part of them bad, the same for the same seed."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

WORDS = (
    "قال الكاتب إنَّ المدرسةَ الجديدةَ في القاهرة ستُفتَح يوم 12/08/2014 الساعة 10:50 بعد أن وصل 25 طالباً من "
    "وبكتابهم والمكتبات ﻣﺪﺭﺳﺔ كتـــاب ٱلرَّحْمَٰنِ د. أحمد؛ ق.م. هل جئت؟ نعم! لا... «انتهى.» #وسم @user 3.5% "
    "https://example.com/a Relatedنعم 😀 علی ہے ٣٫٥ ۲۰۲۶ إلخ. ﷺ \u200f( )"
).split(" ")


def text_of(random: random.Random) -> str | None:
    """Returns a text of up to 60 words, seldom a null or an empty one."""
    kind = random.random()
    if kind < 0.01:
        return None
    if kind < 0.02:
        return ""
    return " ".join(random.choices(WORDS, k=random.randint(1, 60)))


def write_parquet(folder: Path, files: int, rows: int, seed: int = 7) -> None:
    """Writes Parquet files with the columns `id` and `text`; one row in 1,000 is not UTF-8."""
    folder.mkdir(parents=True)
    source = random.Random(seed)
    for number in range(files):
        ids = range(number * rows, (number + 1) * rows)
        texts = [text_of(source) for _ in ids]
        values = [text if text is None else text.encode() for text in texts]
        for at in range(500, rows, 1000):
            values[at] = b"\xd9\x86\xff " + (values[at] or b"")
        # As a careless producer writes them: bytes under the type of strings, unchecked.
        column = pa.array(values, pa.binary())
        column = pa.Array.from_buffers(pa.string(), len(column), column.buffers(), column.null_count)
        table = pa.table({"id": pa.array(ids, pa.int64()), "text": column})
        pq.write_table(table, folder / f"part-{number:03}.parquet")


BAD_LINES = [b'{"id": %d, "text": "cut', b'{"id": %d}', b'{"id": %d, "text": 5}', b'{"id": %d, "text": "\xff"}', b"[%d]"]


def write_json(folder: Path, files: int, rows: int, seed: int = 8) -> None:
    """Writes JSON lines with the members `id` and `text`; one line in 200 is bad, in one of five ways."""
    folder.mkdir(parents=True)
    source = random.Random(seed)
    for number in range(files):
        with open(folder / f"part-{number:03}.jsonl", "wb") as out:
            for row in range(number * rows, (number + 1) * rows):
                if row % 200 == 100:
                    out.write(BAD_LINES[row // 200 % len(BAD_LINES)] % row + b"\n")
                else:
                    record = {"id": row, "text": text_of(source)}
                    out.write(json.dumps(record, ensure_ascii=row % 2 == 0).encode() + b"\n")
