/** A units file with fields of its units changed, and everything else in it as its translator wrote it. */

import type { Report } from '../base/diagnostic.ts';
import { editYamlMaps, type FieldValue, type MapEdit } from '../base/edit-yaml-maps.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import { parseYaml } from '../base/yaml.ts';
import { readUnits } from './load-units.ts';
import type { Provenance, Signature, StoredUnit, StoredUnits } from './unit.ts';

/** Null takes the field away. */
export interface UnitChanges {
  readonly source?: string;
  readonly target?: string;
  readonly state?: StoredUnit['state'];
  readonly note?: string;
  readonly previousSource?: string | null;
  readonly suggestion?: string | null;
  readonly reviewed?: Signature | null;
  readonly approved?: Signature | null;
}

export interface UnitsEdit {
  /** By unit, as it was read from this file. */
  readonly units: ReadonlyMap<StoredUnit, UnitChanges>;
  readonly provenance?: Partial<Provenance>;
}

/**
 * The new text of a units file. It is read again and must say what was meant: else nothing is changed and
 * `locales.edit-failed` says so.
 * @param stored what `readUnits` read from `yaml`
 */
export function editUnits(yaml: YamlText, stored: StoredUnits, edit: UnitsEdit, report: Report): string | undefined {
  const edits: MapEdit[] = [];
  for (const list of ['units', 'obsolete'] as const) {
    for (const [index, unit] of stored[list].entries()) {
      const changes = edit.units.get(unit);
      if (changes !== undefined) edits.push(mapEdit([list, index], changes));
    }
  }
  if (edit.provenance !== undefined)
    edits.push({ path: ['provenance'], set: { ...edit.provenance }, remove: [], after: ['translated'] });
  const text = editYamlMaps(yaml, edits);
  return saysWhatWasMeant(text, stored, edit, report) ? text : undefined;
}

function mapEdit(path: YamlPath, changes: UnitChanges): MapEdit {
  const set: Record<string, FieldValue> = {};
  const remove: string[] = [];
  for (const [field, value] of Object.entries(changes) as [string, string | Signature | null | undefined][]) {
    if (value === null) remove.push(field);
    else if (value !== undefined) set[field] = typeof value === 'string' ? value : { by: value.by, date: value.date };
  }
  return { path, set, remove, after: ['state', 'target', 'source', 'place'] };
}

function saysWhatWasMeant(text: string, stored: StoredUnits, edit: UnitsEdit, report: Report): boolean {
  const problems: string[] = [];
  const yaml = parseYaml({ file: stored.file, text }, ({ message }) => problems.push(message));
  const now = yaml && readUnits(yaml, new Set([stored.leaflet]), () => undefined);
  const changed = (unit: StoredUnit): unknown => ({ ...unit, ...edit.units.get(unit) });
  const asked = [stored.units.map(changed), stored.obsolete.map(changed), { ...stored.provenance, ...edit.provenance }];
  if (now !== undefined && sameFacts([now.units, now.obsolete, now.provenance], asked)) return true;
  report({
    severity: 'error',
    code: 'locales.edit-failed',
    message: `This file is laid out in a way that cannot be edited${problems[0] ? ` (${problems[0]})` : ''}.`,
    at: { file: stored.file, line: 1, column: 1 },
    hint: 'Write each unit as a list entry with its fields on lines of their own; nothing has been changed.',
  });
  return false;
}

/** Places in the file differ, and a field that is away is one that is null; all else must be alike. */
function sameFacts(a: unknown, b: unknown): boolean {
  const facts = (value: unknown): string =>
    JSON.stringify(value, (key, each: unknown) => {
      if (key === 'at') return undefined;
      if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
      const fields = Object.entries(each).filter(([, field]) => field !== null && field !== undefined);
      return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
    }).normalize('NFC');
  return facts(a) === facts(b);
}
