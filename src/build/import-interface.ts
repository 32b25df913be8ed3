/** Returned fixed words put into a locale's `interface.yaml`: only what was made from the words as they are now. */

import type { Report } from '../base/diagnostic.ts';
import { editYamlMaps, type FieldValue, type MapEdit } from '../base/edit-yaml-maps.ts';
import { parseYaml } from '../base/yaml.ts';
import type { ReturnedFile, ReturnedUnit } from '../exchange/exchange-file.ts';
import { readStoredWords } from '../locales/load-interface.ts';
import { formsOf, sameWording, variablesOf, type Wording } from '../locales/wording.ts';
import { type ImportedChange, type ImportedFile, isPrintable, nfc, refuse } from './import-leaflet.ts';
import type { OpenInterface, OpenWord } from './locale-files.ts';

/** @returns undefined after an error; a word that the file lacks is reported: sync adds it */
export function importInterface(returned: ReturnedFile, open: OpenInterface, report: Report): ImportedFile | undefined {
  const byKey = new Map(open.words.map((word) => [word.source.key, word]));
  const edits: MapEdit[] = [];
  const changes: ImportedChange[] = [];
  let unchanged = 0;
  for (const unit of returned.units) {
    const word = byKey.get(unit.id);
    const target = word && completed(unit.target, word);
    if (word?.stored === undefined || target === undefined) {
      if (!isEmpty(unit.target)) refuse('unplaced', unit, report);
      continue;
    }
    const { stored, isStale } = word;
    const isSame = sameWording(target, stored.target) && stored.state !== 'missing';
    if (isEmpty(target)) {
      if (stored.state === 'missing' || isStale) unchanged++;
      else refuse('emptied', unit, report);
    } else if (isSame && (unit.isFuzzy || !isStale || sameWording(unit.source, stored.source))) unchanged++;
    else if (unit.isFuzzy) refuse('fuzzy', unit, report);
    else if (!sameWording(unit.source, word.source.source)) refuse('source-changed', unit, report);
    else if (isUsable(target, word, unit, report)) {
      const set = {
        ...(sameWording(word.source.source, stored.source) ? {} : { source: field(word.source.source) }),
        target: field(target),
        state: 'translated',
      };
      edits.push({ path: stored.path, set, remove: ['reviewed', 'approved'], after: ['target', 'source'] });
      changes.push({ place: unit.id, before: inOneLine(stored.target), after: inOneLine(target), isStale: false });
    }
  }
  const text = editYamlMaps(open.yaml, edits);
  const yaml = parseYaml({ file: open.file, text }, report);
  if (yaml === undefined || readStoredWords(yaml, report) === undefined) return undefined;
  return { file: open.file, text, changes, unchanged };
}

/** The forms that a format can't carry stay as they are. */
function completed(target: Wording, { stored }: OpenWord): Wording {
  if (typeof target === 'string') return nfc(target);
  const before = stored === undefined || typeof stored.target === 'string' ? {} : stored.target;
  const now = Object.fromEntries(formsOf(target).map(([category, text]) => [category ?? 'other', nfc(text)]));
  return isEmpty(target) ? '' : { ...before, ...now };
}

function isEmpty(wording: Wording): boolean {
  return formsOf(wording).every(([, text]) => text === '');
}

/** What is filled in must be the same as in the source, in every form but for the count. */
function isUsable(target: Wording, { source }: OpenWord, unit: ReturnedUnit, report: Report): boolean {
  const wanted = new Set(formsOf(source.source).flatMap(([, text]) => [...variablesOf(text)]));
  for (const [, text] of formsOf(target)) {
    if (!isPrintable(text, unit, report)) return false;
    const unknown = [...variablesOf(text)].filter((name) => !wanted.has(name));
    const lost = [...wanted].filter((name) => name !== 'count' && !variablesOf(text).has(name));
    if (unknown.length === 0 && lost.length === 0 && text !== '') continue;
    const names = [...unknown, ...lost].map((name) => `{{${name}}}`).join(', ');
    report({
      severity: 'warning',
      code: 'exchange.refused-text',
      message: `The translation of ${unit.id} ${text === '' ? 'lacks a form' : `differs from the source in ${names}`}; it was left out.`,
      at: unit.at,
      hint: 'Mend it there and import the file again.',
    });
    return false;
  }
  return true;
}

function field(wording: Wording): FieldValue {
  return typeof wording === 'string'
    ? wording
    : Object.fromEntries(formsOf(wording).map(([name, text]) => [name ?? '', text]));
}

function inOneLine(wording: Wording): string {
  return formsOf(wording)
    .map(([category, text]) => (category === null ? text : `${category}: ${text}`))
    .join(' | ');
}
