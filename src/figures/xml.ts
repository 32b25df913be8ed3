/**
 * The one wrapper of `@rgrove/parse-xml`: a text → elements, with the place of every element and attribute.
 *
 * No document type, hence no entities beyond the five of XML itself; no processing instructions.
 */

import type { XmlDocument } from '@rgrove/parse-xml';
import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { PositionOf } from '../base/line-index.ts';
import { positionsIn } from '../base/line-index.ts';
import type { SourceText } from '../base/source-text.ts';

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
  const doctype = /<!DOCTYPE/i.exec(withoutComments(source.text));
  if (doctype) {
    refuse(
      'figures.doctype',
      'A drawing has no document type and no entities.',
      'Delete "<!DOCTYPE …>".',
      at(doctype.index, doctype.index + 9),
      report,
    );
    return undefined;
  }
  const document = parse(source, at, report);
  if (!document?.root) return undefined;
  try {
    return new MarkupReader(source.text, at, report).document(document, document.root);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    refuse(
      'figures.too-deep',
      `This is nested more than ${MAX_DEPTH} levels deep.`,
      'Take groups apart.',
      at(error.offset),
      report,
    );
    return undefined;
  }
}

/** Comments blanked out, so that offsets stay. */
function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    const end = close < 0 ? text.length : close + 3;
    result += text.slice(from, open) + ' '.repeat(end - open);
    from = end;
  }
  return result + text.slice(from);
}

function parse(source: SourceText, at: PositionOf, report: Report): XmlDocument | undefined {
  try {
    return parseXml(source.text, { includeOffsets: true });
  } catch (error) {
    if (error instanceof XmlError) {
      const [words = ''] = error.message.split(' (line ', 1);
      refuse('figures.broken-xml', `This is not valid XML: ${words}.`, xmlHint(words), at(error.pos), report);
    } else if (error instanceof RangeError) {
      refuse(
        'figures.too-deep',
        `This is nested more than ${MAX_DEPTH} levels deep.`,
        'Take groups apart.',
        at(0),
        report,
      );
    } else throw error;
    return undefined;
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

class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super();
    this.offset = offset;
  }
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

  document(document: XmlDocument, root: XmlElement): MarkupElement {
    for (const child of document.children) {
      if (child.type === 'pi') this.#refuseInstruction(child.start);
    }
    return this.element(root, 0);
  }

  element(element: XmlElement, depth: number): MarkupElement {
    if (depth > MAX_DEPTH) throw new TooDeep(element.start);
    const elements: MarkupElement[] = [];
    let text = '';
    for (const child of element.children) {
      if (child instanceof XmlElement) elements.push(this.element(child, depth + 1));
      else if (child instanceof XmlText) text += child.text;
      else if (child.type === 'pi') this.#refuseInstruction(child.start);
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

  #refuseInstruction(offset: number): void {
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
