/** Copyfitting through the real command line: what fits is said with its room, what does not with what is to be done. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEAFLET, makeProject, type TestProject } from '../support/project.ts';
import { readPdf } from '../support/pdf-reader.ts';

/** Each runs the command line several times; other work on the machine is no fault. ms */
const PATIENCE = 120_000;

const WORDS = 'De dokter zegt dat u na de operatie rustig aan moet doen en goed moet letten op pijn';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `      - ${WORDS} ${index}.\n`).join('');

/** A leaflet whose essential text has about as many words as it says. */
const leaflet = (words: number) =>
  LEAFLET.replace('    blocks:\n', `    blocks:\n${paragraphs(Math.ceil(words / 18))}`);

const trifold = (content: string): TestProject => {
  const project = makeProject({ 'content/leaflets/voorbeeld.yaml': content });
  project.write('foldout.yaml', project.read('foldout.yaml').replace('handout: [screen]', 'trifold: [screen, office]'));
  return project;
};
const manifestOf = (project: TestProject) => JSON.parse(project.read('output/manifest.json'));

test(
  'what fits: the manifest and check say at what size, on which step, with how much room',
  () => {
    const project = trifold(leaflet(450));
    const run = project.run('build', '--date', '2026-12-01');
    expect([run.status, run.err]).toEqual([0, expect.not.stringContaining('fit.')]);
    const [office, screen] = manifestOf(project).documents;
    expect(office.fit).toEqual(screen.fit);
    const { typeSize, rung, rungs, settings, headroom, texts, free, overflow } = screen.fit;
    expect(typeSize).toBeGreaterThanOrEqual(10);
    expect([rung >= 1 && rung <= rungs, Object.keys(settings), overflow]).toEqual([
      true,
      ['hyphens', 'spacing', 'leading'],
      null,
    ]);
    expect(texts.map(({ name, page }: { name: string; page: number }) => [name, page])).toEqual([
      ['front', 1],
      ['flap', 2],
      ['inside', 5],
      ['back', 6],
    ]);
    expect(headroom.mm).toBe(Math.min(...texts.map(({ mm }: { mm: number }) => mm)));
    expect(free.mm).toBeGreaterThan(headroom.mm);

    const checked = project.run('check', '--date', '2026-12-01');
    expect(checked.out).toMatch(/leaflet +locale +edition +fits +pt/);
    expect(checked.out).toMatch(new RegExp(`voorbeeld +nl +trifold +yes +${typeSize.toFixed(2)}`));
    const { findings, fit } = JSON.parse(project.run('check', '--format', 'json', '--date', '2026-12-01').out);
    expect(Array.isArray(findings)).toBe(true);
    // One row for all profiles.
    expect(fit).toEqual([
      expect.objectContaining({
        leaflet: 'voorbeeld',
        locale: 'nl',
        edition: 'trifold',
        fits: true,
        typeSize,
        headroom,
      }),
    ]);
  },
  PATIENCE,
);

test(
  'what does not fit: an error with panel, excess and what to shorten; a draft is drawn and marked, and never released',
  async () => {
    const project = trifold(leaflet(1100));
    const run = project.run('build', '--date', '2026-12-01');
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/content\/leaflets\/voorbeeld\.yaml:\d+:\d+ error fit\.overflow/);
    expect(run.err).toMatch(
      /“Voorbeeld” in Nederlands \(nl\) doesn’t fit at 10 pt, the smallest size: the text of panel 5 \(inside\) is \d+ lines \([\d.]+ mm, about \d+ words\) too long\./,
    );
    expect(run.err).toMatch(
      /Beyond the end: first\/paragraph-\d+ \(\d+ words\).*Shorten the longest: first\/paragraph-\d+ \(\d+ words\)/,
    );
    expect(run.err).not.toContain('fold.page-count');
    expect(run.err).not.toMatch(/\n\s+at /);

    const checked = project.run('check', '--date', '2026-12-01');
    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/voorbeeld +nl +trifold +NO +10\.00 +5\/5 +5 \(inside\) +−\d+ +−[\d.]+/);

    const draft = project.run('build', '--draft', '--date', '2026-12-01');
    expect([draft.status, draft.err]).toEqual([0, expect.stringContaining('warning fit.overflow')]);
    const documents = manifestOf(project).documents;
    expect(
      documents.map(({ profile, fit }: { profile: string; fit: { overflow: { page: number } } }) => [
        profile,
        fit.overflow.page,
      ]),
    ).toEqual([
      ['office', 5],
      ['screen', 5],
    ]);
    const pdf = await readPdf(
      new Uint8Array(readFileSync(join(project.root, 'output/nl/voorbeeld.nl.trifold.office-flip-short.pdf'))),
    );
    // Outside, inside, and a sheet for each panel too many.
    expect(pdf.pages.length).toBeGreaterThan(2);

    expect(project.run('build', '--draft', '--release')).toMatchObject({
      status: 2,
      err: expect.stringContaining('usage.draft-release'),
    });
    // A build that is no draft does not take the draft for its own.
    expect(project.run('build', '--date', '2026-12-01').status).toBe(1);
  },
  PATIENCE,
);

test(
  'a leaflet of 20,000 words as a trifold ends within seconds, with the finding',
  () => {
    const project = trifold(leaflet(20_000));
    const run = project.run('build', '--profile', 'screen', '--date', '2026-12-01');
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/error fit\.overflow[\s\S]*about (1[89]|20),?\d{3} words\) too long/);
  },
  PATIENCE,
);
