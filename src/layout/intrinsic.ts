/** The smallest and the largest inline size that a box's content makes use of (css-sizing-3, 5): what tables and pictures ask. */

import type { ShapedParagraph } from '../typography/paragraph.ts';
import type { Box, InlineContent, ReplacedBox, TableBox } from './box.ts';
import { remember } from './remember.ts';
import { edgesOf, inlineEdges, resolveOrZero } from './sizes.ts';
import { columnSizes } from './table-columns.ts';

/** pt. Of the margin box. */
export interface IntrinsicSizes {
  /** Nothing overflows from here on. */
  readonly min: number;
  /** Everything on one line, forced breaks kept. */
  readonly max: number;
}

/** Points in a CSS pixel: 72 / 96. */
export const PT_PER_PX = 0.75;

export function rememberIntrinsicSizes(
  shape: (inline: InlineContent) => ShapedParagraph,
): (box: Box) => IntrinsicSizes {
  const known = new Map<Box, IntrinsicSizes>();
  const sizesOf = (box: Box): IntrinsicSizes => {
    return remember(known, box, () => withEdges(box, contentSizes(box, shape, sizesOf)));
  };
  return sizesOf;
}

function contentSizes(
  box: Box,
  shape: (inline: InlineContent) => ShapedParagraph,
  sizesOf: (box: Box) => IntrinsicSizes,
): IntrinsicSizes {
  switch (box.kind) {
    case 'lines': {
      const shaped = shape(box.inline);
      const indent = Math.max(0, box.style.textIndent.pt);
      return { min: shaped.minContentWidth, max: shaped.maxContentWidth + indent };
    }
    case 'block':
      return widest(box.children.map(sizesOf));
    case 'table': {
      const columns = columnSizes(box, sizesOf);
      const frame = frameSize(box);
      const grid = {
        min: columns.reduce((sum, column) => sum + column.min, frame),
        max: columns.reduce((sum, column) => sum + Math.max(column.min, column.fixed ?? column.max), frame),
      };
      return box.caption ? widest([grid, { min: sizesOf(box.caption).min, max: 0 }]) : grid;
    }
    case 'replaced':
      // It shrinks to its container, so its content asks for no minimum (css-sizing-3, 5.2.2: compressible).
      return { min: 0, max: preferredWidth(box) };
  }
}

function withEdges(box: Box, content: IntrinsicSizes): IntrinsicSizes {
  if (box.kind === 'lines') return content;
  const { style } = box;
  const margins =
    resolveOrZero(style.margin.inlineStart, Number.NaN) + resolveOrZero(style.margin.inlineEnd, Number.NaN);
  const edges = box.kind === 'table' ? 0 : inlineEdges(edgesOf(style, Number.NaN));
  const given = style.inlineSize !== 'auto' && style.inlineSize.percent === 0 ? style.inlineSize.pt : null;
  const least = Math.max(0, style.minInlineSize.pt);
  const most =
    style.maxInlineSize === 'none' || style.maxInlineSize.percent !== 0
      ? Number.POSITIVE_INFINITY
      : style.maxInlineSize.pt;
  const around = (size: number): number => Math.max(least, Math.min(given ?? size, most)) + edges + margins;
  // A cell never gets smaller than its content, whatever size it is given (CSS 2.2, 17.5.2.2).
  const min = style.display === 'table-cell' ? Math.max(content.min + edges, around(content.min)) : around(content.min);
  return { min, max: Math.max(min, around(content.max)) };
}

function widest(all: readonly IntrinsicSizes[]): IntrinsicSizes {
  return {
    min: all.reduce((least, sizes) => Math.max(least, sizes.min), 0),
    max: all.reduce((most, sizes) => Math.max(most, sizes.max), 0),
  };
}

/** Border, padding and spacing of a table, pt: what its columns do not fill. */
export function frameSize(table: TableBox): number {
  if (table.collapsed) return 0;
  return inlineEdges(edgesOf(table.style, Number.NaN)) + table.style.borderSpacing * (table.columns + 1);
}

/** The natural width, or the one that goes with a given block size. */
function preferredWidth(box: ReplacedBox): number {
  const natural = naturalSize(box);
  const height = box.style.blockSize === 'auto' || box.style.blockSize.percent !== 0 ? null : box.style.blockSize.pt;
  return height === null || natural.height <= 0 ? natural.width : (height * natural.width) / natural.height;
}

/** pt: an image's pixels at 96 to the inch, a drawing's viewBox. */
export function naturalSize(box: ReplacedBox): { readonly width: number; readonly height: number } {
  if (box.content.kind === 'drawing') return box.content.drawing.viewBox;
  return { width: box.content.width * PT_PER_PX, height: box.content.height * PT_PER_PX };
}
