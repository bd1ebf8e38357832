// The pictures of the README and of the documentation: screenshots of reports, as small as PNG allows.

import { statSync } from "node:fs";
import path from "node:path";
import { ROOT, launch, open, report, reportOf } from "./browser.mjs";

const ARTICLE = path.join(ROOT, "examples", "data", "article.txt");
const MAX_BYTES = 200 * 1024;

// Verses of the traveller's ode by the pre-Islamic poet Imru al-Qays, vocalised.
const VOCALISED = `قِفَا نَبْكِ مِنْ ذِكْرَى حَبِيبٍ وَمَنْزِلِ
بِسِقْطِ اللِّوَى بَيْنَ الدَّخُولِ فَحَوْمَلِ
فَتُوضِحَ فَالمِقْرَاةِ لَمْ يَعْفُ رَسْمُهَا
لِمَا نَسَجَتْهَا مِنْ جَنُوبٍ وَشَمْأَلِ
`;

const browser = await launch();

const shoot = async (name, address, prepare, { width, height, ...options }) => {
  const { page, problems, close } = await open(browser, address, { viewport: { width, height }, ...options });
  await page.evaluate(() => document.fonts.ready);
  await prepare(page);
  const file = path.join(ROOT, "docs", "images", `${name}.png`);
  await page.screenshot({ path: file });
  await close();
  const bytes = statSync(file).size;
  console.log(`${file}: ${bytes} bytes`);
  if (bytes > MAX_BYTES || problems.length > 0) throw new Error(`${name}: ${bytes} bytes; ${problems.join("; ")}`);
};

const article = reportOf("article", ARTICLE, "--query", "الكرملين", "--title", "الكرملين يكشف حقيقة اتصال بوتين وترامب");
await shoot("article", article, async (page) => {
  await page.locator("#rows .w", { hasText: /^للصحفيين$/ }).first().hover();
}, { width: 1240, height: 820 });
await shoot("article-dark", article, async (page) => {
  await page.locator("#rows .w", { hasText: /^للصحفيين$/ }).first().click();
}, { width: 390, height: 760, colorScheme: "dark", deviceScaleFactor: 1.5 });
await shoot("vocalised", report("vocalised", VOCALISED, "--query", "منزل", "--title", "من معلقة امرئ القيس"), async (page) => {
  await page.locator("#s-c").check();
}, { width: 1200, height: 620 });
await browser.close();
