/** The one wrapper of `gettext-parser`: PO files, as Poedit, Weblate, Lokalise, Crowdin and OmegaT read and write them. */

import type { GetTextTranslation, GetTextTranslations } from 'gettext-parser';
import { po } from 'gettext-parser';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { VERSION } from '../base/version.ts';
import type { PluralCategory } from '../locales/schema.ts';
import type { Wording } from '../locales/wording.ts';
import type { ExchangeFile, ExchangeUnit, ReturnedFile, ReturnedUnit } from './exchange-file.ts';
import { hasTwice } from './has-twice.ts';
import { gettextPlurals, type GettextPlurals } from './plural-rules.ts';

/**
 * `msgctxt` is the leaflet and the place; `#.` what a translator should know; `#|` the source that an out-of-date target was made
 * from, which is marked fuzzy. Nothing in the file comes from the clock.
 */
export function writePo(file: ExchangeFile): string {
  const plurals = gettextPlurals(file.locale);
  const translations: GetTextTranslations['translations'] = {};
  for (const unit of file.units) {
    for (const entry of entriesOf(unit, file.name, plurals)) {
      const context = entry.msgctxt ?? '';
      translations[context] = { ...translations[context], [entry.msgid]: entry };
    }
  }
  const headers = {
    'Project-Id-Version': `${file.name} ${file.version}`,
    ...(file.date === null ? {} : { 'POT-Creation-Date': `${file.date} 00:00+0000` }),
    'PO-Revision-Date': '',
    'Last-Translator': '',
    'Language-Team': '',
    Language: file.locale.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'Plural-Forms': plurals.header,
    'X-Source-Language': file.sourceLocale,
    'X-Generator': `Foldout ${VERSION}`,
  };
  return po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString('utf8');
}

function entriesOf(unit: ExchangeUnit, name: string, plurals: GettextPlurals): readonly GetTextTranslation[] {
  const comments = {
    ...(unit.note === undefined ? {} : { translator: unit.note }),
    ...(unit.hints.length === 0 ? {} : { extracted: unit.hints.join('\n') }),
    reference: `${name}/${unit.id}`,
    ...(unit.previousSource === undefined ? {} : { flag: 'fuzzy', previous: previous(unit.previousSource) }),
  };
  const base = { msgctxt: `${name}/${unit.id}`, comments };
  if (typeof unit.source === 'string' && typeof unit.target === 'string')
    return [{ ...base, msgid: unit.source, msgstr: [unit.target] }];
  const singular = formIn(unit.source, 'one');
  const plural = formIn(unit.source, 'other');
  const counted: GetTextTranslation = {
    ...base,
    msgid: singular,
    msgid_plural: plural,
    msgstr: plurals.categories.map((category) => formIn(unit.target, category, '')),
  };
  const alone = plurals.others.map((category) => ({
    ...base,
    msgctxt: `${base.msgctxt}#${category}`,
    msgid: plural,
    msgstr: [formIn(unit.target, category, '')],
  }));
  return plurals.categories.length === 0 ? alone : [counted, ...alone];
}

function previous(wording: Wording): string {
  if (typeof wording === 'string') return `msgid ${JSON.stringify(wording)}`;
  const forms = [`msgid ${JSON.stringify(formIn(wording, 'one'))}`];
  return [...forms, `msgid_plural ${JSON.stringify(formIn(wording, 'other'))}`].join('\n');
}

/** A form of a wording; without it the general one, or what is given. */
function formIn(wording: Wording, category: PluralCategory, otherwise?: string): string {
  if (typeof wording === 'string') return wording;
  return wording[category] ?? otherwise ?? wording.other ?? '';
}

// --- Reading ----------------------------------------------------------------------------------------------------------------

/**
 * Reads a PO file whose contexts are ours. A file that several leaflets were put into gives one {@link ReturnedFile} each.
 * @returns undefined after an error: `exchange.broken`, `exchange.charset`, `exchange.no-context`, `exchange.twice`
 */
export function readPo(source: SourceText, report: Report): readonly ReturnedFile[] | undefined {
  const at = (line: number): SourcePosition => ({ file: source.file, line, column: 1 });
  const parsed = parse(source, report);
  if (parsed === undefined || hasTwice(contextLines(source.text), at, report)) return undefined;
  const charset = /charset=([\w-]+)/i.exec(headerOf(parsed, 'content-type') ?? '')?.[1] ?? 'utf-8';
  if (!/^(?:utf-?8|charset)$/i.test(charset)) {
    report({
      severity: 'error',
      code: 'exchange.charset',
      message: `The file’s header says ${charset}, and the file is UTF-8.`,
      at: at(1),
      hint: 'Save it as UTF-8 with “Content-Type: text/plain; charset=UTF-8” in its header; nothing was read from it.',
    });
    return undefined;
  }
  const locale = headerOf(parsed, 'language')?.replaceAll('_', '-') || null;
  const lines = new Map(contextLines(source.text).map(({ id, line }) => [id, line]));
  const files = new Map<string, ReturnedUnit[]>();
  const categories = gettextPlurals(locale ?? 'en').categories;
  for (const [context, entries] of Object.entries(parsed.translations)) {
    if (context === '') continue;
    for (const entry of Object.values(entries)) {
      const slash = context.indexOf('/');
      const name = context.slice(0, Math.max(slash, 0));
      const unit = returnedUnit(entry, context.slice(slash + 1), categories, at(lines.get(context) ?? 1));
      const list = files.get(name) ?? [];
      files.set(name, list);
      list.push(unit);
    }
  }
  const strays = Object.keys(parsed.translations[''] ?? {}).filter((id) => id !== '');
  if (files.size === 0 || strays.length > 0) {
    report({
      severity: files.size === 0 ? 'error' : 'warning',
      code: 'exchange.no-context',
      message:
        files.size === 0
          ? 'No entry here says what it translates.'
          : `${strays.length} entries say not what they translate, and were left alone.`,
      at: at(1),
      hint: 'Each entry needs the msgctxt that “foldout translate export” wrote.',
    });
  }
  if (files.size === 0) return undefined;
  const project = headerOf(parsed, 'project-id-version') ?? '';
  return [...files].map(([name, units]) => {
    // Tools keep what we wrote; a file that was put together of several says nothing.
    const version = project.startsWith(`${name} `) ? project.slice(name.length + 1).trim() : null;
    return { file: source.file, name, locale, version, units: joinForms(units) };
  });
}

/** A line of an entry is a keyword and a text in quotes; the parser takes a text that was cut off for a whole one. */
const LINE = /^\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*")?\s*$/;

function parse(source: SourceText, report: Report): GetTextTranslations | undefined {
  const broken = source.text.split('\n').findIndex((line) => !LINE.test(line));
  if (broken >= 0) {
    report({
      severity: 'error',
      code: 'exchange.broken',
      message: 'This is not a whole PO file: a text here does not end, or is no entry.',
      at: { file: source.file, line: broken + 1, column: 1 },
      hint: 'Save it again in the program that made it; “msgfmt -c” says more. Nothing was read from it.',
    });
    return undefined;
  }
  try {
    return po.parse(source.text, { validation: false });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const line = Number(/at line (\d+)/.exec(words)?.[1] ?? 1);
    report({
      severity: 'error',
      code: 'exchange.broken',
      message: `This is not a whole PO file: ${words.replace(/^Error parsing PO data: /, '').replace(/ at line \d+/, '')}`,
      at: { file: source.file, line, column: 1 },
      hint: 'Save it again in the program that made it; “msgfmt -c” says more. Nothing was read from it.',
    });
    return undefined;
  }
}

function headerOf({ headers }: GetTextTranslations, name: string): string | undefined {
  return Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];
}

/** The parser keeps no places. */
function contextLines(text: string): readonly { readonly id: string; readonly line: number }[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /^msgctxt\s+"(.*)"\s*$/.exec(line);
    if (match?.[1] === undefined) return [];
    return [{ id: match[1].replaceAll('\\"', '"').replaceAll('\\\\', '\\'), line: index + 1 }];
  });
}

function returnedUnit(
  entry: GetTextTranslation,
  id: string,
  categories: readonly PluralCategory[],
  at: SourcePosition,
): ReturnedUnit {
  const isFuzzy = (entry.comments?.flag ?? '').split(/[\s,]+/).includes('fuzzy');
  const note = entry.comments?.translator?.trim();
  const common = { id, isFuzzy, ...(note === undefined || note === '' ? {} : { note }), at };
  if (entry.msgid_plural === undefined) return { ...common, source: entry.msgid, target: entry.msgstr[0] ?? '' };
  const forms = categories.map((category, i) => [category, entry.msgstr[i] ?? ''] as const);
  return {
    ...common,
    source: { one: entry.msgid, other: entry.msgid_plural },
    target: forms.every(([, text]) => text === '') ? '' : Object.fromEntries(forms),
  };
}

/** Forms that stand alone (`key#other`) go to their unit. */
function joinForms(units: readonly ReturnedUnit[]): readonly ReturnedUnit[] {
  const joined = new Map<string, ReturnedUnit>();
  for (const unit of units) {
    const [id = '', category] = unit.id.split('#');
    const before = joined.get(id);
    if (category === undefined) joined.set(id, { ...unit, target: merge(unit.target, before?.target) });
    else if (unit.target !== '') {
      const form: Wording = { [category]: unit.target as string };
      joined.set(
        id,
        before === undefined ? { ...unit, id, target: form } : { ...before, target: merge(before.target, form) },
      );
    }
  }
  return [...joined.values()];
}

function merge(wording: Wording, more: Wording | undefined): Wording {
  if (more === undefined || more === '') return wording;
  if (wording === '' || typeof wording === 'string') return more;
  return typeof more === 'string' ? wording : { ...wording, ...more };
}
