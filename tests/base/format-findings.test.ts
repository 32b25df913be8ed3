import { describe, expect, test } from 'vitest';
import { formatForPeople, NO_COLOUR } from '../../src/base/format-findings.ts';

const finding = {
  severity: 'error',
  code: 'a.b',
  message: 'Wrong.',
  at: { file: 'a.yaml', line: 2, column: 3, endColumn: 5 },
  hint: 'Mend it.',
} as const;
const shown = (text: string) => formatForPeople([finding], () => text, NO_COLOUR);

describe('findings for people', () => {
  test('quote the line and point at the place', () => {
    expect(shown('one\r\n\tfour\r\n')).toBe(
      'a.yaml:2:3 error a.b\n  Wrong.\n     2 |  four\n       |   ^^\n  → Mend it.\n',
    );
  });

  test.each(['one\n\u001b[2Jfour', 'one\n\u0000\u0001', 'one\n\ufffd\ufffdJFIF', 'one\n\u009b2J'])(
    'never send what is no text to a terminal: %j',
    (text) => {
      expect(shown(text)).toBe('a.yaml:2:3 error a.b\n  Wrong.\n  → Mend it.\n');
    },
  );
});
