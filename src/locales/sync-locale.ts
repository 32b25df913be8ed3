/** Brings all files of a locale up to date with the source: what `foldout translate sync` does, but for reading and writing files. */

import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { Leaflet } from '../content/leaflet.ts';
import type { Drawings } from './extract-units.ts';
import { extractUnits } from './extract-units.ts';
import type { SourceWord } from './load-interface.ts';
import { SOURCE_LOCALE } from './source-locale.ts';
import { syncInterface } from './sync-interface.ts';
import { syncUnits } from './sync-units.ts';
import type { TranslationMemory } from './translation-memory.ts';
import type { Alignment } from './unit.ts';

export interface LocaleSync {
  readonly tag: string;
  readonly leaflets: readonly Leaflet[];
  readonly drawings: Drawings;
  readonly words: readonly SourceWord[];
  /**
   * The locale's files as they are, by path: `locales/ar/interface.yaml`, `locales/ar/leaflets/dwarslaesie.yaml`. Null: it is
   * there and can't be read, as was reported; it is never taken for a file that is not there, and written anew.
   */
  readonly files: ReadonlyMap<string, SourceText | null>;
  /** What all leaflets of the locale have translated. */
  readonly memory: TranslationMemory;
}

export interface SyncedFile {
  readonly file: string;
  readonly text: string;
  /** False: there is nothing to write. */
  readonly changed: boolean;
  /** What a translator finds in it. */
  readonly counts: SyncCounts;
}

export interface SyncCounts {
  readonly missing: number;
  readonly stale: number;
  readonly moved: number;
  readonly obsolete: number;
}

/** @returns every file of the locale that there should be; a file with errors is reported and left out */
export function syncLocale(input: LocaleSync, report: Report): readonly SyncedFile[] {
  const { tag, leaflets, files } = input;
  if (tag === SOURCE_LOCALE) return [];
  reportStrays(input, report);
  const wordsFile = `locales/${tag}/interface.yaml`;
  return [
    ...(files.get(wordsFile) === null
      ? []
      : syncedWords(wordsFile, files.get(wordsFile)?.text ?? null, input.words, report)),
    ...leaflets.flatMap((leaflet) => syncedLeaflet(leaflet, input, report)),
  ];
}

function syncedWords(
  file: string,
  text: string | null,
  words: readonly SourceWord[],
  report: Report,
): readonly SyncedFile[] {
  const synced = syncInterface(file, text, words, report);
  if (!synced) return [];
  const counts = { missing: synced.missing, stale: synced.stale, moved: 0, obsolete: 0 };
  return [{ file, text: synced.text, changed: synced.text !== text, counts }];
}

function syncedLeaflet(
  leaflet: Leaflet,
  { tag, drawings, files, memory }: LocaleSync,
  report: Report,
): readonly SyncedFile[] {
  const file = `locales/${tag}/leaflets/${leaflet.id}.yaml`;
  const source = files.get(file);
  if (source === null) return [];
  const text = source?.text ?? null;
  const synced = syncUnits(file, text, leaflet, extractUnits(leaflet, drawings), report, memory);
  if (!synced) return [];
  return [{ file, text: synced.text, changed: synced.text !== text, counts: countMatches(synced.alignment) }];
}

function countMatches({ units, obsolete }: Alignment): SyncCounts {
  const count = (match: string) => units.filter((unit) => unit.match === match).length;
  return {
    missing: count('missing'),
    stale: count('stale'),
    moved: count('moved'),
    obsolete: obsolete.length,
  };
}

/** Files that translate no leaflet there is. */
function reportStrays({ tag, leaflets, files }: LocaleSync, report: Report): void {
  const known = new Set(leaflets.map(({ id }) => `locales/${tag}/leaflets/${id}.yaml`));
  for (const file of files.keys()) {
    if (!file.startsWith(`locales/${tag}/leaflets/`) || known.has(file)) continue;
    report({
      severity: 'error',
      code: 'locales.unknown-leaflet',
      message: `There is no leaflet that "${file}" translates.`,
      at: { file, line: 1, column: 1 },
      hint: `Delete the file, or name it after one of: ${leaflets.map(({ id }) => id).join(', ')}.`,
    });
  }
}
