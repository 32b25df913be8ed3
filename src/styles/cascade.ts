/** Which declarations apply to an element, weakest first (css-cascade-4, 6): by specificity, then by order. */

import { compareText } from '../base/diagnostic.ts';
import type { CssValue } from './css-syntax.ts';
import type { LinkedElement } from './select.ts';
import type { Declaration, Media, PseudoElement, Selector, Stylesheet } from './stylesheet.ts';

/** A rule's declarations under one of its selectors. */
export interface Block {
  /** Stands for the block in keys. */
  readonly id: number;
  readonly declarations: readonly Declaration[];
  /** Its values depend on the element's attributes. */
  readonly readsAttributes: boolean;
}

interface Candidate extends Block {
  readonly selector: Selector;
}

export interface RuleIndex {
  readonly blocksFor: (element: LinkedElement, pseudo: PseudoElement | null) => readonly Block[];
}

/** Sheets in order: of two equally specific rules the later one wins. */
export function indexRules(sheets: readonly Stylesheet[], media: Exclude<Media, 'all'>): RuleIndex {
  const byKey = new Map<string, Candidate[]>();
  let id = 0;
  for (const sheet of sheets) {
    for (const rule of sheet.rules) {
      if (rule.media !== 'all' && rule.media !== media) continue;
      const readsAttributes = rule.declarations.some(dependsOnAttributes);
      for (const selector of rule.selectors) {
        const candidate = { id: id++, selector, declarations: rule.declarations, readsAttributes };
        const key = `${selector.pseudo ?? ''} ${selector.key}`;
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [candidate]);
        else known.push(candidate);
      }
    }
  }
  return { blocksFor: (element, pseudo) => blocksFor(byKey, element, pseudo) };
}

function dependsOnAttributes(declaration: Declaration): boolean {
  if (declaration.kind === 'settled')
    return declaration.values.some(({ value }) => typeof value !== 'string' && readsAttribute(value));
  return /\battr\(/i.test(declaration.text);
}

function readsAttribute(values: readonly CssValue[]): boolean {
  return values.some((value) => value.kind === 'function' && (value.name === 'attr' || readsAttribute(value.args)));
}

function blocksFor(
  byKey: ReadonlyMap<string, readonly Candidate[]>,
  element: LinkedElement,
  pseudo: PseudoElement | null,
): readonly Block[] {
  const { name, attributes } = element.element;
  const classes = attributes.class?.split(/\s+/).filter((each) => each !== '') ?? [];
  const keys = ['*', name, ...new Set(classes.map((each) => `.${each}`))];
  if (attributes.id !== undefined) keys.push(`#${attributes.id}`);
  const found: Candidate[] = [];
  for (const key of keys) {
    for (const candidate of byKey.get(`${pseudo ?? ''} ${key}`) ?? []) {
      if (candidate.selector.matches(element)) found.push(candidate);
    }
  }
  return found.sort((a, b) => a.selector.specificity - b.selector.specificity || a.id - b.id);
}

/** For keys of caches. */
export function blockIds(blocks: readonly Block[]): string {
  return blocks.map((block) => block.id).join(' ');
}

/** Every name that the sheets give a value to, in code unit order. */
export function declaredVariables(sheets: readonly Stylesheet[]): ReadonlySet<string> {
  const declarations = sheets.flatMap((sheet) => allDeclarations(sheet));
  const names = declarations.flatMap((each) => (each.kind === 'variable' ? [each.name] : []));
  return new Set(names.sort(compareText));
}

export function allDeclarations(sheet: Stylesheet): readonly Declaration[] {
  return [
    ...sheet.rules.flatMap((rule) => rule.declarations),
    ...sheet.pages.flatMap((page) => [...page.declarations, ...page.marginBoxes.flatMap((box) => box.declarations)]),
  ];
}
