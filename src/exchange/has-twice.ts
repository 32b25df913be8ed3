/** Two entries for one unit: nobody can say which of the two is meant. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';

/** Reports `exchange.twice` for each unit that has a second entry. */
export function hasTwice<T extends { readonly id: string; readonly line: number }>(
  entries: readonly T[],
  at: (line: number) => SourcePosition,
  report: Report,
): boolean {
  const first = new Map<string, number>();
  let has = false;
  for (const { id, line } of entries) {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, line);
      continue;
    }
    has = true;
    report({
      severity: 'error',
      code: 'exchange.twice',
      message: `${id} stands here a second time; the first is in line ${before}.`,
      at: at(line),
      hint: 'Delete one of the two; nothing was read from the file.',
    });
  }
  return has;
}
