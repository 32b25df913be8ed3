/** A paragraph's shaped words in one row: where each offset stands, and what a stretch of it is made of, in pt. */

import type { CollectedText } from './collect-text.ts';
import {
  clustersOf,
  createStretchShaper,
  firstEndingAfter,
  isSafeCut,
  type Piece,
  type StretchShaper,
} from './cut-pieces.ts';
import type { Item } from './itemise.ts';
import { isLatinLike } from './script-sizes.ts';
import type { MissingGlyph } from './paragraph.ts';
import { letterSpacingOf, type PlacedCluster, type Shaper } from './shape.ts';

/** Clusters of one item that stand next to each other, in logical order. */
export interface ClusterStretch {
  readonly item: Item;
  readonly clusters: readonly PlacedCluster[];
}

/** pt for a font unit of the item's face, its size factor applied. */
export function scaleOf(item: Item): number {
  return sizeOf(item) / item.face.unitsPerEm;
}

/** pt: the size that is painted. */
export function sizeOf(item: Item): number {
  const { scale, latinScale } = item.face;
  // Right to left there are only the spaces and stops after Latin words: they belong to the text around them.
  const isLatin = isLatinLike(item.script) && item.level % 2 === 0;
  return item.span.style.fontSize * (isLatin ? latinScale : scale);
}

/** Width of clusters of an item, pt, letter spacing after each. */
export function widthOf(item: Item, clusters: readonly PlacedCluster[]): number {
  let units = 0;
  for (const { cluster } of clusters) units += cluster.advance;
  return units * scaleOf(item) + clusters.length * letterSpacingOf(item.span.style, item.script);
}

/** Shaped once; every question after that is answered from what was shaped, but for words that a line cuts. */
export class MeasuredText {
  /** pt from the paragraph's start, in logical order, were it all on one line; one entry more than code units. */
  readonly xAt: Float64Array;
  readonly #pieces: readonly Piece[];
  readonly #shape: StretchShaper;

  /** @param pieces all of the text's, in logical order */
  constructor(collected: CollectedText, pieces: readonly Piece[], shaper: Shaper) {
    this.#shape = createStretchShaper(collected, shaper);
    this.#pieces = pieces;
    this.xAt = cumulate(collected.text.length, this.#pieces);
  }

  /** What the faces turned out not to have. */
  get missing(): readonly MissingGlyph[] {
    return this.#pieces.flatMap(({ word, item }) =>
      word.missing.map((text) => ({ text, codePoint: text.codePointAt(0) ?? 0, owner: item.span.owner })),
    );
  }

  /**
   * The clusters between two offsets; words that are cut at an unsafe place are shaped anew. A stretch of controls has no
   * clusters, but its level counts in the line's order.
   */
  clustersBetween(from: number, to: number): readonly ClusterStretch[] {
    return this.#piecesBetween(from, to).map((piece) => ({
      item: piece.item,
      clusters: clustersOf(piece, from, to, this.#shape),
    }));
  }

  /** How much wider, in pt, the text before and after becomes when a line breaks at an offset. */
  changeAtBreak(offset: number): { readonly before: number; readonly after: number } {
    const piece = this.#pieces[firstEndingAfter(this.#pieces, offset)];
    if (piece === undefined || piece.start >= offset || isSafeCut(piece, offset)) return { before: 0, after: 0 };
    const { start, end, item } = piece;
    return {
      before: widthOf(item, clustersOf(piece, start, offset, this.#shape)) - this.#widthBetween(start, offset),
      after: widthOf(item, clustersOf(piece, offset, end, this.#shape)) - this.#widthBetween(offset, end),
    };
  }

  /** The item that a hyphen at an offset would continue. */
  itemBefore(offset: number): Item | undefined {
    const index = firstEndingAfter(this.#pieces, offset - 1);
    const piece = this.#pieces[index];
    return piece !== undefined && piece.start < offset ? piece.item : this.#pieces[index - 1]?.item;
  }

  /** Offsets at which a cluster begins that is no mark, between two offsets (exclusive). */
  clusterStarts(from: number, to: number): readonly number[] {
    return this.#piecesBetween(from, to)
      .flatMap((piece) => piece.word.clusters.map((placed) => (placed.isMark ? from : piece.start + placed.start)))
      .filter((start) => start > from && start < to);
  }

  #widthBetween(from: number, to: number): number {
    return (this.xAt[to] ?? 0) - (this.xAt[from] ?? 0);
  }

  #piecesBetween(from: number, to: number): readonly Piece[] {
    const found: Piece[] = [];
    for (let index = firstEndingAfter(this.#pieces, from); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.start >= to) break;
      found.push(piece);
    }
    return found;
  }
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
