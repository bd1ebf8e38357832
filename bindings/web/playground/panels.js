// The views: each draws one part of the text from the library's results.

import { appendMarked, appendText, bdi, grouped, make } from "./dom.js";
import { firstAfter } from "./parts.js";
import { changedWords, stepsOf } from "./changes.js";
import { kalima } from "./library.js";

/** The class of each kind of token, as on the report page. */
export const KIND_CLASS = {
  word: "w", number: "n", punctuation: "p", symbol: "s", emoji: "e", url: "u", email: "l", mention: "a", hashtag: "h",
};

/** The most sentences of one part, and the most words. */
const MAX_ROWS = 200, MAX_WORDS = 600;
/** A longer text is explained, and searched for dates and numbers, part by part. */
const WHOLE_LIMIT = 300_000;

const flow = (name = "flow") => make("div", { class: name, lang: "ar", dir: "rtl" });
const empty = (text) => make("p", { class: "flow empty" }, text);
const span = (start, end) => `${grouped(start)}–${grouped(end)}`;

/** Returns the spans of a finder for the part, in units of the whole text. */
const inPart = ({ text, start, end }, find) => {
  if (text.length <= WHOLE_LIMIT) return find(text).filter((found) => found.end > start && found.start < end);
  return find(text.slice(start, end)).map((found) => ({ ...found, start: found.start + start, end: found.end + start }));
};

export const tokens = (context) => {
  const { text, start, end, state, columns } = context;
  const { starts, ends, kinds } = columns(state.tokenizer);
  const names = kalima.Tokenizer.kinds;
  const off = new Set(state.off.split(","));
  const marks = [];
  for (let i = firstAfter(ends, start); i < starts.length && starts[i] < end; i++) {
    const kind = names[kinds[i]];
    const name = KIND_CLASS[kind] + (off.has(kind) ? " off" : "");
    marks.push({
      start: starts[i], end: ends[i],
      make: (part) => appendText(make("span", { class: name, "data-i": i, tabindex: "-1" }), part),
    });
  }
  return [appendMarked(flow(), text, start, end, marks)];
};

/** Returns the details of a word or another token, for the card. */
export const describeToken = (text, start, end, kind) => {
  const facts = [["kind", kind], ["units", span(start, end)]];
  let spoken = `${text.length > 60 ? "long token" : text}: ${kind}`;
  if (kind === "word" && text.length <= 64) {
    const pieces = new kalima.Segmenter().segment(text);
    if (pieces.length > 1) {
      const parts = pieces.map((piece) => make("span", { class: "part" }, bdi(piece.text), make("small", {}, piece.kind)));
      facts.push(["parts", make("span", { class: "parts" }, ...parts)]);
      spoken += `, parts ${pieces.map((piece) => piece.text).join(" + ")}`;
    }
    const stem = new kalima.Stemmer().stem(text);
    const [term] = new kalima.Analyzer().terms(text);
    facts.push(["stem", bdi(stem)], ["term", term ? bdi(term.text) : "none: a stop word"]);
    spoken += `, stem ${stem}`;
  }
  const base = kind === "word" && text.length <= 64 ? new kalima.Segmenter().functionWord(text) : undefined;
  if (base) facts.push(["function word", bdi(base)]);
  const folded = text.length <= 64 ? new kalima.Normalizer("search").normalize(text) : text;
  if (folded !== text) facts.push(["search form", bdi(folded)]);
  return { head: bdi(text.length > 60 ? `${text.slice(0, 60)}…` : text), facts, spoken };
};

export const sentences = (context) => {
  const { text, start, end, state } = context;
  const { starts, ends } = context.sentences();
  const splitter = context.splitter();
  const terminators = inPart(context, (part) => splitter.explain(part));
  const body = make("tbody");
  let first = firstAfter(ends, start), at = 0;
  // A sentence belongs to the part that it starts in.
  while (first < starts.length && starts[first] < start) first++;
  let i = first;
  for (; i < starts.length && starts[i] < end && i - first < MAX_ROWS; i++) {
    const why = make("td", { class: "why" });
    while (at < terminators.length && terminators[at].start < starts[i]) at++;
    let isEnded = false;
    for (; at < terminators.length && terminators[at].start < ends[i]; at++) {
      const { text: sign, isBoundary, reason, before, after } = terminators[at];
      if (!isBoundary && !state.undecided) continue;
      isEnded ||= isBoundary;
      const cues = before.length > 0 ? `${before.join("+")} × ${after.join("+")}` : undefined;
      why.append(make("p", { title: cues }, appendText(make("span", { class: "sign", lang: "ar" }), sign),
        ` ${isBoundary ? "" : "no end: "}${reason ?? "part of a token"}`));
    }
    if (!isEnded) why.append(make("p", {}, i === starts.length - 1 ? "the text ends" : "the line ends"));
    body.append(make("tr", {}, make("th", { class: "no", scope: "row" }, String(i + 1)),
      appendText(make("td", { class: "t", lang: "ar" }), text.slice(starts[i], ends[i])),
      make("td", { class: "at" }, span(starts[i], ends[i])), why));
  }
  if (i === first) return [empty(text.trim() === "" ? "No text." : "No sentence starts in this part.")];
  const heads = ["No.", "Sentence", "Units", "End"].map((name) => make("th", { scope: "col" }, name));
  const table = make("table", { class: "rows", dir: "rtl", "aria-label": "Sentences" }, make("thead", {}, make("tr", {}, ...heads)), body);
  const more = i < starts.length && starts[i] < end;
  return more ? [table, make("p", { class: "note" }, `The first ${MAX_ROWS} sentences of this part.`)] : [table];
};

export const normalize = (context) => {
  const { state, start, end, text } = context;
  const normalizer = new kalima.Normalizer(state.steps);
  const part = text.slice(start, end);
  const normalized = normalizer.normalizeWithOffsets(part);
  const words = changedWords(part, normalized);
  const target = flow(`flow tall${state.originals ? "" : " plain"}`);
  const marks = words.map((word, index) => ({
    start: word.start, end: word.end,
    make: () => {
      const now = word.now === "" ? "∅" : word.now;
      return make("span", { class: "change", "data-i": index, tabindex: "-1" }, appendText(make("del"), word.was),
        appendText(make("ins"), now));
    },
  }));
  appendMarked(target, part, 0, part.length, marks);
  context.changed = words;
  context.describe = (index) => {
    const word = words[index];
    const steps = stepsOf(normalizer, part, word);
    return {
      head: bdi(word.was),
      facts: [["becomes", word.now === "" ? "nothing" : bdi(word.now)], ["steps", steps.join(", ") || "together with the text around"],
        ["units", span(start + word.start, start + word.end)]],
      spoken: `${word.was} becomes ${word.now === "" ? "nothing" : word.now}: ${steps.join(", ")}`,
    };
  };
  const isSame = words.length === 0;
  return [make("p", { class: "note", id: "changes" }, isSame ? "Nothing changes: the text is normal under these steps."
    : `${grouped(words.length)} changed places${context.parts > 1 ? " in this part" : ""}. Point at one, or press Tab and the arrow keys, to see its steps.`), target];
};

export const search = (context) => {
  const { text, start, end, state, matches } = context;
  const marks = [];
  for (let i = 0; i < matches.length; i++) {
    const { start: from, end: to } = matches[i];
    if (to <= start || from >= end) continue;
    marks.push({ start: from, end: to, make: (part) => appendText(make("mark", { class: i === context.match ? "on" : "" }), part) });
  }
  if (text === "") return [empty("No text.")];
  return [appendMarked(flow(), text, start, end, marks)];
};

export const words = (context) => {
  const { text, start, end, state, columns } = context;
  const { starts, ends, kinds } = columns("default");
  const segmenter = new kalima.Segmenter({ article: state.article, pronouns: state.pronouns, hehTaa: state.hehTaa });
  const isTerm = state.gloss.includes(":");
  const stemmer = isTerm ? undefined : new kalima.Stemmer(state.gloss === "light10" ? "light10" : "light");
  const analyzer = isTerm ? new kalima.Analyzer(state.gloss) : undefined;
  const target = make("div", { class: "glossed", lang: "ar", dir: "rtl" });
  const first = firstAfter(ends, start);
  let i = first, at = start;
  for (; i < starts.length && starts[i] < end && i - first < MAX_WORDS; i++) {
    if (text.slice(at, starts[i]).includes("\n")) target.append(make("span", { class: "break" }));
    at = ends[i];
    const word = text.slice(starts[i], ends[i]);
    const isWord = kinds[i] === 0 && word.length <= 64;
    const pieces = isWord ? segmenter.segment(word) : [{ text: word, kind: "stem" }];
    const row = make("span");
    for (const piece of pieces) row.append(appendText(make("span", { class: `k-${piece.kind}` }), piece.text));
    let below = "";
    if (isWord) below = analyzer ? (analyzer.terms(word)[0]?.text ?? "") : stemmer.stem(word);
    const small = make("small");
    appendText(small, below === "" ? (isWord ? "—" : "\u00a0") : below);
    target.append(make("span", { class: "word", "data-i": i, tabindex: "-1" }, row, small));
  }
  if (i === first) return [empty(text === "" ? "No text." : "No word in this part.")];
  const more = i < starts.length && starts[i] < end;
  return more ? [target, make("p", { class: "note" }, `The first ${MAX_WORDS} tokens of this part.`)] : [target];
};

export const numbers = (context) => {
  const { text, start, end, state } = context;
  const dates = inPart(context, (part) => new kalima.DateFinder({ order: state.order, weekdays: state.weekdays }).find(part));
  const found = inPart(context, (part) => new kalima.NumberFinder({ ordinals: state.ordinals }).find(part));
  const isInDate = (number) => dates.some((date) => date.start < number.end && number.start < date.end);
  const lone = found.filter((number) => !isInDate(number));
  const all = [...dates.map((item) => ["date", item]), ...lone.map((item) => ["number", item])].sort((a, b) => a[1].start - b[1].start);
  const marks = all.map(([name, item]) => ({
    start: item.start, end: item.end,
    make: (part) => appendText(make("span", { class: name, title: `${item.kind}: ${item.value}` }), part),
  }));
  const table = (caption, items, notes) => {
    if (items.length === 0) return make("p", { class: "note list" }, `No ${caption.toLowerCase()}.`);
    const rows = items.slice(0, MAX_ROWS).map((item) => make("tr", {},
      make("td", { lang: "ar", dir: "rtl" }, bdi(item.text)), make("td", { class: "ltr" }, item.value),
      make("td", { class: "sub" }, notes(item)), make("td", { class: "sub ltr" }, span(item.start, item.end))));
    const heads = ["In the text", "Value", "Kind", "Units"].map((name) => make("th", { scope: "col" }, name));
    return make("table", { class: "list" }, make("caption", {}, `${caption} (${grouped(items.length)})`),
      make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
  };
  const dateNotes = (item) => [item.kind, item.date?.calendar === "hijri" ? "hijri" : undefined, item.date?.weekday, item.relative,
    item.isAmbiguous ? "day and month may be exchanged" : undefined].filter(Boolean).join(", ");
  const numberNotes = (item) => [item.kind, item.isDefinite ? "definite" : undefined, item.gender].filter(Boolean).join(", ");
  if (text === "") return [empty("No text.")];
  return [appendMarked(flow(), text, start, end, marks), table("Dates and times", dates, dateNotes), table("Numbers", lone, numberNotes)];
};

export const latin = ({ text, start, end, state }) => {
  const part = text.slice(start, end);
  const [type, name] = state.method.split(":");
  const isBack = type === "scheme" && state.reverse;
  let result;
  if (type === "scheme") {
    const transliterator = new kalima.Transliterator(name);
    result = isBack ? transliterator.restore(part) : transliterator.transliterate(part);
  } else {
    const options = { finalVowels: state.dropVowels ? "drop" : "keep", capitals: state.capitals ? "words" : "none" };
    result = new kalima.Romanizer(name, options).romanize(part);
  }
  if (part === "") return [empty("No text.")];
  const target = isBack ? flow() : make("div", { class: "flow latin", dir: "ltr", lang: "ar-Latn" });
  const hint = type === "standard" && !/[\u064b-\u0652]/.test(part)
    ? [make("p", { class: "note" }, "Standards spell vowels from their marks. Without marks the result is a skeleton of consonants.")] : [];
  return [...hint, appendText(target, result)];
};
