/** The shape of `content/leaflets/<leaflet>.yaml`. The descriptions are what editors show an author. */

import type { Shape, ShapeOf } from '../base/check-shape.ts';
import {
  choice,
  fields,
  flag,
  lazily,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  toJsonSchema,
  wholeNumber,
} from '../base/check-shape.ts';
import { isIsoDate, isPartialIsoDate } from '../base/iso-date.ts';
import { isReviewInterval } from './review-interval.ts';

/** Longer than this is no heading but a paragraph. */
const MAX_HEADING = 120;
/** Twice the longest paragraph that anyone should read in a leaflet. */
const MAX_TEXT = 2000;

const text = (says: string) => line({ says, maxLength: MAX_TEXT });
const heading = (says: string) => line({ says, maxLength: MAX_HEADING });
const fact = (says: string) => line({ says, maxLength: MAX_TEXT });

const isoDate = (says: string) => line({ says, test: isIsoDate, mustBe: 'a date such as 2026-11-21' });

export interface ItemYaml {
  readonly text: string;
  readonly list?: readonly (string | ItemYaml)[] | undefined;
}

const item: Shape<string | ItemYaml> = oneOf(
  [
    text('An item.'),
    fields({
      text: text('The item.'),
      list: optional(lazily(() => listOf(item, 'The items below it.', 1))),
    }),
  ],
  'An item: a text, or a text with a list below it.',
);
const items = (says: string) => listOf(item, says, 1);

const warning = fields({
  heading: heading('When to act; begins with a verb: "Bel direct uw arts als …".'),
  text: optional(text('A paragraph under the heading.')),
  list: optional(items('The signs.')),
  action: optional(text('What to do, in one sentence.')),
});

const note = fields({
  heading: optional(heading('The heading of the note.')),
  text: optional(text('A paragraph.')),
  list: optional(items('The items.')),
});

const figure = fields({
  drawing: optional(
    line({
      says: 'A vector drawing in content/drawings/, for example spinal-cord.svg.',
      maxLength: 200,
      pattern: /\.svg$/,
      mustBe: 'the name of an SVG file',
    }),
  ),
  image: optional(line({ says: 'A photograph in content/images/.', maxLength: 200 })),
  alt: text('What the picture explains, for people who do not see it.'),
  caption: optional(text('The line below the picture.')),
  credit: optional(text('Who made the picture.')),
});

const cell = line({ says: 'A cell.', maxLength: MAX_TEXT, mayBeEmpty: true });
const table = fields({
  caption: text('What the table shows.'),
  header: listOf(cell, 'The headings of the columns.', 1),
  rows: listOf(listOf(cell, 'The cells of a row; the first says what the row is about.', 1), 'The rows.', 1),
});

const term = fields({ term: text('The word.'), definition: text('What it means, in plain words.') });

const block = oneOf(
  [
    text('A paragraph, with **strong**, *emphasis* and [links](https://example.org).'),
    fields({ list: items('Items in any order.') }),
    fields({ steps: items('Items in a fixed order; they are numbered.') }),
    fields({ warning: warning.describe('When to act, and what to do.') }),
    fields({ note: note.describe('Something beside the main line.') }),
    fields({ figure: figure.describe('A picture: a drawing or an image.') }),
    fields({ table: table.describe('A table with a row of headings.') }),
    fields({ terms: listOf(term, 'Words explained.', 1) }),
    fields({
      questions: fields({ lines: wholeNumber(1, 40, 'How many lines to write on.') }).describe(
        'Room for own questions.',
      ),
    }),
    fields({
      contact: fields({ text: optional(text('A paragraph above the contact data.')) }).describe(
        "The publisher's contact data.",
      ),
    }),
  ],
  'A paragraph or another block.',
);
export type BlockYaml = ShapeOf<typeof block>;

const origin = fields({
  source: wholeNumber(1, 99, 'Which source: 1 is the first under basedOn.'),
  heading: fact("The source's own heading."),
});

const sectionFields = {
  id: line({
    says: 'In English, kebab-case, unique in the leaflet; never changed later, because translations hang on it.',
    pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    mustBe: 'lower-case words with hyphens between, such as warning-signs',
    maxLength: 60,
  }),
  heading: heading('The heading, as a question that readers ask.'),
  from: optional(listOf(origin, 'Where in the sources this comes from.')),
  essential: optional(flag('True: goes into short editions.')),
  blocks: optional(listOf(block, 'Paragraphs and other blocks.')),
};
const subsection = fields(sectionFields);
const section = fields({ ...sectionFields, sections: optional(listOf(subsection, 'Subsections; one level only.')) });
export type SectionYaml = ShapeOf<typeof section>;

const contributor = fields({
  name: fact('The name, as the source writes it.'),
  role: optional(fact('What the person did or is.')),
  organisation: optional(fact('Where the person works.')),
});

const basis = fields({
  title: fact("The source's own title."),
  publisher: optional(fact('Who published the source.')),
  author: optional(fact('Who wrote the source.')),
  updated: nullable(
    line({
      says: "When the source was last changed: '2016', 2016-01 or 2016-01-31; null if it does not say.",
      test: isPartialIsoDate,
      mustBe: "a date such as '2016', 2016-01 or 2016-01-31",
    }),
  ),
  url: optional(
    line({
      says: 'Where the source is found.',
      pattern: /^https?:\/\/\S+$/,
      mustBe: 'an address that begins with https://',
    }),
  ),
  contributors: optional(listOf(contributor, 'People whom the source names.')),
  references: optional(listOf(fact('A reference, as the source writes it.'), "The source's own references.")),
  rights: optional(fact("The source's own statement of rights.")),
});
export type BasisYaml = ShapeOf<typeof basis>;

const review = fields({
  reviewed: nullable(isoDate('When it was last reviewed; null: never.')),
  reviewers: listOf(fields({ name: fact('The name.'), role: fact('The profession or function.') }), 'Who reviewed it.'),
  every: line({
    says: 'How often it must be reviewed: P2Y is every two years, P18M every eighteen months.',
    test: isReviewInterval,
    mustBe: 'whole years or months, such as P2Y or P18M',
  }),
});

const editorialNote = fields({
  about: fact('Which passage.'),
  note: fact('What a reviewer must know.'),
  treatment: choice(['corrected', 'kept', 'omitted'], 'What was done about it.'),
});

export const leafletShape = fields(
  {
    title: heading('The subject, in a few words.'),
    audience: text('One line that says for whom it is.'),
    code: line({
      says: 'The same in every language: NL-ONC-001.',
      pattern: /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
      mustBe: 'capitals and digits with hyphens between, such as NL-ONC-001',
      maxLength: 40,
    }),
    version: line({ says: 'The version: 1.0.0.', pattern: /^\d+\.\d+\.\d+$/, mustBe: 'three numbers, such as 1.0.0' }),
    date: isoDate('The date of this version.'),
    keyMessages: listOf(text('One sentence.'), 'What readers must remember; the most important first.', 0, 3),
    sections: listOf(section, 'The text.', 1),
    basedOn: listOf(basis, 'The sources: facts about them, never their sentences.'),
    review,
    editorialNotes: optional(listOf(editorialNote, 'For the reviewer.')),
  },
  'A leaflet: structure and Dutch text.',
);
export type LeafletYaml = ShapeOf<typeof leafletShape>;

/** For editors: `schemas/leaflet.schema.json`. */
export function leafletJsonSchema(): Readonly<Record<string, unknown>> {
  return toJsonSchema(leafletShape, 'Leaflet');
}
