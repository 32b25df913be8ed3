/** The translators' desk through the real command: nothing changes unseen, nobody approves their own work, nothing is lost. */

import { describe, expect, test } from 'vitest';
import { LEAFLET, type TestProject } from '../support/project.ts';
import { translatedProject as translated, UNITS } from '../support/translated-project.ts';

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

async function rows(project: TestProject): Promise<readonly Row[]> {
  return JSON.parse((await project.here('translate', 'status', '--format', 'json')).out) as Row[];
}

describe('from translated to final', () => {
  test('one step at a time, by two persons', async () => {
    const project = await translated();
    const [leaflet] = await rows(project);
    const units = leaflet?.translated ?? 0;
    expect(leaflet).toMatchObject({ locale: 'de', leaflet: 'voorbeeld', missing: 0, stale: 0, reviewed: 0, final: 0 });
    expect(units).toBeGreaterThan(5);
    const approve = (role: string, by: string, ...more: string[]) =>
      project.here(
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

    const own = await approve('linguistic', 'a.  bakker');
    expect([own.status, own.err]).toEqual([1, expect.stringContaining('translate.same-person')]);
    expect((await approve('clinical', 'C. de Wit, arts')).err).toContain(
      `0 final · ${units} left alone: no second linguist`,
    );
    expect((await approve('linguistic', 'B. Yıldız, vertaler', '--unit', 'title')).err).toContain('1 reviewed');
    expect(project.read(UNITS)).toContain('reviewer: null');
    expect((await approve('linguistic', 'B. Yıldız, vertaler')).status).toBe(0);
    expect(project.read(UNITS)).toContain('reviewer: "B. Yıldız, vertaler"');
    expect(project.read(UNITS)).toContain('    reviewed: { by: "B. Yıldız, vertaler", date: 2026-12-01 }\n');
    expect(project.read(UNITS)).toContain('  # a note of the translator\n');
    expect((await approve('clinical', 'C. de Wit, arts')).err).toContain(`${units} final`);
    expect((await rows(project))[0]).toMatchObject({ translated: 0, reviewed: 0, final: units, blocks: [] });
    expect((await project.here('translate', 'status', 'voorbeeld', '--ci')).status).toBe(0);
    expect((await project.here('translate', 'status', '--ci')).status).toBe(1);
    const before = project.read(UNITS);
    await project.here('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toBe(before);
  });

  test('unknown units, and no name at all', async () => {
    const project = await translated();
    const approve = (...more: string[]) =>
      project.here('translate', 'approve', 'voorbeeld', '--locale', 'de', '--role', 'linguistic', ...more);
    const unknown = await approve('--by', 'B', '--unit', 'first/headin');
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('Did you mean “first/heading”?')]);
    expect((await approve('--by', ' ')).err).toContain('usage.no-name');
    project.write(UNITS, project.read(UNITS).replace('translator: A. Bakker', 'translator: null'));
    const nobody = await approve('--by', 'B, vertaler', '--unit', 'title');
    expect([nobody.status, nobody.err]).toEqual([0, expect.stringContaining('translate.no-translator')]);
  });
});

describe('a changed source', () => {
  test('is stale whatever its state, is shown word by word, and is confirmed by its translator', async () => {
    const project = await translated();
    await project.here(
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
    expect((await rows(project))[0]).toMatchObject({ stale: 1 });
    expect((await project.here('translate', 'diff', 'de')).out).toContain(
      'changed     Een alinea met **nadruk** en [-3-]{+3,5+} mg van iets.',
    );
    await project.here('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toContain('# source now: Een alinea met **nadruk** en 3,5 mg van iets.');

    expect((await project.here('translate', 'confirm', 'voorbeeld', '--locale', 'de')).err).toContain('usage.no-units');
    const confirmed = await project.here(
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
    expect((await rows(project))[0]).toMatchObject({ stale: 0, translated: 1 });
    expect((await project.here('translate', 'diff', 'de')).err).toContain('Nothing is out of date in de.');
  });

  test('a new unit is offered the translation of the same text, beside an empty target', async () => {
    const project = await translated();
    const again = LEAFLET.replace(
      '- list: [eerste punt, tweede punt]',
      '- list: [eerste punt, tweede punt, eerste punt]',
    );
    project.write('content/leaflets/voorbeeld.yaml', again);
    await project.here('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toContain(
      'source: eerste punt\n    target: ""\n    state: missing\n    suggestion: eerste punt\n',
    );
    const before = project.read(UNITS);
    await project.here('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).toBe(before);
    project.write(UNITS, before.replace('target: ""\n    state: missing', 'target: x\n    state: translated'));
    await project.here('translate', 'sync', 'voorbeeld', '--locale', 'de');
    expect(project.read(UNITS)).not.toContain('suggestion');
  });
});

describe('reviews of the source', () => {
  test('are recorded in the leaflet, and listed', async () => {
    const project = await translated();
    const record = await project.here(
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
    const list = async (...more: string[]) =>
      JSON.parse(
        (await project.here('review', 'list', '--format', 'json', '--date', '2028-11-21', ...more)).out,
      ) as unknown[];
    expect(await list()).toMatchObject([
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
    expect(await list('--within', '9d')).toEqual([]);
    expect(await list('--within', '10')).toHaveLength(2);
    expect((await project.here('review', 'record', 'voorbeeld', '--by', 'A. Jansen')).err).toContain('usage.no-name');
  });
});
