/**
 * Every screen file below `output/` as an archive will meet it: Ghostscript and pdf.js read it without a word of
 * complaint, handouts hold their whole text, and files stay small.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test, vi } from 'vitest';
import { buildInProcess } from '../support/built-documents.ts';
import { brokenTexts, lostWords, paintedTexts } from '../support/extracted-text.ts';
import { ROOT } from '../support/project.ts';

const OUTPUT = join(ROOT, 'output');
/** Bytes of a handout without a photograph; hundreds of characters that are each an outline of their own take more. */
const LARGEST = 150_000;
const LARGEST_CHINESE = 240_000;

const paths = existsSync(OUTPUT)
  ? readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.screen.pdf'))
      .sort()
  : [];

/** Standard output and error. @throws where the program is missing */
function said(command: string, ...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { status, out: `${stdout}${stderr}` };
}

/** Poppler hands a vowel sign at a word's beginning out before its letter: what is painted and what is tagged is right. */
function withoutVowelSigns(text: string): string {
  return text.normalize('NFC').replace(/[\u064B-\u0652]/gu, '');
}

test('there are files to look at', () => {
  expect(paths.length, 'build first: npm start').toBeGreaterThan(0);
});

describe.each(paths)('%s', (path) => {
  const file = join(OUTPUT, path);

  test('Ghostscript draws it without a word', () => {
    const drawn = said('gs', '-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-r36', '-sDEVICE=nullpage', file);
    expect(drawn).toEqual({ status: 0, out: '' });
  });

  test('pdf.js reads every page without a warning', async () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockReturnValue());
    const data = new Uint8Array(readFileSync(file));
    const document = await getDocument({ data, verbosity: VerbosityLevel.WARNINGS, useSystemFonts: false }).promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getOperatorList();
      expect((await page.getTextContent()).items.length).toBeGreaterThan(0);
    }
    await document.destroy();
    const complaints = spies.flatMap((spy) => spy.mock.calls.map((call) => call.join(' ')));
    vi.restoreAllMocks();
    expect(complaints).toEqual([]);
  });

  test.runIf(path.endsWith('.handout.screen.pdf'))('it is small', () => {
    expect(readFileSync(file).length).toBeLessThan(path.includes('.zh-') ? LARGEST_CHINESE : LARGEST);
  });
});

test('poppler reads the whole text of every handout, words whole and in their order', async () => {
  const built = await buildInProcess(ROOT, { editions: ['handout'], profiles: ['screen'] });
  expect(built.length).toBeGreaterThan(0);
  const faults = built.flatMap(({ plan, stages }) => {
    if (stages.localised === undefined) return [`${plan.id}: not built`];
    const texts = paintedTexts(stages.localised).map(withoutVowelSigns);
    const { out } = said('pdftotext', '-enc', 'UTF-8', join(OUTPUT, plan.path), '-');
    const reading = { pages: out.split('\f').map(withoutVowelSigns) };
    const lost = [...brokenTexts(texts, reading), ...lostWords(texts, reading)];
    return lost.map((text) => `${plan.id}: ${text}`);
  });
  expect(faults).toEqual([]);
});
