/** The names of longhands and what each one's value is once computed. */

import type { Border, Break, Colour, ComputedStyle, ContentPart, Length } from './computed-style.ts';

export type LogicalSide = 'block-start' | 'block-end' | 'inline-start' | 'inline-end';

export const LOGICAL_SIDES: readonly LogicalSide[] = ['block-start', 'block-end', 'inline-start', 'inline-end'];

type SideValues = { readonly [K in `margin-${LogicalSide}`]: Length | 'auto' } & {
  readonly [K in `padding-${LogicalSide}`]: Length;
} & { readonly [K in `border-${LogicalSide}-width`]: number } & {
  readonly [K in `border-${LogicalSide}-style`]: Border['style'];
} & { readonly [K in `border-${LogicalSide}-color`]: Colour };

/** `content`: parts; null where there is none. */
export type Content = readonly ContentPart[] | null;

/** Inside `::marker` and where a marker is made: `counter(list-item)` is known here and never reaches layout. */
export type MarkerPart = ContentPart | { readonly kind: 'list-item' };

export type FontFeatures = Readonly<Record<string, number>>;

export type LineHeight = { readonly factor: number } | { readonly pt: number } | 'normal';

export interface LonghandValues extends SideValues {
  readonly display: ComputedStyle['display'];
  readonly 'font-family': readonly string[];
  readonly 'font-size': number;
  readonly 'font-weight': number;
  readonly 'font-style': ComputedStyle['fontStyle'];
  readonly 'font-kerning': FontFeatures;
  readonly 'font-variant-caps': FontFeatures;
  readonly 'font-variant-ligatures': FontFeatures;
  readonly 'font-variant-numeric': FontFeatures;
  readonly 'font-feature-settings': FontFeatures;
  readonly 'letter-spacing': number;
  readonly 'line-height': LineHeight;
  readonly color: Colour;
  readonly 'text-align': ComputedStyle['textAlign'];
  readonly 'text-indent': Length;
  readonly 'text-decoration': ComputedStyle['textDecoration'];
  readonly 'text-wrap': ComputedStyle['textWrap'];
  readonly hyphens: ComputedStyle['hyphens'];
  readonly 'hyphenate-limit-chars': { readonly word: number; readonly before: number; readonly after: number };
  readonly 'hyphenate-limit-lines': number;
  readonly 'white-space': ComputedStyle['whiteSpace'];
  readonly 'overflow-wrap': ComputedStyle['overflowWrap'];
  readonly 'line-break': ComputedStyle['lineBreak'];
  readonly 'word-break': ComputedStyle['wordBreak'];
  readonly 'vertical-align': ComputedStyle['verticalAlign'];
  readonly 'border-radius': number;
  readonly 'border-collapse': ComputedStyle['borderCollapse'];
  readonly 'border-spacing': number;
  readonly 'background-color': Colour;
  readonly 'box-decoration-break': ComputedStyle['boxDecorationBreak'];
  readonly 'inline-size': Length | 'auto';
  readonly 'block-size': Length | 'auto';
  readonly 'min-inline-size': Length;
  readonly 'min-block-size': Length;
  readonly 'max-inline-size': Length | 'none';
  readonly 'list-style-type': string;
  readonly 'list-style-position': ComputedStyle['listStylePosition'];
  readonly 'break-before': Break;
  readonly 'break-after': Break;
  readonly 'break-inside': ComputedStyle['breakInside'];
  readonly page: string;
  readonly orphans: number;
  readonly widows: number;
  readonly 'column-count': number | 'auto';
  readonly 'column-width': number | 'auto';
  readonly 'column-gap': Length;
  readonly 'column-fill': ComputedStyle['columnFill'];
  readonly 'column-span': ComputedStyle['columnSpan'];
  readonly 'string-set': ComputedStyle['stringSet'];
  readonly content: readonly MarkerPart[] | null;
  readonly size: PageSize | 'auto';
}

/** pt. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export type LonghandName = keyof LonghandValues;

type PhysicalSide = 'top' | 'right' | 'bottom' | 'left';

export type PhysicalName =
  | `margin-${PhysicalSide}`
  | `padding-${PhysicalSide}`
  | `border-${PhysicalSide}-width`
  | `border-${PhysicalSide}-style`
  | `border-${PhysicalSide}-color`
  | 'width'
  | 'height'
  | 'min-width'
  | 'min-height'
  | 'max-width';
