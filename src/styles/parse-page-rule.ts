/** `@page` rules (css-page-3, css-gcpm-3): which pages, and their margin boxes. */

import { didYouMean } from '../base/suggest.ts';
import type { AtRuleSyntax, SelectorPart, SelectorSyntax } from './css-syntax.ts';
import { parseNth, type Nth } from './nth.ts';
import { parseDeclarations, problem, type SheetReader } from './parse-declarations.ts';
import type { Media, PageRule } from './stylesheet.ts';
import type { MarginBoxName } from './styled-tree.ts';

export const MARGIN_BOXES: readonly MarginBoxName[] = [
  'top-left',
  'top-center',
  'top-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
];

/** A page's name counts more than its place (css-page-3, 4.4). */
const NAME = 2;
const PLACE = 1;

/** What to write in place of the pseudo-classes that are not there. */
const INSTEAD: Readonly<Record<string, string>> = {
  left: 'Write :nth(even).',
  right: 'Write :nth(odd).',
  blank: 'No page is blank.',
};

type PageSelector = Pick<PageRule, 'name' | 'nth' | 'specificity'>;

/** A rule for each of its selectors. */
export function parsePageRule(syntax: AtRuleSyntax, media: Media, reader: SheetReader): readonly PageRule[] {
  const everyPage: PageSelector = { name: null, nth: null, specificity: 0 };
  const written = syntax.prelude.text.trim();
  const selectors = written === '' ? [everyPage] : syntax.selectors.flatMap((each) => pageSelector(each, reader) ?? []);
  if (written !== '' && syntax.selectors.length === 0) {
    problem(reader, syntax.prelude, 'unsupported-selector', `@page ${written} cannot be read.`, PAGE_SELECTORS);
  }
  const items = syntax.items ?? [];
  const declarations = parseDeclarations(items, 'page', reader);
  const marginBoxes = items.flatMap((item) => {
    if (item.kind === 'at-rule') return marginBox(item, reader) ?? [];
    if (item.kind === 'rule') problem(reader, item, 'nested-rule', 'Only margin boxes stand inside @page.', BOXES);
    return [];
  });
  const at = reader.locate({ offset: syntax.offset, end: syntax.prelude.end });
  return selectors.map((selector) => ({ media, ...selector, declarations, marginBoxes, at }));
}

const PAGE_SELECTORS = 'There are @page, @page name, @page :first and @page :nth(2n + 1).';
const BOXES = `There are: ${MARGIN_BOXES.map((name) => `@${name}`).join(' ')}.`;

function pageSelector(syntax: SelectorSyntax, reader: SheetReader): PageSelector | undefined {
  const [first, second] = syntax.parts;
  const name = first?.kind === 'type' ? first.name : null;
  const place = name === null ? first : second;
  const isPlain = syntax.parts.length <= (name === null ? 1 : 2) && (place?.kind ?? 'pseudo-class') === 'pseudo-class';
  if (!isPlain) {
    problem(reader, syntax, 'unsupported-selector', `@page ${syntax.text} is not in the subset.`, PAGE_SELECTORS);
    return undefined;
  }
  const nth = place === undefined ? null : pagePlace(place, reader);
  if (nth === undefined) return undefined;
  return { name, nth, specificity: (name === null ? 0 : NAME) + (nth === null ? 0 : PLACE) };
}

function pagePlace(part: SelectorPart, reader: SheetReader): Nth | undefined {
  if (part.name === 'first' && part.argument === null) return { step: 0, offset: 1 };
  const nth = part.name === 'nth' ? parseNth(part.argument ?? '') : undefined;
  if (nth === undefined) {
    const hint = INSTEAD[part.name] ?? PAGE_SELECTORS;
    problem(reader, part, 'unsupported-selector', `@page :${part.name} is not in the subset.`, hint);
  }
  return nth;
}

function marginBox(syntax: AtRuleSyntax, reader: SheetReader): PageRule['marginBoxes'][number] | undefined {
  const name = MARGIN_BOXES.find((each) => each === syntax.name);
  if (name === undefined) {
    const where = { offset: syntax.offset, end: syntax.offset + 1 + syntax.name.length };
    const hint = didYouMean(syntax.name, MARGIN_BOXES) ?? BOXES;
    problem(reader, where, 'unknown-margin-box', `There is no margin box @${syntax.name}.`, hint);
    return undefined;
  }
  return { name, declarations: parseDeclarations(syntax.items ?? [], 'margin-box', reader) };
}
