/** With any number of threads the same files and the same words. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEAFLET, makeProject } from '../support/project.ts';

function filesBelow(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

test('one thread and three: the same bytes, the same findings in the same order', () => {
  const project = makeProject();
  for (const id of ['a', 'b', 'd']) {
    const text = id === 'd' ? LEAFLET.replace('met **nadruk**', 'met een ontbrekend teken \u{1F980}') : LEAFLET;
    project.write(`content/leaflets/${id}.yaml`, text.replace('NL-TST-001', `NL-TST-${id.toUpperCase()}`));
  }
  const runs = ['1', '3'].map((jobs) =>
    project.run('build', '--edition', 'handout', '--profile', 'screen,office', '--out', `out-${jobs}`, '--jobs', jobs),
  );
  expect(runs[0]?.err).toContain('failed      nl/d.nl.handout.screen.pdf');
  expect(runs[0]?.err).toContain('6 built, 2 failed');
  expect(runs[1]?.err.replaceAll('out-3', 'out-1')).toBe(runs[0]?.err);
  expect(runs[1]?.out.replaceAll('out-3', 'out-1')).toBe(runs[0]?.out);
  expect(runs.map(({ status }) => status)).toEqual([1, 1]);
  const [one, three] = ['out-1', 'out-3'].map((out) => filesBelow(join(project.root, out)));
  expect([...(one?.keys() ?? [])].length).toBeGreaterThan(7);
  expect(three).toEqual(one);
});

test('no number of threads: a usage error', async () => {
  const run = await makeProject().here('build', '--jobs', '0');
  expect(run.status).toBe(2);
  expect(run.err).toContain('Give a number from 1 to 99.');
});
