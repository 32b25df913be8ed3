/** `border-collapse: collapse` (CSS 2.2, 17.6.2): of the borders that meet on a grid line the widest one is drawn. */

import type { Border, ComputedStyle, LogicalSides } from '../styles/computed-style.ts';
import type { CollapsedBorders, TableCell, TableRow } from './box.ts';
import { widerBorder } from './table-borders.ts';

interface GridBox {
  readonly rows: readonly TableRow[];
  readonly columns: number;
}

/** The grid with each cell's borders cut to its half of the lines around it, and the lines. */
export function collapseBorders(
  table: ComputedStyle,
  grid: GridBox,
): GridBox & { readonly collapsed: CollapsedBorders } {
  const collapsed = gridLines(table, grid);
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => halveBorders(cell, collapsed)) }));
  return { rows, columns: grid.columns, collapsed };
}

function gridLines(table: ComputedStyle, { rows, columns }: GridBox): CollapsedBorders {
  const cells = cellGrid(rows, columns);
  const at = (row: number, column: number): TableCell | null => cells[row]?.[column] ?? null;
  const horizontal = Array.from({ length: rows.length + 1 }, (_, r) =>
    Array.from({ length: columns }, (_, c): Border | null => {
      const above = at(r - 1, c);
      const below = at(r, c);
      if (above && above === below) return null;
      const inner = widerBorder(borderOf(above, 'blockEnd'), borderOf(below, 'blockStart'));
      const byRow = widerBorder(
        inner,
        widerBorder(rowBorder(rows, r - 1, 'blockEnd'), rowBorder(rows, r, 'blockStart')),
      );
      return widerBorder(byRow, r === 0 ? table.border.blockStart : r === rows.length ? table.border.blockEnd : null);
    }),
  );
  const vertical = rows.map((row, r) =>
    Array.from({ length: columns + 1 }, (_, c): Border | null => {
      const before = at(r, c - 1);
      const after = at(r, c);
      if (before && before === after) return null;
      const inner = widerBorder(borderOf(before, 'inlineEnd'), borderOf(after, 'inlineStart'));
      if (c === 0) return widerBorder(inner, widerBorder(row.style.border.inlineStart, table.border.inlineStart));
      return c === columns
        ? widerBorder(inner, widerBorder(row.style.border.inlineEnd, table.border.inlineEnd))
        : inner;
    }),
  );
  return { horizontal, vertical };
}

function cellGrid(rows: readonly TableRow[], columns: number): readonly (readonly (TableCell | null)[])[] {
  const grid: (TableCell | null)[][] = rows.map(() => Array.from({ length: columns }, () => null));
  for (const cell of rows.flatMap((row) => row.cells)) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      const line = grid[r];
      for (let c = cell.column; line && c < cell.column + cell.columnSpan; c++) line[c] = cell;
    }
  }
  return grid;
}

function borderOf(cell: TableCell | null, side: keyof LogicalSides<Border>): Border | null {
  return cell ? cell.box.style.border[side] : null;
}

/** Of the row, and of its group at the group's edges. */
function rowBorder(rows: readonly TableRow[], index: number, side: 'blockStart' | 'blockEnd'): Border | null {
  const row = rows[index];
  if (!row) return null;
  const next = rows[side === 'blockStart' ? index - 1 : index + 1];
  const group = next && next.groupStyle === row.groupStyle ? null : row.groupStyle;
  return widerBorder(row.style.border[side], group ? group.border[side] : null);
}

function halveBorders(cell: TableCell, lines: CollapsedBorders): TableCell {
  const { row, column, rowSpan, columnSpan, box } = cell;
  const columns = range(column, columnSpan);
  const rows = range(row, rowSpan);
  const side = (all: readonly (Border | null | undefined)[]): Border => {
    const width = all.reduce((most, border) => Math.max(most, border?.width ?? 0), 0) / 2;
    // `none`: the cell keeps the room, the table draws the line.
    return { width, style: 'none', colour: box.style.colour };
  };
  const border: LogicalSides<Border> = {
    blockStart: side(columns.map((c) => lines.horizontal[row]?.[c])),
    blockEnd: side(columns.map((c) => lines.horizontal[row + rowSpan]?.[c])),
    inlineStart: side(rows.map((r) => lines.vertical[r]?.[column])),
    inlineEnd: side(rows.map((r) => lines.vertical[r]?.[column + columnSpan])),
  };
  return { ...cell, box: { ...box, style: { ...box.style, border } } };
}

function range(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => start + i);
}
