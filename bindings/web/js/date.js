// Dates and times.

import { textOf, wasm, withText } from "./bridge.js";

export class DateFinder {
  #raw;

  constructor({ order = "day-first", times = true, weekdays = false, libyanMonths = false, shortYears, reference } = {}) {
    this.#raw = new (wasm().DateFinder)(order, times, weekdays, libyanMonths, shortYears);
    if (reference !== undefined) {
      this.#raw.set_reference(reference.year, reference.month, reference.day);
    }
  }

  find(text) {
    return withText(this.#raw.find(textOf(text)), text);
  }
}
