/**
 * The one wrapper of `@rgrove/parse-xml`: a text → a tree of elements and texts with their offsets.
 *
 * No document type, hence no entities beyond the five of XML itself: nothing outside the text is ever read.
 */

import type { XmlNode as LibraryNode } from '@rgrove/parse-xml';
import { parseXml, XmlElement as LibraryElement, XmlError, XmlText as LibraryText } from '@rgrove/parse-xml';

export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Of the `<`; UTF-16 code units. */
  readonly start: number;
}

export type XmlNode =
  | XmlElement
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  | { readonly kind: 'instruction'; readonly start: number };

/** What keeps a text from being read. */
export interface XmlFault {
  readonly kind: 'broken' | 'doctype' | 'too-deep';
  /** For `broken`: what the parser says. */
  readonly words: string;
  readonly offset: number;
}

export interface XmlTree {
  readonly root: XmlElement;
  /** Before and behind the root. */
  readonly instructions: readonly number[];
}

/** @param maxDepth deeper nesting is refused: it would exhaust the stack */
export function parseXmlTree(text: string, maxDepth: number): XmlTree | XmlFault {
  const doctype = /<!DOCTYPE/i.exec(withoutComments(text));
  if (doctype) return { kind: 'doctype', words: '', offset: doctype.index };
  try {
    const document = parseXml(text, { includeOffsets: true });
    if (!document.root) return { kind: 'broken', words: 'Root element is missing', offset: 0 };
    const instructions = document.children.flatMap((child) => (child.type === 'pi' ? [child.start] : []));
    return { root: convert(document.root, maxDepth), instructions };
  } catch (error) {
    if (error instanceof TooDeep) return { kind: 'too-deep', words: '', offset: error.offset };
    if (error instanceof RangeError) return { kind: 'too-deep', words: '', offset: 0 };
    if (!(error instanceof XmlError)) throw error;
    return { kind: 'broken', words: error.message.split(' (line ', 1)[0] ?? '', offset: error.pos };
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

class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

function convert(element: LibraryElement, depthLeft: number): XmlElement {
  if (depthLeft < 0) throw new TooDeep(element.start);
  const children = element.children.flatMap((child: LibraryNode): XmlNode[] => {
    if (child instanceof LibraryElement) return [convert(child, depthLeft - 1)];
    if (child instanceof LibraryText) return [{ kind: 'text', text: child.text, start: child.start }];
    return child.type === 'pi' ? [{ kind: 'instruction', start: child.start }] : [];
  });
  return { kind: 'element', name: element.name, attributes: element.attributes, children, start: element.start };
}
