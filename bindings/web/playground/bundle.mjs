// Writes `dist/inline.js` and `dist/playground.html`: one file each, with the wasm module inside.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const path = (name) => new URL(name, import.meta.url).pathname;
const read = (name) => readFileSync(path(name), "utf8");
const options = {
  bundle: true, minify: true, charset: "utf8", target: "es2022", loader: { ".wasm": "binary" }, logLevel: "warning",
};

writeFileSync(path("../dist/inline.entry.js"), read("../js/inline.js"));
await build({ ...options, entryPoints: [path("../dist/inline.entry.js")], format: "iife", globalName: "kalima", outfile: path("../dist/inline.js") });
// A classic script has no top-level await: the bundle is the body of an async function.
const bundled = await build({ ...options, entryPoints: [path("main.js")], format: "esm", write: false });
rmSync(path("../dist/inline.entry.js"));

const script = `(async () => {${bundled.outputFiles[0].text}})();`;
if (/<\/script|<!--/i.test(script)) throw new Error("the script would end its element");
const compressed = execFileSync("gzip", ["-9", "-c", path("../dist/kalima_bg.wasm")], { maxBuffer: 1 << 26 }).length;
const values = {
  // The policy lets this script run and no other. The line ends belong to it.
  hash: `sha256-${createHash("sha256").update(`\n${script}\n`).digest("base64")}`,
  style: read("page.css").trim(),
  script,
  version: JSON.parse(read("../package.json")).version,
  size: String(Math.round(compressed / 1000)),
};
const page = read("page.html").replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
writeFileSync(path("../dist/playground.html"), page);
