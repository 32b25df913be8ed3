import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readTrueType } from '../../src/pdf/true-type.ts';
import { testFace } from '../support/pdf-shaping.ts';

interface OtherReader {
  readonly numGlyphs: number;
  readonly unitsPerEm: number;
  readonly italicAngle: number;
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
  readonly getGlyph: (id: number) => { advanceWidth: number; _getMetrics: () => { leftBearing: number } };
}

describe.each(['latin-400', 'arabic-400'] as const)('%s, as another library reads it', (id) => {
  const { bytes } = testFace(id);
  const font = readTrueType(bytes);
  const other = create(Buffer.from(bytes)) as unknown as OtherReader;

  it('has the same measures', () => {
    expect(font.glyphCount).toBe(other.numGlyphs);
    expect(font.unitsPerEm).toBe(other.unitsPerEm);
    expect(font.italicAngle).toBe(other.italicAngle);
    const { xMin: minX, yMin: minY, xMax: maxX, yMax: maxY } = font.bounds;
    expect({ minX, minY, maxX, maxY }).toEqual({ ...other.bbox });
    expect(font.isItalic || font.isFixedPitch).toBe(false);
  });

  it('has the same advances and side bearings, the last glyph included', () => {
    for (
      let glyph = 0;
      glyph < font.glyphCount;
      glyph += glyph < font.glyphCount - 1 ? Math.min(37, font.glyphCount - 1 - glyph) : 1
    ) {
      const theirs = other.getGlyph(glyph);
      expect(font.advance(glyph)).toBe(theirs.advanceWidth);
      expect(font.leftSideBearing(glyph)).toBe(theirs._getMetrics().leftBearing);
    }
  });
});

it('says which table is missing', () => {
  const bytes = testFace('latin-400').bytes.slice();
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  bytes.set(new TextEncoder().encode('CFF '), text.indexOf('glyf'));
  expect(() => readTrueType(bytes)).toThrow('without a glyf table');
});

it('refuses a glyph that the font does not have', () => {
  const font = readTrueType(testFace('latin-400').bytes);
  expect(() => font.outline(font.glyphCount)).toThrow('not in the font');
});
