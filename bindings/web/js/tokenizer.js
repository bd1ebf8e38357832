// Tokens and their kinds.

import { boundary, names, textOf, triples, wasm } from "./bridge.js";

export class Tokenizer {
  #raw;

  constructor(options = "default") {
    this.#raw = new (wasm().Tokenizer)(typeof options === "string" ? options : tokenizerText(options));
  }

  static get presets() {
    return names("tokenizer presets");
  }

  static get kinds() {
    return names("token kinds").filter((kind) => kind !== "pattern");
  }

  tokens(text) {
    return triples(this.#raw.tokens(textOf(text)), text, names("token kinds"));
  }

  columns(text) {
    const flat = this.#raw.tokens(textOf(text));
    const length = flat.length / 3;
    const starts = new Uint32Array(length), ends = new Uint32Array(length), kinds = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      starts[i] = flat[3 * i];
      ends[i] = flat[3 * i + 1];
      kinds[i] = flat[3 * i + 2];
    }
    return { length, starts, ends, kinds };
  }

  tokenAt(text, offset) {
    const flat = this.#raw.token_at(textOf(text), boundary(text, offset));
    return flat && triples(flat, text, names("token kinds"))[0];
  }

  toString() {
    return this.#raw.display();
  }
}

const GROUPINGS = { times: "times", dates: "dates", signs: "signs", runs: "runs", abbreviations: "abbreviations", cliticNumbers: "clitic_numbers" };

const tokenizerText = ({ preset = "default", keep, ...groupings }) => {
  const parts = [preset];
  for (const [name, grouping] of Object.entries(groupings)) {
    if (grouping === undefined) continue;
    if (!Object.hasOwn(GROUPINGS, name)) {
      const known = ["preset", "keep", ...Object.keys(GROUPINGS)].join(", ");
      throw new Error(`unknown tokenizer option \`${name}\`: the known ones are ${known}`);
    }
    if (grouping !== "joined" && grouping !== "split") {
      throw new Error(`unknown grouping \`${grouping}\` of ${name}: the known ones are joined, split`);
    }
    parts.push((grouping === "split" ? "-" : "") + GROUPINGS[name]);
  }
  if (keep !== undefined) {
    for (const kind of names("token kinds")) parts.push(`-${kind}`);
    parts.push(...keep);
  }
  return parts.join(",");
};
