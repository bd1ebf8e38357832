// Entry point of Node.js: the module is loaded when this file is.

import { readFileSync } from "node:fs";
import { initSync } from "./kalima.js";
import { setLoaded } from "./bridge.js";

export * from "./exports.js";

initSync({ module: readFileSync(new URL("./kalima_bg.wasm", import.meta.url)) });
setLoaded();

/** Returns a promise that is fulfilled already: for code that also runs in browsers. */
export default function init() {
  return Promise.resolve();
}
