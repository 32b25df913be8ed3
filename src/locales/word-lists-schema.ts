/** The shape of `locales/<tag>/checks.yaml`: the words that the translation checks need to know of a language. */

import type { ShapeOf } from '../base/check-shape.ts';
import { fields, line, listOf, mapOf, number, optional } from '../base/check-shape.ts';

const MAX_PATTERN = 60;

const pattern = line({
  says: 'A word; * stands for any letters (niet*), ! before it takes words out again (!niettemin).',
  maxLength: MAX_PATTERN,
  pattern: /^!?[^!*]*(?:\*[^!*]*)*$/u,
  mustBe: 'a word, with * for any letters or ! in front',
});
const words = (says: string) => optional(listOf(pattern, says));

const sides = (says: string) =>
  optional(
    fields({
      left: words('Left.'),
      right: words('Right.'),
      above: words('Above, up, upper.'),
      below: words('Below, down, lower.'),
    }).describe(says),
  );

export const wordListsShape = fields(
  {
    proclitics: optional(
      listOf(
        line({ says: 'A particle that is written together with the next word.', maxLength: 8 }),
        'In Arabic: و ف ب.',
      ),
    ),
    negations: words('Words that negate: not, no, never.'),
    maybeNegations: words('Words that may stand for a negation of the other language: without, lack, unable.'),
    numbers: optional(
      mapOf(
        listOf(pattern, 'Words for this number.'),
        'Spelled-out numbers by value: { "2": [two, both], "0.5": [half] }.',
      ),
    ),
    scales: optional(
      mapOf(
        listOf(pattern, 'Words for this power of ten.'),
        'Words that multiply the number before them: { "1000": [thousand] }.',
      ),
    ),
    sides: sides('Words that surely name a side.'),
    maybeSides: sides('Words that may name a side, or stand for one of the other language.'),
    measures: optional(
      mapOf(
        listOf(pattern, 'Signs and words for this unit.'),
        'Units of measure by a name that all languages share: { mg: [mg, milligram*] }.',
      ),
    ),
    functionWords: optional(
      listOf(
        line({ says: 'A small word.', maxLength: 20 }),
        'Small words that nearly every sentence has: the, of, and.',
      ),
    ),
    doubled: optional(
      listOf(line({ says: 'A word.', maxLength: 20 }), 'Words that may rightly stand twice in a row: vous vous.'),
    ),
    foreignLetters: optional(line({ says: 'Letters of the script that the language does not use.', maxLength: 400 })),
    zeroWidth: optional(
      listOf(
        line({ says: 'A word.', maxLength: MAX_PATTERN }),
        'Words that are written with a zero-width non-joiner (U+200C).',
      ),
    ),
    expansion: optional(number(0.1, 5, 'How long a translation is for each character of Dutch, as a rule: 1.1.')),
  },
  'Words that the translation checks need to know of this language.',
);
export type WordListsYaml = ShapeOf<typeof wordListsShape>;
