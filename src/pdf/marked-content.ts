/**
 * Marked content (ISO 32000-1, 14.6): everything on a tagged page is either the content of a slot of the structure,
 * numbered by an MCID, or an artifact.
 */

import type { StructureType } from '../layout/page.ts';

/** What is being painted: a slot of the structure, decoration, or page furniture (table 330). */
export type Mark = number | 'artifact' | 'header' | 'footer';

/** One BDC…EMC sequence. */
export interface MarkedSequence {
  readonly slot: number;
  /** Index of the page in the laid-out document: the order in which a slot is read. */
  readonly page: number;
  /** Index of the sheet side. */
  readonly side: number;
  readonly mcid: number;
}

const ARTIFACT_OPERATORS = {
  artifact: '/Artifact BMC',
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
} as const;

export class MarkedContent {
  readonly #write: (operators: string) => void;
  readonly #types: ReadonlyMap<number, StructureType>;
  readonly #sequences: MarkedSequence[] = [];
  #side = -1;
  #nextMcid = 0;
  #page = 0;
  #open: Mark | null = null;

  /** @param types the structure type that each slot belongs to */
  constructor(write: (operators: string) => void, types: ReadonlyMap<number, StructureType>) {
    this.#write = write;
    this.#types = types;
  }

  get sequences(): readonly MarkedSequence[] {
    return this.#sequences;
  }

  /** MCIDs count from 0 on each sheet side. */
  beginSide(side: number): void {
    this.#side = side;
    this.#nextMcid = 0;
  }

  beginPage(page: number): void {
    this.#page = page;
  }

  /** Says what comes next; neighbours with the same mark share one sequence. */
  mark(mark: Mark): void {
    if (mark === this.#open) return;
    this.close();
    this.#open = mark;
    if (typeof mark === 'string') this.#write(ARTIFACT_OPERATORS[mark]);
    else this.#beginSlot(mark);
  }

  close(): void {
    if (this.#open !== null) this.#write('EMC');
    this.#open = null;
  }

  #beginSlot(slot: number): void {
    const type = this.#types.get(slot);
    if (type === undefined) throw new Error(`Slot ${slot} is painted but is not in the structure`);
    const mcid = this.#nextMcid++;
    this.#sequences.push({ slot, page: this.#page, side: this.#side, mcid });
    this.#write(`/${type}<</MCID ${mcid}>>BDC`);
  }
}
