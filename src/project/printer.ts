/** CONTRACT: a printer, which is a press and how its print shop wants its files. */

import type { SourcePosition } from '../base/diagnostic.ts';

/** What a file can be prepared for: ISO 15930-7. */
export const PDFX_LEVELS = ['PDF/X-4'] as const;
export type PdfxLevel = (typeof PDFX_LEVELS)[number];

/** What can be drawn outside the trim. */
export const PRINTERS_MARKS = ['crop', 'fold', 'slug'] as const;
export type PrintersMark = (typeof PRINTERS_MARKS)[number];

/** The printing condition that the colours are meant for. */
export interface PrintingCondition {
  /** The ICC profile's path in the project. */
  readonly profile: string;
  /** As the ICC's registry of characterisation data calls it: `FOGRA39`. */
  readonly identifier: string;
  /** In people's words. */
  readonly info: string;
  /** Where the profile is named. */
  readonly at: SourcePosition;
}

export interface Printer {
  readonly name: string;
  /** Null: none is named; a profile of no condition stands in, with a warning. */
  readonly condition: PrintingCondition | null;
  /** Beyond the trim. mm */
  readonly bleed: number;
  /** From the trim and from folds inwards, free of text. mm */
  readonly safeMargin: number;
  /** None: the page is as large as the bleed. */
  readonly marks: ReadonlySet<PrintersMark>;
  /** All inks on one spot together. Per cent */
  readonly inkLimit: number;
  readonly level: PdfxLevel;
  /** Booklets as printer's sheets; otherwise as single pages in reading order. Folded leaflets are flat sheets in both cases. */
  readonly imposed: boolean;
  /** With `{leaflet}`, `{locale}` and so on in it, without an ending. */
  readonly fileName: string;
  readonly paper: { readonly name: string /** mm */; readonly thickness: number };
  /** Null: to be agreed. */
  readonly quantity: number | null;
  readonly at: SourcePosition;
}
