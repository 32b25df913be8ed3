import { describe, expect, test } from 'vitest';
import {
  checkShape,
  choice,
  fields,
  line,
  listOf,
  number,
  oneOf,
  optional,
  toJsonSchema,
  wholeNumber,
} from '../../src/base/check-shape.ts';
import { parseYaml } from '../../src/base/yaml.ts';
import { find } from '../support/findings.ts';

const shape = fields({
  title: line({ says: 'The title.', maxLength: 10 }),
  code: optional(line({ says: 'The code.', pattern: /^[A-Z]+$/, mustBe: 'capitals' })),
  lines: optional(wholeNumber(1, 5, 'Lines.')),
  scale: optional(number(0, 1, 'Scale.')),
  kind: optional(choice(['drawing', 'image'], 'The kind.')),
  blocks: optional(
    listOf(
      oneOf(
        [
          line({ says: 'Text.' }),
          fields({ list: listOf(line({ says: 'Item.' }), 'Items.', 1) }),
          fields({ table: fields({ caption: line({ says: 'Caption.' }) }) }),
        ],
        'A block.',
      ),
      'Blocks.',
      0,
      2,
    ),
  ),
});

function check(text: string) {
  return find((report) => {
    const yaml = parseYaml({ file: 'a.yaml', text }, report);
    return yaml && checkShape(shape, yaml, 'room', report);
  });
}

test('a value of the right shape comes back', () => {
  expect(check('title: Rug\nblocks: [a, { list: [b] }]\n')).toMatchObject({
    value: { title: 'Rug', blocks: ['a', { list: ['b'] }] },
    findings: [],
  });
});

describe('findings', () => {
  test.each([
    [
      'a field too many',
      'title: a\ntitel: b\n',
      'room.unknown-field 2:1',
      'There is no field "titel".',
      'Did you mean "title"?',
    ],
    [
      'an odd field',
      'title: a\nzzz: b\n',
      'room.unknown-field 2:1',
      'There is no field "zzz".',
      'The fields are: title, code, lines, scale, kind, blocks.',
    ],
    ['a missing field', 'code: A\n', 'room.missing-field 1:1', 'The field "title" is missing.', 'Add "title: …".'],
    ['an empty file', '', 'room.wrong-type 1:1', 'The file must be a map of fields, not nothing.', undefined],
    [
      'a number for a text',
      'title: 12\n',
      'room.wrong-type 1:8',
      '"title" must be a text, not the number 12.',
      "If it is meant as a text, set it in quotes: '…'.",
    ],
    ['a list for a text', 'title: [a, b]\n', 'room.wrong-type 1:8', '"title" must be a text, not a list.', undefined],
    ['nothing for a text', 'title:\n', 'room.wrong-type 1:1', '"title" must be a text, not nothing.', undefined],
    [
      'an empty text',
      "title: ''\n",
      'room.empty-text 1:8',
      '"title" is empty.',
      'Write the text, or delete the field.',
    ],
    [
      'too long a text',
      'title: abcdefghijk\n',
      'room.too-long 1:8',
      '"title" has 11 characters; at most 10 can stand there.',
      'Make it shorter.',
    ],
    [
      'a text of two lines',
      'title: |-\n  a\n  b\n',
      'room.several-lines 1:8',
      'This text must be one line.',
      'Write it on one line, or with ">-" before it.',
    ],
    [
      'a text that is folded with a line end',
      'title: >\n  a\n',
      'room.several-lines 1:8',
      'This text must be one line.',
      'Write it on one line, or with ">-" before it.',
    ],
    [
      'a space at the end',
      "title: 'a '\n",
      'room.outer-space 1:8',
      'This text begins or ends with a space.',
      'Delete the space.',
    ],
    [
      'a control character',
      'title: "a\\x07"\n',
      'room.control-character 1:8',
      'This text has a character in it that cannot be printed.',
      'Delete it.',
    ],
    [
      'half a character',
      'title: "a\\uD800"\n',
      'room.control-character 1:8',
      'This text has a character in it that cannot be printed.',
      'Delete it.',
    ],
    ['a text of the wrong form', 'title: a\ncode: b\n', 'room.wrong-value 2:7', '"b" must be capitals.', undefined],
    [
      'half a line',
      'title: a\nlines: 1.5\n',
      'room.wrong-type 2:8',
      '"lines" must be a whole number, not the number 1.5.',
      undefined,
    ],
    ['too many lines', 'title: a\nlines: 9\n', 'room.wrong-value 2:8', '"lines" is 9; at most 5.', undefined],
    ['too small a number', 'title: a\nscale: -1\n', 'room.wrong-value 2:8', '"scale" is -1; at least 0.', undefined],
    [
      'a word that is no choice',
      'title: a\nkind: drawin\n',
      'room.wrong-value 2:7',
      '"kind" cannot be "drawin".',
      'Did you mean "drawing"?',
    ],
    [
      'too many items',
      'title: a\nblocks: [a, b, c]\n',
      'room.too-many 2:9',
      '"blocks" has 3 items; at most 2.',
      undefined,
    ],
    [
      'too few items',
      'title: a\nblocks: [{ list: [] }]\n',
      'room.too-few 2:18',
      '"blocks[1].list" has 0 items; at least 1.',
      undefined,
    ],
    [
      'a block of an unknown kind',
      'title: a\nblocks:\n  - lst: [a]\n',
      'room.unknown-field 3:5',
      'There is no "lst" that can stand in "blocks[1]".',
      'Did you mean "list"?',
    ],
    [
      'an unknown field deep in a block',
      'title: a\nblocks:\n  - table: { caption: a, captoin: b }\n',
      'room.unknown-field 3:26',
      'There is no field "captoin" in "blocks[1].table".',
      'Did you mean "caption"?',
    ],
    [
      'a missing field deep in a block',
      'title: a\nblocks:\n  - table: {}\n',
      'room.missing-field 3:5',
      'The field "caption" is missing in "blocks[1].table".',
      'Add "caption: …".',
    ],
    [
      'a block with two keys',
      'title: a\nblocks:\n  - list: [a]\n    tble: 1\n',
      'room.unknown-field 4:5',
      'There is no field "tble" in "blocks[1]".',
      'The fields are: list.',
    ],
    [
      'a number for a block',
      'title: a\nblocks: [3]\n',
      'room.wrong-type 2:10',
      'The number 3 cannot stand here, in "blocks[1]".',
      "Set it in quotes if it is a text: '3'.",
    ],
  ])('%s', (_, text, place, message, hint) => {
    const { value, short, findings } = check(text);
    expect(value).toBeUndefined();
    expect(short).toEqual([place]);
    expect(findings[0]?.message).toBe(message);
    expect(findings[0]?.hint).toBe(hint);
  });

  test('everything that is wrong is found at once', () => {
    expect(check('titel: a\nlines: 0\nkind: b\n').short).toEqual([
      'room.missing-field 1:1',
      'room.unknown-field 1:1',
      'room.wrong-value 2:8',
      'room.wrong-value 3:7',
    ]);
  });
});

test('the JSON Schema says the same, in plain words', () => {
  expect(toJsonSchema(shape, 'Thing')).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Thing',
    type: 'object',
    additionalProperties: false,
    required: ['title'],
    properties: { title: { type: 'string', maxLength: 10, description: 'The title.' } },
  });
});
