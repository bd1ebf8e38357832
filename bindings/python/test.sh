#!/usr/bin/env bash
# Builds the wheel, installs it into a fresh environment, and tests it there: pytest, the examples of all
# docstrings and of the README, mypy --strict on the typed examples, and the stubs against the module.
#
# Needs a Rust toolchain and CPython 3.9 or later; PYTHON names another interpreter than python3, and
# KALIMA_VENV an environment to keep and use again.
set -euo pipefail
cd "$(dirname "$0")"
here="$PWD"

step() { printf '\n=== %s (%ss)\n' "$*" "$SECONDS"; }

step "environment"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
venv="${KALIMA_VENV:-$scratch/venv}"
[ -x "$venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements-test.txt

step "wheel"
PATH="$venv/bin:$PATH" maturin build --release --locked --interpreter "$venv/bin/python" --out "$scratch/dist"
ls -l "$scratch"/dist/*.whl
"$venv/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps "$scratch"/dist/*.whl

step "tests"
cp pyproject.toml "$scratch/"
# Outside of this folder, so that the installed package is imported, not the sources.
cd "$scratch"
"$venv/bin/python" -X importtime -c 'import kalima' 2>&1 | tail -1
"$venv/bin/python" -m pytest -q "$here/tests" "$here/tests/typing_examples.py" -p no:cacheprovider

step "types"
"$venv/bin/python" -m mypy --strict --cache-dir "$scratch/mypy" "$here/tests/typing_examples.py"
"$venv/bin/python" -m mypy --strict --cache-dir "$scratch/mypy" -p kalima
"$venv/bin/python" -m mypy.stubtest kalima --mypy-config-file pyproject.toml --ignore-disjoint-bases --allowlist "$here/tests/stubtest.txt"

step "all passed"
