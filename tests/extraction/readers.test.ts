/** Text comes out of the file as it went in, in every script, as poppler and MuPDF read it. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInProcess, type PlannedDocument } from '../support/built-documents.ts';
import { brokenTexts, lostWords, paintedTexts, wordsOf } from '../support/extracted-text.ts';
import { ROOT } from '../support/project.ts';

const LOCALES = [
  'nl',
  'ar',
  'de',
  'en',
  'fr',
  'pl',
  'tr',
  'uk',
  'zh-Hans',
  'am',
  'el',
  'fa',
  'he',
  'hi',
  'ja',
  'th',
  'vi',
];
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

const folder = mkdtempSync(join(tmpdir(), 'foldout-readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const documents = new Map<string, PlannedDocument>();

beforeAll(async () => {
  const built = [
    ...(await buildInProcess(join(ROOT, 'tests/fixtures/scripts'), {})),
    ...(await buildInProcess(ROOT, { leaflets: ['dwarslaesie'], editions: ['handout'], profiles: ['screen'] })),
  ];
  for (const document of built) {
    documents.set(document.plan.locale, document);
    writeFileSync(fileOf(document.plan.locale), document.bytes ?? new Uint8Array());
  }
});

const fileOf = (locale: string): string => join(folder, `${locale}.pdf`);

function textsOf(locale: string): readonly string[] {
  const localised = documents.get(locale)?.stages.localised;
  if (localised === undefined) throw new Error(`${locale} was not built`);
  return paintedTexts(localised);
}

/** Pages of text. @throws where the reader is missing or complains: a check that did not run is not a check that passed */
function read(command: string, ...args: readonly string[]): readonly string[] {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
  return stdout.split('\f');
}

test.each(LOCALES)('%s: poppler reads whole words in their order', (locale) => {
  const reading = { pages: read('pdftotext', '-enc', 'UTF-8', fileOf(locale), '-') };
  expect(brokenTexts(textsOf(locale), reading)).toEqual([]);
  expect(lostWords(textsOf(locale), reading)).toEqual([]);
});

test.each(LOCALES.filter((locale) => !RIGHT_TO_LEFT.includes(locale)))('%s: so does MuPDF', (locale) => {
  const reading = { pages: read('mutool', 'draw', '-q', '-F', 'txt', fileOf(locale)) };
  expect(brokenTexts(textsOf(locale), reading)).toEqual([]);
  expect(lostWords(textsOf(locale), reading)).toEqual([]);
});

// MuPDF hands out characters in the order of painting, from left to right, and sees no gap where what follows stands to
// the left: list numbers and cells of a row run together. Software on top of it turns words round, as is done here.
test.each(RIGHT_TO_LEFT)('%s: MuPDF reads whole words from left to right', (locale) => {
  const text = read('mutool', 'draw', '-q', '-F', 'txt', fileOf(locale)).join(' ');
  const turned = text.replace(RIGHT_TO_LEFT_WORD, (word) => [...word].reverse().join('')).normalize('NFC');
  const words = textsOf(locale).flatMap((text) => wordsOf(text));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => !turned.includes(word))).toEqual([]);
});

/** Letters, marks and joiners; digits run from left to right. */
const RIGHT_TO_LEFT_WORD = /(?:(?!\p{Nd})[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\u200C\u200D])+/gu;
