/** Break opportunities → breakpoints with their positions in pt. */

import type { Breakpoint } from './break-lines.ts';
import { hyphenAfter } from './compose-line.ts';
import { type MeasuredText, widthOf } from './measure-text.ts';
import type { Shaper } from './shape.ts';
import { isForcedBreak, isTrimmedAtLineEnd } from './white-space.ts';

/** A breakpoint with its offsets in the text. */
export interface Place extends Breakpoint {
  readonly offset: number;
  /** Where the painted text of a line that ends here ends, and of one that begins here begins. */
  readonly contentEnd: number;
  readonly contentStart: number;
}

/** UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Places breaks in a measured text. Only words that a break cuts are shaped for it. */
export class BreakPlacer {
  readonly #text: string;
  readonly #measured: MeasuredText;
  readonly #shaper: Shaper;

  constructor(text: string, measured: MeasuredText, shaper: Shaper) {
    this.#text = text;
    this.#measured = measured;
    this.#shaper = shaper;
  }

  /** @param within white space around the break is looked for no further than this */
  place(offset: number, kind: Breakpoint['kind'], within: Range): Place {
    let contentEnd = offset;
    if (kind !== 'hyphen') {
      while (contentEnd > within.start && isTrimmedAtLineEnd(this.#text.charAt(contentEnd - 1))) contentEnd--;
    }
    let contentStart = offset;
    while (contentStart < within.end && isTrimmedAtLineEnd(this.#text.charAt(contentStart))) contentStart++;
    const { xAt } = this.#measured;
    const change = this.#measured.changeAtBreak(offset);
    return {
      kind,
      offset,
      contentStart,
      contentEnd,
      lineEnd: (xAt[contentEnd] ?? 0) + change.before,
      lineStart: (xAt[contentStart] ?? 0) - change.after,
      hyphenWidth: kind === 'hyphen' ? this.#hyphenWidth(offset) : 0,
      onlyFrom: 0,
    };
  }

  /** 0 also where the face has no hyphen: the word is then divided without one. */
  #hyphenWidth(offset: number): number {
    const hyphen = hyphenAfter(this.#measured.itemBefore(offset), this.#shaper);
    return hyphen === undefined ? 0 : widthOf(hyphen.item, hyphen.clusters);
  }

  /** The starts of clusters between two places. `onlyFrom`: index of the first among the places of the whole. */
  emergencies(from: Place, to: Place, onlyFrom: number, within: Range): readonly Place[] {
    const starts = this.#measured.clusterStarts(from.contentStart, to.contentEnd);
    return starts.map((offset) => ({ ...this.place(offset, 'emergency', within), onlyFrom }));
  }

  /** pt: the widest cluster between two places, near enough for the narrowest width of a column. */
  widestCluster(from: Place, to: Place): number {
    const { xAt } = this.#measured;
    const edges = [from.contentStart, ...this.#measured.clusterStarts(from.contentStart, to.contentEnd), to.contentEnd];
    return edges.reduce(
      (width, edge, index) => Math.max(width, (xAt[edge] ?? 0) - (xAt[edges[index - 1] ?? edge] ?? 0)),
      0,
    );
  }

  /** White space only, without a forced break. */
  isBlank({ start, end }: Range): boolean {
    for (let offset = start; offset < end; offset++) {
      const character = this.#text.charAt(offset);
      if (!isTrimmedAtLineEnd(character) || isForcedBreak(character)) return false;
    }
    return true;
  }
}
