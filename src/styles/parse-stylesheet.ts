/** A stylesheet's text → checked rules, once; they serve every document that uses the sheet. */

import type { Report } from '../base/diagnostic.ts';
import { positionsIn } from '../base/line-index.ts';
import type { SourceText } from '../base/source-text.ts';
import { didYouMean } from '../base/suggest.ts';
import { checkSelector } from './check-selector.ts';
import type { AtRuleSyntax, RuleSyntax, SheetItem } from './css-syntax.ts';
import { parseSheet } from './css-tree.ts';
import { insteadOfAtRule } from './outside-subset.ts';
import { parsePageRule } from './parse-page-rule.ts';
import { parseDeclarations, problem, type SheetReader, type SheetRules } from './parse-declarations.ts';
import type { Media, PageRule, Place, Selector, StyleRule, Stylesheet } from './stylesheet.ts';

/** Reports what is wrong and leaves it out. */
export function parseStylesheet(source: SourceText, rules: SheetRules, report: Report): Stylesheet {
  const positions = positionsIn(source);
  const reader: SheetReader = { ...rules, report, locate: ({ offset, end }) => positions(offset, end) };
  const syntax = parseSheet(source.text);
  for (const fault of syntax.faults) problem(reader, fault, 'syntax', FAULTS[fault.message] ?? fault.message);
  const parsed = { rules: [] as StyleRule[], pages: [] as PageRule[] };
  readItems(syntax.items, 'all', parsed, reader);
  return { file: source.file, ...parsed };
}

/** The parser's words for what people do most. */
const FAULTS: Readonly<Record<string, string>> = {
  'Colon is expected': 'A declaration is property: value; and rules are not nested.',
  'Identifier is expected': 'A name is expected here.',
  'Selector is expected': 'A selector is expected here.',
  'N is expected': 'A number, odd, even or 2n + 1 is expected here.',
};

interface Parsed {
  readonly rules: StyleRule[];
  readonly pages: PageRule[];
}

function readItems(items: readonly SheetItem[], media: Media, parsed: Parsed, reader: SheetReader): void {
  for (const item of items) {
    if (item.kind === 'rule') {
      const rule = readRule(item, media, reader);
      if (rule !== undefined) parsed.rules.push(rule);
    } else if (item.kind === 'at-rule') readAtRule(item, media, parsed, reader);
    else problem(reader, item, 'syntax', `${item.property} stands outside any rule.`);
  }
}

function readRule(syntax: RuleSyntax, media: Media, reader: SheetReader): StyleRule | undefined {
  const selectors = syntax.selectors.flatMap((each) => checkSelector(each, reader.locate, reader.report) ?? []);
  for (const item of syntax.items) {
    if (item.kind === 'declaration') continue;
    const hint = 'Write the whole selector in a rule of its own.';
    problem(reader, item, 'nested-rule', 'Rules are not nested.', hint);
  }
  const declarations = parseDeclarations(syntax.items, placeOf(selectors), reader);
  if (selectors.length === 0) return undefined;
  const first = syntax.selectors[0] ?? syntax;
  return { media, selectors, declarations, at: reader.locate(first) };
}

/** Where a list mixes elements and pseudo-elements, the block may hold what all of them take. */
function placeOf(selectors: readonly Selector[]): Place {
  if (selectors.some((each) => each.pseudo === 'marker')) return 'marker';
  const onlyPseudo = selectors.length > 0 && selectors.every((each) => each.pseudo !== null);
  return onlyPseudo ? 'pseudo-element' : 'element';
}

function readAtRule(syntax: AtRuleSyntax, media: Media, parsed: Parsed, reader: SheetReader): void {
  switch (syntax.name) {
    case 'media': {
      const inner = readMedia(syntax, reader);
      if (media !== 'all') problem(reader, syntax, 'nested-rule', '@media is not nested.');
      else if (inner !== undefined) readItems(syntax.items ?? [], inner, parsed, reader);
      return;
    }
    case 'page':
      parsed.pages.push(...parsePageRule(syntax, media, reader));
      return;
    default: {
      const where = { offset: syntax.offset, end: syntax.offset + 1 + syntax.name.length };
      const hint =
        insteadOfAtRule(syntax.name) ?? didYouMean(syntax.name, ['media', 'page']) ?? 'There are @media and @page.';
      problem(reader, where, 'unsupported-at-rule', `@${syntax.name} is not in the subset.`, hint);
    }
  }
}

/** `screen`, `print`, or both; undefined after a finding. */
function readMedia(syntax: AtRuleSyntax, reader: SheetReader): Media | undefined {
  const names = syntax.prelude.text.split(',').map((each) => each.trim().toLowerCase());
  const wrong = names.find((name) => !['all', 'screen', 'print'].includes(name));
  if (wrong !== undefined) {
    problem(
      reader,
      syntax.prelude,
      'unsupported-media',
      `@media ${wrong} is not in the subset.`,
      'There are screen and print.',
    );
    return undefined;
  }
  return names.length === 1 ? (names[0] as Media) : 'all';
}
