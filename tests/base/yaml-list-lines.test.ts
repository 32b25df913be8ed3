import { expect, test } from 'vitest';
import { parseYaml } from '../../src/base/yaml.ts';
import { clean } from '../support/findings.ts';

function entriesOf(text: string): readonly string[] | null | undefined {
  const yaml = clean((report) => parseYaml({ file: 'a.yaml', text }, report));
  const list = yaml.listAt(['units']);
  return list && (list.indent === null ? null : list.entries.map(({ start, end }) => text.slice(start, end)));
}

test('comments and blank lines before an entry go with it; deeper comments stay with the entry above', () => {
  const text = `units: # the list's own
  # of a
  - place: a # behind a
    source: >-
      one
      line
    # still a

  # of b
  - { place: b }

  - place: c
  # the file's own

other: 1
`;
  expect(entriesOf(text)).toEqual([
    '  # of a\n  - place: a # behind a\n    source: >-\n      one\n      line\n    # still a\n',
    '\n  # of b\n  - { place: b }\n',
    '\n  - place: c\n',
  ]);
});

test('a comment that a blank line separates from the first entry is of the list', () => {
  expect(entriesOf('units:\n  # about the list\n\n  - a\n')).toEqual(['  - a\n']);
});

test('without indentation, with dashes on lines of their own, with Windows line ends, without a last line end', () => {
  expect(entriesOf('units:\n- a\n- b\n')).toEqual(['- a\n', '- b\n']);
  expect(entriesOf('units:\n  -\n    place: a\n  -\n    place: b\n')).toEqual([
    '  -\n    place: a\n',
    '  -\n    place: b\n',
  ]);
  expect(entriesOf('units:\r\n  - a\r\n  - b')).toEqual(['  - a\r\n', '  - b']);
});

test('a list in brackets has no lines of its own; something else is no list', () => {
  expect(entriesOf('units: [a, b]\n')).toBeNull();
  expect(entriesOf('units: a\n')).toBeUndefined();
});
