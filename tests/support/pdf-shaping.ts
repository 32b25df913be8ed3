/** Real fonts and shaped runs for the tests of the pdf room, made with HarfBuzz directly. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import type { FontFace } from '../../src/typography/font.ts';
import type { Cluster, Glyph, Run } from '../../src/typography/paragraph.ts';

const FILES = {
  'latin-400': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'latin-700': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'arabic-400': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
} as const;

export type TestFaceId = keyof typeof FILES;

interface OpenFace {
  readonly face: FontFace;
  readonly shaper: hb.Font;
}

const opened = new Map<string, OpenFace>();

export function testFace(id: string): FontFace {
  return open(id).face;
}

function open(id: string): OpenFace {
  const known = opened.get(id);
  if (known !== undefined) return known;
  const file = FILES[id as TestFaceId];
  if (file === undefined) throw new Error(`No test face ${id}`);
  const bytes = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(file)));
  const hbFace = new hb.Face(new hb.Blob(bytes), 0);
  const shaper = new hb.Font(hbFace);
  const extents = shaper.hExtents();
  const [family = '', weight = ''] = id.split('-');
  const face: FontFace = {
    id,
    family,
    weight: weight === '700' ? 700 : 400,
    postscriptName: `Test${family}${weight}`,
    bytes,
    unitsPerEm: hbFace.upem,
    ascent: extents.ascender,
    descent: extents.descender,
    xHeight: 536,
    capHeight: 714,
    underlinePosition: -100,
    underlineThickness: 50,
    scale: 1,
    latinScale: 1,
    glyphFor: (codePoint) => shaper.nominalGlyph(codePoint) ?? 0,
  };
  const result = { face, shaper };
  opened.set(id, result);
  return result;
}

export interface RunOptions {
  readonly face?: TestFaceId;
  readonly size?: number;
  readonly rtl?: boolean;
  readonly script?: string;
  readonly lang?: string;
  readonly logicalIndex?: number;
  readonly letterSpacing?: number;
  readonly owner?: number;
  /** The last character is a hyphen that was made at the line's end. */
  readonly hyphenated?: boolean;
}

export function shapeRun(text: string, options: RunOptions = {}): Run {
  const { face: faceId = 'latin-400', size = 12, rtl = false, letterSpacing = 0 } = options;
  const { face, shaper } = open(faceId);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR);
  buffer.setScript(options.script ?? (rtl ? 'Arab' : 'Latn'));
  buffer.setLanguage(options.lang ?? (rtl ? 'ar' : 'nl'));
  // Readers turn right-to-left clusters round character by character: a vowel sign needs a cluster of its own.
  const { MONOTONE_CHARACTERS, MONOTONE_GRAPHEMES } = hb.ClusterLevel;
  buffer.setClusterLevel(rtl ? MONOTONE_CHARACTERS : MONOTONE_GRAPHEMES);
  hb.shape(shaper, buffer);
  const glyphs = buffer.getGlyphInfosAndPositions().map((glyph) => ({
    id: glyph.codepoint,
    cluster: glyph.cluster,
    advance: glyph.xAdvance ?? 0,
    dx: glyph.xOffset ?? 0,
    dy: glyph.yOffset ?? 0,
  }));
  const clusters = toClusters(text, glyphs);
  const last = clusters.at(-1);
  if (options.hyphenated === true && last !== undefined) clusters[clusters.length - 1] = { ...last, text: '\u00AD' };
  const units = clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
  return {
    faceId,
    size,
    clusters,
    x: 0,
    width: (units * size) / face.unitsPerEm + letterSpacing * clusters.length,
    letterSpacing,
    baselineShift: 0,
    level: rtl ? 1 : 0,
    owner: options.owner ?? 0,
    text,
    logicalIndex: options.logicalIndex ?? 0,
  };
}

function toClusters(text: string, glyphs: readonly (Glyph & { readonly cluster: number })[]): Cluster[] {
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const clusters: Cluster[] = [];
  for (let i = 0; i < glyphs.length; ) {
    const start = glyphs[i]?.cluster ?? 0;
    const own = [];
    for (let glyph = glyphs[i]; glyph !== undefined && glyph.cluster === start; glyph = glyphs[++i]) {
      own.push({ id: glyph.id, advance: glyph.advance, dx: glyph.dx, dy: glyph.dy });
    }
    const end = starts[starts.indexOf(start) + 1] ?? text.length;
    const advance = own.reduce((sum, glyph) => sum + glyph.advance, 0);
    clusters.push({ glyphs: own, advance, text: text.slice(start, end) });
  }
  return clusters;
}
