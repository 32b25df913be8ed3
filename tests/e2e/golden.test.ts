/** Golden layouts: what stands where, as text. Look at every changed line before you accept it: `npx vitest run --update`. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/project.ts';

/** The real leaflets in three languages: each leaflet names its other languages, and a new one should move no golden. */
const project = mkdtempSync(join(tmpdir(), 'foldout-golden-'));
for (const path of ['foldout.yaml', 'content', 'locales/nl', 'locales/en', 'locales/ar']) {
  cpSync(join(ROOT, path), join(project, path), { recursive: true });
}
afterAll(() => rmSync(project, { recursive: true, force: true }));

const dump = (locale: string, edition: string, stage: string, profile = 'screen'): string => {
  const run = runCli(
    [
      'inspect',
      'dwarslaesie',
      '--locale',
      locale,
      '--edition',
      edition,
      '--stage',
      stage,
      '--profile',
      profile,
      '--date',
      '2026-12-01',
    ],
    project,
  );
  expect(run.err).toBe('');
  return run.out;
};

describe('dwarslaesie', () => {
  test.each([
    ['nl', 'handout'],
    ['ar', 'handout'],
    ['nl', 'trifold'],
    ['ar', 'trifold'],
  ])('%s %s, laid out', async (locale, edition) => {
    // The drawings' outlines are the illustrator's; the golden keeps where they stand, not each curve.
    const lines = dump(locale, edition, 'layout')
      .split('\n')
      .filter((line) => !/^\s+path\b/.test(line));
    await expect(lines.join('\n')).toMatchFileSnapshot(`../golden/dwarslaesie.${locale}.${edition}.layout.txt`);
  });

  test('ar trifold, imposed', async () => {
    await expect(dump('ar', 'trifold', 'imposition', 'office')).toMatchFileSnapshot(
      '../golden/dwarslaesie.ar.trifold.imposition.txt',
    );
  });

  test('nl handout, as HTML', async () => {
    await expect(dump('nl', 'handout', 'html')).toMatchFileSnapshot('../golden/dwarslaesie.nl.handout.html.txt');
  });
});
