import { describe, expect, test } from 'vitest';
import type { PageItem } from '../../src/layout/page.ts';
import { layOutSample } from '../support/lay-out-sample.ts';
import { border, type Child, doc, h, type Options, page } from '../support/styled-document.ts';

/** What is painted of a box of 180 by 20 at 10,10. */
function painted(options: Options, pages = page()): PageItem[] {
  return [...(layOutSample(doc([h('div', { blockSize: 20, ...options })], pages)).pages[0]?.items ?? [])];
}

describe('backgrounds', () => {
  test('fill the border box, with rounded corners', () => {
    expect(painted({ background: 'tint', borderRadius: 3 })).toEqual([
      {
        kind: 'rect',
        rect: { x: 10, y: 10, width: 180, height: 20 },
        radius: 3,
        fill: 'tint',
        bleeds: false,
        slot: null,
      },
    ]);
  });

  test('on the edge of the page they bleed, beyond it they are cut', () => {
    expect(painted({ background: 'tint' }, page({ margin: 0 }))).toMatchObject([{ bleeds: true }]);
    const wide = { background: 'tint', margin: { inlineStart: -15, inlineEnd: -15 } } as const;
    expect(painted(wide)).toMatchObject([{ rect: { x: 0, y: 10, width: 200, height: 20 }, bleeds: true }]);
  });
});

describe('borders', () => {
  test('four alike are a frame along their middle', () => {
    expect(painted({ border: border(2), borderRadius: 4, blockSize: 16 })).toEqual([
      {
        kind: 'frame',
        rect: { x: 11, y: 11, width: 178, height: 18 },
        radius: 3,
        width: 2,
        colour: 'black',
        slot: null,
      },
    ]);
  });

  test('dashed ones are lines', () => {
    expect(painted({ border: border(2, 'black', 'dashed') }).map((item) => item.kind)).toEqual([
      'rule',
      'rule',
      'rule',
      'rule',
    ]);
  });

  test('a coloured edge is at the start, on the right in right-to-left text', () => {
    const edge = { border: { inlineStart: border(4, 'accent') } } as const;
    expect(painted(edge)).toMatchObject([{ kind: 'rule', x1: 12, y1: 10, x2: 12, y2: 30, width: 4, colour: 'accent' }]);
    expect(painted({ ...edge, direction: 'rtl' })).toMatchObject([{ x1: 188, x2: 188 }]);
  });

  test('transparent ones take room and are not painted', () => {
    expect(painted({ border: border(2, 'transparent') })).toEqual([]);
  });

  test('a box over two pages is open where it is sliced, closed where it is cloned', () => {
    const text = Array.from({ length: 9 }, (_, i): Child[] => [`l${i}`, h('br')]).flat();
    const kinds = (mode: 'slice' | 'clone'): string[][] => {
      const box = h(
        'div',
        { border: border(1), background: 'tint', borderRadius: 2, boxDecorationBreak: mode },
        ...text,
      );
      return layOutSample(doc([box])).pages.map((laid) =>
        laid.items.filter(({ kind }) => kind !== 'text').map(({ kind }) => kind),
      );
    };
    expect(kinds('slice')).toEqual([
      ['rect', 'rule', 'rule', 'rule'],
      ['rect', 'rule', 'rule', 'rule'],
    ]);
    expect(kinds('clone')).toEqual([
      ['rect', 'frame'],
      ['rect', 'frame'],
    ]);
  });

  test('a sliced ground reaches the end of the page', () => {
    const text = Array.from({ length: 9 }, (_, i): Child[] => [`l${i}`, h('br')]).flat();
    const [first, second] = layOutSample(doc([h('div', { background: 'tint' }, ...text)])).pages;
    expect(first?.items[0]).toMatchObject({ rect: { y: 10, height: 80 } });
    expect(second?.items[0]).toMatchObject({ rect: { y: 10, height: 36 } });
  });
});
