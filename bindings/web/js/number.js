// Numbers: found, read and written in words.

import { names, string, textOf, wasm, withText } from "./bridge.js";

export class NumberFinder {
  #raw;

  constructor({ ordinals = true, dialect = true, words = true, digits = true, separators = "mixed" } = {}) {
    this.#raw = new (wasm().NumberFinder)(ordinals, dialect, words, digits, separators);
  }

  find(text) {
    return withText(this.#raw.find(textOf(text)), text);
  }
}

export const parseNumber = (text) => wasm().parse_number(textOf(text));

export class NumberWords {
  #raw;

  constructor({ gender = "masculine", case: grammaticalCase = "nominative", definite = false, beforeNoun = false } = {}) {
    this.#raw = new (wasm().NumberWords)(gender, grammaticalCase, definite, beforeNoun);
  }

  static get currencies() {
    return names("currencies");
  }

  cardinal(number) {
    return this.#raw.cardinal(digits(number));
  }

  ordinal(number) {
    return this.#raw.ordinal(digits(number));
  }

  percent(number) {
    return this.#raw.percent(digits(number));
  }

  fraction(numerator, denominator) {
    return this.#raw.fraction(natural(numerator, "numerator"), natural(denominator, "denominator"));
  }

  year(year) {
    if (!Number.isInteger(year) || Math.abs(year) > 0x7fffffff) {
      throw new RangeError(`year must be an integer of 32 bits, not ${year}`);
    }
    return this.#raw.year(year);
  }

  money(amount, currency) {
    return this.#raw.money(digits(amount), string(currency, "currency"));
  }
}

const natural = (number, name) => {
  if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) {
    throw new RangeError(`${name} must be an integer from 0 to 2^32 - 1, not ${number}`);
  }
  return number;
};

// Returns a number as decimal digits: JavaScript writes 1e21 with an exponent.
const digits = (number) => {
  if (typeof number === "string") return number;
  if (typeof number === "bigint") return number.toString();
  if (typeof number !== "number" || !Number.isFinite(number)) {
    throw new TypeError(`number must be finite, a bigint or a string of digits, not ${number}`);
  }
  const text = String(number);
  if (!text.includes("e")) return text;
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(20);
};
