// The public classes, over the exports of the wasm module. Types and documentation: index.d.ts.

import * as glue from "./kalima.js";

let isLoaded = false;

/** Notes that the module is instantiated. For the entry points. */
export const setLoaded = () => {
  isLoaded = true;
};

const wasm = () => {
  if (!isLoaded) throw new Error("kalima is not loaded yet: await init() first");
  return glue;
};

// The bridge would read other values by their members, with errors that name none of the arguments.
const string = (value, name) => {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string, not ${typeof value}`);
  return value;
};
const textOf = (value) => string(value, "text");

const lists = new Map();
const names = (category) => {
  if (!lists.has(category)) lists.set(category, Object.freeze(wasm().names(category).split(",")));
  return lists.get(category);
};

// Lone surrogates become U+FFFD, as they do on the way into the module.
const wellFormed = (text) =>
  text.toWellFormed ? text.toWellFormed() : text.replace(/\p{Surrogate}/gu, "\uFFFD");

const pairs = (flat) => {
  const spans = new Array(flat.length / 2);
  for (let i = 0; i < spans.length; i++) spans[i] = { start: flat[2 * i], end: flat[2 * i + 1] };
  return spans;
};

const triples = (flat, text, kinds) => {
  const items = new Array(flat.length / 3);
  for (let i = 0; i < items.length; i++) {
    const start = flat[3 * i], end = flat[3 * i + 1];
    items[i] = { start, end, kind: kinds[flat[3 * i + 2]], text: text.slice(start, end) };
  }
  return items;
};

const withText = (json, text) => {
  const records = JSON.parse(json);
  for (const record of records) record.text ??= text.slice(record.start, record.end);
  return records;
};

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

  /** The handle, for classes that take a normalizer. */
  static handle(normalizer) {
    const made = normalizer instanceof Normalizer ? normalizer : new Normalizer(normalizer);
    return made.#raw;
  }
}

// The members of an edit: start and end in the original, start and end in the normalized text.
const ORIGINAL = 0, NORMALIZED = 2;

export class Normalized {
  #edits;

  constructor(original, text, edits) {
    this.original = original;
    this.text = text;
    this.#edits = edits;
    Object.freeze(this);
  }

  get isIdentity() {
    return this.#edits.length === 0;
  }

  toOriginal(span) {
    return this.#map(span, NORMALIZED, ORIGINAL);
  }

  toNormalized(span) {
    return this.#map(span, ORIGINAL, NORMALIZED);
  }

  changes() {
    const { original, text } = this;
    const edits = this.#edits;
    const found = [];
    const add = (start, end, to, toEnd) => {
      const last = found.at(-1);
      // Changes without kept text between them are one.
      if (last && last.original.end === start && last.normalized.end === to) {
        last.original.end = end;
        last.normalized.end = toEnd;
      } else {
        found.push({ original: { start, end }, normalized: { start: to, end: toEnd } });
      }
    };
    let from = 0, to = 0;
    for (let i = 0; i <= edits.length; i += 4) {
      const isLast = i === edits.length;
      const end = isLast ? original.length : edits[i];
      // Between edits the texts differ only by replaced characters of equal length.
      for (; from < end; from++, to++) {
        if (original.charCodeAt(from) !== text.charCodeAt(to)) add(from, from + 1, to, to + 1);
      }
      if (isLast) break;
      add(edits[i], edits[i + 1], edits[i + 2], edits[i + 3]);
      from = edits[i + 1];
      to = edits[i + 3];
    }
    return found;
  }

  #map({ start, end }, from, to) {
    const edits = this.#edits;
    const source = from === ORIGINAL ? this.original : this.text;
    const first = boundary(source, start), last = boundary(source, end);
    const before = this.#editBefore(first, from);
    const after = last === first ? before : this.#editBefore(last, from);
    const edit = (at, side) => (at < 0 ? 0 : edits[at + side]);
    const [fromStart, fromEnd] = [edit(before, from), edit(before, from + 1)];
    const isOutside = first >= fromEnd && first !== fromStart;
    const mappedStart = isOutside ? edit(before, to + 1) + first - fromEnd : edit(before, to);
    const lastStart = edit(after, from), lastEnd = edit(after, from + 1);
    let mappedEnd;
    if (last === lastStart && last < lastEnd) mappedEnd = edit(after, to);
    else if (last < lastEnd) mappedEnd = edit(after, to + 1);
    else mappedEnd = edit(after, to + 1) + last - lastEnd;
    return { start: mappedStart, end: mappedEnd };
  }

  // Returns the index of the last edit that starts at or before a position, or -1.
  #editBefore(position, side) {
    const edits = this.#edits;
    let low = 0, high = edits.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edits[4 * middle + side] <= position) low = middle + 1;
      else high = middle;
    }
    return 4 * (low - 1) < 0 ? -1 : 4 * (low - 1);
  }
}

// Returns a position within the text, moved from inside a surrogate pair to its start.
const boundary = (text, position) => {
  const at = Math.min(Math.max(0, Math.trunc(Number(position)) || 0), text.length);
  const isInside =
    (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return isInside ? at - 1 : at;
};

export class Tokenizer {
  #raw;

  constructor(options = "default") {
    this.#raw = new (wasm().Tokenizer)(typeof options === "string" ? options : tokenizerText(options));
  }

  static get presets() {
    return names("tokenizer presets");
  }

  static get kinds() {
    return names("token kinds").filter((kind) => kind !== "pattern");
  }

  tokens(text) {
    return triples(this.#raw.tokens(textOf(text)), text, names("token kinds"));
  }

  columns(text) {
    const flat = this.#raw.tokens(textOf(text));
    const length = flat.length / 3;
    const starts = new Uint32Array(length), ends = new Uint32Array(length), kinds = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      starts[i] = flat[3 * i];
      ends[i] = flat[3 * i + 1];
      kinds[i] = flat[3 * i + 2];
    }
    return { length, starts, ends, kinds };
  }

  tokenAt(text, offset) {
    const flat = this.#raw.token_at(textOf(text), boundary(text, offset));
    return flat && triples(flat, text, names("token kinds"))[0];
  }

  toString() {
    return this.#raw.display();
  }
}

const GROUPINGS = { times: "times", dates: "dates", signs: "signs", runs: "runs", abbreviations: "abbreviations", cliticNumbers: "clitic_numbers" };

const tokenizerText = ({ preset = "default", keep, ...groupings }) => {
  const parts = [preset];
  for (const [name, grouping] of Object.entries(groupings)) {
    if (grouping === undefined) continue;
    if (!Object.hasOwn(GROUPINGS, name)) {
      const known = ["preset", "keep", ...Object.keys(GROUPINGS)].join(", ");
      throw new Error(`unknown tokenizer option \`${name}\`: the known ones are ${known}`);
    }
    if (grouping !== "joined" && grouping !== "split") {
      throw new Error(`unknown grouping \`${grouping}\` of ${name}: the known ones are joined, split`);
    }
    parts.push((grouping === "split" ? "-" : "") + GROUPINGS[name]);
  }
  if (keep !== undefined) {
    for (const kind of names("token kinds")) parts.push(`-${kind}`);
    parts.push(...keep);
  }
  return parts.join(",");
};

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

export class Finder {
  #raw;

  constructor(query, { normalizer = "search", boundary: limit = "anywhere" } = {}) {
    this.#raw = new (wasm().Finder)(Normalizer.handle(normalizer), string(query, "query"), limit);
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

export class NumberFinder {
  #raw;

  constructor({ ordinals = true, dialect = true, words = true, digits = true, separators = "mixed" } = {}) {
    this.#raw = new (wasm().NumberFinder)(ordinals, dialect, words, digits, separators);
  }

  find(text) {
    return withText(this.#raw.find(textOf(text)), text);
  }
}

export const parseNumber = (text) => wasm().parse_number(textOf(text));

export class NumberWords {
  #raw;

  constructor({ gender = "masculine", case: grammaticalCase = "nominative", definite = false, beforeNoun = false } = {}) {
    this.#raw = new (wasm().NumberWords)(gender, grammaticalCase, definite, beforeNoun);
  }

  static get currencies() {
    return names("currencies");
  }

  cardinal(number) {
    return this.#raw.cardinal(digits(number));
  }

  ordinal(number) {
    return this.#raw.ordinal(digits(number));
  }

  percent(number) {
    return this.#raw.percent(digits(number));
  }

  fraction(numerator, denominator) {
    return this.#raw.fraction(natural(numerator, "numerator"), natural(denominator, "denominator"));
  }

  year(year) {
    if (!Number.isInteger(year) || Math.abs(year) > 0x7fffffff) {
      throw new RangeError(`year must be an integer of 32 bits, not ${year}`);
    }
    return this.#raw.year(year);
  }

  money(amount, currency) {
    return this.#raw.money(digits(amount), string(currency, "currency"));
  }
}

const natural = (number, name) => {
  if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) {
    throw new RangeError(`${name} must be an integer from 0 to 2^32 - 1, not ${number}`);
  }
  return number;
};

// Returns a number as decimal digits: JavaScript writes 1e21 with an exponent.
const digits = (number) => {
  if (typeof number === "string") return number;
  if (typeof number === "bigint") return number.toString();
  if (typeof number !== "number" || !Number.isFinite(number)) {
    throw new TypeError(`number must be finite, a bigint or a string of digits, not ${number}`);
  }
  const text = String(number);
  if (!text.includes("e")) return text;
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(20);
};

export class DateFinder {
  #raw;

  constructor({ order = "day-first", times = true, weekdays = false, libyanMonths = false, shortYears, reference } = {}) {
    this.#raw = new (wasm().DateFinder)(order, times, weekdays, libyanMonths, shortYears);
    if (reference !== undefined) {
      this.#raw.set_reference(reference.year, reference.month, reference.day);
    }
  }

  find(text) {
    return withText(this.#raw.find(textOf(text)), text);
  }
}

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

// The configured types with default options, made at the first call.
const defaults = new Map();
const shared = (type) => {
  if (!defaults.has(type)) defaults.set(type, new type());
  return defaults.get(type);
};

export const normalize = (text) => shared(Normalizer).normalize(text);
export const tokens = (text) => shared(Tokenizer).tokens(text);
export const sentences = (text) => shared(SentenceSplitter).sentences(text);
export const segment = (word) => shared(Segmenter).segment(word);
export const stem = (word) => shared(Stemmer).stem(word);
export const terms = (text) => shared(Analyzer).terms(text);
export const findNumbers = (text) => shared(NumberFinder).find(text);
export const findDates = (text) => shared(DateFinder).find(text);
