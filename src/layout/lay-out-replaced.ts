/** Images and drawings (CSS 2.2, 10.3.4 and 10.6.2): never split; a drawing's shapes scale, its labels do not. */

import type { DrawingLabel } from '../figures/drawing.ts';
import type { LabelText, ReplacedBox } from './box.ts';
import type { Context } from './context.ts';
import {
  APPEAL,
  EPSILON,
  type PlacedLabel,
  pushed,
  type ReplacedFragment,
  type Result,
  type Space,
} from './fragment.ts';
import { naturalSize } from './intrinsic.ts';
import { edgesOf, givenBlockSize, inlineEdges, resolveOrZero } from './sizes.ts';

/**
 * A picture as wide as its container, without a height of its own, takes at most this part of the page's: a portrait at full width would leave no room for its
 * caption, or for itself.
 */
const TALLEST = 0.7;

export function layOutReplaced(box: ReplacedBox, space: Space, context: Context): Result {
  const edges = edgesOf(box.style, space.containerInlineSize);
  const size = usedSize(box, space, inlineEdges(edges));
  const blockSize = size.height + edges.blockStart + edges.blockEnd;
  if (blockSize > space.room + EPSILON && !space.atTop) return pushed();
  const scale = size.width / (naturalSize(box).width || 1);
  const fragment: ReplacedFragment = {
    kind: 'replaced',
    box,
    inlineSize: size.width + inlineEdges(edges),
    blockSize,
    scale,
    contentInline: edges.inlineStart,
    contentBlock: edges.blockStart,
    contentWidth: size.width,
    contentHeight: size.height,
    labels:
      box.content.kind === 'drawing'
        ? placeLabels(box.content.labels, box.content.drawing.viewBox, scale, context)
        : [],
  };
  return { fragment, token: null, appeal: APPEAL.perfect, forced: null, early: null };
}

/** The content box. The ratio is kept; a given block size decides where the inline size is `auto`. */
function usedSize(box: ReplacedBox, space: Space, edges: number): { readonly width: number; readonly height: number } {
  const natural = naturalSize(box);
  const ratio = natural.width > 0 ? natural.height / natural.width : 0;
  const height = givenBlockSize(box.style, space.percentBlock);
  const least = resolveOrZero(box.style.minBlockSize, space.percentBlock);
  const available = Math.max(0, space.inlineSize - edges);
  if (box.style.inlineSize === 'auto' && height !== null && ratio > 0) {
    const width = Math.min(height / ratio, available);
    return { width, height: width * ratio };
  }
  if (box.content.kind === 'image' && height !== null) return { width: available, height };
  const wanted = Math.max(available * ratio, least);
  const most = space.percentBlock * TALLEST;
  const isFixed = box.style.inlineSize !== 'auto' && box.style.inlineSize.percent === 0;
  if (!isFixed && ratio > 0 && most > 0 && wanted > most) return { width: most / ratio, height: most };
  return { width: available, height: wanted };
}

function placeLabels(
  labels: readonly LabelText[],
  viewBox: { readonly x: number; readonly y: number },
  scale: number,
  context: Context,
): readonly PlacedLabel[] {
  return labels.map((label) => {
    const { place, inline } = label;
    const shaped = context.shape(inline);
    const width = place.inlineSize === null ? shaped.maxContentWidth + 1 : place.inlineSize * scale;
    const x = (place.x - viewBox.x) * scale;
    const y = (place.y - viewBox.y) * scale;
    const lines = shaped.breakLines(width).map((line, i) => ({
      line,
      x: x - anchorShift(place.anchor) * line.width,
      baseline: y + i * inline.style.lineHeight,
    }));
    return { label, lines };
  });
}

/** The part of a line's width that lies left of the anchor: physical, the same in every language. */
function anchorShift(anchor: DrawingLabel['anchor']): number {
  return anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1;
}
