/**
 * A table, page by page (CSS 2.2, 17; css-tables-3, 5): caption, header repeated on each page, whole rows as long as they
 * have room. A row is split only when no page could hold it.
 */

import type { TableBox } from './box.ts';
import type { Context } from './context.ts';
import {
  APPEAL,
  type Appeal,
  betterBreak,
  type BoxFragment,
  type BreakToken,
  EPSILON,
  type EarlyBreak,
  type ForcedBreak,
  lowerAppeal,
  type Placed,
  pushed,
  type Result,
  type Space,
} from './fragment.ts';
import { decorationOf, shift } from './lay-out-block.ts';
import { edgesOf, type Edges, resolveOrZero } from './sizes.ts';
import { collapsedRules, type RowPlace } from './table-borders.ts';
import { layOutCell, type MeasuredTable, measureTable, placeCell, rowBox, rowFragment, stretch } from './table-rows.ts';

/** A header that takes more of the page than this is not repeated: the rows need the room. */
const MOST_REPEATED_HEADER = 0.5;

const NO_EDGES: Edges = { blockStart: 0, blockEnd: 0, inlineStart: 0, inlineEnd: 0 };

type TableToken = Extract<BreakToken, { kind: 'table' }>;

/** One page's part of a table while it is filled. */
interface Part {
  readonly table: TableBox;
  readonly space: Space;
  readonly context: Context;
  readonly measured: MeasuredTable;
  readonly edges: Edges;
  readonly resume: TableToken | null;
  readonly caption: Placed | null;
  /** Where the grid begins, below the caption. */
  readonly gridStart: number;
  /** In grid coordinates. */
  readonly rows: Placed[];
  readonly places: RowPlace[];
  /** Where the next row begins. */
  cursor: number;
  /** Header rows at the top of this part take this much. */
  headerSize: number;
  /** Rows below the header. */
  bodyRows: number;
  early: EarlyBreak | null;
}

export function layOutTable(table: TableBox, space: Space, token: BreakToken | null, context: Context): Result {
  const resume = token?.kind === 'table' ? token : null;
  const part = beginPart(table, space, resume, context);
  let index = resume?.row ?? table.headerRows;
  if (resume?.cells) {
    const split = splitRow(part, index, resume.cells);
    if (!split) return pushed();
    if (split.token) return endPart(part, split.token, APPEAL.perfect, null);
    index++;
  }
  while (index < table.rows.length) {
    const end = unitEnd(table, index);
    const stop = placeUnit(part, index, end);
    if (stop) return stop;
    index = end;
  }
  if (part.bodyRows === 0 && !space.atTop && roomFor(part, index) < -EPSILON) return pushed();
  return endPart(part, null, APPEAL.perfect, null);
}

function beginPart(table: TableBox, space: Space, resume: TableToken | null, context: Context): Part {
  const measured = measureTable(table, space, context);
  const edges = table.collapsed ? NO_EDGES : edgesOf(table.style, space.containerInlineSize);
  const caption = resume ? null : layOutCaption(table, space, context);
  const part: Part = {
    table,
    space,
    context,
    measured,
    edges,
    resume,
    caption: caption?.placed ?? null,
    gridStart: caption?.height ?? 0,
    rows: [],
    places: [],
    cursor: (resume ? 0 : edges.blockStart) + measured.columns.spacing,
    headerSize: 0,
    bodyRows: 0,
    early: null,
  };
  const before = part.cursor;
  const header = !resume || repeatsHeader(table, measured, space) ? table.headerRows : 0;
  for (let row = 0; row < header; row++) placeRow(part, row, resume !== null);
  part.headerSize = part.cursor - before;
  return part;
}

function layOutCaption(
  table: TableBox,
  space: Space,
  context: Context,
): { readonly placed: Placed; readonly height: number } | null {
  const { caption } = table;
  if (!caption) return null;
  const whole = {
    ...space,
    containerInlineSize: space.inlineSize,
    room: Number.POSITIVE_INFINITY,
    atTop: true,
    breakAt: null,
  };
  const { fragment } = context.layOutBox(caption, whole, null);
  if (!fragment) return null;
  const start = resolveOrZero(caption.style.margin.blockStart, space.inlineSize);
  const end = resolveOrZero(caption.style.margin.blockEnd, space.inlineSize);
  return { placed: { fragment, inline: 0, block: start }, height: start + fragment.blockSize + end };
}

function repeatsHeader(table: TableBox, measured: MeasuredTable, space: Space): boolean {
  const height = measured.rows.slice(0, table.headerRows).reduce((sum, row) => sum + row.height, 0);
  return height <= space.fragmentainer * MOST_REPEATED_HEADER;
}

/** Places the rows from `index` to `end`, which hang together; a result means that this page's part ends. */
function placeUnit(part: Part, index: number, end: number): Result | null {
  const { table, space } = part;
  if (part.bodyRows > 0) {
    const forced = forcedBefore(table, index, space.inColumns);
    if (forced) return endPart(part, before(index), APPEAL.perfect, forced);
    part.early = betterBreak(part.early, { appeal: cap(table, appealBefore(table, index)), index, inner: null });
  }
  if (space.breakAt?.index === index) return endPart(part, before(index), space.breakAt.appeal, null);
  const height = unitHeight(part, index, end);
  if (height > roomFor(part, end) + EPSILON) {
    if (end === index + 1 && tallerThanAnyPage(part, index, height)) {
      const split = splitRow(part, index, null);
      if (split) return split.token ? endPart(part, split.token, cap(table, APPEAL.perfect), null) : null;
    }
    if (part.bodyRows > 0) return breakBefore(part, index);
    if (!space.atTop) return pushed();
  }
  for (let row = index; row < end; row++) placeRow(part, row, false);
  part.bodyRows += end - index;
  return null;
}

function before(row: number): TableToken {
  return { kind: 'table', row, cells: null };
}

function breakBefore(part: Part, index: number): Result {
  const best = part.early;
  if (best && best.index !== index && !part.space.breakAt) {
    return layOutTable(part.table, { ...part.space, breakAt: best }, part.resume, part.context);
  }
  return endPart(part, before(index), best?.appeal ?? APPEAL.lastResort, null);
}

function placeRow(part: Part, index: number, repeated: boolean): void {
  const fragment = rowFragment(part.table, part.measured, index, repeated);
  if (fragment) addRow(part, index, fragment);
}

function addRow(part: Part, index: number, fragment: BoxFragment): void {
  part.rows.push({ fragment, inline: 0, block: part.cursor });
  part.places.push({ index, block: part.cursor, height: fragment.blockSize });
  part.cursor += fragment.blockSize + part.measured.columns.spacing;
}

/** Rows that a cell spans are not parted. The index after the last of them. */
function unitEnd(table: TableBox, index: number): number {
  let end = index + 1;
  for (let row = index; row < end && row < table.rows.length; row++) {
    for (const cell of table.rows[row]?.cells ?? [])
      end = Math.max(end, Math.min(row + cell.rowSpan, table.rows.length));
  }
  return end;
}

function unitHeight(part: Part, index: number, end: number): number {
  const { rows, columns } = part.measured;
  return rows.slice(index, end).reduce((sum, row) => sum + row.height, columns.spacing * (end - index - 1));
}

/** pt from the cursor to the end of the page, less what the table's own end takes. */
function roomFor(part: Part, end: number): number {
  const { space, gridStart, cursor, edges, measured, table } = part;
  const endEdge = end >= table.rows.length ? edges.blockEnd : 0;
  return space.room - gridStart - cursor - measured.columns.spacing - endEdge;
}

function tallerThanAnyPage(part: Part, index: number, height: number): boolean {
  const last = index === part.table.rows.length - 1;
  const frame = 2 * part.measured.columns.spacing + (last ? part.edges.blockEnd : 0);
  return height > part.space.fragmentainer - part.headerSize - frame + EPSILON;
}

/**
 * Splits a row: each cell goes on for itself on the next page.
 * @param tokens where the cells go on; null: they all begin here
 * @returns null when not every cell can begin here
 */
function splitRow(
  part: Part,
  index: number,
  tokens: TableToken['cells'],
): { readonly token: TableToken | null } | null {
  const { table, measured, space, context } = part;
  const row = measured.rows[index];
  if (!row) return { token: null };
  const room = roomFor(part, index + 1);
  const cellSpace: Space = { ...space, room, atTop: space.atTop && part.bodyRows === 0, breakAt: null };
  const results: (Result | null)[] = [];
  for (const [i, { cell }] of row.cells.entries()) {
    const token = tokens?.[i] ?? null;
    const done = tokens !== null && token === null;
    const result = done ? null : layOutCell(cell, measured.columns, cellSpace, token, context);
    if (result && !result.fragment) return null;
    results.push(result);
  }
  const goesOn = results.some((result) => result?.token);
  const tallest = results.reduce((most, result) => Math.max(most, result?.fragment?.blockSize ?? 0), 0);
  const height = goesOn && Number.isFinite(room) ? Math.max(tallest, room) : tallest;
  const children = row.cells.flatMap(({ cell }, i): Placed[] => {
    const fragment = results[i]?.fragment;
    return fragment?.kind === 'box' ? [placeCell(cell, measured.columns, stretch(fragment, height, 0))] : [];
  });
  addRow(part, index, rowBox(table, row.row, measured.columns, children, height, false));
  part.bodyRows++;
  return {
    token: goesOn ? { kind: 'table', row: index, cells: results.map((result) => result?.token ?? null) } : null,
  };
}

function endPart(part: Part, token: TableToken | null, appeal: Appeal, forced: ForcedBreak | null): Result {
  const { table, space, edges, resume, caption, gridStart } = part;
  const size = part.cursor + (token ? 0 : edges.blockEnd);
  const rowWidth = part.rows[0]?.fragment.inlineSize ?? 0;
  const rows = part.rows.map((row) => shift(row, edges.inlineStart, 0));
  const base = {
    kind: 'box',
    inlineSize: space.inlineSize,
    direction: table.style.direction,
    origin: table.origin,
    repeated: false,
    leaf: false,
    overflow: 0,
    tooWide: 0,
  } as const;
  const grid: BoxFragment = {
    ...base,
    blockSize: size,
    tooWide: Math.max(0, rowWidth - (space.inlineSize - edges.inlineStart - edges.inlineEnd)),
    children: rows,
    decoration: decorationOf(table.style, !resume, token === null, table.collapsed === null),
    rules: collapsedRules(table, part.measured.columns, part.places),
    marks: null,
  };
  const placedGrid = { fragment: grid, inline: 0, block: gridStart };
  const fragment: BoxFragment = {
    ...base,
    blockSize: gridStart + size,
    children: caption ? [caption, placedGrid] : [placedGrid],
    decoration: null,
    rules: [],
    marks: resume ? null : table.marks,
  };
  return { fragment, token, appeal, forced, early: token ? null : part.early };
}

function forcedBefore(table: TableBox, index: number, inColumns: boolean): ForcedBreak | null {
  const asked = [table.rows[index - 1]?.style.breakAfter, table.rows[index]?.style.breakBefore];
  if (asked.includes('page')) return 'page';
  return inColumns && asked.includes('column') ? 'column' : null;
}

function appealBefore(table: TableBox, index: number): Appeal {
  const kept = table.rows[index - 1]?.style.breakAfter === 'avoid' || table.rows[index]?.style.breakBefore === 'avoid';
  return kept ? APPEAL.avoid : APPEAL.perfect;
}

function cap(table: TableBox, appeal: Appeal): Appeal {
  return table.style.breakInside === 'avoid' ? lowerAppeal(appeal, APPEAL.avoid) : appeal;
}
