/** CONTRACT between localise and template: a leaflet in one language, every text resolved, parsed and marked with its state. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { Inline } from '../content/inline.ts';
import type { Basis, Review, Section } from '../content/leaflet.ts';
import type { Locale } from './locale.ts';
import type { Provenance } from './unit.ts';

/** `source`: the locale is the source locale. `missing` shows the source text, `stale` the old target. */
export type TextState = 'source' | 'missing' | 'stale' | 'translated' | 'reviewed' | 'final';

export interface LocalisedText {
  readonly inlines: readonly Inline[];
  /** The same without markup. */
  readonly plain: string;
  readonly place: string;
  readonly state: TextState;
  /** The language of the words that are shown: the source's where the unit is missing. */
  readonly lang: string;
  /** Of a stale text: the source text that it was made from, as stored, with its markup. */
  readonly madeFrom?: string;
  /** Of a stale text: the source text as it is now. */
  readonly sourceNow?: string;
  readonly at: SourcePosition;
}

export interface LocalisedLeaflet {
  readonly id: string;
  readonly locale: Locale;
  readonly title: LocalisedText;
  readonly audience: LocalisedText;
  readonly code: string;
  readonly version: string;
  readonly date: string;
  readonly keyMessages: readonly LocalisedText[];
  readonly sections: readonly LocalisedSection[];
  readonly basedOn: readonly Basis[];
  readonly review: Review;
  /** Null in the source locale. */
  readonly provenance: Provenance | null;
  /** Units by state, over the whole leaflet and the interface. */
  readonly counts: Readonly<Record<TextState, number>>;
  /** By place: the file and line in which a person wrote the text that is shown. */
  readonly positions: ReadonlyMap<string, SourcePosition>;
}

export interface LocalisedSection {
  readonly id: string;
  readonly heading: LocalisedText;
  readonly essential: boolean;
  readonly from: Section['from'];
  readonly blocks: readonly LocalisedBlock[];
  readonly sections: readonly LocalisedSection[];
}

export interface LocalisedItem {
  readonly text: LocalisedText;
  readonly items: readonly LocalisedItem[];
}

export type LocalisedBlock =
  | { readonly kind: 'paragraph'; readonly text: LocalisedText }
  | { readonly kind: 'list'; readonly items: readonly LocalisedItem[] }
  | { readonly kind: 'steps'; readonly items: readonly LocalisedItem[] }
  | {
      readonly kind: 'warning';
      readonly heading: LocalisedText;
      readonly text?: LocalisedText;
      readonly items: readonly LocalisedItem[];
      readonly action?: LocalisedText;
    }
  | {
      readonly kind: 'note';
      readonly heading?: LocalisedText;
      readonly text?: LocalisedText;
      readonly items: readonly LocalisedItem[];
    }
  | {
      readonly kind: 'figure';
      readonly picture: { readonly kind: 'drawing' | 'image'; readonly path: string };
      readonly alt: LocalisedText;
      readonly caption?: LocalisedText;
      readonly credit?: LocalisedText;
      /** The drawing's labels in the drawing's order. */
      readonly labels: readonly LocalisedText[];
    }
  | {
      readonly kind: 'table';
      readonly caption: LocalisedText;
      readonly header: readonly LocalisedText[];
      readonly rows: readonly (readonly LocalisedText[])[];
    }
  | {
      readonly kind: 'terms';
      readonly terms: readonly { readonly term: LocalisedText; readonly definition: LocalisedText }[];
    }
  | { readonly kind: 'questions'; readonly lines: number }
  | { readonly kind: 'contact'; readonly text?: LocalisedText };
