import { expect, test } from 'vitest';
import type { Kind } from './mutate.ts';
import { table } from './table.ts';
import { measure } from './measure.ts';

/** Caught of 100, at least. What is measured stands in docs/translation-checks.md; a floor is a little below it. */
const FLOORS: Readonly<Record<Kind, number>> = {
  'digit changed': 98,
  'digit dropped': 98,
  'decimal shifted': 98,
  'unit changed': 98,
  'negation dropped': 85,
  'negation added': 90,
  'left and right swapped': 98,
  'above and below swapped': 98,
  'term altered': 95,
  'sentence dropped': 92,
  'markup lost': 98,
  'link lost': 98,
  'telephone altered': 98,
  'address altered': 98,
  'month changed': 98,
  'placeholder lost': 98,
  'end punctuation lost': 98,
  'word doubled': 95,
  'letters of another script': 95,
  'left in Dutch': 98,
  'neighbour pasted': 98,
  'isolates dropped': 98,
  'stray control': 98,
};
/** False alarms in 100 units, at most. */
const CEILING = 1;

const measured = measure();
if (process.env.MUTANTS === 'print') process.stdout.write(`\n${table(measured)}\n`);

test('there are mutants enough, of every kind and in all eight languages', () => {
  expect(measured.made).toBeGreaterThan(1000);
  for (const { kind, locales } of measured.rows) {
    if (kind !== 'isolates dropped') expect([kind, Object.keys(locales).length]).toEqual([kind, 8]);
  }
});

test.each(measured.rows.map((row) => [row.kind, row] as const))('%s', (kind, { made, caught, missed }) => {
  const examples = missed.slice(0, 5).map(({ unit, target }) => `${unit.locale} ${unit.place}: ${target}`);
  expect((caught / made) * 100, examples.join('\n')).toBeGreaterThanOrEqual(FLOORS[kind]);
});

test('few alarms on the texts as they are', () => {
  const { falseAlarms, units } = measured;
  expect((falseAlarms.length / units) * 100, falseAlarms.join('\n')).toBeLessThan(CEILING);
});
