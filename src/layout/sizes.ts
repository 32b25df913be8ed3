/** Lengths of a box: percentages resolved, edges, and the inline size and place in its container (CSS 2.2, 10.3). */

import type { ComputedStyle, Length, LogicalSides } from '../styles/computed-style.ts';
import type { Box, Direction } from './box.ts';

/** @param base pt, what the percentage refers to */
export function resolve(length: Length, base: number): number {
  return length.pt + (length.percent * base) / 100;
}

/** A percentage of something not yet known counts as nothing, as CSS does for cyclic percentages (css-sizing-3, 5.2). */
export function resolveOrZero(length: Length | 'auto' | 'none', base: number): number {
  if (length === 'auto' || length === 'none') return 0;
  return Number.isFinite(base) ? resolve(length, base) : length.pt;
}

/** Border and padding together, pt. */
export interface Edges {
  readonly blockStart: number;
  readonly blockEnd: number;
  readonly inlineStart: number;
  readonly inlineEnd: number;
}

/** @param containerInlineSize pt; percentages of padding refer to it on all four sides (CSS 2.2, 8.4) */
export function edgesOf(style: ComputedStyle, containerInlineSize: number): Edges {
  const side = (name: keyof LogicalSides<unknown>): number =>
    resolveOrZero(style.padding[name], containerInlineSize) + style.border[name].width;
  return {
    blockStart: side('blockStart'),
    blockEnd: side('blockEnd'),
    inlineStart: side('inlineStart'),
    inlineEnd: side('inlineEnd'),
  };
}

export function inlineEdges(edges: Edges): number {
  return edges.inlineStart + edges.inlineEnd;
}

/** Applies `min-inline-size` and `max-inline-size` to a content size. */
export function clampInline(size: number, style: ComputedStyle, base: number): number {
  const max = style.maxInlineSize === 'none' ? Number.POSITIVE_INFINITY : resolveOrZero(style.maxInlineSize, base);
  return Math.max(Math.min(size, max), resolveOrZero(style.minInlineSize, base), 0);
}

export interface InlinePlacement {
  /** The border box's, pt. */
  readonly inlineSize: number;
  /** From the container's content edge to the border edge, in the container's direction. */
  readonly offset: number;
}

/** What a box with `inline-size: auto` would like to be: fill its container, or fit its content (tables, pictures). */
export type AutoInlineSize = 'fill' | ((available: number) => number);

/**
 * The inline size and place of a block-level box (CSS 2.2, 10.3.3). Sizes are those of the content box, as CSS's
 * initial `box-sizing` has it; a table's is its border box.
 * @param auto the border box's size for `auto`
 */
export function placeInline(box: Box, container: number, direction: Direction, auto: AutoInlineSize): InlinePlacement {
  if (box.kind === 'lines') return { inlineSize: container, offset: 0 };
  const { style } = box;
  const [start, end] = marginsIn(direction, style);
  const fixedStart = resolveOrZero(start, container);
  const fixedEnd = resolveOrZero(end, container);
  const available = container - fixedStart - fixedEnd;
  const edges = box.kind === 'table' ? 0 : inlineEdges(edgesOf(style, container));
  const inlineSize = usedInlineSize(style, container, available, edges, auto);
  const free = Math.max(0, available - inlineSize);
  if (start === 'auto' && end === 'auto') return { inlineSize, offset: free / 2 };
  if (start === 'auto') return { inlineSize, offset: free };
  return { inlineSize, offset: fixedStart + (end === 'auto' ? 0 : free * alignedShare(box)) };
}

function usedInlineSize(
  style: ComputedStyle,
  container: number,
  available: number,
  edges: number,
  auto: AutoInlineSize,
): number {
  if (style.inlineSize !== 'auto') {
    return clampInline(resolveOrZero(style.inlineSize, container), style, container) + edges;
  }
  const border = auto === 'fill' ? available : auto(available);
  return clampInline(border - edges, style, container) + edges;
}

/** A picture in the text is laid out as a block, but lies where the text's lines would put it. */
function alignedShare(box: Box): number {
  if (box.kind !== 'replaced' || box.style.display !== 'inline') return 0;
  return box.style.textAlign === 'center' ? 0.5 : box.style.textAlign === 'end' ? 1 : 0;
}

/** A box's own start margin lies at its container's end where their directions differ. */
function marginsIn(direction: Direction, style: ComputedStyle): readonly [Length | 'auto', Length | 'auto'] {
  const { inlineStart, inlineEnd } = style.margin;
  return direction === style.direction ? [inlineStart, inlineEnd] : [inlineEnd, inlineStart];
}

/** The content box's block size where the style gives one; null for `auto`. */
export function givenBlockSize(style: ComputedStyle, percentBlock: number): number | null {
  if (style.blockSize === 'auto') return null;
  return Math.max(resolveOrZero(style.blockSize, percentBlock), 0);
}
