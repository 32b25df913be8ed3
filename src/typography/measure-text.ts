/** Items → shaped words with their place in the paragraph, and the width of any stretch of it, in pt. */

import type { CollectedText } from './collect-text.ts';
import type { Item } from './itemise.ts';
import type { MissingGlyph } from './paragraph.ts';
import { letterSpacingOf, type PlacedCluster, type ShapedWord, type Shaper } from './shape.ts';
import { isForcedBreak } from './white-space.ts';

/** A shaped word or space of the paragraph. In logical order. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly item: Item;
  readonly word: ShapedWord;
}

/** Clusters of one item that stand next to each other, in logical order. */
export interface ClusterStretch {
  readonly item: Item;
  readonly clusters: readonly PlacedCluster[];
}

export interface MeasuredText {
  readonly missing: readonly MissingGlyph[];
  /** pt from the paragraph's start, in logical order, were it all on one line; one entry more than code units. */
  readonly xAt: Float64Array;
  /** The clusters between two offsets; words that are cut at an unsafe place are shaped anew. */
  readonly clustersBetween: (from: number, to: number) => readonly ClusterStretch[];
  /** How much wider, in pt, the text before and after becomes when a line breaks at an offset. */
  readonly changeAtBreak: (offset: number) => { readonly before: number; readonly after: number };
  /** The item that a hyphen at an offset would continue. */
  readonly itemBefore: (offset: number) => Item | undefined;
  /** Offsets where a cluster begins, between two offsets (exclusive). */
  readonly clusterStarts: (from: number, to: number) => readonly number[];
}

/**
 * Longer words are shaped in parts, in code units: a line can break anywhere in them, and each break shapes the rest
 * of its part anew. No natural word is as long; text without spaces (Chinese, Thai) is cut between syllables.
 */
const MAX_PIECE = 64;
/** Parts of longer ones are not worth remembering: there are as many as places to break at. */
const LONGEST_NATURAL_WORD = 40;

/** HarfBuzz looks at five characters of context (hb-buffer.hh, CONTEXT_LENGTH). */
const CONTEXT_LENGTH = 5;

/** pt for a font unit of the item's face, its size factor applied. */
export function scaleOf(item: Item): number {
  return sizeOf(item) / item.face.unitsPerEm;
}

/** pt: the size that is painted. */
export function sizeOf(item: Item): number {
  return item.span.style.fontSize * item.face.scale;
}

/** Width of clusters of an item, pt, letter spacing after each. */
export function widthOf(item: Item, clusters: readonly PlacedCluster[]): number {
  let units = 0;
  for (const { cluster } of clusters) units += cluster.advance;
  return units * scaleOf(item) + clusters.length * letterSpacingOf(item.span.style, item.script);
}

export function measureText(collected: CollectedText, items: readonly Item[], shaper: Shaper): MeasuredText {
  const { text } = collected;
  const barriers = new Set(collected.isolates.flatMap((isolate) => [isolate.start, isolate.end]));
  const shapeBetween = (item: Item, from: number, to: number, remember: boolean): ShapedWord => {
    const alone = isSpace(text, from);
    const before = alone ? '' : contextBefore(text, from, barriers);
    const after = alone ? '' : contextAfter(text, to, barriers);
    return shaper({ item, text: text.slice(from, to), before, after, remember });
  };

  const pieces = items.flatMap((item) => cutPieces(text, item, shapeBetween));
  const missing = pieces.flatMap(({ word, item }) =>
    word.missing.map((cluster) => ({ text: cluster, codePoint: cluster.codePointAt(0) ?? 0, owner: item.span.owner })),
  );
  const clustersOf = (piece: Piece, from: number, to: number): readonly PlacedCluster[] => {
    if (from <= piece.start && to >= piece.end) return piece.word.clusters;
    const start = Math.max(from, piece.start);
    const end = Math.min(to, piece.end);
    if (isSafe(piece, start) && isSafe(piece, end))
      return piece.word.clusters.filter(
        (placed) => placed.start >= start - piece.start && placed.end <= end - piece.start,
      );
    return shapeBetween(piece.item, start, end, piece.end - piece.start <= LONGEST_NATURAL_WORD).clusters;
  };
  const cutAt = (offset: number): Piece | undefined => {
    const piece = pieces[firstEndingAfter(pieces, offset)];
    return piece !== undefined && piece.start < offset && !isSafe(piece, offset) ? piece : undefined;
  };
  const xAt = cumulate(text.length, pieces);
  const span = (from: number, to: number): number => (xAt[to] ?? 0) - (xAt[from] ?? 0);
  return {
    missing,
    xAt,
    clustersBetween: (from, to) => {
      const stretches: ClusterStretch[] = [];
      for (let index = firstEndingAfter(pieces, from); index < pieces.length; index++) {
        const piece = pieces[index];
        if (piece === undefined || piece.start >= to) break;
        const clusters = clustersOf(piece, from, to);
        if (clusters.length > 0) stretches.push({ item: piece.item, clusters });
      }
      return stretches;
    },
    changeAtBreak: (offset) => {
      const piece = cutAt(offset);
      if (piece === undefined) return { before: 0, after: 0 };
      return {
        before: widthOf(piece.item, clustersOf(piece, piece.start, offset)) - span(piece.start, offset),
        after: widthOf(piece.item, clustersOf(piece, offset, piece.end)) - span(offset, piece.end),
      };
    },
    itemBefore: (offset) => {
      const index = firstEndingAfter(pieces, offset - 1);
      const piece = pieces[index];
      return piece !== undefined && piece.start < offset ? piece.item : pieces[index - 1]?.item;
    },
    clusterStarts: (from, to) => {
      const starts: number[] = [];
      for (let index = firstEndingAfter(pieces, from); index < pieces.length; index++) {
        const piece = pieces[index];
        if (piece === undefined || piece.start >= to) break;
        for (const placed of piece.word.clusters) {
          const start = piece.start + placed.start;
          if (start > from && start < to) starts.push(start);
        }
      }
      return starts;
    },
  };
}

/** Cuts an item at spaces; a space is a piece of its own, so that a word is found in memory whatever stands around it. */
function cutPieces(
  text: string,
  item: Item,
  shapeBetween: (item: Item, from: number, to: number, remember: boolean) => ShapedWord,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = item.start; start < item.end; ) {
    let end = start + 1;
    if (!isSpace(text, start)) while (end < item.end && !isSpace(text, end)) end++;
    if (end - start > MAX_PIECE) end = cutBefore(text, start, start + MAX_PIECE);
    pieces.push({ start, end, item, word: shapeBetween(item, start, end, true) });
    start = end;
  }
  return pieces;
}

/** A place to cut a long word: between two letters that no mark or joiner binds, else before a letter, else between two characters. */
function cutBefore(text: string, start: number, limit: number): number {
  for (const pattern of [/^[^\p{M}\p{Cf}\p{Cs}]{2}$/u, /^.[^\p{M}\p{Cf}\p{Cs}]$/su]) {
    for (let end = limit; end > start + MAX_PIECE / 2; end--)
      if (pattern.test(text.slice(end - 1, end + 1))) return end;
  }
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
}

function isSpace(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return character === ' ' || character === '\t';
}

/** What joins across an edge inside a word; nothing joins across spaces, breaks and the edges of isolates (CSS Text 3, 7.3). */
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

function isSafe(piece: Piece, offset: number): boolean {
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
function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Inside a ligature the advance is shared out evenly; what a break there really costs is {@link MeasuredText.changeAtBreak}. */
function cumulate(length: number, pieces: readonly Piece[]): Float64Array {
  const xAt = new Float64Array(length + 1);
  let x = 0;
  let filled = 0;
  for (const piece of pieces) {
    const scale = scaleOf(piece.item);
    const spacing = letterSpacingOf(piece.item.span.style, piece.item.script);
    for (const { start, end, cluster } of piece.word.clusters) {
      const from = piece.start + start;
      const width = cluster.advance * scale + spacing;
      xAt.fill(x, filled, from + 1);
      for (let unit = 1; unit <= end - start; unit++) xAt[from + unit] = x + (width * unit) / (end - start);
      x += width;
      filled = piece.start + end + 1;
    }
  }
  return xAt.fill(x, Math.min(filled, length + 1));
}
