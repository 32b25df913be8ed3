/** Files as translators' tools write them, through the real command; bad ones change nothing. */

import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LEAFLET, makeProject, ROOT, type TestProject } from '../support/project.ts';

const FIXTURES = join(ROOT, 'tests/exchange/fixtures');
const UNITS = 'locales/de/leaflets/voorbeeld.yaml';

/** All units of its only leaflet wait for their German. */
async function waiting(): Promise<TestProject> {
  const project = makeProject();
  for (const file of ['locale.yaml', 'interface.yaml'])
    project.write(`locales/de/${file}`, readFileSync(join(ROOT, 'locales/de', file)));
  expect((await project.here('translate', 'sync', 'voorbeeld', '--locale', 'de')).status).toBe(0);
  return project;
}

const take = (project: TestProject, from: string, format: string, ...more: string[]) =>
  project.here('translate', 'import', from, '--format', format, '--locale', 'de', '--date', '2026-12-01', ...more);

describe('files of other tools', () => {
  test.each([
    ['poedit.de.po', 'po', 8],
    ['weblate.de.po', 'po', 7],
    ['omegat.de.xlf', 'xliff', 8],
    ['weblate.de.xlf', 'xliff', 8],
  ])('%s', async (file, format, taken) => {
    const project = await waiting();
    const before = project.read(UNITS);
    const path = join(FIXTURES, file);
    const shown = await take(project, path, format);
    expect([shown.status, shown.out]).toEqual([0, expect.stringContaining('new  Was ist das?')]);
    expect(project.read(UNITS)).toBe(before);

    expect((await take(project, path, format, '--write')).err).toContain(`${taken} changed`);
    const after = project.read(UNITS);
    expect(after).toContain('target: Ein Absatz mit **Nachdruck** und 3\u00A0mg von etwas.');
    expect(after.match(/state: translated/g)).toHaveLength(taken);
    expect(after).toContain(taken === 8 ? 'translated: 2026-12-01' : 'translated: 2026-11-21');
    if (file.startsWith('weblate') && format === 'po') {
      expect(shown.err).toContain('exchange.fuzzy');
      expect(after).toMatch(/source: tweede punt\n {4}target: ""\n {4}state: missing/);
    }
    if (file.startsWith('poedit')) expect(after).toContain('note: Frage oder Aussage?');
    expect((await take(project, path, format, '--write')).err).toContain(`0 changed, ${taken} as before`);
  });

  test('a folder with the files of several languages gives each its own', async () => {
    const project = await waiting();
    cpSync(FIXTURES, join(project.root, 'back'), { recursive: true });
    project.write(
      'back/fr.po',
      readFileSync(join(FIXTURES, 'poedit.de.po'), 'utf8').replace('Language: de', 'Language: fr'),
    );
    expect((await take(project, 'back', 'po')).out).not.toContain('fr');
  });
});

describe('a source that has changed meanwhile', () => {
  const later = (project: TestProject): void =>
    project.write('content/leaflets/voorbeeld.yaml', LEAFLET.replace('3 mg', '4 mg').replace('eerste punt, ', ''));

  test('its text is refused, and nothing else', async () => {
    const project = await waiting();
    later(project);
    const run = await take(project, join(FIXTURES, 'poedit.de.po'), 'po', '--write');
    expect(run.status).toBe(0);
    expect(run.err).toContain('exchange.source-changed');
    expect(run.err).toContain('exchange.unplaced');
    expect(run.err).toContain('6 changed');
    expect(project.read(UNITS)).not.toContain('Nachdruck');
  });

  test('told to take it, it stays marked as out of date', async () => {
    const project = await waiting();
    later(project);
    await take(project, join(FIXTURES, 'poedit.de.po'), 'po', '--write', '--accept-stale');
    expect((await project.here('translate', 'status', '--format', 'json')).out).toMatch(/"missing": 0,\s+"stale": 1/);
    expect((await project.here('translate', 'diff', 'de')).out).toContain('en [-3-]{+4+} mg');
  });

  test('exported terms come with what the glossary says, and never come back', async () => {
    const project = await waiting();
    project.write(
      'content/glossary.yaml',
      'terms:\n  - { term: nadruk, locales: { de: { term: Nachdruck, avoid: [Druck] } } }\n  - { term: iets, definition: Een ding. }\n',
    );
    const before = project.read(UNITS);
    for (const [format, path] of [
      ['po', 'out/de/voorbeeld.de.po'],
      ['xliff', 'out/de/voorbeeld.de.xlf'],
    ] as const) {
      await project.here('translate', 'export', '--locale', 'de', '--format', format, '--out', 'out');
      const text = project.read(path);
      expect(text).toContain(
        format === 'po'
          ? '#. Glossary: nadruk → Nachdruck (not: Druck)'
          : '<note from="foldout">Glossary: nadruk → Nachdruck (not: Druck)</note>',
      );
      expect(text.match(/Glossary: /g)).toHaveLength(2);
      expect(text).toContain('Glossary: iets: Een ding.');
      await take(project, path, format, '--write');
      expect(project.read(UNITS)).toBe(before);
    }
  });

  test('a file made from another version says so; same texts are taken all the same', async () => {
    const project = await waiting();
    await project.here('translate', 'export', '--locale', 'de', '--format', 'xliff', '--out', 'out');
    const file = project.read('out/de/voorbeeld.de.xlf').replace('>Wat is dit?</source>', '$&<!-- -->');
    project.write('back.xlf', file.replace(/(Wat is dit\?<\/source>.*\n?<target[^>]*>)/, '$1Was ist das?'));
    const now = project.read('content/leaflets/voorbeeld.yaml').replace('version: 1.0.0', 'version: 1.1.0');
    project.write('content/leaflets/voorbeeld.yaml', now);
    const run = await take(project, 'back.xlf', 'xliff', '--write');
    expect([run.status, run.err]).toEqual([0, expect.stringContaining('exchange.other-version')]);
    expect(run.err).toContain('made from version 1.0.0 of “Voorbeeld”; it is version 1.1.0 now');
    expect(project.read(UNITS)).toContain('target: Was ist das?');
  });

  test('an approved unit that gets another text is approved no more', async () => {
    const project = await waiting();
    await take(project, join(FIXTURES, 'poedit.de.po'), 'po', '--write');
    await project.here('translate', 'approve', '--locale', 'de', '--role', 'linguistic', '--by', 'B, vertaler');
    const changed = readFileSync(join(FIXTURES, 'poedit.de.po'), 'utf8').replace('"Was ist das?"', '"Was ist dies?"');
    project.write('back.po', changed);
    await take(project, 'back.po', 'po', '--write');
    expect(project.read(UNITS)).toMatch(/target: Was ist dies\?\n {4}state: translated\n(?! {4}reviewed)/);
  });
});

describe('bad files', () => {
  const po = readFileSync(join(FIXTURES, 'poedit.de.po'), 'utf8');
  const xliff = readFileSync(join(FIXTURES, 'omegat.de.xlf'), 'utf8');
  const latin1 = Buffer.from(po, 'latin1');
  test.each<[string, string, string | Uint8Array, string]>([
    ['half a PO file', 'po', po.slice(0, -4), 'exchange.broken'],
    ['a PO file of another charset', 'po', po.replace('charset=UTF-8', 'charset=ISO-8859-1'), 'exchange.charset'],
    ['a PO file that is not UTF-8', 'po', latin1, 'text.invalid-utf-8'],
    ['a PO file without contexts', 'po', po.replace(/^msgctxt.*\n/gm, ''), 'exchange.no-context'],
    ['a PO file in another language', 'po', po.replace('Language: de', 'Language: fr'), 'exchange.other-language'],
    ['another leaflet’s PO file', 'po', po.replaceAll('voorbeeld/', 'voorbeld/'), 'exchange.unknown-leaflet'],
    ['UTF-16', 'po', Buffer.from(`\uFEFF${po}`, 'utf16le'), 'text.'],
    [
      'a PO file with merge-conflict markers',
      'po',
      po.replace('msgstr "Was ist das?"', '<<<<<<< HEAD\n$&\n=======\nmsgstr "Was?"\n>>>>>>> x'),
      'exchange.broken',
    ],
    ['an XLIFF in UTF-16', 'xliff', Buffer.from(`\uFEFF${xliff}`, 'utf16le'), 'text.utf-16'],
    ['half an XLIFF', 'xliff', xliff.slice(0, -20), 'exchange.broken'],
    [
      'an XLIFF with an external document type',
      'xliff',
      xliff.replace(
        '<xliff',
        '<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<xliff',
      ),
      'exchange.doctype',
    ],
    ['an XLIFF with an entity', 'xliff', xliff.replace('Beispiel', '&x;'), 'exchange.broken'],
    ['an XLIFF 2.0', 'xliff', xliff.replace('version="1.2"', 'version="2.0"'), 'exchange.xliff-version'],
    ['no XLIFF at all', 'xliff', '<svg/>', 'exchange.not-xliff'],
  ])('%s', async (_, format, content, code) => {
    const project = await waiting();
    const before = project.read(UNITS);
    project.write(`back.${format}`, content);
    const run = await take(project, `back.${format}`, format, '--write');
    expect([run.status, run.err]).toEqual([1, expect.stringContaining(code)]);
    expect(run.err).not.toContain('internal fault');
    expect(project.read(UNITS)).toBe(before);
  });

  test('a text that can’t be printed is left out by name, the others are taken', async () => {
    const project = await waiting();
    project.write('back.po', po.replace('"Was ist das?"', '"Was\\nist das?"'));
    const run = await take(project, 'back.po', 'po', '--write');
    expect(run.err).toContain('exchange.refused-text');
    expect(run.err).toContain('7 changed');
  });

  test.each<[string, (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['letters in two parts (NFD)', (text) => text.normalize('NFD')],
  ])('%s make no difference', async (_, change) => {
    const project = await waiting();
    project.write('back.po', change(po));
    await take(project, 'back.po', 'po', '--write');
    const after = project.read(UNITS);
    expect(after.match(/state: translated/g)).toHaveLength(8);
    expect(after).toBe(after.normalize('NFC'));
    project.write('back.xlf', change(xliff));
    expect((await take(project, 'back.xlf', 'xliff', '--write')).err).toContain('0 changed, 8 as before');
  });

  test('an entry that stands twice', async () => {
    const project = await waiting();
    const entry = po.split('\n\n').find((each) => each.includes('msgid "Wat is dit?"')) ?? '';
    expect(entry).not.toBe('');
    project.write('back.po', `${po}\n${entry.replace('Was ist das?', 'Was ist dies?')}\n`);
    const run = await take(project, 'back.po', 'po', '--write');
    expect([run.status, run.err]).toEqual([1, expect.stringContaining('exchange.twice')]);
    const unit = /<trans-unit[\s\S]*?<\/trans-unit>/.exec(xliff)?.[0] ?? '';
    project.write('back.xlf', xliff.replace(unit, `${unit}\n${unit}`));
    expect((await take(project, 'back.xlf', 'xliff', '--write')).err).toContain('exchange.twice');
    expect(project.read(UNITS)).not.toContain('Was ist');
  });

  test('nothing to import', async () => {
    const project = await waiting();
    expect((await take(project, 'nowhere.po', 'po')).err).toContain('usage.unreadable');
    expect((await take(project, 'locales', 'xliff')).err).toContain('usage.nothing-to-import');
  });
});
