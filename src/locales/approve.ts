/** States of translations as people give them: translated → reviewed (a second linguist) → final (clinically approved). */

import type { Signature, UnitState } from './unit.ts';

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

/** Two spellings of one name: case, spaces and composed letters aside. */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
