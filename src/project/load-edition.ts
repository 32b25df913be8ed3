/** `edition.yaml` → {@link Edition}. */

import { checkShape, choice, fields, line, listOf, number, optional } from '../base/check-shape.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { ShapeOf } from '../base/check-shape.ts';
import { parseYaml, type YamlText } from '../base/yaml.ts';
import { type Edition, FOLDS } from './edition.ts';
import { panelProblem, usualPanels } from './panels.ts';

/** Nothing smaller is a leaflet, nothing larger goes through a press for leaflets. mm */
const SMALLEST_PAPER = 50;
const LARGEST_PAPER = 1200;

/** Nothing that a patient reads is set smaller; nothing in a leaflet is set larger. pt */
const SMALLEST_TYPE = 9;
const LARGEST_TYPE = 40;

/** WCAG 2.2, 1.4.3 level AA; its 3:1 for large text is not made use of: patients read headings too. */
const LEAST_CONTRAST = 4.5;
/** Black on white. */
const MOST_CONTRAST = 21;

/** A leaf of uncoated paper of 100 g/m². mm */
const USUAL_THICKNESS = 0.12;

const side = (says: string) => number(SMALLEST_PAPER, LARGEST_PAPER, says);

export const editionShape = fields(
  {
    name: line({
      says: 'The edition’s name: that of its folder.',
      pattern: /^[a-z][a-z0-9-]*$/,
      mustBe: 'lower-case words with hyphens',
    }),
    paper: fields({
      width: side('Trimmed width in mm: of the sheet lying open, of a booklet its page.'),
      height: side('Trimmed height in mm.'),
    }),
    fold: choice(FOLDS, 'How the sheet is folded; saddle: sheets folded once, nested and stitched.'),
    panels: optional(
      listOf(
        number(20, LARGEST_PAPER, 'Width in mm.'),
        'Widths of the panels in mm: the outside, from left to right, for a left-to-right language. Left out: what the fold asks.',
        2,
        3,
      ),
    ),
    paperThickness: optional(
      number(0.03, 1, 'Thickness of one leaf in mm: a booklet’s inner pages are moved in by it.'),
    ),
    contrast: optional(
      number(LEAST_CONTRAST, MOST_CONTRAST, 'The least contrast of text with its ground; left out: 4.5.'),
    ),
    profiles: optional(
      listOf(choice(['screen', 'office', 'press'], 'What a file is for.'), 'The profiles that it is made for.', 1),
    ),
    typeSize: optional(
      fields(
        {
          largest: number(SMALLEST_TYPE, LARGEST_TYPE, 'The largest type size to try, pt.'),
          smallest: number(SMALLEST_TYPE, LARGEST_TYPE, 'The smallest type size to try, pt.'),
          step: number(0.05, 2, 'The difference between two sizes, pt.'),
        },
        'For a fixed number of pages: the range in which the root’s type size is fitted.',
      ),
    ),
    content: choice(['all', 'essential'], 'The whole leaflet, or only what is marked essential.'),
  },
  'A physical form: paper, fold and what goes into it.',
);

/**
 * @returns undefined after an error: of shape (`edition.…`), `edition.wrong-name` where the name is not the folder’s,
 * `edition.panels-…` where the panels can’t be folded from the sheet, `edition.type-size-reversed`
 */
export function loadEdition(folder: string, source: SourceText, report: Report): Edition | undefined {
  const yaml = parseYaml(source, report);
  const value = yaml && checkShape(editionShape, yaml, 'edition', report);
  if (!yaml || !value) return undefined;
  if (value.name !== folder) {
    report({
      severity: 'error',
      code: 'edition.wrong-name',
      message: `The edition calls itself “${value.name}”, but its folder is templates/${folder}.`,
      at: yaml.valueAt(['name']),
      hint: `Write name: ${folder}`,
    });
    return undefined;
  }
  const isUsable = [checkPanels(value, yaml, report), checkTypeSize(value, yaml, report)].every(Boolean);
  if (!isUsable) return undefined;
  const { fold, paper, panels, typeSize, contrast, paperThickness, profiles } = value;
  return {
    name: value.name,
    file: source.file,
    paper,
    fold,
    panels: panels ?? usualPanels(fold, paper.width),
    content: value.content,
    typeSize: typeSize ?? null,
    contrast: contrast ?? LEAST_CONTRAST,
    paperThickness: paperThickness ?? USUAL_THICKNESS,
    profiles: profiles ?? ['screen', 'office', 'press'],
  };
}

type EditionYaml = ShapeOf<typeof editionShape>;

function checkPanels({ fold, paper, panels }: EditionYaml, yaml: YamlText, report: Report): boolean {
  const problem = panels && panelProblem(fold, panels, paper.width);
  if (problem === undefined) return true;
  const { code, message, hint } = problem;
  report({ severity: 'error', code: `edition.panels-${code}`, message, at: yaml.valueAt(['panels']), hint });
  return false;
}

function checkTypeSize({ typeSize }: EditionYaml, yaml: YamlText, report: Report): boolean {
  if (typeSize === undefined || typeSize.smallest <= typeSize.largest) return true;
  report({
    severity: 'error',
    code: 'edition.type-size-reversed',
    message: `The smallest type size, ${typeSize.smallest} pt, is larger than the largest, ${typeSize.largest} pt.`,
    at: yaml.valueAt(['typeSize', 'smallest']),
    hint: 'Exchange the two.',
  });
  return false;
}
