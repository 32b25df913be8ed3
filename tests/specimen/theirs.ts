/** The specimen page in Chromium: how wide each line is and where stretches of it stand, and the file that it prints. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { FONTS } from './fonts.ts';
import { PAGE } from './page.ts';

/** UTF-16 offsets into the line's text, controls counted. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface TheirLine {
  readonly text: string;
  /** pt */
  readonly width: number;
  /** Of each stretch that was asked for: pt from the line's left end. */
  readonly places: readonly { readonly x: number; readonly width: number }[];
}

/** px, as `measure-in-browser.js` returns it. */
interface MeasuredLine {
  readonly width: number;
  readonly places: readonly { readonly x: number; readonly width: number }[];
}

/** What CSS leaves to the engine is said, so that both do the same. */
const SAME = [
  '* { font-synthesis: none; text-rendering: geometricPrecision; text-spacing-trim: space-all; text-autospace: no-autospace; }',
  ...FONTS.map(
    ({ family, weight, path }) =>
      `@font-face { font-family: ${family}; font-weight: ${weight}; src: url('${pathToFileURL(path).href}'); }`,
  ),
].join('\n');

export async function setTheirs(
  browser: Browser,
  { html, css, folder }: { readonly html: string; readonly css: string; readonly folder: string },
  stretchesOf: (line: number, text: string) => readonly Stretch[],
): Promise<{ readonly lines: readonly TheirLine[]; readonly pdf: Uint8Array }> {
  const file = join(folder, 'specimen.html');
  writeFileSync(file, html.replace('</head>', `<style>${SAME}\n${css}</style></head>`));
  const width = Math.ceil(((PAGE.width - 2 * PAGE.margin) * 96) / 72);
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate('document.fonts.ready');
  const texts = await page.locator('p').allTextContents();
  const asked = texts.map((text, index) => stretchesOf(index, text));
  const measure = readFileSync(new URL('measure-in-browser.js', import.meta.url), 'utf8')
    .trim()
    .replace(/;$/u, '');
  const measured = (await page.evaluate(`(${measure})(${JSON.stringify(asked)})`)) as readonly MeasuredLine[];
  const lines = measured.map(({ width: px, places }, index) => ({
    text: texts[index] ?? '',
    width: px * 0.75,
    places: places.map((place) => ({ x: place.x * 0.75, width: place.width * 0.75 })),
  }));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return { lines, pdf };
}
