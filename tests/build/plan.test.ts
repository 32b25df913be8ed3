import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { isBlocked } from '../../src/build/blocked.ts';
import { type BuildRequest, planDocuments, type Stock } from '../../src/build/plan.ts';
import { DEFAULT_PRINTERS } from '../../src/project/default-printers.ts';
import type { Project } from '../../src/project/project.ts';

const COATED = DEFAULT_PRINTERS.get('default-coated');
const printer = (fileName: string) => ({ ...COATED, fileName });
const project = {
  printers: new Map([
    ['town', printer('{leaflet}.{locale}.{edition}.press.{printer}')],
    ['village', printer('{code}_{locale}_{edition}_v{version}')],
    ['hamlet', printer('{code}_{locale}_{edition}_v{version}')],
  ]),
  build: {
    printers: ['town'],
    locales: 'all',
    editions: [
      { edition: 'handout', profiles: ['screen'] },
      { edition: 'trifold', profiles: ['screen', 'office'], leaflets: ['a'] },
    ],
  },
} as unknown as Project;

const stock: Stock = {
  leaflets: ['a', 'b'],
  locales: ['nl', 'ar'],
  editions: ['handout', 'trifold', 'booklet'],
  isTranslated: (leaflet, locale) => locale === 'nl' || leaflet === 'a',
  showsSource: (edition) => edition === 'bilingual',
  profilesOf: (edition) =>
    ({ booklet: ['screen', 'press', 'web'] as const, flyer: [] })[edition] ?? ['screen', 'office', 'press', 'web'],
  flipEdge: (edition) => (edition === 'handout' ? 'long' : 'short'),
  identity: (leaflet) => ({ code: `NL ${leaflet}`, version: '1.0.0' }),
};

function plan(request: BuildRequest = {}) {
  const findings = new Findings();
  const plans = planDocuments(project, stock, request, findings.report);
  return { ids: plans.map(({ id }) => id), codes: findings.all.map(({ code }) => code), plans, findings };
}

describe('the plan of documents', () => {
  test('an edition that is not there, or is not made for a profile, is an error; the rest is planned', () => {
    const wanting = plan({ editions: ['booklet'], profiles: ['screen', 'office'], leaflets: ['a'], locales: ['nl'] });
    expect(wanting.codes).toEqual(['build.no-such-profile']);
    expect(wanting.ids).toEqual(['a.nl.booklet.screen']);
    const findings = new Findings();
    const flyer = { ...project, build: { locales: 'all', editions: [{ edition: 'flyer', profiles: ['screen'] }] } };
    expect(planDocuments(flyer as unknown as Project, stock, {}, findings.report)).toEqual([]);
    expect(findings.all.map(({ code }) => code)).toEqual(['build.no-such-edition']);
  });

  test('an office file’s name says about which edge its sheets are turned', () => {
    const paths = plan({
      editions: ['handout', 'trifold'],
      leaflets: ['a'],
      locales: ['nl'],
      profiles: ['screen', 'office'],
    });
    expect(paths.plans.map(({ path }) => path)).toEqual([
      'nl/a.nl.handout.screen.pdf',
      'nl/a.nl.handout.office-flip-long.pdf',
      'nl/a.nl.trifold.screen.pdf',
      'nl/a.nl.trifold.office-flip-short.pdf',
    ]);
  });

  test('without a request: what foldout.yaml names, in every locale that has the leaflet', () => {
    expect(plan().ids).toEqual([
      'a.nl.handout.screen',
      'b.nl.handout.screen',
      'a.ar.handout.screen',
      'a.nl.trifold.screen',
      'a.nl.trifold.office',
      'a.ar.trifold.screen',
      'a.ar.trifold.office',
    ]);
  });

  test('a path says leaflet, locale, edition and profile', () => {
    expect(plan().plans[2]?.path).toBe('ar/a.ar.handout.screen.pdf');
  });

  test('a web page is called after its leaflet; that of another edition says which', () => {
    const { plans } = plan({ editions: ['handout', 'booklet'], leaflets: ['a'], locales: ['ar'], profiles: ['web'] });
    expect(plans.map(({ id, path }) => [id, path])).toEqual([
      ['a.ar.handout.web', 'ar/a.ar.html'],
      ['a.ar.booklet.web', 'ar/a.ar.booklet.html'],
    ]);
  });

  test('an edition that is named is made of every leaflet, even one that foldout.yaml does not build', () => {
    expect(plan({ editions: ['trifold'], locales: ['nl'], profiles: ['office'] }).ids).toEqual([
      'a.nl.trifold.office',
      'b.nl.trifold.office',
    ]);
    expect(plan({ editions: ['booklet'], leaflets: ['a'], locales: ['nl'] }).ids).toEqual(['a.nl.booklet.screen']);
  });

  test('an edition that shows the source beside the target is not made of the source locale, and nothing is said', () => {
    const beside = { ...stock, editions: [...stock.editions, 'bilingual'] };
    const findings = new Findings();
    const ids = (locales: readonly string[]) =>
      planDocuments(project, beside, { editions: ['bilingual'], leaflets: ['a'], locales }, findings.report).map(
        ({ id }) => id,
      );
    expect(ids(['nl', 'ar'])).toEqual(['a.ar.bilingual.screen']);
    expect(ids(['nl'])).toEqual([]);
    expect(findings.all).toEqual([]);
  });

  test('a press file is made for each printer that is asked for, and is called as it wants', () => {
    const of = (...printers: string[]) =>
      plan({ editions: ['trifold'], leaflets: ['a'], locales: ['nl'], profiles: ['press'], printers });
    expect(plan({ editions: ['trifold'], leaflets: ['a'], locales: ['nl'], profiles: ['press'] }).plans).toMatchObject([
      { id: 'a.nl.trifold.press.town', path: 'nl/a.nl.trifold.press.town.pdf', printer: 'town' },
    ]);
    expect(of('town', 'village').plans.map(({ path }) => path)).toEqual([
      'nl/a.nl.trifold.press.town.pdf',
      'nl/NL-a_nl_trifold_v1.0.0.pdf',
    ]);
    expect(of('village', 'hamlet')).toMatchObject({ ids: [], codes: ['build.same-file'] });
    expect(of('city')).toMatchObject({ ids: [], codes: ['usage.unknown-printer'] });
  });

  test('unknown names are told apart and nothing is built', () => {
    const { ids, codes } = plan({ leaflets: ['c'], locales: ['xx'], editions: ['poster'], profiles: ['scren'] });
    expect(ids).toEqual([]);
    expect(codes).toEqual([
      'usage.unknown-edition',
      'usage.unknown-leaflet',
      'usage.unknown-locale',
      'usage.unknown-profile',
    ]);
  });

  test('a leaflet asked for in a locale without its units says how to begin', () => {
    const { ids, findings } = plan({ leaflets: ['b'], locales: ['ar'] });
    expect(ids).toEqual([]);
    expect(findings.all[0]).toMatchObject({
      code: 'build.not-translated',
      hint: expect.stringContaining('foldout translate sync --locale ar b'),
    });
  });
});

describe('what an error stops', () => {
  const [first] = plan({ leaflets: ['a'], locales: ['ar'], editions: ['handout'] }).plans;
  const error = (file?: string) => [
    {
      severity: 'error' as const,
      code: 'x',
      message: 'x',
      ...(file === undefined ? {} : { at: { file, line: 1, column: 1 } }),
    },
  ];
  test.each([
    ['content/leaflets/a.yaml', true],
    ['content/leaflets/b.yaml', false],
    ['content/drawings/x.svg', false],
    ['locales/ar/leaflets/a.yaml', true],
    ['locales/ar/leaflets/b.yaml', false],
    ['locales/ar/locale.yaml', true],
    ['locales/en/locale.yaml', false],
    ['locales/nl/interface.yaml', true],
    ['templates/handout/style.css', true],
    ['templates/trifold/style.css', false],
    ['templates/partials/block.hbs', true],
    ['templates/base.css', true],
    ['foldout.yaml', true],
    [undefined, true],
  ])('%s: %s', (file, expected) => {
    if (first === undefined) throw new Error('no plan');
    expect(isBlocked(first, error(file))).toBe(expected);
  });
});
