"""The same answer on every path: the tool, `str`, Arrow columns and SQL, byte by byte.

`KALIMA_TOOL` names the command-line tool and `KALIMA_SQL` the SQL binary; a path that is missing is
skipped. The cluster compares its own rows, in `engines/cluster/prove.py`.
"""

import json
import os
import subprocess

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import kalima
import same_texts

TEXTS = same_texts.texts()


def test_there_are_enough_texts():
    assert len(TEXTS) == same_texts.COUNT
    assert len(set(TEXTS)) > same_texts.COUNT * 9 // 10


def fields(found, names):
    return [{name: getattr(item, name) for name in names} for item in found]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
@pytest.mark.parametrize(
    "operation",
    [
        kalima.normalize,
        kalima.Normalizer("search").normalize,
        kalima.Normalizer("lucene").normalize,
        kalima.Normalizer("camel_dediac").normalize,
        kalima.tokens,
        kalima.Tokenizer("treebank").tokens,
        kalima.sentences,
        kalima.terms,
        kalima.stem,
    ],
)
def test_columns(operation, kind):
    column = pa.chunked_array([TEXTS[:700], [], TEXTS[700:]], kind)
    assert operation(column).to_pylist() == [operation(text) for text in TEXTS]


@pytest.mark.parametrize("unit", ["chars", "bytes", "utf16"])
def test_span_columns(unit):
    column = pa.array(TEXTS)
    for operation, names in [
        (kalima.token_spans, ("start", "end", "kind")),
        (kalima.sentence_spans, ("start", "end")),
        (kalima.term_spans, ("start", "end", "kind", "position")),
    ]:
        made = operation(column, offsets=unit).to_pylist()
        assert made == [fields(operation(text, offsets=unit), names) for text in TEXTS]


def tool(tmp_path, *arguments):
    """Returns the records of the tool over the texts."""
    path = os.environ.get("KALIMA_TOOL")
    if not path:
        pytest.skip("KALIMA_TOOL names no tool")
    source = tmp_path / "texts.jsonl"
    lines = (json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in TEXTS)
    source.write_text("".join(lines), "utf-8")
    command = [path, *arguments, "--jsonl", "text", str(source)]
    made = subprocess.run(command, capture_output=True, check=True).stdout
    return [json.loads(line) for line in made.decode().split("\n")[:-1]]


@pytest.mark.parametrize("preset", ["repair", "search", "lucene", "camel_dediac"])
def test_tool_normalizes(tmp_path, preset):
    made = tool(tmp_path, "normalize", "--preset", preset)
    assert [row["text"] for row in made] == [kalima.normalize(text, preset) for text in TEXTS]


@pytest.mark.parametrize("unit", ["chars", "bytes", "utf16"])
@pytest.mark.parametrize("preset", ["default", "treebank", "words"])
def test_tool_tokenizes(tmp_path, preset, unit):
    made = tool(tmp_path, "tokens", "--preset", preset, "--offsets", unit)
    names = ("start", "end", "kind", "text")
    tokenizer = kalima.Tokenizer(preset)
    assert [row["tokens"] for row in made] == [
        fields(tokenizer.token_spans(text, offsets=unit), names) for text in TEXTS
    ]


def test_tool_splits_sentences(tmp_path):
    made = tool(tmp_path, "sentences", "--offsets", "chars")
    names = ("start", "end", "text")
    assert [row["sentences"] for row in made] == [fields(kalima.sentence_spans(text), names) for text in TEXTS]


def test_tool_makes_terms(tmp_path):
    made = tool(tmp_path, "terms", "--offsets", "chars")
    names = ("start", "end", "kind", "text")
    assert [row["terms"] for row in made] == [fields(kalima.term_spans(text), names) for text in TEXTS]


def test_sql(tmp_path):
    path = os.environ.get("KALIMA_SQL")
    if not path:
        pytest.skip("KALIMA_SQL names no binary")
    (tmp_path / "docs").mkdir()
    table = pa.table({"id": range(len(TEXTS)), "text": TEXTS})
    pq.write_table(table, tmp_path / "docs" / "texts.parquet")
    query = (
        "select id, ar_normalize(text, 'search') as normal, ar_tokens(text) as tokens, "
        "ar_sentences(text) as sentences, ar_terms(text) as terms from docs order by id"
    )
    command = [path, "--format", "json", query, str(tmp_path / "docs")]
    made = subprocess.run(command, capture_output=True, check=True).stdout
    rows = [json.loads(line) for line in made.decode().split("\n")[:-1]]
    assert [row["id"] for row in rows] == list(range(len(TEXTS)))
    for row, text in zip(rows, TEXTS):
        assert row["normal"] == kalima.normalize(text, "search")
        assert row["tokens"] == kalima.tokens(text)
        assert row["sentences"] == kalima.sentences(text)
        assert row["terms"] == kalima.terms(text)
