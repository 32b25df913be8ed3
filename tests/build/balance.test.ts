import { describe, expect, test } from 'vitest';
import { balancePages } from '../../src/build/balance.ts';
import type { LayoutTrial } from '../../src/layout/lay-out.ts';

const LINE = 10;
const ROOM = 100;

/** Sets lines of text on pages of ten, each text on pages of its name; `tried` counts. */
function trialOf(texts: Readonly<Record<string, number>>, tried: number[] = []): LayoutTrial {
  const set = (less: (name: string) => number): LayoutTrial => {
    const pages = Object.entries(texts).flatMap(([name, lines]) => {
      const most = Math.floor((ROOM - less(name)) / LINE);
      return Array.from({ length: Math.max(1, Math.ceil(lines / most)) }, (_, index) => ({
        name,
        used: Math.min(most, lines - index * most) * LINE,
        room: ROOM,
      }));
    });
    return {
      complete: true,
      pages,
      filledLess: (more) => {
        tried.push(1);
        return set(more);
      },
      finish: () => {
        throw new Error('a trial is not painted');
      },
    };
  };
  return set(() => 0);
}

const PLAN = { names: ['front', 'inside', 'inside', 'inside', 'back', 'back'] };
const used = (trial: LayoutTrial, name: string) =>
  trial.pages.filter((page) => page.name === name).map((page) => page.used);

describe('a text that runs through several pages', () => {
  test('ends at about the same height on each', () => {
    const balanced = balancePages(trialOf({ front: 3, inside: 21, back: 12 }), PLAN, LINE);
    expect(used(balanced, 'inside')).toEqual([70, 70, 70]);
    expect(used(balanced, 'back')).toEqual([60, 60]);
    expect(used(balanced, 'front')).toEqual([30]);
  });

  test('has its last page shorter where lines do not divide', () => {
    expect(used(balancePages(trialOf({ front: 3, inside: 22, back: 1 }), PLAN, LINE), 'inside')).toEqual([80, 80, 60]);
  });

  test('stays as it is where the pages are full, or nothing fixes their number', () => {
    const full = trialOf({ front: 3, inside: 30, back: 20 });
    expect(balancePages(full, PLAN, LINE)).toBe(full);
    const loose = trialOf({ inside: 12 });
    expect(balancePages(loose, { count: 4 }, LINE)).toBe(loose);
    expect(balancePages(loose, null, LINE)).toBe(loose);
  });

  test('is laid out few times', () => {
    const tried: number[] = [];
    balancePages(trialOf({ front: 1, inside: 11, back: 1 }, tried), PLAN, LINE);
    expect(tried.length).toBeLessThanOrEqual(7);
  });
});
