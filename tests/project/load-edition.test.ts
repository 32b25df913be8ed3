import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/project/load-edition.ts';
import { panelProblem, usualPanels } from '../../src/project/panels.ts';
import { clean, find } from '../support/findings.ts';

const SAMPLE = `name: folder
paper: { width: 297, height: 210 }
fold: roll
content: essential
`;

const load = (text: string) => find((report) => loadEdition('folder', { file: 'edition.yaml', text }, report));
const codes = (text: string) => load(text).findings.map(({ code }) => code);

test('what is left out has its usual value', () => {
  const edition = clean((report) => loadEdition('folder', { file: 'edition.yaml', text: SAMPLE }, report));
  expect(edition).toEqual({
    name: 'folder',
    file: 'edition.yaml',
    paper: { width: 297, height: 210 },
    fold: 'roll',
    panels: [97, 100, 100],
    content: 'essential',
    pages: null,
    texts: 'target',
    typeSize: null,
    fit: [],
    contrast: 4.5,
    paperThickness: 0.12,
    profiles: ['screen', 'office', 'press'],
  });
});

test('pages and steps of fitting, in their order', () => {
  const text = `${SAMPLE}pages: [front, flap, inside, inside, inside, back]\nfit: [{ hyphens: manual, spacing: 1 }, { spacing: 0.8, hyphens: auto }]\n`;
  const edition = clean((report) => loadEdition('folder', { file: 'edition.yaml', text }, report));
  expect(edition?.pages).toEqual(['front', 'flap', 'inside', 'inside', 'inside', 'back']);
  expect(edition?.fit.map((rung) => Object.fromEntries(rung))).toEqual([
    { hyphens: 'manual', spacing: 1 },
    { hyphens: 'auto', spacing: 0.8 },
  ]);
});

test('the usual panels of A4 and A3', () => {
  expect(usualPanels('roll', 420)).toEqual([138, 141, 141]);
  expect(usualPanels('z', 297)).toEqual([99, 99, 99]);
  expect(usualPanels('half', 297)).toEqual([148.5, 148.5]);
  expect(usualPanels('saddle', 148)).toBeNull();
  expect(panelProblem('roll', [97, 100, 100], 297)).toBeUndefined();
});

describe('what cannot be folded or fitted', () => {
  test.each([
    ['panels that do not add up to the sheet', 'panels: [97, 100, 99]', 'edition.panels-sum'],
    ['a panel too many', 'panels: [97, 200]', 'edition.panels-count'],
    ['a flap as wide as what it is folded under', 'panels: [99, 99, 99]', 'edition.panels-flap'],
    ['a reversed range of sizes', 'typeSize: { largest: 10, smallest: 12, step: 0.25 }', 'edition.type-size-reversed'],
    ['names for fewer pages than the fold has', 'pages: [front, back]', 'edition.pages-count'],
    ['steps that set different names', 'fit: [{ spacing: 1 }, { hyphens: auto }]', 'edition.fit-differs'],
    ['a step with a name that is no variable', 'fit: [{ Spacing: 1 }]', 'edition.fit-name'],
    ['a step with a value that is no factor', 'fit: [{ spacing: -1 }]', 'edition.wrong-value'],
    ['a panel of less than nothing', 'panels: [-97, 197, 197]', 'edition.wrong-value'],
    ['a contrast that nobody can read', 'contrast: 2', 'edition.wrong-value'],
    ['paper thicker than board', 'paperThickness: 5', 'edition.wrong-value'],
    ['a profile that is none', 'profiles: [screen, fax]', 'edition.wrong-value'],
    ['a setting that is none', 'margin: -5', 'edition.unknown-field'],
  ])('%s', (_, line, code) => {
    expect(codes(`${SAMPLE}${line}\n`)).toEqual([code]);
  });

  test('a fold that is none', () => {
    const { value, findings } = load(SAMPLE.replace('roll', 'gate'));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'edition.wrong-value', at: { line: 3 } }]);
  });

  test('panels of a sheet that is not folded', () => {
    expect(codes(`${SAMPLE.replace('roll', 'none')}panels: [97, 100, 100]\n`)).toEqual(['edition.panels-not-folded']);
  });

  test('a name that is not the folder’s', () => {
    expect(codes(SAMPLE.replace('folder', 'flyer'))).toEqual(['edition.wrong-name']);
  });

  test('the hint for panels names widths that can be folded', () => {
    const [finding] = load(`${SAMPLE}panels: [97, 100, 99]\n`).findings;
    expect(finding?.hint).toContain('[97, 100, 100]');
    expect(finding?.at).toMatchObject({ line: 5 });
  });
});
