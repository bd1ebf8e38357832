/**
 * Arabic text processing: normalization, tokens, sentences, search, clitics, numbers, dates and
 * transliteration.
 *
 * Every position is a UTF-16 code unit of the caller's string, so that `text.slice(start, end)` is the
 * text of a span. Every string is valid input and every call takes linear time. A lone surrogate is
 * read as U+FFFD; slices of the original keep it.
 *
 * In browsers, `await init()` before anything else. In Node.js the module is loaded on import.
 */

/** A source of the wasm module: its address, a response, its bytes or the compiled module. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the module; later calls return the same promise. Without a source, fetches `kalima_bg.wasm`
 * next to the script. In Node.js, and in the classic script, the source is ignored.
 */
export default function init(source?: WasmSource | Promise<Response>): Promise<void>;

/** A half-open range of UTF-16 code units. */
export interface Span {
  /** The first unit. */
  readonly start: number;
  /** The unit past the last one. */
  readonly end: number;
}

/** A span with its text. */
export interface TextSpan extends Span {
  /** The slice of the original text. */
  readonly text: string;
}

// ---------------------------------------------------------------------------- normalization

/** A named set of steps. */
export type NormalizerPreset = "repair" | "search" | "lucene" | "camel_dediac";

/** A normalization step. */
export type Step =
  | "compose" | "nfc" | "mark_order" | "format_chars" | "zwnj" | "presentation_forms" | "ligatures"
  | "small_letters" | "dagger_alef_promote" | "yeh_hamza" | "tanwin_alef" | "tanwin_order"
  | "tatweel_decorative" | "tatweel" | "harakat" | "tanwin" | "shadda" | "sukun" | "madda" | "dagger_alef"
  | "marks_after_space" | "decorations"
  | "quranic_marks" | "extended_marks" | "hamza_drop" | "persian_urdu_letters" | "hamza_bare" | "alef_hamza"
  | "alef_wasla" | "alef_extended" | "waw_hamza" | "alef_maksura" | "teh_marbuta" | "teh_marbuta_open"
  | "rasm" | "digits_ascii" | "digits_arabic" | "digits_extended" | "number_separators"
  | "punctuation_ascii" | "lowercase" | "spaces" | "collapse_spaces" | "elongation" | "elongation_single";

/** A name of several steps. */
export type StepGroup = "diacritics" | "alef" | "hamza_seats";

/** An item of a list of steps: later items change the earlier ones, `-` takes away. */
export type StepItem = Step | StepGroup | NormalizerPreset | `-${Step | StepGroup | NormalizerPreset}`;

/** Rewrites text by a set of steps. Normalizing twice is normalizing once. */
export class Normalizer {
  /**
   * @param steps a preset, a profile (`search:2`), a list of steps with commas
   * (`search,-teh_marbuta`), or an array of its items. Default: `repair`.
   * @throws {Error} on an unknown name, and on steps that exclude each other.
   */
  constructor(steps?: NormalizerPreset | readonly StepItem[] | (string & {}));
  /** The names of the presets. */
  static get presets(): readonly NormalizerPreset[];
  /** The names of all steps, in the order in which they act. */
  static get steps(): readonly Step[];
  /** The names of the steps of this normalizer, in the order in which they act. */
  get steps(): Step[];
  /** The preset and its edition, `search:2`; undefined for any other set of steps. */
  get profile(): string | undefined;
  /** Returns the normalized text. */
  normalize(text: string): string;
  /** Returns true if `normalize` returns the same text. Stops at the first change. */
  isNormalized(text: string): boolean;
  /** Returns the normalized text with the map between its positions and those of the original. */
  normalizeWithOffsets(text: string): Normalized;
  /** Returns the text that the constructor reads. */
  toString(): string;
}

/** A normalized text, and the map of its spans. It uses no memory of the wasm module. */
export class Normalized {
  private constructor();
  /** The original text. */
  readonly original: string;
  /** The normalized text. */
  readonly text: string;
  /** True if every position is the same in both texts. */
  get isIdentity(): boolean;
  /**
   * Returns the span of the original that a span of the normalized text comes from. A letter includes
   * the marks that were deleted after it. Logarithmic in the number of edits.
   */
  toOriginal(span: Span): Span;
  /** Returns the span of the normalized text that a span of the original becomes; it can be empty. */
  toNormalized(span: Span): Span;
  /** Returns the changed parts of both texts, in order. The text between them is equal. */
  changes(): Change[];
}

/** A changed part of a text. */
export interface Change {
  /** The span of the original. */
  readonly original: Span;
  /** The span of the normalized text. */
  readonly normalized: Span;
}

// ---------------------------------------------------------------------------- tokens

/** The kind of a token. */
export type TokenKind =
  | "word" | "number" | "punctuation" | "symbol" | "emoji" | "url" | "email" | "mention" | "hashtag";

/** A token. Spaces between tokens belong to none. */
export interface Token extends TextSpan {
  readonly kind: TokenKind;
}

/** Tokens as columns, without an object for each: for large texts. */
export interface TokenColumns {
  /** The number of tokens. */
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The kinds, as indexes of `Tokenizer.kinds`. */
  readonly kinds: Uint8Array;
}

/** A named set of tokenizer options. */
export type TokenizerPreset = "default" | "treebank" | "words";

/** One token for the whole, or one for each part. */
export type Grouping = "joined" | "split";

/** The options of a tokenizer; each overrides the preset. */
export interface TokenizerOptions {
  /** Default: `default`. */
  preset?: TokenizerPreset;
  /** The kinds to keep. Default: those of the preset. */
  keep?: readonly TokenKind[];
  /** `10:50`. */
  times?: Grouping;
  /** `12/08/2014`, and other chains of three or more groups of digits. */
  dates?: Grouping;
  /** A sign and its number: `-5`. */
  signs?: Grouping;
  /** Runs of terminators: `؟!`. */
  runs?: Grouping;
  /** Abbreviations with their dots: `ق.م.` (BC). */
  abbreviations?: Grouping;
  /** A proclitic and digits: `و70` (and 70). */
  cliticNumbers?: Grouping;
}

/** Divides text into tokens. */
export class Tokenizer {
  /**
   * @param options a preset, a preset with changes (`default,-times,-emoji`), or an object.
   * @throws {Error} on an unknown name.
   */
  constructor(options?: TokenizerPreset | TokenizerOptions | (string & {}));
  /** The names of the presets. */
  static get presets(): readonly TokenizerPreset[];
  /** The names of the kinds, in the order of the codes of {@link TokenColumns.kinds}. */
  static get kinds(): TokenKind[];
  /** Returns the tokens in order. */
  tokens(text: string): Token[];
  /** Returns the tokens as columns. */
  columns(text: string): TokenColumns;
  /** Returns the token at an offset; undefined in a gap and past the end. */
  tokenAt(text: string, offset: number): Token | undefined;
  /** Returns the text that the constructor reads. */
  toString(): string;
}

// ---------------------------------------------------------------------------- sentences

/** A sentence, without the space around it. */
export interface Sentence extends TextSpan {
  /** The terminators at its end; undefined if a line end, the end of the text or the length ended it. */
  readonly terminator: TextSpan | undefined;
}

/** Sentences as columns, without an object for each: for large texts. */
export interface SentenceColumns {
  /** The number of sentences. */
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The options of a sentence splitter. */
export interface SentenceOptions {
  /** The line ends that end a sentence. Default: `each-line`. */
  newlines?: "each-line" | "blank-line" | "ignore";
  /** The meaning of a semicolon. Default: `continue`. */
  semicolons?: "continue" | "end";
  /** The meaning of an ellipsis; `contextual` decides by the next word. Default: `contextual`. */
  ellipses?: "contextual" | "end" | "continue";
  /** Cuts longer sentences at white space; in bytes of UTF-8. Default: 0, no limit. */
  maxBytes?: number;
}

/** The decision about one run of terminators. */
export interface Explanation extends TextSpan {
  /** True if a sentence ends here. */
  readonly isBoundary: boolean;
  /** The stage that decided: a token around the terminator, the triage table, or the rules. */
  readonly decidedBy: "token" | "triage" | "rules";
  /** The names of the cues before the boundary. */
  readonly before: readonly string[];
  /** The names of the cues after the boundary. */
  readonly after: readonly string[];
  /** The reason of the rule that decided; undefined inside a token. */
  readonly reason?: string;
}

/** Divides text into sentences. */
export class SentenceSplitter {
  /** @throws {Error} on an unknown value. */
  constructor(options?: SentenceOptions);
  /** Returns the sentences in order. */
  sentences(text: string): Sentence[];
  /** Returns the sentences as columns. */
  columns(text: string): SentenceColumns;
  /** Returns the decision about each terminator, with its reason. */
  explain(text: string): Explanation[];
}

// ---------------------------------------------------------------------------- search

/** The options of a finder. */
export interface FinderOptions {
  /** The normalization under which texts are equal. Default: `search`. */
  normalizer?: Normalizer | NormalizerPreset | (string & {});
  /** The boundary that a match has on both sides. Default: `anywhere`. */
  boundary?: "anywhere" | "whole-words";
}

/** Finds a query in any spelling. Diacritics of the query must match those of the text, if it has any. */
export class Finder {
  /** @throws {Error} on an unknown option. */
  constructor(query: string, options?: FinderOptions);
  /** The normalized query; a query whose normal form is empty matches nowhere. */
  get query(): string;
  /** Returns the spans of all matches in the original text, in order. */
  findAll(text: string): Span[];
  /** Returns the span of the first match. */
  find(text: string): Span | undefined;
  /** Returns true if the text has a match. */
  isMatch(text: string): boolean;
  /** Returns the text with every match replaced. */
  replaceAll(text: string, replacement: string): string;
}

// ---------------------------------------------------------------------------- words

/** The grammatical kind of a piece of a word. */
export type SegmentKind =
  | "conjunction" | "preposition" | "future" | "article" | "negation" | "stem" | "pronoun";

/** A piece of a word: a clitic or the stem. */
export interface Segment extends TextSpan {
  readonly kind: SegmentKind;
}

/** The options of a segmenter. */
export interface SegmenterOptions {
  /** Cuts after the article. Default: false. */
  article?: boolean;
  /** Cuts before pronouns. Default: true. */
  pronouns?: boolean;
  /** Reads a final heh of content words as teh marbuta, as in social text. Default: false. */
  hehTaa?: boolean;
}

/** Divides words into clitics and stem. */
export class Segmenter {
  constructor(options?: SegmenterOptions);
  /** The names of the kinds. */
  static get kinds(): readonly SegmentKind[];
  /** Returns the pieces of one word, which concatenate to it. */
  segment(word: string): Segment[];
  /** Returns the pieces of all tokens; a token that is no word is one piece. */
  segments(text: string): Segment[];
  /** Returns the base form if the word is a function word. */
  functionWord(word: string): string | undefined;
}

/** Reduces words to stems. */
export class Stemmer {
  /** @throws {Error} on an unknown name. */
  constructor(name?: "light" | "light10");
  /** Returns the stem of one word. */
  stem(word: string): string;
  /** Returns the text with each word replaced by its stem. */
  stemText(text: string): string;
}

/** The profile of an analyzer: with another version of its lists, it has another number. */
export type AnalyzerProfile = "ar-light:2" | "ar-light10:2" | "ar-exact:2";

/** An index term: folded, not a stop word, stemmed. */
export interface Term extends Span {
  /** The term, which differs from the slice of the original. */
  readonly text: string;
  /** The kind of its token. */
  readonly kind: TokenKind;
  /** The number of its word, from 0. Stop words count. */
  readonly position: number;
}

/** Turns text into index terms, with the spans of their words. */
export class Analyzer {
  /** @throws {Error} on an unknown profile. */
  constructor(profile?: AnalyzerProfile | (string & {}), options?: { splitTags?: boolean });
  /** Returns the terms in order. */
  terms(text: string): Term[];
  /** Returns a part of a word folded as terms are, but not stemmed: for prefix and wildcard queries. */
  normalizeTerm(part: string): string;
}

/**
 * Returns the forms of a query word with article and proclitics, most likely first, for indexes that
 * fold and do not stem.
 */
export function expand(word: string, options?: { proclitics?: boolean; limit?: number }): string[];

/**
 * Returns true if the word, with or without clitics, is in a list of stop words. Default: `core`.
 * @throws {Error} on an unknown list.
 */
export function isStopWord(word: string, list?: "core" | "full"): boolean;

// ---------------------------------------------------------------------------- numbers

/** The grammatical gender of a counted noun. */
export type Gender = "masculine" | "feminine";

/** A number of a text, in digits or words. */
export interface NumberMatch extends TextSpan {
  readonly kind: "cardinal" | "ordinal" | "fraction" | "percent";
  /** The exact value: `3`, `3.5` or `1/3`. */
  readonly value: string;
  /** True if the number has the article. */
  readonly isDefinite: boolean;
  /** The gender of the counted noun, if the words show it. */
  readonly gender?: Gender;
}

/** The options of a number finder. */
export interface NumberOptions {
  /** Default: true. */
  ordinals?: boolean;
  /** Number words of the dialects. Default: true. */
  dialect?: boolean;
  /** Numbers in words. Default: true. */
  words?: boolean;
  /** Numbers in digits. Default: true. */
  digits?: boolean;
  /** The meaning of `.` and `,` between digits. Default: `mixed`. */
  separators?: "mixed" | "point" | "comma";
}

/** Finds numbers in text. */
export class NumberFinder {
  /** @throws {Error} on an unknown value. */
  constructor(options?: NumberOptions);
  /** Returns the numbers in order. */
  find(text: string): NumberMatch[];
}

/** Returns the exact value of a text that is one number, else undefined. */
export function parseNumber(text: string): string | undefined;

/** The options of number words. */
export interface NumberWordsOptions {
  /** Default: masculine. */
  gender?: Gender;
  /** Default: nominative. */
  case?: "nominative" | "accusative" | "genitive";
  /** With the article. Default: false. */
  definite?: boolean;
  /** Before a noun in the genitive. Default: false. */
  beforeNoun?: boolean;
}

/** Writes numbers in Arabic words, up to 10^27. Exact for bigints and strings. */
export class NumberWords {
  /** @throws {Error} on an unknown value. */
  constructor(options?: NumberWordsOptions);
  /** The codes of the currencies. */
  static get currencies(): readonly string[];
  /** Returns an integer or decimal number. @throws {Error} on a number out of range. */
  cardinal(number: number | bigint | string): string;
  /** Returns an ordinal. @throws {Error} on a number that is no natural number or out of range. */
  ordinal(number: number | bigint | string): string;
  /** Returns a percentage. @throws {Error} on a number out of range. */
  percent(number: number | bigint | string): string;
  /** Returns a fraction. @throws {Error} on a denominator of 0. */
  fraction(numerator: number, denominator: number): string;
  /** Returns a year; a negative one is before the common era. */
  year(year: number): string;
  /** Returns an amount of money. @throws {Error} on an unknown currency or an amount out of range. */
  money(amount: number | bigint | string, currency: string): string;
}

// ---------------------------------------------------------------------------- dates

/** A date with the parts that the text states. */
export interface PartialDate {
  readonly calendar: "gregorian" | "hijri";
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** True for years BC. */
  readonly isBeforeCommonEra?: true;
  readonly weekday?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
}

/** A time of day. */
export interface PartialTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** A date, range or time of a text. */
export interface DateMatch extends TextSpan {
  readonly kind: "day" | "month-day" | "month" | "year" | "weekday" | "range" | "time";
  /** The stated parts in the order of ISO 8601: `2024-11-05`, `--11-05`, `17:30`. */
  readonly value: string;
  /** The date, or the first one of a range; undefined for a time. */
  readonly date?: PartialDate;
  /** The last date of a range. */
  readonly until?: PartialDate;
  /** The time, for the kind `time`. */
  readonly time?: PartialTime;
  /** The direction that a word such as «الماضي» (last) gives. */
  readonly relative?: "last" | "this" | "next";
  /** True if day and month may be the other way round. */
  readonly isAmbiguous: boolean;
}

/** The options of a date finder. */
export interface DateOptions {
  /** The reading of 12/08. Default: `day-first`. */
  order?: "day-first" | "month-first";
  /** Times of day. Default: true. */
  times?: boolean;
  /** Weekdays without a date. Default: false. */
  weekdays?: boolean;
  /** The Libyan month names of 1969 to 2011. Default: false. */
  libyanMonths?: boolean;
  /** The last year that two digits may mean. Default: such years are not read. */
  shortYears?: number;
  /** The Gregorian day of writing, from which missing years are filled. */
  reference?: { readonly year: number; readonly month: number; readonly day: number };
}

/** Finds dates and times in text. */
export class DateFinder {
  /** @throws {Error} on an unknown value. */
  constructor(options?: DateOptions);
  /** Returns the dates in order. */
  find(text: string): DateMatch[];
}

// ---------------------------------------------------------------------------- Latin letters

/** A reversible table of letters. */
export type Scheme =
  | "buckwalter" | "buckwalter_safe" | "buckwalter_xml" | "buckwalter_quran" | "hsb" | "iso233" | "arabtex";

/** Writes Arabic script in Latin letters, and back. */
export class Transliterator {
  /**
   * @param options `foreign: "mark"` marks Latin text, so that `restore` returns it unchanged.
   * @throws {Error} on an unknown name.
   */
  constructor(scheme?: Scheme, options?: { foreign?: "keep" | "mark" });
  /** The names of the schemes. */
  static get schemes(): readonly Scheme[];
  /** Returns the text in Latin letters. */
  transliterate(text: string): string;
  /** Returns the text in Arabic script. */
  restore(text: string): string;
  /** Returns true if `restore` returns the text from its transliteration. */
  isReversible(text: string): boolean;
}

/** A published standard of romanization. */
export type Standard = "din31635" | "ala-lc" | "bgn-pcgn" | "ungegn1972" | "ungegn2017" | "ipa";

/** Romanizes vocalised text; there is no way back. */
export class Romanizer {
  /** @throws {Error} on an unknown name. */
  constructor(standard?: Standard, options?: { finalVowels?: "keep" | "drop"; capitals?: "none" | "words" });
  /** The names of the standards. */
  static get standards(): readonly Standard[];
  /** Returns the text in Latin letters. */
  romanize(text: string): string;
}

// ---------------------------------------------------------------------------- default options

/** `new Normalizer("repair").normalize`: the same visible text gets the same code points. */
export function normalize(text: string): string;
/** `new Tokenizer().tokens`. */
export function tokens(text: string): Token[];
/** `new SentenceSplitter().sentences`. */
export function sentences(text: string): Sentence[];
/** `new Segmenter().segment`. */
export function segment(word: string): Segment[];
/** `new Stemmer().stem`. */
export function stem(word: string): string;
/** `new Analyzer().terms`. */
export function terms(text: string): Term[];
/** `new NumberFinder().find`. */
export function findNumbers(text: string): NumberMatch[];
/** `new DateFinder().find`. */
export function findDates(text: string): DateMatch[];
