import { describe, expect, test } from 'vitest';
import { fillOf, gateOf, placesOf, textsOf } from '../../src/build/page-plan.ts';

const TRIFOLD = { names: ['front', 'flap', 'inside', 'inside', 'inside', 'back'] };
const pagesOf = (names: string) => names.split(' ');

describe('places', () => {
  test.each([
    ['front flap inside inside inside back', [0, 1, 2, 3, 4, 5]],
    ['front flap inside inside inside inside back', [0, 1, 2, 3, 4, null, 5]],
    ['front flap inside inside inside back back', [0, 1, 2, 3, 4, 5, null]],
    ['front front flap inside inside inside back', [0, null, 1, 2, 3, 4, 5]],
    // Too few is another error: the fold says so.
    ['front flap inside inside back', [0, 1, 2, 3, 5]],
    ['front cover', [0, null]],
  ])('%s', (names, places) => {
    expect(placesOf(TRIFOLD, pagesOf(names))).toEqual(places);
  });

  test('a number of pages, or none, needs no names', () => {
    expect(placesOf({ count: 2 }, ['auto', 'auto', 'auto'])).toEqual([0, 1, null]);
    expect(placesOf(null, ['auto', 'auto', 'auto'])).toEqual([0, 1, 2]);
  });

  test('the gate closes at the first page without a place', () => {
    const gate = gateOf(TRIFOLD);
    expect(pagesOf('front flap inside inside inside inside').map((name, index) => gate(name, index))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

test('a text runs through neighbours of one name', () => {
  const pages = pagesOf('front inside inside back').map((name) => ({ name }));
  expect(textsOf(pages).map(({ name, first, pages: own }) => [name, first, own.length])).toEqual([
    ['front', 0, 1],
    ['inside', 1, 2],
    ['back', 3, 1],
  ]);
});

test('the fullest text says how much too large the type is', () => {
  const page = (name: string, used: number) => ({ name, used, room: 100 });
  const inside = [page('inside', 80), page('inside', 95), page('inside', 99), page('inside', 60)];
  expect(fillOf(TRIFOLD, [page('front', 50), page('flap', 20), ...inside, page('back', 90)])).toBeCloseTo(1.2);
  expect(fillOf(TRIFOLD, [page('front', 50), page('back', 100), page('back', 50)])).toBeCloseTo(1.5);
  expect(fillOf({ count: 2 }, [page('auto', 70), page('auto', 100), page('auto', 10)])).toBeCloseTo(1.05);
});
