/** `edition.yaml` → {@link Edition}. */

import { checkShape, choice, fields, line, listOf, mapOf, number, oneOf, optional } from '../base/check-shape.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { ShapeOf } from '../base/check-shape.ts';
import { parseYaml, type YamlText } from '../base/yaml.ts';
import { type Edition, EDITION_TEXTS, FOLDS, type Rung } from './edition.ts';
import { panelProblem, panelsOfSheet, usualPanels } from './panels.ts';

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

/** More rungs than this are steps that nobody sees; each may cost a layout. */
const MOST_RUNGS = 12;

/** A leaf of uncoated paper of 100 g/m². mm */
const USUAL_THICKNESS = 0.12;

/** What an edition is made for that does not say; a web page too, where nothing is folded. */
const PAPER_PROFILES = ['screen', 'office', 'press'] as const;

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
      listOf(
        choice(['screen', 'office', 'press', 'web'], 'What a file is for.'),
        'The profiles that it is made for.',
        1,
      ),
    ),
    pages: optional(
      listOf(
        line({
          says: 'The name of a page or panel, as in @page front.',
          pattern: /^[a-z][a-z0-9-]*$/,
          mustBe: 'lower-case words with hyphens',
        }),
        'For a fixed number of pages or panels: their names in reading order.',
        1,
      ),
    ),
    fit: optional(
      listOf(
        mapOf(
          oneOf(
            [number(0, 10, 'A factor.'), choice(['none', 'manual', 'auto', 'normal', 'on', 'off'], 'A word.')],
            'A factor or a word of CSS.',
          ),
          'Values that the stylesheet reads as var(--fit-NAME).',
        ),
        'What gives way before the type gets smaller, from loose to tight.',
        1,
        MOST_RUNGS,
      ),
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
    texts: optional(
      choice(EDITION_TEXTS, 'The locale’s texts alone (left out: this), or each with its source text beside it.'),
    ),
  },
  'A physical form: paper, fold and what goes into it.',
);

/**
 * @returns undefined after an error: of shape (`edition.…`), `edition.wrong-name` where the name is not the folder’s,
 * `edition.panels-…` where the panels can’t be folded from the sheet, `edition.pages-count`, `edition.type-size-reversed`,
 * `edition.fit-name` and `edition.fit-differs`
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
  const isUsable = [checkPanels, checkPages, checkTypeSize, checkRungs].every((check) => check(value, yaml, report));
  if (!isUsable) return undefined;
  const { fold, paper, panels, typeSize, contrast, paperThickness, profiles } = value;
  return {
    name: value.name,
    file: source.file,
    paper,
    fold,
    panels: panels ?? usualPanels(fold, paper.width),
    content: value.content,
    texts: value.texts ?? 'target',
    pages: value.pages ?? null,
    typeSize: typeSize ?? null,
    fit: (value.fit ?? []).map((rung): Rung => new Map(Object.entries(rung))),
    contrast: contrast ?? LEAST_CONTRAST,
    paperThickness: paperThickness ?? USUAL_THICKNESS,
    profiles: profiles ?? (fold === 'none' ? [...PAPER_PROFILES, 'web'] : PAPER_PROFILES),
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

/** A fold has as many pages as panels on its two sides. */
function checkPages({ fold, pages }: EditionYaml, yaml: YamlText, report: Report): boolean {
  const wanted = panelsOfSheet(fold);
  if (pages === undefined || wanted === undefined || pages.length === wanted) return true;
  report({
    severity: 'error',
    code: 'edition.pages-count',
    message: `The ${fold} fold has ${wanted} panels; here are ${pages.length} names.`,
    at: yaml.valueAt(['pages']),
    hint: 'Name each panel in reading order; panels that one text fills have one name.',
  });
  return false;
}

/** Each rung sets the same variables, so that the stylesheet never asks for one that is not there. */
function checkRungs({ fit = [] }: EditionYaml, yaml: YamlText, report: Report): boolean {
  const names = Object.keys(fit[0] ?? {});
  let isRight = true;
  const refuse = (code: string, message: string, index: number, hint: string): void => {
    isRight = false;
    report({ severity: 'error', code: `edition.${code}`, message, at: yaml.valueAt(['fit', index]), hint });
  };
  fit.forEach((rung, index) => {
    const odd = Object.keys(rung).find((name) => !/^[a-z][a-z0-9-]*$/.test(name));
    if (odd !== undefined)
      refuse('fit-name', `“${odd}” is no name for a variable.`, index, 'Write lower-case words with hyphens: spacing.');
    else if (Object.keys(rung).sort().join() !== [...names].sort().join())
      refuse('fit-differs', 'Each step must set the same names as the first one.', index, `Set: ${names.join(', ')}.`);
  });
  return isRight;
}
