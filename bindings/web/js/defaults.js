// Functions with default options.

import { DateFinder } from "./date.js";
import { Normalizer } from "./normalizer.js";
import { NumberFinder } from "./number.js";
import { SentenceSplitter } from "./sentence.js";
import { Tokenizer } from "./tokenizer.js";
import { Analyzer, Segmenter, Stemmer } from "./word.js";

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
