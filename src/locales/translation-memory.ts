/** What a locale has translated already, by exact source text: offered beside an empty target, never put into one. */

import { isTranslated } from './align.ts';
import type { StoredUnits } from './unit.ts';

/** Source text → its one translation. */
export type TranslationMemory = ReadonlyMap<string, string>;

/** A text with two different translations is left out: which one is meant is the translator's to say. */
export function translationMemory(files: Iterable<StoredUnits>): TranslationMemory {
  const memory = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { units } of files) {
    for (const unit of units) {
      if (!isTranslated(unit)) continue;
      const known = memory.get(unit.source);
      if (known !== undefined && known !== unit.target) doubtful.add(unit.source);
      memory.set(unit.source, unit.target);
    }
  }
  for (const source of doubtful) memory.delete(source);
  return memory;
}
