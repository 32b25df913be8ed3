/** White space of inline content, collapsed across its elements (css-text-4, 4.3). */

import type { ComputedStyle } from '../styles/computed-style.ts';
import type { InlinePiece } from './box.ts';

type WhiteSpace = ComputedStyle['whiteSpace'];
type TextPiece = Extract<InlinePiece, { kind: 'text' }>;

/** css-text-4, 4.3.3: a line end between two wide characters is no space. */
const LINE_END_BETWEEN_WIDE =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFFEF])[ \t]*\n[ \t\n]*(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFFEF])/gu;

/** Only these collapse; a no-break space and the other spaces of Unicode stay. */
export function isBlank(text: string): boolean {
  return !/[^ \t\n\r\f]/.test(text);
}

/** Collapses everything inside a text, and trims it: for titles and what is read aloud. */
export function collapseAll(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

/** Takes pieces in logical order and keeps what is left of them. */
export class WhiteSpaceCollapser {
  readonly #pieces: InlinePiece[] = [];
  /** At the start of a line and after a space the next space goes. */
  #afterSpace = true;

  text(text: string, owner: number, mode: WhiteSpace): void {
    const lines = text.replace(/\r\n?|\f/g, '\n');
    if (mode !== 'pre-line') {
      // Only a line end that is going to be collapsed: pre-line keeps its own (css-text-4, 4.3.1).
      this.#add(lines.replace(LINE_END_BETWEEN_WIDE, '').replace(/[ \t\n]+/g, ' '), owner);
      return;
    }
    lines.split('\n').forEach((line, i) => {
      if (i > 0) this.lineBreak(owner);
      this.#add(line.replace(/[ \t]+/g, ' '), owner);
    });
  }

  /** A forced break: spaces around it go. */
  lineBreak(owner: number): void {
    this.#trimEnd();
    this.#pieces.push({ kind: 'text', text: '\n', owner });
    this.#afterSpace = true;
  }

  /** Anything that is not text: isolates do not part spaces, generated text does. */
  other(piece: Exclude<InlinePiece, TextPiece>): void {
    this.#pieces.push(piece);
    if (piece.kind === 'generated') this.#afterSpace = false;
  }

  /** Spaces at the end go, and a forced break that nothing follows. */
  finish(): readonly InlinePiece[] {
    this.#trimEnd();
    const last = this.#lastText();
    if (
      last !== null &&
      this.#pieces.some((piece, i) => i !== last && piece.kind !== 'isolate-start' && piece.kind !== 'isolate-end')
    ) {
      const piece = this.#pieces[last];
      if (piece?.kind === 'text' && piece.text === '\n') this.#pieces.splice(last, 1);
    }
    return this.#pieces;
  }

  #add(collapsed: string, owner: number): void {
    const text = this.#afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (text === '') return;
    this.#afterSpace = text.endsWith(' ');
    this.#pieces.push({ kind: 'text', text, owner });
  }

  /** Takes the space away that ends the text so far, looking through isolates. */
  #trimEnd(): void {
    const last = this.#lastText();
    const piece = last === null ? undefined : this.#pieces[last];
    if (last === null || piece?.kind !== 'text' || !piece.text.endsWith(' ')) return;
    const text = piece.text.slice(0, -1);
    if (text === '') this.#pieces.splice(last, 1);
    else this.#pieces[last] = { ...piece, text };
  }

  /** Index of the last piece when it is text; null when something generated is last. */
  #lastText(): number | null {
    for (let i = this.#pieces.length - 1; i >= 0; i--) {
      const kind = this.#pieces[i]?.kind;
      if (kind === 'text') return i;
      if (kind === 'generated') return null;
    }
    return null;
  }
}
