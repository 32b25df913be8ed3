/** The shape of `content/glossary.yaml`. The descriptions are what editors show. */

import type { ShapeOf } from '../base/check-shape.ts';
import { fields, flag, freeText, line, listOf, mapOf, optional, toJsonSchema } from '../base/check-shape.ts';

const term = (says: string) => line({ says, maxLength: 120 });
const pattern = line({
  says: 'Words as they stand in a text; * stands for any letters (tumor*), ! in front takes words out again.',
  maxLength: 120,
});

const approved = fields({
  term: term('The approved term.'),
  forms: optional(listOf(pattern, 'How it may look in a text, inflected or shortened. Missing: the term itself.', 1)),
  avoid: optional(listOf(pattern, 'Words that are not to be used for it.')),
  note: optional(freeText('For translators.')),
});

const entry = fields({
  term: term('The Dutch term.'),
  forms: optional(listOf(pattern, 'How it looks in Dutch texts. Missing: the term itself.', 1)),
  definition: optional(freeText('What it means, in plain Dutch.')),
  doNotTranslate: optional(flag('It stands in every language as it is.')),
  locales: optional(mapOf(approved, 'The approved term by language.')),
});

export const glossaryShape = fields({ terms: listOf(entry, 'The terms.') }, 'Terms, and how each language says them.');
export type GlossaryYaml = ShapeOf<typeof glossaryShape>;

/** For editors. */
export function glossaryJsonSchema(): Readonly<Record<string, unknown>> {
  return toJsonSchema(glossaryShape, 'Glossary');
}
