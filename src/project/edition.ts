/** CONTRACT: a physical form, as `templates/<edition>/edition.yaml` describes it. */

export const FOLDS = ['none', 'roll'] as const;
export type FoldName = (typeof FOLDS)[number];

export interface Edition {
  readonly name: string;
  readonly file: string;
  /** The trimmed sheet, mm. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly fold: FoldName;
  /** `essential`: only the sections that are marked so. */
  readonly content: 'all' | 'essential';
  /** Of an edition with a fixed number of pages: the root's font size, pt; the largest that fits is taken. */
  readonly typeSize: { readonly largest: number; readonly smallest: number; readonly step: number } | null;
}
