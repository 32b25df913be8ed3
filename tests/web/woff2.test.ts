import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { toWoff2 } from '../../src/web/woff2.ts';
import { NOTO_FILES } from '../typography/noto.ts';

const [LATIN = new Uint8Array(), , ARABIC = new Uint8Array()] = NOTO_FILES.map(({ bytes }) => bytes);

test('a reader of WOFF 2.0 finds the same outlines, features and widths', () => {
  const woff2 = toWoff2(LATIN);
  expect(woff2.length).toBeLessThan(LATIN.length / 2);
  const [packed, plain] = [woff2, LATIN].map((font) => fontkit.create(Buffer.from(font)) as fontkit.Font);
  expect(packed?.postscriptName).toBe(plain?.postscriptName);
  expect(packed?.availableFeatures).toEqual(plain?.availableFeatures);
  for (const text of ['á', 'Wĳ', 'ґ']) {
    const [a, b] = [packed, plain].map((font) => font?.layout(text));
    expect(a?.glyphs.map((glyph) => glyph.path.toSVG())).toEqual(b?.glyphs.map((glyph) => glyph.path.toSVG()));
    expect(a?.advanceWidth).toBe(b?.advanceWidth);
  }
});

test('the same font gives the same bytes, in whole words of four', () => {
  expect(toWoff2(ARABIC)).toEqual(toWoff2(ARABIC));
  expect(toWoff2(ARABIC).length % 4).toBe(0);
});
