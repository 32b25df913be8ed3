import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionsIn } from '../../src/base/line-index.ts';
import { positionAt } from '../../src/base/source-text.ts';

const file = 'a.yaml';

test('agrees with the slow way of counting, everywhere', () => {
  const texts = fc.array(fc.constantFrom('a', 'é', '😀', '\n', 'bc'), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (text, offset, length) => {
      const source = { file, text };
      const { line, column, endColumn } = positionAt(source, offset, offset + length);
      expect(positionsIn(source)(offset, offset + length)).toEqual({
        file,
        line,
        column,
        ...(endColumn ? { endColumn } : {}),
      });
    }),
  );
});

test('never marks a line break of Windows', () => {
  expect(positionsIn({ file, text: 'ab\r\ncd' })(0, 6)).toEqual({ file, line: 1, column: 1, endColumn: 3 });
});
