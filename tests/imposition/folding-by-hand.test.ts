/** Folding on paper, in words: the sheets are folded as paper is, opened as a hand opens them, and read. */

import { describe, expect, test } from 'vitest';
import { type ImpositionPlan, impose } from '../../src/imposition/impose.ts';
import type { SheetSide } from '../../src/imposition/sheet.ts';
import { DIRECTIONS, editionOf, PANEL_FOLDS, pageNames, pagesNamed } from './sample.ts';

type Direction = (typeof DIRECTIONS)[number];

/** A piece of paper between two folds: what is printed on either face. */
interface Leaf {
  readonly up: string;
  readonly down: string;
}
const turned = ({ up, down }: Leaf): Leaf => ({ up: down, down: up });

/** Headings of one printed side, from left to right. */
function headings(side: SheetSide | undefined, names: readonly string[]): string[] {
  return [...(side?.placements ?? [])].sort((a, b) => a.x - b.x).map(({ page }) => names[page] ?? '?');
}

/** The sheet lies open, its inside up. Turned over sideways, the outside's left panel was the inside's right one. */
function openSheet(outside: readonly string[], inside: readonly string[]): Leaf[] {
  return inside.map((up, index) => ({ up, down: outside[outside.length - 1 - index] ?? '?' }));
}

/** Piles of leaves from left to right, the topmost leaf last. */
type Piles = readonly (readonly Leaf[])[];

/** Turns the outermost pile over onto its neighbour, or under it. */
function foldIn(piles: Piles, from: 'left' | 'right', over: boolean): Piles {
  const all = from === 'left' ? [...piles].reverse() : [...piles];
  const moved = [...(all.pop() ?? [])].reverse().map(turned);
  const next = all.pop() ?? [];
  all.push(over ? [...next, ...moved] : [...moved, ...next]);
  return from === 'left' ? all.reverse() : all;
}

/** What each fold does with the sheet that lies with its inside up, for a left-to-right language. */
const STEPS = {
  roll: [
    { from: 'right', over: true },
    { from: 'left', over: true },
  ],
  z: [
    { from: 'right', over: false },
    { from: 'left', over: true },
  ],
  half: [{ from: 'left', over: true }],
} as const;

/**
 * The hand opens what was folded, step by step. The eye first meets what is printed on the outside of a leaf that still
 * lies folded in, for the hand lifts it next; when all is open it reads the inside as its language runs, and last turns
 * the sheet over.
 */
function readByHand(
  fold: keyof typeof STEPS,
  direction: Direction,
  outside: readonly string[],
  inside: readonly string[],
) {
  const mirrored = { left: 'right', right: 'left' } as const;
  const steps = STEPS[fold].map(({ from, over }) => ({ from: direction === 'ltr' ? from : mirrored[from], over }));
  const stages: Piles[] = [openSheet(outside, inside).map((leaf) => [leaf])];
  for (const { from, over } of steps) stages.push(foldIn(stages.at(-1) ?? [], from, over));
  const read: string[] = [];
  const meet = (names: readonly string[]) => read.push(...names.filter((name) => !read.includes(name)));
  const ordered = (names: readonly string[]) => (direction === 'ltr' ? names : [...names].reverse());
  for (const piles of stages.reverse()) {
    const tops = piles.map((pile) => pile.at(-1)?.up ?? '?');
    meet(ordered(tops.filter((name) => outside.includes(name))));
  }
  meet(ordered(inside));
  meet(ordered(outside));
  return { read, closed: stages[0] };
}

const plan = (edition: ImpositionPlan['edition'], direction: Direction): ImpositionPlan => ({
  edition,
  direction,
  onto: 'office-sheets',
  document: 'x',
});

const NAMES = {
  roll: ['front', 'flap', 'inside one', 'inside two', 'inside three', 'back'],
  z: ['front', 'two', 'three', 'four', 'five', 'six'],
  half: ['front', 'inside one', 'inside two', 'back'],
} as const;

describe.each(PANEL_FOLDS)('%s fold', (fold) => {
  test.each(DIRECTIONS)('%s: opened by hand, the headings are read in order', (direction) => {
    const edition = editionOf(fold);
    const names = NAMES[fold];
    const [outside, inside] = impose(pagesNamed(names, edition), plan(edition, direction), () => {});
    const { read, closed } = readByHand(fold, direction, headings(outside, names), headings(inside, names));
    expect(read).toEqual(names);
    // Closed, everything lies on one pile, the front on top.
    expect(closed).toHaveLength(1);
    expect(closed?.[0]?.at(-1)?.up).toBe('front');
  });

  test.each(DIRECTIONS)('%s: the front’s fold is where its lines begin', (direction) => {
    const edition = editionOf(fold);
    const [outside] = impose(pagesNamed(NAMES[fold], edition), plan(edition, direction), () => {});
    const front = outside?.placements.find(({ page }) => page === 0);
    const width = pagesNamed(NAMES[fold], edition).pages[0]?.width ?? 0;
    const edge = direction === 'ltr' ? front?.x : (front?.x ?? 0) + width;
    expect(outside?.folds.some((at) => Math.abs(at - (edge ?? 0)) < 1e-6)).toBe(true);
  });
});

test('what lies at the back of the folded leaflet', () => {
  const back = (fold: keyof typeof STEPS): string | undefined => {
    const edition = editionOf(fold);
    const [outside, inside] = impose(pagesNamed(NAMES[fold], edition), plan(edition, 'ltr'), () => {});
    return readByHand(fold, 'ltr', headings(outside, NAMES[fold]), headings(inside, NAMES[fold])).closed?.[0]?.[0]
      ?.down;
  };
  expect([back('roll'), back('z'), back('half')]).toEqual(['back', 'four', 'back']);
});

describe('saddle-stitched booklet', () => {
  /** Sheets are laid upon each other, the outermost lowest and inside up, stitched, and the end half is folded over the other. */
  function leavesOf(sides: readonly SheetSide[], names: readonly string[], direction: Direction): Leaf[] {
    const half = (side: SheetSide | undefined, at: number) => headings(side, names)[at] ?? '?';
    const front: Leaf[] = [];
    const back: Leaf[] = [];
    for (let sheet = 0; sheet * 2 < sides.length; sheet++) {
      const [outside, inside] = [sides[sheet * 2], sides[sheet * 2 + 1]];
      const [first, last] = direction === 'ltr' ? [0, 1] : [1, 0];
      // The inside's first half has behind it the outside's other half.
      front.push({ up: half(outside, last), down: half(inside, first) });
      back.unshift({ up: half(inside, last), down: half(outside, first) });
    }
    return [...front, ...back];
  }

  test.each(DIRECTIONS.flatMap((direction) => [4, 8, 12, 20, 24].map((count) => [direction, count] as const)))(
    '%s, %i pages: leafed through, they come in order',
    (direction, count) => {
      const edition = editionOf('saddle');
      const names = pageNames(count);
      const sides = impose(pagesNamed(names, edition), plan(edition, direction), () => {});
      expect(leavesOf(sides, names, direction).flatMap(({ up, down }) => [up, down])).toEqual(names);
    },
  );
});
