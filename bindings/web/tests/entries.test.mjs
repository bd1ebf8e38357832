// The entry points of browsers: the ES module from a server, the classic script from file://.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, native, serve } from "./support.mjs";

const TEXT = "قال د. أحمد: نعم. 🙂"; // "Dr. Ahmad said: yes."
const MODULE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">
import init, { tokens } from "./browser.js";
try {
  tokens("");
} catch (error) {
  window.early = error.message;
}
await Promise.all([init(), init()]);
window.answer = tokens(${JSON.stringify(TEXT)});
</script>`;

let browser, served;
before(async () => {
  browser = await launch();
  served = await serve({ "page.html": MODULE });
});
after(async () => {
  await browser?.close();
  served?.server.close();
});

const answerOf = async (url) => {
  const page = await browser.newPage();
  const problems = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(url);
  await page.waitForFunction(() => window.answer);
  assert.deepEqual(problems, []);
  const found = await page.evaluate(() => ({ answer: window.answer, early: window.early }));
  await page.close();
  return found;
};
const wanted = () => native([TEXT], "tokens", "tokens")[0].map(({ start, end, kind, text }) => ({ start, end, kind, text }));

test("the ES module fetches the module next to it", async () => {
  const { answer, early } = await answerOf(`${served.address}page.html`);
  assert.deepEqual(answer, wanted());
  assert.match(early, /await init\(\) first/);
});

test("the classic script runs from file://", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "kalima-")), "page.html");
  const script = new URL("../dist/inline.js", import.meta.url).href;
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><script src="${script}"></script><script>
kalima.default().then(() => { window.answer = kalima.tokens(${JSON.stringify(TEXT)}); });
</script>`);
  assert.deepEqual((await answerOf(pathToFileURL(file).href)).answer, wanted());
});
