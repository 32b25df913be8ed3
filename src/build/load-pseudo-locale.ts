/** The pseudo-locales that a command names: made from the leaflets and the interface of the source, with no folder of their own. */

import type { Report } from '../base/diagnostic.ts';
import type { Leaflet } from '../content/leaflet.ts';
import type { Drawings } from '../locales/extract-units.ts';
import { openInterface } from '../locales/interface.ts';
import type { SourceWord } from '../locales/load-interface.ts';
import { pseudoFormats, pseudoLocale, pseudoUnits, pseudoWords } from '../locales/pseudo-locale.ts';
import type { LoadedLocale } from './workspace.ts';

interface Source {
  readonly loaded: LoadedLocale;
  readonly words: readonly SourceWord[];
  readonly leaflets: ReadonlyMap<string, Leaflet>;
  readonly drawings: Drawings;
}

/** Undefined for any other name. No leaflet counts as translated: no other document names it among its languages. */
export function loadPseudoLocale(name: string, source: Source, report: Report): LoadedLocale | undefined {
  const pseudo = pseudoLocale(name, source.loaded.locale);
  if (pseudo === undefined) return undefined;
  const { locale } = pseudo;
  const formats = pseudoFormats(source.loaded.formats, pseudo);
  const stored = pseudoWords(source.words, pseudo);
  const units = [...source.leaflets].map(
    ([id, leaflet]) => [id, pseudoUnits(leaflet, source.drawings, pseudo)] as const,
  );
  return {
    locale,
    formats,
    words: openInterface({ locale, formats, source: source.words, stored }, report),
    units: new Map(units),
    translated: new Set(),
    storedWords: stored,
    wordLists: null,
  };
}
