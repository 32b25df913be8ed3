/** The translators' desk through the real command: nothing changes unseen, nobody approves their own work, nothing is lost. */

import { describe, expect, test } from 'vitest';
import { LEAFLET, makeProject, ROOT, type TestProject } from '../support/project.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const UNITS = 'locales/de/leaflets/voorbeeld.yaml';

/** A project whose only leaflet is translated into German, by A. Bakker. */
function translated(): TestProject {
  const own = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const project = makeProject({
    'locales/de/locale.yaml': own('locales/de/locale.yaml'),
    'locales/de/interface.yaml': own('locales/de/interface.yaml'),
  });
  expect(project.run('translate', 'sync', 'voorbeeld', '--locale', 'de').status).toBe(0);
  const text = project
    .read(UNITS)
    .replaceAll(/source: (.*)\n( *)target: ""\n( *)state: missing/g, 'source: $1\n$2target: $1\n$3state: translated')
    .replace('translator: null', 'translator: A. Bakker')
    .replace('method: machine', 'method: human')
    .replace('  - place: first/heading', '  # a note of the translator\n  - place: first/heading');
  project.write(UNITS, text);
  return project;
}

interface Row {
  readonly locale: string;
  readonly leaflet: string;
  readonly missing: number;
  readonly stale: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
  readonly blocks: readonly string[];
}

function rows(project: TestProject): readonly Row[] {
  return JSON.parse(project.run('translate', 'status', '--format', 'json').out) as Row[];
}

describe('from translated to final', () => {
  test('one step at a time, by two persons', () => {
    const project = translated();
    const [leaflet] = rows(project);
    const units = leaflet?.translated ?? 0;
    expect(leaflet).toMatchObject({ locale: 'de', leaflet: 'voorbeeld', missing: 0, stale: 0, reviewed: 0, final: 0 });
    expect(units).toBeGreaterThan(5);
    const approve = (role: string, by: string, ...more: string[]) =>
      project.run(
        'translate',
        'approve',
        'voorbeeld',
        '--locale',
        'de',
        '--role',
        role,
        '--by',
        by,
        '--date',
        '2026-12-01',
        ...more,
      );

    const own = approve('linguistic', 'a.  bakker');
    expect([own.status, own.err]).toEqual([1, expect.stringContaining('translate.same-person')]);
    expect(approve('clinical', 'C. de Wit, arts').err).toContain(`0 final · ${units} left alone: no second linguist`);
    expect(approve('linguistic', 'B. Yıldız, vertaler', '--unit', 'title').err).toContain('1 reviewed');
    expect(project.read(UNITS)).toContain('reviewer: null');
    expect(approve('linguistic', 'B. Yıldız, vertaler').status).toBe(0);
    expect(project.read(UNITS)).toContain('reviewer: "B. Yıldız, vertaler"');
    expect(project.read(UNITS)).toContain('    reviewed: { by: "B. Yıldız, vertaler", date: 2026-12-01 }\n');
    expect(project.read(UNITS)).toContain('  # a note of the translator\n');
    expect(approve('clinical', 'C. de Wit, arts').err).toContain(`${units} final`);
    expect(rows(project)[0]).toMatchObject({ translated: 0, reviewed: 0, final: units, blocks: [] });
    expect(project.run('translate', 'status', 'voorbeeld', '--ci').status).toBe(0);
    expect(project.run('translate', 'status', '--ci').status).toBe(1);
    const before = project.read(UNITS);
    project.run('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toBe(before);
  });

  test('unknown units, and no name at all', () => {
    const project = translated();
    const approve = (...more: string[]) =>
      project.run('translate', 'approve', 'voorbeeld', '--locale', 'de', '--role', 'linguistic', ...more);
    const unknown = approve('--by', 'B', '--unit', 'first/headin');
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('Did you mean “first/heading”?')]);
    expect(approve('--by', ' ').err).toContain('usage.no-name');
  });
});

describe('a changed source', () => {
  test('is stale whatever its state, is shown word by word, and is confirmed by its translator', () => {
    const project = translated();
    project.run(
      'translate',
      'approve',
      '--locale',
      'de',
      '--role',
      'linguistic',
      '--by',
      'B, vertaler',
      '--date',
      '2026-12-01',
    );
    project.write('content/leaflets/voorbeeld.yaml', LEAFLET.replace('3 mg van iets', '3,5 mg van iets'));
    expect(rows(project)[0]).toMatchObject({ stale: 1 });
    expect(project.run('translate', 'diff', 'de').out).toContain(
      'changed     Een alinea met **nadruk** en [-3-]{+3,5+} mg van iets.',
    );
    project.run('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toContain('# source now: Een alinea met **nadruk** en 3,5 mg van iets.');

    expect(project.run('translate', 'confirm', 'voorbeeld', '--locale', 'de').err).toContain('usage.no-units');
    const confirmed = project.run(
      'translate',
      'confirm',
      'voorbeeld',
      '--locale',
      'de',
      '--unit',
      'first/paragraph-1',
      '--date',
      '2027-01-02',
    );
    expect([confirmed.status, confirmed.err]).toEqual([0, expect.stringContaining('1 in step with the source')]);
    const text = project.read(UNITS);
    expect(text).not.toContain('# source now');
    expect(text).toContain('translated: 2027-01-02');
    expect(rows(project)[0]).toMatchObject({ stale: 0, translated: 1 });
    expect(project.run('translate', 'diff', 'de').err).toContain('Nothing is out of date in de.');
  });

  test('a new unit is offered the translation of the same text, beside an empty target', () => {
    const project = translated();
    const again = LEAFLET.replace(
      '- list: [eerste punt, tweede punt]',
      '- list: [eerste punt, tweede punt, eerste punt]',
    );
    project.write('content/leaflets/voorbeeld.yaml', again);
    project.run('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toContain(
      'source: eerste punt\n    target: ""\n    state: missing\n    suggestion: eerste punt\n',
    );
    const before = project.read(UNITS);
    project.run('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toBe(before);
    project.write(UNITS, before.replace('target: ""\n    state: missing', 'target: x\n    state: translated'));
    project.run('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).not.toContain('suggestion');
  });
});

describe('reviews of the source', () => {
  test('are recorded in the leaflet, and listed', () => {
    const project = translated();
    const record = project.run(
      'review',
      'record',
      'voorbeeld',
      '--by',
      'A. Jansen, neuroloog',
      '--by',
      'B. Visser, verpleegkundige',
      '--date',
      '2026-12-01',
    );
    expect([record.status, record.err]).toEqual([0, expect.stringContaining('next review 2028-12-01')]);
    expect(project.read('content/leaflets/voorbeeld.yaml')).toContain(
      'review: { reviewed: 2026-12-01, reviewers: [{ name: "A. Jansen", role: "neuroloog" }, { name: "B. Visser", role: "verpleegkundige" }], every: P2Y }',
    );
    const list = (...more: string[]) =>
      JSON.parse(project.run('review', 'list', '--format', 'json', '--date', '2028-11-21', ...more).out) as unknown[];
    expect(list()).toMatchObject([
      {
        leaflet: 'voorbeeld',
        locale: 'nl',
        reviewed: '2026-12-01',
        next: '2028-12-01',
        days: 10,
        standing: 'reviewed',
      },
      { leaflet: 'voorbeeld', locale: 'de', translatedFrom: '1.0.0' },
    ]);
    expect(list('--within', '9d')).toEqual([]);
    expect(list('--within', '10')).toHaveLength(2);
    expect(project.run('review', 'record', 'voorbeeld', '--by', 'A. Jansen').err).toContain('usage.no-name');
  });

  test('a spreadsheet never runs what a text says', () => {
    const project = makeProject({
      'content/leaflets/voorbeeld.yaml': LEAFLET.replace('version: 1.0.0', 'version: "=1+1"'),
    });
    const run = project.run('review', 'list', '--format', 'csv');
    if (run.status === 0) expect(run.out).toContain("'=1+1");
    else expect(run.err).toContain('version');
  });
});
