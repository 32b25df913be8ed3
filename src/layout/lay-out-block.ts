/** A block container: edges around its content, block size, and the parts of it that fall on different pages (css-break-3, 5). */

import type { ComputedStyle } from '../styles/computed-style.ts';
import type { BlockBox } from './box.ts';
import type { Context } from './context.ts';
import { hasColumns, layOutColumns } from './columns.ts';
import { type FlowInput, type FlowResult, layOutFlow } from './flow.ts';
import {
  APPEAL,
  type Appeal,
  type BoxFragment,
  type BreakToken,
  type Decoration,
  EPSILON,
  type EarlyBreak,
  lowerAppeal,
  type Placed,
  pushed,
  type Result,
  type Space,
} from './fragment.ts';
import { collapsesThrough, strutSize } from './margins.ts';
import { firstBaseline, placeMarker } from './marker.ts';
import { type Edges, edgesOf, givenBlockSize, inlineEdges, resolveOrZero } from './sizes.ts';

/** What is the same for every attempt at one fragment. */
interface Attempt {
  readonly box: BlockBox;
  readonly space: Space;
  readonly edges: Edges;
  /** Border and padding that this fragment has at its start; none where a sliced box goes on. */
  readonly startEdge: number;
  readonly clone: boolean;
  readonly resumed: boolean;
  /** pt of content on pages before. */
  readonly consumed: number;
  readonly collapsesEnd: boolean;
  readonly context: Context;
}

export function layOutBlock(box: BlockBox, space: Space, token: BreakToken | null, context: Context): Result {
  const resume = token?.kind === 'block' ? token : null;
  const edges = edgesOf(box.style, space.containerInlineSize);
  const clone = box.style.boxDecorationBreak === 'clone';
  const collapses = collapsesThrough(box, space.containerInlineSize);
  const attempt: Attempt = {
    box,
    space,
    edges,
    startEdge: resume && !clone ? 0 : edges.blockStart,
    clone,
    resumed: resume !== null,
    consumed: resume?.consumed ?? 0,
    collapsesEnd: collapses.end,
    context,
  };
  const flow = flowInput(attempt, resume?.flow ?? null, resume !== null && resume.flow === null, collapses.start);
  const content = layOutContent(box, flow, context);
  if (content.pushed) return pushed(content.appeal);
  if (content.next) return broken(attempt, content);
  const height = contentHeight(attempt, content);
  const available = space.room - attempt.startEdge - edges.blockEnd;
  if (height.needed > available + EPSILON) {
    // The content has room, its end edge has not; or nothing of it can be parted.
    const earlier =
      content.early && !space.breakAt ? layOutContent(box, { ...flow, breakAt: content.early }, context) : null;
    if (earlier?.next) return broken(attempt, earlier);
    if (!space.atTop) return pushed();
  } else if (height.wanted > available + EPSILON && available > EPSILON) {
    return goesOnEmpty(attempt, content);
  }
  return finished(attempt, content, height);
}

function layOutContent(box: BlockBox, input: FlowInput, context: Context): FlowResult {
  return hasColumns(box.style) ? layOutColumns(box.style, input, context) : layOutFlow(input, context);
}

function flowInput(
  attempt: Attempt,
  resume: FlowInput['resume'],
  childrenDone: boolean,
  collapsesStart: boolean,
): FlowInput {
  const { box, space, edges, startEdge, clone } = attempt;
  return {
    children: box.children,
    end: childrenDone ? 0 : box.children.length,
    resume,
    inlineSize: space.inlineSize - inlineEdges(edges),
    direction: box.style.direction,
    room: space.room - startEdge - (clone ? edges.blockEnd : 0),
    fragmentainer: space.fragmentainer,
    percentBlock: givenBlockSize(box.style, space.percentBlock) ?? space.percentBlock,
    atTop: space.atTop,
    inColumns: space.inColumns,
    breakAt: space.breakAt,
    collapsesStart,
  };
}

interface ContentHeight {
  /** What this fragment must have room for. */
  readonly needed: number;
  /** What it would take if there were no end of the page: the given size or the minimum, less what lies behind. */
  readonly wanted: number;
  /** pt by which the content is taller than the given size. */
  readonly overflow: number;
}

function contentHeight(attempt: Attempt, content: FlowResult): ContentHeight {
  const { box, space, consumed, resumed } = attempt;
  const hanging = attempt.collapsesEnd ? 0 : strutSize(content.endMargin);
  const lineOfMarker = box.marker && !resumed && box.children.length === 0 ? box.style.lineHeight : 0;
  const auto = Math.max(content.size + hanging, lineOfMarker, 0);
  const asked = givenBlockSize(box.style, space.percentBlock);
  // A cell's block size is the least that it may have (CSS 2.2, 17.5.3).
  const isCell = box.style.display === 'table-cell';
  const given = isCell ? null : asked;
  const least = Math.max(resolveOrZero(box.style.minBlockSize, space.percentBlock), isCell ? (asked ?? 0) : 0);
  const wanted = Math.max(Math.max(given ?? consumed + auto, least) - consumed, 0);
  // A box without content is never parted: an empty line to write on stays whole.
  const whole = box.children.length === 0 && !resumed;
  // A margin that hangs out of a given height is nothing to be seen.
  const needed = whole ? wanted : given === null ? auto : content.size;
  return { needed, wanted, overflow: given === null ? 0 : Math.max(0, content.size - wanted) };
}

/** The page ends inside the content. */
function broken(attempt: Attempt, content: FlowResult): Result {
  const room = attempt.space.room - attempt.startEdge - (attempt.clone ? attempt.edges.blockEnd : 0);
  // A sliced box with a visible edge or ground is seen to go on: it reaches the end of the page (css-break-3, 5.4).
  const reaches = !attempt.clone && !content.forced && Number.isFinite(room) && hasVisibleSides(attempt.box.style);
  const size = reaches ? Math.max(content.size, room) : content.size;
  return {
    fragment: boxFragment(attempt, content, size, attempt.clone, 0),
    token: { kind: 'block', consumed: attempt.consumed + size, flow: content.next },
    appeal: content.forced ? content.appeal : cap(attempt.box.style, content.appeal),
    forced: content.forced,
    early: null,
  };
}

/** The content is complete, the rest of the given block size goes on to the next page. */
function goesOnEmpty(attempt: Attempt, content: FlowResult): Result {
  const room = attempt.space.room - attempt.startEdge - (attempt.clone ? attempt.edges.blockEnd : 0);
  const size = Math.max(room, 0);
  return {
    fragment: boxFragment(attempt, content, size, attempt.clone, 0),
    token: { kind: 'block', consumed: attempt.consumed + size, flow: null },
    appeal: cap(attempt.box.style, APPEAL.perfect),
    forced: null,
    early: null,
  };
}

function finished(attempt: Attempt, content: FlowResult, height: ContentHeight): Result {
  return {
    fragment: boxFragment(attempt, content, height.wanted, true, height.overflow),
    token: null,
    appeal: APPEAL.perfect,
    forced: null,
    early: content.early && capEarly(attempt.box.style, content.early),
  };
}

function boxFragment(
  attempt: Attempt,
  content: FlowResult,
  contentSize: number,
  ends: boolean,
  overflow: number,
): BoxFragment {
  const { box, edges, startEdge, space, resumed, clone, context } = attempt;
  const shifted = content.placed.map((child) => shift(child, edges.inlineStart, startEdge));
  const marker =
    box.marker && !resumed ? placeMarker(box, box.marker, firstBaseline(shifted), startEdge, context) : null;
  return {
    kind: 'box',
    inlineSize: space.inlineSize,
    blockSize: startEdge + contentSize + (ends ? edges.blockEnd : 0),
    direction: box.style.direction,
    children: marker ? [marker, ...shifted] : shifted,
    decoration: decorationOf(box.style, !resumed || clone, ends),
    rules: [],
    marks: resumed ? null : box.marks,
    origin: box.origin,
    repeated: false,
    leaf: box.children.length === 0,
    overflow,
    tooWide: 0,
  };
}

export function shift(placed: Placed, inline: number, block: number): Placed {
  return { fragment: placed.fragment, inline: placed.inline + inline, block: placed.block + block };
}

/** null where there is nothing to paint. */
export function decorationOf(
  style: ComputedStyle,
  blockStart: boolean,
  blockEnd: boolean,
  borders = true,
): Decoration | null {
  const { border } = style;
  const sides = [
    border.inlineStart,
    border.inlineEnd,
    ...(blockStart ? [border.blockStart] : []),
    ...(blockEnd ? [border.blockEnd] : []),
  ];
  const lined = borders && sides.some((side) => side.width > 0 && side.style !== 'none');
  return lined || style.background !== 'transparent' ? { style, blockStart, blockEnd, borders } : null;
}

function hasVisibleSides({ background, border }: ComputedStyle): boolean {
  return background !== 'transparent' || border.inlineStart.width > 0 || border.inlineEnd.width > 0;
}

function cap(style: ComputedStyle, appeal: Appeal): Appeal {
  return style.breakInside === 'avoid' ? lowerAppeal(appeal, APPEAL.avoid) : appeal;
}

function capEarly(style: ComputedStyle, early: EarlyBreak): EarlyBreak {
  return { ...early, appeal: cap(style, early.appeal) };
}
