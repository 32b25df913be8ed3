/** What HTML elements are before any stylesheet speaks: the little that CSS's initial values do not give. */

import type { CssValue } from './css-syntax.ts';
import type { LonghandName } from './property-names.ts';
import type { SettledValue } from './stylesheet.ts';

const BLOCKS =
  'html body main article section header footer nav aside h1 h2 h3 p ul ol dl dt dd div figure figcaption foldout-drawing';

const DISPLAY: readonly (readonly [string, string])[] = [
  [BLOCKS, 'block'],
  ['head title meta link', 'none'],
  ['li', 'list-item'],
  ['table', 'table'],
  ['caption', 'table-caption'],
  ['thead', 'table-header-group'],
  ['tbody', 'table-row-group'],
  ['tr', 'table-row'],
  ['th td', 'table-cell'],
];

const OTHERS: readonly (readonly [string, LonghandName, string])[] = [
  ['strong b th', 'font-weight', 'bold'],
  ['em', 'font-style', 'italic'],
  ['ol', 'list-style-type', 'decimal'],
];

/** Below every stylesheet, however specific. */
export const HTML_DEFAULTS: ReadonlyMap<string, readonly SettledValue[]> = collect([
  ...DISPLAY.map(([names, word]) => [names, 'display', word] as const),
  ...OTHERS,
]);

function collect(
  rows: readonly (readonly [string, LonghandName, string])[],
): ReadonlyMap<string, readonly SettledValue[]> {
  const defaults = new Map<string, SettledValue[]>();
  for (const [names, property, text] of rows) {
    for (const name of names.split(' ')) {
      const values = defaults.get(name) ?? [];
      values.push({ name: property, value: [word(text)] });
      defaults.set(name, values);
    }
  }
  return defaults;
}

/** A keyword as a stylesheet would have given it. */
export function word(text: string): CssValue {
  return { kind: 'word', word: text, offset: 0, end: text.length };
}
