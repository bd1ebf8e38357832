// The steps of normalization as toggles, in groups, each with an example from the library.

import { byId, make } from "./dom.js";
import { kalima } from "./library.js";

const GROUPS = [
  ["Encoding", /^(compose|nfc|mark_order|format_chars|zwnj|presentation_forms|ligatures|spaces|collapse_spaces)$/],
  ["Marks", /^(harakat|tanwin|shadda|sukun|madda|dagger_alef|dagger_alef_promote|quranic_marks|extended_marks|small_letters|tanwin_alef|tanwin_order|marks_after_space|decorations)$/],
  ["Letters", /^(alef_.*|waw_hamza|yeh_hamza|hamza_.*|teh_.*|persian_urdu_letters|rasm)$/],
  ["Digits and signs", /^(digits_.*|number_separators|punctuation_ascii|lowercase)$/],
  ["Length", /^(tatweel.*|elongation.*)$/],
  ["Other", /./],
];

// Words that show each step; the first one that a step changes is its example.
const EXAMPLES = [
  "كِتاب", "كتابٌ", "محمّد", "منْ", "قالوٓا", "هٰذا", "كتٰب", "منۡ", "لٖ", "لهۥ", "كتاباً", "جـميل", "ا\u0653ية", "ﻛﺘﺎﺏ", "ﷲ", "أحمد", "ٱسم", "ٲب",
  "سؤال", "سائل", "ماء", "على", "مدرسة", "کتابی", "بنت", "٢٠٢٦", "2026", "۲۰۲۶", "٣٫١٤", "نعم، لا", "IBM", "قال\u00a0نعم", "قال  نعم", "جمييييل",
  "كتاب\u200f", "می\u200cرود", "قِّ", "مَّ",
];

const exampleOf = (step) => {
  const normalizer = new kalima.Normalizer(step);
  const word = EXAMPLES.find((example) => !normalizer.isNormalized(example));
  return word && [word, normalizer.normalize(word)];
};

/** Draws the presets and the steps once. `change` takes a list of steps or a preset. */
export const drawSteps = (change) => {
  for (const preset of kalima.Normalizer.presets) {
    byId("presets").append(make("label", {}, make("input", { type: "radio", name: "preset", value: preset }), make("span", {}, preset)));
  }
  byId("presets").append(make("label", {}, make("input", { type: "radio", name: "preset", value: "", disabled: true }), make("span", {}, "own steps")));
  const rest = new Set(kalima.Normalizer.steps);
  for (const [title, pattern] of GROUPS) {
    const members = [...rest].filter((step) => pattern.test(step));
    if (members.length === 0) continue;
    const list = make("div");
    for (const step of members) {
      rest.delete(step);
      const example = exampleOf(step);
      const shown = example && make("bdi", { class: "example", lang: "ar", dir: "rtl" }, `${example[0]} ← ${example[1] || "∅"}`);
      list.append(make("label", {}, make("input", { type: "checkbox", value: step }), make("span", { class: "name" }, step), shown));
    }
    byId("step-groups").append(make("fieldset", { class: "group" }, make("legend", {}, title), list));
  }
  byId("presets").addEventListener("change", (event) => change(event.target.value));
  byId("step-groups").addEventListener("change", (event) => {
    const checked = [...byId("step-groups").querySelectorAll("input:checked")].map((input) => input.value);
    const step = event.target.value;
    // A step that the new one excludes gives way to it.
    const excludes = (other) => {
      try {
        new kalima.Normalizer([other, step]);
        return false;
      } catch {
        return true;
      }
    };
    const list = event.target.checked ? checked.filter((other) => other === step || !excludes(other)) : checked;
    change(new kalima.Normalizer(list.length === 0 ? "none" : list).toString());
  });
};

/** Shows the steps of a normalizer. */
export const showSteps = (text) => {
  const normalizer = new kalima.Normalizer(text);
  const steps = new Set(normalizer.steps);
  const preset = normalizer.profile?.split(":")[0] ?? "";
  for (const input of byId("presets").querySelectorAll("input")) {
    input.checked = input.value === preset;
    if (input.value === "") input.disabled = preset !== "";
  }
  for (const input of byId("step-groups").querySelectorAll("input")) input.checked = steps.has(input.value);
  byId("step-text").textContent = normalizer.toString();
};
