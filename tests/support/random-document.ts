/** Random styled documents for property tests of layout: everything that flows, with every kind of break. */

import fc from 'fast-check';
import type { PageStyle } from '../../src/styles/styled-tree.ts';
import { border, type Child, h, type Options, page } from './styled-document.ts';

const breaks = fc.constantFrom('auto', 'auto', 'auto', 'avoid', 'page', 'column' as const);
const length = fc.constantFrom(0, 0, 0, 3, 7, 20);

const blockOptions: fc.Arbitrary<Options> = fc.record({
  margin: fc.record({
    blockStart: fc.constantFrom(0, 0, 5, 12, -3),
    blockEnd: fc.constantFrom(0, 0, 5, 12),
    inlineStart: length,
  }),
  padding: fc.record({ blockStart: length, blockEnd: length, inlineStart: length, inlineEnd: fc.constantFrom(0, 4) }),
  border: fc.constantFrom({}, {}, border(1), { inlineStart: border(2, 'accent') }),
  background: fc.constantFrom('transparent', 'tint'),
  boxDecorationBreak: fc.constantFrom('slice', 'clone' as const),
  breakBefore: breaks,
  breakAfter: breaks,
  breakInside: fc.constantFrom('auto', 'auto', 'avoid' as const),
  orphans: fc.constantFrom(1, 2, 3),
  widows: fc.constantFrom(1, 2, 3),
  page: fc.constantFrom('auto', 'auto', 'auto', 'other'),
});

/** A word that occurs once in the document: `{` is replaced by its number when the document is made. */
const word = fc.constant('w{');
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));

const inline: fc.Arbitrary<Child> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: text.map((inner) => h('strong', { fontWeight: 700 }, inner)) },
  { weight: 1, arbitrary: text.map((inner) => h('a', { attributes: { href: 'https://example.org' } }, inner)) },
  { weight: 1, arbitrary: text.map((inner) => h('span', { fontSize: 12, lineHeight: 15 }, inner)) },
);

const paragraph = fc
  .tuple(blockOptions, fc.array(inline, { minLength: 1, maxLength: 3 }))
  .map(([options, children]) => h('p', options, ...children.flatMap((child, i) => (i === 0 ? [child] : [' ', child]))));

export const block: fc.Memo<Child> = fc.memo((depth) =>
  depth <= 1
    ? paragraph
    : fc.oneof(
        { weight: 6, arbitrary: paragraph },
        { weight: 1, arbitrary: spanner },
        { weight: 3, arbitrary: container(depth - 1) },
      ),
);

/** Over all columns where it stands in columns; a paragraph elsewhere. */
const spanner = paragraph.map((inner) => h('div', { columnSpan: 'all' }, inner));

function container(depth: number): fc.Arbitrary<Child> {
  const children = fc.array(block(depth), { minLength: 0, maxLength: 4 });
  const span = fc.constantFrom('1', '1', '1', '2');
  const cell = fc
    .tuple(fc.record({ padding: length }), fc.record({ colspan: span, rowspan: span }), children)
    .map(([options, attributes, inner]) => h('td', { ...options, attributes }, ...inner));
  const row = fc.array(cell, { minLength: 1, maxLength: 2 }).map((cells) => h('tr', {}, ...cells));
  const collapse = fc.constantFrom('separate', 'collapse' as const);
  return fc.oneof(
    fc.tuple(blockOptions, children).map(([options, inner]) => h('section', options, ...inner)),
    fc
      .tuple(blockOptions, children)
      .map(([options, inner]) => h('li', { ...options, margin: { inlineStart: 25 }, marker: 'm{.' }, ...inner)),
    fc
      .tuple(blockOptions, fc.constantFrom('balance', 'auto' as const), children)
      .map(([options, columnFill, inner]) => h('div', { ...options, columnCount: 2, columnFill }, ...inner)),
    fc
      .tuple(blockOptions, collapse, fc.boolean(), fc.array(row, { minLength: 1, maxLength: 4 }))
      .map(([{ breakInside, ...options }, borderCollapse, headed, rows]) =>
        h(
          'table',
          { ...options, ...(breakInside ? { breakInside } : {}), borderCollapse },
          ...(headed ? [h('thead', {}, h('tr', {}, h('th', {}, 'w{')))] : []),
          h('tbody', {}, ...rows),
        ),
      ),
  );
}

/** Pages tall and wide enough for any word, of changing size. */
export const pages: fc.Arbitrary<(name: string, index: number) => PageStyle> = fc
  .array(fc.record({ width: fc.constantFrom(260, 300), height: fc.constantFrom(150, 200, 320) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((sizes) => (_, index) => page({ ...sizes[index % sizes.length], margin: 20 }));
