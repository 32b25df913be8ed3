/** The shape of `printers:` in `foldout.yaml`. Every field may be left out: the package's own printers say what stands then. */

import type { ShapeOf } from '../base/check-shape.ts';
import {
  choice,
  fields,
  flag,
  line,
  listOf,
  mapOf,
  nullable,
  number,
  optional,
  wholeNumber,
} from '../base/check-shape.ts';
import { PDFX_LEVELS, PRINTERS_MARKS } from './printer.ts';

/** Larger is not bleed but another format. mm */
const LARGEST_BLEED = 20;
const LARGEST_MARGIN = 50;
/** Under the one nothing dark can be printed, over the other there is no ink. Per cent */
const LEAST_INK = 150;
const MOST_INK = 400;
/** Card. mm */
const THICKEST_PAPER = 2;

export const printerShape = fields(
  {
    profile: optional(
      line({ says: 'The print shop’s ICC profile (CMYK, output): a path in the project.', maxLength: 200 }),
    ),
    condition: optional(
      line({
        says: 'The printing condition that the profile describes, by its name in the ICC’s registry: FOGRA39.',
        maxLength: 60,
        pattern: /^[\x20-\x7e]+$/,
        mustBe: 'a name in plain letters such as FOGRA39',
      }),
    ),
    info: optional(line({ says: 'The printing condition in words.', maxLength: 200 })),
    bleed: optional(number(0, LARGEST_BLEED, 'What is painted beyond the trim, mm.')),
    safeMargin: optional(number(0, LARGEST_MARGIN, 'How far text keeps from trim and folds, mm.')),
    marks: optional(
      listOf(
        choice(PRINTERS_MARKS, 'A kind of mark.'),
        'What is drawn outside the trim: crop, fold, slug; [] for none.',
      ),
    ),
    inkLimit: optional(number(LEAST_INK, MOST_INK, 'The most ink on one spot, all inks together, per cent.')),
    level: optional(choice(PDFX_LEVELS, 'The standard that files are prepared for.')),
    imposed: optional(flag('true: booklets as printer’s sheets; false: as single pages in reading order.')),
    fileName: optional(
      line({
        says: 'The file’s name without .pdf, with {leaflet} {locale} {edition} {printer} {code} {version} filled in.',
        maxLength: 200,
      }),
    ),
    paper: optional(
      fields(
        {
          name: line({ says: 'The paper, in words.', maxLength: 100 }),
          thickness: number(0.02, THICKEST_PAPER, 'The thickness of a sheet, mm.'),
        },
        'The paper.',
      ),
    ),
    quantity: optional(nullable(wholeNumber(1, 10_000_000, 'How many copies; null: to be agreed.'))),
  },
  'A press, and how its print shop wants its files.',
);
export type PrinterYaml = ShapeOf<typeof printerShape>;

export const printersShape = mapOf(printerShape, 'Presses by name; --printer picks one.');
