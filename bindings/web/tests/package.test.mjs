// The package in Node.js: the same answers as the native tool, and the promises of the types.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, * as kalima from "../dist/node.js";
import { hostile, native, texts } from "./support.mjs";

const all = texts();
const pick = (names) => (item) => Object.fromEntries(names.map((name) => [name, item[name]]));
const compare = (name, expected, answer) => {
  test(`${name}: ${all.length} texts`, () => {
    assert.ok(all.length >= 200);
    const wanted = expected();
    all.forEach((text, index) => assert.deepEqual(answer(text), wanted[index], JSON.stringify(text)));
  });
};
const spans = ["start", "end", "text"];
const kinds = [...spans, "kind"];

await init();

compare("tokens", () => native(all, "tokens", "tokens").map((list) => list.map(pick(kinds))), (text) => kalima.tokens(text).map(pick(kinds)));
for (const preset of kalima.Tokenizer.presets) {
  const tokenizer = new kalima.Tokenizer(preset);
  compare(`tokens, ${preset}, as columns`, () => native(all, "tokens", "tokens", "--preset", preset).map((list) => list.map(pick(kinds))), (text) => {
    const { length, starts, ends, kinds: codes } = tokenizer.columns(text);
    return Array.from({ length }, (_, i) => ({ start: starts[i], end: ends[i], text: text.slice(starts[i], ends[i]), kind: kalima.Tokenizer.kinds[codes[i]] }));
  });
}
compare("sentences", () => native(all, "sentences", "sentences").map((list) => list.map(pick(spans))), (text) => kalima.sentences(text).map(pick(spans)));
compare("sentences, other options",
  () => native(all, "sentences", "sentences", "--newlines", "blank-line", "--semicolons", "end", "--ellipses", "end").map((list) => list.map(pick(spans))),
  (text) => new kalima.SentenceSplitter({ newlines: "blank-line", semicolons: "end", ellipses: "end" }).sentences(text).map(pick(spans)));
compare("explanations", () => native(all, "terminators", "sentences", "--explain"), (text) =>
  new kalima.SentenceSplitter().explain(text).map(({ start, end, isBoundary, before, after, decidedBy, reason, text: sign }) => ({
    start, end, decision: isBoundary ? "break" : "no break", before: before.join("+"), after: after.join("+"), by: decidedBy,
    reason: reason ?? "part of a token", text: sign,
  })));
for (const preset of kalima.Normalizer.presets) {
  const normalizer = new kalima.Normalizer(preset);
  compare(`normalize, ${preset}`, () => native(all, "text", "normalize", "--preset", preset, "--no-offsets"), (text) => {
    const result = normalizer.normalize(text);
    assert.equal(normalizer.isNormalized(text), result === text);
    assert.equal(normalizer.normalizeWithOffsets(text).text, result);
    return result;
  });
}
compare("segments", () => native(all, "segments", "segment").map((list) => list.map(pick(kinds))), (text) => new kalima.Segmenter().segments(text).map(pick(kinds)));
compare("terms", () => native(all, "terms", "terms").map((list) => list.map(pick(kinds))), (text) => kalima.terms(text).map(pick(kinds)));
compare("numbers", () => native(all, "numbers", "numbers").map((list) => list.map(pick([...kinds, "value"]))), (text) => kalima.findNumbers(text).map(pick([...kinds, "value"])));
compare("dates", () => native(all, "dates", "dates").map((list) => list.map(pick([...kinds, "value", "calendar", "relative"]))), (text) =>
  kalima.findDates(text).map((item) => ({ ...pick([...kinds, "value"])(item), calendar: item.date?.calendar ?? "", relative: item.relative ?? "" })));
compare("stems", () => native(all, "text", "stem", "--no-offsets"), (text) => new kalima.Stemmer().stemText(text));
for (const scheme of kalima.Transliterator.schemes) {
  compare(`transliteration, ${scheme}`, () => native(all, "text", "transliterate", "--scheme", scheme, "--no-offsets"), (text) => new kalima.Transliterator(scheme).transliterate(text));
}
for (const standard of kalima.Romanizer.standards) {
  compare(`romanization, ${standard}`, () => native(all, "text", "transliterate", "--romanize", standard, "--no-offsets"), (text) => new kalima.Romanizer(standard).romanize(text));
}

test("lone surrogates count as U+FFFD, and slices keep them", () => {
  const text = "قال \ud800د. أحمد\udc00: نَعَم \udfff\ud83d";
  const replaced = text.toWellFormed();
  assert.notEqual(text, replaced);
  assert.deepEqual(kalima.tokens(text).map(pick(["start", "end", "kind"])), kalima.tokens(replaced).map(pick(["start", "end", "kind"])));
  assert.ok(kalima.tokens(text).some((token) => token.text.includes("\ud800")));
  assert.deepEqual(kalima.sentences(text).map(pick(["start", "end"])), kalima.sentences(replaced).map(pick(["start", "end"])));
  const normalizer = new kalima.Normalizer("search");
  assert.equal(normalizer.normalize(text), normalizer.normalize(replaced));
  assert.equal(new kalima.Normalizer("none").normalize(text), replaced);
  assert.equal(new kalima.Normalizer("none").isNormalized(text), false);
  assert.equal(new kalima.Normalizer("none").isNormalized(replaced), true);
  assert.deepEqual(new kalima.Finder("نعم").find(text), new kalima.Finder("نعم").find(replaced));
});

test("offsets equal the examples of the library", () => {
  const search = new kalima.Normalizer("search");
  assert.deepEqual(search.normalizeWithOffsets("🙂 نَعَم").toOriginal({ start: 3, end: 6 }), { start: 3, end: 8 });
  const word = search.normalizeWithOffsets("🙂 مُدَرِّسٌ");
  assert.deepEqual(word.toOriginal({ start: 3, end: 7 }), { start: 3, end: 12 });
  assert.deepEqual(word.toNormalized({ start: 3, end: 5 }), { start: 3, end: 4 });
  // Inside a surrogate pair is its start, past the end is the end.
  assert.deepEqual(word.toOriginal({ start: 1, end: 99 }), { start: 0, end: 12 });
});

test("offsets: outward in both directions, and equal to the spans of the finder", () => {
  let matched = 0;
  for (const preset of ["search", "repair", "lucene", "nfc,elongation_single,ligatures"]) {
    const normalizer = new kalima.Normalizer(preset);
    for (const text of all.map((text) => text.slice(0, 400).toWellFormed())) {
      const map = normalizer.normalizeWithOffsets(text);
      for (let start = 0; start <= text.length; start += 3) {
        const span = { start, end: Math.min(text.length, start + 5) };
        const back = map.toOriginal(map.toNormalized(span));
        const isInPair = (at) => /[\udc00-\udfff]/.test(text[at] ?? "");
        if (isInPair(span.start) || isInPair(span.end)) continue;
        assert.ok(back.start <= span.start && span.end <= back.end, `${preset}: ${JSON.stringify(text)} ${start}`);
      }
      // Applying the changes to the original gives the normalized text.
      let rebuilt = "", at = 0;
      for (const { original, normalized } of map.changes()) {
        rebuilt += text.slice(at, original.start) + map.text.slice(normalized.start, normalized.end);
        at = original.end;
      }
      assert.equal(rebuilt + text.slice(at), map.text);
      // The first word, found natively in the original, has the span that the map gives.
      const token = kalima.tokens(map.text).find(({ kind }) => kind === "word");
      if (!token || normalizer.normalize(token.text) !== token.text || /[\u064b-\u0655\u0670\n]/.test(token.text)) continue;
      const first = map.text.indexOf(token.text);
      const found = new kalima.Finder(token.text, { normalizer }).find(text);
      if (found === undefined) continue;
      assert.deepEqual(found, map.toOriginal({ start: first, end: first + token.text.length }), `${preset}: ${text}`);
      matched++;
    }
  }
  assert.ok(matched > 300, `${matched}`);
});

test("the token at each position is the one of the list", () => {
  const tokenizer = new kalima.Tokenizer();
  for (const text of hostile) {
    const tokens = tokenizer.tokens(text);
    for (let at = 0; at < text.length; at += 1 + (at >> 5)) {
      if (/[\udc00-\udfff]/.test(text[at])) continue;
      assert.deepEqual(tokenizer.tokenAt(text, at), tokens.find(({ start, end }) => start <= at && at < end), JSON.stringify([text, at]));
    }
    assert.equal(tokenizer.tokenAt(text, text.length), undefined);
  }
});

test("errors are errors of JavaScript with the message of the library", () => {
  const cases = [
    [() => new kalima.Normalizer("saerch"), /unknown preset or step `saerch`.*search/],
    [() => new kalima.Normalizer(["nfc", "mark_order"]), /`nfc` and `mark_order` exclude each other/],
    [() => new kalima.Tokenizer("trebank"), /trebank.*treebank/],
    [() => new kalima.Tokenizer({ time: "split" }), /unknown tokenizer option `time`.*times/],
    [() => new kalima.Tokenizer({ keep: ["wrd"] }), /wrd.*word/],
    [() => new kalima.SentenceSplitter({ newlines: "all" }), /unknown value of newlines `all`.*each-line/],
    [() => new kalima.Finder("a", { boundary: "word" }), /unknown boundary `word`.*whole-words/],
    [() => new kalima.Analyzer("ar-light:99"), /ar-light:99/],
    [() => new kalima.Stemmer("heavy"), /unknown stemmer `heavy`.*light10/],
    [() => kalima.isStopWord("في", "all"), /core, full/],
    [() => new kalima.NumberWords().cardinal("1e9"), /1e9/],
    [() => new kalima.NumberWords().cardinal(10n ** 27n), /10\^27/],
    [() => new kalima.NumberWords().ordinal(-1), /no natural number/],
    [() => new kalima.NumberWords().fraction(1, 0), /denominator/],
    [() => new kalima.NumberWords().money(1, "XYZ"), /unknown currency `XYZ`.*EGP/],
    [() => new kalima.DateFinder({ reference: { year: 2024, month: 2, day: 30 } }), /no such day/],
    [() => new kalima.Transliterator("bukwalter"), /bukwalter.*buckwalter/],
    [() => new kalima.Romanizer("ala", {}), /ala.*ala-lc/],
    [() => kalima.tokens(undefined), /text must be a string, not undefined/],
    [() => new kalima.Finder(3), /query must be a string, not number/],
  ];
  for (const [call, message] of cases) assert.throws(call, (error) => error instanceof Error && message.test(error.message), String(message));
});

test("options and small calls", () => {
  assert.deepEqual(kalima.expand("بالكتاب", { limit: 2 }), ["كتاب", "الكتاب"]); // "with the book"
  assert.equal(kalima.isStopWord("وفي"), true); // "and in"
  assert.equal(kalima.parseNumber("ثلاثة آلاف"), "3000");
  assert.equal(kalima.parseNumber("كتاب"), undefined);
  assert.equal(new kalima.NumberWords({ gender: "feminine", case: "genitive" }).cardinal(22), "اثنتين وعشرين");
  assert.equal(new kalima.NumberWords().cardinal(1e21), new kalima.NumberWords().cardinal(10n ** 21n));
  assert.equal(new kalima.DateFinder({ reference: { year: 2024, month: 3, day: 10 } }).find("7 نوفمبر الماضي")[0].date.year, 2023);
  assert.equal(new kalima.Transliterator("buckwalter").restore("lgp"), "لغة");
  assert.deepEqual(new kalima.Normalizer("none").steps, []);
  assert.equal(new kalima.Normalizer().profile, "repair:1");
  assert.equal(new kalima.Normalizer(["search", "-teh_marbuta"]).normalize("مدرسةٌ"), "مدرسة"); // "a school"
  assert.equal(new kalima.Finder("احمد").replaceAll("قال أَحمد", "علي"), "قال علي"); // "Ahmad said", "Ali said"
  assert.deepEqual(new kalima.Tokenizer({ keep: ["hashtag"] }).tokens("يا #أمل!").map(({ text }) => text), ["#أمل"]); // "o #hope!"
  assert.equal(new kalima.Tokenizer({ times: "split" }).tokens("10:50").length, 3);
});

test("the types list the names of the library", () => {
  const types = readFileSync(new URL("../dist/index.d.ts", import.meta.url), "utf8");
  const union = (name) => [...types.match(new RegExp(`export type ${name} =([^;]*);`))[1].matchAll(/"([^"]+)"/g)].map(([, value]) => value).sort();
  const sorted = (list) => [...list].sort();
  assert.deepEqual(union("Step"), sorted(kalima.Normalizer.steps));
  assert.deepEqual(union("TokenKind"), sorted(kalima.Tokenizer.kinds));
  assert.deepEqual(union("TokenizerPreset"), sorted(kalima.Tokenizer.presets));
  assert.deepEqual(union("SegmentKind"), sorted(kalima.Segmenter.kinds));
  assert.deepEqual(union("Scheme"), sorted(kalima.Transliterator.schemes));
  assert.deepEqual(union("Standard"), sorted(kalima.Romanizer.standards));
  for (const preset of union("NormalizerPreset")) assert.ok(new kalima.Normalizer(preset).profile.startsWith(`${preset}:`));
  const code = types.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
  assert.doesNotMatch(code, /\bany\b/);
  // Every export has a type, and the other way round.
  const declared = [...code.matchAll(/^export (?:declare )?(?:class|function|const) (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(sorted(declared), sorted(Object.keys(kalima).filter((name) => name !== "default")));
});

test("the examples of the README", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, code] = readme.match(/```js\n([^]*?)```/);
  const text = code.match(/const text = "(.*?)";/)[1];
  const folded = new kalima.Normalizer("search").normalizeWithOffsets(text);
  let count = 0;
  for (const [, expression, expected] of [...code.matchAll(/^(?:new |tokens|sentences|folded|segment)(?:.*); \/\/ .*$/gm)].map(([line]) => line.match(/^(.*); \/\/ (.*)$/))) {
    const names = Object.keys(kalima).filter((name) => name !== "default");
    const run = (source) => new Function("folded", "text", ...names, `return (${source})`)(folded, text, ...names.map((name) => kalima[name]));
    // What follows a colon and a space after the value is an explanation.
    const value = expected.match(/^(?:\{.*?\}|\[.*?\]|".*?"|\d+)/)[0];
    assert.deepEqual(run(expression), run(value), expression);
    count++;
  }
  assert.equal(count, 8);
});
