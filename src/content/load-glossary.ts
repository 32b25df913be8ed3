/** `content/glossary.yaml` → {@link Glossary}. */

import { checkShape } from '../base/check-shape.ts';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { parseYaml } from '../base/yaml.ts';
import type { Glossary, GlossaryTerm } from './glossary.ts';
import type { GlossaryYaml } from './glossary-schema.ts';
import { glossaryShape } from './glossary-schema.ts';

/**
 * Reads the glossary.
 * @returns undefined after an error; `glossary.duplicate-term` (the second is left out) and `glossary.both` do not stop it
 */
export function loadGlossary(source: SourceText, report: Report): Glossary | undefined {
  const yaml = parseYaml(source, report);
  const value = yaml && checkShape(glossaryShape, yaml, 'glossary', report);
  if (!yaml || !value) return undefined;
  const seen = new Map<string, SourcePosition>();
  const terms = value.terms.flatMap((entry, i) => {
    const at = yaml.valueAt(['terms', i, 'term']);
    const name = entry.term.toLowerCase();
    const first = seen.get(name);
    if (first) {
      const message = `"${entry.term}" stands here a second time; the first is in line ${first.line}.`;
      report({ severity: 'error', code: 'glossary.duplicate-term', message, at, hint: 'Delete one of the two.' });
      return [];
    }
    seen.set(name, at);
    const translated = Object.keys(entry.locales ?? {});
    if (entry.doNotTranslate === true && translated.length > 0) {
      report({
        severity: 'error',
        code: 'glossary.both',
        message: `"${entry.term}" is not to be translated, and has a translation (${translated.join(', ')}).`,
        at,
        hint: 'Take "doNotTranslate" or "locales" out.',
      });
    }
    return [readTerm(entry, at)];
  });
  return { terms };
}

function readTerm(entry: GlossaryYaml['terms'][number], at: SourcePosition): GlossaryTerm {
  const { term, forms, definition, doNotTranslate, locales } = entry;
  return {
    term,
    forms: forms ?? [term],
    ...(definition === undefined ? {} : { definition }),
    doNotTranslate: doNotTranslate ?? false,
    locales: new Map(
      Object.entries(locales ?? {}).map(([tag, approved]) => [
        tag,
        {
          term: approved.term,
          forms: approved.forms ?? [approved.term],
          avoid: approved.avoid ?? [],
          ...(approved.note === undefined ? {} : { note: approved.note }),
        },
      ]),
    ),
    at,
  };
}
