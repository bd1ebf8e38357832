// Search in any spelling.

import { pairs, string, textOf, wasm } from "./bridge.js";
import { handleOf } from "./normalizer.js";

export class Finder {
  #raw;

  constructor(query, { normalizer = "search", boundary: limit = "anywhere" } = {}) {
    this.#raw = new (wasm().Finder)(handleOf(normalizer), string(query, "query"), limit);
  }

  get query() {
    return this.#raw.query();
  }

  findAll(text) {
    return pairs(this.#raw.find_all(textOf(text)));
  }

  find(text) {
    const flat = this.#raw.find(textOf(text));
    return flat && pairs(flat)[0];
  }

  isMatch(text) {
    return this.#raw.is_match(textOf(text));
  }

  replaceAll(text, replacement) {
    return this.#raw.replace_all(textOf(text), string(replacement, "replacement"));
  }
}
