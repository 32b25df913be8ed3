/** Items → pieces: shaped words and spaces with their place in the paragraph. */

import type { CollectedText } from './collect-text.ts';
import type { Item } from './itemise.ts';
import type { PlacedCluster, ShapedWord, Shaper } from './shape.ts';
import { isForcedBreak } from './white-space.ts';

/** A shaped word, a part of a very long one, or a space. In logical order. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly item: Item;
  readonly word: ShapedWord;
}

/** Shapes a stretch of an item as it stands in the paragraph. `remember`: whether it is likely to be asked for again. */
export type StretchShaper = (item: Item, from: number, to: number, remember: boolean) => ShapedWord;

/**
 * Longer words are shaped in parts, in code units: a line can break anywhere in them, and each break shapes the rest
 * of its part anew. No natural word is as long; text without spaces (Chinese, Thai) is cut between syllables.
 */
const MAX_PIECE = 64;
/** Parts of longer ones are not worth remembering: there are as many as places to break at. */
const LONGEST_NATURAL_WORD = 40;
/** HarfBuzz looks at five characters of context (hb-buffer.hh, CONTEXT_LENGTH). */
const CONTEXT_LENGTH = 5;

/** Shapes with the letters on either side in view; nothing joins across spaces, breaks and the edges of isolates (CSS Text 3, 7.3). */
export function createStretchShaper({ text, isolates }: CollectedText, shaper: Shaper): StretchShaper {
  const barriers = new Set(isolates.flatMap((isolate) => [isolate.start, isolate.end]));
  return (item, from, to, remember) => {
    const alone = isSpace(text, from);
    const before = alone ? '' : contextBefore(text, from, barriers);
    const after = alone ? '' : contextAfter(text, to, barriers);
    return shaper({ item, text: text.slice(from, to), before, after, remember });
  };
}

/** Cuts an item at spaces; a space is a piece of its own, so that a word is found in memory whatever stands around it. */
export function cutPieces(text: string, item: Item, shape: StretchShaper): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = item.start; start < item.end; ) {
    let end = start + 1;
    if (!isSpace(text, start)) while (end < item.end && end - start <= MAX_PIECE && !isSpace(text, end)) end++;
    if (end - start > MAX_PIECE) end = cutBefore(text, start, start + MAX_PIECE);
    pieces.push({ start, end, item, word: shape(item, start, end, true) });
    start = end;
  }
  return pieces;
}

/** A place to cut a long word: between two letters that no mark or joiner binds, else before a letter, else between two characters. */
function cutBefore(text: string, start: number, limit: number): number {
  for (const pattern of [/^[^\p{M}\p{Cf}\p{Cs}]{2}$/u, /^.[^\p{M}\p{Cf}\p{Cs}]$/su]) {
    for (let end = limit; end > start + MAX_PIECE / 2; end--) {
      if (pattern.test(text.slice(end - 1, end + 1))) return end;
    }
  }
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
}

function contextBefore(text: string, offset: number, barriers: ReadonlySet<number>): string {
  let start = offset;
  while (start > 0 && offset - start < CONTEXT_LENGTH && !barriers.has(start) && !endsContext(text, start - 1)) start--;
  return text.slice(start, offset);
}

function contextAfter(text: string, offset: number, barriers: ReadonlySet<number>): string {
  let end = offset;
  while (end < text.length && end - offset < CONTEXT_LENGTH && !barriers.has(end) && !endsContext(text, end)) end++;
  return text.slice(offset, end);
}

function endsContext(text: string, offset: number): boolean {
  return isSpace(text, offset) || isForcedBreak(text.charAt(offset));
}

function isSpace(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return character === ' ' || character === '\t';
}

/** The piece's clusters between two offsets of the paragraph; where it is cut at an unsafe place, shaped anew. */
export function clustersOf(piece: Piece, from: number, to: number, shape: StretchShaper): readonly PlacedCluster[] {
  if (from <= piece.start && to >= piece.end) return piece.word.clusters;
  const start = Math.max(from, piece.start);
  const end = Math.min(to, piece.end);
  if (isSafeCut(piece, start) && isSafeCut(piece, end)) {
    return piece.word.clusters.filter(
      (placed) => placed.start >= start - piece.start && placed.end <= end - piece.start,
    );
  }
  return shape(piece.item, start, end, piece.end - piece.start <= LONGEST_NATURAL_WORD).clusters;
}

/** Whether a cut at an offset changes nothing on either side: at the piece's edges, and before clusters that HarfBuzz calls safe. */
export function isSafeCut(piece: Piece, offset: number): boolean {
  if (offset <= piece.start || offset >= piece.end) return true;
  const { clusters } = piece.word;
  const relative = offset - piece.start;
  let low = 0;
  let high = clusters.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const placed = clusters[middle];
    if (placed === undefined) return false;
    if (placed.start === relative) return placed.safeToBreakBefore;
    if (placed.start < relative) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Index of the first piece that ends after an offset. */
export function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
