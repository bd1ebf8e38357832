// Small helpers for elements, and the safe display of text.

export const byId = (id) => document.getElementById(id);

/** Returns a new element with attributes and children; strings are text, never markup. */
export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** Returns a number with separators between thousands. */
export const grouped = (number) => number.toLocaleString("en");

const CONTROLS = {
  0x00: "NUL", 0x0d: "CR", 0xad: "SHY", 0x61c: "ALM", 0x200b: "ZWSP", 0x200e: "LRM", 0x200f: "RLM", 0x202a: "LRE",
  0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI",
  0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM", 0x2028: "LS", 0x2029: "PS",
};
// Controls, except tab and line feed; direction marks, overrides and isolates; lone surrogates.
const HIDDEN = /([\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate})/u;

/** Appends text. Invisible controls become named signs, so that they neither hide nor reorder anything. */
export const appendText = (parent, text) => {
  if (!HIDDEN.test(text)) {
    if (text !== "") parent.append(text);
    return parent;
  }
  text.split(HIDDEN).forEach((part, index) => {
    if (index % 2 === 0) {
      if (part !== "") parent.append(part);
      return;
    }
    const unit = part.charCodeAt(0);
    const code = `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
    const label = CONTROLS[unit] ?? code;
    parent.append(make("i", { class: "x", "data-l": label, title: code, role: "img", "aria-label": label }));
  });
  return parent;
};

/** Returns an element with text from outside, isolated from the direction around it. */
export const bdi = (text, name = "bdi") => appendText(make(name, { lang: "ar", dir: "auto" }), text);

/**
 * Appends the part of `text` from `start` to `end`; each mark is a span with a function that makes its
 * element. Marks are in order and do not overlap.
 */
export const appendMarked = (parent, text, start, end, marks) => {
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, start), to = Math.min(mark.end, end);
    if (from < at || to < from) continue;
    appendText(parent, text.slice(at, from));
    parent.append(mark.make(text.slice(from, to)));
    at = to;
  }
  return appendText(parent, text.slice(at, end));
};
