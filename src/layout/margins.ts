/**
 * Collapsing margins (CSS 2.2, 8.3.1). There are no floats and no clearance here, so which margins adjoin is known from
 * the box tree alone, before anything has a place.
 */

import type { BlockBox, Box } from './box.ts';
import { remember } from './remember.ts';
import { edgesOf, inlineEdges, placeInline, resolveOrZero } from './sizes.ts';

/** Adjoining margins: the largest positive and the most negative one count. */
export interface Strut {
  readonly positive: number;
  readonly negative: number;
}

export const NO_STRUT: Strut = { positive: 0, negative: 0 };

export function strutOf(margin: number): Strut {
  return margin >= 0 ? { positive: margin, negative: 0 } : { positive: 0, negative: margin };
}

export function joinStruts(a: Strut, b: Strut): Strut {
  return { positive: Math.max(a.positive, b.positive), negative: Math.min(a.negative, b.negative) };
}

/** pt */
export function strutSize(strut: Strut): number {
  return strut.positive + strut.negative;
}

export interface Margins {
  /** Its own and those that adjoin it from inside. */
  readonly start: Strut;
  readonly end: Strut;
  /** The margins meet through the box: it has no height at all. Then all of them are in `start`. */
  readonly through: boolean;
}

export type MarginsOf = (box: Box, containerInlineSize: number) => Margins;

/** Margins of any box, remembered by box and container size: parents and children ask for the same ones. */
export function rememberMargins(): MarginsOf {
  const known = new Map<Box, Map<number, Margins>>();
  const marginsOf: MarginsOf = (box, size) => {
    const bySize = remember(known, box, () => new Map<number, Margins>());
    return remember(bySize, size, () => computeMargins(box, size, marginsOf));
  };
  return marginsOf;
}

function computeMargins(box: Box, size: number, marginsOf: MarginsOf): Margins {
  if (box.kind === 'lines') return { start: NO_STRUT, end: NO_STRUT, through: false };
  const ownStart = strutOf(resolveOrZero(box.style.margin.blockStart, size));
  const ownEnd = strutOf(resolveOrZero(box.style.margin.blockEnd, size));
  if (box.kind !== 'block' || (box.formattingRoot && !box.empty))
    return { start: ownStart, end: ownEnd, through: false };
  const open = openSides(box, size);
  const inner = contentSize(box, size);
  const start = open.start ? startStrut(box, inner, ownStart, marginsOf) : ownStart;
  if (box.empty) return { start: joinStruts(start, ownEnd), end: NO_STRUT, through: true };
  return { start, end: open.end ? endStrut(box, inner, ownEnd, marginsOf) : ownEnd, through: false };
}

function startStrut(box: BlockBox, inner: number, own: Strut, marginsOf: MarginsOf): Strut {
  let start = own;
  for (const child of box.children) {
    const margins = marginsOf(child, inner);
    start = joinStruts(start, margins.start);
    if (!margins.through) break;
  }
  return start;
}

function endStrut(box: BlockBox, inner: number, own: Strut, marginsOf: MarginsOf): Strut {
  let end = own;
  for (let i = box.children.length - 1; i >= 0; i--) {
    const child = box.children[i];
    if (!child) break;
    const margins = marginsOf(child, inner);
    end = joinStruts(end, margins.through ? margins.start : margins.end);
    if (!margins.through) break;
  }
  return end;
}

/** Sides without padding and border; the end also needs `block-size: auto` and no minimum. */
function openSides(box: BlockBox, size: number): { readonly start: boolean; readonly end: boolean } {
  const edges = edgesOf(box.style, size);
  return { start: edges.blockStart === 0, end: edges.blockEnd === 0 && !hasBlockSize(box) };
}

function hasBlockSize({ style }: Pick<BlockBox, 'style'>): boolean {
  const { blockSize, minBlockSize } = style;
  const given = blockSize !== 'auto' && (blockSize.pt !== 0 || blockSize.percent !== 0);
  return given || minBlockSize.pt > 0 || minBlockSize.percent > 0;
}

/**
 * Whether a block takes no room at all, so that margins meet through it: decided once, when the box is made. Columns with
 * nothing in them count as such too, though CSS keeps their margins apart: they must not make a page of their own.
 */
export function isEmptyBlock(box: Pick<BlockBox, 'style' | 'children' | 'marker'>): boolean {
  const { padding, border } = box.style;
  const edges = [padding.blockStart, padding.blockEnd].some((length) => length.pt !== 0 || length.percent !== 0);
  const borders = border.blockStart.width > 0 || border.blockEnd.width > 0;
  if (box.marker || edges || borders || hasBlockSize(box)) return false;
  return box.children.every((child) => child.kind === 'block' && child.empty);
}

/** Whether the first child's margin is the box's own, and the last child's. */
export function collapsesThrough(box: BlockBox, size: number): { readonly start: boolean; readonly end: boolean } {
  return box.formattingRoot ? { start: false, end: false } : openSides(box, size);
}

function contentSize(box: BlockBox, container: number): number {
  const { inlineSize } = placeInline(box, container, box.style.direction, 'fill');
  return inlineSize - inlineEdges(edgesOf(box.style, container));
}
