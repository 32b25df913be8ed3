/** Which stored translation belongs to which text of the source. Build, check and sync all ask here. */

import type { AlignedUnit, Alignment, SourceUnit, StoredUnit } from './unit.ts';

/**
 * Aligns a leaflet's units with stored ones, as gettext does it: by the text itself, never by a near match, because a one-word
 * change can turn the meaning round. In this order, each stored unit once:
 *
 * 1. the same text in the same section: `same`;
 * 2. the same text elsewhere in the leaflet, or among those set aside: `moved`;
 * 3. a stored unit that is left over, at the same place in the same section: `stale`;
 * 4. else `missing`.
 *
 * Several units with the same text in a section are matched in their order; where more are stored than there are, those whose place
 * has another text now are left over, and so become stale. Texts are compared by code units: a changed number, comma or quotation
 * mark is another text.
 *
 * A stored unit that was never translated only waits for a unit that is `missing`, which then has it as `stored`: it cannot take a
 * text away from a translation.
 *
 * Aligning the outcome again gives the same outcome.
 *
 * @param obsolete units that were set aside earlier: they come back when their text does
 */
export function align(
  source: readonly SourceUnit[],
  stored: readonly StoredUnit[],
  obsolete: readonly StoredUnit[] = [],
): Alignment {
  const aligner = new Aligner(source);
  const all = [...stored, ...obsolete];
  const translated = stored.filter(isTranslated);
  aligner.pass('same', aligner.withoutExcess(translated), IN_SECTION);
  aligner.pass('moved', all.filter(isTranslated), ANYWHERE);
  aligner.pass('stale', translated, AT_PLACE);
  const waiting = all.filter((unit) => !isTranslated(unit));
  for (const keyOf of [AT_PLACE_WITH_TEXT, IN_SECTION, ANYWHERE, AT_PLACE]) aligner.pass('missing', waiting, keyOf);
  return aligner.outcome(all);
}

type AnyUnit = Pick<SourceUnit, 'place' | 'source'>;
type KeyOf = (unit: AnyUnit) => string;

/** No id and no text of one line has a line break in it. */
const key = (...parts: readonly string[]) => parts.join('\n');

const IN_SECTION: KeyOf = ({ place, source }) => key(sectionOf(place), source);
const ANYWHERE: KeyOf = ({ source }) => source;
/** A place names its section. */
const AT_PLACE: KeyOf = ({ place }) => place;
const AT_PLACE_WITH_TEXT: KeyOf = ({ place, source }) => key(place, source);

class Aligner {
  readonly #source: readonly SourceUnit[];
  readonly #matches: (AlignedUnit | undefined)[];
  readonly #claimed = new Set<StoredUnit>();

  constructor(source: readonly SourceUnit[]) {
    this.#source = source;
    this.#matches = source.map(() => undefined);
  }

  /** Matches what is free on both sides and has the same key, in order. */
  pass(match: AlignedUnit['match'], pool: readonly StoredUnit[], keyOf: KeyOf): void {
    const free = pool.filter((unit) => !this.#claimed.has(unit));
    const queues = groupBy(free, keyOf);
    for (const [i, unit] of this.#source.entries()) {
      if (this.#matches[i]) continue;
      const found = queues.get(keyOf(unit))?.shift();
      if (!found) continue;
      this.#claimed.add(found);
      this.#matches[i] = { unit, stored: found, match };
    }
  }

  /** Of stored units with the same text in the same section, as many as the source has. */
  withoutExcess(stored: readonly StoredUnit[]): readonly StoredUnit[] {
    const wanted = groupBy(this.#source, IN_SECTION);
    const textAt = new Map(this.#source.map(({ place, source }) => [place, source]));
    const left = new Set<StoredUnit>();
    for (const [name, group] of groupBy(stored, IN_SECTION)) {
      const count = wanted.get(name)?.length ?? 0;
      const rank = ({ place, source }: StoredUnit) => (textAt.get(place) === source ? 0 : textAt.has(place) ? 2 : 1);
      const chosen = group.length > count ? [...group].sort((a, b) => rank(a) - rank(b)).slice(0, count) : group;
      for (const unit of chosen) left.add(unit);
    }
    return stored.filter((unit) => left.has(unit));
  }

  outcome(all: readonly StoredUnit[]): Alignment {
    return {
      units: this.#source.map((unit, i) => this.#matches[i] ?? { unit, match: 'missing' }),
      obsolete: all.filter((unit) => !this.#claimed.has(unit)),
    };
  }
}

function groupBy<U extends AnyUnit>(units: readonly U[], keyOf: KeyOf): Map<string, U[]> {
  const groups = new Map<string, U[]>();
  for (const unit of units) {
    const group = groups.get(keyOf(unit));
    if (group) group.push(unit);
    else groups.set(keyOf(unit), [unit]);
  }
  return groups;
}

/** Has it a translation to show? */
export function isTranslated(unit: Pick<StoredUnit, 'state' | 'target'>): boolean {
  return unit.state !== 'missing' && unit.target !== '';
}

const IN_NO_SECTION = /^(?:title|audience|key-messages\/\d+)$/;
/** The first part of a place that is no section: a heading, or a block of a kind and its number. */
const BLOCK = /^(?:heading|(?:paragraph|list|steps|warning|note|figure|table|terms|questions|contact)-\d+)$/;

/** The section that a place lies in: `diagnosis/emg` of `diagnosis/emg/list-1/item-2`. */
export function sectionOf(place: string): string {
  if (IN_NO_SECTION.test(place)) return '';
  const parts = place.split('/');
  const block = parts.findIndex((part) => BLOCK.test(part));
  return parts.slice(0, block < 0 ? parts.length : block).join('/');
}
