"""Columns of other packages: what a column is exported from, and the class that a result goes back to.

A result of pyarrow, Polars or pandas is of the same package, as one of these would return it. For other
sources it is an object with ``__arrow_c_array__`` or ``__arrow_c_stream__``. Nothing is imported that
the caller has not imported.
"""

from __future__ import annotations

import sys
from typing import Any

from .errors import ColumnTypeError


def _home(source: Any) -> str:
    return type(source).__module__.partition(".")[0]


def exportable(source: Any) -> Any:
    """Returns an object with a capsule method for ``source``."""
    if _home(source) != "pandas":
        return source
    import pyarrow as pa  # pandas needs it for strings in Arrow

    if type(source).__name__ == "DataFrame":
        columns = ", ".join(str(column) for column in source.columns)
        raise ColumnTypeError(f"expected a column, not a DataFrame; pass one of its columns: {columns}")
    array = pa.array(source, from_pandas=True)
    # A column of objects may hold anything; one of nulls alone has no type.
    return array.cast(pa.string()) if pa.types.is_null(array.type) else array


def restored(source: Any, made: Any) -> Any:
    """Returns the result ``made`` as a column of the package of ``source``."""
    home = _home(source)
    if home == "pyarrow":
        pa = sys.modules["pyarrow"]
        return pa.chunked_array(made) if hasattr(made, "__arrow_c_stream__") else pa.array(made)
    if home == "polars":
        return sys.modules["polars"].Series(source.name, made)
    if home == "pandas":
        return _pandas(source, made)
    return made


def _pandas(source: Any, made: Any) -> Any:
    import pyarrow as pa

    pd = sys.modules["pandas"]
    values = pa.chunked_array(made) if hasattr(made, "__arrow_c_stream__") else pa.array(made)
    array = pd.arrays.ArrowExtensionArray(values)
    if not hasattr(source, "index"):
        return array
    series = pd.Series(array, index=source.index, name=source.name)
    is_text = pa.types.is_string(values.type) or pa.types.is_large_string(values.type)
    # A column of strings keeps its dtype.
    is_other = not isinstance(source.dtype, pd.ArrowDtype)
    return series.astype(source.dtype) if is_text and is_other else series
