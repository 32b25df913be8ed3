import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/typography/itemise.ts';
import type { ShapingFace } from '../../src/typography/open-fonts.ts';
import { createShaper, letterSpacingOf } from '../../src/typography/shape.ts';
import { ARABIC, openNoto, PLAIN } from './noto.ts';

const fonts = await openNoto();

/** An item of a face that counts how often it is asked to shape. */
function countingItem(base: ShapingFace, settings: Partial<Item> = {}) {
  let calls = 0;
  const face: ShapingFace = {
    ...base,
    shape: (request) => {
      calls++;
      return base.shape(request);
    },
  };
  const item: Item = {
    start: 0,
    end: 0,
    level: 0,
    script: 'Latn',
    edge: undefined,
    span: { start: 0, end: 0, owner: 0, style: PLAIN },
    ...settings,
    face,
  };
  return { item, calls: () => calls };
}

const request = { before: '', after: '', remember: true };

describe('createShaper', () => {
  test('shapes a word once for equal settings, whatever the size', () => {
    const shaper = createShaper();
    const { item, calls } = countingItem(fonts.face('latin-400'));
    const first = shaper({ item, text: 'woord', ...request });
    const larger = { ...item, span: { ...item.span, style: { ...PLAIN, fontSize: 30 } } };
    expect(shaper({ item: larger, text: 'woord', ...request })).toBe(first);
    expect(calls()).toBe(1);
    shaper({
      item: { ...item, span: { ...item.span, style: { ...PLAIN, features: { smcp: 1 } } } },
      text: 'woord',
      ...request,
    });
    shaper({ item: { ...item, span: { ...item.span, style: { ...PLAIN, lang: 'en' } } }, text: 'woord', ...request });
    shaper({ item, text: 'woord', ...request, after: 'en' });
    expect(calls()).toBe(4);
  });

  test('does not remember what it is told not to', () => {
    const shaper = createShaper();
    const { item, calls } = countingItem(fonts.face('latin-400'));
    shaper({ item, text: 'deel', ...request, remember: false });
    shaper({ item, text: 'deel', ...request, remember: false });
    expect(calls()).toBe(2);
  });

  test('gives clusters in logical order with their places', () => {
    const shaper = createShaper();
    const { item } = countingItem(fonts.face('arabic-400'), {
      level: 1,
      script: 'Arab',
      span: { start: 0, end: 0, owner: 0, style: ARABIC },
    });
    const word = shaper({ item, text: 'أَلم', ...request });
    expect(word.clusters.map(({ start, end, cluster }) => [start, end, cluster.text])).toEqual([
      [0, 2, 'أَ'],
      [2, 3, 'ل'],
      [3, 4, 'م'],
    ]);
    expect(word.advance).toBe(word.clusters.reduce((sum, { cluster }) => sum + cluster.advance, 0));
  });

  test('parts marks and joiners from their letters, unless the letters are spaced', () => {
    const shaper = createShaper();
    const texts = (style: Item['span']['style'], script: string) => {
      const { item } = countingItem(fonts.face('arabic-400'), {
        level: 1,
        script,
        span: { start: 0, end: 0, owner: 0, style },
      });
      return shaper({ item, text: 'بَل', ...request }).clusters.map(
        ({ cluster, isMark }) => `${cluster.text}${isMark ? ' mark' : ''}`,
      );
    };
    expect(texts(ARABIC, 'Arab')).toEqual(['ب', 'َ mark', 'ل']);
    expect(texts({ ...ARABIC, letterSpacing: 1 }, 'Hebr')).toEqual(['بَ', 'ل']);
    const { item } = countingItem(fonts.face('latin-400'));
    expect(shaper({ item, text: 'm\u0303', ...request }).clusters).toHaveLength(2);
    // Persian: the joiner is read between the two letters, and takes no room.
    const { item: persian } = countingItem(fonts.face('arabic-400'), {
      level: 1,
      script: 'Arab',
      span: { start: 0, end: 0, owner: 0, style: ARABIC },
    });
    const joined = shaper({ item: persian, text: 'می\u200Cخ', ...request }).clusters;
    expect(joined.map(({ cluster }) => cluster.text)).toEqual(['م', 'ی', '\u200C', 'خ']);
    expect(joined[2]).toMatchObject({ isMark: true, cluster: { advance: 0 } });
  });

  test('keeps controls out of clusters and their places', () => {
    const shaper = createShaper();
    const { item } = countingItem(fonts.face('latin-400'));
    expect(
      shaper({ item, text: '\u200Ea\u00ADb\u2060', ...request }).clusters.map(({ start, end, cluster }) => [
        start,
        end,
        cluster.text,
      ]),
    ).toEqual([
      [1, 2, 'a'],
      [3, 4, 'b'],
    ]);
  });

  test('names clusters that come back without a glyph', () => {
    const shaper = createShaper();
    const { item } = countingItem(fonts.face('latin-400'));
    const word = shaper({ item, text: 'a☎b', ...request });
    expect(word.missing).toEqual(['☎']);
    expect(word.clusters.map(({ cluster }) => cluster.text)).toEqual(['a', 'b']);
  });

  test('marks where a break would change what stands beside it', () => {
    const shaper = createShaper();
    const { item } = countingItem(fonts.face('latin-400'));
    const safe = shaper({ item, text: 'mnAV', ...request }).clusters.map((placed) => placed.safeToBreakBefore);
    expect([safe[1], safe[3]]).toEqual([true, false]);
  });
});

test('letter spacing is none of joined scripts', () => {
  expect(letterSpacingOf({ ...PLAIN, letterSpacing: 1 }, 'Latn')).toBe(1);
  expect(letterSpacingOf({ ...PLAIN, letterSpacing: 1 }, 'Arab')).toBe(0);
});
