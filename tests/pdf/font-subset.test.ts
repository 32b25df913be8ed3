import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { clusterGlyph, FontSubset } from '../../src/pdf/font-subset.ts';
import { readTrueType } from '../../src/pdf/true-type.ts';
import type { Cluster } from '../../src/typography/paragraph.ts';
import { shapeRun, testFace } from '../support/pdf-shaping.ts';
import { movePath, outlineReader } from '../support/pdf-subset.ts';

const latin = readTrueType(testFace('latin-400').bytes);
const arabic = readTrueType(testFace('arabic-400').bytes);

function subsetOf(text: string, rtl = false) {
  const font = rtl ? arabic : latin;
  const subset = new FontSubset(font);
  const { clusters } = shapeRun(text, rtl ? { face: 'arabic-400', rtl } : {});
  const numbers = clusters.map((cluster) => subset.includeGlyph(clusterGlyph(cluster, font)));
  return { subset, clusters, numbers };
}

describe('glyph numbers', () => {
  it('are given in the order of first use, 0 being .notdef', () => {
    expect(subsetOf('abba').numbers).toEqual([1, 2, 2, 1]);
  });

  it('are not shared by letters that the font paints with the same glyphs', () => {
    const subset = new FontSubset(latin);
    const [a] = shapeRun('a').clusters;
    const same = { ...(a as Cluster), text: 'а' };
    expect(subset.includeGlyph(clusterGlyph(a as Cluster, latin))).toBe(1);
    expect(subset.includeGlyph(clusterGlyph(same, latin))).toBe(2);
    const outline = outlineReader(subset.encode());
    expect(outline(2)).toEqual(outline(1));
  });

  it('are the same for a kerned letter, which keeps the font’s advance', () => {
    const [a] = shapeRun('A').clusters;
    const kerned = { ...(a as Cluster), advance: (a as Cluster).advance - 40 };
    expect(clusterGlyph(kerned, latin)).toEqual(clusterGlyph(a as Cluster, latin));
  });

  it('differ for a joiner without width and the space that it is painted with', () => {
    const [space] = shapeRun(' ').clusters;
    const joiner = {
      glyphs: (space as Cluster).glyphs.map((glyph) => ({ ...glyph, advance: 0 })),
      advance: 0,
      text: '\u200C',
    };
    expect(clusterGlyph(joiner, latin).advance).toBe(0);
  });
});

describe('outlines', () => {
  it.each([
    ['Latin', 'Eén affiche: ÄÖÜ ½ ŵ ffi', false],
    ['Devanagari', 'क्षेत्र हिन्दी र्कि', false],
    ['Arabic with dots, lam-alef and vowel signs', 'الأطباء مجانًا يُساعِد ببتنيئ', true],
  ])('of each cluster are those of its glyphs in their places: %s', (_, text, rtl) => {
    const { subset, clusters, numbers } = subsetOf(text, rtl);
    const original = outlineReader(testFace(rtl ? 'arabic-400' : 'latin-400').bytes);
    const painted = outlineReader(subset.encode());
    clusters.forEach((cluster, i) => {
      let pen = 0;
      const parts = cluster.glyphs.map((glyph) => {
        const path = movePath(original(glyph.id).path, pen + glyph.dx, glyph.dy);
        pen += glyph.advance;
        return path;
      });
      expect(painted(numbers[i] ?? -1).path).toBe(parts.join(''));
    });
  });

  it('of any glyphs in any places survive, with their advance', () => {
    const original = outlineReader(testFace('latin-400').bytes);
    const offset = fc.integer({ min: -500, max: 500 });
    const glyph = fc.record({
      id: fc.integer({ min: 1, max: latin.glyphCount - 1 }),
      advance: fc.nat(900),
      dx: offset,
      dy: offset,
    });
    const cluster = fc.array(glyph, { minLength: 2, maxLength: 4 }).map((glyphs) => ({
      glyphs,
      advance: glyphs.reduce((sum, { advance }) => sum + advance, 0),
      text: 'x',
    }));
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 1, maxLength: 6 }), (clusters) => {
        const subset = new FontSubset(latin);
        const numbers = clusters.map((one) => subset.includeGlyph(clusterGlyph(one, latin)));
        const painted = outlineReader(subset.encode());
        clusters.forEach((one, i) => {
          let pen = 0;
          const parts = one.glyphs.map(({ id, advance, dx, dy }) => {
            const path = movePath(original(id).path, pen + dx, dy);
            pen += advance;
            return path;
          });
          expect(painted(numbers[i] ?? -1)).toEqual({ path: parts.join(''), advance: one.advance });
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the font file', () => {
  const { subset, numbers } = subsetOf('Eén affiche', false);
  const bytes = subset.encode();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  it('adds up to the checksum that TrueType asks for', () => {
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum.toString(16)).toBe('b1b0afba');
  });

  it('opens in another library, with the side bearings of the outlines', () => {
    const font = create(Buffer.from(bytes)) as unknown as {
      numGlyphs: number;
      getGlyph: (id: number) => { _getMetrics: () => { leftBearing: number }; bbox: { minX: number } };
    };
    expect(font.numGlyphs).toBeGreaterThan(Math.max(...numbers));
    for (const number of new Set(numbers)) {
      const glyph = font.getGlyph(number);
      if (Number.isFinite(glyph.bbox.minX)) expect(glyph._getMetrics().leftBearing).toBe(glyph.bbox.minX);
    }
  });

  it('declares what its largest glyph needs', () => {
    const tables = new Map<string, number>();
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + i * 16;
      tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8));
    }
    const maxp = tables.get('maxp') ?? 0;
    expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    // The ligature ffi is made of three glyphs, none of which is a composite itself.
    expect({ elements: view.getUint16(maxp + 28), depth: view.getUint16(maxp + 30) }).toEqual({
      elements: 3,
      depth: 1,
    });
    expect(view.getUint16(maxp + 6)).toBeGreaterThan(20);
  });

  it('is the same each time', () => {
    expect(subsetOf('Eén affiche').subset.encode()).toEqual(bytes);
  });
});
