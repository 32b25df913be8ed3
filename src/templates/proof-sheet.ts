/** What a proof has beside each text: what the checks find, the translator's own note; and the fixed words of the page. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { LocalisedText, TextState } from '../locales/localised-leaflet.ts';
import type { UnitGroup, ViewText } from './beside.ts';

/** A finding of the translation checks, as `foldout check` says it. */
export interface ProofFinding {
  readonly code: string;
  readonly message: string;
}

export interface ProofRemarks {
  /** The translator's; null: none. */
  readonly note: string | null;
  readonly findings: readonly ProofFinding[];
}

/** A fixed word; of one that counts, a row a form. */
export interface ProofWord {
  /** `contact.phone`, `index.pages.few`. */
  readonly place: string;
  readonly state: TextState;
  readonly source: string;
  /** Empty while missing. */
  readonly target: string;
  readonly findings: readonly ProofFinding[];
}

/** For an edition that shows both languages. */
export interface ProofFacts {
  /** By where the text stands in its file. */
  readonly remarksAt: (at: SourcePosition) => ProofRemarks;
  readonly words: readonly ProofWord[];
}

export type ProofUnit = ViewText & ProofRemarks;

export interface ProofGroup extends Pick<UnitGroup, 'heading'> {
  readonly units: readonly ProofUnit[];
}

/** A missing text is the source's own: nothing was found in it, and no note stands at it. */
export function withRemarks(groups: readonly UnitGroup[], { remarksAt }: ProofFacts): readonly ProofGroup[] {
  const remarks = ({ at }: LocalisedText): ProofRemarks => remarksAt(at);
  return groups.map(({ heading, units }) => ({
    heading,
    units: units.map((unit) => ({ ...unit, ...remarks(unit) })),
  }));
}
