/** Selectors: which are in the subset, how specific they are, and by what their rules are found. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import type { SelectorPart, SelectorSyntax, Span } from './css-syntax.ts';
import { parseNth } from './nth.ts';
import { compileSelector } from './select.ts';
import type { PseudoElement, Selector } from './stylesheet.ts';

/** Pseudo-classes and what stands between their brackets. */
const PSEUDO_CLASSES: Readonly<Record<string, 'none' | 'selectors' | 'nth' | 'language' | 'direction'>> = {
  root: 'none',
  'first-child': 'none',
  'last-child': 'none',
  'only-child': 'none',
  'first-of-type': 'none',
  'last-of-type': 'none',
  'nth-child': 'nth',
  'nth-last-child': 'nth',
  not: 'selectors',
  is: 'selectors',
  lang: 'language',
  dir: 'direction',
};

const PSEUDO_ELEMENTS: readonly PseudoElement[] = ['before', 'after', 'marker'];
const COMBINATORS: readonly string[] = [' ', '>', '+', '~'];

/** What to write in place of what people reach for. */
const INSTEAD: Readonly<Record<string, string>> = {
  hover: 'Paper has no pointer.',
  focus: 'Paper has no pointer.',
  active: 'Paper has no pointer.',
  link: 'Write a[href].',
  visited: 'Paper remembers nothing: write a[href].',
  has: 'Give the element a class in the template.',
  where: 'Write :is().',
  'first-letter': 'Letters are not styled on their own: they would come apart in joined scripts.',
  'first-line': 'Lines are known only after the page is set.',
};

export type Locate = (span: Span) => SourcePosition;

/** Undefined after a finding. */
export function checkSelector(syntax: SelectorSyntax, locate: Locate, report: Report): Selector | undefined {
  let failed = false;
  const fail = (at: Span, message: string, hint?: string): void => {
    failed = true;
    const rest = hint === undefined ? {} : { hint };
    report({ severity: 'error', code: 'style.unsupported-selector', message, at: locate(at), ...rest });
  };
  checkParts(syntax, fail);
  const last = syntax.parts.at(-1);
  const pseudo = last?.kind === 'pseudo-element' ? (last.name as PseudoElement) : null;
  if (failed) return undefined;
  const text = syntax.text.slice(0, pseudo === null ? undefined : (last?.offset ?? 0) - syntax.offset);
  const matches = compileSelector(/(^|[\s>+~])$/.test(text) ? `${text}*` : text);
  if (matches === undefined) {
    fail(syntax, `The selector "${syntax.text}" cannot be read.`);
    return undefined;
  }
  return { text: syntax.text, matches, pseudo, specificity: specificityOf(syntax), key: keyOf(syntax) };
}

type Fail = (at: Span, message: string, hint?: string) => void;

function checkParts(syntax: SelectorSyntax, fail: Fail): void {
  for (const [index, part] of syntax.parts.entries()) {
    if (part.kind === 'pseudo-class') checkPseudoClass(part, fail);
    if (part.kind === 'pseudo-element') checkPseudoElement(part, index === syntax.parts.length - 1, fail);
    if (part.kind === 'combinator' && !COMBINATORS.includes(part.name)) {
      fail(part, `The combinator "${part.name}" is not in the subset.`, 'There are the space, >, + and ~.');
    }
    if (part.kind === 'other')
      fail(part, `"${part.name}" cannot stand in a selector.`, 'Rules are not nested: write the whole selector.');
    if (part.kind === 'type' && part.name.includes('|')) fail(part, 'There are no namespaces.');
  }
}

function checkPseudoClass(part: SelectorPart, fail: Fail): void {
  const kind = Object.hasOwn(PSEUDO_CLASSES, part.name) ? PSEUDO_CLASSES[part.name] : undefined;
  if (kind === undefined) {
    const names = Object.keys(PSEUDO_CLASSES);
    const near = didYouMean(part.name, names);
    const hint = INSTEAD[part.name] ?? near ?? `There are: ${names.map((name) => `:${name}`).join(' ')}.`;
    fail(part, `The pseudo-class :${part.name} is not in the subset.`, hint);
    return;
  }
  if ((kind === 'none') !== (part.argument === null)) {
    fail(
      part,
      `:${part.name} ${kind === 'none' ? 'takes nothing between brackets' : 'needs something between brackets'}.`,
    );
  } else if (kind === 'nth' && parseNth(part.argument ?? '') === undefined) {
    fail(part, `:${part.name}(${part.argument}) is not of the form 3, odd, even or 2n + 1.`);
  } else if (kind === 'direction' && !['ltr', 'rtl'].includes(part.argument ?? '')) {
    fail(part, ':dir() takes ltr or rtl.');
  }
  for (const inner of part.selectors) {
    const element = inner.parts.find((each) => each.kind === 'pseudo-element');
    if (element !== undefined) fail(element, `::${element.name} cannot stand inside :${part.name}().`);
    else checkParts(inner, fail);
  }
}

function checkPseudoElement(part: SelectorPart, isLast: boolean, fail: Fail): void {
  if (!PSEUDO_ELEMENTS.includes(part.name as PseudoElement)) {
    const hint =
      INSTEAD[part.name] ?? didYouMean(part.name, PSEUDO_ELEMENTS) ?? 'There are ::before, ::after and ::marker.';
    fail(part, `The pseudo-element ::${part.name} is not in the subset.`, hint);
  } else if (!isLast) fail(part, `::${part.name} is the end of its selector.`);
}

/** One number for selectors-4, 17: ids, then classes, attributes and pseudo-classes, then types and pseudo-elements. */
const ID = 1_000_000;
const CLASS = 1_000;
const TYPE = 1;

export function specificityOf(syntax: SelectorSyntax): number {
  return syntax.parts.reduce((sum, part) => sum + partSpecificity(part), 0);
}

function partSpecificity(part: SelectorPart): number {
  switch (part.kind) {
    case 'id':
      return ID;
    case 'class':
    case 'attribute':
      return CLASS;
    case 'type':
      return part.name === '*' ? 0 : TYPE;
    case 'pseudo-element':
      return TYPE;
    case 'pseudo-class':
      // :is() and :not() count as much as the most specific of their selectors.
      return part.selectors.length > 0 ? Math.max(...part.selectors.map(specificityOf)) : CLASS;
    default:
      return 0;
  }
}

/** What an element must have for the selector to be tried on it: `#id`, `.class`, a name, or `*`. */
function keyOf(syntax: SelectorSyntax): string {
  const start = syntax.parts.findLastIndex((part) => part.kind === 'combinator') + 1;
  const compound = syntax.parts.slice(start);
  const of = (kind: SelectorPart['kind']) => compound.find((part) => part.kind === kind)?.name;
  const id = of('id');
  if (id !== undefined) return `#${id}`;
  const className = of('class');
  if (className !== undefined) return `.${className}`;
  return of('type')?.toLowerCase() ?? '*';
}
