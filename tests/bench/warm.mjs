/** The stages of a process that has been running for a while: a batch, or a preview. */

import { build } from './project.mjs';
import { median } from './statistics.mjs';
import { table } from './table.mjs';

const ROUNDS = 11;

/** Stages in the order of the flow; `all` has what lies between them too. */
export async function measureWarm(workspace, tools) {
  const leaflets = [...workspace.leaflets.keys()];
  /** @type {Map<string, { total: number, pages: number, timings: Map<string, number> }[]>} */
  const rounds = new Map(leaflets.map((leaflet) => [leaflet, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const leaflet of leaflets) {
      const start = performance.now();
      const { pages, timings } = await build(leaflet, 'screen', workspace, tools);
      rounds.get(leaflet).push({ total: performance.now() - start, pages, timings });
    }
  }
  const stages = [...rounds.get(leaflets[0])[0].timings.keys()];
  const medians = leaflets.map((leaflet) => {
    const measured = rounds.get(leaflet);
    const stage = (name) => median(measured.map(({ timings }) => timings.get(name) ?? 0));
    return {
      leaflet,
      pages: measured[0].pages,
      total: median(measured.map(({ total }) => total)),
      stages: stages.map(stage),
    };
  });
  const pages = medians.reduce((sum, each) => sum + each.pages, 0);
  const perPage = (pick) => medians.reduce((sum, each) => sum + pick(each), 0) / pages;
  return table(
    'Warm: Dutch handouts for the screen, tagged, ms a page',
    ['', 'pages', ...stages, 'all'],
    [
      ...medians.map((each) => [
        each.leaflet,
        String(each.pages),
        ...each.stages.map((ms) => ms / each.pages),
        each.total / each.pages,
      ]),
      ['all', String(pages), ...stages.map((_, i) => perPage((each) => each.stages[i])), perPage((each) => each.total)],
    ],
  );
}
