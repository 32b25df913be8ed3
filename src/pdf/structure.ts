/**
 * The structure tree (ISO 32000-1, 14.7 and 14.8): elements in the order of the content, whatever the order of
 * painting; which marked content belongs to which element, and back.
 */

import type { StructureElement, StructureType } from '../layout/page.ts';
import type { MarkedSequence } from './marked-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfDictionary, type PdfPage, type PdfReference, type PdfValue, textString } from './pdf-objects.ts';
import type { PlacedPage } from './placed-page.ts';
import { attributesOf, textEntries } from './structure-attributes.ts';

/** A link annotation that belongs to a structure element. */
export interface StructuredAnnotation {
  readonly element: number;
  /** Index of the sheet side. */
  readonly side: number;
  readonly reference: PdfReference;
  /** Its key in the parent tree. */
  readonly structParent: number;
}

export interface StructureInput {
  readonly root: StructureElement;
  readonly sequences: readonly MarkedSequence[];
  readonly annotations: readonly StructuredAnnotation[];
  readonly sheets: readonly PdfPage[];
  readonly placed: ReadonlyMap<number, PlacedPage>;
  readonly rightToLeft: boolean;
  /** By slot: see `rightToLeftTexts`. */
  readonly actualTexts: ReadonlyMap<number, string>;
}

/** Types of PDF 2.0 that PDF 1.7 readers, and PDF/UA-1, know under another name. */
const ROLES: Readonly<Partial<Record<StructureType, string>>> = { Aside: 'Sect' };

/** The structure type that each slot belongs to: the tag of its marked content. */
export function slotTypes(root: StructureElement): ReadonlyMap<number, StructureType> {
  const types = new Map<number, StructureType>();
  const visit = (element: StructureElement): void => {
    for (const child of element.children) {
      if (child.kind === 'element') visit(child);
      else types.set(child.slot, element.type);
    }
  };
  visit(root);
  return types;
}

/** Writes the tree, the parent tree and the keys that lead from each page into it. */
export function writeStructure(file: PdfFile, input: StructureInput): void {
  const treeRoot = file.reserve({ Type: 'StructTreeRoot' });
  const writer = new StructureWriter(file, input);
  treeRoot.data.K = [writer.writeElement(input.root, treeRoot)];
  treeRoot.data.ParentTree = writer.writeParentTree();
  treeRoot.data.ParentTreeNextKey = input.sheets.length + input.annotations.length;
  treeRoot.data.RoleMap = { ...ROLES };
  // PDFKit writes both when the file ends, and gives pages /Tabs /S where there is MarkInfo.
  file.catalog.StructTreeRoot = treeRoot;
  file.catalog.MarkInfo = file.reserve({ Marked: true });
}

class StructureWriter {
  readonly #file: PdfFile;
  readonly #input: StructureInput;
  readonly #sequences: ReadonlyMap<number, readonly MarkedSequence[]>;
  readonly #annotations: ReadonlyMap<number, readonly StructuredAnnotation[]>;
  /** By sheet side, by MCID: the element that the content belongs to. */
  readonly #owners: PdfReference[][];
  readonly #annotationOwners = new Map<number, PdfReference>();

  constructor(file: PdfFile, input: StructureInput) {
    this.#file = file;
    this.#input = input;
    // Sides are painted in the order of the sheet; content is read in the order of the pages.
    const inReadingOrder = [...input.sequences].sort((a, b) => a.page - b.page);
    this.#sequences = groupBy(inReadingOrder, ({ slot }) => slot);
    this.#annotations = groupBy(input.annotations, ({ element }) => element);
    this.#owners = input.sheets.map(() => []);
  }

  writeElement(element: StructureElement, parent: PdfReference): PdfReference {
    const annotations = this.#annotations.get(element.id) ?? [];
    const reference = this.#file.reserve({
      Type: 'StructElem',
      // A link that leads nowhere in this file (no annotation) is plain text.
      S: element.type === 'Link' && annotations.length === 0 ? 'Span' : element.type,
      P: parent,
      ...textEntries(element),
    });
    const actualText = this.#actualTextOf(element);
    if (actualText !== null) reference.data.ActualText = textString(actualText);
    const isRightToLeft = this.#input.rightToLeft && element === this.#input.root;
    const attributes = attributesOf(element, this.#input.placed, isRightToLeft);
    if (attributes.length > 0) reference.data.A = attributes.length === 1 ? attributes[0] : attributes;
    const kids = element.children.flatMap((child) => {
      if (child.kind === 'element') return [this.writeElement(child, reference)];
      // What replaces an element's content replaces that of its parts as well.
      const replaced = actualText !== null || element.alt !== undefined;
      return replaced ? this.#contentKids(child.slot, reference) : this.#readableKids(child.slot, reference);
    });
    kids.push(...annotations.map((annotation) => this.#annotationKid(annotation, reference)));
    if (kids.length > 0) reference.data.K = kids.length === 1 ? kids[0] : kids;
    reference.end();
    return reference;
  }

  /** Pages have the keys 0 to n − 1, annotations the ones that they were given. */
  writeParentTree(): PdfReference {
    const pages = this.#owners.flatMap((owners, side) => {
      const sheet = this.#input.sheets[side];
      if (sheet !== undefined) sheet.dictionary.data.StructParents = side;
      return [side, owners];
    });
    const annotations = this.#input.annotations.flatMap(({ structParent }) => {
      const owner = this.#annotationOwners.get(structParent);
      return owner === undefined ? [] : [structParent, owner];
    });
    const tree = this.#file.reserve({ Nums: [...pages, ...annotations] });
    tree.end();
    return tree;
  }

  /**
   * ActualText replaces all that is inside an element, a link's annotation too, so only an element with nothing but
   * text gets one; in others the right-to-left stretches get an element of their own.
   */
  #actualTextOf({ id, children, alt }: StructureElement): string | null {
    if (alt !== undefined || this.#annotations.has(id) || children.length !== 1 || children[0]?.kind !== 'slot')
      return null;
    return this.#input.actualTexts.get(children[0].slot) ?? null;
  }

  #readableKids(slot: number, parent: PdfReference): PdfValue[] {
    const actualText = this.#input.actualTexts.get(slot);
    if (actualText === undefined || !this.#sequences.has(slot)) return this.#contentKids(slot, parent);
    const span = this.#file.reserve({ Type: 'StructElem', S: 'Span', P: parent, ActualText: textString(actualText) });
    const kids = this.#contentKids(slot, span);
    span.data.K = kids.length === 1 ? kids[0] : kids;
    span.end();
    return [span];
  }

  /** MCIDs on the element's own page are plain numbers, those on others name their page. */
  #contentKids(slot: number, owner: PdfReference): PdfValue[] {
    return (this.#sequences.get(slot) ?? []).map(({ side, mcid }) => {
      const sheet = this.#sheet(side);
      const owners = this.#owners[side];
      if (owners !== undefined) owners[mcid] = owner;
      owner.data.Pg ??= sheet.dictionary;
      return owner.data.Pg === sheet.dictionary ? mcid : { Type: 'MCR', Pg: sheet.dictionary, MCID: mcid };
    });
  }

  #annotationKid({ side, reference, structParent }: StructuredAnnotation, owner: PdfReference): PdfDictionary {
    this.#annotationOwners.set(structParent, owner);
    return { Type: 'OBJR', Pg: this.#sheet(side).dictionary, Obj: reference };
  }

  #sheet(side: number): PdfPage {
    const sheet = this.#input.sheets[side];
    if (sheet === undefined) throw new Error(`Sheet side ${side} was not painted`);
    return sheet;
  }
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
