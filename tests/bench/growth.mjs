/** One leaflet with its sections several times over: time must grow as the pages do. */

import { build } from './project.mjs';
import { elapsed, growthExponent, median } from './statistics.mjs';
import { table } from './table.mjs';

const LEAFLET = 'dwarslaesie';
const SIZES = [1, 4, 16];
const WARM_UP = 2;
const ROUNDS = 5;

export async function measureGrowth(workspace, tools) {
  const sizes = SIZES.map((copies) => ({
    copies,
    workspace: repeated(workspace, copies),
    times: [],
    stages: [],
    pages: 0,
  }));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const size of sizes) {
      const ms = await elapsed(async () => {
        const { pages, timings } = await build(LEAFLET, 'screen', size.workspace, tools);
        size.pages = pages;
        if (round >= WARM_UP) size.stages.push(timings);
      });
      if (round >= WARM_UP) size.times.push(ms);
    }
  }
  const stages = [...sizes[0].stages[0].keys()];
  const stageOf = (size, stage) => median(size.stages.map((timings) => timings.get(stage) ?? 0));
  const [, four, sixteen] = sizes;
  const exponent = (of) => growthExponent(sixteen.pages / four.pages, of(sixteen) / of(four));
  return table(
    `Growth: ${LEAFLET} with its sections x1, x4, x16, ms a page; exponent from x4 to x16 (1 is linear)`,
    ['', 'pages', ...stages, 'all'],
    [
      ...sizes.map((size) => [
        `x${size.copies}`,
        String(size.pages),
        ...stages.map((stage) => stageOf(size, stage) / size.pages),
        median(size.times) / size.pages,
      ]),
      [
        'exponent',
        '',
        ...stages.map((stage) => exponent((size) => stageOf(size, stage))),
        exponent((size) => median(size.times)),
      ],
    ],
  );
}

/** Ids of sections stay unique: links and bookmarks are part of the work. */
function repeated(workspace, copies) {
  const leaflet = workspace.leaflets.get(LEAFLET);
  const sections = Array.from({ length: copies }, (_, copy) =>
    leaflet.sections.map((section) => (copy === 0 ? section : { ...section, id: `${section.id}-${copy + 1}` })),
  ).flat();
  return { ...workspace, leaflets: new Map(workspace.leaflets).set(LEAFLET, { ...leaflet, sections }) };
}
