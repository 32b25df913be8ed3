/** A paragraph's text between forced breaks: what lines are chosen from. */

import type { BreakOpportunity } from './break-opportunities.ts';
import type { LineExtent } from './compose-line.ts';
import type { ParagraphInput } from './paragraph.ts';
import type { BreakPlacer, Place, Range } from './place-breaks.ts';

/** Cuts a text of some length at its forced breaks; a forced break at its end opens no section. */
export function cutSections(
  length: number,
  opportunities: readonly BreakOpportunity[],
  placer: BreakPlacer,
  { textWrap, overflowWrap }: ParagraphInput,
): readonly Section[] {
  const sections: Section[] = [];
  let start = 0;
  let inside: BreakOpportunity[] = [];
  for (const opportunity of [...opportunities, { offset: length, kind: 'forced' as const }]) {
    if (opportunity.kind !== 'forced') {
      if (textWrap !== 'nowrap') inside.push(opportunity);
    } else if (opportunity.offset > start) {
      const range = { start, end: opportunity.offset };
      sections.push(new Section(range, inside, placer, overflowWrap === 'anywhere' && textWrap !== 'nowrap'));
      start = opportunity.offset;
      inside = [];
    }
  }
  return sections;
}

export class Section {
  /** The text up to a forced break, which it includes, or the paragraph's end. */
  readonly range: Range;
  readonly #opportunities: readonly BreakOpportunity[];
  readonly #placer: BreakPlacer;
  readonly #breaksAnywhere: boolean;
  #places: readonly Place[] | undefined;

  constructor(range: Range, opportunities: readonly BreakOpportunity[], placer: BreakPlacer, breaksAnywhere: boolean) {
    this.range = range;
    this.#opportunities = opportunities;
    this.#placer = placer;
    this.#breaksAnywhere = breaksAnywhere;
  }

  /** White space only, and no forced break at its end. */
  get isBlank(): boolean {
    return this.#placer.isBlank(this.range);
  }

  /** pt */
  get maxContentWidth(): number {
    const places = this.#allPlaces();
    return Math.max(0, (places.at(-1)?.lineEnd ?? 0) - (places[0]?.lineStart ?? 0));
  }

  /** pt. An address that could be broken is still wanted whole. */
  get minContentWidth(): number {
    const whole = this.#allPlaces().filter((place) => place.kind !== 'address' && place.kind !== 'emergency');
    return widest(whole, this.#breaksAnywhere ? (from, to) => this.#placer.widestCluster(from, to) : stretchWidth);
  }

  /** The places to break at from an offset on, with emergency ones where a stretch is wider than `width` and that is allowed. */
  placesFrom(offset: number, width: number): readonly Place[] {
    const { start, end } = this.range;
    const all = this.#allPlaces();
    const first = offset > start ? this.#placer.place(offset, 'plain', this.range) : all[0];
    if (first === undefined) return [];
    // A break inside the white space that a line begins with would make a line of nothing.
    const isUsable = (place: Place) =>
      place.offset > offset && (place.contentEnd > first.contentStart || place.offset === end);
    const usable = [first, ...all.slice(1).filter(isUsable)];
    return this.#breaksAnywhere ? this.#withEmergencies(usable, width) : usable;
  }

  /** What a line between two of these places shows. */
  extent(places: readonly Place[], from: number, to: number): LineExtent {
    const { start, end } = this.range;
    const first = places[from];
    const last = places[to];
    const contentStart = first?.contentStart ?? start;
    return {
      start: first?.offset ?? start,
      end: last?.offset ?? end,
      contentStart,
      contentEnd: Math.max(contentStart, last?.contentEnd ?? end),
      hyphenated: last?.kind === 'hyphen',
      last: last?.offset === end,
    };
  }

  /** Placed when first asked for: a paragraph that is shaped need not be broken. */
  #allPlaces(): readonly Place[] {
    const { start, end } = this.range;
    this.#places ??= [
      this.#placer.place(start, 'plain', this.range),
      ...this.#opportunities.map(({ offset, kind }) =>
        this.#placer.place(offset, kind === 'forced' ? 'plain' : kind, this.range),
      ),
      this.#placer.place(end, 'plain', this.range),
    ];
    return this.#places;
  }

  /** `overflow-wrap: anywhere` (CSS Text 3, 5.5): between any two clusters of a stretch that is too wide to stand on a line. */
  #withEmergencies(places: readonly Place[], width: number): readonly Place[] {
    const filled: Place[] = [];
    places.forEach((place, index) => {
      const previous = places[index - 1];
      if (previous !== undefined && stretchWidth(previous, place) > width) {
        filled.push(...this.#placer.emergencies(previous, place, filled.length - 1, this.range));
      }
      filled.push(place);
    });
    return filled;
  }
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
