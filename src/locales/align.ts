/** Which stored translation belongs to which text of the source. Build, check and sync all ask here. */

import type { AlignedUnit, Alignment, SourceUnit, StoredUnit } from './unit.ts';

/**
 * Aligns a leaflet's units with stored ones, as gettext does it: by the text itself, never by a near match, because a one-word
 * change can turn the meaning round. In this order, each stored unit once:
 *
 * 1. the same text in the same section: `same`;
 * 2. the same text elsewhere in the leaflet, or among those set aside: `moved`;
 * 3. a stored unit that is left over, at the same place in the same section: `stale`, or `missing` if it was never translated;
 * 4. else `missing`.
 *
 * Several units with the same text are matched in their order. Texts are compared by code units: a changed number, comma or
 * quotation mark is another text.
 *
 * A `missing` unit has a `stored` one where one waits for its translation at this place.
 *
 * @param obsolete units that were set aside earlier: they come back when their text does
 */
export function align(
  source: readonly SourceUnit[],
  stored: readonly StoredUnit[],
  obsolete: readonly StoredUnit[] = [],
): Alignment {
  const matches: (AlignedUnit | undefined)[] = source.map(() => undefined);
  const free = new Set([...stored, ...obsolete]);
  const pass = (match: AlignedUnit['match'], pool: readonly StoredUnit[], keyOf: KeyOf) => {
    const queues = queuesBy(
      pool.filter((unit) => free.has(unit)),
      keyOf.stored,
    );
    for (const [i, unit] of source.entries()) {
      if (matches[i]) continue;
      const found = queues.get(keyOf.source(unit))?.shift();
      if (!found) continue;
      free.delete(found);
      matches[i] = { unit, stored: found, match };
    }
  };
  pass('same', stored, IN_SECTION);
  pass('moved', [...stored, ...obsolete], ANYWHERE);
  pass('stale', stored, AT_PLACE);
  return {
    units: source.map((unit, i) => asMissing(matches[i] ?? { unit, match: 'missing' })),
    obsolete: [...stored, ...obsolete].filter((unit) => free.has(unit)),
  };
}

interface KeyOf {
  readonly source: (unit: SourceUnit) => string;
  readonly stored: (unit: StoredUnit) => string;
}

/** No id and no text of one line has a line break in it. */
const key = (section: string, text: string) => `${section}\n${text}`;

const IN_SECTION: KeyOf = {
  source: (unit) => key(unit.section, unit.source),
  stored: (unit) => key(sectionOf(unit.place), unit.source),
};
const ANYWHERE: KeyOf = { source: (unit) => unit.source, stored: (unit) => unit.source };
const AT_PLACE: KeyOf = {
  source: (unit) => key(unit.section, unit.place),
  stored: (unit) => key(sectionOf(unit.place), unit.place),
};

/** First come, first served. */
function queuesBy(units: readonly StoredUnit[], keyOf: (unit: StoredUnit) => string): Map<string, StoredUnit[]> {
  const queues = new Map<string, StoredUnit[]>();
  for (const unit of units) {
    const queue = queues.get(keyOf(unit));
    if (queue) queue.push(unit);
    else queues.set(keyOf(unit), [unit]);
  }
  return queues;
}

/** What was never translated cannot be out of date. */
function asMissing(aligned: AlignedUnit): AlignedUnit {
  return aligned.match === 'stale' && aligned.stored && !isTranslated(aligned.stored)
    ? { ...aligned, match: 'missing' }
    : aligned;
}

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
