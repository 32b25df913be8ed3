import { describe, expect, test } from 'vitest';
import { type Diagnostic, Findings } from '../../src/base/diagnostic.ts';
import {
  countFindings,
  formatAsJson,
  formatForGithub,
  formatForPeople,
  NO_COLOUR,
} from '../../src/base/format-findings.ts';

const finding: Diagnostic = {
  severity: 'error',
  code: 'content.unknown-field',
  message: 'There is no field "audiense".',
  at: { file: 'content/leaflets/a.yaml', line: 2, column: 1, endColumn: 9 },
  hint: 'Did you mean "audience"?',
};

describe('findings as text', () => {
  test('the place, the line, a caret under what is wrong, and what to do', () => {
    expect(formatForPeople([finding], () => 'title: A\naudiense: B\n', NO_COLOUR)).toMatchInlineSnapshot(`
      "content/leaflets/a.yaml:2:1 error content.unknown-field
        There is no field "audiense".
           2 | audiense: B
             | ^^^^^^^^
        → Did you mean "audience"?
      "
    `);
  });

  test('a place far into a long line is shown around it', () => {
    const line = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    const at = { file: 'a', line: 1, column: 301, endColumn: 305 };
    const text = formatForPeople([{ ...finding, at }], () => line, NO_COLOUR);
    const [quoted = '', caret = ''] = text.split('\n').filter((row) => row.includes('|'));
    expect(quoted.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('a file that can’t be read is not quoted', () => {
    expect(formatForPeople([finding], () => undefined, NO_COLOUR)).not.toContain('|');
  });
});

test('JSON has one object a finding', () => {
  expect(JSON.parse(formatAsJson([finding]))).toEqual([
    {
      severity: 'error',
      code: 'content.unknown-field',
      message: 'There is no field "audiense".',
      file: 'content/leaflets/a.yaml',
      line: 2,
      column: 1,
      endColumn: 9,
      hint: 'Did you mean "audience"?',
    },
  ]);
});

test('annotations escape what would end them', () => {
  const tricky = { ...finding, message: '50 %\nof it', at: { file: 'a,b:c', line: 1, column: 2 } };
  expect(formatForGithub([tricky])).toBe(
    '::error file=a%2Cb%3Ac,line=1,col=2,title=content.unknown-field::50 %25%0Aof it Did you mean "audience"?',
  );
});

test('counts by severity', () => {
  expect(countFindings([finding, finding, { ...finding, severity: 'warning' }])).toBe('2 errors, 1 warning');
  expect(countFindings([])).toBe('no findings');
});

test('findings come in one order, each once, whatever order they were reported in', () => {
  const at = (file: string, line: number, column = 1): Diagnostic => ({ ...finding, at: { file, line, column } });
  const some = [at('b', 1), at('a', 10), at('a', 9), at('a', 9, 3), at('B', 1), at('a', 9)];
  const sorted = (list: readonly Diagnostic[]) => {
    const findings = new Findings();
    for (const each of list) findings.report(each);
    return findings.all.map(({ at: place }) => `${place?.file}:${place?.line}:${place?.column}`);
  };
  expect(sorted(some)).toEqual(['B:1:1', 'a:9:1', 'a:9:3', 'a:10:1', 'b:1:1']);
  expect(sorted([...some].reverse())).toEqual(sorted(some));
});
