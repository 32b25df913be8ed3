import { expect, test } from 'vitest';
import { writeCsv } from '../../src/commands/csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('a spreadsheet takes %j for a text, and runs nothing', (text) => {
  const cell = writeCsv(['a'], [[text]]).split('\r\n')[1] ?? '';
  expect(cell.replace(/^"/, '')).toMatch(/^'/);
});

test('quotes, commas and lines stay in their cell; a number is a number, nothing is an empty cell', () => {
  expect(writeCsv(['a', 'b', 'c', 'd'], [['say "x", y', 'two\nlines', -3, null]])).toBe(
    '\uFEFFa,b,c,d\r\n"say ""x"", y","two\nlines",-3,',
  );
});
