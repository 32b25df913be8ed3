/** Values that fit the syntax and mean nothing: a font that the project has not, a counter where nothing is counted. */

import { didYouMean } from '../base/suggest.ts';
import { splitAtCommas, wordAsWritten, wordOf } from './convert.ts';
import type { CssValue } from './css-syntax.ts';
import type { Place, SettledValue, ValueFault } from './stylesheet.ts';

/** @param fonts missing: `font-family` is not checked */
export function meaningFaults(
  values: readonly SettledValue[],
  place: Place,
  fonts: ReadonlySet<string> | undefined,
): readonly ValueFault[] {
  return values.flatMap(({ name, value }) => {
    if (typeof value === 'string') return [];
    if (name === 'font-family') return fontFaults(value, fonts);
    return name === 'content' ? contentFaults(value, place) : [];
  });
}

function fontFaults(value: readonly CssValue[], fonts: ReadonlySet<string> | undefined): readonly ValueFault[] {
  if (fonts === undefined) return [];
  return splitAtCommas(value).flatMap((part) => {
    const name = part.map(wordAsWritten).join(' ');
    if (fonts.has(name)) return [];
    const hint = didYouMean(name, fonts) ?? `foldout.yaml has: ${[...fonts].join(', ')}.`;
    const where = { offset: part[0]?.offset ?? 0, end: part.at(-1)?.end ?? 0 };
    return [{ ...where, code: 'unknown-font', message: `foldout.yaml has no font "${name}".`, hint }];
  });
}

const LISTS = 'Items are counted in ::marker, and in ::before and ::after of the item.';
const PAGES = 'Page numbers stand in ::before, ::after and the margin boxes of @page.';
const ELEMENTS = 'A margin box belongs to no element: string-set hands it an element’s text.';

/** Which functions make no sense where the content stands. */
function contentFaults(value: readonly CssValue[], place: Place): readonly ValueFault[] {
  return value.flatMap((part) => {
    if (part.kind !== 'function') return [];
    const counts = part.name === 'counter' ? wordOf(part.args[0]) : undefined;
    const hint = hintFor(part.name, counts === 'list-item', place);
    if (hint === undefined) return [];
    const what = counts === undefined ? `${part.name}()` : `counter(${counts})`;
    return [{ offset: part.offset, end: part.end, code: 'not-here', message: `${what} has no meaning here.`, hint }];
  });
}

function hintFor(name: string, countsItems: boolean, place: Place): string | undefined {
  if (place === 'margin-box') {
    if (countsItems) return LISTS;
    return name === 'attr' || name === 'target-counter' ? ELEMENTS : undefined;
  }
  return place === 'marker' && !countsItems && name !== 'attr' ? PAGES : undefined;
}
