/** Column widths of a table, `table-layout: auto` (CSS 2.2, 17.5.2.2). */

import type { Box, TableBox, TableCell } from './box.ts';
import type { IntrinsicSizes } from './intrinsic.ts';

/** What the cells of a column ask for, pt. */
export interface ColumnSizes {
  readonly min: number;
  readonly max: number;
  /** A length given by a cell. */
  readonly fixed: number | null;
  /** A percentage given by a cell. */
  readonly percent: number;
}

type SizesOf = (box: Box) => IntrinsicSizes;

export function columnSizes(table: TableBox, sizesOf: SizesOf): readonly ColumnSizes[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const columns: ColumnSizes[] = Array.from({ length: table.columns }, () => ({
    min: 0,
    max: 0,
    fixed: null,
    percent: 0,
  }));
  for (const cell of cells) if (cell.columnSpan === 1) widenColumn(columns, cell, sizesOf);
  for (const cell of cells) if (cell.columnSpan > 1) widenSpan(columns, cell, sizesOf);
  return columns;
}

function widenColumn(columns: ColumnSizes[], cell: TableCell, sizesOf: SizesOf): void {
  const column = columns[cell.column];
  if (!column) return;
  const sizes = sizesOf(cell.box);
  const { inlineSize } = cell.box.style;
  const given = inlineSize !== 'auto' && inlineSize.percent === 0;
  columns[cell.column] = {
    min: Math.max(column.min, sizes.min),
    max: Math.max(column.max, sizes.max),
    fixed: given ? Math.max(column.fixed ?? 0, sizes.max) : column.fixed,
    percent: inlineSize === 'auto' ? column.percent : Math.max(column.percent, inlineSize.percent),
  };
}

/** A cell over several columns widens them in proportion to what they have already. */
function widenSpan(columns: ColumnSizes[], cell: TableCell, sizesOf: SizesOf): void {
  const spanned = columns.slice(cell.column, cell.column + cell.columnSpan);
  const sizes = sizesOf(cell.box);
  const mins = spread(Math.max(0, sizes.min - total(spanned, (column) => column.min)), spanned, (column) => column.max);
  const maxs = spread(Math.max(0, sizes.max - total(spanned, (column) => column.max)), spanned, (column) => column.max);
  spanned.forEach((column, i) => {
    const min = column.min + (mins[i] ?? 0);
    columns[cell.column + i] = { ...column, min, max: Math.max(min, column.max + (maxs[i] ?? 0)) };
  });
}

/**
 * Used column widths, pt.
 * @param inlineSize what the grid must fill, border spacing left out
 */
export function distributeColumns(columns: readonly ColumnSizes[], inlineSize: number): readonly number[] {
  const wanted = columns.map((column) => wantedSize(column, inlineSize));
  const least = leastSizes(columns, wanted, inlineSize);
  const sumLeast = sum(least);
  const sumWanted = sum(wanted);
  if (inlineSize <= sumLeast) return least;
  if (inlineSize < sumWanted) {
    // Each column gets its minimum and a share of the rest by what it would like beyond it.
    const share = (inlineSize - sumLeast) / (sumWanted - sumLeast);
    return least.map((size, i) => size + ((wanted[i] ?? 0) - size) * share);
  }
  const free = columns.map((column) => column.fixed === null && column.percent === 0);
  const growing = free.includes(true) ? free : columns.map(() => true);
  const extra = spread(inlineSize - sumWanted, columns, (_, i) => (growing[i] ? (wanted[i] ?? 0) : 0), growing);
  return wanted.map((size, i) => size + (extra[i] ?? 0));
}

/** Percentages are kept before long texts get more than their minimum, as long as every minimum has room. */
function leastSizes(columns: readonly ColumnSizes[], wanted: readonly number[], inlineSize: number): readonly number[] {
  const withPercentages = columns.map((column, i) => (column.percent > 0 ? (wanted[i] ?? column.min) : column.min));
  return sum(withPercentages) <= inlineSize ? withPercentages : columns.map((column) => column.min);
}

function wantedSize(column: ColumnSizes, inlineSize: number): number {
  if (column.percent > 0) return Math.max(column.min, (inlineSize * column.percent) / 100);
  return Math.max(column.min, column.fixed ?? column.max);
}

/** Divides an amount by weight; evenly among the allowed ones when nothing has any weight. */
function spread<T>(
  amount: number,
  items: readonly T[],
  weightOf: (item: T, index: number) => number,
  allowed: readonly boolean[] = items.map(() => true),
): readonly number[] {
  const weights = items.map(weightOf);
  const all = sum(weights);
  const count = allowed.filter(Boolean).length;
  return weights.map((weight, i) => (all > 0 ? (amount * weight) / all : allowed[i] && count > 0 ? amount / count : 0));
}

function total<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((all, item) => all + size(item), 0);
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}
