// The names of the package.

export { DateFinder } from "./date.js";
export { findDates, findNumbers, normalize, segment, sentences, stem, terms, tokens } from "./defaults.js";
export { Finder } from "./finder.js";
export { Normalized } from "./normalized.js";
export { Normalizer } from "./normalizer.js";
export { NumberFinder, NumberWords, parseNumber } from "./number.js";
export { SentenceSplitter } from "./sentence.js";
export { Tokenizer } from "./tokenizer.js";
export { Romanizer, Transliterator } from "./translit.js";
export { Analyzer, Segmenter, Stemmer, expand, isStopWord } from "./word.js";
