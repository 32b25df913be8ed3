/** How far a leaflet's translation is, in numbers of units. */

import { isTranslated } from './align.ts';
import type { AlignedUnit, UnitState } from './unit.ts';

/** Every unit counts once: a stale one as stale, whatever its state. */
export type UnitCounts = Readonly<Record<Exclude<UnitState, 'missing'> | 'missing' | 'stale', number>>;

export function countUnits(units: readonly AlignedUnit[]): UnitCounts {
  const counts = { missing: 0, stale: 0, translated: 0, reviewed: 0, final: 0 };
  for (const { match, stored } of units) {
    if (stored === undefined || !isTranslated(stored)) counts.missing++;
    else counts[match === 'stale' ? 'stale' : stored.state]++;
  }
  return counts;
}
