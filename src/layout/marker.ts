/** Outside markers: bullets and numbers that hang before their item, on the baseline of its first line (css-lists-3, 3.1). */

import type { BlockBox, InlineContent } from './box.ts';
import type { Context } from './context.ts';
import type { Fragment, LinesFragment, Placed } from './fragment.ts';
import { strutBaseline } from './lay-out-lines.ts';

/** Between a marker and its text, in em of the item: about a word space and a half, so that marker and text read as two. */
const MARKER_GAP_EM = 0.4;

/**
 * Markers end where the gap before the text begins, so that 9 and 10 align at their ends.
 * @param baseline of the item's first line, from its border edge; null: the item is empty
 * @param startEdge border and padding at the item's block start, pt
 */
export function placeMarker(
  box: BlockBox,
  marker: InlineContent,
  baseline: number | null,
  startEdge: number,
  context: Context,
): Placed | null {
  const shaped = context.shape(marker);
  const line = shaped.breakLines(shaped.maxContentWidth + 1)[0];
  if (!line) return null;
  const at = baseline ?? startEdge + strutBaseline(context.fontMetrics(box.style), box.style.lineHeight);
  const own = strutBaseline(context.fontMetrics(marker.style), marker.style.lineHeight);
  const fragment: LinesFragment = {
    kind: 'lines',
    inlineSize: line.width,
    blockSize: marker.style.lineHeight,
    inline: marker,
    lines: [{ line, top: 0, height: marker.style.lineHeight, baseline: own, indent: 0 }],
    origin: box.origin,
  };
  return { fragment, inline: -(line.width + MARKER_GAP_EM * box.style.fontSize), block: at - own };
}

/** The first baseline in placed fragments, pt in their container's coordinates; null where there is no text. */
export function firstBaseline(children: readonly Placed[]): number | null {
  for (const child of children) {
    const inner = baselineOf(child.fragment);
    if (inner !== null) return child.block + inner;
  }
  return null;
}

function baselineOf(fragment: Fragment): number | null {
  if (fragment.kind === 'lines') return fragment.lines[0]?.baseline ?? null;
  return fragment.kind === 'box' ? firstBaseline(fragment.children) : null;
}
