import { describe, expect, test } from 'vitest';
import { layOutSample, texts } from '../support/lay-out-sample.ts';
import { type Child, doc, h, type Options } from '../support/styled-document.ts';

const list = (...children: Child[]): Child => h('ol', { padding: { inlineStart: 30 } }, ...children);
const first = (...children: Child[]): string[] => texts(layOutSample(doc(children)).pages[0]);

describe('outside markers', () => {
  test('end before their text, so that numbers of different length align at their ends', () => {
    expect(first(list(h('li', { marker: '9.' }, 'nine'), h('li', { marker: '10.' }, 'ten')))).toEqual([
      '9. @ 26,19',
      'nine @ 40,19',
      '10. @ 21,31',
      'ten @ 40,31',
    ]);
  });

  test('stand on the baseline of the first line, wherever that is', () => {
    const item = h('li', { marker: '–' }, h('div', { padding: { blockStart: 5 } }, h('p', { lineHeight: 20 }, 'deep')));
    expect(first(list(item))).toEqual(['– @ 31,28', 'deep @ 40,28']);
    const table = h('table', {}, h('tr', {}, h('td', { padding: 3 }, 'cell')));
    expect(first(list(h('li', { marker: '–' }, table)))).toEqual(['– @ 31,22', 'cell @ 43,22']);
  });

  test('hang on the right in right-to-left text', () => {
    expect(
      first(h('ul', { direction: 'rtl', padding: { inlineStart: 30 } }, h('li', { marker: '•' }, 'text'))),
    ).toEqual(['• @ 164,19', 'text @ 140,19']);
  });

  test('an item without text has a line for its marker', () => {
    expect(first(list(h('li', { marker: '1.' }), h('li', { marker: '2.' }, 'two')))).toEqual([
      '1. @ 26,19',
      '2. @ 26,31',
      'two @ 40,31',
    ]);
  });

  test('appear once when the item goes on to the next page', () => {
    const long = Array.from({ length: 9 }, (_, i): Child[] => [`l${i}`, h('br')]).flat();
    const document = layOutSample(doc([list(h('li', { marker: '1.' }, ...long))]));
    expect(document.pages.map((laid) => texts(laid).filter((text) => text.startsWith('1.')).length)).toEqual([1, 0]);
  });

  test('a numbered heading has one too', () => {
    const heading: Options = { display: 'list-item', marker: '3', fontSize: 20, lineHeight: 24 };
    expect(first(h('h2', { ...heading, margin: { inlineStart: 40 } }, 'Title'))).toEqual([
      '3 @ 22,28',
      'Title @ 50,28',
    ]);
  });
});

test('inside markers begin the text', () => {
  expect(first(list(h('li', { marker: '1.', listStylePosition: 'inside' }, 'one')))).toEqual(['1. one @ 40,19']);
});
