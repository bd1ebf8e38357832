#!/usr/bin/env bash
# Builds the package into `dist`: the wasm module, its JavaScript and types, and the playground.
# Needs Rust with the target wasm32-unknown-unknown, and Node.js with npm.
set -euo pipefail
cd "$(dirname "$0")"

# Shared settings for quick builds would undo the settings for size.
unset CARGO_PROFILE_RELEASE_LTO CARGO_PROFILE_RELEASE_CODEGEN_UNITS CARGO_PROFILE_RELEASE_OPT_LEVEL
target_dir="${CARGO_TARGET_DIR:-$PWD/target}"
export CARGO_TARGET_DIR="$target_dir"

triple=wasm32-unknown-unknown
# Messages of panics name source files: the same names on every machine.
home="${CARGO_HOME:-$HOME/.cargo}"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$home/registry/src= --remap-path-prefix=$(cd ../.. && pwd)=kalima"
[ -d "$(rustc --print sysroot)/lib/rustlib/$triple" ] || rustup target add "$triple"
[ -d node_modules ] && [ node_modules -nt package-lock.json ] || npm ci --no-audit --no-fund --loglevel=error

cargo build --locked --release --target "$triple"
cargo build --locked --package kalima-bindgen

glue="$(mktemp -d)"
trap 'rm -rf "$glue"' EXIT
"$target_dir/debug/kalima-bindgen" "$target_dir/$triple/release/kalima_web.wasm" "$glue"

rm -rf dist
mkdir dist
# The features that every browser has had since 2021; the compiler assumes the same ones. Inlined code is
# smaller, but gzip finds fewer repetitions in it.
node_modules/.bin/wasm-opt -Oz --skip-pass=inlining-optimizing --strip-debug --strip-producers \
    --enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int \
    --enable-reference-types --enable-sign-ext \
    "$glue/kalima_bg.wasm" -o dist/kalima_bg.wasm
cp "$glue/kalima.js" js/*.js js/index.d.ts dist/
cp ../../LICENSE-{APACHE,MIT,UNICODE} .

# The classic script and the playground, with the module inside.
node playground/bundle.mjs

raw="$(stat -c %s dist/kalima_bg.wasm)"
compressed="$(gzip -9 -c dist/kalima_bg.wasm | wc -c)"
printf 'kalima_bg.wasm: %s bytes, %s with gzip\n' "$raw" "$compressed"
limit=$((290 * 1024))
[ "$compressed" -le "$limit" ] || { echo "over the limit of $limit bytes"; exit 1; }
