// Words: clitics, stems, stop words, index terms and query expansion.

import { names, string, textOf, triples, wasm } from "./bridge.js";

export class Segmenter {
  #raw;

  constructor({ article = false, pronouns = true, hehTaa = false } = {}) {
    this.#raw = new (wasm().Segmenter)(article, pronouns, hehTaa);
  }

  static get kinds() {
    return names("segment kinds");
  }

  segment(word) {
    return triples(this.#raw.segment(string(word, "word")), word, names("segment kinds"));
  }

  segments(text) {
    return triples(this.#raw.segments(textOf(text)), text, names("segment kinds"));
  }

  functionWord(word) {
    return this.#raw.function_word(string(word, "word"));
  }
}

export class Stemmer {
  #raw;

  constructor(name = "light") {
    this.#raw = new (wasm().Stemmer)(string(name, "name"));
  }

  stem(word) {
    return this.#raw.stem(string(word, "word"));
  }

  stemText(text) {
    return this.#raw.stem_text(textOf(text));
  }
}

export class Analyzer {
  #raw;

  constructor(profile = "ar-light:1", { splitTags = false } = {}) {
    this.#raw = new (wasm().Analyzer)(string(profile, "profile"), splitTags);
  }

  terms(text) {
    return JSON.parse(this.#raw.terms(textOf(text)));
  }

  normalizeTerm(part) {
    return this.#raw.normalize_term(string(part, "part"));
  }
}

export const expand = (word, { proclitics = true, limit = 0xffffffff } = {}) =>
  wasm().expand(string(word, "word"), proclitics, limit);

export const isStopWord = (word, list = "core") => wasm().is_stop_word(string(word, "word"), list);
