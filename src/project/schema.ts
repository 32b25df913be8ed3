/** The shape of `foldout.yaml`. The descriptions are what editors show. */

import type { ShapeOf } from '../base/check-shape.ts';
import { choice, fields, line, listOf, mapOf, number, oneOf, optional, toJsonSchema } from '../base/check-shape.ts';
import { printersShape } from './printer-shape.ts';

const text = (says: string) => line({ says, maxLength: 200, mayBeEmpty: true });
const file = (says: string) => line({ says, maxLength: 200 });

const publisher = fields({
  name: line({ says: 'The name, as it stands on every leaflet.', maxLength: 100 }),
  address: optional(listOf(line({ says: 'A line.', maxLength: 100 }), 'The address, line by line.')),
});

const contact = fields({
  phone: optional(text('The telephone number; empty: a blank line to write on.')),
  email: optional(text('The e-mail address; empty: a blank line to write on.')),
  hours: optional(text('When it can be reached; empty: a blank line to write on.')),
});

const urls = fields({
  leaflet: optional(
    line({
      says: "The leaflet's address on the web, with {locale} and {leaflet} in it; left out: no QR code.",
      pattern: /^https?:\/\/[^\s/]/,
      mustBe: 'an address that begins with https://',
      maxLength: 300,
    }),
  ),
});

const ink = number(0, 100, 'Per cent.');
const inks = (says: string) => listOf(ink, says, 4, 4);
const colour = fields({
  screen: line({
    says: 'On the screen: #00566B.',
    pattern: /^#[0-9A-Fa-f]{6}$/,
    mustBe: 'a colour such as #00566B',
  }),
  press: optional(
    oneOf(
      [
        inks('On the press: per cent of cyan, magenta, yellow and black.'),
        fields({
          spot: line({
            says: 'A spot colour, as the print shop calls it: PANTONE 316 C.',
            maxLength: 60,
            pattern: /^[\x20-\x7e]+$/,
            mustBe: 'a name in plain letters such as PANTONE 316 C',
          }),
          tint: optional(number(0, 100, 'How much of it, per cent; 100 where it is left out.')),
          alternate: optional(inks('What the full ink looks like in cyan, magenta, yellow and black, per cent.')),
        }),
      ],
      'On the press: per cent of cyan, magenta, yellow and black; or a spot colour.',
    ),
  ),
});
export type ColourYaml = ShapeOf<typeof colour>;

const font = oneOf(
  [
    line({ says: 'An npm package of full TTF files.', maxLength: 200 }),
    fields({
      package: optional(line({ says: 'An npm package of full TTF files.', maxLength: 200 })),
      regular: optional(file('A TTF file of the project, weight 400.')),
      bold: optional(file('A TTF file of the project, weight 700.')),
      scale: optional(
        number(0.5, 2, 'Size against the nominal size; left out: measured, so that scripts look equally large.'),
      ),
    }),
  ],
  'Where a typeface comes from.',
);
export type FontYaml = ShapeOf<typeof font>;

const profiles = listOf(
  choice(['screen', 'office', 'press', 'web'], 'What the file is for.'),
  'What the files are for.',
  1,
);
const edition = oneOf(
  [
    profiles,
    fields({
      profiles,
      leaflets: optional(listOf(line({ says: 'A leaflet.' }), 'Only these leaflets; left out: all.', 1)),
      locales: optional(listOf(line({ says: 'A locale.' }), 'Only these locales; left out: all.', 1)),
    }),
  ],
  'Which files of the edition are built.',
);
export type EditionYaml = ShapeOf<typeof edition>;

export const projectShape = fields(
  {
    publisher: publisher.describe('Who publishes the leaflets.'),
    contact: optional(contact.describe('Whom patients call.')),
    urls: optional(urls.describe('Addresses on the web.')),
    palette: mapOf(colour, 'Colours by name: stylesheets and drawings use var(--name).'),
    fonts: mapOf(font, 'Typefaces by name, in the order of fallback.'),
    printers: optional(printersShape),
    build: fields({
      locales: oneOf(
        [choice(['all'], 'Every locale.'), listOf(line({ says: 'A locale.' }), 'Only these.', 1)],
        'Which locales are built: all, or a list.',
      ),
      editions: mapOf(edition, 'Editions, and which files of each are built.'),
      printers: optional(
        listOf(line({ says: 'A printer.' }), 'Whose press files are built; left out: default-coated.', 1),
      ),
    }).describe('What is built without further words.'),
  },
  'The project: publisher, palette, typefaces, and what is built.',
);
export type ProjectYaml = ShapeOf<typeof projectShape>;

/** For editors: `schemas/foldout.schema.json`. */
export function projectJsonSchema(): Readonly<Record<string, unknown>> {
  return toJsonSchema(projectShape, 'Foldout project');
}
