"""Operations on Arrow columns: equal to those on `str`, for every type, slice and chunk; bad columns."""

import gc
import threading

import pyarrow as pa
import pytest

import kalima
from conftest import TEXTS

#: Rows with nulls at both ends and in the middle.
ROWS = [None, *TEXTS[:5], None, *TEXTS[5:], None]

TYPES = [pa.string(), pa.large_string(), pa.string_view()]
TYPES += [pa.dictionary(pa.int8(), pa.string()), pa.dictionary(pa.uint32(), pa.large_string())]


def array(rows, kind):
    if pa.types.is_dictionary(kind):
        return pa.array(rows, kind.value_type).dictionary_encode().cast(kind)
    return pa.array(rows, kind)


def spans(make, fields):
    """Returns the dicts of the tuples that `make` returns for a text."""
    return lambda text, unit: [{name: getattr(item, name) for name in fields} for item in make(text, offsets=unit)]


STRINGS = {
    "normalize": (kalima.Normalizer("search").normalize, kalima.Normalizer("search").normalize),
    "repair": (kalima.normalize, kalima.normalize),
    "tokens": (kalima.tokens, kalima.tokens),
    "words": (kalima.Tokenizer("words").tokens, kalima.Tokenizer("words").tokens),
    "sentences": (kalima.sentences, kalima.sentences),
    "terms": (kalima.terms, kalima.terms),
    "stem": (kalima.Stemmer("light").stem, kalima.Stemmer("light").stem),
    "light10": (kalima.Stemmer("light10").stem, kalima.Stemmer("light10").stem),
    "snowball": (kalima.Stemmer("snowball").stem, kalima.Stemmer("snowball").stem),
}
SPANS = {
    "token_spans": (kalima.token_spans, ("start", "end", "kind")),
    "sentence_spans": (kalima.sentence_spans, ("start", "end")),
    "term_spans": (kalima.term_spans, ("start", "end", "kind", "position")),
}


@pytest.mark.parametrize("kind", TYPES, ids=str)
@pytest.mark.parametrize("name", STRINGS)
def test_strings_equal_those_of_str(name, kind):
    of_column, of_text = STRINGS[name]
    column = array(ROWS, kind)
    made = of_column(column)
    assert isinstance(made, pa.Array)
    made.validate(full=True)
    assert made.to_pylist() == [None if row is None else of_text(row) for row in ROWS]
    if isinstance(of_text("a"), str):
        assert made.type == column.type


@pytest.mark.parametrize("unit", ["chars", "bytes", "utf16"])
@pytest.mark.parametrize("kind", TYPES, ids=str)
@pytest.mark.parametrize("name", SPANS)
def test_spans_equal_those_of_str(name, kind, unit):
    make, fields = SPANS[name]
    made = make(array(ROWS, kind), offsets=unit)
    made.validate(full=True)
    want = [None if row is None else spans(make, fields)(row, unit) for row in ROWS]
    assert made.to_pylist() == want


def test_missing_spaces():
    made = kalima.missing_spaces(pa.array(["المدرسةالجديدة", None, "نعم"]))
    assert made.to_pylist() == [[{"start": 7, "end": 7, "kind": "teh_marbuta"}], None, []]


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_slices(kind):
    column = array(ROWS, kind)
    whole = kalima.tokens(column).to_pylist()
    for start in range(len(column) + 1):
        for length in (0, 1, 3, len(column)):
            assert kalima.tokens(column.slice(start, length)).to_pylist() == whole[start : start + length]


@pytest.mark.parametrize("kind", TYPES[:3], ids=str)
def test_chunks(kind):
    column = array(ROWS, kind)
    for cuts in ([], [0], [3], [3, 3, 7], list(range(len(column)))):
        bounds = [0, *cuts, len(column)]
        chunked = pa.chunked_array([column[a:b] for a, b in zip(bounds, bounds[1:])], kind)
        made = kalima.tokens(chunked)
        assert isinstance(made, pa.ChunkedArray)
        assert made.num_chunks == chunked.num_chunks
        assert made.to_pylist() == kalima.tokens(column).to_pylist()


@pytest.mark.parametrize("kind", TYPES[:3], ids=str)
def test_no_rows_and_no_chunks(kind):
    assert len(kalima.tokens(array([], kind))) == 0
    none = kalima.normalize(pa.chunked_array([], kind))
    assert none.num_chunks == 0 and none.type == kind
    assert kalima.tokens(pa.chunked_array([], kind)).type == kalima.tokens(array([], kind)).type
    assert kalima.normalize(array([None, None], kind)).null_count == 2


def test_polars():
    pl = pytest.importorskip("polars")
    series = pl.Series("text", ROWS)
    made = kalima.normalize(series, "search")
    assert isinstance(made, pl.Series) and made.name == "text"
    assert made.to_list() == kalima.normalize(pa.array(ROWS), "search").to_pylist()
    assert kalima.tokens(series).to_list() == kalima.tokens(pa.array(ROWS)).to_pylist()
    assert kalima.normalize(series.cast(pl.Categorical), "search").cast(pl.String).to_list() == made.to_list()


@pytest.mark.parametrize("dtype", ["string[pyarrow]", "str", "object", "arrow"])
def test_pandas(dtype):
    pd = pytest.importorskip("pandas")
    if dtype == "arrow":
        dtype = pd.ArrowDtype(pa.string())
    index = range(100, 100 + len(ROWS))
    series = pd.Series(ROWS, dtype=dtype, index=index, name="text")
    made = kalima.normalize(series, "search")
    assert made.index.equals(series.index) and made.name == "text" and made.dtype == series.dtype
    want = kalima.normalize(pa.array(ROWS), "search").to_pylist()
    assert [None if pd.isna(value) else value for value in made] == want
    assert pa.array(kalima.tokens(series)).to_pylist() == kalima.tokens(pa.array(ROWS)).to_pylist()


def test_nanoarrow():
    na = pytest.importorskip("nanoarrow")
    column = na.Array(ROWS, na.string())
    made = kalima.tokens(column)
    assert na.Array(made).to_pylist() == kalima.tokens(pa.array(ROWS)).to_pylist()


def test_duckdb():
    duckdb = pytest.importorskip("duckdb")
    rows = pa.table({"text": pa.array(ROWS)})
    column = duckdb.connect().sql("select text from rows").arrow()
    table = column.read_all() if hasattr(column, "read_all") else column
    assert kalima.tokens(table["text"]).to_pylist() == kalima.tokens(pa.array(ROWS)).to_pylist()


class Foreign:
    """A column of a library that the package does not know."""

    def __init__(self, column):
        self.column = column

    def __arrow_c_array__(self, requested_schema=None):
        return self.column.__arrow_c_array__(requested_schema)


def test_results_of_unknown_libraries_are_capsules():
    made = kalima.tokens(Foreign(pa.array(ROWS)))
    assert hasattr(made, "__arrow_c_array__")
    assert pa.array(made).to_pylist() == kalima.tokens(pa.array(ROWS)).to_pylist()


@pytest.mark.parametrize(
    "column, message",
    [
        (pa.array([1, 2]), "Int64"),
        (pa.array([b"a"]), "cast the bytes"),
        (pa.array([["a"]]), "List"),
        (pa.array([None, None]), "Null"),
        (pa.table({"title": ["a"], "text": ["b"]}), "table"),
        (pa.record_batch({"text": ["b"]}), "table"),
        (pa.chunked_array([[1.5]]), "Float64"),
        (pa.array([1, 2]).dictionary_encode(), "Int64"),
    ],
    ids=str,
)
def test_other_types_are_refused(column, message):
    with pytest.raises(kalima.ColumnTypeError) as raised:
        kalima.normalize(column)
    assert message in str(raised.value)
    assert isinstance(raised.value, TypeError) and isinstance(raised.value, ValueError)


def test_a_data_frame_is_refused():
    pd = pytest.importorskip("pandas")
    with pytest.raises(kalima.ColumnTypeError, match="title, text"):
        kalima.normalize(pd.DataFrame({"title": ["a"], "text": ["b"]}))


def test_abbreviations_take_no_column():
    with pytest.raises(kalima.KalimaError, match="not a column"):
        kalima.SentenceSplitter(abbreviations={"ق.": "title"}).sentences(pa.array(["a"]))


def malformed(kind, offsets, data, nulls=None):
    width = {"string": "i4", "large_string": "i8"}[str(kind)]
    numpy = pytest.importorskip("numpy")
    buffers = [nulls, pa.py_buffer(numpy.array(offsets, width)), pa.py_buffer(data)]
    return pa.Array.from_buffers(kind, len(offsets) - 1, buffers)


@pytest.mark.parametrize("kind", TYPES[:2], ids=str)
@pytest.mark.parametrize(
    "offsets, data, row",
    [
        ([0, 2, 4], b"\xd9\x86\xff\xfe", 1),  # no UTF-8 at all
        ([0, 1, 2], b"\xd9\x86", 0),  # a row that ends inside a character
        ([0, 2, 3], b"ab\xed", 1),  # a character without its end
        ([0, 3, 6], b"abc\xed\xa0\x80", 1),  # a surrogate
    ],
)
def test_invalid_utf8_is_an_error(kind, offsets, data, row):
    column = malformed(kind, offsets, data)
    for operation in (kalima.normalize, kalima.tokens, kalima.token_spans, kalima.sentences, kalima.terms):
        with pytest.raises(kalima.ColumnError, match=f"row {row} .*UTF-8"):
            operation(column)
        with pytest.raises(kalima.ColumnError, match=f"row {row + 2} .*UTF-8"):
            operation(pa.chunked_array([pa.array(["a", "b"], kind), column]))


def test_invalid_views_are_errors():
    numpy = pytest.importorskip("numpy")
    for view, data in [
        (b"\x02\0\0\0\xff\xfe" + bytes(10), b""),  # no UTF-8, within the view
        (b"\x10\0\0\0abcd" + bytes(4) + b"\xff\0\0\0", b"abcd" * 4),  # outside the buffer
        (b"\x10\0\0\0\xff\xfe\xff\xfe" + bytes(8), b"\xff\xfe\xff\xfe" * 4),  # no UTF-8, in the buffer
    ]:
        buffers = [None, pa.py_buffer(numpy.frombuffer(view, "u1")), pa.py_buffer(data)]
        column = pa.Array.from_buffers(pa.string_view(), 1, buffers)
        with pytest.raises(kalima.ColumnError, match="row 0"):
            kalima.normalize(column)


def test_bytes_under_a_null_may_be_anything():
    column = malformed(pa.string(), [0, 2, 4, 6], b"\xd9\x86\xff\xfeab", pa.py_buffer(b"\x05"))
    assert kalima.normalize(column).to_pylist() == ["ن", None, "ab"]
    assert kalima.tokens(column).to_pylist() == [["ن"], None, ["ab"]]


def test_a_key_without_a_value_is_an_error():
    keys = pa.Array.from_buffers(pa.int8(), 2, [None, pa.py_buffer(b"\x00\x07")])
    column = pa.DictionaryArray.from_arrays(keys, pa.array(["a"]), safe=False)
    with pytest.raises(kalima.ColumnError, match="row 1"):
        kalima.tokens(column)


class Broken:
    def __arrow_c_array__(self, requested_schema=None):
        raise RuntimeError("the exporter failed")


class Wrong:
    def __arrow_c_array__(self, requested_schema=None):
        return ("schema", "array")


class Used(Foreign):
    """Exports the same capsules twice: the second time they are empty."""

    def __init__(self, column):
        self.capsules = column.__arrow_c_array__()

    def __arrow_c_array__(self, requested_schema=None):
        return self.capsules


def test_broken_exporters():
    with pytest.raises(RuntimeError, match="the exporter failed"):
        kalima.normalize(Broken())
    with pytest.raises(TypeError):
        kalima.normalize(Wrong())


def test_results_outlive_their_source():
    column = pa.array(ROWS * 100)
    made = kalima.token_spans(column)
    want = made.to_pylist()
    del column
    gc.collect()
    assert made.to_pylist() == want


def test_the_interpreter_is_released():
    """Another thread runs Python code while a kernel runs."""
    column = pa.array(TEXTS * 20_000)
    count, done = 0, threading.Event()

    def kernel():
        kalima.tokens(column)
        done.set()

    thread = threading.Thread(target=kernel)
    thread.start()
    while not done.is_set():
        count += 1
    thread.join()
    assert count > 1000
