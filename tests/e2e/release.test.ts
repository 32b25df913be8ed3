/** What may go out: a text that was translated, checked by a second person and approved by name; provenance and review on the page. */

import { describe, expect, test } from 'vitest';
import { LEAFLET, type TestProject } from '../support/project.ts';
import { translatedProject, UNITS } from '../support/translated-project.ts';

const REVIEWED = LEAFLET.replace(
  'reviewed: null, reviewers: []',
  'reviewed: 2026-11-21, reviewers: [{ name: C. de Wit, role: arts }]',
);
const DAY = '2026-12-01';

/** Every unit final, the fixed words too. */
async function approved(): Promise<TestProject> {
  const project = await translatedProject({ 'content/leaflets/voorbeeld.yaml': REVIEWED });
  for (const [role, by] of [
    ['linguistic', 'B. Visser, vertaler'],
    ['clinical', 'C. de Wit, arts'],
  ] as const) {
    const run = await project.here(
      ...['translate', 'approve', '--locale', 'de', '--role', role, '--by', by, '--date', DAY],
    );
    expect(run.status).toBe(0);
  }
  return project;
}

const release = (project: TestProject) =>
  project.here('build', '--locale', 'de', '--release', '--date', DAY, '--out', 'out');

describe('--release', () => {
  test('takes what is final in every unit, and prints who made it, in the language itself', async () => {
    const project = await approved();
    const run = await release(project);
    expect([run.status, run.err]).toEqual([0, expect.stringContaining('1 built')]);
    const spoken = await project.here('inspect', 'voorbeeld', '--locale', 'de', '--stage', 'spoken', '--date', DAY);
    expect(spoken.out).toContain('Übersetzt aus dem Niederländischen, Version 1.0.0 vom 21. November 2026');
    expect(spoken.out).toContain('A. Bakker');
    expect(spoken.out).toContain('B. Visser, vertaler');
    expect((await project.here('translate', 'status', 'voorbeeld', '--ci')).status).toBe(0);
  });

  test.each([
    ['raw machine translation', /^ {2}method: human$/m, '  method: machine', 'raw machine translation'],
    ['nobody named as translator', 'translator: A. Bakker', 'translator: null', 'no translator named'],
    ['the translator as reviewer', 'translator: A. Bakker', 'translator: "b.  visser"', 'approved by the translator'],
    ['an approval without a name', /\n {4}approved: .*/, '', '1 approved without a name'],
    ['a unit that nobody approved', 'state: final', 'state: reviewed', '1 unit is not clinically approved'],
    ['a unit that was changed in the source', 'source: tweede punt', 'source: derde punt', '1 unit is out of date'],
  ])('refuses %s, whatever the states say', async (_, from, to, reason) => {
    const project = await approved();
    const before = project.read(UNITS);
    project.write(UNITS, before.replace(from, to));
    expect(project.read(UNITS)).not.toBe(before);
    const run = await release(project);
    expect([run.status, run.err]).toEqual([1, expect.stringContaining(reason)]);
    expect(() => project.read('out/manifest.json')).toThrow();
    expect((await project.here('translate', 'status', 'voorbeeld', '--ci', '--no-layout')).status).toBe(1);
  });
});

describe('a review', () => {
  const standing = async (project: TestProject, date: string) => {
    await project.here('build', '--locale', 'de', '--date', date, '--out', 'out');
    const { documents } = JSON.parse(project.read('out/manifest.json')) as {
      documents: { review: unknown; diagnostics: unknown }[];
    };
    return documents[0]?.review;
  };

  test('that is due soon, or overdue, reaches check, the manifest and the page', async () => {
    const project = await translatedProject({ 'content/leaflets/voorbeeld.yaml': REVIEWED });
    const next = '2028-11-21';
    expect(await standing(project, '2028-05-24')).toMatchObject({ standing: 'reviewed', next, dueSoon: false });
    // Up to date as a file; the day alone has changed.
    expect(await standing(project, '2028-05-25')).toMatchObject({ standing: 'reviewed', next, dueSoon: true });
    expect(await standing(project, '2028-11-22')).toMatchObject({ standing: 'overdue', next, dueSoon: false });
    const check = (date: string) => project.here('check', '--locale', 'de', '--no-layout', '--date', date);
    expect((await check('2028-05-25')).err).toContain('review.soon');
    expect((await check('2028-05-24')).err).not.toContain('review.soon');
    expect((await check('2028-11-22')).err).toContain('review.overdue');
    const page = async (date: string) =>
      (await project.here('inspect', 'voorbeeld', '--locale', 'de', '--stage', 'spoken', '--date', date)).out;
    expect(await page('2028-05-25')).toContain('Nächste Prüfung spätestens am 21. November 2028');
    expect(await page('2028-11-22')).toMatch(/21\. November 2028/);
    expect(await page('2028-11-22')).not.toBe(await page('2028-05-25'));
  });

  test('what was decided about the source text is told to who reads the source, not to translators', async () => {
    const note = 'editorialNotes:\n  - { about: Titel, treatment: kept, note: Zoals in de bron. }\n';
    const project = await translatedProject({ 'content/leaflets/voorbeeld.yaml': `${REVIEWED}${note}` });
    const check = (...more: string[]) => project.here('check', '--no-layout', ...more);
    expect((await check()).err).toContain('review.editorial-note');
    expect((await check('--locale', 'nl')).err).toContain('review.editorial-note');
    expect((await check('--locale', 'de')).err).not.toContain('review.editorial-note');
  });
});
