/** Documents made in threads: none is ever lost, whatever becomes of its thread. */

import { expect, onTestFinished, test } from 'vitest';
import type { DocumentPlan } from '../../src/build/plan.ts';
import { startWorkers, type WorkerPool } from '../../src/build/worker-pool.ts';
import type { Profile } from '../../src/project/project.ts';

const DATA = {
  files: {} as never,
  scope: {},
  editions: new Set<string>(),
  printers: new Set<string>(),
  options: { today: '2026-12-01', release: false, overlay: false, draft: false },
};

const plansOf = (leaflets: string): DocumentPlan[] =>
  [...leaflets].flatMap((leaflet) =>
    (['screen', 'office', 'press'] as const).map((profile: Profile) => {
      const id = `${leaflet}.nl.trifold.${profile}`;
      return { leaflet, locale: 'nl', edition: 'trifold', profile, printer: null, id, path: `nl/${id}.pdf` };
    }),
  );

function pool(threads: number, plans: readonly DocumentPlan[], program: URL): WorkerPool {
  const workers = startWorkers(threads, plans, DATA, () => {}, program);
  onTestFinished(() => workers.close());
  return workers;
}

const DIES_AT_B = new URL('workers/dies-at-b.mjs', import.meta.url);

test.each([1, 3])(
  'the document that a thread died of has a finding, all others are made: %i threads',
  async (threads) => {
    const plans = plansOf('abcd');
    const { make } = pool(threads, plans, DIES_AT_B);
    const made = await Promise.all(plans.map(make));
    const codes = made.map(({ diagnostics, blockers }) => diagnostics[0]?.code ?? blockers[0]);
    expect(codes).toEqual(plans.map(({ id }) => (id === 'b.nl.trifold.office' ? 'build.worker-died' : 'made')));
    expect(made[4]?.diagnostics[0]).toMatchObject({ severity: 'error', document: 'b.nl.trifold.office' });
  },
);

test('where every thread dies the build ends, and each document has its finding', async () => {
  const plans = plansOf('abcdefgh');
  const program = new URL(`data:text/javascript,${encodeURIComponent('process.exit(3)')}`);
  const made = await Promise.all(plans.map(pool(2, plans, program).make));
  expect(new Set(made.map(({ diagnostics }) => diagnostics[0]?.code))).toEqual(new Set(['build.worker-died']));
  expect(made[0]?.diagnostics[0]?.message).toContain('exit status 3');
});

test('a fault of Foldout’s own in a thread is one here, at its document', async () => {
  const plans = plansOf('af');
  const { make } = pool(2, plans, DIES_AT_B);
  await expect(make(plans[5] as DocumentPlan)).rejects.toThrow('a fault of ours');
  await expect(make(plans[0] as DocumentPlan)).resolves.toMatchObject({ blockers: ['made'] });
});
