/** CONTRACT: units, the translatable strings, as the source gives them and as a locale stores them. */

import type { SourcePosition } from '../base/diagnostic.ts';

/** A translatable string of the source. Identified by `section` and `source`; the place is for people. */
export interface SourceUnit {
  /** `title`, `key-messages/1`, `warning-signs/heading`, `warning-signs/list-1/item-3`, `anatomy/figure-1/label-2`. */
  readonly place: string;
  /** The section's id (`warning-signs`, or `diagnosis/emg` for a subsection); empty for title, audience and key messages. */
  readonly section: string;
  readonly source: string;
  readonly at: SourcePosition;
}

export type UnitState = 'missing' | 'translated' | 'reviewed' | 'final';

/** Who, and on which day (ISO date). */
export interface Signature {
  readonly by: string;
  readonly date: string;
}

/** A unit as `locales/<tag>/leaflets/<leaflet>.yaml` stores it. */
export interface StoredUnit {
  readonly place: string;
  /** The source text that the target was made from. */
  readonly source: string;
  /** Empty while missing. */
  readonly target: string;
  readonly state: UnitState;
  /** The source text before the last change, kept by sync for a word-by-word diff. */
  readonly previousSource?: string;
  /** The translation of the same text elsewhere in the project, offered by sync; never drawn. */
  readonly suggestion?: string;
  /** Who checked the translation as a second linguist. */
  readonly reviewed?: Signature;
  /** Who approved it clinically. */
  readonly approved?: Signature;
  readonly note?: string;
  /** By the code of a check: why its finding on this unit is none. */
  readonly ignore?: Ignored;
  readonly at: SourcePosition;
}

/** Findings that a translator has answered: the reason by the check's code; empty or null: nobody wrote one. */
export type Ignored = Readonly<Record<string, string | null>>;

/** What is known about how a leaflet was translated: plain facts. */
export interface Provenance {
  readonly sourceVersion: string;
  readonly sourceDate: string;
  readonly translated: string;
  /** `machine`: raw machine translation; `machine-post-edited`; `human`. */
  readonly method: 'human' | 'machine-post-edited' | 'machine';
  readonly translator: string | null;
  readonly reviewer: string | null;
}

/** A units file, read. */
export interface StoredUnits {
  readonly file: string;
  readonly leaflet: string;
  readonly provenance: Provenance;
  readonly units: readonly StoredUnit[];
  readonly obsolete: readonly StoredUnit[];
}

/** How a source unit stands to the stored ones. */
export interface AlignedUnit {
  readonly unit: SourceUnit;
  readonly stored?: StoredUnit;
  /** `same`: same section and text · `moved`: same text elsewhere · `stale`: other text at the same place · `missing`: none. */
  readonly match: 'same' | 'moved' | 'stale' | 'missing';
}

export interface Alignment {
  readonly units: readonly AlignedUnit[];
  /** Stored units that no source unit claims. */
  readonly obsolete: readonly StoredUnit[];
}
