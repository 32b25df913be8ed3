/** `translation.measures`: milligrams stay milligrams, weeks stay weeks. */

import type { Language, Measure } from './language.ts';
import type { CheckedText } from './pair.ts';
import type { NumberToken } from './read-numbers.ts';
import type { Flaw, PairRule } from './rule.ts';
import { quote } from './rule.ts';

interface Quantity {
  readonly value: number;
  readonly measure: string;
  readonly text: string;
}

/** `in 2016`, `2016年`: the name of a year is no length of time. */
const isYear = ({ value, measure }: Quantity): boolean => measure === 'year' && value >= 1900 && value <= 2100;

/** Units of time, which also stand without a number: "a few weeks". */
const TIMES: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month']);

export const measures: PairRule = {
  code: 'translation.measures',
  check({ source, target }, { source: from, target: to }) {
    const known = new Set(
      from.measures.map(({ name }) => name).filter((name) => to.measures.some((each) => each.name === name)),
    );
    if (known.size === 0) return [];
    const wanted = quantities(source, from).filter(({ measure }) => known.has(measure));
    const given = quantities(target, to).filter(({ measure }) => known.has(measure));
    const flaws: Flaw[] = [];
    const same = (a: Quantity, b: Quantity): boolean => a.value === b.value && a.measure === b.measure;
    for (const quantity of wanted) {
      if (given.some((other) => same(quantity, other))) continue;
      const changed = given.find(
        (other) => other.value === quantity.value && !wanted.some((each) => same(each, other)),
      );
      if (changed) {
        const message = `“${quantity.text}” has become “${changed.text}”.`;
        flaws.push({ severity: 'error', message, source: quote([quantity.text]), target: quote([changed.text]) });
      } else if (!mentions(target, to, quantity.measure)) {
        const message = `The unit of “${quantity.text}” is not in the translation.`;
        flaws.push({ severity: 'warning', message, source: quote([quantity.text]) });
      }
    }
    for (const quantity of given) {
      if (wanted.some((other) => same(quantity, other)) || flaws.length > 0) continue;
      // "Times" is also what some languages count periods with.
      if (quantity.measure === 'times' || mentions(source, from, quantity.measure)) continue;
      const message = `The source does not have the unit of “${quantity.text}”.`;
      flaws.push({ severity: 'warning', message, target: quote([quantity.text]) });
    }
    return flaws.length > 0 ? flaws : timesChanged(source, target, from, to);
  },
};

/** A unit of time that only the source has, and another that only the translation has. */
function timesChanged(source: CheckedText, target: CheckedText, from: Language, to: Language): readonly Flaw[] {
  const find = (text: CheckedText, language: Language) =>
    new Map(
      language.measures.flatMap(({ name, words }) => {
        const first = TIMES.has(name) ? words(text.folded)[0] : undefined;
        return first ? [[name, first.text] as const] : [];
      }),
    );
  const wanted = find(source, from);
  const given = find(target, to);
  const lost = [...wanted].filter(([name]) => !given.has(name)).map(([, text]) => text);
  const added = [...given].filter(([name]) => !wanted.has(name)).map(([, text]) => text);
  if (lost.length === 0 || added.length === 0) return [];
  const message = `Units of time differ: ${quote(lost)} in the source, ${quote(added)} in the translation.`;
  return [{ severity: 'warning', message, source: quote(lost), target: quote(added) }];
}

function quantities({ folded, numbers }: CheckedText, { measures: known }: Language): readonly Quantity[] {
  return numbers
    .filter(({ kind }) => kind === 'digits')
    .flatMap((token) => {
      const found = unitAt(folded, token, known);
      return found ? [{ value: token.value, measure: found.name, text: found.text }] : [];
    })
    .filter((quantity) => !isYear(quantity));
}

/** The unit behind a number, or the per cent sign before it. */
function unitAt(folded: string, { start, end }: NumberToken, known: readonly Measure[]) {
  const from = end + (/^[\s\u00A0\u202F\u2011-]*/.exec(folded.slice(end))?.[0].length ?? 0);
  const behind = known
    .map(({ name, at }) => ({ name, length: at(folded, from) }))
    .reduce((best, each) => (each.length > best.length ? each : best), { name: '', length: 0 });
  if (behind.length > 0) return { name: behind.name, text: folded.slice(start, from + behind.length) };
  const sign = start - 1;
  const before = /[%٪]/.test(folded[sign] ?? '') ? known.find(({ at }) => at(folded, sign) > 0) : undefined;
  return before && { name: before.name, text: folded.slice(sign, end) };
}

function mentions(text: CheckedText, { measures: known }: Language, name: string): boolean {
  const measure = known.find((each) => each.name === name);
  if (!measure) return false;
  return (
    measure.words(text.folded).length > 0 ||
    [...text.folded].some((_, i) => /[^\p{L}\p{N}]/u.test(text.folded[i] ?? '') && measure.at(text.folded, i) > 0)
  );
}
