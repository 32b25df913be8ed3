/** `@page` rules → the style of each page, physical and mirrored for right-to-left documents. */

import type { Direction } from '../locales/locale.ts';
import type { Block } from './cascade.ts';
import type { Length } from './computed-style.ts';
import { type Computation, computeStyle, type ElementFacts, type ElementStyle } from './compute.ts';
import { word } from './html-defaults.ts';
import { matchesNth } from './nth.ts';
import { MARGIN_BOXES } from './parse-page-rule.ts';
import type { PageSize } from './property-names.ts';
import type { Media, PageRule, SettledValue, Stylesheet } from './stylesheet.ts';
import type { MarginBox, MarginBoxName, PageStyle } from './styled-tree.ts';

/** Of two rules, the one for a named page wins, then the one for a page's place, then the later one. */
function rulesInOrder(sheets: readonly Stylesheet[], media: Exclude<Media, 'all'>): readonly PageRule[] {
  const rules = sheets.flatMap((sheet) => sheet.pages).filter((rule) => rule.media === 'all' || rule.media === media);
  return [...rules].sort((a, b) => a.specificity - b.specificity);
}

/**
 * The page styles of a document. Each combination of rules and size is computed once.
 * @param paper the size of pages that the rules leave it to, by their place from 0
 * @param root the root element's style, which `@page` inherits from
 */
export function createPageStyles(
  sheets: readonly Stylesheet[],
  media: Exclude<Media, 'all'>,
  paper: (index: number) => PageSize,
  root: ElementStyle,
  computation: Computation,
): (name: string, index: number) => PageStyle {
  const rules = rulesInOrder(sheets, media);
  const made = new Map<string, PageStyle>();
  return (name, index) => {
    const matching = rules.filter((rule) => appliesTo(rule, name, index));
    const auto = paper(index);
    const key = [auto.width, auto.height, ...matching.map((rule) => rules.indexOf(rule))].join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const style = makePageStyle(matching, auto, root, computation);
    made.set(key, style);
    return style;
  };
}

function appliesTo(rule: PageRule, name: string, index: number): boolean {
  return (rule.name === null || rule.name === name) && (rule.nth === null || matchesNth(rule.nth, index + 1));
}

function makePageStyle(
  rules: readonly PageRule[],
  auto: PageSize,
  root: ElementStyle,
  computation: Computation,
): PageStyle {
  const { direction } = root.style;
  const facts = pageFacts('@page', root, []);
  const page = computeStyle(asBlocks(rules.map((rule) => rule.declarations)), facts, root, root, computation);
  const { width, height } = page.values.size === 'auto' ? auto : page.values.size;
  const marginBoxes: Partial<Record<MarginBoxName, MarginBox>> = {};
  for (const name of MARGIN_BOXES) {
    const box = marginBox(name, rules, page, root, computation);
    if (box !== null) marginBoxes[mirrored(name, direction)] = box;
  }
  const start = lengthOf(page.values['margin-inline-start'], width);
  const end = lengthOf(page.values['margin-inline-end'], width);
  return {
    width,
    height,
    margin: {
      top: lengthOf(page.values['margin-block-start'], height),
      right: direction === 'rtl' ? start : end,
      bottom: lengthOf(page.values['margin-block-end'], height),
      left: direction === 'rtl' ? end : start,
    },
    background: page.style.background,
    marginBoxes,
  };
}

/** In `@page` left is where the text begins: a right-to-left document is the whole mirrored. */
function pageFacts(name: string, root: ElementStyle, defaults: readonly SettledValue[]): ElementFacts {
  const { lang, direction } = root.style;
  return { name, lang, direction, unicodeBidi: 'normal', sides: 'ltr', attributes: {}, defaults };
}

function asBlocks(lists: readonly Block['declarations'][]): readonly Block[] {
  return lists.map((declarations, id) => ({ id, declarations, readsAttributes: false }));
}

/** css-page-3, 7.1: percentages are of the page's own size. `auto` is nothing. */
function lengthOf(value: Length | 'auto', of: number): number {
  return value === 'auto' ? 0 : value.pt + (value.percent / 100) * of;
}

/** css-page-3, 6.4: how a margin box is set by its place. */
const TEXT_ALIGN: Readonly<Record<string, string>> = { left: 'start', center: 'center', right: 'end' };

function marginBox(
  name: MarginBoxName,
  rules: readonly PageRule[],
  page: ElementStyle,
  root: ElementStyle,
  computation: Computation,
): MarginBox | null {
  const lists = rules.flatMap((rule) => rule.marginBoxes.filter((box) => box.name === name));
  if (lists.length === 0) return null;
  const defaults: readonly SettledValue[] = [
    { name: 'display', value: [word('block')] },
    { name: 'text-align', value: [word(TEXT_ALIGN[name.slice(name.indexOf('-') + 1)] ?? 'start')] },
    { name: 'vertical-align', value: [word('middle')] },
  ];
  const blocks = asBlocks(lists.map((box) => box.declarations));
  const { style, values } = computeStyle(blocks, pageFacts(name, root, defaults), page, root, computation);
  const content = values.content?.filter((part) => part.kind !== 'list-item') ?? null;
  return content === null ? null : { style, content };
}

function mirrored(name: MarginBoxName, direction: Direction): MarginBoxName {
  if (direction === 'ltr') return name;
  const swapped = name.endsWith('left') ? name.replace('left', 'right') : name.replace('right', 'left');
  return swapped as MarginBoxName;
}
