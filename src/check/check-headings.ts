/** Rule on headings: they begin with H1 and go down one level at a time (WCAG 2.2, 1.3.1 and 2.4.6; PDF/UA-1, 7.4.2). */

import type { Report } from '../base/diagnostic.ts';
import { textOf } from '../layout/element-text.ts';
import type { SpokenDocument } from './spoken-document.ts';
import { sampleOf } from './sample-of.ts';

/** Reports `page.skipped-heading` (error) for each heading that is more than one level below the one before it. */
export function checkHeadings({ elements, texts }: SpokenDocument, report: Report): void {
  let before = 0;
  for (const { element, page } of elements) {
    const level = Number(/^H([1-3])$/.exec(element.type)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > before + 1) {
      report({
        severity: 'error',
        code: 'page.skipped-heading',
        message: `The heading “${sampleOf(textOf(element, texts))}” on page ${page} is of level ${level}; ${before === 0 ? 'it is the first one' : `the one before it is of level ${before}`}.`,
        hint: `Make it h${before + 1} in the template, or give it a heading of level ${before + 1} to stand under.`,
      });
    }
    before = level;
  }
}
