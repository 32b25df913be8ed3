/** Units files as editors, mergers and other systems leave them: each is a finding by name or is read as it was meant; nothing is lost. */

import { describe, expect, test } from 'vitest';
import { LEAFLET } from '../support/project.ts';
import { translatedProject, UNITS } from '../support/translated-project.ts';

describe('what cannot be read', () => {
  test.each<[string, (text: string) => string | Uint8Array, string]>([
    [
      'merge-conflict markers',
      (text) =>
        text.replace(/( {4}target: Voorbeeld\n)/, '<<<<<<< HEAD\n$1=======\n    target: Muster\n>>>>>>> other\n'),
      'yaml.merge-conflict',
    ],
    ['a key twice', (text) => text.replace('    target: Voorbeeld\n', '$&    target: Muster\n'), 'yaml.duplicate-key'],
    ['tabs', (text) => text.replace('    target: Voorbeeld\n', '\t\ttarget: Voorbeeld\n'), 'yaml.'],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 'text.utf-16'],
    [
      'Latin-1',
      (text) => Buffer.from(text.replace('target: Voorbeeld', 'target: Prüfung'), 'latin1'),
      'text.invalid-utf-8',
    ],
  ])('%s: named with line and column, and no command touches the file', async (_, change, code) => {
    const project = await translatedProject();
    const before = project.read(UNITS);
    const bad = change(before);
    expect(bad).not.toEqual(before);
    project.write(UNITS, bad);
    const after = project.read(UNITS);
    const check = await project.here('check', 'voorbeeld', '--locale', 'de', '--no-layout');
    expect([check.status, check.err]).toEqual([
      1,
      expect.stringMatching(new RegExp(`${UNITS}:\\d+:\\d+ error ${code}`)),
    ]);
    await project.here('translate', 'export', '--locale', 'de', '--out', 'out');
    for (const command of [
      ['sync', '--locale', 'de'],
      ['confirm', 'voorbeeld', '--locale', 'de', '--all'],
      ['approve', '--locale', 'de', '--role', 'linguistic', '--by', 'B'],
      ['import', 'out', '--locale', 'de', '--write'],
      ['status', '--no-layout'],
    ]) {
      const run = await project.here('translate', ...command);
      expect([command[0], run.status, run.err]).toEqual([command[0], 1, expect.stringContaining(code)]);
      expect(run.err).not.toContain('internal fault');
      expect(project.read(UNITS)).toBe(after);
    }
  });
});

describe('what is read as it was meant', () => {
  test.each<[string, (text: string) => string | Uint8Array]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['NFD', (text) => text.replace('target: Voorbeeld', `target: ${'Prüfung'.normalize('NFD')}`)],
  ])('%s: kept by a sync that has nothing to do, and by one that has', async (_, change) => {
    const project = await translatedProject();
    project.write(UNITS, change(project.read(UNITS)));
    const before = project.read(UNITS);
    expect((await project.here('translate', 'sync', '--locale', 'de')).status).toBe(0);
    expect(project.read(UNITS)).toBe(before);
    expect(JSON.parse((await project.here('translate', 'status', 'voorbeeld', '--format', 'json')).out)).toMatchObject([
      { missing: 0, stale: 0 },
    ]);
    project.write('content/leaflets/voorbeeld.yaml', LEAFLET.replace('tweede punt', 'tweede punt, derde punt'));
    expect((await project.here('translate', 'sync', '--locale', 'de')).status).toBe(0);
    const after = project.read(UNITS);
    expect(after).toContain('derde punt');
    expect(after).toContain('# a note of the translator');
    expect(after.includes('\r\n')).toBe(before.includes('\r\n'));
    if (before.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
    const second = await project.here('translate', 'sync', '--locale', 'de');
    expect([second.status, project.read(UNITS)]).toEqual([0, after]);
  });
});
