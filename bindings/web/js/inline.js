// Entry point of the classic script: the wasm file is part of it, so that it also runs from file://.

import load from "./kalima.js";
import { setLoaded } from "./bridge.js";
import wasm from "./kalima_bg.wasm";

export * from "./exports.js";

let loading;

/** Loads the module once. */
export default function init() {
  loading ??= load({ module_or_path: wasm }).then(setLoaded);
  return loading;
}
