/**
 * What PDFKit asks of a font (the shape of a fontkit font), answered for pre-shaped clusters: `layout` lays nothing
 * out, it hands back the clusters that came in through PDFKit's `features`.
 */

import type { FontFace } from '../typography/font.ts';
import type { Cluster } from '../typography/paragraph.ts';
import { type ClusterGlyph, clusterGlyph, FontSubset } from './font-subset.ts';
import { readTrueType } from './true-type.ts';

/** A cluster in its place on the line: `advance` is font units to the next one, spacing included. */
export interface SetCluster {
  readonly cluster: Cluster;
  readonly advance: number;
}

interface LaidOutGlyph {
  /** PDFKit hands it to the subset's `includeGlyph` unread. */
  readonly id: ClusterGlyph;
  readonly advanceWidth: number;
  /** What the file's character map says of it. */
  readonly codePoints: readonly number[];
}

/** PDFKit scales positions in place: they are made anew for each call. */
interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

export interface FontFacade {
  readonly layout: (
    text: string,
    clusters: readonly SetCluster[],
  ) => { glyphs: LaidOutGlyph[]; positions: GlyphPosition[]; advanceWidth: number };
  readonly createSubset: () => FontSubset;
  readonly getGlyph: (id: 0) => { advanceWidth: number };
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
  readonly 'OS/2': { sFamilyClass: number };
  readonly post: { isFixedPitch: boolean };
  readonly head: { macStyle: { italic: boolean } };
  /** PDFKit takes fonts for the same whose tables say so; two faces may share a PostScript name. */
  readonly _tables: { head: { checkSumAdjustment: string }; name: { records: string } };
}

/**
 * Opens a face for painting. Keep the result as long as the process: it holds no state of a document.
 * @throws a programming error when the face has no TrueType outlines
 */
export function createFontFacade(face: FontFace): FontFacade {
  const font = readTrueType(face.bytes);
  const known = new WeakMap<Cluster, LaidOutGlyph>();
  const glyphOf = (cluster: Cluster): LaidOutGlyph => {
    const cached = known.get(cluster);
    if (cached !== undefined) return cached;
    const id = clusterGlyph(cluster, font);
    const glyph = { id, advanceWidth: id.advance, codePoints: codePointsOf(cluster) };
    known.set(cluster, glyph);
    return glyph;
  };
  return {
    layout: (_text, clusters) => ({
      glyphs: clusters.map(({ cluster }) => glyphOf(cluster)),
      positions: clusters.map(({ advance }) => ({ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: clusters.reduce((sum, { advance }) => sum + advance, 0),
    }),
    createSubset: () => new FontSubset(font),
    getGlyph: () => ({ advanceWidth: font.advance(0) }),
    postscriptName: face.postscriptName,
    unitsPerEm: face.unitsPerEm,
    ascent: face.ascent,
    descent: face.descent,
    lineGap: 0,
    xHeight: face.xHeight,
    capHeight: face.capHeight,
    italicAngle: font.italicAngle,
    bbox: { minX: font.bounds.xMin, minY: font.bounds.yMin, maxX: font.bounds.xMax, maxY: font.bounds.yMax },
    'OS/2': { sFamilyClass: font.familyClass },
    post: { isFixedPitch: font.isFixedPitch },
    head: { macStyle: { italic: font.isItalic } },
    _tables: { head: { checkSumAdjustment: face.id }, name: { records: face.id } },
  };
}

/** An empty entry in the character map is read as the code itself by some readers, so there must be text. */
function codePointsOf({ text }: Cluster): number[] {
  if (text === '') throw new Error('A cluster without characters cannot be painted: nothing would be read out for it');
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
