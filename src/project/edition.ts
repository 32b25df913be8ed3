/** CONTRACT: a physical form, as `templates/<edition>/edition.yaml` describes it. */

import type { Profile } from './project.ts';

/** `roll`, `z` and `half` fold one sheet into panels; `saddle` nests sheets that are folded once and stitched in the fold. */
export const FOLDS = ['none', 'roll', 'z', 'half', 'saddle'] as const;
export type FoldName = (typeof FOLDS)[number];

/** Which texts an edition shows: the locale's own, or each with its source beside it. */
export const EDITION_TEXTS = ['target', 'source-and-target'] as const;
export type EditionTexts = (typeof EDITION_TEXTS)[number];

/** One way to set the text: values of the stylesheet's `--fit-…` variables, by the name after `--fit-`. */
export type Rung = ReadonlyMap<string, string | number>;

export interface Edition {
  readonly name: string;
  readonly file: string;
  /** Trimmed size, mm: of the sheet lying open, of a booklet (`saddle`) its page. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly fold: FoldName;
  /**
   * Panel widths of the sheet's outside, mm, from left to right for a left-to-right language; they add up to the sheet's
   * width. Null where the sheet has no panels: `none`, `saddle`.
   */
  readonly panels: readonly number[] | null;
  /** `essential`: only the sections that are marked so. */
  readonly content: 'all' | 'essential';
  /** `source-and-target`: the view has the source text beside each text; there is none for the source locale itself. */
  readonly texts: EditionTexts;
  /** Of an edition with a fixed number of pages: their names (`@page front`) in reading order. */
  readonly pages: readonly string[] | null;
  /** The root's font size, pt, where the pages are fixed; the largest that fits is taken. */
  readonly typeSize: { readonly largest: number; readonly smallest: number; readonly step: number } | null;
  /** What gives way before the type gets smaller, loosest first; empty: nothing. */
  readonly fit: readonly Rung[];
  /** The least contrast of a text with what it stands on, to 1 (WCAG 2.2). */
  readonly contrast: number;
  /** Of one leaf, mm: the inner sheets of a booklet creep out by as much. */
  readonly paperThickness: number;
  /** The profiles that it is made for. */
  readonly profiles: readonly Profile[];
}
