/** States of translations as people give them: translated → reviewed (a second linguist) → final (clinically approved). */

import type { Signature, StoredUnit, StoredUnits, UnitState } from './unit.ts';

export const ROLES = ['linguistic', 'clinical'] as const;
export type Role = (typeof ROLES)[number];

/** What a unit's state is for an approval; stale units are never approved. */
export interface Approvable {
  readonly state: UnitState;
  readonly isStale: boolean;
}

export interface Approval {
  readonly state: 'reviewed' | 'final';
  readonly reviewed?: Signature;
  readonly approved?: Signature;
}

export type Refusal = 'missing' | 'stale' | 'not-reviewed' | 'done';

/** One step and no more: what no second linguist has checked can't be approved clinically. */
export function approve({ state, isStale }: Approvable, role: Role, signature: Signature): Approval | Refusal {
  if (state === 'missing') return 'missing';
  if (isStale) return 'stale';
  if (role === 'linguistic') return state === 'translated' ? { state: 'reviewed', reviewed: signature } : 'done';
  if (state === 'translated') return 'not-reviewed';
  return state === 'reviewed' ? { state: 'final', approved: signature } : 'done';
}

/** Two spellings of one name: case, spaces, composed letters and the function after a comma aside. */
export function isSamePerson(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** `A. Bakker, vertaler` → `a. bakker`. */
function plainName(name: string): string {
  return (name.split(',')[0] ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What its approvals lack, however they came into the file: a name, or a second person. Empty: nothing. */
export function approvalGaps({ provenance, units }: Pick<StoredUnits, 'provenance' | 'units'>): readonly string[] {
  const { translator, method } = provenance;
  const isOwn = (signature: Signature | undefined): boolean =>
    translator !== null && signature !== undefined && isSamePerson(translator, signature.by);
  const count = (is: (unit: StoredUnit) => boolean): number => units.filter(is).length;
  const unsigned = count(
    ({ state, reviewed, approved }) =>
      (state === 'reviewed' && reviewed === undefined) ||
      (state === 'final' && (reviewed === undefined || approved === undefined)),
  );
  const own = count(({ state, reviewed, approved }) => state !== 'translated' && (isOwn(reviewed) || isOwn(approved)));
  return [
    ...(translator === null && method !== 'machine' ? ['no translator named'] : []),
    ...(unsigned > 0 ? [`${unsigned} approved without a name`] : []),
    ...(own > 0 ? [`${own} approved by the translator`] : []),
  ];
}
