/** Which returned translation belongs to which unit, and what is to be done with it: nothing near is ever taken. */

import { align, isTranslated } from '../locales/align.ts';
import type { SourceUnit, StoredUnit } from '../locales/unit.ts';
import type { ReturnedUnit } from './exchange-file.ts';

export interface Placing {
  /** New text for a unit as it is now. */
  readonly changes: readonly {
    readonly stored: StoredUnit;
    readonly source: string;
    readonly returned: ReturnedUnit;
  }[];
  /** Made from a source that has changed since. */
  readonly outdated: readonly {
    readonly stored: StoredUnit;
    readonly source: string;
    readonly returned: ReturnedUnit;
  }[];
  /** The tool itself says that somebody must look at it. */
  readonly fuzzy: readonly ReturnedUnit[];
  /** Its text stands nowhere in the leaflet. */
  readonly unplaced: readonly ReturnedUnit[];
  /** It came back empty, and there is a translation: that stays. */
  readonly emptied: readonly { readonly stored: StoredUnit; readonly returned: ReturnedUnit }[];
  readonly unchanged: number;
}

/**
 * By place and source text, and by source text alone where the unit has moved, as {@link align} does it for stored units.
 * @param source the leaflet's units, with what is stored for each: every one has an entry
 */
export function placeUnits(
  source: readonly { readonly unit: SourceUnit; readonly stored: StoredUnit; readonly isStale: boolean }[],
  returned: readonly ReturnedUnit[],
): Placing {
  const asStored = new Map<StoredUnit, ReturnedUnit>(
    returned.map((each) => [
      {
        place: each.id,
        source: String(each.source),
        target: String(each.target) || ' ',
        state: 'translated',
        at: each.at,
      },
      each,
    ]),
  );
  const placed = align(
    source.map(({ unit }) => unit),
    [...asStored.keys()],
  );
  const result = {
    changes: [] as Placing['changes'][number][],
    outdated: [] as Placing['outdated'][number][],
    fuzzy: [] as ReturnedUnit[],
    emptied: [] as Placing['emptied'][number][],
    unchanged: 0,
  };
  for (const [i, { unit, stored: match, match: how }] of placed.units.entries()) {
    const mine = source[i];
    const back = match && asStored.get(match);
    if (mine === undefined || back === undefined) continue;
    const { stored, isStale } = mine;
    if (back.target === '') {
      if (isTranslated(stored) && !isStale) result.emptied.push({ stored, returned: back });
      else result.unchanged++;
    } else if (back.target === stored.target && isTranslated(stored) && (back.isFuzzy || !isStale)) result.unchanged++;
    else if (back.isFuzzy) result.fuzzy.push(back);
    else if (back.target === stored.target && back.source === stored.source) result.unchanged++;
    else if (how === 'stale') result.outdated.push({ stored, source: String(back.source), returned: back });
    else result.changes.push({ stored, source: unit.source, returned: back });
  }
  const unplaced = placed.obsolete.flatMap((unit) => asStored.get(unit) ?? []).filter(({ target }) => target !== '');
  return { ...result, unplaced };
}
