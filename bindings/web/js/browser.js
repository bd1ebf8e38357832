// Entry point of browsers and bundlers: fetches the wasm file next to this one.

import load from "./kalima.js";
import { setLoaded } from "./bridge.js";

export * from "./exports.js";

let loading;

/** Loads the module once. */
export default function init(source = new URL("./kalima_bg.wasm", import.meta.url)) {
  loading ??= load({ module_or_path: source }).then(setLoaded, (error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
