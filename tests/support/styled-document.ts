/**
 * Styled documents by hand: `doc(h('p', { margin: 4 }, 'Text'))`. Inherited properties come from the element above, the
 * others are initial, and each HTML element has the display that it has in `templates/base.css`.
 */

import type { Border, ComputedStyle, Length, LogicalSides } from '../../src/styles/computed-style.ts';
import type { ContentPart } from '../../src/styles/computed-style.ts';
import type { MarginBox, PageStyle, StyledDocument, StyledElement, StyledNode } from '../../src/styles/styled-tree.ts';

export const pt = (value: number): Length => ({ pt: value, percent: 0 });
export const percent = (value: number): Length => ({ pt: 0, percent: value });

const INHERITED = [
  'direction',
  'lang',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontFeatures',
  'letterSpacing',
  'lineHeight',
  'colour',
  'textAlign',
  'textIndent',
  'textWrap',
  'hyphens',
  'hyphenateLimit',
  'whiteSpace',
  'overflowWrap',
  'lineBreak',
  'wordBreak',
  'borderCollapse',
  'borderSpacing',
  'listStyleType',
  'listStylePosition',
  'orphans',
  'widows',
] as const satisfies readonly (keyof ComputedStyle)[];

export const NO_BORDER: Border = { width: 0, style: 'none', colour: 'black' };

export function border(width: number, colour = 'black', style: Border['style'] = 'solid'): Border {
  return { width, style, colour };
}

export function sides<T>(all: T, some: Partial<LogicalSides<T>> = {}): LogicalSides<T> {
  return { blockStart: all, blockEnd: all, inlineStart: all, inlineEnd: all, ...some };
}

/** 10 pt type on 12 pt lines: a character is 5 pt wide with the fake typesetter. */
export const INITIAL: ComputedStyle = {
  display: 'inline',
  direction: 'ltr',
  unicodeBidi: 'normal',
  lang: 'nl',
  fontFamily: ['fake'],
  fontSize: 10,
  fontWeight: 400,
  fontStyle: 'normal',
  fontFeatures: {},
  letterSpacing: 0,
  lineHeight: 12,
  colour: 'text',
  textAlign: 'start',
  textIndent: pt(0),
  textDecoration: 'none',
  textWrap: 'wrap',
  hyphens: 'manual',
  hyphenateLimit: { word: 0, before: 0, after: 0, lines: 0 },
  whiteSpace: 'normal',
  overflowWrap: 'normal',
  lineBreak: 'auto',
  wordBreak: 'normal',
  verticalAlign: 'baseline',
  margin: sides<Length | 'auto'>(pt(0)),
  padding: sides(pt(0)),
  border: sides(NO_BORDER),
  borderRadius: 0,
  borderCollapse: 'separate',
  borderSpacing: 0,
  background: 'transparent',
  boxDecorationBreak: 'slice',
  inlineSize: 'auto',
  blockSize: 'auto',
  minInlineSize: pt(0),
  minBlockSize: pt(0),
  maxInlineSize: 'none',
  listStyleType: 'disc',
  listStylePosition: 'outside',
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  page: 'auto',
  orphans: 2,
  widows: 2,
  columnCount: 'auto',
  columnWidth: 'auto',
  columnGap: pt(10),
  columnFill: 'balance',
  columnSpan: 'none',
  stringSet: [],
};

const DISPLAYS: Readonly<Record<string, Partial<ComputedStyle>>> = {
  table: { display: 'table' },
  caption: { display: 'table-caption' },
  thead: { display: 'table-header-group' },
  tbody: { display: 'table-row-group' },
  tr: { display: 'table-row' },
  td: { display: 'table-cell', verticalAlign: 'top' },
  th: { display: 'table-cell', verticalAlign: 'top' },
  li: { display: 'list-item' },
  a: { textDecoration: 'underline' },
};

const BLOCKS = new Set(
  'html body main article section header footer nav aside div figure figcaption p h1 h2 h3 dl dt dd ul ol'.split(' '),
);

/** Style properties, with short forms for what tests say most; and what is not style. */
export interface Options
  extends Partial<Omit<ComputedStyle, 'margin' | 'padding' | 'border' | 'inlineSize' | 'blockSize' | 'minBlockSize'>> {
  /** pt above and below; or sides. */
  readonly margin?: number | Partial<LogicalSides<number | 'auto'>>;
  /** pt on all sides; or sides. */
  readonly padding?: number | Partial<LogicalSides<number>>;
  readonly border?: Border | Partial<LogicalSides<Border>>;
  readonly inlineSize?: number | Length | 'auto';
  readonly blockSize?: number | Length | 'auto';
  readonly minBlockSize?: number | Length;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly marker?: string;
  readonly unit?: string;
}

/** An element whose style waits for that of its parent. */
export type Draft = (parent: ComputedStyle, line: number, unit: string | null) => StyledNode;
export type Child = string | Draft | ContentPart;

export function h(name: string, options: Options = {}, ...children: Child[]): Draft {
  return (parent, line, unitAbove) => {
    const style = computeStyle(name, options, parent);
    const unit = options.unit ?? unitAbove;
    const marker = options.marker === undefined ? null : { style: { ...inherit(style) }, text: options.marker };
    return {
      kind: 'element',
      name,
      attributes: options.attributes ?? {},
      style,
      children: children.map((child, i) => build(child, style, line * 10 + i + 1, unit)),
      marker,
      unit,
      at: { file: 'test.html', line, column: 1 },
    };
  };
}

function build(child: Child, style: ComputedStyle, line: number, unit: string | null): StyledNode {
  if (typeof child === 'string') return { kind: 'text', text: child };
  return typeof child === 'function' ? child(style, line, unit) : { kind: 'generated', part: child };
}

function inherit(parent: ComputedStyle): ComputedStyle {
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, parent[name]]));
  return { ...INITIAL, ...inherited };
}

function computeStyle(name: string, options: Options, parent: ComputedStyle): ComputedStyle {
  const {
    margin,
    padding,
    border: edge,
    inlineSize,
    blockSize,
    minBlockSize,
    attributes: _,
    marker: __,
    unit: ___,
    ...plain
  } = options;
  const base: ComputedStyle = {
    ...inherit(parent),
    ...(BLOCKS.has(name) ? { display: 'block' } : {}),
    ...DISPLAYS[name],
    ...plain,
  };
  return {
    ...base,
    ...(margin === undefined ? {} : { margin: marginSides(margin) }),
    ...(padding === undefined ? {} : { padding: paddingSides(padding) }),
    ...(edge === undefined ? {} : { border: 'width' in edge ? sides(edge) : sides(NO_BORDER, edge) }),
    ...(inlineSize === undefined ? {} : { inlineSize: size(inlineSize) }),
    ...(blockSize === undefined ? {} : { blockSize: size(blockSize) }),
    ...(minBlockSize === undefined
      ? {}
      : { minBlockSize: typeof minBlockSize === 'number' ? pt(minBlockSize) : minBlockSize }),
  };
}

function size(value: number | Length | 'auto'): Length | 'auto' {
  return typeof value === 'number' ? pt(value) : value;
}

function marginSides(margin: number | Partial<LogicalSides<number | 'auto'>>): LogicalSides<Length | 'auto'> {
  if (typeof margin === 'number')
    return sides<Length | 'auto'>(pt(0), { blockStart: pt(margin), blockEnd: pt(margin) });
  const entries = Object.entries(margin).map(([side, value]) => [side, value === 'auto' ? 'auto' : pt(Number(value))]);
  return sides<Length | 'auto'>(pt(0), Object.fromEntries(entries));
}

function paddingSides(padding: number | Partial<LogicalSides<number>>): LogicalSides<Length> {
  if (typeof padding === 'number') return sides(pt(padding));
  return sides(pt(0), Object.fromEntries(Object.entries(padding).map(([side, value]) => [side, pt(Number(value))])));
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly margin?: number;
  readonly background?: string;
  readonly marginBoxes?: Readonly<
    Record<string, { readonly style?: Options; readonly content: readonly ContentPart[] }>
  >;
}

/** 200 by 100 pt with a margin of 10 unless told otherwise. */
export function page(options: PageOptions = {}): PageStyle {
  const margin = options.margin ?? 10;
  const boxes = Object.entries(options.marginBoxes ?? {}).map(([name, box]): [string, MarginBox] => [
    name,
    { style: { ...computeStyle('div', box.style ?? {}, INITIAL) }, content: box.content },
  ]);
  return {
    width: options.width ?? 200,
    height: options.height ?? 100,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
    background: options.background ?? 'transparent',
    marginBoxes: Object.fromEntries(boxes),
  };
}

/** `html` and `body` around the children; every page alike, or as `pages` says. */
export function doc(
  children: readonly Child[],
  pages: PageStyle | StyledDocument['pageStyle'] = page(),
  root: Options = {},
): StyledDocument {
  const html = h('html', root, h('body', {}, ...children))(INITIAL, 1, null);
  return { root: html as StyledElement, pageStyle: typeof pages === 'function' ? pages : () => pages };
}
