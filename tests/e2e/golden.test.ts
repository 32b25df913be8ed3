/** Golden layouts: what stands where, as text. Look at every changed line before you accept it: `npx vitest run --update`. */

import { describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/project.ts';

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
    ROOT,
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
