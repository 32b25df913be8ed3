/** What is too much for a fixed form: on which panel, how much of it, and which texts to shorten. */

import type { Diagnostic } from '../base/diagnostic.ts';
import { ptToMm, round } from '../base/units.ts';
import { countWords } from '../content/essential-words.ts';
import type { Page } from '../layout/page.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import { collapse } from '../layout/element-text.ts';
import type { FitOverflow } from './fit-report.ts';

/** More places are not named: the first ones are what is looked at. */
const SHOWN = 4;
/** Two runs on one line differ by rounding at most, pt. */
const SAME_LINE = 0.5;

/** A text on the pages, with the words of it. */
interface UnitWords {
  readonly unit: string;
  readonly words: number;
}

export interface Overflow extends FitOverflow {
  /** Indices of the pages that have no place. */
  readonly surplus: readonly number[];
  /** Texts beyond the end, in reading order. */
  readonly beyond: readonly UnitWords[];
  /** The longest texts of the same stretch of pages. */
  readonly longest: readonly UnitWords[];
}

/**
 * @param places of each page in the form, null where there is none
 * @returns null where every page has its place
 */
export function findOverflow(pages: readonly Page[], places: readonly (number | null)[]): Overflow | null {
  const surplus = places.flatMap((place, index) => (place === null ? [index] : []));
  const name = pages[surplus[0] ?? -1]?.name;
  if (name === undefined) return null;
  const own = pages.flatMap((page, index) => (page.name === name ? [{ page, place: places[index] ?? null }] : []));
  const over = own.flatMap(({ page, place }) => (place === null ? [page] : []));
  const beyond = wordsByUnit(over);
  const all = wordsByUnit(own.map(({ page }) => page));
  const last = own.reduce((latest, { place }) => Math.max(latest, place ?? -1), -1);
  return {
    name,
    page: last < 0 ? (surplus[0] ?? 0) + 1 : last + 1,
    lines: over.reduce((sum, page) => sum + linesOn(page), 0),
    mm: round(ptToMm(over.reduce((sum, page) => sum + page.contentEnd - page.contentBox.y, 0)), 1),
    words: countAll(over),
    surplus,
    beyond,
    longest: all.toSorted((a, b) => b.words - a.words).slice(0, SHOWN),
  };
}

/** @param severity a draft is drawn all the same */
export function overflowFinding(
  overflow: Overflow,
  { locale, title }: Pick<LocalisedLeaflet, 'locale' | 'title'>,
  smallest: number | null,
  severity: Diagnostic['severity'],
): Diagnostic {
  const { name, page, lines, mm, words, beyond, longest } = overflow;
  const size = smallest === null ? '' : ` at ${smallest} pt, the smallest size`;
  const much = `${lines} ${lines === 1 ? 'line' : 'lines'} (${mm} mm, about ${words} words)`;
  const first = beyond[0];
  const texts = beyond.length > 0 ? `Beyond the end: ${list(beyond)}. ` : '';
  return {
    severity,
    code: 'fit.overflow',
    message: `“${title.plain}” in ${locale.names.own} (${locale.tag}) doesn’t fit${size}: the text of panel ${page} (${name}) is ${much} too long.`,
    hint: `${texts}Shorten the longest: ${list(longest)}; or mark fewer sections as essential. build --draft shows it on paper.`,
    ...(first === undefined ? {} : { unit: first.unit }),
  };
}

function list(units: readonly UnitWords[]): string {
  const shown = units.slice(0, SHOWN).map(({ unit, words }) => `${unit} (${words} words)`);
  return [...shown, ...(units.length > SHOWN ? [`${units.length - SHOWN} more`] : [])].join(', ');
}

/** In the order in which they are painted. */
function wordsByUnit(pages: readonly Page[]): readonly UnitWords[] {
  const texts = new Map<string, string[]>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'text' || item.unit === null || item.slot === null) continue;
      const known = texts.get(item.unit);
      if (known === undefined) texts.set(item.unit, [item.run.text]);
      else known.push(item.run.text);
    }
  }
  return [...texts].map(([unit, runs]) => ({ unit, words: wordsIn(runs) }));
}

function countAll(pages: readonly Page[]): number {
  return wordsIn(
    pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' && item.slot !== null ? [item.run.text] : [])),
    ),
  );
}

/** A run is a stretch of a line; a word that is divided there is one. */
function wordsIn(runs: readonly string[]): number {
  const text = collapse(runs.join(' ').replace(/\u00AD /gu, ''));
  const ideographs = text.match(/\p{Ideographic}/gu)?.length ?? 0;
  return countWords(text.replace(/\p{Ideographic}+/gu, ' ')) + ideographs;
}

function linesOn({ items }: Page): number {
  const baselines = items.flatMap((item) => (item.kind === 'text' ? [item.y] : [])).sort((a, b) => a - b);
  return baselines.filter((y, index) => index === 0 || y - (baselines[index - 1] ?? 0) > SAME_LINE).length;
}
