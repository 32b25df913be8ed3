/** Collapsed borders of the rows that lie on one page (CSS 2.2, 17.6.2), as lines along the grid. */

import type { Border } from '../styles/computed-style.ts';
import type { CollapsedBorders, TableBox } from './box.ts';
import type { LogicalRule } from './fragment.ts';
import type { ColumnPlaces } from './table-rows.ts';

/** A row on this page, in grid coordinates. */
export interface RowPlace {
  readonly index: number;
  readonly block: number;
  readonly height: number;
}

export function collapsedRules(
  table: TableBox,
  columns: ColumnPlaces,
  rows: readonly RowPlace[],
): readonly LogicalRule[] {
  const { collapsed } = table;
  const last = rows[rows.length - 1];
  if (!collapsed || !last) return [];
  const rules: LogicalRule[] = [];
  rows.forEach((row, i) => {
    rules.push(...horizontal(collapsed, columns, linesAbove(collapsed, rows, i), row.index, row.block));
  });
  rules.push(
    ...horizontal(
      collapsed,
      columns,
      collapsed.horizontal[last.index + 1] ?? [],
      last.index + 1,
      last.block + last.height,
    ),
  );
  for (let column = 0; column <= table.columns; column++) {
    rules.push(...joinRules(rows.flatMap((row) => vertical(collapsed, columns, row, column))));
  }
  return rules;
}

/** Where a page's break or a repeated header makes rows neighbours that are none in the table, the wider line is drawn. */
function linesAbove(collapsed: CollapsedBorders, rows: readonly RowPlace[], i: number): readonly (Border | null)[] {
  const row = rows[i];
  const before = rows[i - 1];
  const own = row ? (collapsed.horizontal[row.index] ?? []) : [];
  if (!row || !before || before.index + 1 === row.index) return own;
  const below = collapsed.horizontal[before.index + 1] ?? [];
  return own.map((border, column) => widerBorder(border, below[column] ?? null));
}

function horizontal(
  collapsed: CollapsedBorders,
  columns: ColumnPlaces,
  borders: readonly (Border | null)[],
  line: number,
  block: number,
): readonly LogicalRule[] {
  const rules = borders.flatMap((border, column): LogicalRule[] => {
    const start = columns.starts[column];
    const width = columns.widths[column];
    if (!border || border.style === 'none' || border.width === 0 || start === undefined || width === undefined)
      return [];
    return [{ ...paint(border, border.style), inline1: start, block1: block, inline2: start + width, block2: block }];
  });
  return joinRules(rules).map((rule) => reachCorners(rule, collapsed, columns, line));
}

/** The ends of a line reach the far side of the lines that it meets, so that corners are filled. */
function reachCorners(
  rule: LogicalRule,
  collapsed: CollapsedBorders,
  columns: ColumnPlaces,
  line: number,
): LogicalRule {
  const before = columns.starts.findIndex((start) => near(start, rule.inline1));
  const after = columns.starts.findIndex((start, i) => near(start + (columns.widths[i] ?? 0), rule.inline2)) + 1;
  const half = (column: number): number =>
    Math.max(collapsed.vertical[line - 1]?.[column]?.width ?? 0, collapsed.vertical[line]?.[column]?.width ?? 0) / 2;
  return { ...rule, inline1: rule.inline1 - half(before), inline2: rule.inline2 + half(after) };
}

function vertical(collapsed: CollapsedBorders, columns: ColumnPlaces, row: RowPlace, column: number): LogicalRule[] {
  const border = collapsed.vertical[row.index]?.[column];
  if (!border || border.style === 'none' || border.width === 0) return [];
  const previous = column - 1;
  const inline = columns.starts[column] ?? (columns.starts[previous] ?? 0) + (columns.widths[previous] ?? 0);
  return [
    {
      ...paint(border, border.style),
      inline1: inline,
      block1: row.block,
      inline2: inline,
      block2: row.block + row.height,
    },
  ];
}

function paint(border: Border, style: LogicalRule['style']): Pick<LogicalRule, 'width' | 'style' | 'colour'> {
  return { width: border.width, style, colour: border.colour };
}

/** The parts of one grid line, joined where they are alike and go on: a dashed line keeps its rhythm. */
function joinRules(rules: readonly LogicalRule[]): LogicalRule[] {
  const joined: LogicalRule[] = [];
  for (const rule of rules) {
    const last = joined[joined.length - 1];
    const same = last && last.width === rule.width && last.style === rule.style && last.colour === rule.colour;
    if (same && near(last.inline2, rule.inline1) && near(last.block2, rule.block1)) {
      joined[joined.length - 1] = { ...last, inline2: rule.inline2, block2: rule.block2 };
    } else {
      joined.push(rule);
    }
  }
  return joined;
}

/** The border that is seen where two meet: the wider one, then the one that comes first (CSS 2.2, 17.6.2.1). */
export function widerBorder(a: Border | null, b: Border | null): Border | null {
  if (!a || a.style === 'none') return b && b.style !== 'none' ? b : null;
  return b && b.style !== 'none' && b.width > a.width ? b : a;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.001;
}
