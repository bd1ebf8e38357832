// Changes of a normalization, grown to whole words, and the steps that made them.

import { firstAfter } from "./parts.js";
import { kalima } from "./library.js";

/** The most steps times units that an attribution may cost. */
const WINDOW = 400;

/** Returns the changed words and gaps of a text: their spans, the original and the normalized form. Linear. */
export const changedWords = (text, normalized) => {
  const changes = normalized.changes();
  if (changes.length === 0) return [];
  const { starts, ends } = new kalima.Tokenizer().columns(text);
  const words = [];
  let index = 0;
  for (const { original } of changes) {
    let { start, end } = original;
    index = Math.max(index, firstAfter(ends, start));
    if (index < starts.length && starts[index] < Math.max(end, start + 1)) start = Math.min(start, starts[index]);
    const last = firstAfter(ends, Math.max(end - 1, start));
    if (last < starts.length && starts[last] < end) end = Math.max(end, ends[last]);
    const before = words.at(-1);
    if (before && before.end >= start) before.end = Math.max(before.end, end);
    else words.push({ start, end });
  }
  for (const word of words) {
    const { start, end } = normalized.toNormalized(word);
    word.was = text.slice(word.start, word.end);
    word.now = normalized.text.slice(start, end);
  }
  return words;
};

/**
 * Returns the names of the steps that take part in a change: those that change the word when they are
 * added to the steps before them, in the order in which steps act.
 */
export const stepsOf = (normalizer, text, word) => {
  const from = Math.max(0, word.start - WINDOW), to = Math.min(text.length, word.end + WINDOW);
  if (word.end - word.start > WINDOW) return [];
  const around = text.slice(from, to);
  const focus = { start: word.start - from, end: word.end - from };
  const taken = [], found = [];
  let last = word.was;
  for (const step of normalizer.steps) {
    taken.push(step);
    const normalized = new kalima.Normalizer(taken).normalizeWithOffsets(around);
    const { start, end } = normalized.toNormalized(focus);
    const now = normalized.text.slice(start, end);
    if (now !== last) found.push(step);
    last = now;
  }
  return found;
};
