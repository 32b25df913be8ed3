import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showWordDiff, wordDiff } from '../../src/locales/word-diff.ts';

test.each([
  ['U mag niet autorijden.', 'U mag autorijden.', 'U mag [-niet -]autorijden.'],
  ['Neem 38,5 mg.', 'Neem 38 mg.', 'Neem [-38,5-]{+38+} mg.'],
  ['links', 'rechts', '[-links-]{+rechts+}'],
])('%s → %s', (before, after, shown) => {
  expect(showWordDiff(wordDiff(before, after))).toBe(shown);
});

test('both texts can be read out of it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
