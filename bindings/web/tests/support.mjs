// Texts of the tests, and the answers of the native tool.

import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Texts that break careless code: markup, controls, unpaired signs, characters of every length. */
export const hostile = [
  "", " ", "\n\n", "<script>alert(1)</script> نعم.", "<img src=x onerror=alert(1)>لا", "</textarea></script><!-- --> ]]>",
  "قال \u202Eنعم\u202C لا. \u2066ثم\u2069", "أ\0ب\0. نعم", "\uFEFFنعم.\r\nلا.\r\n", "🙂👨‍👩‍👧‍👦 نَعَم 🇪🇬.", "𐻲𞸀 كتاب 😀كتاب",
  "a.))))))))))", "م.م.م.م.م. ق.م.", "ﷺ ﷲ ﻛﺘﺎﺏ", "\u0651\u0651\u064E", "…؟!؟!", "\"\\\"\\\\", "#".repeat(200), "كـ".repeat(300),
];

const lines = (file) => readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));

/** Returns the inputs of the cases, if this machine has them, and of the library's own test data. */
export const texts = () => {
  const shared = process.env.KALIMA_SHARED;
  const found = [...hostile];
  if (shared && existsSync(join(shared, "cases"))) {
    for (const name of readdirSync(join(shared, "cases")).filter((name) => name.endsWith(".jsonl"))) {
      for (const row of lines(join(shared, "cases", name))) if (typeof row.input === "string") found.push(row.input);
    }
  } else {
    console.log("left out: the cases, as KALIMA_SHARED names no folder");
  }
  for (const name of ["numbers_find.jsonl", "dates_find.jsonl"]) {
    for (const row of lines(join(root, "tests/data", name))) found.push(row.input);
  }
  const article = shared && join(shared, "sample_article.txt");
  if (article && existsSync(article)) found.push(readFileSync(article, "utf8"));
  return found;
};

/** Runs the native tool over all texts and returns the field `member` of each record. */
export const native = (all, member, ...args) => {
  const tool = process.env.KALIMA_TOOL;
  if (!tool) throw new Error("KALIMA_TOOL names no tool: run test.sh");
  const file = join(mkdtempSync(join(tmpdir(), "kalima-")), "texts.jsonl");
  writeFileSync(file, all.map((text) => JSON.stringify({ text })).join("\n") + "\n");
  const options = args.some((arg) => arg === "--no-offsets") ? [] : ["--offsets", "utf16"];
  const out = execFileSync(tool, [...args.filter((arg) => arg !== "--no-offsets"), "--jsonl", "text", ...options, file],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  const records = out.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
  if (records.length !== all.length) throw new Error(`${records.length} records of ${all.length} texts`);
  return records.map((record) => record[member]);
};

/** Starts the installed Chromium, without requests of its own. */
export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", wasm: "application/wasm" };

/** Serves the files of `dist`, and `pages` by name, on a free port; returns the server and its address. */
export const serve = async (pages = {}) => {
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    const file = new URL(`../dist/${name}`, import.meta.url);
    const body = pages[name] ?? (/^[\w.]+$/.test(name) && existsSync(file) ? readFileSync(file) : undefined);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": TYPES[name.split(".").at(-1)] ?? "text/plain" });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
};
