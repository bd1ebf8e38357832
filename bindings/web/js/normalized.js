// A normalized text and the map of its positions.

import { boundary } from "./bridge.js";

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
