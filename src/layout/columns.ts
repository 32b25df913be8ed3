/** Columns (css-multicol-1): content between spanning elements fills columns of one height, balanced unless told otherwise. */

import type { ComputedStyle } from '../styles/computed-style.ts';
import type { Box } from './box.ts';
import type { Context } from './context.ts';
import { type FlowInput, type FlowResult, layOutFlow } from './flow.ts';
import {
  APPEAL,
  type Appeal,
  EPSILON,
  type FlowToken,
  type ForcedBreak,
  lowerAppeal,
  type Placed,
} from './fragment.ts';
import { NO_STRUT, strutSize } from './margins.ts';
import { resolveOrZero } from './sizes.ts';

/** Balancing stops when the height is known to this, pt: a twentieth of a millimetre is not seen. */
const BALANCE_PRECISION = 0.15;

export function hasColumns(style: ComputedStyle): boolean {
  return style.columnCount !== 'auto' || style.columnWidth !== 'auto';
}

interface Grid {
  readonly count: number;
  readonly width: number;
  readonly gap: number;
}

/** css-multicol-1, 3.4: the pseudo-algorithm. */
export function columnGrid(style: ComputedStyle, inlineSize: number): Grid {
  const gap = resolveOrZero(style.columnGap, inlineSize);
  const { columnCount, columnWidth } = style;
  const fitting =
    columnWidth === 'auto' ? Number.POSITIVE_INFINITY : Math.floor((inlineSize + gap) / (columnWidth + gap));
  const asked = columnCount === 'auto' ? Number.POSITIVE_INFINITY : columnCount;
  const count = Math.max(1, Math.min(fitting, asked));
  return { count, width: Math.max(0, (inlineSize - gap * (count - 1)) / count), gap };
}

/** Same contract as {@link layOutFlow}: the container's content, from where it was left. */
export function layOutColumns(style: ComputedStyle, input: FlowInput, context: Context): FlowResult {
  const grid = columnGrid(style, input.inlineSize);
  const placed: Placed[] = [];
  let cursor = 0;
  let resume = input.resume;
  while ((resume?.child ?? 0) < input.end) {
    const from = resume?.child ?? 0;
    const spanner = isSpanner(input.children[from]);
    const end = spanner ? from + 1 : nextSpanner(input.children, from, input.end);
    const part: FlowInput = {
      ...input,
      end,
      resume,
      room: input.room - cursor,
      atTop: input.atTop && cursor === 0,
      breakAt: null,
      collapsesStart: false,
    };
    const result = spanner ? layOutFlow(part, context) : layOutRow(style, grid, part, end < input.end, context);
    if (result.pushed)
      return placed.length === 0
        ? result
        : stopAt({ child: from, inner: null, forced: false }, placed, cursor, APPEAL.perfect);
    placed.push(...result.placed.map((child) => ({ ...child, block: child.block + cursor })));
    cursor += result.size;
    if (result.next) return { ...stopAt(result.next, placed, cursor, result.appeal), forced: result.forced };
    cursor += strutSize(result.endMargin);
    resume = { child: end, inner: null, forced: true };
  }
  return {
    placed,
    size: cursor,
    endMargin: NO_STRUT,
    next: null,
    pushed: false,
    appeal: APPEAL.perfect,
    forced: null,
    early: null,
  };
}

function stopAt(next: FlowToken, placed: readonly Placed[], size: number, appeal: Appeal): FlowResult {
  return { placed, size, endMargin: NO_STRUT, next, pushed: false, appeal, forced: null, early: null };
}

function isSpanner(box: Box | undefined): boolean {
  return box !== undefined && box.kind !== 'lines' && box.style.columnSpan === 'all';
}

function nextSpanner(children: readonly Box[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (isSpanner(children[i])) return i;
  return end;
}

/** One row of columns: balanced when all of it has room, filled to the end of the page when it has not. */
function layOutRow(
  style: ComputedStyle,
  grid: Grid,
  input: FlowInput,
  beforeSpanner: boolean,
  context: Context,
): FlowResult {
  const filled = fillColumns(grid, input.room, input, context);
  const sequential = style.columnFill === 'auto' && !beforeSpanner && Number.isFinite(input.room);
  if (filled.result.next || filled.result.pushed || sequential) return filled.result;
  return balance(grid, filled, input, context).result;
}

interface Filled {
  readonly result: FlowResult;
  /** The worst of the breaks between the columns. */
  readonly worst: Appeal;
  readonly fits: boolean;
  /** The heights of the columns together, pt. */
  readonly total: number;
}

/**
 * The smallest height at which everything fits, found by halving. `tallest` fits; breaks between columns that are
 * worse than its own are not accepted.
 */
function balance(grid: Grid, tallest: Filled, input: FlowInput, context: Context): Filled {
  let best = tallest;
  let high = tallest.result.size;
  let low = tallest.total / grid.count;
  // Often an even share fits at once; the halving would only come near it.
  let height = low;
  while (high - low > BALANCE_PRECISION || height === low) {
    const attempt = fillColumns(grid, height + EPSILON, input, context);
    if (attempt.fits && attempt.worst >= best.worst) {
      best = attempt;
      if (height === low) break;
      high = height;
    } else {
      low = height;
    }
    if (high - low <= BALANCE_PRECISION) break;
    height = (low + high) / 2;
  }
  return best;
}

function columnInput(grid: Grid, height: number, input: FlowInput): FlowInput {
  return { ...input, inlineSize: grid.width, room: height, fragmentainer: height, inColumns: true };
}

/** Fills up to `grid.count` columns of a height, one after the other. */
function fillColumns(grid: Grid, height: number, input: FlowInput, context: Context): Filled {
  const placed: Placed[] = [];
  let size = 0;
  let total = 0;
  let worst: Appeal = APPEAL.perfect;
  let fits = true;
  let next: FlowToken | null = input.resume;
  let forced: ForcedBreak | null = null;
  for (let column = 0; column < grid.count; column++) {
    const result = layOutFlow({ ...columnInput(grid, height, input), resume: next }, context);
    if (result.pushed && column === 0) return { result, worst: APPEAL.lastResort, fits: false, total };
    if (result.pushed) break;
    const inline = column * (grid.width + grid.gap);
    placed.push(...result.placed.map((child) => ({ ...child, inline: child.inline + inline })));
    size = Math.max(size, result.size);
    total += result.size;
    fits = fits && result.size <= height + 2 * EPSILON;
    next = result.next;
    forced = result.forced === 'page' ? 'page' : null;
    // At the content's end the last margin is the container's to keep, as far as there is room for it.
    if (!next) size = Math.max(size, Math.min(input.room, result.size + strutSize(result.endMargin)));
    if (!next || forced) break;
    if (!result.forced) worst = lowerAppeal(worst, result.appeal);
  }
  const result: FlowResult = {
    placed,
    size,
    endMargin: NO_STRUT,
    next,
    pushed: false,
    appeal: worst,
    forced,
    early: null,
  };
  return { result, worst, fits: fits && next === null, total };
}
