/** What `content` and `string-set` are made of (css-gcpm-3, 1.2; css-content-3, 2). */

import type { ComputedStyle, ContentPart } from './computed-style.ts';
import { type Compute, type ComputeContext, splitAtCommas, wordAsWritten, wordOf } from './convert.ts';
import type { CssValue } from './css-syntax.ts';
import type { MarkerPart } from './property-names.ts';

/** Null: nothing is made. */
export const content: Compute<readonly MarkerPart[] | null> = (values, context) => {
  const word = wordOf(values[0]);
  if (word === 'none' || word === 'normal') return null;
  return joined(values.map((value) => contentPart(value, context)));
};

/** `none`, or names with their parts: `chapter content(text)`. */
export const stringSet: Compute<ComputedStyle['stringSet']> = (values, context) => {
  if (values.length === 1 && wordOf(values[0]) === 'none') return [];
  return splitAtCommas(values).map(([name, ...parts]) => ({
    name: wordAsWritten(name),
    parts: joined(parts.map((value) => contentPart(value, context))).filter((part) => part.kind !== 'list-item'),
  }));
};

function contentPart(value: CssValue, context: ComputeContext): MarkerPart {
  if (value.kind !== 'function') return { kind: 'text', text: wordAsWritten(value) };
  const [first, second] = splitAtCommas(value.args).map((each) => each[0]);
  switch (value.name) {
    case 'attr':
      return { kind: 'text', text: attribute(value, context) };
    case 'counter':
      return wordOf(first) === 'list-item' ? { kind: 'list-item' } : { kind: 'counter', name: pageCounter(first) };
    case 'string':
      return { kind: 'string', name: wordAsWritten(first), keyword: stringKeyword(second) };
    case 'target-counter':
      return { kind: 'target-counter', href: attribute(first, context), name: 'page' };
    default:
      return { kind: 'element-text' };
  }
}

/** CSS makes nothing of an attribute that is not there (css-values-3, 7.7). */
function attribute(value: CssValue | undefined, context: ComputeContext): string {
  return value?.kind === 'function' ? (context.attributes[wordAsWritten(value.args[0])] ?? '') : '';
}

function pageCounter(value: CssValue | undefined): 'page' | 'pages' {
  return wordOf(value) === 'pages' ? 'pages' : 'page';
}

function stringKeyword(value: CssValue | undefined): Extract<ContentPart, { kind: 'string' }>['keyword'] {
  const word = wordOf(value);
  return word === 'start' || word === 'last' || word === 'first-except' ? word : 'first';
}

/** Neighbouring texts are one. */
function joined(parts: readonly MarkerPart[]): readonly MarkerPart[] {
  const result: MarkerPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'text' && part.text === '') continue;
    if (part.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + part.text };
    } else result.push(part);
  }
  return result;
}
