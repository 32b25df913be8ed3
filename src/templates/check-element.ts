/** Elements and attributes of a rendered document, checked against the HTML subset. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import {
  ELEMENT_NAMES,
  GLOBAL_ATTRIBUTES,
  HTML_SUBSET,
  INSTEAD,
  isKnownAttribute,
  isKnownElement,
} from './html-subset.ts';
import type { TreeElement } from './tree.ts';

/** Values that an attribute may have. */
const ATTRIBUTE_VALUES: Readonly<Record<string, RegExp>> = {
  dir: /^(ltr|rtl|auto)$/,
  lang: /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/,
  colspan: /^[1-9]\d*$/,
  rowspan: /^[1-9]\d*$/,
  scope: /^(row|col)$/,
  start: /^-?\d+$/,
  id: /^\S+$/,
};

/** @param ids where each id stands, over the whole document */
export function checkElement(element: TreeElement, ids: Map<string, SourcePosition>, report: Report): void {
  if (isKnownElement(element.name)) checkAttributes(element, ids, report);
  else {
    const hint = INSTEAD[element.name] ?? didYouMean(element.name, ELEMENT_NAMES);
    const message = `<${element.name}> is outside the HTML that templates may write.`;
    problem(report, 'unknown-element', message, element.at, hint);
  }
  for (const child of element.children) if (child.kind === 'element') checkElement(child, ids, report);
}

function checkAttributes(element: TreeElement, ids: Map<string, SourcePosition>, report: Report): void {
  const { name, attributes, at } = element;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!isKnownAttribute(name, attribute)) {
      const known = [...GLOBAL_ATTRIBUTES, ...(HTML_SUBSET[name]?.attributes ?? [])];
      const hint = attribute === 'style' ? 'Write it in the stylesheet.' : didYouMean(attribute, known);
      problem(report, 'unknown-attribute', `<${name}> has no attribute "${attribute}" here.`, at, hint);
    } else if (ATTRIBUTE_VALUES[attribute]?.test(value) === false) {
      problem(report, 'wrong-attribute', `${attribute}="${value}" is not a value of that attribute.`, at);
    }
  }
  for (const required of HTML_SUBSET[name]?.required ?? []) {
    if (attributes[required] !== undefined) continue;
    const hint = required === 'alt' ? 'Describe it; alt="" if it says nothing to a reader.' : undefined;
    problem(report, 'missing-attribute', `<${name}> needs the attribute "${required}".`, at, hint);
  }
  checkId(attributes.id, at, ids, report);
}

/** Links and bookmarks go by id: two of a name would lead to one of them only. */
function checkId(id: string | undefined, at: SourcePosition, ids: Map<string, SourcePosition>, report: Report): void {
  if (id === undefined) return;
  const first = ids.get(id);
  if (first === undefined) ids.set(id, at);
  else problem(report, 'duplicate-id', `The id "${id}" is taken already, in line ${first.line}.`, at);
}

function problem(report: Report, code: string, message: string, at: SourcePosition, hint?: string): void {
  report({ severity: 'error', code: `template.${code}`, message, at, ...(hint === undefined ? {} : { hint }) });
}
