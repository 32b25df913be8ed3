/**
 * The same HTML, the same fonts, the same lines in Chromium: the same glyphs in the same order with the same joins, and
 * lines as wide. Line breaks are each engine's own affair: every text stands on one line here.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { drawLines, inkApart, type LineImage } from './ink.ts';
import { FEATURE_LINES, leafletLines, type SpecimenLine } from './lines.ts';
import { type PlacedText, type SetLine, setOurs } from './ours.ts';
import { pageCss, pageHtml } from './page.ts';
import { setTheirs, type Stretch, type TheirLine } from './theirs.ts';

/** Of a line's width. */
const WIDTH_TOLERANCE = 0.005;
/** Of a line's ink. */
const INK_TOLERANCE = 0.002;
/** pt, at 24 pt type. */
const PLACE_TOLERANCE = 0.5;

interface Pair {
  readonly line: SpecimenLine;
  readonly text: string;
  readonly ours: SetLine;
  readonly theirs: TheirLine;
  readonly ink: number;
}

const pairs: Pair[] = [];
const folder = mkdtempSync(join(tmpdir(), 'foldout-specimen-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const lines = [...(await leafletLines()), ...FEATURE_LINES];
  const html = pageHtml(lines);
  const css = pageCss(lines);
  const ours = await setOurs(html, css);
  const browser = await openBrowser();
  try {
    const theirs = await setTheirs(browser, { html, css, folder }, (index, text) => {
      return stretches(text, ours.lines[index]?.clusters ?? []);
    });
    const images = [await drawLines(ours.pdf, folder, 'ours'), await drawLines(theirs.pdf, folder, 'theirs')] as const;
    lines.forEach((line, index) => {
      const [set, measured] = [ours.lines[index], theirs.lines[index]];
      const [a, b] = images.map((all) => all[index]) as [LineImage, LineImage];
      if (set === undefined || measured === undefined) throw new Error(`Line ${index} was not set`);
      pairs.push({ line, text: measured.text, ours: set, theirs: measured, ink: inkApart(a, b) });
    });
  } finally {
    await browser.close();
  }
});

/** Where each of our clusters stands in the text: clusters leave controls out. */
function stretches(text: string, clusters: readonly PlacedText[]): readonly Stretch[] {
  let from = 0;
  return clusters.map((cluster) => {
    const start = text.indexOf(cluster.text, from);
    if (start < 0) throw new Error(`“${cluster.text}” is not in “${text.slice(from)}”`);
    from = start + cluster.text.length;
    return { start, end: from };
  });
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Chromium knows the place of whole graphemes only. */
function beginsGrapheme(text: string, { start }: Stretch): boolean {
  return [...graphemes.segment(text)].some(({ index }) => index === start);
}

function linesOf(lang: string): readonly Pair[] {
  return pairs.filter(({ line }) => line.lang === lang);
}

const LANGUAGES = [
  'nl',
  'ar',
  'de',
  'en',
  'fr',
  'pl',
  'tr',
  'uk',
  'zh-Hans',
  'am',
  'el',
  'fa',
  'he',
  'hi',
  'ja',
  'th',
  'vi',
];

describe.each(LANGUAGES)('%s', (lang) => {
  test('lines are as wide', () => {
    expect(linesOf(lang).length).toBeGreaterThan(10);
    const wrong = linesOf(lang).filter(({ ours, theirs }) => widthApart(ours, theirs) > WIDTH_TOLERANCE);
    expect(wrong.map(({ text, ours, theirs }) => [text, ours.width, theirs.width])).toEqual([]);
  });

  test('every cluster stands in the same place, so that the order is the same', () => {
    const wrong = linesOf(lang).flatMap(({ text, ours, theirs }) => {
      const begins = stretches(text, ours.clusters).map((stretch) => beginsGrapheme(text, stretch));
      return ours.clusters.flatMap(({ text: cluster, x, width }, index) => {
        const place = begins[index] === true ? theirs.places[index] : undefined;
        if (place === undefined || width === 0 || place.width === 0) return [];
        return Math.abs(place.x - x) > PLACE_TOLERANCE ? [[text, cluster, x, place.x]] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('the ink is the same: glyphs, joins and marks', () => {
    const wrong = linesOf(lang).filter(({ ink }) => ink > INK_TOLERANCE);
    expect(wrong.map(({ text, ink }) => [text, ink])).toEqual([]);
  });
});

function widthApart(ours: SetLine, theirs: TheirLine): number {
  return Math.abs(ours.width - theirs.width) / theirs.width;
}

test('the figures', () => {
  const figures = LANGUAGES.map((lang) => {
    const own = linesOf(lang);
    const width = Math.max(...own.map(({ ours, theirs }) => widthApart(ours, theirs)));
    const ink = Math.max(...own.map((pair) => pair.ink));
    return `${lang}: ${own.length} lines, widths within ${percent(width)}, ink apart ${percent(ink)}`;
  });
  process.stdout.write(`${figures.join('\n')}\n`);
  expect(pairs.length).toBeGreaterThan(250);
});

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}
