/**
 * Brings a units file up to date with its leaflet, and leaves everything else in it as its translator wrote it: comments, order of
 * fields, quotes, blank lines, line ends. Text is moved and inserted, never written anew; so a second run changes nothing.
 */

import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { parseYaml, writeYamlMap } from '../base/yaml.ts';
import type { Leaflet } from '../content/leaflet.ts';
import { align, isTranslated } from './align.ts';
import { editUnits, type UnitChanges } from './edit-units.ts';
import { readUnits } from './load-units.ts';
import type { TranslationMemory } from './translation-memory.ts';
import type { Alignment, SourceUnit, StoredUnit, StoredUnits } from './unit.ts';
import { missingUnit, UnitsEditor, writeEntry } from './units-editor.ts';

export interface SyncedUnits {
  readonly text: string;
  readonly alignment: Alignment;
}

/**
 * The new text of a units file:
 * - units stand in the order of the source, with their places; a moved one keeps its target and its state;
 * - a stale one keeps its old source, so that it stays stale until someone has looked at it; a comment above it quotes the new one;
 * - new ones are `missing`, with an empty target; one that was never translated takes over its new source;
 * - what the leaflet no longer has is set aside under `obsolete`; what was never translated goes, unless someone wrote a note.
 * - one that waits is offered the translation of the same text elsewhere, as `suggestion`; a stale one is offered nothing.
 * @param file `locales/<tag>/leaflets/<leaflet>.yaml`; without text a new file is made
 * @returns undefined after an error in the file: it is left alone
 */
export function syncUnits(
  file: string,
  text: string | null,
  leaflet: Pick<Leaflet, 'id' | 'version' | 'date'>,
  units: readonly SourceUnit[],
  report: Report,
  memory: TranslationMemory = new Map(),
): SyncedUnits | undefined {
  if (text === null) {
    const made = withSuggestions({ file, text: newFile(leaflet, units) }, leaflet.id, memory, report);
    return made === undefined ? undefined : { text: made, alignment: align(units, []) };
  }
  const source: SourceText = { file, text };
  const yaml = parseYaml(source, report);
  const stored = yaml && readUnits(yaml, new Set([leaflet.id]), report);
  if (!yaml || !stored) return undefined;
  const alignment = align(units, stored.units, stored.obsolete);
  const synced = new UnitsEditor(yaml, stored).edit(alignment);
  if (!isKept(file, synced, stored, alignment, leaflet.id, report)) return undefined;
  const offered = withSuggestions({ file, text: synced }, leaflet.id, memory, report);
  return offered === undefined ? undefined : { text: offered, alignment };
}

/** Suggestions beside what waits for a translation, and nowhere else. */
function withSuggestions(
  source: SourceText,
  leaflet: string,
  memory: TranslationMemory,
  report: Report,
): string | undefined {
  const yaml = parseYaml(source, report);
  const stored = yaml && readUnits(yaml, new Set([leaflet]), () => undefined);
  if (!yaml || !stored) return undefined;
  const changes = new Map<StoredUnit, UnitChanges>();
  for (const unit of stored.units) {
    const offered = isTranslated(unit) || unit.target !== '' ? undefined : memory.get(unit.source);
    if (offered !== unit.suggestion) changes.set(unit, { suggestion: offered ?? null });
  }
  return changes.size === 0 ? source.text : editUnits(yaml, stored, { units: changes }, report);
}

// --- A new file -------------------------------------------------------------------------------------------------------------

function newFile(leaflet: Pick<Leaflet, 'id' | 'version' | 'date'>, units: readonly SourceUnit[]): string {
  const header = writeYamlMap({
    leaflet: leaflet.id,
    provenance: {
      sourceVersion: leaflet.version,
      sourceDate: leaflet.date,
      translated: leaflet.date,
      method: 'machine',
      translator: null,
      reviewer: null,
    },
  });
  const entries = units.map((unit) => writeEntry(missingUnit(unit), '  ', '\n'));
  return [
    '# yaml-language-server: $schema=../../../schemas/units.schema.json\n',
    '# Fill in the targets and set their state to translated; then fill in when and how it was translated (method: human,\n',
    '# machine-post-edited or machine), and by whom: it is printed on the leaflet.\n',
    header,
    'units:\n',
    ...entries,
  ].join('');
}

// --- Afterwards -------------------------------------------------------------------------------------------------------------

/** Nobody's work may be lost: the new text is read again, and must hold every translation that the old one held. */
function isKept(
  file: string,
  text: string,
  stored: StoredUnits,
  alignment: Alignment,
  leaflet: string,
  report: Report,
): boolean {
  const problems: string[] = [];
  const yaml = parseYaml({ file, text }, ({ message }) => problems.push(message));
  const synced = yaml && readUnits(yaml, new Set([leaflet]), () => undefined);
  const translations = (units: readonly StoredUnit[]) =>
    units
      .filter((unit) => unit.target !== '')
      .map(({ source, target, state, reviewed, approved, note }) =>
        JSON.stringify([source, target, state, reviewed, approved, note]),
      )
      .sort()
      .join('\n');
  const all = (units: StoredUnits | undefined) => (units ? translations([...units.units, ...units.obsolete]) : '');
  const places = synced?.units.map(({ place }) => place).join('\n');
  if (synced && all(synced) === all(stored) && places === alignment.units.map(({ unit }) => unit.place).join('\n'))
    return true;
  report({
    severity: 'error',
    code: 'locales.sync-failed',
    message: `This file is laid out in a way that cannot be brought up to date${problems[0] ? ` (${problems[0]})` : ''}.`,
    at: { file, line: 1, column: 1 },
    hint: 'Write each unit as a list entry with its fields on lines of their own; nothing has been changed.',
  });
  return false;
}
