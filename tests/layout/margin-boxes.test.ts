import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { shareEdge } from '../../src/layout/margin-boxes.ts';
import type { ContentPart } from '../../src/styles/computed-style.ts';
import { fakeFonts, fakeTypesetter } from '../support/fake-typesetter.ts';
import { codes, layOutSample, layOutWithFindings, textItems, texts } from '../support/lay-out-sample.ts';
import { border, type Child, doc, h, type Options, page, type PageOptions } from '../support/styled-document.ts';

const text = (value: string): ContentPart => ({ kind: 'text', text: value });
const pageNumber: ContentPart = { kind: 'counter', name: 'page' };
const pageCount: ContentPart = { kind: 'counter', name: 'pages' };
const string = (keyword: 'first' | 'start' | 'last' | 'first-except'): ContentPart => ({
  kind: 'string',
  name: 'title',
  keyword,
});
const titled = (name: string, options: Options = {}): Child =>
  h('h2', { ...options, stringSet: [{ name: 'title', parts: [{ kind: 'element-text' }] }] }, name);

/** A margin of 20 pt around 160 by 60. */
const boxes = (marginBoxes: NonNullable<PageOptions['marginBoxes']>): ReturnType<typeof page> =>
  page({ margin: 20, marginBoxes });

const furniture = (pages: ReturnType<typeof page>, ...children: Child[]): string[][] =>
  layOutSample(doc(children, pages)).pages.map((laid) =>
    texts({ ...laid, items: laid.items.filter((item) => item.slot === null) }),
  );

describe('place', () => {
  test('above the page area at its edge, below it at its edge, with padding between', () => {
    const found = furniture(
      boxes({
        'top-left': { content: [text('tl')], style: { padding: { blockEnd: 3 } } },
        'bottom-right': { content: [text('br')], style: { padding: { blockStart: 2 }, textAlign: 'end' } },
      }),
      'x',
    );
    expect(found).toEqual([['tl @ 20,14', 'br @ 170,91']]);
  });

  test('vertical-align top and bottom are those of the margin', () => {
    const box = (verticalAlign: 'top' | 'bottom'): NonNullable<PageOptions['marginBoxes']>[string] => ({
      content: [text('t')],
      style: { verticalAlign },
    });
    expect(furniture(boxes({ 'top-left': box('top'), 'bottom-left': box('bottom') }), 'x')).toEqual([
      ['t @ 20,9', 't @ 20,97'],
    ]);
  });

  test('three boxes on one edge share it; the centre stays in the centre', () => {
    const found = furniture(
      boxes({
        'top-left': { content: [text('left')] },
        'top-center': { content: [text('mid')], style: { textAlign: 'center' } },
        'top-right': { content: [text('r')], style: { textAlign: 'end' } },
      }),
      'x',
    );
    expect(found).toEqual([['left @ 20,17', 'mid @ 92.5,17', 'r @ 175,17']]);
  });

  test('borders and backgrounds are painted, no box without content', () => {
    const pages = boxes({
      'bottom-left': { content: [text('a')], style: { border: { blockStart: border(1, 'rule') } } },
      'top-left': { content: [string('first')], style: { border: border(1) } },
    });
    const [laid] = layOutSample(doc(['x'], pages)).pages;
    expect(laid?.items.filter((item) => item.kind !== 'text')).toMatchObject([
      { kind: 'rule', x1: 20, y1: 80.5, x2: 180, y2: 80.5 },
    ]);
  });

  test('furniture does not count as content', () => {
    const [laid] = layOutSample(doc(['x'], boxes({ 'bottom-left': { content: [text('a')] } }))).pages;
    expect(laid?.contentEnd).toBe(32);
  });
});

describe('widths (css-page-3, 5.3.2.4)', () => {
  const size = (min: number, max: number): { min: number; max: number } => ({ min, max });

  test('one box has the whole edge', () => {
    expect(shareEdge(size(1, 2), null, null, 100)).toEqual({ left: 100, center: 0, right: 0 });
    expect(shareEdge(null, size(1, 2), null, 100)).toEqual({ left: 0, center: 100, right: 0 });
  });

  test('two boxes share by what they want', () => {
    expect(shareEdge(size(10, 30), null, size(5, 10), 100)).toEqual({ left: 75, center: 0, right: 25 });
    const shared = shareEdge(size(10, 110), null, size(10, 60), 100);
    expect(shared.left).toBeCloseTo(10 + (80 * 100) / 150);
    expect(shared.left + shared.right).toBe(100);
  });

  test('with a centre both sides are as wide as the wider one', () => {
    expect(shareEdge(size(10, 30), size(5, 20), size(5, 10), 160)).toEqual({ left: 60, center: 40, right: 60 });
  });
});

describe('counters and strings', () => {
  const two = [h('p', {}, 'a'), h('p', { breakBefore: 'page' }, 'b')];

  test('page and pages', () => {
    const found = furniture(boxes({ 'top-left': { content: [pageNumber, text(' of '), pageCount] } }), ...two);
    expect(found.map((each) => each[0])).toEqual(['1 of 2 @ 20,17', '2 of 2 @ 20,17']);
  });

  test.each([
    ['first', ['-', 'A', 'C', 'D']],
    ['last', ['-', 'B', 'C', 'D']],
    ['start', ['-', 'A', 'B', 'D']],
    ['first-except', ['-', '-', '-', '-']],
  ] as const)('string(title, %s)', (keyword, wanted) => {
    const pages = boxes({ 'top-left': { content: [string(keyword), text('-')] } });
    const found = furniture(
      pages,
      h('p', {}, 'x'),
      titled('A', { breakBefore: 'page' }),
      titled('B'),
      h('p', { breakBefore: 'page' }, 'x'),
      titled('C'),
      titled('D', { breakBefore: 'page' }),
    );
    expect(found.map((each) => each[0]?.split(' @')[0]?.replace(/(.)-$/, '$1'))).toEqual(wanted);
  });

  test('a string holds until the next one', () => {
    const pages = boxes({ 'top-left': { content: [string('first')] } });
    expect(furniture(pages, titled('A'), h('p', { breakBefore: 'page' }, 'x')).map((each) => each[0])).toEqual([
      'A @ 20,17',
      'A @ 20,17',
    ]);
  });

  test('a string in the text is the one set before it', () => {
    const document = layOutSample(
      doc([titled('A'), h('p', {}, 'see ', string('first')), titled('B'), h('p', {}, string('first'))]),
    );
    expect(
      textItems(document.pages[0])
        .map(({ run }) => run.text)
        .join('|'),
    ).toBe('A|see |A|B|B'.replace('see |A', 'see A'));
  });

  test('page numbers in the text, known when all pages are', () => {
    const reference: ContentPart = { kind: 'target-counter', href: '#there', name: 'page' };
    const document = layOutSample(
      doc([
        h('p', {}, 'page ', reference, ' of ', pageCount),
        h('p', { breakBefore: 'page', attributes: { id: 'there' } }, 'this is ', pageNumber),
      ]),
    );
    expect(
      document.pages.map((laid) =>
        textItems(laid)
          .map(({ run }) => run.text)
          .join(''),
      ),
    ).toEqual(['page 2 of 2', 'this is 2']);
  });

  test('a page number whose target is nowhere is an error', () => {
    const { findings } = layOutWithFindings(
      doc([h('p', {}, { kind: 'target-counter', href: '#nowhere', name: 'page' })]),
    );
    expect(codes(findings)).toEqual(['layout.unknown-target']);
    const link = layOutWithFindings(doc([h('p', {}, h('a', { attributes: { href: '#nowhere' } }, 'x'))]));
    expect(codes(link.findings)).toEqual(['layout.unknown-target']);
  });
});

test('page numbers that move their own target are reported after three passes', () => {
  // Named on page 1 the word is long enough to push its target to page 2, named on page 2 it is not.
  const numberText = (value: number): string => (value === 1 ? 'long '.repeat(30) : String(value));
  const reference: ContentPart = { kind: 'target-counter', href: '#there', name: 'page' };
  const document = doc([h('p', {}, reference), h('p', { attributes: { id: 'there' }, lineHeight: 60 }, 'x')]);
  const findings = new Findings();
  const resources = {
    typesetter: fakeTypesetter(),
    fonts: fakeFonts,
    drawings: new Map(),
    images: new Map(),
    numberText,
  };
  layOut(document, resources, findings.report);
  expect(codes(findings.all)).toEqual(['layout.unsettled-page-numbers']);
});
