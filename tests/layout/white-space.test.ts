import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseAll, WhiteSpaceCollapser } from '../../src/layout/white-space.ts';

type Mode = 'normal' | 'nowrap' | 'pre-line';

/** Several texts one after the other, as inline elements give them. */
function collapse(texts: readonly string[], mode: Mode = 'normal'): string[] {
  const collapser = new WhiteSpaceCollapser();
  for (const [owner, text] of texts.entries()) collapser.text(text, owner, mode);
  return collapser.finish().map((piece) => (piece.kind === 'text' ? piece.text : piece.kind));
}

describe('white space (css-text-4, 4.3)', () => {
  test.each([
    [['  a \n\t b  '], ['a b']],
    [
      ['a ', ' b'],
      ['a ', 'b'],
    ],
    [
      ['a', ' ', ' ', 'b'],
      ['a', ' ', 'b'],
    ],
    [['a ', ' '], ['a']],
    [[' ', ' '], []],
    [['a\u00a0 \u00a0b'], ['a\u00a0 \u00a0b']],
    [['漢字\n  漢字'], ['漢字漢字']],
    [['漢 字'], ['漢 字']],
    [['a\n漢'], ['a 漢']],
  ])('%j is %j', (given, wanted) => {
    expect(collapse(given)).toEqual(wanted);
  });

  test('pre-line keeps line ends', () => {
    expect(collapse(['a  b \n  c\n'], 'pre-line')).toEqual(['a b', '\n', 'c']);
    expect(collapse(['汉字\n汉字'], 'pre-line')).toEqual(['汉字', '\n', '汉字']);
  });

  test('spaces around a forced break go, one at the end goes itself', () => {
    const collapser = new WhiteSpaceCollapser();
    collapser.text('a ', 0, 'normal');
    collapser.lineBreak(0);
    collapser.text(' b', 0, 'normal');
    collapser.lineBreak(0);
    expect(collapser.finish().map((piece) => (piece.kind === 'text' ? piece.text : ''))).toEqual(['a', '\n', 'b']);
  });

  test('isolates do not part spaces', () => {
    const collapser = new WhiteSpaceCollapser();
    collapser.text('a ', 0, 'normal');
    collapser.other({ kind: 'isolate-start', direction: 'rtl' });
    collapser.text(' b ', 0, 'normal');
    collapser.other({ kind: 'isolate-end' });
    expect(collapser.finish()).toEqual([
      { kind: 'text', text: 'a ', owner: 0 },
      { kind: 'isolate-start', direction: 'rtl' },
      { kind: 'text', text: 'b', owner: 0 },
      { kind: 'isolate-end' },
    ]);
  });

  test('never two spaces in a row, never one at an end, no other character lost', () => {
    const part = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', 'a', 'b') });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = collapse(parts).join('');
        expect(text).not.toMatch(/ {2}|^ | $|[\n\t]/);
        expect(text.replaceAll(' ', '')).toBe(parts.join('').replace(/\s/g, ''));
        expect(text).toBe(collapseAll(parts.join('')));
      }),
    );
  });
});
