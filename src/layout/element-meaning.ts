/** What an HTML element means: the structure element that it opens (PDF/UA-1, 7; ISO 32000-1, 14.8.4). */

import type { StyledElement } from '../styles/styled-tree.ts';
import type { StructureType } from './page.ts';
import type { StructureAttributes, StructureBuilder } from './structure.ts';

const TYPES: Readonly<Record<string, StructureType>> = {
  section: 'Sect',
  nav: 'Sect',
  aside: 'Aside',
  article: 'Art',
  header: 'Div',
  footer: 'Div',
  address: 'Div',
  blockquote: 'Div',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  // The engine has three levels of headings; a deeper one is a paragraph.
  h4: 'P',
  h5: 'P',
  h6: 'P',
  p: 'P',
  figcaption: 'Caption',
};

/** Where each part of a table means something: elsewhere, as in a table for layout only, it is just a box. */
const TABLE_PARENTS: Readonly<Record<string, readonly StructureType[]>> = {
  caption: ['Table'],
  thead: ['Table'],
  tbody: ['Table'],
  tfoot: ['Table'],
  tr: ['Table', 'THead', 'TBody'],
  th: ['TR'],
  td: ['TR'],
};

const TABLE_TYPES: Readonly<Record<string, StructureType>> = {
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TBody',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
};

/** What holds lines: a part of it in another language is a part of the text, wherever the stylesheet puts it. */
const TEXT: ReadonlySet<StructureType> = new Set(['P', 'H1', 'H2', 'H3']);

/** A `dl`, or a `div` in one, whose terms and explanations are paired. */
interface TermList {
  itemOpen: boolean;
  bodySeen: boolean;
}

/** Opens and closes structure elements as the walk over the styled tree enters and leaves HTML elements. */
export class ElementMeaning {
  readonly #structure: StructureBuilder;
  readonly #termLists: TermList[] = [];
  #listsWithoutRole = 0;

  constructor(structure: StructureBuilder) {
    this.#structure = structure;
  }

  /** Inside `<ul role="presentation">`: an item there is no item to those who listen. */
  get inListWithoutRole(): boolean {
    return this.#listsWithoutRole > 0;
  }

  /** @returns what closes it again; nothing may be left open in between */
  open(element: StyledElement): () => void {
    const structure = this.#structure;
    if (isArtifact(element)) {
      structure.enterArtifact();
      return () => structure.leaveArtifact();
    }
    const { name } = element;
    if ((name === 'ul' || name === 'ol') && hasNoRole(element)) return this.#openListWithoutRole();
    if (name === 'dl' || (name === 'div' && structure.current === 'L')) return this.#openTermList(element);
    const terms = this.#termLists[this.#termLists.length - 1];
    if (terms && (name === 'dt' || name === 'dd')) return this.#openTerm(element, terms);
    if (name === 'li' && structure.current === 'L') return this.#enter('LI', element);
    if (name === 'li' && structure.current === 'TOC') return this.#enter('TOCI', element);
    const type = typeOf(element, structure.current);
    if (type) return this.#enter(type, element, attributesOf(element, structure.current));
    if (element.style.lang === structure.lang) return () => {};
    const isWithinText = isInline(element) || TEXT.has(structure.current);
    return this.#enter(isWithinText ? 'Span' : 'Div', element);
  }

  #enter(type: StructureType, element: StyledElement, attributes: StructureAttributes = {}): () => void {
    this.#structure.enter(type, element.style.lang, attributes);
    return () => this.#structure.leave();
  }

  #openListWithoutRole(): () => void {
    this.#listsWithoutRole++;
    return () => {
      this.#listsWithoutRole--;
    };
  }

  #openTermList(element: StyledElement): () => void {
    const structure = this.#structure;
    const isList = element.name === 'dl';
    if (isList) structure.enter('L', element.style.lang, { listNumbering: 'None' });
    const terms: TermList = { itemOpen: false, bodySeen: false };
    this.#termLists.push(terms);
    return () => {
      this.#termLists.pop();
      if (terms.itemOpen) structure.leave();
      if (isList) structure.leave();
    };
  }

  /** A term begins an item, unless it follows another term; explanations stay with it. */
  #openTerm(element: StyledElement, terms: TermList): () => void {
    const structure = this.#structure;
    const isTerm = element.name === 'dt';
    if (terms.itemOpen && isTerm && terms.bodySeen) {
      structure.leave();
      terms.itemOpen = false;
    }
    if (!terms.itemOpen) {
      structure.enter('LI', structure.lang);
      terms.itemOpen = true;
      terms.bodySeen = false;
    }
    if (!isTerm) terms.bodySeen = true;
    return this.#enter(isTerm ? 'Lbl' : 'LBody', element);
  }
}

/** `role="presentation"` takes the meaning of a table or a list away, not its text; anything else with it is decoration. */
export function isArtifact(element: StyledElement): boolean {
  return element.attributes['aria-hidden'] === 'true' || (hasNoRole(element) && !KEEPS_TEXT.has(element.name));
}

const KEEPS_TEXT: ReadonlySet<string> = new Set(['table', 'ul', 'ol']);

function hasNoRole(element: StyledElement): boolean {
  const { role } = element.attributes;
  return role === 'presentation' || role === 'none';
}

function isInline(element: StyledElement): boolean {
  return element.style.display === 'inline';
}

function typeOf(element: StyledElement, parent: StructureType): StructureType | null {
  const { name } = element;
  if (name === 'table') return hasNoRole(element) ? null : 'Table';
  if (name === 'ul' || name === 'ol') return element.attributes.role === 'doc-toc' ? 'TOC' : 'L';
  if (name === 'figure')
    return element.children.some((child) => child.kind === 'element' && child.name === 'figcaption') ? 'Div' : null;
  if (name === 'abbr' && element.attributes.title) return 'Span';
  const parents = TABLE_PARENTS[name];
  if (parents) return parents.includes(parent) ? (TABLE_TYPES[name] ?? null) : null;
  return TYPES[name] ?? null;
}

function attributesOf(element: StyledElement, parent: StructureType): StructureAttributes {
  const { name, attributes } = element;
  if (name === 'ul' || name === 'ol')
    return attributes.role === 'doc-toc' ? {} : { listNumbering: numberingOf(element) };
  if (name === 'abbr' && attributes.title) return { expansion: attributes.title };
  if (parent !== 'TR' || (name !== 'td' && name !== 'th')) return {};
  const columnSpan = spanOf(attributes.colspan);
  const rowSpan = spanOf(attributes.rowspan);
  return {
    ...(name === 'th' ? { scope: attributes.scope?.startsWith('row') ? ('Row' as const) : ('Column' as const) } : {}),
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
}

function numberingOf(element: StyledElement): 'None' | 'Disc' | 'Decimal' {
  const { listStyleType } = element.style;
  if (listStyleType === 'none') return 'None';
  return element.name === 'ol' ? 'Decimal' : 'Disc';
}

/** `colspan` and `rowspan`: a number from 1 on; anything else counts as 1 (HTML, 4.9.11). */
export function spanOf(attribute: string | undefined): number {
  const value = Number.parseInt(attribute ?? '1', 10);
  return Number.isFinite(value) && value > 1 ? Math.min(value, MOST_COLUMNS) : 1;
}

/** HTML, 4.9.11: a larger span is clamped. */
const MOST_COLUMNS = 1000;
