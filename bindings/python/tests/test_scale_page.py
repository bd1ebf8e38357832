"""Each block of `docs/scale.md`, in order, in a folder of its own."""

import importlib.util
import os
import pathlib
import re
import shlex
import subprocess
import sys

import pytest

PAGE = pathlib.Path(__file__).resolve().parents[3] / "docs" / "scale.md"
BLOCKS = re.findall(r"^## (.*?)$|```python\n(.*?)```", PAGE.read_text("utf-8"), re.S | re.M)


def blocks():
    """Yields the title of the section and the code of each block; the first makes the file."""
    title = "file"
    for heading, code in BLOCKS:
        title = heading or title
        if code:
            yield title, code


FIRST, *OTHERS = blocks()


def run(code, folder):
    made = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    run(FIRST[1], folder)
    return folder


@pytest.mark.parametrize("title, code", OTHERS, ids=[title for title, _ in OTHERS])
def test_block(title, code, folder):
    for name in re.findall(r"^(?:import|from) (\w+)", code, re.M):
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"{name} is not installed")
    run(code, folder)


def test_sql(folder):
    """The queries of the section on SQL, if `KALIMA_SQL` names the binary."""
    path = os.environ.get("KALIMA_SQL")
    if not path:
        pytest.skip("KALIMA_SQL names no binary")
    queries = re.findall(r"^kalima-sql (.*)$", PAGE.read_text("utf-8"), re.M)
    assert len(queries) == 2
    for query in queries:
        made = subprocess.run([path, *shlex.split(query)], cwd=folder, capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        assert "المدرس" in made.stdout


def test_no_section_is_forgotten():
    titles = {title for title, _ in OTHERS}
    assert {"pyarrow", "pandas", "Polars", "DuckDB", "datasets", "Spark", "Ray"} <= titles
