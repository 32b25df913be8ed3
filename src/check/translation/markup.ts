/** `translation.markup`: as much strong and emphasised text and as many links as in the source. */

import type { Inline } from '../../content/inline.ts';
import { plainText } from '../../content/parse-inline.ts';
import type { PairRule } from './rule.ts';
import { quote } from './rule.ts';

const NAMES = { strong: '**strong**', emphasis: '*emphasis*', link: '[link](…)' } as const;
type Kind = keyof typeof NAMES;

export const markup: PairRule = {
  code: 'translation.markup',
  check({ source, target }) {
    const wanted = marked(source.inlines);
    const given = marked(target.inlines);
    return (['strong', 'emphasis', 'link'] as const).flatMap((kind) => {
      const there = wanted.filter((each) => each.kind === kind).map(({ text }) => text);
      const here = given.filter((each) => each.kind === kind).map(({ text }) => text);
      if (there.length === here.length) return [];
      const message = `${NAMES[kind]}: ${there.length} in the source, ${here.length} in the translation.`;
      return [
        {
          severity: 'warning' as const,
          message,
          ...(there.length > 0 ? { source: quote(there) } : {}),
          ...(here.length > 0 ? { target: quote(here) } : {}),
        },
      ];
    });
  },
};

function marked(inlines: readonly Inline[]): readonly { readonly kind: Kind; readonly text: string }[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'text' ? [] : [{ kind: inline.kind, text: plainText(inline.children) }, ...marked(inline.children)],
  );
}
