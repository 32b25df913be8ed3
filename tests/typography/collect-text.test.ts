import { expect, test } from 'vitest';
import { collectText, spanAt } from '../../src/typography/collect-text.ts';
import { PLAIN, textItem } from './noto.ts';

test('joins items and keeps their spans and isolates', () => {
  const collected = collectText([
    textItem('een ', PLAIN, 1),
    { kind: 'isolate-start', direction: 'rtl' },
    textItem('twee', PLAIN, 2),
    { kind: 'isolate-end' },
    textItem('', PLAIN, 3),
    textItem(' drie', PLAIN, 4),
  ]);
  expect(collected.text).toBe('een twee drie');
  expect(collected.spans.map(({ start, end, owner }) => [start, end, owner])).toEqual([
    [0, 4, 1],
    [4, 8, 2],
    [8, 13, 4],
  ]);
  expect(collected.isolates).toEqual([{ start: 4, end: 8, direction: 'rtl' }]);
});

test('closes what was left open and passes over what was never opened', () => {
  const collected = collectText([
    { kind: 'isolate-end' },
    { kind: 'isolate-start', direction: 'auto' },
    textItem('a'),
    { kind: 'isolate-start', direction: 'ltr' },
  ]);
  expect(collected.isolates).toEqual([{ start: 0, end: 1, direction: 'auto' }]);
});

test('never joins halves of a character over two items', () => {
  expect(collectText([textItem('a\uD83D'), textItem('\uDE00b')]).text).toBe('a\uFFFD\uFFFDb');
});

test('finds the span over an offset', () => {
  const { spans } = collectText([textItem('ab', PLAIN, 1), textItem('c', PLAIN, 2)]);
  expect([0, 1, 2, 3].map((offset) => spanAt(spans, offset)?.owner)).toEqual([1, 1, 2, undefined]);
});
