import { expect, test } from 'vitest';
import { dumpLayout } from '../../src/layout/dump.ts';
import { layOutTraced } from '../../src/layout/lay-out.ts';
import { overlay } from '../../src/layout/overlay.ts';
import { fakeFonts, fakeTypesetter } from '../support/fake-typesetter.ts';
import { layOutSample } from '../support/lay-out-sample.ts';
import { border, doc, h, page } from '../support/styled-document.ts';

const sample = doc(
  [
    h('h1', { fontSize: 16, lineHeight: 20, colour: 'primary', attributes: { id: 'top' } }, 'Title'),
    h('div', { border: border(1, 'accent'), borderRadius: 2, background: 'tint', padding: 3 }, h('p', {}, 'In a box')),
    h(
      'p',
      { border: { blockEnd: border(0.5, 'rule', 'dashed') } },
      'See ',
      h('a', { attributes: { href: '#top' } }, 'above'),
    ),
    h('img', { attributes: { src: 'a.png', alt: 'A' } }),
  ],
  page({
    marginBoxes: {
      'bottom-left': { content: [{ kind: 'counter', name: 'page' }], style: { fontSize: 6, lineHeight: 8 } },
    },
  }),
);
const images = { 'a.png': { width: 8, height: 8 } };

test('a document as text', () => {
  expect(dumpLayout(layOutSample(sample, { images }))).toMatchInlineSnapshot(`
    "page 1 auto 200x100 transparent | content 10,10 180x80 | end 68.5
      text 10 24.8 w40 fake-400 16 primary #0 "Title"
      rect 10,30 180x20 radius 2 tint
      frame 10.5,30.5 179x19 radius 1.5 1 accent
      text 14 43 w40 fake-400 10 text #1 "In a box"
      rule 10,62.25 190,62.25 0.5 dashed rule
      text 10 59 w20 fake-400 10 text #2 "See "
      text 30 59 w25 fake-400 10 text underline #3 "above"
      image 10,62.5 6x6 a.png #4
      text 10 95.8 w3 fake-400 6 text artifact "1"
      link 30,50 25x12 #top element 4 "above"

    outline
      Title | page 1, 10

    destinations
      #top | page 1, 10

    structure
      Document 0
        H1 1
          #0
        P 2
          #1
        P 3
          #2
          Link 4
            #3
        Figure 5 alt="A" box=1:10,62.5 6x6
          #4
    "
  `);
});

test('the overlay draws boxes, baselines and page areas over the same items', () => {
  const resources = {
    typesetter: fakeTypesetter(),
    fonts: fakeFonts,
    drawings: new Map(),
    images: new Map(Object.entries(images)),
  };
  const { document, trace } = layOutTraced(sample, resources, () => {});
  const marked = overlay(document, trace, { area: 'a', box: 'b', baseline: 'c' });
  const before = document.pages[0]?.items.length ?? 0;
  const added = marked.pages[0]?.items.slice(before) ?? [];
  expect(marked.pages[0]?.items.slice(0, before)).toEqual(document.pages[0]?.items);
  expect(added.every((item) => item.slot === null)).toBe(true);
  const colours = added.map((item) => ('colour' in item ? item.colour : ''));
  expect([...new Set(colours)].sort()).toEqual(['a', 'b', 'c']);
  expect(added[0]).toMatchObject({ kind: 'frame', rect: { x: 10, y: 10, width: 180, height: 80 } });
  expect(overlay(document, []).pages[0]?.items).toEqual(document.pages[0]?.items);
});
