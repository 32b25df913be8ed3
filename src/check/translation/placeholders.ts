/** `translation.placeholders`: what is filled in, `{{name}}`, stands in both. */

import { variablesOf } from '../../locales/wording.ts';
import type { PairRule } from './rule.ts';
import { quote } from './rule.ts';

export const placeholders: PairRule = {
  code: 'translation.placeholders',
  check({ source, target, isPlural }) {
    const wanted = variablesOf(source.raw);
    const given = variablesOf(target.raw);
    const lost = [...wanted]
      .filter((name) => !given.has(name) && !(isPlural && name === 'count'))
      .map((name) => `{{${name}}}`);
    const added = [...given].filter((name) => !wanted.has(name)).map((name) => `{{${name}}}`);
    if (lost.length === 0 && added.length === 0) return [];
    const message =
      lost.length > 0 ? `The translation lacks ${quote(lost)}.` : `Nothing is filled in for ${quote(added)}.`;
    return [
      {
        severity: 'error',
        message,
        ...(lost.length > 0 ? { source: quote(lost) } : {}),
        ...(added.length > 0 ? { target: quote(added) } : {}),
      },
    ];
  },
};
