/** What a style points to must be there: pages by name, elements by id. */

import type { Report } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import type { HtmlTree, TreeElement } from '../templates/tree.ts';
import type { StyledElement } from './styled-tree.ts';
import type { Stylesheet } from './stylesheet.ts';

export function checkReferences(
  tree: HtmlTree,
  root: StyledElement,
  sheets: readonly Stylesheet[],
  report: Report,
): void {
  const pages = new Set(sheets.flatMap((sheet) => sheet.pages).flatMap((page) => page.name ?? []));
  const said = new Set<string>(['auto']);
  const ids = idsOf(tree.root, new Set());
  const visit = (element: StyledElement): void => {
    checkPage(element, pages, said, report);
    for (const child of element.children) {
      if (child.kind === 'element') visit(child);
      else if (child.kind === 'generated' && child.part.kind === 'target-counter') {
        checkTarget(child.part.href, ids, element, report);
      }
    }
  };
  visit(root);
}

function idsOf(element: TreeElement, ids: Set<string>): ReadonlySet<string> {
  if (element.attributes.id !== undefined) ids.add(element.attributes.id);
  for (const child of element.children) if (child.kind === 'element') idsOf(child, ids);
  return ids;
}

/** A page without a rule is possible, and most likely a slip. */
function checkPage(element: StyledElement, pages: ReadonlySet<string>, said: Set<string>, report: Report): void {
  const { page } = element.style;
  if (said.has(page) || pages.has(page)) return;
  said.add(page);
  const hint = didYouMean(page, pages) ?? `Write @page ${page} { … }.`;
  const message = `No @page rule is for the page "${page}".`;
  report({ severity: 'warning', code: 'style.unknown-page', message, at: element.at, hint });
}

function checkTarget(href: string, ids: ReadonlySet<string>, element: StyledElement, report: Report): void {
  if (href.startsWith('#') && ids.has(href.slice(1))) return;
  const message = href.startsWith('#')
    ? `target-counter(): there is no element with the id "${href.slice(1)}".`
    : `target-counter(): "${href}" does not point into the document.`;
  const hint =
    didYouMean(
      href,
      [...ids].map((id) => `#${id}`),
    ) ?? 'Write a[href^="#"]::after.';
  report({ severity: 'error', code: 'style.unknown-target', message, at: element.at, hint });
}
