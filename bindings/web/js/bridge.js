// The border to the wasm module: its exports, and the forms of arguments and results.

import * as glue from "./kalima.js";

let isLoaded = false;

/** Notes that the module is instantiated. For the entry points. */
export const setLoaded = () => {
  isLoaded = true;
};

/** Returns the exports of the module. */
export const wasm = () => {
  if (!isLoaded) throw new Error("kalima is not loaded yet: await init() first");
  return glue;
};

// The bridge would read other values by their members, with errors that name none of the arguments.
export const string = (value, name) => {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string, not ${typeof value}`);
  return value;
};
export const textOf = (value) => string(value, "text");

const lists = new Map();
/** Returns the names of a category of the library. */
export const names = (category) => {
  if (!lists.has(category)) lists.set(category, Object.freeze(wasm().names(category).split(",")));
  return lists.get(category);
};

// Lone surrogates become U+FFFD, as they do on the way into the module.
export const wellFormed = (text) =>
  text.toWellFormed ? text.toWellFormed() : text.replace(/\p{Surrogate}/gu, "\uFFFD");

export const pairs = (flat) => {
  const spans = new Array(flat.length / 2);
  for (let i = 0; i < spans.length; i++) spans[i] = { start: flat[2 * i], end: flat[2 * i + 1] };
  return spans;
};

export const triples = (flat, text, kinds) => {
  const items = new Array(flat.length / 3);
  for (let i = 0; i < items.length; i++) {
    const start = flat[3 * i], end = flat[3 * i + 1];
    items[i] = { start, end, kind: kinds[flat[3 * i + 2]], text: text.slice(start, end) };
  }
  return items;
};

export const withText = (json, text) => {
  const records = JSON.parse(json);
  for (const record of records) record.text ??= text.slice(record.start, record.end);
  return records;
};

// Returns a position within the text, moved from inside a surrogate pair to its start.
export const boundary = (text, position) => {
  const at = Math.min(Math.max(0, Math.trunc(Number(position)) || 0), text.length);
  const isInside =
    (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return isInside ? at - 1 : at;
};
