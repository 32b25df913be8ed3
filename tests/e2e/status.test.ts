/** `translate status`: what the checks find and whether the text fits stand in the row, and keep it from release. */

import { expect, test } from 'vitest';
import type { StatusRow } from '../../src/commands/status-table.ts';
import { LEAFLET, type TestProject } from '../support/project.ts';
import { translatedProject, UNITS } from '../support/translated-project.ts';

async function row(project: TestProject, ...more: string[]): Promise<StatusRow> {
  const run = await project.here('translate', 'status', 'voorbeeld', '--format', 'json', ...more);
  const [only] = JSON.parse(run.out) as StatusRow[];
  if (only === undefined) throw new Error(run.err);
  return only;
}

async function trifold(): Promise<TestProject> {
  const words = Array.from({ length: 300 }, (_, i) => `woord${i % 7 === 6 ? '.' : ''}`).join(' ');
  const project = await translatedProject({
    'content/leaflets/voorbeeld.yaml': LEAFLET.replace(
      '      - "Een lijst:"',
      `${`      - ${words}\n`.repeat(4)}      - "Een lijst:"`,
    ),
  });
  project.write('foldout.yaml', project.read('foldout.yaml').replace('handout: [screen]', 'trifold: [screen, office]'));
  return project;
}

test('what does not fit is said with its excess, and blocks; shortened, it fits; nobody looks with --no-layout', async () => {
  const project = await trifold();
  const long = await row(project);
  expect(long.fit).toEqual([
    { edition: 'trifold', fits: false, typeSize: 10, lines: expect.any(Number), mm: expect.any(Number) },
  ]);
  expect(long.fit?.[0]?.lines).toBeLessThan(0);
  expect(long.blocks).toContainEqual(expect.stringMatching(/^trifold: \d+ lines too long$/));
  project.write(UNITS, project.read(UNITS).replaceAll(/target: woord.*\n/g, 'target: Wörter.\n'));
  const short = await row(project);
  expect(short.fit).toMatchObject([{ edition: 'trifold', fits: true }]);
  expect(short.fit?.[0]?.lines).toBeGreaterThanOrEqual(0);
  expect(short.blocks.join()).not.toContain('trifold');
  expect((await row(project, '--no-layout')).fit).toBeNull();

  const text = await project.here('translate', 'status', '--locale', 'de');
  expect(text.out).toMatch(/warnings +trifold +keeps it from release/);
  expect(text.out).toMatch(/voorbeeld .* 12\.00 pt, \d+ lines? left/);
  const csv = await project.here('translate', 'status', '--format', 'csv');
  expect(csv.out.split('\r\n')[0]).toContain('warnings,errors,trifold fits,trifold pt,trifold lines,blocks');
  expect(csv.out).toMatch(/voorbeeld,0,0,\d+,0,0,\d+,0,yes,12,\d+,/);
}, 30_000);

test('findings of the checks are counted; an error blocks', async () => {
  const project = await translatedProject();
  project.write(
    UNITS,
    project.read(UNITS).replace('target: Een alinea met **nadruk** en 3 mg', 'target: Ein Absatz und 4 mg'),
  );
  const { warnings, errors, blocks, fit } = await row(project);
  expect(fit).toEqual([]);
  expect(warnings).toBeGreaterThan(0);
  expect(errors).toBe(1);
  expect(blocks).toContain('1 error of the checks');
  expect((await project.here('translate', 'status', '--ci', '--no-layout')).status).toBe(1);
});
