/** An SVG text → elements, with the place of every element and attribute: no document type, no processing instructions. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { PositionOf } from '../base/line-index.ts';
import { positionsIn } from '../base/line-index.ts';
import type { SourceText } from '../base/source-text.ts';
import { parseXmlTree, type XmlElement, type XmlFault } from '../base/xml.ts';

export interface MarkupElement {
  readonly name: string;
  readonly attributes: readonly MarkupAttribute[];
  readonly elements: readonly MarkupElement[];
  /** The element's own text, character references decoded. */
  readonly text: string;
  readonly at: SourcePosition;
}

export interface MarkupAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: SourcePosition;
}

/** Deeper nesting is no drawing of ours, and would exhaust the stack. */
const MAX_DEPTH = 64;

/** @returns undefined after an error: `figures.broken-xml`, `figures.doctype`, `figures.processing-instruction`, `figures.too-deep` */
export function readMarkup(source: SourceText, report: Report): MarkupElement | undefined {
  const at = positionsIn(source);
  const tree = parseXmlTree(source.text, MAX_DEPTH);
  if ('kind' in tree) {
    refuseFault(tree, at, report);
    return undefined;
  }
  const reader = new MarkupReader(source.text, at, report);
  for (const offset of tree.instructions) reader.refuseInstruction(offset);
  return reader.element(tree.root);
}

function refuseFault({ kind, words, offset }: XmlFault, at: PositionOf, report: Report): void {
  if (kind === 'doctype') {
    const message = 'A drawing has no document type and no entities.';
    refuse('figures.doctype', message, 'Delete "<!DOCTYPE …>".', at(offset, offset + 9), report);
  } else if (kind === 'too-deep') {
    const message = `This is nested more than ${MAX_DEPTH} levels deep.`;
    refuse('figures.too-deep', message, 'Take groups apart.', at(offset), report);
  } else {
    refuse('figures.broken-xml', `This is not valid XML: ${words}.`, xmlHint(words), at(offset), report);
  }
}

function xmlHint(words: string): string {
  if (words.startsWith('Named entity')) return 'Write the character itself.';
  if (words.startsWith('Root element')) return 'The file must hold one <svg> element.';
  return 'Open the file in a drawing program or a browser, and save it again.';
}

function refuse(code: string, message: string, hint: string, at: SourcePosition, report: Report): void {
  report({ severity: 'error', code, message, at, hint });
}

class MarkupReader {
  readonly #text: string;
  readonly #at: PositionOf;
  readonly #report: Report;

  constructor(text: string, at: PositionOf, report: Report) {
    this.#text = text;
    this.#at = at;
    this.#report = report;
  }

  element(element: XmlElement): MarkupElement {
    const elements: MarkupElement[] = [];
    let text = '';
    for (const child of element.children) {
      if (child.kind === 'element') elements.push(this.element(child));
      else if (child.kind === 'text') text += child.text;
      else this.refuseInstruction(child.start);
    }
    return {
      name: element.name,
      attributes: this.#attributes(element),
      elements,
      text,
      at: this.#at(element.start, element.start + 1 + element.name.length),
    };
  }

  /** The parser keeps no places of attributes; a start tag that it has accepted can be read again with one expression. */
  #attributes(element: XmlElement): readonly MarkupAttribute[] {
    const attribute = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/gy;
    attribute.lastIndex = element.start + 1 + element.name.length;
    const found: MarkupAttribute[] = [];
    for (let match = attribute.exec(this.#text); match; match = attribute.exec(this.#text)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].indexOf(name);
      const at = this.#at(start, attribute.lastIndex);
      found.push({ name, value: element.attributes[name] ?? '', at });
    }
    return found;
  }

  refuseInstruction(offset: number): void {
    const hint = 'Delete "<?…?>".';
    refuse(
      'figures.processing-instruction',
      'A drawing has no processing instructions.',
      hint,
      this.#at(offset),
      this.#report,
    );
  }
}
