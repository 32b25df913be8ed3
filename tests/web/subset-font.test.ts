import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadHarfBuzz, type ShapeRequest } from '../../src/typography/harfbuzz.ts';
import { createFontSubsetter, subsetterLocation } from '../../src/web/subset-font.ts';
import { NOTO_FILES } from '../typography/noto.ts';

const [LATIN = new Uint8Array(), , ARABIC = new Uint8Array()] = NOTO_FILES.map(({ bytes }) => bytes);
const subset = await createFontSubsetter(readFileSync(subsetterLocation()));
const harfbuzz = await loadHarfBuzz();

const codePointsOf = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);
const request = (text: string, changes: Partial<ShapeRequest>): ShapeRequest => ({
  text,
  before: '',
  after: '',
  script: 'Latn',
  lang: 'nl',
  rightToLeft: false,
  marksApart: false,
  features: [],
  ...changes,
});

/** Where a font puts a text's glyphs; their numbers differ between a font and its subset. */
function places(font: Uint8Array, text: string, changes: Partial<ShapeRequest>): readonly (readonly number[])[] {
  const glyphs = harfbuzz.openFace(font).shape(request(text, changes));
  return glyphs.map(({ cluster, advance, dx, dy }) => [cluster, advance, dx, dy]);
}

describe('a subset', () => {
  test.each([
    [
      'Arabic joins and its marks stand where they stood',
      ARABIC,
      'تُرجمت النَّشرة',
      { script: 'Arab', lang: 'ar', rightToLeft: true },
    ],
    ['Latin keeps its kerning and its accents', LATIN, 'AVATAR Wāło é', {}],
  ] as const)('%s', (_, font, text, changes) => {
    const small = subset({ font, codePoints: codePointsOf(text), features: [] });
    expect(small.length).toBeLessThan(font.length / 8);
    expect(places(small, text, changes)).toEqual(places(font, text, changes));
  });

  test('has no character that was not asked for', () => {
    const small = harfbuzz.openFace(subset({ font: LATIN, codePoints: codePointsOf('ab'), features: [] }));
    expect(small.glyphFor(0x61)).not.toBe(0);
    expect(small.glyphFor(0x63)).toBe(0);
  });

  test('keeps a feature that is asked for', () => {
    const features = (wanted: readonly string[]): string =>
      Buffer.from(
        harfbuzz.openFace(subset({ font: LATIN, codePoints: codePointsOf('ab'), features: wanted })).table('GSUB') ??
          [],
      ).toString('latin1');
    expect(features(['smcp'])).toContain('smcp');
    expect(features([])).not.toContain('smcp');
  });

  test('the same request gives the same bytes', () => {
    const wanted = { font: ARABIC, codePoints: codePointsOf('سلام'), features: [] };
    expect(subset(wanted)).toEqual(subset(wanted));
  });
});
