#!/usr/bin/env bash
# Builds the wheel, installs it with an engine into a fresh environment, and proves the job on a local
# cluster of two worker processes, one of which is killed: `prove.sh spark`, `prove.sh ray`, or both.
#
# Needs a Rust toolchain, CPython 3.9 or later, and for Spark Java 17 (package openjdk-17-jre-headless).
# KALIMA_VENV names an environment that has the wheel and the engines. LOOPBACK=1 runs with no network
# but loopback, which takes rights to make a network namespace.
set -euo pipefail
cd "$(dirname "$0")"
engines=("$@")
[ ${#engines[@]} -gt 0 ] || engines=(spark ray)

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
venv="${KALIMA_VENV:-$scratch/venv}"
if [ ! -x "$venv/bin/python" ]; then
    "${PYTHON:-python3}" -m venv "$venv"
    pip() { "$venv/bin/pip" install --quiet --disable-pip-version-check "$@"; }
    pip maturin==1.16.0 --requirement requirements.txt
    [[ " ${engines[*]} " != *" ray "* ]] || pip --requirement requirements-ray.txt
    manifest=../../bindings/python/Cargo.toml
    PATH="$venv/bin:$PATH" maturin build --release --locked --manifest-path "$manifest" --out "$scratch/dist"
    pip "$scratch"/dist/*.whl
fi

alone() {
    if [ -n "${LOOPBACK:-}" ]; then unshare -n bash -c 'ip link set lo up; exec "$@"' alone "$@"; else "$@"; fi
}
for engine in "${engines[@]}"; do
    [ "$engine" != spark ] || command -v java >/dev/null || { echo "Spark needs Java 17"; exit 1; }
    alone "$venv/bin/python" prove.py "$engine"
done
