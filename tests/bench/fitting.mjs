/** What fitting a trifold costs, against laying it out once in the setting that was chosen: styles and layout, in alternating pairs. */

import { buildDocument } from '../../dist/build/document.js';
import { prepareTools } from '../../dist/build/tools.js';
import { openTypesetters, TODAY } from './project.mjs';
import { median } from './statistics.mjs';
import { table } from './table.mjs';

const EDITION = 'trifold';
const LOCALES = ['nl', 'de', 'ar'];
const ROUNDS = 5;

export async function measureFitting(workspace) {
  const tools = await prepareTools(workspace, new Set([EDITION]), () => {});
  const hands = [];
  for (const leaflet of workspace.leaflets.keys()) {
    for (const locale of LOCALES) hands.push(await prepare(leaflet, locale, workspace, tools));
  }
  const unused = await openTypesetters(2 * ROUNDS, tools.fonts, workspace);
  const known = { once: [], fitted: [] };
  const unknown = { once: [], fitted: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['once', 'fitted']) {
      known[name].push(await all(hands, name, tools));
      // Nothing is remembered between documents of a language but what they share, as in a build.
      unknown[name].push(await all(hands, name, { ...tools, typesetter: unused.pop() }));
    }
  }
  const row = (says, { once, fitted }) => [
    says,
    median(once) / hands.length,
    median(fitted) / hands.length,
    median(fitted.map((ms, round) => ms / once[round])),
  ];
  return table(
    `Fitting: ${hands.length} trifolds (${LOCALES.join(', ')}), styles and layout, ms of the processor a document`,
    ['', 'once', 'fitted', 'ratio'],
    [row('paragraphs new', unknown), row('paragraphs known', known)],
  );
}

/** A document as it is fitted, and as one whose edition leaves no choice. */
async function prepare(leaflet, locale, workspace, tools) {
  const plan = { leaflet, locale, edition: EDITION, profile: 'screen', id: `${leaflet}.${locale}`, path: '' };
  const { fit } = await layOut(plan, workspace, tools);
  const loaded = workspace.editions.get(EDITION);
  const { typeSize, rung } = fit;
  const decided = {
    ...loaded.edition,
    typeSize: { largest: typeSize, smallest: typeSize, step: 1 },
    fit: [loaded.edition.fit[rung - 1]],
  };
  const editions = new Map([...workspace.editions, [EDITION, { ...loaded, edition: decided }]]);
  return { plan, fitted: workspace, once: { ...workspace, editions } };
}

/** ms of the processor: on a shared machine two runs are not equally often interrupted. Without what comes before styles. */
async function all(hands, name, tools) {
  const until = async (stage) => {
    const before = process.cpuUsage();
    for (const hand of hands) await layOut(hand.plan, hand[name], tools, stage);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const template = await until('tree');
  return (await until('imposition')) - template;
}

function layOut(plan, workspace, tools, until = 'imposition') {
  return buildDocument({ plan, today: TODAY, overlay: false, until }, workspace, tools);
}
