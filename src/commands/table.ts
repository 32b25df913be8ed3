/** The one wrapper of `cli-table3`: rows on a terminal, in columns, whatever script they are in. */

import Table from 'cli-table3';

/** @param right columns with numbers, counted from 0 */
export function showTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const none = Object.fromEntries(
    ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
      side === 'mid'
        ? [
            ['mid', ''],
            ['mid-mid', ''],
            ['left-mid', ''],
            ['right-mid', ''],
            ['middle', '  '],
          ]
        : [
            [side, ''],
            [`${side}-mid`, ''],
            [`${side}-left`, ''],
            [`${side}-right`, ''],
          ],
    ),
  );
  const table = new Table({
    chars: none,
    colAligns: head.map((_, column) => (right.includes(column) ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  for (const row of [head, ...rows]) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
