/** Scripts look equally large beside each other: measured in the real fonts. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { type FontFile, openFonts, type ShapingFontBook } from '../../src/typography/open-fonts.ts';
import type { Typesetter } from '../../src/typography/paragraph.ts';
import { isLatinLike, sizeFactor } from '../../src/typography/script-sizes.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';
import { ARABIC, paragraph, textItem } from './noto.ts';

const FOLDERS: Readonly<Record<string, string>> = {
  latin: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  hebrew: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  devanagari: 'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  thai: 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  ethiopic: 'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
};

function fontFile(family: string, scale: number | null = null): FontFile {
  const url = new URL(`../../node_modules/@expo-google-fonts/${FOLDERS[family]}`, import.meta.url);
  return { family, weight: 400, scale, bytes: readFileSync(url) };
}

async function open(files: readonly FontFile[]): Promise<ShapingFontBook> {
  const findings = new Findings();
  const book = await openFonts(files, findings.report);
  expect(findings.all).toEqual([]);
  return book;
}

describe('the Noto fonts', () => {
  let book: ShapingFontBook;
  beforeAll(async () => {
    book = await open(Object.keys(FOLDERS).map((family) => fontFile(family)));
  });

  test.each([
    ['latin', 1, 1],
    ['arabic', 1.12, 1],
    ['hebrew', 1.05, 1],
    ['devanagari', 1, 1],
    ['thai', 1, 1],
    ['ethiopic', 1, 1],
  ])('%s: %f, its Latin letters %f', (family, scale, latinScale) => {
    const face = book.face(`${family}-400`);
    expect([face.scale, face.latinScale]).toEqual([scale, latinScale]);
  });
});

describe('on one line', () => {
  const linesOf = async (files: readonly FontFile[]) => {
    const typesetter: Typesetter = await createTypesetter(await open(files), { hyphenation: new Map() }, () => {});
    const shaped = typesetter.shape(paragraph([textItem('ألم MRI ألم', ARABIC)], { direction: 'rtl' }));
    return shaped.breakLines(500)[0]?.runs.map(({ text, size, baselineShift }) => [text.trim(), size, baselineShift]);
  };

  test('Latin words in an Arabic font keep the nominal size, Arabic is set larger, on one baseline', async () => {
    expect(await linesOf([fontFile('latin'), fontFile('arabic')])).toEqual([
      ['ألم', expect.closeTo(11.2), 0],
      ['MRI', 10, 0],
      ['ألم', expect.closeTo(11.2), 0],
    ]);
  });

  test('a size set by hand is taken', async () => {
    const sizes = await linesOf([fontFile('latin'), fontFile('arabic', 1.3)]);
    expect(sizes?.find(([text]) => text === 'ألم')?.[1]).toBeCloseTo(13);
  });
});

describe('sizeFactor', () => {
  const font = (low: number, tall: number) => ({
    unitsPerEm: 1000,
    heightOf: (codePoint: number) => ('سxא'.includes(String.fromCodePoint(codePoint)) ? low : tall),
  });

  test('never goes under the nominal size, nor far over it', () => {
    expect(sizeFactor('Arab', font(700, 900), font(500, 700))).toBe(1);
    expect(sizeFactor('Arab', font(200, 300), font(500, 700))).toBe(1.25);
  });

  test('leaves alone what nobody would see, and what has no letters to measure', () => {
    expect(sizeFactor('Arab', font(490, 690), font(500, 700))).toBe(1);
    expect(sizeFactor('Hani', font(400, 500), font(500, 700))).toBe(1);
    expect(sizeFactor('Arab', { unitsPerEm: 1000, heightOf: () => undefined }, font(500, 700))).toBe(1);
  });

  test('Greek and Cyrillic are as Latin', () => {
    expect(['Grek', 'Cyrl', 'Latn', 'Arab'].map(isLatinLike)).toEqual([true, true, true, false]);
  });
});
