/**
 * Block-level boxes one after another, until the room runs out (CSS 2.2, 9.4.1; css-break-3, 4). Margins between them
 * collapse, breaks that the style asks for are made, and of the places where an unforced break could be, the best one is
 * taken.
 */

import type { Break } from '../styles/computed-style.ts';
import type { Box, Direction } from './box.ts';
import type { Context } from './context.ts';
import {
  APPEAL,
  type Appeal,
  betterBreak,
  type BreakToken,
  type EarlyBreak,
  type FlowToken,
  type ForcedBreak,
  type Placed,
  type Result,
  type Space,
} from './fragment.ts';
import { joinStruts, NO_STRUT, type Strut, strutSize } from './margins.ts';
import { placeInline } from './sizes.ts';

export interface FlowInput {
  readonly children: readonly Box[];
  /** Index after the last child to lay out. */
  readonly end: number;
  readonly resume: FlowToken | null;
  /** The content box's, pt. */
  readonly inlineSize: number;
  readonly direction: Direction;
  /** pt for the content, up to the end of the page or column. */
  readonly room: number;
  readonly fragmentainer: number;
  readonly percentBlock: number;
  readonly atTop: boolean;
  readonly inColumns: boolean;
  readonly breakAt: EarlyBreak | null;
  /** The first child's margin is the container's own and already lies outside it. */
  readonly collapsesStart: boolean;
}

export interface FlowResult {
  /** From the content box's start corner. */
  readonly placed: readonly Placed[];
  /** Down to the last border edge, pt. */
  readonly size: number;
  /** The margins that hang below it. */
  readonly endMargin: Strut;
  readonly next: FlowToken | null;
  /** Not even the beginning fits. */
  readonly pushed: boolean;
  readonly appeal: Appeal;
  readonly forced: ForcedBreak | null;
  readonly early: EarlyBreak | null;
}

/** Where the flow stands between two children. */
interface Progress {
  readonly placed: Placed[];
  cursor: number;
  strut: Strut;
  /** Nothing with any extent has been placed yet. */
  bare: boolean;
  /** The margin before the next child is not inside this container: it collapsed with its start, or a break dropped it. */
  flush: boolean;
  early: EarlyBreak | null;
  /** The latest child with extent. */
  previous: Box | null;
  /** What has been asked of the break after it: its own `break-after`, and both of empty boxes since. */
  asked: Break[];
}

export function layOutFlow(input: FlowInput, context: Context): FlowResult {
  const { children, resume } = input;
  const first = resume?.child ?? 0;
  const progress: Progress = {
    placed: [],
    cursor: 0,
    strut: NO_STRUT,
    bare: true,
    flush: resume ? !resume.forced || resume.inner !== null : input.collapsesStart,
    early: null,
    previous: null,
    asked: [],
  };
  for (let i = first; i < input.end; i++) {
    const child = children[i];
    if (!child) break;
    const stop = layOutChild(child, i, i === first ? (resume?.inner ?? null) : null, input, progress, context);
    if (stop) return stop;
  }
  const hanging = progress.flush ? NO_STRUT : progress.strut;
  return { ...standing(progress), endMargin: hanging, next: null, pushed: false, appeal: APPEAL.perfect, forced: null };
}

/** Lays out one child; a result means that the flow ends here. */
function layOutChild(
  child: Box,
  index: number,
  token: BreakToken | null,
  input: FlowInput,
  progress: Progress,
  context: Context,
): FlowResult | null {
  const margins = context.marginsOf(child, input.inlineSize);
  // Where nothing ends there is nothing to break: a table's cells are measured without pages.
  const unbreakable = margins.through || (progress.bare && input.atTop) || !Number.isFinite(input.room);
  const forced = unbreakable ? null : forcedBreakBefore(child, progress, input.inColumns);
  if (forced) return stopBefore(index, progress, APPEAL.perfect, forced);
  const { breakAt } = input;
  if (breakAt?.index === index && !breakAt.inner) return stopBefore(index, progress, breakAt.appeal, null);

  const strut = token ? NO_STRUT : joinStruts(progress.strut, margins.start);
  const block = progress.cursor + (progress.flush || token ? 0 : strutSize(strut));
  if (!progress.bare) {
    const here = { appeal: appealBefore(child, progress), index, inner: null };
    progress.early = betterBreak(progress.early, here);
  }
  const placement = placeInline(child, input.inlineSize, input.direction, autoInlineSize(child, context));
  const space = childSpace(index, block, placement.inlineSize, margins.through, input, progress);
  const result = context.layOutBox(child, space, token);
  if (!result.fragment) return stopForLackOfRoom(index, result, input, progress, context);
  const placed = { fragment: result.fragment, inline: placement.offset, block };
  if (result.token) return stopInside(index, placed, result, input, progress, context);

  progress.placed.push(placed);
  if (result.early) progress.early = betterBreak(progress.early, { ...result.early, index, inner: result.early });
  if (margins.through && !token) passThrough(child, strut, progress);
  else goOn(child, block + result.fragment.blockSize, margins.end, progress);
  return null;
}

/** @param through the child takes no room: then it always fits */
function childSpace(
  index: number,
  block: number,
  inlineSize: number,
  through: boolean,
  input: FlowInput,
  progress: Progress,
): Space {
  return {
    inlineSize,
    containerInlineSize: input.inlineSize,
    room: through ? Number.POSITIVE_INFINITY : input.room - block,
    fragmentainer: input.fragmentainer,
    percentBlock: input.percentBlock,
    atTop: through || (input.atTop && progress.bare),
    inColumns: input.inColumns,
    breakAt: input.breakAt?.index === index ? input.breakAt.inner : null,
  };
}

/** Nothing has taken room: the margins go on to adjoin those of what follows. */
function passThrough(child: Box, strut: Strut, progress: Progress): void {
  progress.strut = strut;
  progress.asked.push(child.breaks.before, child.breaks.after);
}

function goOn(child: Box, cursor: number, endMargin: Strut, progress: Progress): void {
  progress.cursor = cursor;
  progress.strut = endMargin;
  progress.flush = false;
  progress.bare = false;
  progress.previous = child;
  progress.asked = [child.breaks.after];
}

function standing(progress: Progress): Pick<FlowResult, 'placed' | 'size' | 'early'> {
  return { placed: progress.placed, size: progress.cursor, early: progress.early };
}

function stopBefore(index: number, progress: Progress, appeal: Appeal, forced: ForcedBreak | null): FlowResult {
  const next = { child: index, inner: null, forced: forced !== null };
  return { ...standing(progress), endMargin: NO_STRUT, next, pushed: false, appeal, forced };
}

/** The child ended with a break inside it: kept, unless there was a better place before. */
function stopInside(
  index: number,
  placed: Placed,
  result: Result,
  input: FlowInput,
  progress: Progress,
  context: Context,
): FlowResult {
  if (!result.forced && !input.breakAt && progress.early && progress.early.appeal > result.appeal) {
    return layOutFlow({ ...input, breakAt: progress.early }, context);
  }
  progress.placed.push(placed);
  return {
    ...standing(progress),
    size: placed.block + placed.fragment.blockSize,
    endMargin: NO_STRUT,
    next: { child: index, inner: result.token, forced: result.forced !== null },
    pushed: false,
    appeal: result.appeal,
    forced: result.forced,
  };
}

/** Not even the child's beginning fits: break before it, or at a better place earlier; at the very start, before the container. */
function stopForLackOfRoom(
  index: number,
  result: Result,
  input: FlowInput,
  progress: Progress,
  context: Context,
): FlowResult {
  if (progress.bare) {
    return {
      ...standing(progress),
      endMargin: NO_STRUT,
      next: null,
      pushed: true,
      appeal: result.appeal,
      forced: null,
    };
  }
  const best = progress.early;
  if (best && !input.breakAt && !(best.index === index && !best.inner))
    return layOutFlow({ ...input, breakAt: best }, context);
  return stopBefore(index, progress, best?.appeal ?? APPEAL.lastResort, null);
}

/** A break that the style asks for: `break-before`, `break-after`, or another page name (css-break-3, 3.1; css-page-3, 4.2). */
function forcedBreakBefore(next: Box, progress: Progress, inColumns: boolean): ForcedBreak | null {
  // The first child's break is its container's own (css-break-3, 3.1: propagation).
  if (progress.placed.length === 0) return null;
  const asked = [...progress.asked, next.breaks.before];
  if (asked.includes('page')) return 'page';
  if (inColumns) return asked.includes('column') ? 'column' : null;
  return !progress.previous || progress.previous.breaks.endPage === next.breaks.startPage ? null : 'page';
}

function appealBefore(next: Box, progress: Progress): Appeal {
  return next.breaks.before === 'avoid' || progress.asked.includes('avoid') ? APPEAL.avoid : APPEAL.perfect;
}

/** Tables and pictures with `inline-size: auto` fit their content; everything else fills its container. */
function autoInlineSize(box: Box, context: Context): 'fill' | ((available: number) => number) {
  if (box.kind === 'block' || box.kind === 'lines') return 'fill';
  const sizes = context.intrinsicSizes(box);
  const margins = marginSum(box);
  return (available) => Math.max(sizes.min - margins, Math.min(sizes.max - margins, available));
}

function marginSum(box: Box): number {
  const { inlineStart, inlineEnd } = box.style.margin;
  return (inlineStart === 'auto' ? 0 : inlineStart.pt) + (inlineEnd === 'auto' ? 0 : inlineEnd.pt);
}
