/** CONTRACT of the content room: a leaflet as its author wrote it, every string with its place in the file. */

import type { SourcePosition } from '../base/diagnostic.ts';

/** A string with inline markup still in it: `**strong**`, `*emphasis*`, `[link](https://…)`. */
export interface SourceString {
  readonly text: string;
  readonly at: SourcePosition;
}

export interface Leaflet {
  /** The file's name without `.yaml`. */
  readonly id: string;
  readonly file: string;
  readonly title: SourceString;
  /** One line that says for whom it is. */
  readonly audience: SourceString;
  /** The same in every language: `NL-ONC-001`. */
  readonly code: string;
  readonly version: string;
  /** ISO date of this version, `2026-11-21`. */
  readonly date: string;
  /** Three at most. */
  readonly keyMessages: readonly SourceString[];
  readonly sections: readonly Section[];
  readonly basedOn: readonly Basis[];
  readonly review: Review;
  readonly editorialNotes: readonly EditorialNote[];
}

export interface Section {
  /** Stable, in English, kebab-case: part of every unit's place. */
  readonly id: string;
  readonly heading: SourceString;
  /** Where in the sources the section comes from. */
  readonly from: readonly { readonly source: number; readonly heading: string }[];
  /** Goes into short editions. */
  readonly essential: boolean;
  readonly blocks: readonly Block[];
  /** One level of subsections; a subsection has none of its own. */
  readonly sections: readonly Section[];
  readonly at: SourcePosition;
}

export type Block =
  | ParagraphBlock
  | ListBlock
  | StepsBlock
  | WarningBlock
  | NoteBlock
  | FigureBlock
  | TableBlock
  | TermsBlock
  | QuestionsBlock
  | ContactBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: SourceString;
  readonly at: SourcePosition;
}

export interface ListItem {
  readonly text: SourceString;
  readonly items: readonly ListItem[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
  readonly at: SourcePosition;
}

export interface StepsBlock {
  readonly kind: 'steps';
  readonly items: readonly ListItem[];
  readonly at: SourcePosition;
}

/** When to act. The heading is a verb ("Bel direct uw arts als …"). */
export interface WarningBlock {
  readonly kind: 'warning';
  readonly heading: SourceString;
  readonly text?: SourceString;
  readonly items: readonly ListItem[];
  readonly action?: SourceString;
  readonly at: SourcePosition;
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly heading?: SourceString;
  readonly text?: SourceString;
  readonly items: readonly ListItem[];
  readonly at: SourcePosition;
}

export interface FigureBlock {
  readonly kind: 'figure';
  /** `drawing`: a vector drawing in `content/drawings/`; `image`: a raster picture in `content/images/`. */
  readonly picture: { readonly kind: 'drawing' | 'image'; readonly path: string; readonly at: SourcePosition };
  readonly alt: SourceString;
  readonly caption?: SourceString;
  readonly credit?: SourceString;
  readonly at: SourcePosition;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: SourceString;
  readonly header: readonly SourceString[];
  readonly rows: readonly (readonly SourceString[])[];
  readonly at: SourcePosition;
}

export interface TermsBlock {
  readonly kind: 'terms';
  readonly terms: readonly { readonly term: SourceString; readonly definition: SourceString }[];
  readonly at: SourcePosition;
}

/** Lined space for the patient's own questions. */
export interface QuestionsBlock {
  readonly kind: 'questions';
  readonly lines: number;
  readonly at: SourcePosition;
}

/** The publisher's contact data; empty fields are drawn as blank lines to write on. */
export interface ContactBlock {
  readonly kind: 'contact';
  readonly text?: SourceString;
  readonly at: SourcePosition;
}

/** A source that the leaflet rests on: facts about it, never its sentences. */
export interface Basis {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** `2016`, `2016-01` or `2016-01-31`; null: the source gives no date. */
  readonly updated: string | null;
  readonly url?: string;
  readonly contributors: readonly { readonly name: string; readonly role?: string; readonly organisation?: string }[];
  readonly references: readonly string[];
  readonly rights?: string;
  readonly at: SourcePosition;
}

export interface Review {
  /** ISO date; null: nobody has reviewed it. */
  readonly reviewed: string | null;
  readonly reviewers: readonly { readonly name: string; readonly role: string }[];
  /** ISO 8601 duration in whole years or months: `P2Y`, `P18M`. */
  readonly every: string;
}

export interface EditorialNote {
  readonly about: string;
  readonly note: string;
  readonly treatment: 'corrected' | 'kept' | 'omitted';
  readonly at: SourcePosition;
}
