import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml, writeYamlMap, writeYamlText } from '../../src/base/yaml.ts';
import { clean, find } from '../support/findings.ts';

const parse = (text: string) => find((report) => parseYaml({ file: 'a.yaml', text }, report));
const read = (text: string) => clean((report) => parseYaml({ file: 'a.yaml', text }, report));

describe('values', () => {
  test('a file with everything in it', () => {
    const text = "# top\na: één\nb: [1, true, null, '2']\nc:\n  d: >-\n    one\n    line\n  e: 2016-01\n  f: 1.0.0\n";
    expect(read(text).value).toEqual({
      a: 'één',
      b: [1, true, null, '2'],
      c: { d: 'one line', e: '2016-01', f: '1.0.0' },
    });
  });

  test('words of YAML 1.1 are texts: no, yes, on, dates', () => {
    expect(read('[no, yes, on, 2026-11-21, 12:30]').value).toEqual(['no', 'yes', 'on', '2026-11-21', '12:30']);
  });

  test('an empty file is null', () => {
    expect(read('').value).toBeNull();
    expect(read('# only a comment\n').value).toBeNull();
  });

  test('a byte order mark and the line ends of Windows change nothing', () => {
    const yaml = read('\uFEFFa: 1\r\nb: >-\r\n  two\r\n  lines\r\n');
    expect(yaml.value).toEqual({ a: 1, b: 'two lines' });
    expect(yaml.keyAt(['a'])).toEqual({ file: 'a.yaml', line: 1, column: 1, endColumn: 2 });
  });

  test('a key named __proto__ is a key', () => {
    const value = read('__proto__: { polluted: true }').value as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect('polluted' in value).toBe(false);
  });
});

describe('places', () => {
  const yaml = read('a: x\nsections:\n  - id: one\n  - id: two\n    heading: Kop\nempty:\n');

  test('of keys and of values', () => {
    expect(yaml.valueAt(['sections', 1, 'heading'])).toEqual({ file: 'a.yaml', line: 5, column: 14, endColumn: 17 });
    expect(yaml.keyAt(['sections', 1, 'heading'])).toEqual({ file: 'a.yaml', line: 5, column: 5, endColumn: 12 });
    expect(yaml.valueAt(['empty'])).toMatchObject({ line: 6, column: 1 });
  });

  test('of a path that leads nowhere: the nearest thing on the way', () => {
    expect(yaml.keyAt(['sections', 1, 'blocks', 3])).toMatchObject({ line: 4, column: 5 });
    expect(yaml.spanOf(['sections', 7])).toBeUndefined();
  });
});

describe('bad files', () => {
  test.each([
    ['an unclosed quote', 'a: "x\nb: 1\n', 'yaml.broken 1:4'],
    ['a colon in a text', 'a: b: c\n', 'yaml.broken 1:4'],
    ['an unclosed bracket', 'a: [b, c\nd: e\n', 'yaml.broken 2:1'],
    ['a tab', 'a:\n\t- b\n', 'yaml.tab 2:1'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 'yaml.duplicate-key 3:1'],
    ['an alias', 'a: *x\n', 'yaml.alias 1:4'],
    ['an anchor', 'a: &x 1\n', 'yaml.anchor 1:4'],
    ['a tag', 'a: !!binary AAAA\n', 'yaml.tag 1:4'],
    ['a text that begins with an asterisk', '- **sterk** woord\n', 'yaml.alias 1:3'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'yaml.several-documents 2:1'],
    ['a list as a key', '? [a]\n: b\n', 'yaml.key-not-text 1:3'],
    ['a merge conflict', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n', 'yaml.merge-conflict 2:1'],
    ['a hundred brackets', '['.repeat(100), 'yaml.too-deep 1:65'],
  ])('%s', (_, text, finding) => {
    const { value, short, findings } = parse(text);
    expect(value).toBeUndefined();
    expect(short).toEqual([finding]);
    expect(findings[0]?.severity).toBe('error');
  });

  test('an alias bomb is refused before it unfolds', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => [...pair])) {
      lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    const { value, findings } = parse(lines.join('\n'));
    expect(value).toBeUndefined();
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['yaml.alias', 'yaml.anchor']));
  });

  test('200 000 brackets are a finding, not a crash', () => {
    expect(parse('['.repeat(200_000)).short).toEqual(['yaml.too-deep 1:65']);
  });

  test('a text of 50 MB is refused', () => {
    const { value, short } = parse('a: x\n'.repeat(10 * 1024 * 1024));
    expect(value).toBeUndefined();
    expect(short).toEqual(['text.too-large 1:1']);
  });

  test('many keys cost time in proportion, not squared', () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `key${i}: x`).join('\n');
    expect(Object.keys(read(text).value as object)).toHaveLength(40_000);
  });

  test('any text gives a value or an error, and never throws', () => {
    const bits = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      '|',
      '>',
      '&x ',
      '*x',
      '!t ',
      '?',
      ',',
      '\t',
      '%',
      '---',
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 25 }).map((parts) => parts.join('')),
        (text) => {
          const { value, findings } = parse(text);
          expect(value === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('writing', () => {
  const texts = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      ':',
      '#',
      '-',
      "'",
      '"',
      '*',
      '&',
      '{',
      '}',
      '[',
      ']',
      ',',
      '!',
      '%',
      '\\',
      'é',
      '1',
      'ب',
      '|',
      '>',
    ),
    maxLength: 20,
  });

  test('a text comes back as it was, on a line of its own or in brackets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = writeYamlMap({ text });
        expect(line.split('\n')).toHaveLength(2);
        expect(read(line).value).toEqual({ text });
        expect(read(`[${writeYamlText(text)}, { a: ${writeYamlText(text)} }]`).value).toEqual([text, { a: text }]);
      }),
      { numRuns: 500 },
    );
  });

  test('long texts are never folded, and quotes stand only where they are needed', () => {
    const long = 'woord '.repeat(60).trim();
    expect(writeYamlMap({ source: long, target: '', state: 'missing' })).toBe(
      `source: ${long}\ntarget: ""\nstate: missing\n`,
    );
  });
});

test('letters in two parts are read as one, and said', () => {
  const decomposed = 'title: cafe\u0301 e\u0308n "q"\n';
  const { value, short } = find((report) => parseYaml({ file: 'a.yaml', text: decomposed }, report));
  expect(value?.value).toEqual({ title: 'café ën "q"' });
  expect(short).toEqual(['text.not-composed 1:11']);
  expect(value?.source.text).toBe(decomposed);
});
