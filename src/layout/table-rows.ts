/** Rows of a table as if nothing ended the page: cells laid out, aligned and stretched to their rows (CSS 2.2, 17.5.3). */

import type { TableBox, TableCell, TableRow } from './box.ts';
import type { Context } from './context.ts';
import type { BoxFragment, BreakToken, Fragment, Placed, Result, Space } from './fragment.ts';
import { decorationOf, shift } from './lay-out-block.ts';
import { firstBaseline } from './marker.ts';
import { remember } from './remember.ts';
import { edgesOf, inlineEdges } from './sizes.ts';
import { columnSizes, distributeColumns } from './table-columns.ts';

export interface MeasuredTable {
  readonly columns: ColumnPlaces;
  readonly rows: readonly MeasuredRow[];
}

/** From the grid's inline start, pt. */
export interface ColumnPlaces {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly spacing: number;
}

export interface MeasuredRow {
  readonly row: TableRow;
  /** pt, without spacing. */
  readonly height: number;
  readonly cells: readonly MeasuredCell[];
}

export interface MeasuredCell {
  readonly cell: TableCell;
  readonly fragment: BoxFragment;
  /** What moves the content down so that the row's first baselines agree. */
  readonly baselineShift: number;
}

/** @param space of the table; `inlineSize` is its border box's */
export function measureTable(table: TableBox, space: Space, context: Context): MeasuredTable {
  const bySize = remember(context.measuredTables, table, () => new Map<number, MeasuredTable>());
  return remember(bySize, space.inlineSize, () => measure(table, space, context));
}

function measure(table: TableBox, space: Space, context: Context): MeasuredTable {
  const spacing = table.collapsed ? 0 : table.style.borderSpacing;
  const edges = table.collapsed ? 0 : inlineEdges(edgesOf(table.style, space.containerInlineSize));
  const available = space.inlineSize - edges - spacing * (table.columns + 1);
  const widths = distributeColumns(columnSizes(table, context.intrinsicSizes), available);
  const starts: number[] = [];
  let start = spacing;
  for (const width of widths) {
    starts.push(start);
    start += width + spacing;
  }
  const columns = { starts, widths, spacing };
  return { columns, rows: measureRows(table, columns, space, context) };
}

function measureRows(table: TableBox, columns: ColumnPlaces, space: Space, context: Context): MeasuredRow[] {
  const rows = table.rows.map((row) => measureRow(row, columns, space, context));
  // A cell over several rows makes the last of them higher where they are too low together.
  for (const { cells } of rows) {
    for (const { cell, fragment } of cells) {
      if (cell.rowSpan === 1) continue;
      const spanned = rows.slice(cell.row, cell.row + cell.rowSpan);
      const last = spanned[spanned.length - 1];
      const missing = fragment.blockSize - spannedHeight(spanned, columns.spacing);
      if (last && missing > 0) rows[cell.row + spanned.length - 1] = { ...last, height: last.height + missing };
    }
  }
  return rows;
}

function spannedHeight(rows: readonly MeasuredRow[], spacing: number): number {
  return rows.reduce((sum, row) => sum + row.height, spacing * Math.max(0, rows.length - 1));
}

function measureRow(row: TableRow, columns: ColumnPlaces, space: Space, context: Context): MeasuredRow {
  const whole = { ...space, room: Number.POSITIVE_INFINITY, atTop: true, breakAt: null };
  const fragments = row.cells.map((cell) => ({
    cell,
    fragment: boxOf(layOutCell(cell, columns, whole, null, context)),
  }));
  const baselines = fragments.map(({ cell, fragment }) =>
    cell.box.style.verticalAlign === 'baseline' && fragment ? firstBaseline(fragment.children) : null,
  );
  const lowest = baselines.reduce<number>((most, baseline) => Math.max(most, baseline ?? 0), 0);
  let height = row.style.blockSize === 'auto' ? 0 : row.style.blockSize.pt;
  const cells: MeasuredCell[] = [];
  fragments.forEach(({ cell, fragment }, i) => {
    if (!fragment) return;
    const baseline = baselines[i] ?? null;
    const baselineShift = baseline === null ? 0 : lowest - baseline;
    cells.push({ cell, fragment, baselineShift });
    if (cell.rowSpan === 1) height = Math.max(height, fragment.blockSize + baselineShift);
  });
  return { row, height, cells };
}

export function layOutCell(
  cell: TableCell,
  columns: ColumnPlaces,
  space: Space,
  token: BreakToken | null,
  context: Context,
): Result {
  const inlineSize = cellWidth(cell, columns);
  return context.layOutBox(
    cell.box,
    { ...space, inlineSize, containerInlineSize: space.inlineSize, inColumns: false },
    token,
  );
}

function boxOf(result: Result): BoxFragment | null {
  return result.fragment?.kind === 'box' ? result.fragment : null;
}

function cellWidth(cell: TableCell, columns: ColumnPlaces): number {
  const widths = columns.widths.slice(cell.column, cell.column + cell.columnSpan);
  return widths.reduce((sum, width) => sum + width, columns.spacing * Math.max(0, widths.length - 1));
}

/** A row as a fragment, its cells stretched. */
export function rowFragment(
  table: TableBox,
  measured: MeasuredTable,
  index: number,
  repeated: boolean,
): BoxFragment | null {
  const row = measured.rows[index];
  if (!row) return null;
  const children = row.cells.map(({ cell, fragment, baselineShift }): Placed => {
    const spanned = measured.rows.slice(index, index + cell.rowSpan);
    const height = spannedHeight(spanned, measured.columns.spacing);
    return placeCell(
      cell,
      measured.columns,
      stretch(fragment, height, alignShift(cell, fragment, height, baselineShift)),
    );
  });
  return rowBox(table, row.row, measured.columns, children, row.height, repeated);
}

export function placeCell(cell: TableCell, columns: ColumnPlaces, fragment: Fragment): Placed {
  return { fragment, inline: columns.starts[cell.column] ?? 0, block: 0 };
}

export function rowBox(
  table: TableBox,
  row: TableRow,
  columns: ColumnPlaces,
  children: readonly Placed[],
  height: number,
  repeated: boolean,
): BoxFragment {
  const ground = row.style.background === 'transparent' && row.groupStyle ? row.groupStyle : row.style;
  const count = columns.widths.length;
  const inlineSize = (columns.starts[count - 1] ?? 0) + (columns.widths[count - 1] ?? 0) + columns.spacing;
  return {
    kind: 'box',
    inlineSize,
    blockSize: height,
    direction: table.style.direction,
    children,
    decoration: decorationOf(ground, true, true, false),
    rules: [],
    marks: repeated ? null : row.marks,
    origin: table.origin,
    repeated,
    leaf: false,
    overflow: 0,
    tooWide: 0,
  };
}

function alignShift(cell: TableCell, fragment: BoxFragment, height: number, baselineShift: number): number {
  const free = Math.max(0, height - fragment.blockSize);
  const align = cell.box.style.verticalAlign;
  return align === 'middle' ? free / 2 : align === 'bottom' ? free : align === 'baseline' ? baselineShift : 0;
}

/** The cell's box fills its row; its content moves inside. */
export function stretch(fragment: BoxFragment, height: number, down: number): BoxFragment {
  const children = down === 0 ? fragment.children : fragment.children.map((child) => shift(child, 0, down));
  return { ...fragment, blockSize: Math.max(height, fragment.blockSize), children };
}
