"""The work on records: a batch in, the same batch with normalized text, tokens and errors out.

Runs in the workers of any engine. One bad record costs its own row, never the batch.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

import kalima

#: The columns that a job adds, in order.
ADDED = [("normalized", pa.string()), ("tokens", pa.list_(pa.string())), ("error", pa.string()), ("status", pa.string())]

#: The columns of a JSON line: the line itself, and the text of its field.
LINE = [("record", pa.string()), ("text", pa.string())]


@dataclass(frozen=True)
class Work:
    """The operations on the text of a column, or of a member of JSON lines."""

    column: str
    normalizer: kalima.Normalizer = field(default_factory=lambda: kalima.Normalizer("search"))
    tokenizer: kalima.Tokenizer = field(default_factory=kalima.Tokenizer)

    def columns(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Returns a batch of Parquet rows with the added columns. A null text is no error: it stays null."""
        texts, errors = readable(batch[self.column].cast(pa.string()))
        at = batch.schema.get_field_index(self.column)
        batch = batch.set_column(at, self.column, texts)
        return self._added(batch, texts, errors)

    def lines(self, lines: pa.Array) -> pa.RecordBatch:
        """Returns a batch of JSON lines with the added columns. Empty lines are left out."""
        rows = [parsed(line, self.column) for line in lines.cast(pa.binary()).to_pylist() if line and line.strip()]
        records, texts, errors = zip(*rows) if rows else ((), (), ())
        texts = pa.array(texts, pa.string())
        batch = pa.RecordBatch.from_arrays([pa.array(records, pa.string()), texts], schema=pa.schema(LINE))
        return self._added(batch, texts, pa.array(errors, pa.string()))

    def _added(self, batch: pa.RecordBatch, texts: pa.Array, errors: pa.Array) -> pa.RecordBatch:
        texts = pc.if_else(pc.is_null(errors), texts, pa.scalar(None, pa.string()))
        status = pc.if_else(pc.is_null(errors), "ok", "bad")
        added = [self.normalizer.normalize(texts), self.tokenizer.tokens(texts), errors, status]
        fields = list(batch.schema) + [pa.field(name, kind) for name, kind in ADDED]
        return pa.RecordBatch.from_arrays([*batch.columns, *added], schema=pa.schema(fields))


def readable(texts: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Returns the texts, those that are not UTF-8 with U+FFFD, and the errors."""
    try:
        kalima.Normalizer("none").normalize(texts)
        return texts, pa.nulls(len(texts), pa.string())
    except kalima.ColumnError:
        rows = [decoded(value) for value in texts.cast(pa.binary()).to_pylist()]
        values, errors = zip(*rows)
        return pa.array(values, pa.string()), pa.array(errors, pa.string())


def decoded(value: bytes | None) -> tuple[str | None, str | None]:
    """Returns a text and the error of its bytes."""
    if value is None:
        return None, None
    try:
        return value.decode(), None
    except UnicodeDecodeError as error:
        return value.decode(errors="replace"), f"invalid UTF-8 at byte {error.start}"


def parsed(line: bytes, name: str) -> tuple[str, str | None, str | None]:
    """Returns a JSON line, the text of its member `name`, and its error."""
    record, error = decoded(line.rstrip(b"\r\n"))
    assert record is not None
    if error is not None:
        return record, None, error
    try:
        value = json.loads(record)
    except ValueError as problem:
        return record, None, f"no JSON: {problem}"
    if not isinstance(value, dict) or name not in value:
        return record, None, f"no member {name!r}"
    text = value[name]
    if text is None:
        return record, None, None
    if not isinstance(text, str):
        return record, None, f"member {name!r} is no string"
    try:
        text.encode()
    except UnicodeEncodeError:
        return record, None, f"member {name!r} has a lone surrogate"
    return record, text, None
