// The page: reads the text and the options, runs the library and draws the chosen view.

import { bindCard } from "./card.js";
import { byId, grouped, make } from "./dom.js";
import { init, kalima } from "./library.js";
import * as panels from "./panels.js";
import { partOf, startsOf } from "./parts.js";
import { samples } from "./samples.js";
import { LINK_LIMIT, defaults, fromFragment, toFragment } from "./state.js";
import { drawSteps, showSteps } from "./steps.js";

/** A longer text is not put into the editable field, which would take seconds to lay it out. */
const FIELD_LIMIT = 100_000;
/** The units of it that the field shows. */
const FIELD_SHOWN = 5_000;
/** Milliseconds from the last key to the new results. */
const PAUSE = 120;

const field = byId("text"), output = byId("output"), live = byId("live"), panel = byId("panel");
const tabs = [...document.querySelectorAll('[role="tab"]')];
const inputs = [...document.querySelectorAll("[data-state]")];

let state = { ...defaults };
// Results of the whole text, by the options that they depend on. A new text clears them.
let results = new Map();
let starts = [0];
let match = -1;
let context = {};

const once = (key, make) => {
  if (!results.has(key)) results.set(key, make());
  return results.get(key);
};
const columns = (preset) => once(`tokens ${preset}`, () => new kalima.Tokenizer(preset).columns(state.text));
const splitter = () => new kalima.SentenceSplitter({ newlines: state.newlines, semicolons: state.semicolons, ellipses: state.ellipses });
const sentences = () => once(`sentences ${state.newlines} ${state.semicolons} ${state.ellipses}`, () => splitter().columns(state.text));
const matches = () => once(`matches ${state.equal} ${state.whole} ${state.query}`, () =>
  new kalima.Finder(state.query, { normalizer: state.equal, boundary: state.whole ? "whole-words" : "anywhere" }).findAll(state.text));

const card = bindCard(output, (element) => {
  const index = Number(element.dataset.i);
  if (context.describe) return context.describe(index);
  const { starts: from, ends: to, kinds } = columns(state.view === "words" ? "default" : state.tokenizer);
  return panels.describeToken(state.text.slice(from[index], to[index]), from[index], to[index], kalima.Tokenizer.kinds[kinds[index]]);
});

// ---------------------------------------------------------------------------- drawing

const drawFacts = () => {
  const { kinds } = columns("default");
  let words = 0;
  for (const kind of kinds) words += kind === 0 ? 1 : 0;
  const facts = [["units", state.text.length], ["sentences", sentences().length], ["tokens", kinds.length], ["words", words]];
  byId("facts").replaceChildren(...facts.map(([name, count]) => make("div", {}, make("dt", {}, name), make("dd", {}, grouped(count)))));
};

const drawKinds = () => {
  const { kinds } = columns(state.tokenizer);
  const counts = new Uint32Array(kalima.Tokenizer.kinds.length);
  for (const kind of kinds) counts[kind]++;
  for (const [index, label] of [...byId("kinds").querySelectorAll("label")].entries()) {
    label.hidden = counts[index] === 0;
    label.querySelector(".count").textContent = grouped(counts[index]);
    label.querySelector("input").checked = !state.off.split(",").includes(kalima.Tokenizer.kinds[index]);
  }
};

const drawSearch = () => {
  const found = matches();
  if (match >= found.length) match = -1;
  const places = found.length === 1 ? "match" : "matches";
  const folded = new kalima.Finder(state.query, { normalizer: state.equal }).query;
  const parts = state.query === "" ? ["Type a word: every spelling of it is found."]
    : [make("strong", {}, grouped(found.length)), ` ${places} of `, make("bdi", { lang: "ar" }, folded), " in any spelling",
      match < 0 ? "" : `, at number ${match + 1}`];
  byId("found").replaceChildren(...parts);
  for (const id of ["before", "after"]) byId(id).disabled = found.length === 0;
  return found;
};

const drawNumberWords = () => {
  const target = byId("in-words");
  target.classList.remove("error");
  try {
    const words = new kalima.NumberWords({ gender: state.gender, case: state.case });
    target.textContent = state.number.trim() === "" ? "" : words.cardinal(state.number.trim());
  } catch (error) {
    target.textContent = error.message;
    target.classList.add("error");
  }
};

const drawControls = () => {
  for (const group of document.querySelectorAll("[data-for]")) group.hidden = group.dataset.for !== state.view;
  for (const tab of tabs) {
    const isSelected = tab.dataset.view === state.view;
    tab.setAttribute("aria-selected", isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
    if (isSelected) panel.setAttribute("aria-labelledby", tab.id);
  }
  for (const input of inputs) {
    const value = state[input.dataset.state];
    if (input.type === "checkbox") input.checked = value;
    else if (input.value !== value) input.value = value;
  }
  const [method] = state.method.split(":");
  for (const label of document.querySelectorAll("[data-only]")) label.hidden = label.dataset.only !== method;
};

const draw = () => {
  starts = once("parts", () => startsOf(state.text));
  state.page = Math.min(state.page, starts.length - 1);
  const start = starts[state.page], end = starts[state.page + 1] ?? state.text.length;
  byId("pager").hidden = starts.length === 1;
  byId("page").value = state.page + 1;
  byId("page").max = starts.length;
  byId("pages").textContent = grouped(starts.length);
  for (const button of document.querySelectorAll("[data-go]")) {
    button.disabled = button.dataset.go === "-1" ? state.page === 0 : state.page + 1 === starts.length;
  }
  context = { text: state.text, start, end, parts: starts.length, state, columns, sentences, splitter, match };
  byId("error").hidden = true;
  try {
    drawControls();
    drawFacts();
    if (state.view === "tokens") drawKinds();
    if (state.view === "search") context.matches = drawSearch(), context.match = match;
    if (state.view === "normalize") showSteps(state.steps);
    if (state.view === "numbers") drawNumberWords();
    output.replaceChildren(...panels[state.view](context));
  } catch (error) {
    // The message of the library names the bad option and the known ones.
    output.replaceChildren();
    byId("error").textContent = error.message;
    byId("error").hidden = false;
  }
  card.prepare();
  document.documentElement.dataset.drawn = String(Number(document.documentElement.dataset.drawn ?? 0) + 1);
};

// ---------------------------------------------------------------------------- changes

// The first sample with every option at its default needs no fragment.
const isPristine = () =>
  Object.entries(defaults).every(([name, value]) => state[name] === (name === "text" ? samples.news : value));

let linkTimer = 0;
// Grows with every change: what an older change still prepares is dropped.
let version = 0;
const updateLink = () => {
  clearTimeout(linkTimer);
  const current = ++version;
  linkTimer = setTimeout(async () => {
    const fragment = isPristine() ? "" : await toFragment(state);
    if (current !== version) return;
    if (fragment !== location.hash.slice(1)) history.replaceState(null, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
    document.documentElement.dataset.linked = document.documentElement.dataset.drawn;
  }, 250);
};

const change = (changes) => {
  state = { ...state, ...changes };
  draw();
  updateLink();
};

const announce = () => {
  const tokens = columns("default").length, count = sentences().length;
  live.textContent = `${grouped(tokens)} ${tokens === 1 ? "token" : "tokens"}, ${grouped(count)} ${count === 1 ? "sentence" : "sentences"}`;
};

/** Sets a text that does not come from the field. */
const setText = (text) => {
  const isLong = text.length > FIELD_LIMIT;
  field.value = isLong ? text.slice(0, FIELD_SHOWN) : text;
  field.readOnly = isLong;
  byId("text-note").textContent = isLong
    ? `A long text: the field shows the first ${grouped(FIELD_SHOWN)} of ${grouped(text.length)} units. The results cover all of it. Clear it to type.`
    : "Type, paste, or drop a file anywhere on the page.";
  results = new Map();
  match = -1;
  change({ text, page: 0 });
  announce();
};

let typing = 0;
field.addEventListener("input", () => {
  clearTimeout(typing);
  byId("sample").value = "";
  typing = setTimeout(() => {
    const text = field.value;
    if (text.length > FIELD_LIMIT) return setText(text);
    results = new Map();
    match = -1;
    change({ text, page: Math.min(state.page, startsOf(text).length - 1) });
    announce();
  }, PAUSE);
});
field.addEventListener("paste", (event) => {
  const pasted = event.clipboardData?.getData("text/plain") ?? "";
  if (pasted.length <= FIELD_LIMIT || field.readOnly) return;
  event.preventDefault();
  setText(field.value.slice(0, field.selectionStart) + pasted + field.value.slice(field.selectionEnd));
});

const readFile = async (file) => {
  if (!file) return;
  byId("sample").value = "";
  // Invalid bytes become U+FFFD.
  setText(await file.text());
};
byId("open").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", (event) => {
  readFile(event.target.files[0]);
  event.target.value = "";
});
addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("over");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("over");
});
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("over");
  const { files } = event.dataTransfer;
  if (files.length > 0) readFile(files[0]);
  else if (event.dataTransfer.getData("text/plain") !== "") setText(event.dataTransfer.getData("text/plain"));
});
byId("clear").addEventListener("click", () => {
  byId("sample").value = "";
  setText("");
  field.focus();
});
byId("sample").addEventListener("change", (event) => {
  const text = samples[event.target.value];
  if (text !== undefined) setText(text);
});

const copy = async (text, done) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No clipboard without permission, as on some file:// pages: copy from a field.
    const area = make("textarea", { class: "sr", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  live.textContent = done;
  return done;
};
const flash = (button, text) => {
  const label = button.dataset.label ??= button.textContent;
  button.textContent = text;
  setTimeout(() => { button.textContent = label; }, 1600);
};
byId("link").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  const fragment = await toFragment(state);
  history.replaceState(null, "", `#${fragment}`);
  const isLong = state.text.length > LINK_LIMIT;
  flash(button, await copy(location.href, isLong ? "Copied, options only" : "Copied"));
  button.focus();
});
byId("copy-normalized").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  flash(button, await copy(new kalima.Normalizer(state.steps).normalize(state.text), "Copied"));
  button.focus();
});

// ---------------------------------------------------------------------------- options

for (const input of inputs) {
  const name = input.dataset.state;
  const isText = ["text", "search"].includes(input.type);
  let timer = 0;
  input.addEventListener(isText ? "input" : "change", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (name === "query") match = -1;
      change({ [name]: input.type === "checkbox" ? input.checked : input.value });
      if (name === "query") live.textContent = byId("found").textContent;
    }, isText ? PAUSE : 0);
  });
}
const goToMatch = (step) => {
  const found = matches();
  if (found.length === 0) return;
  match = match < 0 && step < 0 ? found.length - 1 : (match + step + found.length) % found.length;
  change({ page: partOf(starts, found[match].start) });
  output.querySelector("mark.on")?.scrollIntoView({ block: "nearest" });
  live.textContent = byId("found").textContent;
};
byId("before").addEventListener("click", () => goToMatch(-1));
byId("after").addEventListener("click", () => goToMatch(1));
byId("query").addEventListener("keydown", (event) => {
  if (event.key === "Enter") goToMatch(event.shiftKey ? -1 : 1);
});

const select = (view, hasFocus) => {
  change({ view });
  const tab = tabs.find((one) => one.dataset.view === view);
  if (hasFocus) tab.focus();
  tab.scrollIntoView({ block: "nearest", inline: "nearest" });
};
for (const [index, tab] of tabs.entries()) {
  tab.addEventListener("click", () => select(tab.dataset.view, true));
  tab.addEventListener("keydown", (event) => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    select(tabs[(to + tabs.length) % tabs.length].dataset.view, true);
  });
}

const turnTo = (page) => {
  if (Number.isNaN(page)) return draw();
  change({ page: Math.min(Math.max(0, page), starts.length - 1) });
  live.textContent = `Part ${state.page + 1} of ${starts.length}`;
};
for (const button of document.querySelectorAll("[data-go]")) {
  button.addEventListener("click", () => turnTo(state.page + Number(button.dataset.go)));
}
byId("page").addEventListener("change", (event) => turnTo(event.target.valueAsNumber - 1));

// ---------------------------------------------------------------------------- start

const fill = () => {
  for (const kind of kalima.Tokenizer.kinds) {
    const input = make("input", { type: "checkbox", value: kind });
    byId("kinds").append(make("label", {}, input, make("span", { class: panels.KIND_CLASS[kind] }, kind), make("span", { class: "count" })));
  }
  byId("kinds").addEventListener("change", () => {
    change({ off: [...byId("kinds").querySelectorAll("input:not(:checked)")].map((input) => input.value).join(",") });
  });
  drawSteps((steps) => change({ steps }));
  for (const preset of kalima.Normalizer.presets) document.querySelector('[data-state="equal"]').append(make("option", {}, preset));
  for (const kind of kalima.Segmenter.kinds) byId("segments").append(make("span", { class: `k-${kind}` }, kind), " ");
  const group = (label, type, names) =>
    make("optgroup", { label }, ...names.map((name) => make("option", { value: `${type}:${name}` }, name)));
  document.querySelector('[data-state="method"]').append(
    group("Standards, for readers", "standard", kalima.Romanizer.standards),
    group("Schemes, reversible", "scheme", kalima.Transliterator.schemes));
};

const load = async (hash) => {
  clearTimeout(linkTimer);
  const current = ++version;
  const wanted = await fromFragment(hash.slice(1));
  if (current !== version) return;
  if (!tabs.some((tab) => tab.dataset.view === wanted.view)) wanted.view = defaults.view;
  const isFirst = hash.length < 2;
  const { text, page, ...options } = wanted;
  state = { ...state, ...options };
  setText(isFirst ? samples.news : text);
  byId("sample").value = isFirst ? "news" : "";
  if (page > 0) turnTo(page);
};

try {
  await init();
  fill();
  // The address of the event: a timer may have changed the current one already.
  addEventListener("hashchange", (event) => load(new URL(event.newURL).hash));
  await load(location.hash);
} catch (error) {
  byId("error").textContent = `The library cannot be loaded: ${error.message}`;
  byId("error").hidden = false;
}
document.documentElement.dataset.ready = Math.round(performance.now());
