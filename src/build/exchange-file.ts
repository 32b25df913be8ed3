/** A locale's translation of a leaflet, or of the fixed words, made ready for a translator's tool. */

import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { ExchangeFile, ExchangeUnit } from '../exchange/exchange-file.ts';
import { isTranslated } from '../locales/align.ts';
import type { AlignedUnit } from '../locales/unit.ts';
import type { GlossaryHints } from './glossary-hints.ts';
import { INTERFACE, type OpenInterface, type OpenUnits } from './locale-files.ts';

export function leafletForExchange(
  { leaflet, alignment }: OpenUnits,
  tag: string,
  glossary: GlossaryHints,
): ExchangeFile {
  return {
    name: leaflet.id,
    title: leaflet.title.text,
    sourceLocale: SOURCE_LOCALE,
    locale: tag,
    version: leaflet.version,
    date: leaflet.date,
    units: alignment.units.map((aligned) => unitForExchange(aligned, glossary(aligned.unit.source, tag))),
  };
}

function unitForExchange({ unit, stored, match }: AlignedUnit, terms: readonly string[]): ExchangeUnit {
  const target = stored !== undefined && isTranslated(stored) ? stored.target : '';
  const hints = [kindOf(unit.place), ...terms];
  if (stored?.suggestion !== undefined) hints.push(`The same text elsewhere: ${stored.suggestion}`);
  if (stored?.reviewed !== undefined) hints.push(`Reviewed by ${stored.reviewed.by}, ${stored.reviewed.date}`);
  if (stored?.approved !== undefined) hints.push(`Approved by ${stored.approved.by}, ${stored.approved.date}`);
  return {
    id: unit.place,
    source: unit.source,
    target,
    state: target === '' ? 'missing' : (stored?.state ?? 'missing'),
    ...(match === 'stale' && stored !== undefined ? { previousSource: stored.source } : {}),
    ...(stored?.note === undefined ? {} : { note: stored.note.trim() }),
    hints,
  };
}

/** What a translator can't see from the text alone. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^title$/, 'The title on the front: a few words'],
  [/^audience$/, 'One line under the title: for whom it is'],
  [/^key-messages\//, 'A key message: one sentence'],
  [/\/figure-\d+\/label-\d+$/, 'A label in a drawing: as short as it can be'],
  [/\/figure-\d+\/alt$/, 'Read aloud in place of a picture'],
  [/\/caption$/, 'A caption'],
  [/\/warning-\d+\/heading$/, 'The heading of a warning: a verb first'],
  [/\/warning-\d+\//, 'In a warning'],
  [/\/heading$/, 'A heading'],
  [/\/item-\d+$/, 'A list item'],
  [/\/(?:header|row)-\d+/, 'A table cell: short'],
  [/\/term-\d+/, 'In the list of terms'],
];

function kindOf(place: string): string {
  return KINDS.find(([pattern]) => pattern.test(place))?.[1] ?? 'A paragraph';
}

/** @param version the project's own words have no version; the program's is given */
export function interfaceForExchange(
  { words }: OpenInterface,
  tag: string,
  version: string,
  glossary: GlossaryHints,
): ExchangeFile {
  return {
    name: INTERFACE,
    title: 'The fixed words of the page',
    sourceLocale: SOURCE_LOCALE,
    locale: tag,
    version,
    date: null,
    units: words.map(({ source, stored, isStale }) => {
      const isThere = stored !== undefined && stored.state !== 'missing';
      return {
        id: source.key,
        source: source.source,
        target: isThere ? stored.target : '',
        state: isThere ? stored.state : 'missing',
        ...(isThere && isStale ? { previousSource: stored.source } : {}),
        hints: ['A fixed word of the page; what stands in {{…}} is filled in', ...glossary(source.source, tag)],
      };
    }),
  };
}
