/** What was measured, as a table for people: `npm run mutants`. */

import type { Measured } from './measure.ts';

const LOCALES = ['ar', 'de', 'en', 'fr', 'pl', 'tr', 'uk', 'zh-Hans'];

export function table({ rows, made, units, falseAlarms }: Measured): string {
  const head = ['kind', 'made', 'caught', '%', ...LOCALES];
  const body = rows.map((row) => [
    row.kind,
    String(row.made),
    String(row.caught),
    row.made === 0 ? '–' : ((row.caught / row.made) * 100).toFixed(1),
    ...LOCALES.map((tag) => row.locales[tag] ?? '–'),
  ]);
  const all = [head, ...body];
  const widths = head.map((_, i) => Math.max(...all.map((cells) => cells[i]?.length ?? 0)));
  const lines = all.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const caught = rows.reduce((sum, row) => sum + row.caught, 0);
  const rate = ((falseAlarms.length / units) * 100).toFixed(2);
  return [
    ...lines,
    '',
    `${caught} of ${made} mutants caught.`,
    `${falseAlarms.length} alarms on ${units} units as they are: ${rate} in 100.`,
    ...falseAlarms.map((alarm) => `  ${alarm}`),
    'Missed, some of each kind:',
    ...rows.flatMap((row) =>
      row.missed.slice(0, 3).map(({ unit, target }) => `  ${row.kind}: ${unit.locale} ${unit.place}: ${target}`),
    ),
  ].join('\n');
}
