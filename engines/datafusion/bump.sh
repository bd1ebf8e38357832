#!/usr/bin/env bash
# Moves to another version of DataFusion, and to the version of Arrow that it uses:
#
#   bump.sh 56.0.0
#
# Then read the changes of Cargo.toml and of crates/kalima-arrow/Cargo.toml, and run test.sh. The wheel
# (bindings/python) has to find a `pyo3-arrow` of the same Arrow version.
set -euo pipefail
cd "$(dirname "$0")"
version="${1:?usage: bump.sh VERSION}"
arrow_manifest=../../crates/kalima-arrow/Cargo.toml

sed -i "s/^datafusion = { version = \"=[^\"]*\"/datafusion = { version = \"=$version\"/" Cargo.toml
# The Arrow version, from the manifest of DataFusion itself.
manifest="$(cargo info --quiet "datafusion@$version" >/dev/null 2>&1 || true
    find "${CARGO_HOME:-$HOME/.cargo}/registry/src" -path "*/datafusion-$version/Cargo.toml" | head -n 1)"
[ -n "$manifest" ] || { echo "bump.sh: there is no datafusion $version" >&2; exit 1; }
arrow="$(sed -n '/^\[dependencies.arrow\]/,/^$/s/^version = "\([0-9]*\).*/\1/p' "$manifest")"
sed -i "s/^parquet = { version = \"[0-9]*\"/parquet = { version = \"$arrow\"/" Cargo.toml
sed -i -e "s/^arrow-array = { version = \"[0-9]*\"/arrow-array = { version = \"$arrow\"/" \
    -e "s/^\(arrow-[a-z]*\) = \"[0-9]*\"/\1 = \"$arrow\"/" "$arrow_manifest"
cargo update --package datafusion
(cd ../.. && cargo update --package arrow-array)
echo "DataFusion $version, Arrow $arrow"
