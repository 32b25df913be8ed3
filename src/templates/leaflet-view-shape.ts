/** What templates may use of a leaflet's view: the description of `View` that they are checked against. A test holds the two together. */

import { type ObjectShape, TEXT, VIEW_TEXT, type ViewShape } from './view-shape.ts';

const object = (fields: Readonly<Record<string, ViewShape>>): ObjectShape => ({ kind: 'object', fields });
const list = (item: ViewShape): ViewShape => ({ kind: 'list', item });
const optional = (of: ViewShape): ViewShape => ({ kind: 'optional', of });

const ITEM: ObjectShape = object({
  text: VIEW_TEXT,
  get items(): ViewShape {
    return ITEMS;
  },
});
const ITEMS: ViewShape = optional(list(ITEM));

const BLOCK: ViewShape = {
  kind: 'variants',
  tag: 'kind',
  cases: {
    paragraph: object({ kind: TEXT, text: VIEW_TEXT, leadsIn: TEXT }),
    list: object({ kind: TEXT, items: list(ITEM), long: TEXT, short: TEXT }),
    steps: object({ kind: TEXT, items: list(ITEM) }),
    warning: object({
      kind: TEXT,
      heading: VIEW_TEXT,
      text: optional(VIEW_TEXT),
      items: ITEMS,
      action: optional(VIEW_TEXT),
    }),
    note: object({ kind: TEXT, heading: optional(VIEW_TEXT), text: optional(VIEW_TEXT), items: ITEMS }),
    figure: object({
      kind: TEXT,
      drawing: optional(TEXT),
      image: optional(TEXT),
      alt: VIEW_TEXT,
      caption: optional(VIEW_TEXT),
      credit: optional(VIEW_TEXT),
      labels: list(VIEW_TEXT),
    }),
    table: object({
      kind: TEXT,
      caption: VIEW_TEXT,
      header: list(VIEW_TEXT),
      rows: list(list(VIEW_TEXT)),
    }),
    terms: object({ kind: TEXT, terms: list(object({ term: VIEW_TEXT, definition: VIEW_TEXT })) }),
    questions: object({ kind: TEXT, lines: list(TEXT) }),
    contact: object({ kind: TEXT, text: optional(VIEW_TEXT) }),
  },
};

const SECTION: ObjectShape = object({
  id: TEXT,
  number: TEXT,
  sourceNumber: optional(TEXT),
  heading: VIEW_TEXT,
  essential: TEXT,
  hasWarning: TEXT,
  blocks: list(BLOCK),
  get sections(): ViewShape {
    return SECTIONS;
  },
});
const SECTIONS: ViewShape = list(SECTION);

const PHRASE = object({ before: TEXT, value: TEXT, lang: TEXT, after: TEXT });

const CONTACT: ObjectShape = object({
  label: TEXT,
  value: TEXT,
  blank: TEXT,
  get source(): ViewShape {
    return OPTIONAL_CONTACT;
  },
});
const OPTIONAL_CONTACT: ViewShape = optional(CONTACT);

const BASIS: ObjectShape = object({
  line: PHRASE,
  details: list(PHRASE),
  age: optional(TEXT),
  references: optional(list(TEXT)),
  get source(): ViewShape {
    return OPTIONAL_BASIS;
  },
});
const OPTIONAL_BASIS: ViewShape = optional(BASIS);

const FINDINGS = list(object({ code: TEXT, message: TEXT }));

export const LEAFLET_VIEW: ObjectShape = object({
  lang: TEXT,
  dir: TEXT,
  sourceLang: TEXT,
  title: VIEW_TEXT,
  audience: VIEW_TEXT,
  code: TEXT,
  version: TEXT,
  versionLine: TEXT,
  footer: TEXT,
  page: object({ before: TEXT, between: TEXT, after: TEXT }),
  language: object({ own: TEXT, dutch: optional(TEXT) }),
  publisher: object({ name: TEXT, address: list(TEXT) }),
  contact: list(CONTACT),
  review: object({ standing: TEXT, badge: TEXT, sentence: TEXT, next: TEXT, notice: list(TEXT) }),
  translation: optional(list(TEXT)),
  keyMessages: list(VIEW_TEXT),
  sections: SECTIONS,
  basedOn: list(BASIS),
  otherLanguages: optional(list(object({ tag: TEXT, own: TEXT, dir: TEXT }))),
  leafletUrl: optional(TEXT),
  fold: TEXT,
  showsContents: TEXT,
  notesPages: optional(list(TEXT)),
  units: optional(
    list(
      object({
        heading: optional(VIEW_TEXT),
        units: list(object({ ...VIEW_TEXT.fields, note: optional(TEXT), findings: FINDINGS })),
      }),
    ),
  ),
  words: optional(list(object({ place: TEXT, state: TEXT, source: TEXT, target: TEXT, findings: FINDINGS }))),
  get source(): ViewShape {
    return OPTIONAL_VIEW;
  },
});
const OPTIONAL_VIEW: ViewShape = optional(LEAFLET_VIEW);
