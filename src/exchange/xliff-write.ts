/** XLIFF 1.2 (OASIS, 2008), as OmegaT, Trados, memoQ, Phrase and Weblate read it: inline markup in paired codes. */

import { VERSION } from '../base/version.ts';
import type { PluralCategory } from '../locales/schema.ts';
import { PLURAL_CATEGORIES } from '../locales/schema.ts';
import { formsOf, type Wording } from '../locales/wording.ts';
import type { ExchangeFile, ExchangeUnit } from './exchange-file.ts';
import { type InlinePart, inlineParts } from './inline-codes.ts';

/** 2.3 of the specification: `state` of a target. */
const STATES = {
  missing: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
} as const;

/** A stale unit comes with an empty target: what it was is beside it as `alt-trans`, so that nobody takes it over unseen. */
export function writeXliff(file: ExchangeFile): string {
  const units = file.units.map((unit) => writeUnit(unit, file)).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n',
    `<file original="${attribute(file.name)}" source-language="${file.sourceLocale}" target-language="${file.locale}" `,
    `datatype="plaintext" product-name="Foldout" product-version="${attribute(file.version)}"${file.date === null ? '' : ` date="${file.date}T00:00:00Z"`}>\n`,
    `<header><tool tool-id="foldout" tool-name="Foldout" tool-version="${VERSION}"/><note>${text(file.title)}</note></header>\n`,
    `<body>\n${units}</body>\n</file>\n</xliff>\n`,
  ].join('');
}

function writeUnit(unit: ExchangeUnit, file: ExchangeFile): string {
  if (typeof unit.source === 'string' && typeof unit.target === 'string')
    return transUnit(unit.id, unit, unit.source, unit.target, asText(unit.previousSource), file);
  const { source, target } = unit;
  const known = new Intl.PluralRules(file.locale).resolvedOptions().pluralCategories;
  const units = PLURAL_CATEGORIES.filter((category) => known.includes(category)).map((category) =>
    transUnit(
      `${unit.id}#${category}`,
      unit,
      formOf(source, category),
      typeof target === 'string' ? target : (target[category] ?? ''),
      unit.previousSource === undefined ? undefined : formOf(unit.previousSource, category),
      file,
    ),
  );
  return `<group restype="x-gettext-plurals" id="${attribute(unit.id)}">\n${units.join('')}</group>\n`;
}

function transUnit(
  id: string,
  unit: ExchangeUnit,
  source: string,
  target: string,
  previous: string | undefined,
  file: ExchangeFile,
): string {
  const isStale = previous !== undefined;
  const approved = unit.state === 'final' && !isStale ? ' approved="yes"' : '';
  const now = isStale ? '' : codes(target);
  const state = isStale || target === '' ? 'needs-translation' : STATES[unit.state];
  const before = isStale
    ? `<alt-trans alttranstype="previous-version"><source xml:lang="${file.sourceLocale}">${codes(previous)}</source><target xml:lang="${file.locale}">${codes(target)}</target></alt-trans>\n`
    : '';
  const notes = [
    ...unit.hints.map((hint) => `<note from="foldout">${text(hint)}</note>\n`),
    ...(unit.note === undefined ? [] : [`<note from="translator">${text(unit.note)}</note>\n`]),
  ];
  return [
    `<trans-unit id="${attribute(id)}"${approved} xml:space="preserve">\n`,
    `<source xml:lang="${file.sourceLocale}">${codes(source)}</source>\n`,
    `<target xml:lang="${file.locale}" state="${state}">${now}</target>\n`,
    // The schema's order: alternatives, then notes, in any mix.
    before,
    ...notes,
    '</trans-unit>\n',
  ].join('');
}

function asText(wording: Wording | undefined): string | undefined {
  return wording === undefined || typeof wording === 'string'
    ? wording
    : formsOf(wording)
        .map(([, form]) => form)
        .join(' | ');
}

function formOf(wording: Wording, category: PluralCategory): string {
  return typeof wording === 'string' ? wording : (wording[category] ?? wording.other ?? '');
}

function codes(value: string): string {
  return inlineParts(value).map(writePart).join('');
}

function writePart(part: InlinePart): string {
  switch (part.kind) {
    case 'text':
      return text(part.text);
    case 'open':
      return `<bpt id="${part.id}" ctype="${part.type}">${text(part.code)}</bpt>`;
    case 'close':
      return `<ept id="${part.id}">${text(part.code)}</ept>`;
    case 'placeholder':
      return `<ph id="${part.id}">${text(part.code)}</ph>`;
  }
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
