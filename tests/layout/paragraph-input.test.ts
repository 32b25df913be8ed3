import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/layout/lay-out.ts';
import type { InlineItem, ParagraphInput } from '../../src/typography/paragraph.ts';
import { fakeFonts, fakeTypesetter } from '../support/fake-typesetter.ts';
import { type Child, doc, h, type Options } from '../support/styled-document.ts';

/** What the typesetter is asked to shape. */
function asked(...children: Child[]): ParagraphInput[] {
  const inputs: ParagraphInput[] = [];
  const typesetter = fakeTypesetter();
  const watched = {
    shape: (input: ParagraphInput) => {
      inputs.push(input);
      return typesetter.shape(input);
    },
  };
  layOut(doc(children), { typesetter: watched, fonts: fakeFonts, drawings: new Map(), images: new Map() }, () => {});
  return inputs;
}

const short = (item: InlineItem): string =>
  item.kind === 'text' ? item.text : item.kind === 'isolate-start' ? `[${item.direction}` : ']';

const items = (...children: Child[]): string[] => asked(h('p', {}, ...children))[0]?.items.map(short) ?? [];

describe('isolates', () => {
  test('an element of another direction, or one that says so', () => {
    expect(items('a ', h('span', { direction: 'rtl' }, 'b'), ' c')).toEqual(['a ', '[rtl', 'b', ']', ' c']);
    expect(items(h('span', { unicodeBidi: 'isolate' }, 'a'))).toEqual(['[ltr', 'a', ']']);
    expect(items(h('span', { unicodeBidi: 'plaintext' }, 'a'))).toEqual(['[auto', 'a', ']']);
  });

  test('not within it, as long as nothing changes', () => {
    expect(items(h('span', { direction: 'rtl' }, 'a', h('strong', {}, 'b')))).toEqual(['[rtl', 'a', 'b', ']']);
  });
});

describe('styles', () => {
  const styleOf = (options: Options): unknown => {
    const [item] = asked(h('p', {}, h('span', options, 'a')))[0]?.items ?? [];
    return item?.kind === 'text' ? item.style : null;
  };

  test('all that changes glyphs', () => {
    const options = {
      fontFamily: ['a', 'b'],
      fontSize: 8,
      fontWeight: 700,
      letterSpacing: 1,
      lang: 'en',
      hyphens: 'auto',
      fontFeatures: { tnum: 1 },
    } as const;
    const { fontFeatures, ...plain } = options;
    expect(styleOf(options)).toEqual({ ...plain, features: fontFeatures, baselineShift: 0, noWrap: false });
  });

  test('raised, lowered, kept together', () => {
    expect(styleOf({ verticalAlign: 'super', fontSize: 6 })).toMatchObject({ baselineShift: (1 / 3) * 10 });
    expect(styleOf({ verticalAlign: 'sub' })).toMatchObject({ baselineShift: -2 });
    expect(styleOf({ whiteSpace: 'nowrap' })).toMatchObject({ noWrap: true });
  });

  test('of the paragraph', () => {
    const [input] = asked(
      h('p', { direction: 'rtl', textWrap: 'balance', overflowWrap: 'anywhere', lineBreak: 'strict' }, 'a'),
    );
    expect(input).toMatchObject({
      direction: 'rtl',
      textWrap: 'balance',
      overflowWrap: 'anywhere',
      lineBreak: 'strict',
    });
    expect(asked(h('p', { whiteSpace: 'nowrap' }, 'a'))[0]?.textWrap).toBe('nowrap');
  });
});

test('neighbouring texts of one element have one owner, elements their own', () => {
  const [input] = asked(h('p', {}, 'a ', 'b ', h('strong', {}, 'c'), ' d'));
  expect(input?.items.map((item) => (item.kind === 'text' ? item.owner : null))).toEqual([0, 0, 1, 2]);
});
