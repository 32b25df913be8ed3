/** The one wrapper of css-select: which elements a selector matches. */

import { type Options, compile as compileWithCssSelect } from 'css-select';
import type { Direction } from '../locales/locale.ts';
import type { TreeElement } from '../templates/tree.ts';
import { matchesNth, parseNth } from './nth.ts';

/** An element with the way to its relatives, which the tree itself does not know. */
export interface LinkedElement {
  readonly element: TreeElement;
  readonly parent: LinkedElement | null;
  /** Elements only. */
  readonly children: readonly LinkedElement[];
  /** Among its parent's element children, from 0. */
  readonly index: number;
  readonly direction: Direction;
}

export type Matcher = (element: LinkedElement) => boolean;

export function linkTree(root: TreeElement, direction: Direction): LinkedElement {
  return link(root, null, 0, direction);
}

function link(element: TreeElement, parent: LinkedElement | null, index: number, inherited: Direction): LinkedElement {
  const { dir } = element.attributes;
  const direction = dir === 'ltr' || dir === 'rtl' ? dir : inherited;
  const children: LinkedElement[] = [];
  const linked: LinkedElement = { element, parent, children, index, direction };
  for (const child of element.children) {
    if (child.kind === 'element') children.push(link(child, linked, children.length, direction));
  }
  return linked;
}

function siblings(element: LinkedElement): LinkedElement[] {
  return element.parent === null ? [element] : [...element.parent.children];
}

/** css-select counts siblings anew for each element; the index is known here. */
const PSEUDO_CLASSES: Record<string, (element: LinkedElement, argument?: string | null) => boolean> = {
  'first-child': (element) => element.index === 0,
  'last-child': (element) => element.index === (element.parent?.children.length ?? 1) - 1,
  'only-child': (element) => (element.parent?.children.length ?? 1) === 1,
  'nth-child': (element, argument) => {
    const nth = parseNth(argument ?? '');
    return nth !== undefined && matchesNth(nth, element.index + 1);
  },
  'nth-last-child': (element, argument) => {
    const nth = parseNth(argument ?? '');
    return nth !== undefined && matchesNth(nth, (element.parent?.children.length ?? 1) - element.index);
  },
  dir: (element, argument) => element.direction === argument?.trim(),
};

const OPTIONS: Options<LinkedElement, LinkedElement> = {
  pseudos: PSEUDO_CLASSES,
  // A matcher lives as long as its stylesheet and sees many documents.
  cacheResults: false,
  adapter: {
    isTag: (node): node is LinkedElement => node !== null,
    getAttributeValue: (node, name) => node.element.attributes[name],
    getChildren: (node) => [...node.children],
    getName: (node) => node.element.name,
    getParent: (node) => node.parent,
    getSiblings: siblings,
    prevElementSibling: (node) => node.parent?.children[node.index - 1] ?? null,
    getText: () => '',
    hasAttrib: (node, name) => node.element.attributes[name] !== undefined,
    removeSubsets: (nodes) => nodes,
  },
};

/**
 * @param selector one selector, without its pseudo-element, of the kinds that `check-selector.ts` lets through
 * @returns undefined where css-select cannot read it
 */
export function compileSelector(selector: string): Matcher | undefined {
  try {
    return compileWithCssSelect<LinkedElement, LinkedElement>(selector, OPTIONS);
  } catch {
    return undefined;
  }
}
