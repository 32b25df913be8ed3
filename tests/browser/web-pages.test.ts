/**
 * Every web page below `output/`, and the index, in headless Chromium: WCAG 2.2 AA as axe-core judges it, at the width of
 * a desk and of a small telephone; nothing wider than the window (1.4.10); printed, nothing is cut off.
 * Other folders can be named in `FOLDOUT_PAGES`, separated as in PATH.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS = process.env.FOLDOUT_PAGES?.split(delimiter) ?? [join(ROOT, 'output')];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The last is no part of WCAG: landmarks and the like. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** CSS pixels: 1280 at 400 per cent is 320 (WCAG 2.2, 1.4.10). */
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
/** A browser breaks pages in other places than the engine. */
const MORE_PAGES = 3;

const pages = FOLDERS.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.html'))
        .map((path) => join(folder, path))
        .sort()
    : [],
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function withPage<T>(file: string, size: typeof WIDE, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: size });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(`not loaded: ${request.url().slice(0, 100)}`));
  try {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('document.fonts.ready');
    const result = await use(page);
    expect(said).toEqual([]);
    return result;
  } finally {
    await page.close();
  }
}

/** One line a fault: the rule, the element, what is wrong. */
async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const options: RunOptions = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${target}: ${help}`));
}

/** Elements that reach beyond the window, and the page itself where it can be moved sideways. */
const OVERFLOWING = `(() => {
  const root = document.documentElement;
  const wide = root.scrollWidth > root.clientWidth ? ['the page: ' + root.scrollWidth] : [];
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.left < -0.5 || box.right > root.clientWidth + 0.5))
      wide.push(element.tagName + ' ' + (element.textContent ?? '').slice(0, 40));
  }
  return wide;
})()`;

interface Print {
  readonly pages: number;
  readonly text: string;
  /** Texts that reach over a page's edge. */
  readonly cut: readonly string[];
}

async function printed(page: Page): Promise<Print> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const cut: string[] = [];
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = sheet.view;
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item)) continue;
      text += item.str;
      const [x, y]: number[] = item.transform.slice(4) as number[];
      const isInside = (x ?? 0) >= left && (x ?? 0) + item.width <= right + 1 && (y ?? 0) >= bottom && (y ?? 0) <= top;
      if (item.str.trim() !== '' && !isInside) cut.push(`page ${number}: ${item.str}`);
    }
  }
  const count = document.numPages;
  await document.destroy();
  return { pages: count, text, cut };
}

/**
 * Letters and digits in no order, since lines come out in any. Without Arabic: what Chromium writes paints it right, but
 * has lost which letters its dots and bases were.
 */
function letterCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFKC').match(/(?!\p{Script=Arabic})[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Pages of the same leaflet's handout, from the manifest beside it. */
function handoutPages(file: string): number | undefined {
  const manifest = join(dirname(file), '..', 'manifest.json');
  if (!existsSync(manifest)) return undefined;
  const { documents } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    documents: { path: string; pages: number }[];
  };
  const name = basename(file, '.html');
  return documents.find(({ path }) => basename(path) === `${name}.handout.screen.pdf`)?.pages;
}

test('there are pages to look at', () => {
  expect(pages.filter((file) => basename(file) !== 'index.html').length, 'build first: npm start').toBeGreaterThan(0);
});

describe.each(pages.map((file) => [relative(ROOT, file), file] as const))('%s', (_, file) => {
  test('axe finds no violation of WCAG 2.2 AA, wide and narrow', async () => {
    expect(await withPage(file, WIDE, axeViolations)).toEqual([]);
    expect(await withPage(file, NARROW, axeViolations)).toEqual([]);
  });

  test('nothing is wider than a window of 320 pixels', async () => {
    expect(await withPage(file, NARROW, (page) => page.evaluate(OVERFLOWING))).toEqual([]);
  });

  test('printed, it is whole', async () => {
    const { print, text } = await withPage(file, WIDE, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const shown = (await page.evaluate('document.body.innerText')) as string;
      return { print: await printed(page), text: shown };
    });
    expect(print.cut).toEqual([]);
    const there = letterCounts(print.text);
    const lost = [...letterCounts(text)].filter(([letter, count]) => (there.get(letter) ?? 0) < count);
    expect(lost).toEqual([]);
    const usual = handoutPages(file);
    if (usual !== undefined) expect(print.pages).toBeLessThanOrEqual(usual + MORE_PAGES);
  });
});
