/** How much of a document's time is typesetting, and how much of that is HarfBuzz: with every word known, and with none. */

import { build, openTypesetters } from './project.mjs';
import { median } from './statistics.mjs';
import { table } from './table.mjs';

const ROUNDS = 5;

export async function measureShaping(workspace, tools) {
  const clock = { harfbuzz: 0, typesetter: 0 };
  const fonts = timedFonts(tools.fonts, clock);
  const [known, ...unused] = await openTypesetters(1 + 2 * ROUNDS, fonts, workspace);
  const rows = { 'words known': [], 'words new': [] };
  for (let round = 0; round < 2 * ROUNDS; round++) {
    for (const [name, typesetter] of [
      ['words known', known],
      ['words new', unused.pop()],
    ]) {
      const measured = await measure(workspace, { ...tools, typesetter: timedTypesetter(typesetter, clock) }, clock);
      // The first half warms up.
      if (round >= ROUNDS) rows[name].push(measured);
    }
  }
  return table(
    'Typesetting, tagged, ms a page (timers on)',
    ['', 'whole flow', 'typesetting', 'HarfBuzz', 'typesetting %', 'HarfBuzz %'],
    Object.entries(rows).map(([name, rounds]) => {
      const of = (pick) => median(rounds.map(pick));
      return [
        name,
        of(({ whole, pages }) => whole / pages),
        of(({ typesetter, pages }) => typesetter / pages),
        of(({ harfbuzz, pages }) => harfbuzz / pages),
        of(({ whole, typesetter }) => (100 * typesetter) / whole),
        of(({ whole, harfbuzz }) => (100 * harfbuzz) / whole),
      ];
    }),
  );
}

async function measure(workspace, tools, clock) {
  clock.harfbuzz = 0;
  clock.typesetter = 0;
  const start = performance.now();
  let pages = 0;
  for (const leaflet of workspace.leaflets.keys()) pages += (await build(leaflet, 'screen', workspace, tools)).pages;
  return { whole: performance.now() - start, pages, harfbuzz: clock.harfbuzz, typesetter: clock.typesetter };
}

/** Shaping only: opening, metrics and the characters that a face has are not in it. */
function timedFonts(fonts, clock) {
  const timed = new Map(
    fonts.faces.map((face) => [face, { ...face, shape: timedCall(face.shape, clock, 'harfbuzz') }]),
  );
  return {
    faces: [...timed.values()],
    face: (id) => timed.get(fonts.face(id)),
    candidates: remembered((families, weight) => fonts.candidates(families, weight).map((face) => timed.get(face))),
  };
}

/** As the font book itself does: the same list for the same question. */
function remembered(candidates) {
  const known = new Map();
  return (families, weight) => {
    const key = `${weight} ${families.join()}`;
    if (!known.has(key)) known.set(key, candidates(families, weight));
    return known.get(key);
  };
}

function timedTypesetter({ shape }, clock) {
  return {
    shape: timedCall(
      (input) => {
        const shaped = shape(input);
        // Sizes are getters: they stay where they are.
        return Object.create(shaped, { breakLines: { value: timedCall(shaped.breakLines, clock, 'typesetter') } });
      },
      clock,
      'typesetter',
    ),
  };
}

function timedCall(call, clock, name) {
  return (...args) => {
    const start = performance.now();
    const value = call(...args);
    clock[name] += performance.now() - start;
    return value;
  };
}
