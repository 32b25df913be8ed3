/** CONTRACT of the typography room: inline text in, shaped clusters and lines out. Knows no page, no colour, no HTML. */

import type { Direction } from '../locales/locale.ts';

/** How a stretch of text is set. Everything that changes glyphs or line breaks; nothing that only changes paint. */
export interface TextStyle {
  readonly fontFamily: readonly string[];
  /** Nominal, pt; a face's `scale` is applied on top. */
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly features: Readonly<Record<string, number>>;
  /** pt */
  readonly letterSpacing: number;
  /** BCP 47. */
  readonly lang: string;
  readonly hyphens: 'none' | 'manual' | 'auto';
  /** Raised (positive) or lowered, pt: super and sub. */
  readonly baselineShift: number;
  /** Never broken inside: white-space nowrap. */
  readonly noWrap: boolean;
}

/** Logical order. White space is already collapsed by layout; `\n` is a forced break. */
export type InlineItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: TextStyle;
      /** The caller's own number: it comes back on every run that this text ends up in. */
      readonly owner: number;
    }
  /** Opens an isolate: an element with another `dir` or `unicode-bidi: isolate`; closed by `isolate-end`. */
  | { readonly kind: 'isolate-start'; readonly direction: Direction | 'auto' }
  | { readonly kind: 'isolate-end' };

export interface ParagraphInput {
  readonly items: readonly InlineItem[];
  readonly direction: Direction;
  readonly textWrap: 'wrap' | 'nowrap' | 'balance' | 'pretty';
  readonly overflowWrap: 'normal' | 'anywhere';
  readonly lineBreak: 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere';
  readonly wordBreak: 'normal' | 'keep-all';
  readonly hyphenateLimit: {
    readonly word: number;
    readonly before: number;
    readonly after: number;
    readonly lines: number;
  };
}

/** One glyph, in font units of its face. */
export interface Glyph {
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** The smallest stretch that maps between characters and glyphs; painted as one CID, so that text comes out again exactly. */
export interface Cluster {
  readonly glyphs: readonly Glyph[];
  /** Font units. */
  readonly advance: number;
  /** The characters, in logical order; a hyphen made at a line's end is U+00AD. */
  readonly text: string;
}

/** A stretch of one face, size, level and owner on one line, its clusters in visual order. */
export interface Run {
  readonly faceId: string;
  /** pt, the face's scale applied: what is painted. */
  readonly size: number;
  readonly clusters: readonly Cluster[];
  /** pt from the line's left edge to the run's left edge. */
  readonly x: number;
  /** pt, letter spacing included. */
  readonly width: number;
  readonly letterSpacing: number;
  readonly baselineShift: number;
  readonly level: number;
  readonly owner: number;
  /** Logical characters of the run. */
  readonly text: string;
  /** Where the run stands in logical order among the line's runs: 0 first. */
  readonly logicalIndex: number;
}

export interface Line {
  /** Visual order, left to right. */
  readonly runs: readonly Run[];
  /** pt, trailing white space left out. */
  readonly width: number;
  /** UTF-16 offsets into the paragraph's text (isolates left out): this line's logical stretch. */
  readonly start: number;
  readonly end: number;
  /** pt over the measure that it was broken for; 0 when it fits. */
  readonly overflow: number;
  readonly hyphenated: boolean;
  /** Ends with a forced break or the paragraph's end. */
  readonly last: boolean;
}

/** A cluster that no font covers. Never painted: an error names it. */
export interface MissingGlyph {
  readonly text: string;
  readonly codePoint: number;
  readonly owner: number;
}

/** Shaped once at font units; broken as often as layout asks, at any width. */
export interface ShapedParagraph {
  readonly text: string;
  readonly direction: Direction;
  readonly missing: readonly MissingGlyph[];
  /** pt: the widest unbreakable stretch, and everything on one line (forced breaks kept). */
  readonly minContentWidth: number;
  readonly maxContentWidth: number;
  /**
   * Lines from `start` on (0: the first), for a measure of `width` pt; `indent` shortens the first one.
   * The same arguments give the same lines; results are cached.
   */
  readonly breakLines: (
    width: number,
    options?: { readonly start?: number; readonly indent?: number },
  ) => readonly Line[];
}

/** What the layout room is handed: fonts, patterns and caches are inside. */
export interface Typesetter {
  readonly shape: (input: ParagraphInput) => ShapedParagraph;
}
