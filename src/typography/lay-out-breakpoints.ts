/** Break opportunities + measured text → the breakpoints that lines are chosen from, section by section between forced breaks. */

import type { Breakpoint } from './break-lines.ts';
import type { BreakOpportunity } from './break-opportunities.ts';
import { hyphenAfter, type LineExtent } from './compose-line.ts';
import { type MeasuredText, widthOf } from './measure-text.ts';
import type { ParagraphInput } from './paragraph.ts';
import type { Shaper } from './shape.ts';
import { isForcedBreak, isTrimmedAtLineEnd } from './white-space.ts';

/** A breakpoint with its offsets in the text. */
export interface Place extends Breakpoint {
  readonly offset: number;
  /** Where the painted text of a line that ends here ends, and of one that begins here begins. */
  readonly contentEnd: number;
  readonly contentStart: number;
}

/** Text up to a forced break, which it includes, or the paragraph's end. */
export interface Section {
  readonly start: number;
  readonly end: number;
  /** White space only, and no forced break at its end. */
  readonly isBlank: boolean;
  /** pt */
  readonly minContentWidth: number;
  readonly maxContentWidth: number;
  /** The places to break at from an offset on, with emergency ones where a stretch is wider than `width` and that is allowed. */
  readonly placesFrom: (start: number, width: number) => readonly Place[];
  readonly extent: (places: readonly Place[], from: number, to: number) => LineExtent;
}

export function layOutBreakpoints(
  text: string,
  opportunities: readonly BreakOpportunity[],
  measured: MeasuredText,
  shaper: Shaper,
  input: ParagraphInput,
): readonly Section[] {
  const layOut = new PlaceMaker(text, measured, shaper);
  const sections: Section[] = [];
  let start = 0;
  let inside: BreakOpportunity[] = [];
  for (const opportunity of [...opportunities, { offset: text.length, kind: 'forced' as const }]) {
    if (opportunity.kind !== 'forced') {
      if (input.textWrap !== 'nowrap') inside.push(opportunity);
    } else if (opportunity.offset > start) {
      sections.push(
        createSection(
          start,
          opportunity.offset,
          inside,
          layOut,
          input.overflowWrap === 'anywhere' && input.textWrap !== 'nowrap',
        ),
      );
      start = opportunity.offset;
      inside = [];
    }
  }
  return sections;
}

/** Makes places; a place's adjustments are found when it is first asked for, because only cut words need shaping. */
class PlaceMaker {
  readonly #text: string;
  readonly #measured: MeasuredText;
  readonly #shaper: Shaper;

  constructor(text: string, measured: MeasuredText, shaper: Shaper) {
    this.#text = text;
    this.#measured = measured;
    this.#shaper = shaper;
  }

  /** @param limit the section's start or end: white space is looked for no further */
  place(offset: number, kind: Breakpoint['kind'], section: { readonly start: number; readonly end: number }): Place {
    let contentEnd = offset;
    if (kind !== 'hyphen')
      while (contentEnd > section.start && isTrimmedAtLineEnd(this.#text.charAt(contentEnd - 1))) contentEnd--;
    let contentStart = offset;
    while (contentStart < section.end && isTrimmedAtLineEnd(this.#text.charAt(contentStart))) contentStart++;
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

  isBlank({ start, end }: { readonly start: number; readonly end: number }): boolean {
    for (let offset = start; offset < end; offset++) {
      const character = this.#text.charAt(offset);
      if (!isTrimmedAtLineEnd(character) || isForcedBreak(character)) return false;
    }
    return true;
  }

  /** 0 also where the face has no hyphen: the word is then divided without one, as its soft hyphen asks. */
  #hyphenWidth(offset: number): number {
    const hyphen = hyphenAfter(this.#measured.itemBefore(offset), this.#shaper);
    return hyphen === undefined ? 0 : widthOf(hyphen.item, hyphen.clusters);
  }

  /** The starts of clusters between two places. */
  emergencies(from: Place, to: Place, section: { readonly start: number; readonly end: number }): readonly Place[] {
    return this.#measured
      .clusterStarts(from.contentStart, to.contentEnd)
      .map((offset) => this.place(offset, 'emergency', section));
  }

  /** pt: the widest cluster between two places, near enough for the narrowest width of a column. */
  widestCluster(from: Place, to: Place): number {
    const { xAt, clusterStarts } = this.#measured;
    const edges = [from.contentStart, ...clusterStarts(from.contentStart, to.contentEnd), to.contentEnd];
    return edges.reduce(
      (width, edge, index) => Math.max(width, (xAt[edge] ?? 0) - (xAt[edges[index - 1] ?? edge] ?? 0)),
      0,
    );
  }
}

function createSection(
  start: number,
  end: number,
  opportunities: readonly BreakOpportunity[],
  layOut: PlaceMaker,
  breaksAnywhere: boolean,
): Section {
  const section = { start, end };
  let laidOut: readonly Place[] | undefined;
  const places = (): readonly Place[] => {
    laidOut ??= [
      layOut.place(start, 'plain', section),
      ...opportunities.map(({ offset, kind }) => layOut.place(offset, kind === 'forced' ? 'plain' : kind, section)),
      layOut.place(end, 'plain', section),
    ];
    return laidOut;
  };
  return {
    start,
    end,
    isBlank: layOut.isBlank(section),
    get maxContentWidth() {
      return Math.max(0, (places().at(-1)?.lineEnd ?? 0) - (places()[0]?.lineStart ?? 0));
    },
    get minContentWidth() {
      // An address that could be broken is still wanted whole.
      const whole = places().filter((place) => place.kind !== 'address' && place.kind !== 'emergency');
      return widest(whole, breaksAnywhere ? (from, to) => layOut.widestCluster(from, to) : stretchWidth);
    },
    placesFrom: (from, width) => {
      const first = from > start ? layOut.place(from, 'plain', section) : places()[0];
      if (first === undefined) return [];
      const usable = [
        first,
        ...places()
          .slice(1)
          .filter((place) => place.offset > from && (place.contentEnd > first.contentStart || place.offset === end)),
      ];
      return breaksAnywhere ? withEmergencies(usable, width, layOut, section) : usable;
    },
    extent: (chosen, from, to) => {
      const first = chosen[from];
      const last = chosen[to];
      const contentStart = first?.contentStart ?? start;
      return {
        start: first?.offset ?? start,
        end: last?.offset ?? end,
        contentStart,
        contentEnd: Math.max(contentStart, last?.contentEnd ?? end),
        hyphenated: last?.kind === 'hyphen',
        last: last?.offset === end,
      };
    },
  };
}

/** pt, hyphen included. */
function stretchWidth(from: Place, to: Place): number {
  return to.lineEnd + to.hyphenWidth - from.lineStart;
}

/** The widest stretch between neighbouring places. */
function widest(places: readonly Place[], widthBetween: (from: Place, to: Place) => number): number {
  return places.reduce((width, place, index) => {
    const previous = places[index - 1];
    return previous === undefined ? width : Math.max(width, widthBetween(previous, place));
  }, 0);
}

/** `overflow-wrap: anywhere` (CSS Text 3, 5.5): between any two clusters of a stretch that is too wide to stand on a line. */
function withEmergencies(
  places: readonly Place[],
  width: number,
  layOut: PlaceMaker,
  section: { readonly start: number; readonly end: number },
): readonly Place[] {
  const filled: Place[] = [];
  places.forEach((place, index) => {
    const previous = places[index - 1];
    if (previous !== undefined && stretchWidth(previous, place) > width) {
      const onlyFrom = filled.length - 1;
      filled.push(...layOut.emergencies(previous, place, section).map((emergency) => ({ ...emergency, onlyFrom })));
    }
    filled.push(place);
  });
  return filled;
}
