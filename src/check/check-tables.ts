/** Rule on tables of data: they have header cells (WCAG 2.2, 1.3.1; PDF/UA-1, 7.5). */

import type { Report } from '../base/diagnostic.ts';
import { textOf } from '../layout/element-text.ts';
import type { StructureElement } from '../layout/page.ts';
import { tableGrid } from '../layout/table-grid.ts';
import type { SpokenDocument } from './spoken-document.ts';
import { sampleOf } from './sample-of.ts';

/** Reports `page.table-without-headers` (error). Tables for layout only have no Table element. */
export function checkTables({ elements, texts }: SpokenDocument, report: Report): void {
  for (const { element, page } of elements) {
    if (element.type !== 'Table' || hasHeaders(element)) continue;
    report({
      severity: 'error',
      code: 'page.table-without-headers',
      message: `The table on page ${page} that begins with “${sampleOf(textOf(element, texts))}” has no header cells.`,
      hint: 'Write th with a scope in the template; or role="presentation" where the table is for layout only.',
    });
  }
}

function hasHeaders(table: StructureElement): boolean {
  return tableGrid(table).rows.some((row) => row.some((cell) => cell.element.type === 'TH'));
}
