/** Text comes out of the file as it went in, in every script: with pdf.js, as browsers read it. With other readers: tests/extraction. */

import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildInProcess, type PlannedDocument } from '../support/built-documents.ts';
import { brokenTexts, lostWords, paintedTexts } from '../support/extracted-text.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { structuredText } from '../support/pdf-tree.ts';
import { ROOT } from '../support/project.ts';

const SCRIPTS = join(ROOT, 'tests/fixtures/scripts');
/** One for each script, and French for its spaces; `tests/extraction` reads all nine. */
const SHIPPED = ['ar', 'fr', 'uk', 'zh-Hans'];
const SAMPLES = ['am', 'el', 'fa', 'he', 'hi', 'ja', 'th', 'vi'];
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

/**
 * pdf.js takes a code for as wide as nothing when one of its characters is a mark (mozilla/pdf.js, issue 21890), and sees
 * a space where the row ends or what follows is placed anew: in conjuncts, whose glyph stands for letters and a virama.
 */
const DIVIDED_BY_PDF_JS: Readonly<Record<string, readonly string[]>> = {
  hi: ['फ़ाइल', 'पुस्तकालय', 'एकदूसरे', 'ज्ञान', 'श्री', 'क्या'],
};

const documents = new Map<string, PlannedDocument>();

beforeAll(async () => {
  const built = [
    ...(await buildInProcess(SCRIPTS, {})),
    ...(await buildInProcess(ROOT, {
      leaflets: ['dwarslaesie'],
      editions: ['handout'],
      profiles: ['screen'],
      locales: SHIPPED,
    })),
  ];
  for (const document of built) documents.set(document.plan.locale, document);
}, 60_000);

function built(locale: string): { readonly texts: readonly string[]; readonly bytes: Uint8Array } {
  const { stages, bytes } = documents.get(locale) ?? {};
  if (stages?.localised === undefined || !bytes) throw new Error(`${locale} was not built`);
  return { texts: paintedTexts(stages.localised), bytes };
}

test.each([...SHIPPED, ...SAMPLES].filter((locale) => !RIGHT_TO_LEFT.includes(locale)))(
  '%s: copying and searching find whole words in their order',
  async (locale) => {
    const { texts, bytes } = built(locale);
    const reading = { pages: (await readPdf(bytes)).pages.map((page) => page.text) };
    expect(texts.length).toBeGreaterThan(20);
    expect(brokenTexts(texts, reading)).toEqual([]);
    expect(lostWords(texts, reading)).toEqual(DIVIDED_BY_PDF_JS[locale] ?? []);
  },
);

// Of a line in several fonts pdf.js hands out the pieces as they stand on the page, so that its plain text is not asked;
// the structure says what the line says, and that is what it gives to screen readers.
test.each(RIGHT_TO_LEFT)('%s: a screen reader is given whole words in their order', async (locale) => {
  const { texts, bytes } = built(locale);
  const reading = { pages: await structuredText(bytes) };
  expect(brokenTexts(texts, reading)).toEqual([]);
  expect(lostWords(texts, reading)).toEqual([]);
});

test.each(RIGHT_TO_LEFT)('%s: copying finds the words of a line in one font', async (locale) => {
  const { texts, bytes } = built(locale);
  const reading = { pages: (await readPdf(bytes)).pages.map((page) => page.text), withoutFormatMarks: true };
  // The first word of an item after its number, a mark at a word's end, and words at the edge of another font.
  const words = texts.join(' ').split(' ').length;
  expect(lostWords(texts, reading).length / words).toBeLessThan(0.15);
});

test.each(SAMPLES)('%s: everything stands on one page, and nothing is found fault with', (locale) => {
  const { stages, diagnostics } = documents.get(locale) ?? {};
  expect(diagnostics).toEqual([]);
  expect(stages?.laidOut?.pages).toHaveLength(1);
});
