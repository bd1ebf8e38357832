// Normalization by named steps.

import { Normalized } from "./normalized.js";
import { names, string, textOf, wasm, wellFormed } from "./bridge.js";

/** Returns the handle of a normalizer, or of a new one of these steps: for other classes. */
export let handleOf;

export class Normalizer {
  #raw;

  constructor(steps = "repair") {
    this.#raw = new (wasm().Normalizer)(Array.isArray(steps) ? steps.join(",") : string(steps, "steps"));
  }

  static get presets() {
    return ["repair", "search", "lucene", "camel_dediac"];
  }

  static get steps() {
    return names("steps");
  }

  get steps() {
    const list = this.#raw.step_names();
    return list === "" ? [] : list.split(",");
  }

  get profile() {
    return this.#raw.profile();
  }

  normalize(text) {
    return this.#raw.normalize(textOf(text)) ?? wellFormed(text);
  }

  isNormalized(text) {
    return this.#raw.is_normalized(textOf(text)) && wellFormed(text) === text;
  }

  normalizeWithOffsets(text) {
    const raw = this.#raw.normalize_with_edits(textOf(text));
    if (raw === undefined) return new Normalized(text, wellFormed(text), new Uint32Array(0));
    try {
      return new Normalized(text, raw.take_text(), raw.take_edits());
    } finally {
      raw.free();
    }
  }

  toString() {
    return this.#raw.display();
  }

  static {
    handleOf = (normalizer) => (normalizer instanceof Normalizer ? normalizer : new Normalizer(normalizer)).#raw;
  }
}
