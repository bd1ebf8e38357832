// Sentences, and the reasons of their boundaries.

import { textOf, wasm, withText } from "./bridge.js";

export class SentenceSplitter {
  #raw;

  constructor({ newlines = "each-line", semicolons = "continue", ellipses = "contextual", maxBytes = 0 } = {}) {
    this.#raw = new (wasm().SentenceSplitter)(newlines, semicolons, ellipses, maxBytes);
  }

  sentences(text) {
    const flat = this.#raw.sentences(textOf(text));
    const items = new Array(flat.length / 4);
    for (let i = 0; i < items.length; i++) {
      const [start, end, from, to] = flat.subarray(4 * i, 4 * i + 4);
      const terminator = from === to ? undefined : { start: from, end: to, text: text.slice(from, to) };
      items[i] = { start, end, text: text.slice(start, end), terminator };
    }
    return items;
  }

  columns(text) {
    const flat = this.#raw.sentences(textOf(text));
    const length = flat.length / 4;
    const starts = new Uint32Array(length), ends = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      starts[i] = flat[4 * i];
      ends[i] = flat[4 * i + 1];
    }
    return { length, starts, ends };
  }

  explain(text) {
    return withText(this.#raw.explain(textOf(text)), text);
  }
}
