#!/usr/bin/env bash
# Builds and tests the package and the playground: Rust, types, Node.js and a real browser.
# Installs what is missing: the wasm target, npm packages and, on Debian, Chromium and Node.js.
# KALIMA_SHARED: the folder with the cases. KALIMA_TOOL: a built tool; it is built if this is not set.
set -euo pipefail
cd "$(dirname "$0")"
root="$(cd ../.. && pwd)"

step() { printf '\n--- %s (%ss)\n' "$*" "$SECONDS"; }
# package PROGRAM NAME...: the Debian packages NAME, unless there is a PROGRAM.
package() {
    local program="$1"
    shift
    command -v "$program" >/dev/null && return
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"; } >/dev/null ||
        { echo "$program is missing and cannot be installed here"; exit 1; }
}

step "programs and fonts"
package node nodejs npm
package npm npm
package chromium chromium fonts-noto-core
CHROMIUM="${CHROMIUM:-$(command -v chromium)}"
export CHROMIUM

step "Rust"
cargo fmt --all --check
cargo test --locked --quiet
cargo clippy --locked --all-targets -- -D warnings

step "the package and the playground"
./build.sh
npm pack --dry-run --ignore-scripts 2>&1 | grep -E 'package size|unpacked size|total files'

step "types"
node_modules/.bin/tsc -p tests

step "the native tool"
if [ -z "${KALIMA_TOOL:-}" ]; then
    cargo build --quiet --manifest-path "$root/Cargo.toml" --package kalima-cli
    target="$(cargo metadata --manifest-path "$root/Cargo.toml" --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')"
    KALIMA_TOOL="$target/debug/kalima"
    export KALIMA_TOOL
fi

step "Node.js and the browser"
if [ -z "${KALIMA_SHARED:-}" ] && [ -d "$root/../shared" ]; then
    KALIMA_SHARED="$(cd "$root/../shared" && pwd)"
    export KALIMA_SHARED
fi
node --test --test-concurrency=1 tests/*.test.mjs
step "all passed"
