/** The cells of a Table in their rows and columns, and which headers stand above each (ISO 32000-1, 14.8.4.3.4). */

import type { StructureElement, StructureType } from './page.ts';

export interface GridCell {
  readonly element: StructureElement;
  /** Where the cell, its row or its group names one. */
  readonly lang: string | undefined;
  /** From 0. */
  readonly column: number;
  /** The TH of scope Column above, from the top down. */
  readonly columnHeaders: readonly GridCell[];
}

export interface TableGrid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
}

/** Cells stand in the first column that none from the left or from above covers (HTML, 4.9.12.1). */
export function tableGrid(table: StructureElement): TableGrid {
  /** By column: how many rows from here on are covered by a cell from above. */
  const covered: number[] = [];
  const headers: GridCell[][] = [];
  const rows = rowsOf(table).map(({ row, lang }) => {
    const cells: GridCell[] = [];
    const taken: { readonly column: number; readonly rows: number }[] = [];
    let column = 0;
    for (const element of childrenOf(row, ['TH', 'TD'])) {
      while ((covered[column] ?? 0) > 0) column++;
      cells.push({ element, lang: element.lang ?? lang, column, columnHeaders: headers[column] ?? [] });
      for (let i = 0; i < (element.colSpan ?? 1); i++) taken.push({ column: column + i, rows: element.rowSpan ?? 1 });
      column += element.colSpan ?? 1;
    }
    for (let i = 0; i < covered.length; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
    for (const { column: at, rows: down } of taken) covered[at] = down - 1;
    for (const cell of cells) noteHeader(cell, headers);
    return cells;
  });
  return { rows, columns: covered.length };
}

function noteHeader(cell: GridCell, headers: GridCell[][]): void {
  const { element, column, columnHeaders } = cell;
  if (element.type !== 'TH' || element.scope === 'Row') return;
  for (let i = 0; i < (element.colSpan ?? 1); i++) headers[column + i] = [...columnHeaders, cell];
}

function rowsOf(table: StructureElement): { readonly row: StructureElement; readonly lang: string | undefined }[] {
  return childrenOf(table, ['TR', 'THead', 'TBody']).flatMap((child) =>
    (child.type === 'TR' ? [child] : childrenOf(child, ['TR'])).map((row) => ({ row, lang: row.lang ?? child.lang })),
  );
}

function childrenOf(parent: StructureElement, types: readonly StructureType[]): StructureElement[] {
  return parent.children.filter(
    (child): child is StructureElement => child.kind === 'element' && types.includes(child.type),
  );
}
