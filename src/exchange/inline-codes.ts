/** Inline markup of a text as paired codes, for formats that protect them: the codes are the markup itself, so that nothing is lost. */

import type { Inline } from '../content/inline.ts';
import { parseInline } from '../content/parse-inline.ts';

export type InlinePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `id` is the same at both ends of a pair; `type` is XLIFF's `ctype`. */
  | { readonly kind: 'open'; readonly id: number; readonly type: 'bold' | 'italic' | 'link'; readonly code: string }
  | { readonly kind: 'close'; readonly id: number; readonly code: string }
  /** `{{name}}`: something is filled in. */
  | { readonly kind: 'placeholder'; readonly id: number; readonly code: string };

/** The parts joined are the text, code unit by code unit; a text that can't be taken apart so is one part. */
export function inlineParts(text: string): readonly InlinePart[] {
  const walker = new PartWalker(text);
  walker.all(parseInline(text, { file: '', line: 1, column: 1 }, () => undefined));
  const { parts } = walker;
  return joinParts(parts) === text ? parts : [{ kind: 'text', text }];
}

export function joinParts(parts: readonly InlinePart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : part.code)).join('');
}

const SIGNS = { strong: ['**', 'bold'], emphasis: ['*', 'italic'] } as const;

class PartWalker {
  readonly parts: InlinePart[] = [];
  readonly #text: string;
  #at = 0;
  #lastId = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (inline.kind === 'text') this.#plain(inline.text);
      else if (inline.kind === 'link') this.#link(inline.children);
      else this.#pair(SIGNS[inline.kind][0], SIGNS[inline.kind][1], inline.children, () => SIGNS[inline.kind][0]);
    }
  }

  #plain(text: string): void {
    this.#at += text.length;
    for (const part of text.split(/(\{\{[^{}]*\}\})/)) {
      if (part === '') continue;
      if (part.startsWith('{{')) this.parts.push({ kind: 'placeholder', id: ++this.#lastId, code: part });
      else this.parts.push({ kind: 'text', text: part });
    }
  }

  #link(children: readonly Inline[]): void {
    const close = /\]\(\s*(?:<[^<>]*>|[^\s()]*(?:\([^()]*\)[^\s()]*)*)\s*\)/y;
    this.#pair('[', 'link', children, () => {
      close.lastIndex = this.#at;
      return close.exec(this.#text)?.[0] ?? '';
    });
  }

  #pair(code: string, type: 'bold' | 'italic' | 'link', children: readonly Inline[], closing: () => string): void {
    const id = ++this.#lastId;
    this.parts.push({ kind: 'open', id, type, code });
    this.#at += code.length;
    this.all(children);
    const end = closing();
    this.parts.push({ kind: 'close', id, code: end });
    this.#at += end.length;
  }
}
