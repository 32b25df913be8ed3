/** CONTRACT: what a print shop expects of a file, and what a preflight says of it. */

import type { Diagnostic } from '../base/diagnostic.ts';

/** Lengths in mm. */
export interface Expectations {
  readonly bleed: number;
  /** From trim and folds to text. */
  readonly safeMargin: number;
  /** Per cent, all inks together. */
  readonly inkLimit: number;
  /** The trimmed page; null: whatever the file says. */
  readonly trim: { readonly width: number; readonly height: number } | null;
  /** Distances of the folds from the trim's left edge, a list a page; missing: no folds. */
  readonly folds: readonly (readonly number[])[];
  /** `2` of a folded sheet; a multiple of four of a stitched one. */
  readonly pages: { readonly exactly?: number; readonly multipleOf?: number } | null;
  /** Names of the spot colours; null: any. */
  readonly spots: readonly string[] | null;
}

/** Of a shop of which nothing is known. */
export const USUAL: Expectations = {
  bleed: 3,
  safeMargin: 5,
  inkLimit: 300,
  trim: null,
  folds: [],
  pages: null,
  spots: null,
};

/** What is on a page, in short. */
export interface PageSummary {
  /** From 1. */
  readonly page: number;
  /** Trimmed size, mm. */
  readonly trim: readonly [width: number, height: number] | null;
  /** `Cyan`, `Magenta`, `Yellow`, `Black` and spot colours that leave a mark within the trim. */
  readonly inks: readonly string[];
  /** Per cent, the greatest on one spot. */
  readonly greatestInk: number;
  readonly fonts: readonly string[];
  readonly images: number;
  /** Least resolution, dpi; null: no image. */
  readonly leastDpi: number | null;
  /** Thinnest line, pt; null: none. */
  readonly thinnestLine: number | null;
}

export interface PreflightReport {
  readonly file: string;
  /** Null: the file can't be read. */
  readonly version: string | null;
  /** `GTS_PDFX: FOGRA39`. */
  readonly outputIntent: string | null;
  readonly pages: readonly PageSummary[];
  readonly findings: readonly Diagnostic[];
}
