/** A returned translation put into a units file: only what was made from the source as it is now. */

import type { Report } from '../base/diagnostic.ts';
import { parseYaml } from '../base/yaml.ts';
import { parseInline } from '../content/parse-inline.ts';
import type { ReturnedFile, ReturnedUnit } from '../exchange/exchange-file.ts';
import { placeUnits } from '../exchange/place-units.ts';
import { align } from '../locales/align.ts';
import { editUnits, type UnitChanges } from '../locales/edit-units.ts';
import { extractUnits } from '../locales/extract-units.ts';
import { readUnits } from '../locales/load-units.ts';
import { syncUnits } from '../locales/sync-units.ts';
import type { SourceUnit, StoredUnit } from '../locales/unit.ts';
import type { OpenUnits } from './locale-files.ts';
import type { Workspace } from './workspace.ts';

export interface ImportedChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** Made from an older source: it stays marked as out of date. */
  readonly isStale: boolean;
}

export interface ImportedFile {
  readonly file: string;
  /** The whole new text; the old one where nothing changes. */
  readonly text: string;
  readonly changes: readonly ImportedChange[];
  readonly unchanged: number;
}

export interface ImportOptions {
  /** Text for a source that has changed meanwhile is taken, and stays marked as out of date. */
  readonly acceptStale: boolean;
  /** ISO date of the work. */
  readonly today: string;
}

/**
 * Reports `exchange.other-version` (a note), `exchange.source-changed`, `exchange.fuzzy`, `exchange.unplaced`, `exchange.emptied` and `exchange.refused-text` (warnings:
 * the rest goes on). A changed unit is `translated` again, whoever had reviewed it.
 * @returns undefined after an error
 */
export function importLeaflet(
  returned: ReturnedFile,
  open: OpenUnits,
  { drawings }: Workspace,
  options: ImportOptions,
  report: Report,
): ImportedFile | undefined {
  reportOtherVersion(returned, open, report);
  const source = extractUnits(open.leaflet, drawings);
  const whole = complete(open, source, report);
  if (whole === undefined) return undefined;
  const { yaml, stored } = whole;
  const mine = whole.alignment.units.flatMap(({ unit, stored: inFile, match }) =>
    inFile === undefined ? [] : [{ unit, stored: inFile, isStale: match === 'stale' }],
  );
  const units = returned.units.map((unit) => ({ ...unit, target: nfc(unit.target) }));
  const placing = placeUnits(mine, units);
  const edits = new Map<StoredUnit, UnitChanges>();
  const changes: ImportedChange[] = [];
  const take = (one: { stored: StoredUnit; source: string; returned: ReturnedUnit }, isStale: boolean): void => {
    const target = String(one.returned.target);
    if (!isPrintable(target, one.returned, report)) return;
    edits.set(one.stored, {
      source: one.source,
      target,
      state: 'translated',
      previousSource: null,
      suggestion: null,
      reviewed: null,
      approved: null,
      ...(one.returned.note === undefined ? {} : { note: one.returned.note }),
    });
    changes.push({ place: one.stored.place, before: one.stored.target, after: target, isStale });
  };
  for (const one of placing.changes) take(one, false);
  for (const one of placing.outdated) {
    if (options.acceptStale) take(one, true);
    else refuse('source-changed', one.returned, report);
  }
  for (const unit of placing.fuzzy) refuse('fuzzy', unit, report);
  for (const unit of placing.unplaced) refuse('unplaced', unit, report);
  for (const { returned: unit } of placing.emptied) refuse('emptied', unit, report);
  if (changes.length === 0)
    return { file: open.file, text: open.yaml.source.text, changes, unchanged: placing.unchanged };
  const waiting = mine.some(({ stored: unit, isStale }) => {
    const edit = edits.get(unit);
    return edit === undefined ? isStale || unit.state === 'missing' : false;
  });
  const { version, date } = open.leaflet;
  const inStep = { sourceVersion: version, sourceDate: date, translated: options.today };
  const isWhole = !waiting && changes.every(({ isStale }) => !isStale);
  const edited = editUnits(yaml, stored, { units: edits, ...(isWhole ? { provenance: inStep } : {}) }, report);
  // The comments that quote a new source have done their work where it is translated now.
  const tidy = edited === undefined ? undefined : syncUnits(open.file, edited, open.leaflet, source, report);
  return tidy && { file: open.file, text: tidy.text, changes, unchanged: placing.unchanged };
}

/** A note: text by text it is looked at whether the source is the same. */
function reportOtherVersion({ version, file }: ReturnedFile, { leaflet }: OpenUnits, report: Report): void {
  if (version === null || version === leaflet.version) return;
  report({
    severity: 'info',
    code: 'exchange.other-version',
    message: `This file was made from version ${version} of “${leaflet.title.text}”; it is version ${leaflet.version} now.`,
    at: { file, line: 1, column: 1 },
    hint: 'Translations of texts that are the same are taken; of those that have changed they are named below.',
  });
}

/** The file with an entry for each unit of the leaflet. */
function complete(
  open: OpenUnits,
  source: readonly SourceUnit[],
  report: Report,
): Pick<OpenUnits, 'yaml' | 'stored' | 'alignment'> | undefined {
  if (open.alignment.units.every(({ stored }) => stored !== undefined)) return open;
  const synced = syncUnits(open.file, open.yaml.source.text, open.leaflet, source, report);
  const yaml = synced && parseYaml({ file: open.file, text: synced.text }, report);
  const stored = yaml && readUnits(yaml, new Set([open.leaflet.id]), report);
  return yaml && stored && { yaml, stored, alignment: align(source, stored.units, stored.obsolete) };
}

/** Unicode's composed form: two spellings of one letter are no change. */
export function nfc<T>(text: T): T {
  return (typeof text === 'string' ? text.normalize('NFC') : text) as T;
}

/** What would not be a text of a units file, or has markup that can't be printed, is refused with the tool's own place. */
export function isPrintable(text: string, unit: ReturnedUnit, report: Report): boolean {
  const problems: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(text)) problems.push('a line break or a control character');
  if (!text.isWellFormed()) problems.push('half a character');
  if (text !== text.trim()) problems.push('a space at its beginning or end');
  parseInline(text, unit.at, (finding) => {
    if (finding.severity === 'error') problems.push(finding.message);
  });
  if (problems.length === 0) return true;
  report({
    severity: 'warning',
    code: 'exchange.refused-text',
    message: `The translation of ${name(unit)} has ${problems.join(', ')}; it was left out.`,
    at: unit.at,
    hint: 'Mend it there and import the file again.',
  });
  return false;
}

const REFUSALS = {
  'source-changed': [
    'was made from a source text that has changed since',
    'Export anew and translate what changed; or take it with --accept-stale: it stays marked as out of date.',
  ],
  fuzzy: ['is still marked as needing work', 'Take the mark off in the tool when it is right.'],
  unplaced: ['belongs to a text that the leaflet no longer has', 'Nothing to do, unless another leaflet was meant.'],
  emptied: ['came back empty; the translation that there is stays', 'To delete a translation, edit the units file.'],
} as const;

export function refuse(kind: keyof typeof REFUSALS, unit: ReturnedUnit, report: Report): void {
  const [what, hint] = REFUSALS[kind];
  report({ severity: 'warning', code: `exchange.${kind}`, message: `${name(unit)} ${what}.`, at: unit.at, hint });
}

function name({ id, source }: ReturnedUnit): string {
  const text = typeof source === 'string' ? source : (source.other ?? '');
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${id} (“${short}”)`;
}
