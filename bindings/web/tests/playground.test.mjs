// The playground in a real browser: from file:// and from a static server, with no network.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hostile, launch, native, serve } from "./support.mjs";

const file = new URL("../dist/playground.html", import.meta.url);
const TEXT = "قال د. أحمد: «وبكتابهم 3.5%!» ثم غادر في 5 نوفمبر 2024. 🙂 انتهى"; // "Dr. Ahmad said: ..."

let browser, server, base;
before(async () => {
  browser = await launch();
  const served = await serve();
  server = served.server;
  base = `${served.address}playground.html`;
});
after(async () => {
  await browser?.close();
  server?.close();
});

const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready);
const drawn = (page) => page.evaluate(() => Number(document.documentElement.dataset.drawn));
const redrawn = (page, last) => page.waitForFunction((last) => Number(document.documentElement.dataset.drawn) > last, last);
/** Does something and waits for the new results. */
const change = async (page, action) => {
  const last = await drawn(page);
  await action();
  await redrawn(page, last);
};
const open = async (options = {}, url = file.href) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [], requests = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(url);
  await ready(page);
  return {
    page,
    /** Asserts that nothing went wrong and closes the page. `loads` is the number of times the page was loaded. */
    close: async (loads = 1) => {
      assert.deepEqual(problems, []);
      assert.equal(requests.filter((request) => !request.startsWith("data:")).length, loads, requests.join(" "));
      await context.close();
    },
  };
};
const type = (page, text) => change(page, () => page.fill("#text", text));
const view = (page, name) => change(page, () => page.click(`[data-view=${name}]`));
/** Returns class and text of the tokens of the page. Named signs are the controls. */
const shown = (page) => page.$$eval("#output [data-i]", (all) => all.map((element) => {
  const copy = element.cloneNode(true);
  for (const sign of copy.querySelectorAll("i.x")) sign.replaceWith(String.fromCharCode(parseInt(sign.title.slice(2), 16)));
  return { kind: element.className.split(" ")[0], text: copy.textContent };
}));
const CLASSES = { word: "w", number: "n", punctuation: "p", symbol: "s", emoji: "e", url: "u", email: "l", mention: "a", hashtag: "h" };
const wanted = (text) => native([text], "tokens", "tokens")[0].map((token) => ({ kind: CLASSES[token.kind], text: token.text }));

for (const [name, url] of [["file://", () => file.href], ["a static server", () => base]]) {
  test(`from ${name}: typed text gives the answers of the library`, async () => {
    const { page, close } = await open({}, url());
    await page.fill("#text", "");
    await change(page, () => page.locator("#text").pressSequentially("كتب الولد")); // "the boy wrote"
    await page.waitForFunction(() => document.querySelectorAll("#output [data-i]").length === 2);
    assert.deepEqual(await shown(page), wanted("كتب الولد"));
    await type(page, TEXT);
    assert.deepEqual(await shown(page), wanted(TEXT));
    assert.deepEqual(await page.$$eval("#facts dd", (all) => all.map((one) => one.textContent)),
      [String(TEXT.length), String(native([TEXT], "sentences", "sentences")[0].length), String(wanted(TEXT).length), String(wanted(TEXT).filter(({ kind }) => kind === "w").length)]);

    await view(page, "sentences");
    const rows = await page.$$eval("#output tbody tr", (all) => all.map((row) => [row.children[1].textContent, row.children[2].textContent]));
    assert.deepEqual(rows, native([TEXT], "sentences", "sentences")[0].map(({ text, start, end }) => [text, `${start}–${end}`]));

    await view(page, "normalize");
    const normalized = await page.$eval("#output .flow", (flow) => {
      const copy = flow.cloneNode(true);
      for (const original of copy.querySelectorAll("del")) original.remove();
      return copy.textContent;
    });
    assert.equal(normalized, native([TEXT], "text", "normalize", "--preset", "search", "--no-offsets")[0]);

    await view(page, "numbers");
    assert.deepEqual(await page.$$eval("#output .date", (all) => all.map((one) => one.textContent)), native([TEXT], "dates", "dates")[0].map(({ text }) => text));
    await view(page, "words");
    const pieces = await page.$$eval("#output .word > span > span", (all) => all.map((one) => one.textContent));
    assert.deepEqual(pieces, native([TEXT], "segments", "segment")[0].map(({ text }) => text));
    await view(page, "latin");
    assert.equal(await page.textContent("#output .flow"), native([TEXT], "text", "transliterate", "--romanize", "ala-lc", "--no-offsets")[0]);
    await change(page, () => page.selectOption("[data-state=method]", "scheme:buckwalter"));
    assert.equal(await page.textContent("#output .flow"), native([TEXT], "text", "transliterate", "--no-offsets")[0]);
    await close();
  });
}

test("the text runs from right to left, and no view is wider than a phone", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, close } = await open({ viewport: { width: 390, height: 844 }, colorScheme });
    for (const name of ["tokens", "sentences", "normalize", "search", "words", "numbers", "latin"]) {
      await view(page, name);
      if (name === "normalize") await page.click("#steps summary");
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
    }
    await view(page, "tokens");
    const boxes = await page.$$eval("#output [data-i]", (all) => all.slice(0, 3).map((one) => one.getBoundingClientRect().x));
    assert.ok(boxes[0] > boxes[1] && boxes[1] > boxes[2]);
    await close();
  }
});

test("filters, presets and steps", async () => {
  const { page, close } = await open();
  await type(page, TEXT);
  await change(page, () => page.uncheck("#kinds [value=number]"));
  assert.deepEqual(await page.$$eval("#output .n", (all) => all.map((one) => one.classList.contains("off"))), [true, true, true]);
  await change(page, () => page.selectOption("[data-state=tokenizer]", "words"));
  assert.deepEqual(await shown(page), native([TEXT], "tokens", "tokens", "--preset", "words")[0].map((token) => ({ kind: CLASSES[token.kind], text: token.text })));

  await view(page, "normalize");
  await page.click("#steps summary");
  await change(page, () => page.uncheck("#step-groups [value=alef_hamza]"));
  const steps = await page.textContent("#step-text");
  assert.match(steps, /alef/);
  const result = async () => page.$eval("#output .flow", (flow) => [...flow.querySelectorAll("del")].reduce((_, one) => (one.remove(), flow.textContent), flow.textContent));
  assert.equal(await result(), native([TEXT], "text", "normalize", "--steps", steps, "--no-offsets")[0]);
  // A step that excludes another one replaces it.
  await change(page, () => page.check("#step-groups [value=digits_arabic]"));
  assert.equal(await page.isChecked("#step-groups [value=digits_ascii]"), false);
  await change(page, () => page.check("#presets [value=lucene]"));
  assert.equal(await page.textContent("#step-text"), "lucene:1");
  assert.equal(await page.isVisible("#error"), false);

  await view(page, "numbers");
  await change(page, () => page.fill("[data-state=number]", "12x"));
  assert.match(await page.textContent("#in-words"), /12x/);
  await change(page, () => page.fill("[data-state=number]", "12"));
  assert.equal(await page.textContent("#in-words"), "اثنا عشر");
  await close();
});

test("search marks every spelling and moves between matches", async () => {
  const { page, close } = await open();
  const text = "أَحْمَد واحمد. قال إحمد وأحـمد"; // spellings of "Ahmad"
  await type(page, text);
  await view(page, "search");
  await change(page, () => page.fill("#query", "احمد"));
  assert.deepEqual(await page.$$eval("#output mark", (all) => all.map((one) => one.textContent)), ["أَحْمَد", "احمد", "إحمد", "أحـمد"]);
  await change(page, () => page.press("#query", "Enter"));
  await change(page, () => page.click("#after"));
  assert.deepEqual(await page.$$eval("#output mark", (all) => all.findIndex((one) => one.classList.contains("on"))), 1);
  await change(page, () => page.check("[data-state=whole]"));
  assert.equal(await page.locator("#output mark").count(), 2);
  await close();
});

test("a link restores text and options", async () => {
  const { page, close } = await open();
  const text = `${TEXT}\n\0\u202E<b>&amp;#`;
  await type(page, text);
  await view(page, "search");
  await change(page, () => page.fill("#query", "غادر"));
  await page.waitForFunction(() => document.documentElement.dataset.linked === document.documentElement.dataset.drawn);
  const address = page.url();
  await close();
  const second = await open({}, address);
  assert.equal(await second.page.inputValue("#text"), text);
  assert.equal(await second.page.getAttribute("#tab-search", "aria-selected"), "true");
  assert.equal(await second.page.textContent("#output mark"), "غادر");
  // A new fragment in the same page is read too. Bad ones give an empty text, unknown names nothing.
  for (const bad of ["#z=!!!", "#view=none&z=AAAA", "#page=-5&tokenizer=foo", "#__proto__=1&constructor=2"]) {
    await change(second.page, () => second.page.evaluate((hash) => { location.hash = hash; }, bad));
    assert.equal(await second.page.inputValue("#text"), "");
  }
  await change(second.page, () => second.page.evaluate((hash) => { location.hash = hash; }, address.slice(address.indexOf("#"))));
  assert.equal(await second.page.inputValue("#text"), text);
  await second.close();
});

test("an unknown option of a link shows the message of the library", async () => {
  const { page, close } = await open({}, `${file.href}#steps=saerch&view=normalize`);
  assert.match(await page.textContent("#error"), /unknown preset or step `saerch`/);
  await change(page, () => page.check("#presets [value=repair]"));
  assert.equal(await page.isVisible("#error"), false);
  await close();
});

test("hostile text is text, in every view", async () => {
  const { page, close } = await open();
  for (const text of hostile) {
    // The field has line feeds for other line ends, as every browser makes them.
    const value = text.replaceAll(/\r\n?/g, "\n");
    await type(page, value);
    for (const name of ["sentences", "normalize", "search", "words", "numbers", "latin", "tokens"]) {
      await view(page, name);
      assert.equal(await page.isVisible("#error"), false, JSON.stringify([name, text]));
      assert.equal(await page.locator("#output :is(script, img, textarea, b)").count(), 0);
      assert.ok(await page.$eval("#output", (output) => !/[\0\u202a-\u202e\u2066-\u2069]/.test(output.textContent)), name);
    }
    assert.deepEqual(await shown(page), wanted(value), JSON.stringify(value));
  }
  // A lone surrogate, which no file can hold.
  await change(page, () => page.evaluate(() => {
    const field = document.getElementById("text");
    field.value = "قال \ud800 نعم"; // "he said ... yes"
    field.dispatchEvent(new Event("input"));
  }));
  assert.deepEqual(await page.$$eval("#output [data-i]", (all) => all.map((one) => one.textContent)), ["قال", "", "نعم"]);
  assert.equal(await page.getAttribute("#output i.x", "data-l"), "U+D800");
  await close();
});

test("the keyboard reaches tabs, tokens and details", async () => {
  const { page, close } = await open();
  await type(page, TEXT);
  await page.focus("#tab-tokens");
  await change(page, () => page.keyboard.press("ArrowRight"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-sentences");
  await change(page, () => page.keyboard.press("End"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-latin");
  await change(page, () => page.keyboard.press("Home"));
  assert.equal(await page.getAttribute("#panel", "aria-labelledby"), "tab-tokens");
  // One token is in the order of Tab; arrows move in the direction of the text.
  assert.equal(await page.locator('#output [tabindex="0"]').count(), 1);
  await page.focus('#output [tabindex="0"]');
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "وبكتابهم"); // "and with their book"
  assert.deepEqual(await page.$$eval("#card .part", (all) => all.map((part) => [part.children[0].textContent, part.children[1].textContent])),
    [["و", "conjunction"], ["ب", "preposition"], ["كتاب", "stem"], ["هم", "pronoun"]]);
  assert.match(await page.textContent("#live"), /parts و \+ ب \+ كتاب \+ هم, stem كتاب/);
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.evaluate(() => document.activeElement.textContent), "وبكتابهم");
  await page.keyboard.press("Escape");
  assert.equal(await page.isVisible("#card"), false);
  // Every control has a name.
  for (const control of await page.locator("button, input:not([type=file]), select, textarea").all()) {
    const name = await control.evaluate((element) => element.labels?.[0]?.textContent.trim() || element.textContent.trim() || element.getAttribute("aria-label"));
    assert.ok(name, await control.evaluate((element) => element.outerHTML));
  }
  await view(page, "normalize");
  await page.focus('#output [tabindex="0"]');
  assert.match(await page.textContent("#card"), /alef_hamza/);
  await close();
});

test("text and signs have a contrast of 4.5 in light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, close } = await open({ colorScheme });
    const pairs = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      const luminance = (name) => {
        canvas.fillStyle = style.getPropertyValue(name);
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (one, other) => {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      };
      const inks = ["--ink", "--soft", "--accent", "--number", "--sign", "--link", "--mention", "--tag", "--alert", "--gone", "--new"];
      return [...inks.flatMap((ink) => [[ink, contrast(ink, "--paper")], [ink, contrast(ink, "--card")]]), ["--mark", contrast("--mark-ink", "--mark")]];
    });
    for (const [name, contrast] of pairs) assert.ok(contrast >= 4.5, `${colorScheme} ${name} ${contrast}`);
    await close();
  }
});

test("a text of 5 MB is read in parts and does not freeze", async () => {
  const { page, close } = await open();
  const line = "قال د. أحمد إن العملية ناجحة. وأضاف: «سنبدأ غدا!» ثم غادر في 5 نوفمبر 2024.\n"; // "Dr. Ahmad said that ..."
  const count = Math.ceil(5_000_000 / Buffer.byteLength(line));
  const times = {};
  const timed = async (name, action) => {
    const start = Date.now();
    await change(page, action);
    times[name] = Date.now() - start;
  };
  // Dropped inside of the page, so that no time goes into the connection of the test.
  times.drop = await page.evaluate(async ([line, count]) => {
    const data = new DataTransfer();
    data.items.add(new File([line.repeat(count)], "long.txt", { type: "text/plain" }));
    const before = document.documentElement.dataset.drawn, start = performance.now();
    dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
    while (document.documentElement.dataset.drawn === before) await new Promise((done) => setTimeout(done, 5));
    return Math.round(performance.now() - start);
  }, [line, count]);
  assert.equal((await page.textContent("#facts dd")).replaceAll(",", ""), String(line.length * count));
  assert.ok((await page.inputValue("#text")).length <= 5000);
  for (const name of ["sentences", "normalize", "search", "words", "numbers", "latin", "tokens"]) {
    await timed(name, () => page.click(`[data-view=${name}]`));
    assert.ok(await page.evaluate(() => document.querySelectorAll("#output *").length) < 10_000, name);
  }
  await view(page, "search");
  await timed("query", () => page.fill("#query", "احمد"));
  assert.match(await page.textContent("#found"), new RegExp(`^${count.toLocaleString("en")} matches`));
  await timed("last match", () => page.click("#before"));
  assert.equal(await page.inputValue("#page"), await page.getAttribute("#page", "max"));
  console.log(`5 MB, milliseconds: ${JSON.stringify(times)}`);
  // Generous: other programs share the machine.
  for (const [name, time] of Object.entries(times)) assert.ok(time < 15_000, `${name} ${time}`);
  await change(page, () => page.click("#clear"));
  assert.equal(await page.isEditable("#text"), true);
  // A single word without any space.
  await timed("word", () => page.setInputFiles("#file", { name: "word.txt", mimeType: "text/plain", buffer: Buffer.from("كلمة".repeat(300_000)) }));
  assert.equal(await page.isVisible("#error"), false);
  await close();
});
