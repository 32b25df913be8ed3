/**
 * Page furniture: the boxes in the margins above and below the page's content (css-page-3, 5). Of css-page's sixteen
 * boxes there are six, between the corners; each is as high as its content and stands at the edge of the content area,
 * its padding in between, unless `vertical-align` says `top` or `bottom`: css-page's initial `middle` would let the distance
 * to the text depend on the margin's size.
 */

import type { ComputedStyle, ContentPart } from '../styles/computed-style.ts';
import type { MarginBox, PageStyle } from '../styles/styled-tree.ts';
import type { BlockBox, Owner } from './box.ts';
import type { Context } from './context.ts';
import type { Placed, Space } from './fragment.ts';
import type { LayoutOrigin } from './page.ts';
import { pageArea } from './paginate.ts';
import { edgesOf, inlineEdges, resolveOrZero } from './sizes.ts';
import { WhiteSpaceCollapser } from './white-space.ts';

type Edge = 'top' | 'bottom';
type Place = 'left' | 'center' | 'right';

export interface PlacedMarginBox {
  readonly placed: Placed;
  /** pt from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The content of one margin box and what it asks of the edge's width, pt. */
interface Content {
  readonly box: BlockBox;
  readonly min: number;
  readonly max: number;
}

/** @param textOf what a part says on this page */
export function layOutMarginBoxes(
  style: PageStyle,
  textOf: (part: ContentPart) => string,
  origin: LayoutOrigin,
  context: Context,
): readonly PlacedMarginBox[] {
  const area = pageArea(style);
  const boxes: PlacedMarginBox[] = [];
  for (const edge of ['top', 'bottom'] as const) {
    const content = (place: Place): Content | null => {
      const box = style.marginBoxes[`${edge}-${place}`];
      return box ? measure(marginBlock(box, textOf, origin), area.width, context) : null;
    };
    const [left, center, right] = [content('left'), content('center'), content('right')];
    const widths = shareEdge(left, center, right, area.width);
    const place = (shown: Content | null, width: number, x: number): void => {
      const placed = shown && width > 0 ? placeBox(shown.box, area.x + x, width, edge, style, context) : null;
      if (placed) boxes.push(placed);
    };
    place(left, widths.left, 0);
    place(center, widths.center, (area.width - widths.center) / 2);
    place(right, widths.right, area.width - widths.right);
  }
  return boxes;
}

/** null where the content says nothing: then there is no box (css-page-3, 5.2). */
function marginBlock(box: MarginBox, textOf: (part: ContentPart) => string, origin: LayoutOrigin): BlockBox | null {
  const text = new WhiteSpaceCollapser();
  text.text(box.content.map(textOf).join(''), 0, box.style.whiteSpace);
  const pieces = text.finish();
  if (pieces.length === 0) return null;
  const { style } = box;
  const owner: Owner = {
    style,
    colour: style.colour,
    underline: style.textDecoration === 'underline',
    background: 'transparent',
    baselineShift: 0,
    noWrap: style.whiteSpace === 'nowrap',
    slot: null,
    unit: null,
    at: origin.at,
    link: null,
    marks: [],
  };
  const base = {
    style,
    origin,
    marks: null,
    breaks: { before: 'auto', after: 'auto', startPage: 'auto', endPage: 'auto' },
  } as const;
  const lines = { ...base, kind: 'lines', inline: { style, pieces, owners: [owner] } } as const;
  return { ...base, kind: 'block', children: [lines], marker: null, formattingRoot: true, empty: false };
}

function measure(box: BlockBox | null, width: number, context: Context): Content | null {
  if (!box) return null;
  const { inlineSize } = box.style;
  const sizes = context.intrinsicSizes(box);
  if (inlineSize === 'auto') return { box, ...sizes };
  const given = resolveOrZero(inlineSize, width) + inlineEdges(edgesOf(box.style, width));
  return { box, min: given, max: given };
}

interface EdgeWidths {
  readonly left: number;
  readonly center: number;
  readonly right: number;
}

/** css-page-3, 5.3.2.4: the centre box stays in the middle, the others share what is beside it. */
export function shareEdge(
  left: Pick<Content, 'min' | 'max'> | null,
  center: Pick<Content, 'min' | 'max'> | null,
  right: Pick<Content, 'min' | 'max'> | null,
  width: number,
): EdgeWidths {
  const none = { min: 0, max: 0 };
  const [a, c] = [left ?? none, right ?? none];
  if (!center) {
    const share = left && right ? shareTwo(a, c, width) : width;
    return left ? { left: share, center: 0, right: right ? width - share : 0 } : { left: 0, center: 0, right: width };
  }
  if (!left && !right) return { left: 0, center: width, right: 0 };
  const sides = { min: 2 * Math.max(a.min, c.min), max: 2 * Math.max(a.max, c.max) };
  const middle = shareTwo(center, sides, width);
  return { left: (width - middle) / 2, center: middle, right: (width - middle) / 2 };
}

/** What the first of two gets: its own size and a share of what is left over, or of what is missing. */
function shareTwo(first: Pick<Content, 'min' | 'max'>, second: Pick<Content, 'min' | 'max'>, width: number): number {
  const part = (a: number, b: number): number => (a + b > 0 ? a / (a + b) : 0.5);
  if (first.max + second.max <= width) return width * part(first.max, second.max);
  const free = width - first.min - second.min;
  if (free >= 0) return first.min + free * part(first.max - first.min, second.max - second.min);
  return width * part(first.min, second.min);
}

function placeBox(
  box: BlockBox,
  x: number,
  width: number,
  edge: Edge,
  style: PageStyle,
  context: Context,
): PlacedMarginBox | null {
  const space: Space = {
    inlineSize: width,
    containerInlineSize: width,
    room: Number.POSITIVE_INFINITY,
    fragmentainer: style.height,
    percentBlock: edge === 'top' ? style.margin.top : style.margin.bottom,
    atTop: true,
    inColumns: false,
    breakAt: null,
  };
  const { fragment } = context.layOutBox(box, space, null);
  if (!fragment) return null;
  const y = blockPlace(box.style.verticalAlign, fragment.blockSize, edge, style);
  return { placed: { fragment, inline: 0, block: 0 }, x, y, width };
}

/** pt from the page's top. */
function blockPlace(
  align: ComputedStyle['verticalAlign'],
  height: number,
  edge: Edge,
  { margin, height: page }: PageStyle,
): number {
  const start = edge === 'top' ? 0 : page - margin.bottom;
  const end = (edge === 'top' ? margin.top : page) - height;
  if (align === 'top') return start;
  if (align === 'bottom') return end;
  return edge === 'top' ? end : start;
}
