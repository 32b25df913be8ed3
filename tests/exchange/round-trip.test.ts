/** What goes out and comes back unchanged changes nothing: every leaflet, every language, every format. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { interfaceForExchange, leafletForExchange } from '../../src/build/exchange-file.ts';
import { createGlossaryHints } from '../../src/build/glossary-hints.ts';
import { importInterface } from '../../src/build/import-interface.ts';
import { importLeaflet } from '../../src/build/import-leaflet.ts';
import { openInterfaceFile, openUnits } from '../../src/build/locale-files.ts';
import { loadWorkspace } from '../../src/build/workspace.ts';
import { EXCHANGE_FORMATS } from '../../src/exchange/formats.ts';
import { inlineParts, joinParts } from '../../src/exchange/inline-codes.ts';
import { readProject } from '../../src/files/read-project.ts';
import { clean } from '../support/findings.ts';
import { ROOT } from '../support/project.ts';

const findings = new Findings();
const files = readProject(ROOT, findings.report);
const loaded = loadWorkspace(files, findings.report);
if (loaded === undefined) throw new Error('the project can’t be read');
const workspace = loaded;
const glossary = createGlossaryHints(workspace);
const tags = readdirSync(join(ROOT, 'locales')).filter((tag) => tag !== 'nl');
const options = { acceptStale: false, today: '2030-01-01' };

describe.each(['po', 'xliff'] as const)('%s', (name) => {
  const format = EXCHANGE_FORMATS[name];

  test.each(tags)('%s: leaflets', (tag) => {
    for (const id of workspace.leaflets.keys()) {
      const open = openUnits(files, workspace, tag, id, findings.report);
      if (open === undefined) throw new Error(`${tag} ${id}`);
      const text = format.write(leafletForExchange(open, tag, glossary));
      const [returned, ...more] = clean((report) => format.read({ file: 'x', text }, report));
      expect(more).toEqual([]);
      if (returned === undefined) throw new Error('nothing came back');
      expect(returned.units).toHaveLength(open.alignment.units.length);
      const imported = clean((report) => importLeaflet(returned, open, workspace, options, report));
      expect(imported.changes).toEqual([]);
      expect(imported.text).toBe(open.yaml.source.text);
    }
  });

  test.each(tags)('%s: the fixed words, plural forms among them', (tag) => {
    const open = openInterfaceFile(files, tag, findings.report);
    if (open === undefined) throw new Error(tag);
    const text = format.write(interfaceForExchange(open, tag, '1', glossary));
    const [returned] = clean((report) => format.read({ file: 'x', text }, report));
    if (returned === undefined) throw new Error('nothing came back');
    const imported = clean((report) => importInterface(returned, open, report));
    expect(imported.changes).toEqual([]);
    expect(imported.text).toBe(open.yaml.source.text);
    expect(imported.unchanged).toBe(open.words.length);
  });

  test('any text comes back as it went, invisible characters too', () => {
    const text = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(...'a*[](){}&<>"\'\\ \u00A0\u200C\u200D\u2066\u2069\u202F|#'),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
        maxLength: 40,
      })
      .map((value) => `x${value.replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]/gu, '').normalize('NFC')}x`)
      .filter((value) => value.isWellFormed());
    fc.assert(
      fc.property(text, text, (source, target) => {
        const unit = { id: 'a/paragraph-1', source, target, state: 'translated', hints: [] } as const;
        const file = {
          name: 'l',
          title: 't',
          sourceLocale: 'nl',
          locale: 'fa',
          version: '1',
          date: '2026-01-01',
          units: [unit],
        };
        const [returned] = clean((report) => format.read({ file: 'x', text: format.write(file) }, report));
        expect(returned?.units).toMatchObject([{ id: 'a/paragraph-1', source, target }]);
        expect(joinParts(inlineParts(source))).toBe(source);
      }),
      { numRuns: 200 },
    );
  });
});

test('markup is paired codes, and what is filled in is protected', () => {
  expect(inlineParts('Zie **[hier](https://a.b/c_(d))**, {{name}}.')).toEqual([
    { kind: 'text', text: 'Zie ' },
    { kind: 'open', id: 1, type: 'bold', code: '**' },
    { kind: 'open', id: 2, type: 'link', code: '[' },
    { kind: 'text', text: 'hier' },
    { kind: 'close', id: 2, code: '](https://a.b/c_(d))' },
    { kind: 'close', id: 1, code: '**' },
    { kind: 'text', text: ', ' },
    { kind: 'placeholder', id: 3, code: '{{name}}' },
    { kind: 'text', text: '.' },
  ]);
});
