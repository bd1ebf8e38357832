// Uses every class of the package. Compiled with `tsc --strict`, never run.

import init, {
  Analyzer, DateFinder, Finder, Normalizer, NumberFinder, NumberWords, Romanizer, Segmenter, SentenceSplitter, Stemmer,
  Tokenizer, Transliterator, expand, findDates, findNumbers, isStopWord, normalize, parseNumber, segment, sentences, stem, terms, tokens,
} from "kalima";
import type { Change, DateMatch, Explanation, Normalized, NumberMatch, Segment, Sentence, Span, Term, Token, TokenColumns, TokenKind } from "kalima";

await init();
await init(new URL("https://example.com/kalima_bg.wasm"));

const text: string = normalize("قال د. أحمد: نعم."); // "Dr. Ahmad said: yes."
const list: Token[] = tokens(text);
const kind: TokenKind | undefined = list[0]?.kind;
const columns: TokenColumns = new Tokenizer({ preset: "treebank", keep: ["word", "number"], times: "joined" }).columns(text);
const code: number | undefined = columns.kinds[0];
const at: Token | undefined = new Tokenizer("default,-times").tokenAt(text, 3);
const found: Sentence[] = sentences(text);
const sign: string | undefined = found[0]?.terminator?.text;
const explained: Explanation[] = new SentenceSplitter({ newlines: "ignore", maxBytes: 500 }).explain(text);
const reason: string | undefined = explained[0]?.reason;
const normalizer = new Normalizer(["search", "-teh_marbuta"]);
const normalized: Normalized = normalizer.normalizeWithOffsets(text);
const span: Span = normalized.toOriginal({ start: 0, end: 3 });
const changes: Change[] = normalized.changes();
const finder = new Finder("أحمد", { normalizer, boundary: "whole-words" });
const match: Span | undefined = finder.find(text);
const pieces: Segment[] = [...segment("وبكتابهم"), ...new Segmenter({ article: true }).segments(text)];
const index: Term[] = [...terms(text), ...new Analyzer("ar-exact:1", { splitTags: true }).terms(text)];
const numbers: NumberMatch[] = [...findNumbers(text), ...new NumberFinder({ separators: "comma" }).find(text)];
const dates: DateMatch[] = [...findDates(text), ...new DateFinder({ reference: { year: 2024, month: 3, day: 10 } }).find(text)];
const year: number | undefined = dates[0]?.date?.year;
const written: string = new NumberWords({ gender: "feminine" }).cardinal(10n ** 20n);
const latin: string = new Romanizer("din31635", { capitals: "words" }).romanize(new Transliterator("hsb").restore("θςlb"));
const stemmed: string = stem("المدرسة") + new Stemmer("light10").stemText(text);
const variants: string[] = expand("كتاب", { limit: 3 });
const value: string | undefined = parseNumber("خمسة");
const isStop: boolean = isStopWord("في", "full");

// @ts-expect-error an unknown kind
new Tokenizer({ keep: ["wrod"] });
// @ts-expect-error an unknown option
new SentenceSplitter({ newline: "ignore" });
// @ts-expect-error a span is read-only
span.start = 1;

export { at, changes, code, finder, index, isStop, kind, latin, list, match, numbers, pieces, reason, sign, stemmed, value, variants, written, year };
