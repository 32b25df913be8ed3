/** Element names in the literal parts of a template, checked against the HTML subset before anything runs. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import { ELEMENT_NAMES, INSTEAD, isKnownElement } from './html-subset.ts';
import type { TemplateNode } from './template-syntax.ts';

/** A tag's beginning, or a comment, which is skipped. A name that ends where the literal ends goes on in a `{{…}}`. */
const TAG = /<!--.*?(?:-->|$)|<\/?([a-zA-Z][^\s/>]*)(?=[\s/>])/gs;

export function checkMarkup(nodes: readonly TemplateNode[], report: Report): void {
  for (const node of nodes) {
    if (node.kind === 'markup') checkText(node.text, node.at, report);
    if (node.kind === 'block') checkMarkup([...node.body, ...node.otherwise], report);
    if (node.kind === 'partial' && node.wrapped !== null) checkMarkup(node.wrapped, report);
  }
}

function checkText(text: string, at: SourcePosition, report: Report): void {
  for (const match of text.matchAll(TAG)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined || isKnownElement(name)) continue;
    const nameOffset = match.index + match[0].length - name.length;
    const hint = INSTEAD[name] ?? didYouMean(name, ELEMENT_NAMES);
    report({
      severity: 'error',
      code: 'template.unknown-element',
      message: `<${name}> is outside the HTML that templates may write.`,
      at: placeInside(text, at, nameOffset, name.length),
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

function placeInside(text: string, start: SourcePosition, offset: number, length: number): SourcePosition {
  const before = text.slice(0, offset);
  const lines = before.split('\n').length - 1;
  const column = lines === 0 ? start.column + offset : offset - before.lastIndexOf('\n');
  return { file: start.file, line: start.line + lines, column, endColumn: column + length };
}
