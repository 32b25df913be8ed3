/**
 * The logical structure (ISO 32000-1, 14.7 and 14.8; PDF/UA-1, 7): what the content means, in reading order. Built while
 * the boxes are built, closed when the pages are known.
 *
 * - A figure with a caption is a `Div` that holds `Figure` and, last, `Caption`: an alternate description stands for all
 *   that is inside its element (14.9.3), so that a caption inside the Figure would not be read.
 * - Text directly in a grouping element gets a `P` of its own.
 */

import type { Rect } from '../base/geometry.ts';
import type { Slot, StructureChild, StructureElement, StructureType } from './page.ts';

/** All that a structure element says of itself, but for what only the pages know. */
export interface StructureAttributes {
  readonly lang?: string;
  readonly alt?: string;
  readonly expansion?: string;
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal';
}

interface OpenElement {
  readonly id: number;
  readonly type: StructureType;
  readonly attributes: StructureAttributes;
  readonly lang: string;
  readonly children: (OpenElement | number)[];
}

/** Grouping elements hold elements only; text in them needs a paragraph. */
const GROUPING: ReadonlySet<StructureType> = new Set([
  'Document',
  'Part',
  'Sect',
  'Art',
  'Div',
  'Aside',
  'TOC',
  'TOCI',
  'L',
  'LI',
  'Table',
  'THead',
  'TBody',
  'TR',
]);

export class StructureBuilder {
  readonly #root: OpenElement;
  readonly #open: OpenElement[];
  #ids = 0;
  #slots = 0;
  #artifacts = 0;

  constructor(lang: string) {
    this.#root = { id: this.#ids++, type: 'Document', attributes: {}, lang, children: [] };
    this.#open = [this.#root];
  }

  get current(): StructureType {
    return this.#top.type;
  }

  get lang(): string {
    return this.#top.lang;
  }

  get inArtifact(): boolean {
    return this.#artifacts > 0;
  }

  /** Opens an element; its language is written only where it differs from the parent's. */
  enter(type: StructureType, lang: string, attributes: StructureAttributes = {}): number {
    const parent = this.#top;
    const said = lang === parent.lang ? attributes : { ...attributes, lang };
    const element: OpenElement = { id: this.#ids++, type, attributes: said, lang, children: [] };
    if (!this.inArtifact) parent.children.push(element);
    this.#open.push(element);
    return element.id;
  }

  leave(): void {
    if (this.#open.length > 1) this.#open.pop();
  }

  /** Everything until {@link leaveArtifact} is decoration. */
  enterArtifact(): void {
    this.#artifacts++;
  }

  leaveArtifact(): void {
    this.#artifacts--;
  }

  /** Opens a paragraph for text that has none; true when one was opened. */
  enterParagraph(lang: string): boolean {
    if (this.inArtifact || !GROUPING.has(this.current)) return false;
    this.enter('P', lang);
    return true;
  }

  /** The slot of text that stands here: the one before it when nothing came between. */
  slot(): Slot {
    if (this.inArtifact) return null;
    const { children } = this.#top;
    const last = children[children.length - 1];
    if (typeof last === 'number') return last;
    const slot = this.#slots++;
    children.push(slot);
    return slot;
  }

  /**
   * The tree, without slots that nothing was painted for and without elements that are then empty.
   * @param boxes places of figures by element id
   */
  close(
    used: ReadonlySet<number>,
    boxes: ReadonlyMap<number, { readonly page: number; readonly rect: Rect }>,
  ): StructureElement {
    return closeElement(this.#root, used, boxes) ?? { kind: 'element', id: 0, type: 'Document', children: [] };
  }

  get #top(): OpenElement {
    return this.#open[this.#open.length - 1] ?? this.#root;
  }
}

function closeElement(
  element: OpenElement,
  used: ReadonlySet<number>,
  boxes: ReadonlyMap<number, { readonly page: number; readonly rect: Rect }>,
): StructureElement | null {
  const children: StructureChild[] = [];
  for (const child of element.children) {
    if (typeof child === 'number') {
      if (used.has(child)) children.push({ kind: 'slot', slot: child });
      continue;
    }
    const closed = closeElement(child, used, boxes);
    if (closed) children.push(closed);
  }
  // Rows must stay regular: an empty cell is a cell (PDF/UA-1, 7.5).
  const keeps = element.type === 'TD' || element.type === 'TH';
  if (children.length === 0 && !keeps) return null;
  const box = boxes.get(element.id);
  return {
    kind: 'element',
    id: element.id,
    type: element.type,
    ...element.attributes,
    ...(box ? { box } : {}),
    children,
  };
}
