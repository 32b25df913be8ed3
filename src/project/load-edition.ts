/** `edition.yaml` → {@link Edition}. */

import { checkShape, choice, fields, line, number, optional } from '../base/check-shape.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { parseYaml } from '../base/yaml.ts';
import { type Edition, FOLDS } from './edition.ts';

/** Nothing smaller is a leaflet, nothing larger goes through a press for leaflets. mm */
const SMALLEST_PAPER = 50;
const LARGEST_PAPER = 1200;

/** Nothing that a patient reads is set smaller; nothing in a leaflet is set larger. pt */
const SMALLEST_TYPE = 9;
const LARGEST_TYPE = 40;

const side = (says: string) => number(SMALLEST_PAPER, LARGEST_PAPER, says);

export const editionShape = fields(
  {
    name: line({
      says: 'The edition’s name: that of its folder.',
      pattern: /^[a-z][a-z0-9-]*$/,
      mustBe: 'lower-case words with hyphens',
    }),
    paper: fields({
      width: side('Width of the trimmed sheet in mm.'),
      height: side('Height of the trimmed sheet in mm.'),
    }),
    fold: choice(FOLDS, 'How the sheet is folded.'),
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

/** @returns undefined after an error: `edition.…`, or `edition.wrong-name` where the name is not the folder's */
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
  return { ...value, typeSize: value.typeSize ?? null, file: source.file };
}
