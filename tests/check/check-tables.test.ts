import { expect, test } from 'vitest';
import { checkTables } from '../../src/check/check-tables.ts';
import { findingsOf } from '../support/read-sample.ts';
import { h } from '../support/styled-document.ts';

const table = (name: 'th' | 'td', attributes: Record<string, string> = {}) =>
  h('table', { attributes }, h('tbody', {}, h('tr', {}, h(name, {}, 'Plaats'), h('td', {}, 'Gevolg'))));

test('a table without header cells is an error that quotes it', () => {
  const [finding] = findingsOf(checkTables, table('td'));
  expect(finding).toMatchObject({ severity: 'error', code: 'page.table-without-headers' });
  expect(finding?.message).toContain('on page 1 that begins with “Plaats');
});

test('with header cells, or for layout only, it is fine', () => {
  expect(findingsOf(checkTables, table('th'))).toEqual([]);
  expect(findingsOf(checkTables, table('td', { role: 'presentation' }))).toEqual([]);
});
