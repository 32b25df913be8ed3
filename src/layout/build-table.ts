/** Elements of the table family → a table box: rows, a grid of cells, borders (CSS 2.2, 17.2, 17.5 and 17.6). */

import type { ComputedStyle, Display } from '../styles/computed-style.ts';
import type { StyledElement } from '../styles/styled-tree.ts';
import { wrapOthers } from './anonymous.ts';
import type { BlockBox, TableBox, TableCell, TableRow } from './box.ts';
import type { BuildState } from './build-state.ts';
import { collapseBorders } from './collapse-borders.ts';
import { spanOf } from './element-meaning.ts';
import { marksOf } from './marks.ts';

type BuildCell = (element: StyledElement, page: string, state: BuildState) => BlockBox;

/** A row before its cells have their columns. */
interface RawRow extends Omit<TableRow, 'cells'> {
  readonly header: boolean;
  readonly cells: readonly Omit<TableCell, 'row' | 'column'>[];
}

interface Walk {
  readonly page: string;
  readonly state: BuildState;
  readonly buildCell: BuildCell;
}

const TABLE_PARTS: readonly Display[] = ['table-caption', 'table-header-group', 'table-row-group', 'table-row'];

/** The structure element is open already. */
export function buildTable(element: StyledElement, page: string, state: BuildState, buildCell: BuildCell): TableBox {
  const walk: Walk = { page, state, buildCell };
  const marks = marksOf(element, state);
  let caption: BlockBox | null = null;
  const raw: RawRow[] = [];
  for (const part of wrapOthers(element, TABLE_PARTS, 'table-row')) {
    if (part.style.display === 'table-row') {
      raw.push(buildRow(part, null, walk));
      continue;
    }
    const close = state.meaning.open(part);
    if (part.style.display === 'table-caption') caption ??= buildCell(part, page, state);
    else for (const row of wrapOthers(part, ['table-row'], 'table-row')) raw.push(buildRow(row, part.style, walk));
    close();
  }
  const { style } = element;
  const base = {
    kind: 'table',
    style,
    caption,
    headerRows: raw.filter((row) => row.header).length,
    origin: { unit: element.unit, at: element.at },
    marks,
    breaks: { before: style.breakBefore, after: style.breakAfter, startPage: page, endPage: page },
  } as const;
  // A header may stand anywhere in the source; on the page it comes first.
  const grid = placeCells([...raw.filter((row) => row.header), ...raw.filter((row) => !row.header)]);
  return {
    ...base,
    ...(style.borderCollapse === 'collapse' ? collapseBorders(style, grid) : { ...grid, collapsed: null }),
  };
}

function buildRow(element: StyledElement, groupStyle: ComputedStyle | null, walk: Walk): RawRow {
  const { state, page } = walk;
  const close = state.meaning.open(element);
  const marks = marksOf(element, state);
  const cells = wrapOthers(element, ['table-cell'], 'table-cell').map((cell) => {
    const closeCell = state.meaning.open(cell);
    const box = walk.buildCell(cell, page, state);
    closeCell();
    return { box, columnSpan: spanOf(cell.attributes.colspan), rowSpan: spanOf(cell.attributes.rowspan) };
  });
  close();
  return { style: element.style, groupStyle, header: groupStyle?.display === 'table-header-group', marks, cells };
}

/** Each cell takes the first free column of its row (HTML, 4.9.12.1). */
function placeCells(raw: readonly RawRow[]): { readonly rows: readonly TableRow[]; readonly columns: number } {
  /** For each column the row from which on it is free. */
  const freeFrom: number[] = [];
  let columns = 0;
  const rows = raw.map(({ style, groupStyle, marks, cells }, row): TableRow => {
    let column = 0;
    const placed = cells.map((cell): TableCell => {
      while ((freeFrom[column] ?? 0) > row) column++;
      const rowSpan = Math.min(cell.rowSpan, sameGroup(raw, row));
      const at = column;
      for (let i = 0; i < cell.columnSpan; i++) freeFrom[at + i] = row + rowSpan;
      column += cell.columnSpan;
      columns = Math.max(columns, column);
      return { box: cell.box, columnSpan: cell.columnSpan, rowSpan, row, column: at };
    });
    return { style, groupStyle, marks, cells: placed };
  });
  return { rows, columns };
}

/** How many rows from this one on belong to the same group: no cell spans more. */
function sameGroup(raw: readonly RawRow[], row: number): number {
  let end = row + 1;
  while (end < raw.length && raw[end]?.groupStyle === raw[row]?.groupStyle) end++;
  return end - row;
}
