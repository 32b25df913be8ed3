/** The one wrapper of the `diff` library: what changed between two texts, word by word. */

import { diffArrays } from 'diff';

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * In the order of reading; a changed word comes as removed, then added. The kept and removed parts joined are the old text,
 * the kept and added parts joined the new one, code unit by code unit.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  return diffArrays(before.match(WORD) ?? [], after.match(WORD) ?? []).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** A number with its separators is one word: of 38,5 and 38 the whole has changed, not ",5". */
const WORD = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:’'/-][\p{L}\p{M}\p{N}]+)*|./gsu;

/** On one line, for a terminal and for plain text: `Neem [-drie-]{+vier+} tabletten`, as `git diff --word-diff` writes it. */
export function showWordDiff(parts: readonly DiffPart[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}
