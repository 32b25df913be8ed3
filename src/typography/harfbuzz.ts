/** The only file that knows HarfBuzz (harfbuzzjs): font bytes in, glyph ids and positions in font units out. */

import type {
  Blob as HbBlob,
  Buffer as HbBuffer,
  Face as HbFace,
  Feature as HbFeature,
  Font as HbFont,
} from 'harfbuzzjs';

/** A stretch of text to shape: all of one face, script, language and direction. */
export interface ShapeRequest {
  readonly text: string;
  /** What stands before and after: seen by joining rules, never shaped. Empty where the text begins or ends. */
  readonly before: string;
  readonly after: string;
  /** ISO 15924. */
  readonly script: string;
  /** BCP 47. */
  readonly lang: string;
  readonly rightToLeft: boolean;
  /** Marks become clusters of their own; otherwise a base and its marks are one. */
  readonly marksApart: boolean;
  /** OpenType features by tag; sorted by tag, so that equal settings are equal text. */
  readonly features: readonly (readonly [tag: string, value: number])[];
}

/** One glyph in visual order, in font units. */
export interface ShapedGlyph {
  readonly id: number;
  /** UTF-16 offset into the request's text of the first character of the glyph's cluster. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** A break before this cluster changes glyphs or positions on either side: both must be shaped anew. */
  readonly unsafeToBreak: boolean;
}

/** An opened font. Metrics in font units, y upwards. */
export interface HarfBuzzFace {
  readonly unitsPerEm: number;
  readonly postscriptName: string;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  /** The bytes of an OpenType table; undefined where the font has none. */
  readonly table: (tag: string) => Uint8Array | undefined;
  /** 0 where the font has none. */
  readonly glyphFor: (codePoint: number) => number;
  /** Of a character's outline over the baseline; undefined where the font has none. */
  readonly heightOf: (codePoint: number) => number | undefined;
  readonly shape: (request: ShapeRequest) => readonly ShapedGlyph[];
}

export interface HarfBuzz {
  /** Opens TrueType or OpenType bytes; it is for the caller to check that the tables it needs are there. */
  readonly openFace: (bytes: Uint8Array) => HarfBuzzFace;
}

type HarfBuzzModule = typeof import('harfbuzzjs');

/** hb_buffer_flags_t: remove default ignorables (soft hyphens, bidi controls); otherwise each is a glyph without width. */
const REMOVE_IGNORABLES = 0x8;
const NO_DOTTED_CIRCLE = 0x10;
/** hb_glyph_flags_t. */
const UNSAFE_TO_BREAK = 1;
/** hb_direction_t. */
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** Clusters are whole graphemes, in the order of the text: a base and its marks stay together. */
const MONOTONE_GRAPHEMES = 0;
/** The same, but a mark is a cluster of its own. */
const MONOTONE_CHARACTERS = 1;
/** Windows platform: the PostScript name. */
const POSTSCRIPT_NAME_ID = 6;

/**
 * Loads the WebAssembly module. Imported here and not at the top, because compiling it takes tens of milliseconds that a
 * command which sets no text should not pay.
 */
export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const module = await import('harfbuzzjs');
  // One buffer for everything: the library frees nothing until the collector comes by.
  const buffer = new module.Buffer();
  return { openFace: (bytes) => openFace(module, buffer, bytes) };
}

function openFace(module: HarfBuzzModule, buffer: HbBuffer, bytes: Uint8Array): HarfBuzzFace {
  const blob: HbBlob = new module.Blob(bytes);
  const face = new module.Face(blob);
  const font = new module.Font(face);
  const extents = font.hExtents();
  const metric = (tag: number): number =>
    font.getMetricPositionWithFallback(tag as Parameters<HbFont['getMetricPosition']>[0]);
  const glyphs = new Map<number, number>();
  return {
    unitsPerEm: face.upem,
    postscriptName: postscriptName(face),
    ascent: extents.ascender,
    descent: extents.descender,
    xHeight: metric(module.MetricsTag.X_HEIGHT),
    capHeight: metric(module.MetricsTag.CAP_HEIGHT),
    underlinePosition: metric(module.MetricsTag.UNDERLINE_OFFSET),
    underlineThickness: metric(module.MetricsTag.UNDERLINE_SIZE),
    table: (tag) => face.referenceTable(tag),
    glyphFor: (codePoint) => {
      let glyph = glyphs.get(codePoint);
      if (glyph === undefined) {
        glyph = font.nominalGlyph(codePoint) ?? 0;
        glyphs.set(codePoint, glyph);
      }
      return glyph;
    },
    heightOf: (codePoint) => {
      const glyph = font.nominalGlyph(codePoint);
      return glyph === undefined || glyph === 0 ? undefined : font.glyphExtents(glyph)?.yBearing;
    },
    shape: (request) => shape(module, buffer, font, request),
  };
}

function postscriptName(face: HbFace): string {
  return face.getName(POSTSCRIPT_NAME_ID, 'en');
}

function shape(module: HarfBuzzModule, buffer: HbBuffer, font: HbFont, request: ShapeRequest): readonly ShapedGlyph[] {
  const offset = request.before.length;
  buffer.clearContents();
  buffer.setClusterLevel(request.marksApart ? MONOTONE_CHARACTERS : MONOTONE_GRAPHEMES);
  // Where characters stand apart, a joiner is one of them: taken out, HarfBuzz would add it to the letter after it, and
  // readers, who turn the line round code by code, would find it behind that letter (Persian: U+200C).
  buffer.setFlags(request.marksApart ? NO_DOTTED_CIRCLE : NO_DOTTED_CIRCLE | REMOVE_IGNORABLES);
  buffer.addText(request.before + request.text + request.after, offset, request.text.length);
  buffer.setDirection(request.rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  buffer.setScript(request.script);
  buffer.setLanguage(request.lang);
  const features: HbFeature[] = request.features.map(([tag, value]) => new module.Feature(tag, value));
  module.shape(font, buffer, features);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  return infos.map((info, index) => {
    const position = positions[index];
    return {
      id: info.codepoint,
      cluster: info.cluster - offset,
      advance: position?.xAdvance ?? 0,
      dx: position?.xOffset ?? 0,
      dy: position?.yOffset ?? 0,
      unsafeToBreak: (info.flags & UNSAFE_TO_BREAK) !== 0,
    };
  });
}
