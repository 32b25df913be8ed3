/** CONTRACT of the exchange room: the translation of one leaflet, or of the fixed words, as a tool of the translator's sees it. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { UnitState } from '../locales/unit.ts';
import type { Wording } from '../locales/wording.ts';

export interface ExchangeUnit {
  /** A place (`warning-signs/list-1/item-3`), or a word's key (`contact.phone`). */
  readonly id: string;
  /** As it is now. */
  readonly source: Wording;
  /** Empty while missing. */
  readonly target: Wording;
  readonly state: UnitState;
  /** Of a stale unit: the source that the target was made from. */
  readonly previousSource?: Wording;
  /** The translator's own; comes back. */
  readonly note?: string;
  /** For the translator's eyes; never comes back. */
  readonly hints: readonly string[];
}

export interface ExchangeFile {
  /** A leaflet's id, or `interface`. */
  readonly name: string;
  readonly title: string;
  readonly sourceLocale: string;
  readonly locale: string;
  readonly version: string;
  /** ISO date of that version; null: the fixed words have none. */
  readonly date: string | null;
  readonly units: readonly ExchangeUnit[];
}

/** A unit as it came back. */
export interface ReturnedUnit {
  readonly id: string;
  readonly source: Wording;
  readonly target: Wording;
  /** The tool says itself that somebody must look at it. */
  readonly isFuzzy: boolean;
  readonly note?: string;
  readonly at: SourcePosition;
}

export interface ReturnedFile {
  readonly file: string;
  readonly name: string;
  /** As the file says; null: it doesn't. */
  readonly locale: string | null;
  /** The leaflet's version that was exported; null: the file doesn't say. */
  readonly version: string | null;
  readonly units: readonly ReturnedUnit[];
}
