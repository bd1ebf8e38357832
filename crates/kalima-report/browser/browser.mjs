// A Chromium of the system, and pages that record errors and requests.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";
import { chromium } from "playwright-core";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The folder for reports and screenshots. */
export const OUT = process.env.KALIMA_BROWSER_OUT ?? path.join(ROOT, "target", "browser");

const TOOL = process.env.KALIMA_TOOL ?? path.join(ROOT, "target", "release", "kalima");

mkdirSync(OUT, { recursive: true });

/** Starts the browser. */
export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic", "--font-render-hinting=none"],
});

/** Writes `bytes` to a file, makes its report, and returns the address of the page. */
export const report = (name, bytes, ...options) => {
  const source = path.join(OUT, `${name}.txt`);
  writeFileSync(source, bytes);
  return reportOf(name, source, ...options);
};

/** Makes the report of a file, and returns the address of the page. */
export const reportOf = (name, source, ...options) => {
  const page = path.join(OUT, `${name}.html`);
  execFileSync(TOOL, ["report", ...options, "-o", page, source], { stdio: "inherit" });
  return pathToFileURL(page).href;
};

/** Opens an address; `problems` collects console errors, dialogs and requests to other addresses. */
export const open = async (browser, address, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address.split("#")[0]) problems.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, problems, close: () => context.close() };
};
