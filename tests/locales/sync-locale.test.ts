import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../src/base/source-text.ts';
import { syncInterface } from '../../src/locales/sync-interface.ts';
import { syncLocale } from '../../src/locales/sync-locale.ts';
import { clean, find } from '../support/findings.ts';
import { changed, sampleLeaflet } from '../content/sample.ts';
import { sampleDrawings, sampleUnits } from './sample.ts';

const at = { file: 'locales/nl/interface.yaml', line: 1, column: 1 };
const words = [
  { key: 'page', source: 'Pagina {{page}}', at },
  { key: 'contact.phone', source: 'Telefoon', at },
  { key: 'contact.email', source: 'E-mail', at },
  { key: 'years', source: { one: 'jaar', other: 'jaren' }, at },
];

describe('the interface of a locale', () => {
  const sync = (text: string | null) =>
    clean((report) => syncInterface('locales/en/interface.yaml', text, words, report));

  test('a new file has every word, waiting', () => {
    const { text, missing } = sync(null);
    expect(text).toContain('contact.phone:\n  source: Telefoon\n  target: ""\n  state: missing\n');
    expect(text).toContain('years:\n  source:\n    one: jaar\n    other: jaren\n  target: ""\n');
    expect(missing).toBe(4);
    expect(sync(text).text).toBe(text);
  });

  test('new words stand at the end of their group, and nothing else is touched', () => {
    const old = `# top
page: { source: Bladzijde, target: Page, state: final } # stale
contact: # group
  phone:
    source: Telefoon
    target: Phone
    state: final
  # end of the group

# end
old: { source: Oud, target: Old, state: final }`;
    const { text, missing, stale } = sync(old);
    expect(text).toBe(`# top
page: { source: Bladzijde, target: Page, state: final } # stale
contact: # group
  phone:
    source: Telefoon
    target: Phone
    state: final
  email:
    source: E-mail
    target: ""
    state: missing
  # end of the group

# end
old: { source: Oud, target: Old, state: final }
years:
  source:
    one: jaar
    other: jaren
  target: ""
  state: missing
`);
    expect([missing, stale]).toEqual([2, 1]);
    expect(sync(text).text).toBe(text);
  });

  test.each([
    ['a group in braces', 'contact: { phone: { source: Telefoon, target: Phone, state: final } }\n'],
    ['an empty file', ''],
    ['Windows line ends', 'contact:\r\n    phone: { source: Telefoon, target: Phone, state: final }\r\n'],
    ['a dotted key', 'contact.phone: { source: Telefoon, target: Phone, state: final }\n'],
  ])('%s', (_, old) => {
    if (old === '') return expect(find((report) => syncInterface('a.yaml', old, words, report)).value).toBeUndefined();
    const { text } = sync(old);
    expect(text.startsWith(old)).toBe(true);
    expect(sync(text)).toEqual({ text, missing: 3, stale: 0 });
    if (old.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('a locale', () => {
  const leaflets = [sampleLeaflet()];
  const run = (files: ReadonlyMap<string, SourceText>, tag = 'en', all = leaflets) =>
    find((report) =>
      syncLocale({ tag, leaflets: all, drawings: sampleDrawings, words, files, memory: new Map() }, report),
    );
  const asFiles = (synced: readonly { file: string; text: string }[]) =>
    new Map(synced.map(({ file, text }) => [file, { file, text }]));

  test('a new one gets all its files; a second run has nothing to do', () => {
    const { value, findings } = run(new Map());
    expect(findings).toEqual([]);
    expect(value.map(({ file, changed: isChanged, counts }) => [file, isChanged, counts])).toEqual([
      ['locales/en/interface.yaml', true, { missing: 4, stale: 0, moved: 0, obsolete: 0 }],
      ['locales/en/leaflets/rugpijn.yaml', true, { missing: sampleUnits().length, stale: 0, moved: 0, obsolete: 0 }],
    ]);
    const again = run(asFiles(value)).value;
    expect(again.map(({ changed: isChanged }) => isChanged)).toEqual([false, false]);
    expect(again.map(({ text }) => text)).toEqual(value.map(({ text }) => text));
  });

  test('a change of the source is counted as what it is', () => {
    const translated = asFiles(
      run(new Map()).value.map(({ file, text }) => ({
        file,
        text: text.replaceAll('target: ""', 'target: x').replaceAll('state: missing', 'state: final'),
      })),
    );
    const newer = [
      sampleLeaflet(
        changed(
          'Blijf bewegen.',
          'Blijf 3 keer per week bewegen.',
          changed('- Rugpijn is', '- Nieuw.\n      - Rugpijn is'),
        ),
      ),
    ];
    expect(run(translated, 'en', newer).value[1]?.counts).toEqual({ missing: 1, stale: 1, moved: 0, obsolete: 0 });
  });

  test('the source locale has nothing to bring up to date', () => {
    expect(run(new Map(), 'nl').value).toEqual([]);
  });

  test('a units file of a leaflet that does not exist', () => {
    const file = 'locales/en/leaflets/hoofdpijn.yaml';
    const { value, findings } = run(new Map([[file, { file, text: '' }]]));
    expect(findings).toMatchObject([{ severity: 'error', code: 'locales.unknown-leaflet', at: { file } }]);
    expect(value.map((synced) => synced.file)).not.toContain(file);
  });

  test('a broken file is left out, the others are not', () => {
    const file = 'locales/en/leaflets/rugpijn.yaml';
    const { value, findings } = run(new Map([[file, { file, text: 'units: [' }]]));
    expect(findings[0]?.code).toBe('yaml.broken');
    expect(value.map((synced) => synced.file)).toEqual(['locales/en/interface.yaml']);
  });
});
