#!/usr/bin/env bash
# Builds and tests the SQL functions and `kalima-sql`.
#
#   test.sh              always
#   test.sh BASE         only if the files that they are built from differ from those of the commit BASE
#
# Needs the Rust toolchain of Cargo.toml's `rust-version`. DataFusion compiles for minutes.
set -euo pipefail
cd "$(dirname "$0")"
export CARGO_TERM_COLOR=never

if [ "$#" -gt 0 ]; then
    root="$(git rev-parse --show-toplevel)"
    if git -C "$root" diff --quiet "$1" -- engines/datafusion crates/kalima-arrow src Cargo.toml; then
        echo "engines/datafusion: nothing changed since $1"
        exit 0
    fi
fi

cargo fmt --check
cargo clippy --locked --all-targets -- -D warnings
cargo test --locked
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps
