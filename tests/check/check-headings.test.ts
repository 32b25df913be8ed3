import { expect, test } from 'vitest';
import { checkHeadings } from '../../src/check/check-headings.ts';
import { findingsOf } from '../support/read-sample.ts';
import { h } from '../support/styled-document.ts';

const check = (...levels: number[]): string[] =>
  findingsOf(checkHeadings, ...levels.map((level) => h(`h${level}`, {}, `Kop ${level}`))).map(({ message }) => message);

test('one level down at a time, any number up', () => {
  expect(check(1, 2, 3, 3, 2, 3, 2)).toEqual([]);
});

test('a skipped level', () => {
  expect(check(1, 3)).toEqual(['The heading “Kop 3” on page 1 is of level 3; the one before it is of level 1.']);
  expect(check(1, 2, 1, 3, 3)).toHaveLength(1);
});

test('a document that does not begin with its title', () => {
  expect(check(2, 1)).toEqual(['The heading “Kop 2” on page 1 is of level 2; it is the first one.']);
});

test('is an error; decoration does not count', () => {
  expect(findingsOf(checkHeadings, h('h2', {}, 'a'))).toMatchObject([
    { severity: 'error', code: 'page.skipped-heading' },
  ]);
  expect(findingsOf(checkHeadings, h('h2', { attributes: { 'aria-hidden': 'true' } }, 'a'))).toEqual([]);
});

test('names the page', () => {
  const [finding] = findingsOf(checkHeadings, h('h1', {}, 'a'), h('h3', { breakBefore: 'page' }, 'b'));
  expect(finding?.message).toContain('on page 2');
});
