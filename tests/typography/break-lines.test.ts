import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type Preferences } from '../../src/typography/break-lines.ts';
import { toyText } from './toy-lines.ts';

function set(marked: string, width: number, preferences: Partial<Preferences> = {}, indent = 0): readonly string[] {
  const { points, lines } = toyText(marked);
  return lines(
    breakLines(points, { width, indent }, { textWrap: 'wrap', maxConsecutiveHyphens: 0, ...preferences }).ends,
  );
}

/** First-fit, as a typewriter does it. */
function greedy(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Sum of squared shortfalls of all lines but the last. */
function raggedness(lines: readonly string[], width: number): number {
  return lines.slice(0, -1).reduce((sum, line) => sum + (width - line.length) ** 2, 0);
}

// The paragraph on which the paper shows its method (the Grimms' "Frog King").
const FROG_KING =
  'In olden times when wishing still helped one, there lived a king whose daughters were all beautiful; and the youngest was so beautiful that the sun itself, ' +
  'which has seen so much, was astonished whenever it shone in her face. Close by the king’s castle lay a great dark forest, and under an old lime-tree in the ' +
  'forest was a well, and when the day was very warm, the king’s child went out into the forest and sat down by the side of the cool fountain; and when she was ' +
  'bored she took a golden ball, and threw it up on high and caught it; and this ball was her favorite plaything.';

describe('optimum fit', () => {
  test('sets a known paragraph less ragged than first-fit, in as many lines', () => {
    expect(set(FROG_KING, 40)).toMatchInlineSnapshot(`
      [
        "In olden times when wishing still helped",
        "one, there lived a king whose daughters",
        "were all beautiful; and the youngest",
        "was so beautiful that the sun itself,",
        "which has seen so much, was astonished",
        "whenever it shone in her face. Close",
        "by the king’s castle lay a great dark",
        "forest, and under an old lime-tree in",
        "the forest was a well, and when the day",
        "was very warm, the king’s child went out",
        "into the forest and sat down by the side",
        "of the cool fountain; and when she was",
        "bored she took a golden ball, and threw",
        "it up on high and caught it; and this",
        "ball was her favorite plaything.",
      ]
    `);
    for (const width of [24, 30, 36, 44, 60]) {
      const best = set(FROG_KING, width);
      const first = greedy(FROG_KING, width);
      expect(best.length).toBeLessThanOrEqual(first.length);
      expect(raggedness(best, width)).toBeLessThanOrEqual(raggedness(first, width));
      expect(best.join(' ')).toBe(FROG_KING);
    }
    expect(raggedness(set(FROG_KING, 40), 40)).toBeLessThan(0.7 * raggedness(greedy(FROG_KING, 40), 40));
  });

  test('takes a short line early to spare a hole later', () => {
    // First-fit: "aaa bb cc", "dd", "eeeeeeeee" has a hole of 7.
    expect(set('aaa bb cc dd eeeeeeeee', 9)).toEqual(['aaa bb', 'cc dd', 'eeeeeeeee']);
  });

  test('makes the first line shorter by the indent', () => {
    expect(set('aaa bbb ccc ddd', 7)).toEqual(['aaa bbb', 'ccc ddd']);
    expect(set('aaa bbb ccc ddd', 7, {}, 4)).toEqual(['aaa', 'bbb ccc', 'ddd']);
    expect(set('aaa bbb', 7, {}, -3)).toEqual(['aaa bbb']);
  });

  test('gives one line where everything fits, none where there is nothing', () => {
    expect(set('aaa bbb', 7)).toEqual(['aaa bbb']);
    expect(breakLines([], { width: 7, indent: 0 }, { textWrap: 'wrap', maxConsecutiveHyphens: 0 }).ends).toEqual([]);
  });
});

describe('hyphens', () => {
  test('are used where they spare a hole, not for a letter or two', () => {
    expect(set('een be·scha·di·ging', 12)).toEqual(['een bescha-', 'diging']);
    expect(set('van de her·senen en', 15)).toEqual(['van de hersenen', 'en']);
    expect(set('waar·door de ver·bin·ding is', 12)).toEqual(['waardoor de', 'verbinding', 'is']);
  });

  test('must fit themselves', () => {
    expect(set('aaaa·bbbb', 5)).toEqual(['aaaa-', 'bbbb']);
    expect(set('cc aaaa·bbbb', 7)).toEqual(['cc', 'aaaa-', 'bbbb']);
  });

  test('keep to the limit of consecutive lines', () => {
    const words = 'aaaa bbb·bbbb ccc·cccc dddd';
    const hyphens = (limit: number) =>
      set(words, 9, { maxConsecutiveHyphens: limit }).map((line) => line.endsWith('-'));
    expect(hyphens(0)).toEqual([true, true, false]);
    expect(hyphens(2)).toEqual([true, true, false]);
    expect(hyphens(1).join()).not.toContain('true,true');
  });

  test('are the last resort of a heading', () => {
    expect(set('leven na de re·va·li·da·tie', 15, { textWrap: 'balance' })).toEqual(['leven na de', 'revalidatie']);
    expect(set('re·va·li·da·tie·arts', 8, { textWrap: 'balance' })).toEqual(['reva-', 'lida-', 'tiearts']);
  });
});

describe('overfull lines', () => {
  test('hold only the word that is too wide', () => {
    expect(set('aa bb ccccccccccc dd ee', 5)).toEqual(['aa bb', 'ccccccccccc', 'dd ee']);
    expect(set('cccccccc cccccccc', 5)).toEqual(['cccccccc', 'cccccccc']);
  });

  test('are preceded by a break in the address', () => {
    expect(set('zie example.org/~pad/~deel of', 15)).toEqual(['zie', 'example.org/', 'pad/deel of']);
    expect(set('kijk eens op example.org/~pad nu', 16)).toEqual(['kijk eens op', 'example.org/pad', 'nu']);
  });

  test('of a measure of nothing are one to a word', () => {
    expect(set('aa bb cc', 0)).toEqual(['aa', 'bb', 'cc']);
    expect(set('aa bb', -5)).toEqual(['aa', 'bb']);
  });
});

describe('text-wrap', () => {
  test('balance makes lines of even length, and no more of them', () => {
    expect(set('Leven met een dwarslaesie na de revalidatie', 38)).toEqual([
      'Leven met een dwarslaesie na de',
      'revalidatie',
    ]);
    expect(set('Leven met een dwarslaesie na de revalidatie', 38, { textWrap: 'balance' })).toEqual([
      'Leven met een dwarslaesie',
      'na de revalidatie',
    ]);
  });

  test('pretty spares a last line of one short word', () => {
    const text = 'aaaa bbbb cccc dddd eeee ffff gggg hhhh lll';
    expect(set(text, 19).at(-1)).toBe('lll');
    expect(set(text, 19, { textWrap: 'pretty' }).at(-1)).toBe('hhhh lll');
  });
});

const marked = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom(' ', '·', '~')), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.map(([length, mark]) => 'x'.repeat(length) + mark).join('') + 'x');

test('loses nothing, overflows only where it must, and takes no more lines than first-fit', () => {
  fc.assert(
    fc.property(
      marked,
      fc.integer({ min: 3, max: 40 }),
      fc.constantFrom('wrap', 'pretty', 'balance') as fc.Arbitrary<Preferences['textWrap']>,
      (text, width, textWrap) => {
        const lines = set(text, width, { textWrap });
        const glue = (line: string) => line.replaceAll(/-$/g, '').replaceAll(' ', '');
        expect(lines.map(glue).join('')).toBe(text.replaceAll(/[·~ ]/g, ''));
        const unbreakable = Math.max(...text.split(' ').map((word) => word.replaceAll(/[·~]/g, '').length));
        expect(lines.length).toBeLessThanOrEqual(
          greedy(text.replaceAll(/[·~]/g, ''), Math.max(width, unbreakable)).length * (unbreakable > width ? 60 : 1),
        );
        for (const line of lines) if (line.length > width) expect(line).not.toContain(' ');
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test('work stays in proportion to the length of the paragraph', () => {
  const considered = (words: number, width: number, word: string) =>
    breakLines(
      toyText(`${word} `.repeat(words)).points,
      { width, indent: 0 },
      { textWrap: 'wrap', maxConsecutiveHyphens: 0 },
    ).considered;
  for (const [width, word] of [
    [60, 'woord'],
    [60, 'lan·ger woord'],
    [4000, 'woord'],
    [3, 'overfull'],
  ] as const) {
    const short = considered(1_000, width, word);
    const long = considered(10_000, width, word);
    expect(long / short).toBeLessThan(14);
  }
});
