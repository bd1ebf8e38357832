// The names of the package, without its parts for the entry points.

export {
  Analyzer, DateFinder, Finder, Normalized, Normalizer, NumberFinder, NumberWords, Romanizer, Segmenter,
  SentenceSplitter, Stemmer, Tokenizer, Transliterator, expand, findDates, findNumbers, isStopWord, normalize,
  parseNumber, segment, sentences, stem, terms, tokens,
} from "./api.js";
