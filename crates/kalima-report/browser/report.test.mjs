// The report in Chromium: text against spans, filters, matches, keyboard, hostile text, long texts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { ROOT, launch, open, report, reportOf } from "./browser.mjs";

const ARTICLE = path.join(ROOT, "examples", "data", "article.txt");

// "he said", and everything that would break out of a page.
const HOSTILE = [
  "قال </script><script>alert(1)</script> <img src=x onerror=alert(2)> <!-- <![CDATA[ \u0000\u0000 &lt;&amp; قال.",
  "\u202E\u2067\u2066 قال \u202E\u202D\u2068 </td></tr></table></body> \"' onmouseover=alert(3) قال.\r",
  "\u2067".repeat(3000),
  "\u202A\u202B".repeat(500),
  "م" + "\u064B\u0651".repeat(2000),
  "</style><style>*{display:none}</style> javascript:alert(4) {{7*7}} ${alert(5)} \\u003cscript> __proto__ constructor.",
  "<script type=\"text/html\" id=page-1> __proto__ \u{E0001} \u2028 \uFEFF\u00AD\u200B \u001B[31m \u0085 end.",
].join("\n");

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Returns the text and the spans of the rows and tokens that the page shows. */
const shown = (page) => page.evaluate(() => {
  const original = (element) => {
    let text = "";
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else if (node.className === "x") {
        text += String.fromCodePoint(parseInt(node.dataset.u, 16)).repeat(Number(node.dataset.r ?? 1));
      } else text += original(node);
    }
    return text;
  };
  return {
    text: [...document.querySelectorAll("#rows td.t")].map(original).join(""),
    rows: [...document.querySelectorAll("#rows tr[data-s]")].map((row) =>
      [Number(row.dataset.s), Number(row.dataset.e), original(row.querySelector("td.t"))]),
    tokens: [...document.querySelectorAll("#rows [data-b]")].map((token) =>
      [Number(token.dataset.b), original(token), token.dataset.p === "1"]),
  };
});

/** Checks every page against the source: all text in order, tokens and sentences at their bytes. */
const checkText = async (page, source) => {
  const bytes = Buffer.from(source);
  const pages = await page.evaluate(() => JSON.parse(document.getElementById("data").textContent).firstRows.length);
  let text = "", tokens = 0, last = 0;
  for (let index = 0; index < pages; index++) {
    if (index > 0) await page.locator(".pager button[data-go='1']").first().click();
    const found = await shown(page);
    text += found.text;
    for (const [start, token] of found.tokens) {
      const end = start + Buffer.byteLength(token);
      assert.equal(bytes.subarray(start, end).toString(), token);
      assert.ok(start >= last, `the token at ${start} is in order`);
      [tokens, last] = [tokens + 1, end];
    }
    for (const [start, end, row] of found.rows) {
      assert.ok(row.includes(bytes.subarray(start, end).toString()), `the sentence at ${start}`);
    }
  }
  assert.equal(text, Buffer.from(source).toString());
  return { pages, tokens };
};

const overflow = (page) => page.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("the article: text, spans, direction and wrapping", async () => {
  const { page, problems, close } = await open(browser, reportOf("article", ARTICLE, "--query", "الكرملين"));
  const { tokens } = await checkText(page, readFileSync(ARTICLE));
  const counted = await page.locator(".facts div", { hasText: "tokens" }).locator("dd").textContent();
  assert.equal(Number(counted.replace(",", "")), tokens);
  const layout = await page.evaluate(() => {
    const cell = document.querySelectorAll("#rows td.t")[2];
    const boxes = [...cell.querySelectorAll("[data-b]")].map((token) => token.getClientRects()[0]);
    const second = boxes.find((box) => box.top > boxes[0].bottom);
    const edge = cell.getBoundingClientRect().right;
    return {
      direction: getComputedStyle(cell).direction,
      firstIsRightmost: boxes[0].left > boxes[1].left,
      // The first and the second line start at the right edge.
      indents: [edge - boxes[0].right, edge - second.right],
    };
  });
  assert.equal(layout.direction, "rtl");
  assert.ok(layout.firstIsRightmost);
  assert.ok(layout.indents.every((indent) => indent >= 0 && indent < 24), String(layout.indents));
  for (const width of [1280, 800, 390]) {
    await page.setViewportSize({ width, height: 844 });
    assert.ok(await overflow(page) <= 0, `no sideways scrolling at ${width}`);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("matches are highlighted in any spelling", async () => {
  const text = "الكرملين. وقال الكِرْمِلِين، ثم للكرملين! بيت. الكرملـين"; // "the Kremlin" five ways, "house"
  const { page, problems, close } = await open(browser, report("matches", text, "--query", "ألكرملين"));
  assert.deepEqual(await page.locator("#rows mark").allTextContents(), ["الكرملين", "الكِرْمِلِين", "الكرملـين"]);
  assert.equal(await page.locator(".query strong").textContent(), "3");
  const rows = page.locator("#rows tr:visible");
  const all = await rows.count();
  await page.locator("#s-only").check();
  assert.ok(await rows.count() < all);
  await page.locator("#s-only").uncheck();
  await page.locator("#after").click();
  assert.equal(await page.locator("tr.lit mark").count(), 1);
  const painted = () => page.locator("#rows mark").first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
  const before = await painted();
  await page.locator("#s-q").uncheck();
  assert.notEqual(await painted(), before);
  assert.deepEqual(problems, []);
  await close();
});

test("filters of kinds, normalized forms and missing spaces", async () => {
  // "the American Donald wrote 5 lines to @ali #hashtag", with a missing space
  const text = "كتب الأمريكيةدونالد 5 أسطر إلى @ali #وسم 😀 https://a.com/x.";
  const { page, problems, close } = await open(browser, report("filters", text));
  const color = (selector) => page.locator(`#rows ${selector}`).first().evaluate((token) => getComputedStyle(token).color);
  for (const kind of ["w", "n", "a", "h", "u", "p"]) {
    const before = await color(`.${kind}`);
    await page.locator(`#k-${kind}`).uncheck();
    await page.waitForTimeout(150);
    assert.notEqual(await color(`.${kind}`), before, kind);
    await page.locator(`#k-${kind}`).check();
    await page.waitForTimeout(150);
    assert.equal(await color(`.${kind}`), before, kind);
  }
  assert.equal(await page.locator("#rows .m").getAttribute("aria-label"), "missing space: teh marbuta before a letter");
  await page.locator("#s-m").uncheck();
  assert.equal(await page.locator("#rows .m:visible").count(), 0);
  const form = () => page.locator("#rows .c").last().evaluate((token) => getComputedStyle(token, "::after").content);
  assert.equal(await form(), "none");
  await page.locator("#s-c").check();
  assert.notEqual(await form(), "none");
  const steps = await page.locator("aside section", { has: page.locator("#changes") }).textContent();
  assert.match(steps, /alef_hamza/);
  assert.deepEqual(problems, []);
  await close();
});

test("pieces and stems on hover and by keyboard", async () => {
  const { page, problems, close } = await open(browser, report("hover", "وبكتابهم قرأ ٣٫٥ كتب.")); // "and with their book he read 3.5 books"
  const card = page.locator("#card");
  await page.locator("#rows .w").first().hover();
  assert.ok(await card.isVisible());
  const content = await card.textContent();
  for (const part of ["conjunction", "preposition", "pronoun", "stem", "كتاب", "bytes 0–16"]) {
    assert.ok(content.includes(part), part);
  }
  await page.mouse.move(2, 2);
  assert.ok(!await card.isVisible());
  await page.locator("#s-c").focus();
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.dataset.b !== undefined)) break;
  }
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "وبكتابهم");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "٣٫٥");
  assert.ok((await card.textContent()).includes("3.5"));
  assert.ok((await page.locator("#live").textContent()).includes("number"));
  await page.keyboard.press("Escape");
  assert.ok(!await card.isVisible());
  assert.deepEqual(problems, []);
  await close();
});

test("landmarks, headings and roles", async () => {
  const { page, close } = await open(browser, reportOf("article", ARTICLE));
  for (const [role, count] of [["main", 1], ["banner", 1], ["complementary", 1], ["contentinfo", 1], ["status", 1]]) {
    assert.equal(await page.getByRole(role).count(), count, role);
  }
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    assert.ok(await page.getByRole("table", { name: "Sentences" }).getByRole("row").count() > 10);
    assert.equal(await page.getByRole("columnheader", { name: "Bytes" }).count(), 1);
  }
  assert.equal(await page.locator("#rows td.t").first().getAttribute("lang"), "ar");
  await close();
});

test("contrast of all colors of text is at least 4.5, in light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, close } = await open(browser, reportOf("article", ARTICLE, "--query", "الكرملين"), { colorScheme });
    const ratios = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const luminance = (hex) => {
        const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const value = (name) => style.getPropertyValue(`--${name}`).trim().replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
      const ratio = (one, two) => {
        const [light, dark] = [luminance(value(one)), luminance(value(two))].sort((a, b) => b - a);
        return (light + 0.05) / (dark + 0.05);
      };
      const inks = ["ink", "soft", "accent", "number", "sign", "link", "mention", "tag", "alert", "gone", "new"];
      const pairs = inks.flatMap((ink) => ["paper", "card", "lit"].map((ground) => [ink, ground]));
      return [...pairs, ["mark-ink", "mark"], ["ink", "tint"]].map(([a, b]) => [`${a} on ${b}`, ratio(a, b)]);
    });
    for (const [pair, ratio] of ratios) assert.ok(ratio >= 4.5, `${colorScheme}: ${pair}: ${ratio.toFixed(2)}`);
    await close();
  }
});

test("hostile text stays text", async () => {
  const { page, problems, close } = await open(browser, report("hostile", HOSTILE, "--query", "<script>", "--title", "</title><script>alert(6)</script>\u202E"));
  await checkText(page, HOSTILE);
  assert.equal(await page.locator("img, iframe, object, link, base").count(), 0);
  assert.equal(await page.locator("style").count(), 1);
  assert.deepEqual(await page.locator("script").evaluateAll((all) =>
    all.filter((script) => !["text/html", "application/json"].includes(script.type)).length), 1);
  for (const token of await page.locator("#rows .w:visible").all()) await token.hover({ timeout: 2000 }).catch(() => {});
  assert.ok(await page.locator("footer").isVisible());
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    assert.ok(await overflow(page) <= 0, `no sideways scrolling at ${width}`);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("empty text and a word of 5 MB open", async () => {
  const empty = await open(browser, report("empty", ""));
  assert.match(await empty.page.locator("main").textContent(), /the file is empty/);
  assert.deepEqual(empty.problems, []);
  await empty.close();
  const long = await open(browser, report("long-word", "كتاب".repeat(655_360))); // "book"
  assert.ok(await overflow(long.page) <= 0);
  assert.ok(await long.page.locator(".pager").first().isVisible());
  console.log(`# a word of 5 MB: ready after ${await long.page.evaluate(() => document.documentElement.dataset.ready)} ms`);
  assert.deepEqual(long.problems, []);
  await long.close();
});

test("a text of 1 MB: pages, links, matches", async () => {
  const article = readFileSync(ARTICLE, "utf8");
  let text = "";
  for (let round = 0; Buffer.byteLength(text) < 1_000_000; round++) text += article.replaceAll("بوتين", `بوتين${round}`) + "\n";
  const { page, problems, close } = await open(browser, report("long", text, "--query", "الكرملين"));
  console.log(`# a text of 1 MB: ready after ${await page.evaluate(() => document.documentElement.dataset.ready)} ms`);
  const { pages } = await checkText(page, text);
  assert.ok(pages > 10);
  await page.locator(".pager input").first().fill("1");
  await page.locator(".pager input").first().blur();
  const match = page.locator("#before");
  await match.click();
  assert.notEqual(await page.locator(".pager input").first().inputValue(), "1");
  assert.ok(await page.locator("tr.lit mark").first().isVisible());
  await page.evaluate(() => { location.hash = "#r0"; });
  await page.locator("tr#r0.lit").waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test("without a script the first page is there", async () => {
  const { page, close } = await open(browser, reportOf("article", ARTICLE), { javaScriptEnabled: false });
  assert.ok(await page.locator("#rows tr").count() > 10);
  assert.ok(await page.locator("#rows td.t").first().isVisible());
  assert.ok(!await page.locator("#card").isVisible());
  await close();
});
