/** What templates may use of a leaflet's view: the description of `View` that they are checked against. A test holds the two together. */

import { LOCALISED_TEXT, type ObjectShape, TEXT, type ViewShape } from './view-shape.ts';

const object = (fields: Readonly<Record<string, ViewShape>>): ObjectShape => ({ kind: 'object', fields });
const list = (item: ViewShape): ViewShape => ({ kind: 'list', item });
const optional = (of: ViewShape): ViewShape => ({ kind: 'optional', of });

const ITEM: ObjectShape = object({
  text: LOCALISED_TEXT,
  get items(): ViewShape {
    return ITEMS;
  },
});
const ITEMS: ViewShape = optional(list(ITEM));

const BLOCK: ViewShape = {
  kind: 'variants',
  tag: 'kind',
  cases: {
    paragraph: object({ kind: TEXT, text: LOCALISED_TEXT, leadsIn: TEXT }),
    list: object({ kind: TEXT, items: list(ITEM), long: TEXT, short: TEXT }),
    steps: object({ kind: TEXT, items: list(ITEM) }),
    warning: object({
      kind: TEXT,
      heading: LOCALISED_TEXT,
      text: optional(LOCALISED_TEXT),
      items: ITEMS,
      action: optional(LOCALISED_TEXT),
    }),
    note: object({ kind: TEXT, heading: optional(LOCALISED_TEXT), text: optional(LOCALISED_TEXT), items: ITEMS }),
    figure: object({
      kind: TEXT,
      drawing: optional(TEXT),
      image: optional(TEXT),
      alt: LOCALISED_TEXT,
      caption: optional(LOCALISED_TEXT),
      credit: optional(LOCALISED_TEXT),
      labels: list(LOCALISED_TEXT),
    }),
    table: object({
      kind: TEXT,
      caption: LOCALISED_TEXT,
      header: list(LOCALISED_TEXT),
      rows: list(list(LOCALISED_TEXT)),
    }),
    terms: object({ kind: TEXT, terms: list(object({ term: LOCALISED_TEXT, definition: LOCALISED_TEXT })) }),
    questions: object({ kind: TEXT, lines: list(TEXT) }),
    contact: object({ kind: TEXT, text: optional(LOCALISED_TEXT) }),
  },
};

const SECTION: ObjectShape = object({
  id: TEXT,
  number: TEXT,
  heading: LOCALISED_TEXT,
  essential: TEXT,
  hasWarning: TEXT,
  blocks: list(BLOCK),
  get sections(): ViewShape {
    return SECTIONS;
  },
});
const SECTIONS: ViewShape = list(SECTION);

const PHRASE = object({ before: TEXT, value: TEXT, lang: TEXT, after: TEXT });

export const LEAFLET_VIEW: ObjectShape = object({
  lang: TEXT,
  dir: TEXT,
  title: LOCALISED_TEXT,
  audience: LOCALISED_TEXT,
  code: TEXT,
  version: TEXT,
  versionLine: TEXT,
  footer: TEXT,
  page: object({ before: TEXT, between: TEXT, after: TEXT }),
  language: object({ own: TEXT, dutch: optional(TEXT) }),
  publisher: object({ name: TEXT, address: list(TEXT) }),
  contact: list(object({ label: TEXT, value: TEXT, blank: TEXT })),
  review: object({ standing: TEXT, badge: TEXT, sentence: TEXT, next: TEXT, notice: list(TEXT) }),
  translation: optional(list(TEXT)),
  keyMessages: list(LOCALISED_TEXT),
  sections: SECTIONS,
  basedOn: list(object({ line: PHRASE, details: list(PHRASE), age: optional(TEXT), references: optional(list(TEXT)) })),
  otherLanguages: optional(list(object({ tag: TEXT, own: TEXT, dir: TEXT }))),
  leafletUrl: optional(TEXT),
  fold: TEXT,
  showsContents: TEXT,
  notesPages: optional(list(TEXT)),
});
