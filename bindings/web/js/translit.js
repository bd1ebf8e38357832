// Arabic script in Latin letters.

import { names, string, textOf, wasm } from "./bridge.js";

export class Transliterator {
  #raw;

  constructor(scheme = "buckwalter", { foreign = "keep" } = {}) {
    this.#raw = new (wasm().Transliterator)(string(scheme, "scheme"), foreign);
  }

  static get schemes() {
    return names("schemes");
  }

  transliterate(text) {
    return this.#raw.transliterate(textOf(text));
  }

  restore(text) {
    return this.#raw.restore(textOf(text));
  }

  isReversible(text) {
    return this.#raw.is_reversible(textOf(text));
  }
}

export class Romanizer {
  #raw;

  constructor(standard = "ala-lc", { finalVowels = "keep", capitals = "none" } = {}) {
    this.#raw = new (wasm().Romanizer)(string(standard, "standard"), finalVowels, capitals);
  }

  static get standards() {
    return names("standards");
  }

  romanize(text) {
    return this.#raw.romanize(textOf(text));
  }
}
