"""The examples of all docstrings, and of the README."""

import doctest
import inspect
import pathlib
import re

import pytest

import kalima

README = pathlib.Path(__file__).parent.parent / "README.md"


def documented():
    """Yields the name and the docstring of each public object and method."""
    yield "kalima", kalima.__doc__
    for name in kalima.__all__:
        thing = getattr(kalima, name)
        if name.startswith("__"):
            continue
        yield name, thing.__doc__
        if inspect.isclass(thing) and not issubclass(thing, Exception):
            for member, value in vars(thing).items():
                is_inherited = issubclass(thing, tuple) and not hasattr(value, "__code__")
                if not member.startswith("_") and not is_inherited:
                    yield f"{name}.{member}", value.__doc__


DOCUMENTED = list(documented())


@pytest.mark.parametrize("name, text", DOCUMENTED, ids=[name for name, _ in DOCUMENTED])
def test_docstring(name, text):
    assert text and text.strip(), f"{name} has no docstring"
    run(name, text)


def run(name, text):
    examples = doctest.DocTestParser().get_doctest(text, {}, name, None, 0)
    failed, _ = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(examples)
    assert failed == 0


def test_every_class_and_function_has_an_example():
    without = [
        name
        for name, text in DOCUMENTED
        if "." not in name and ">>>" not in text and not isinstance(getattr(kalima, name, None), type)
    ]
    assert without == []


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.S))
def test_readme(code):
    exec(compile(code, "README.md", "exec"), {})
