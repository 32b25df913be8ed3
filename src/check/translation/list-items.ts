/** `translation.list-items`: of a list that is translated every item is, and no two items say the same. */

import type { Pair } from './pair.ts';
import type { Flaw, SetRule } from './rule.ts';

/** Two items of one list with one translation, where the source has two texts: one of them was pasted over. */
export const listItems: SetRule = {
  code: 'translation.list-items',
  check(pairs) {
    const lists = new Map<string, Pair[]>();
    for (const pair of pairs) {
      const list = /^(.*\/(?:list|steps|warning|note)-\d+(?:\/item-\d+)*)\/item-\d+$/.exec(pair.place)?.[1];
      if (list !== undefined) lists.set(list, [...(lists.get(list) ?? []), pair]);
    }
    return [...lists.values()].flatMap(repeated);
  },
};

function repeated(items: readonly Pair[]): readonly { readonly pair: Pair; readonly flaw: Flaw }[] {
  const first = new Map<string, Pair>();
  return items.flatMap((pair) => {
    const key = pair.target.folded.replace(/[\s\p{P}]+/gu, ' ').trim();
    const before = first.get(key);
    if (!before) first.set(key, pair);
    if (!before || before.source.folded === pair.source.folded) return [];
    const flaw: Flaw = {
      severity: 'warning',
      message: `This item has the same translation as “${before.source.plain}”.`,
      source: `“${pair.source.plain}”`,
      target: `“${pair.target.plain}”`,
    };
    return [{ pair, flaw }];
  });
}
