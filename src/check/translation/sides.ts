/** `translation.sides`: left stays left, above stays above. */

import type { Side } from '../../locales/word-lists.ts';
import { eachSide, type Language } from './language.ts';
import type { Flaw, PairRule } from './rule.ts';
import { quote } from './rule.ts';
import type { FoundWord } from './word-matcher.ts';

const OPPOSITE: Readonly<Record<Side, Side>> = { left: 'right', right: 'left', above: 'below', below: 'above' };

interface FoundSide {
  readonly sure: readonly FoundWord[];
  readonly most: number;
}

export const sides: PairRule = {
  code: 'translation.sides',
  check({ source, target }, { source: from, target: to }) {
    if (!from.hasWords || !to.hasWords) return [];
    const wanted = eachSide((side) => find(source.folded, from, side));
    const given = eachSide((side) => find(target.folded, to, side));
    const flaws: Flaw[] = [];
    for (const side of ['left', 'right', 'above', 'below'] as const) {
      const lost = wanted[side].sure.length > given[side].most;
      const added = given[side].sure.length > wanted[side].most;
      if (!lost && !added) continue;
      const there = quote(wanted[side].sure.map(({ text }) => text));
      const here = quote(given[side].sure.map(({ text }) => text));
      const other = given[OPPOSITE[side]];
      const isExchanged = lost && other.sure.length > wanted[OPPOSITE[side]].most;
      const instead = quote(other.sure.map(({ text }) => text));
      const message = isExchanged
        ? `Sides are exchanged: ${there} in the source, ${instead} in the translation.`
        : lost
          ? `The source says “${side}” (${there}), the translation seems not to.`
          : `The translation says “${side}” (${here}), the source seems not to.`;
      flaws.push({
        severity: isExchanged ? 'error' : 'warning',
        message,
        ...(there === '' ? {} : { source: there }),
        ...(isExchanged ? { target: instead } : here === '' ? {} : { target: here }),
      });
      if (isExchanged) break;
    }
    return flaws.length > 0
      ? flaws.slice(0, 1)
      : [...orderOf('left', 'right', wanted, given), ...orderOf('above', 'below', wanted, given)].slice(0, 1);
  },
};

/** Once each on both sides, and the other way round: a patient could be operated on the wrong side. */
function orderOf(
  a: Side,
  b: Side,
  wanted: Readonly<Record<Side, FoundSide>>,
  given: Readonly<Record<Side, FoundSide>>,
): readonly Flaw[] {
  const sequence = (found: Readonly<Record<Side, FoundSide>>): string =>
    [
      ...found[a].sure.map(({ start }) => ({ start, side: 'a' })),
      ...found[b].sure.map(({ start }) => ({ start, side: 'b' })),
    ]
      .sort((x, y) => x.start - y.start)
      .map(({ side }) => side)
      .join('');
  const there = sequence(wanted);
  const here = sequence(given);
  if (there.length !== here.length || there === here || !there.includes('a') || !there.includes('b')) return [];
  const words = (found: Readonly<Record<Side, FoundSide>>): string =>
    quote([...found[a].sure, ...found[b].sure].sort((x, y) => x.start - y.start).map(({ text }) => text));
  const message = `The source names the sides in the order ${words(wanted)}, the translation in the order ${words(given)}.`;
  return [{ severity: 'warning', message, source: words(wanted), target: words(given) }];
}

function find(folded: string, { sides: sure, maybeSides }: Language, side: Side): FoundSide {
  const surely = sure[side](folded);
  const perhaps = maybeSides[side](folded).filter(({ start, end }) =>
    surely.every((each) => end <= each.start || start >= each.end),
  );
  return { sure: surely, most: surely.length + perhaps.length };
}
