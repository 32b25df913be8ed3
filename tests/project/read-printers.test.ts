import { describe, expect, test } from 'vitest';
import { fileNameProblem, fillFileName } from '../../src/project/file-name-pattern.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { clean, find } from '../support/findings.ts';

const settings = (printers: string, build = '') => `publisher: { name: Ziekenhuis }
palette:
  text: { screen: '#1a1a1a', press: [0, 0, 0, 100] }
fonts: { latin: '@expo-google-fonts/noto-sans' }
printers:
  ${printers}
build: { locales: all, editions: { handout: [screen] }${build} }
`;
const load = (printers: string, build?: string) =>
  find((report) => loadProject({ file: 'foldout.yaml', text: settings(printers, build) }, report));

describe('printers', () => {
  const { printers, build } = clean((report) =>
    loadProject(
      {
        file: 'foldout.yaml',
        text: settings('town: { bleed: 5, marks: [crop], profile: press/town.icc, condition: FOGRA47 }'),
      },
      report,
    ),
  );

  test('those of the package are there without being named', () => {
    expect([...printers.keys()]).toEqual(['town', 'default-coated', 'default-uncoated']);
    expect(build.printers).toEqual(['default-coated']);
    expect(printers.get('default-coated')).toMatchObject({ bleed: 3, safeMargin: 5, inkLimit: 300, condition: null });
    expect(printers.get('default-uncoated')).toMatchObject({ inkLimit: 260, level: 'PDF/X-4' });
  });

  test('what a printer does not say is as the default', () => {
    expect(printers.get('town')).toMatchObject({
      bleed: 5,
      safeMargin: 5,
      marks: new Set(['crop']),
      inkLimit: 300,
      condition: { profile: 'press/town.icc', identifier: 'FOGRA47', info: 'FOGRA47', at: { line: 6, column: 45 } },
    });
  });

  test.each([
    ['a margin under nothing', 'town: { safeMargin: -1 }', 'project.wrong-value', 23],
    ['a bleed under nothing', 'town: { bleed: -3 }', 'project.wrong-value', 18],
    ['a bleed larger than the margin', 'town: { bleed: 6 }', 'printer.bleed-over-margin', 18],
    ['a margin smaller than the bleed', 'town: { safeMargin: 2 }', 'printer.bleed-over-margin', 23],
    ['a standard that files are not prepared for', 'town: { level: PDF/X-9 }', 'project.wrong-value', 18],
    ['marks of another kind', 'town: { marks: [registration] }', 'project.wrong-value', 19],
    ['an ink limit under all use', 'town: { inkLimit: 30 }', 'project.wrong-value', 21],
    ['a field unknown', 'town: { bleeds: 3 }', 'project.unknown-field', 11],
    ['a name in capitals', 'Town: { bleed: 3 }', 'printer.wrong-name', 3],
    [
      'a file name with an unknown field',
      "town: { fileName: '{leaflet}{locale}{edition}{date}' }",
      'printer.file-name',
      21,
    ],
    ['a file name with a folder', "town: { fileName: 'a/{leaflet}.{locale}.{edition}' }", 'printer.file-name', 21],
    ['a file name without the locale', "town: { fileName: '{leaflet}.{edition}' }", 'printer.file-name', 21],
    ['a profile outside the project', 'town: { profile: ../x.icc, condition: X }', 'project.path-outside-project', 20],
    ['a profile of no condition', 'town: { profile: x.icc }', 'printer.condition-missing', 20],
    ['a condition without a profile', 'town: { condition: FOGRA39 }', 'printer.profile-missing', 22],
    ['no copies', 'town: { quantity: 0 }', 'project.wrong-value', 21],
  ])('%s is refused, with its place', (_, printers, code, column) => {
    const { findings } = load(printers);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.at).toMatchObject({ file: 'foldout.yaml', line: 6, column });
  });

  test('a printer that is to be built for must be there', () => {
    const { findings } = load('town: { bleed: 3 }', ', printers: [toon]');
    expect(findings).toMatchObject([
      { code: 'project.unknown-printer', at: { line: 7 }, hint: 'Did you mean "town"?' },
    ]);
  });
});

describe('spot colours', () => {
  const palette = (press: string, more = '') =>
    find((report) =>
      loadProject(
        {
          file: 'foldout.yaml',
          text: settings('town: {}').replace(
            '[0, 0, 0, 100] }',
            `[0, 0, 0, 100] }\n  house: { screen: '#00566B', press: ${press} }${more}`,
          ),
        },
        report,
      ),
    );

  test('a palette name may be one, whole or a tint', () => {
    const { value, findings } = palette(
      '{ spot: PANTONE 316 C, alternate: [100, 45, 35, 25] }',
      "\n  soft: { screen: '#BFD5DA', press: { spot: PANTONE 316 C, tint: 25, alternate: [100, 45, 35, 25] } }",
    );
    expect(findings).toEqual([]);
    expect(value?.palette.get('house')?.press).toEqual({
      spot: 'PANTONE 316 C',
      tint: 100,
      alternate: [100, 45, 35, 25],
    });
    expect(value?.palette.get('soft')?.press).toMatchObject({ tint: 25 });
  });

  test.each([
    ['a process ink', '{ spot: Cyan, alternate: [100, 0, 0, 0] }', '', 'project.process-ink-as-spot'],
    ['no alternate', '{ spot: PANTONE 316 C }', '', 'project.spot-without-alternate'],
    [
      'two alternates of one ink',
      '{ spot: A, alternate: [1, 2, 3, 4] }',
      "\n  soft: { screen: '#BFD5DA', press: { spot: A, tint: 25, alternate: [4, 3, 2, 1] } }",
      'project.two-looks-of-a-spot',
    ],
    ['more ink than dries', '{ spot: A, alternate: [100, 100, 100, 10] }', '', 'project.too-much-ink'],
  ])('%s is refused', (_, press, more, code) => {
    expect(palette(press, more).findings.map((finding) => finding.code)).toEqual([code]);
  });

  test('a grey that is mixed of colours is warned of', () => {
    const { findings } = find((report) =>
      loadProject(
        { file: 'foldout.yaml', text: settings('town: {}').replace('[0, 0, 0, 100]', '[60, 50, 50, 40]') },
        report,
      ),
    );
    expect(findings).toMatchObject([{ severity: 'warning', code: 'project.grey-of-colours', at: { line: 3 } }]);
  });
});

describe('the pattern of a file name', () => {
  test('is filled in', () => {
    const values = {
      leaflet: 'rugpijn',
      locale: 'nl',
      edition: 'trifold',
      printer: 'town',
      code: 'NL ONC/1',
      version: '1.0.0',
    };
    expect(fillFileName('{code}_{locale}_v{version}_{edition}', values)).toBe('NL-ONC-1_nl_v1.0.0_trifold');
  });

  test('has no ending', () => {
    expect(fileNameProblem('{leaflet}.{locale}.{edition}.pdf')?.message).toContain('without .pdf');
    expect(fileNameProblem('{leaflet}.{locale}.{edition}')).toBeNull();
  });
});
