import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { preparePrinters } from '../../src/build/press-printers.ts';
import { BUILT_IN_CMYK, builtInCmykProfile } from '../../src/figures/raster.ts';
import { srgbProfileLocation } from '../../src/pdf/output-intent.ts';
import { DEFAULT_PRINTERS } from '../../src/project/default-printers.ts';
import type { Printer } from '../../src/project/printer.ts';
import type { Project } from '../../src/project/project.ts';

const at = { file: 'foldout.yaml', line: 6, column: 20 };
const CONDITION = { profile: 'town.icc', identifier: 'FOGRA39', info: 'Gestreken', at };

async function prepare(bytes: Uint8Array | null, condition: Printer['condition'] = CONDITION) {
  const root = mkdtempSync(join(tmpdir(), 'foldout-printer-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  if (bytes !== null) writeFileSync(join(root, 'town.icc'), bytes);
  const defaults = DEFAULT_PRINTERS.get('default-coated');
  const project = { printers: new Map([['town', { ...defaults, name: 'town', condition, at }]]) };
  const findings = new Findings();
  const ready = await preparePrinters(
    { root, project: project as unknown as Project },
    new Set(['town']),
    findings.report,
  );
  return { root, printer: ready.get('town'), findings: findings.all };
}

describe('a printer made ready', () => {
  test('has the bytes of its profile, for the file, and its place, for images', async () => {
    const profile = await builtInCmykProfile();
    const { root, printer, findings } = await prepare(profile);
    expect(findings).toEqual([]);
    expect(printer).toMatchObject({
      condition: { identifier: 'FOGRA39', registry: 'http://www.color.org', info: 'Gestreken' },
      imageProfile: join(root, 'town.icc'),
    });
    expect(Buffer.compare(printer?.condition.profile ?? new Uint8Array(), profile)).toBe(0);
  });

  test('without a profile gets one of no printing condition, with a warning and never with a condition’s name', async () => {
    const { printer, findings } = await prepare(null, null);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'printer.no-condition', at }]);
    expect(printer).toMatchObject({
      condition: { identifier: 'Custom', registry: null, info: 'Chemical proof' },
      imageProfile: BUILT_IN_CMYK,
    });
  });

  test.each([
    ['no file', () => null, 'printer.profile-not-found'],
    ['a corrupt file', () => new Uint8Array(300), 'printer.profile-corrupt'],
    ['a profile of a screen', () => new Uint8Array(readFileSync(srgbProfileLocation())), 'printer.profile-not-cmyk'],
  ])('%s: an error where the profile is named', async (_, bytes, code) => {
    const { printer, findings } = await prepare(bytes());
    expect(printer).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', code, at }]);
  });
});
