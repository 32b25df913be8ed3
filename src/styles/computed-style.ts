/**
 * CONTRACT of the styles room: each element's computed style. Lengths are pt, percentages stay until layout knows what
 * they refer to; sides are logical (block and inline, start and end); colours are palette names.
 */

import type { Direction } from '../locales/locale.ts';

/** A palette name, `black`, `white` or `transparent`. */
export type Colour = string;

/** `pt` plus `percent` of what the property refers to: what `calc()` comes down to. */
export interface Length {
  readonly pt: number;
  readonly percent: number;
}

export interface LogicalSides<T> {
  readonly blockStart: T;
  readonly blockEnd: T;
  readonly inlineStart: T;
  readonly inlineEnd: T;
}

export interface Border {
  /** pt; 0 when there is none. */
  readonly width: number;
  readonly style: 'none' | 'solid' | 'dashed' | 'dotted';
  readonly colour: Colour;
}

export type Display =
  | 'block'
  | 'inline'
  | 'list-item'
  | 'none'
  | 'table'
  | 'table-caption'
  | 'table-header-group'
  | 'table-row-group'
  | 'table-row'
  | 'table-cell';

export interface ComputedStyle {
  readonly display: Display;
  readonly direction: Direction;
  readonly unicodeBidi: 'normal' | 'isolate' | 'plaintext';
  /** BCP 47, from the nearest `lang`. */
  readonly lang: string;

  /** Names of `foldout.yaml`'s fonts, fallback order. */
  readonly fontFamily: readonly string[];
  /** pt. */
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  /** OpenType features by tag, from font-feature-settings, font-kerning, font-variant-*; 0 is off. */
  readonly fontFeatures: Readonly<Record<string, number>>;
  readonly letterSpacing: number;
  /** pt, resolved from a number, a length or a percentage. */
  readonly lineHeight: number;
  readonly colour: Colour;
  readonly textAlign: 'start' | 'end' | 'center';
  readonly textIndent: Length;
  readonly textDecoration: 'none' | 'underline';
  readonly textWrap: 'wrap' | 'nowrap' | 'balance' | 'pretty';
  readonly hyphens: 'none' | 'manual' | 'auto';
  /** hyphenate-limit-chars: word length, before, after; hyphenate-limit-lines: in a row. 0 is `auto` (the locale's). */
  readonly hyphenateLimit: {
    readonly word: number;
    readonly before: number;
    readonly after: number;
    readonly lines: number;
  };
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre-line';
  readonly overflowWrap: 'normal' | 'anywhere';
  readonly lineBreak: 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere';
  readonly wordBreak: 'normal' | 'keep-all';
  /** In table cells: top, middle, bottom; inline: baseline, super, sub. */
  readonly verticalAlign: 'baseline' | 'super' | 'sub' | 'top' | 'middle' | 'bottom';

  readonly margin: LogicalSides<Length | 'auto'>;
  readonly padding: LogicalSides<Length>;
  readonly border: LogicalSides<Border>;
  /** pt, all corners alike. */
  readonly borderRadius: number;
  readonly borderCollapse: 'separate' | 'collapse';
  readonly borderSpacing: number;
  readonly background: Colour;
  readonly boxDecorationBreak: 'slice' | 'clone';
  readonly inlineSize: Length | 'auto';
  readonly blockSize: Length | 'auto';
  readonly minInlineSize: Length;
  readonly minBlockSize: Length;
  readonly maxInlineSize: Length | 'none';

  readonly listStyleType: string;
  readonly listStylePosition: 'outside' | 'inside';

  readonly breakBefore: Break;
  readonly breakAfter: Break;
  readonly breakInside: 'auto' | 'avoid';
  /** The `page` property; `auto` takes the parent's. */
  readonly page: string;
  readonly orphans: number;
  readonly widows: number;
  readonly columnCount: number | 'auto';
  readonly columnWidth: number | 'auto';
  readonly columnGap: Length;
  readonly columnFill: 'balance' | 'auto';
  readonly columnSpan: 'none' | 'all';
  /** string-set: name and its parts. */
  readonly stringSet: readonly { readonly name: string; readonly parts: readonly ContentPart[] }[];
}

export type Break = 'auto' | 'avoid' | 'page' | 'column';

/** What `content` and `string-set` are made of. */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `content()` in string-set: the element's own text. */
  | { readonly kind: 'element-text' }
  | { readonly kind: 'counter'; readonly name: 'page' | 'pages' }
  | { readonly kind: 'string'; readonly name: string; readonly keyword: 'first' | 'start' | 'last' | 'first-except' }
  | { readonly kind: 'target-counter'; readonly href: string; readonly name: 'page' };
