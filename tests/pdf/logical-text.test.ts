import { describe, expect, it } from 'vitest';
import { rightToLeftTexts } from '../../src/pdf/logical-text.ts';
import type { Run } from '../../src/typography/paragraph.ts';
import { document, element, page, textItem } from '../support/pdf-document.ts';

function run(text: string, logicalIndex: number, level = 1, baselineShift = 0): Run {
  const shape = { faceId: 'x', size: 12, clusters: [], x: 0, width: 0, letterSpacing: 0, owner: 0 };
  return { ...shape, text, logicalIndex, level, baselineShift };
}

const textsOf = (...pages: ReturnType<typeof textItem>[][]) =>
  rightToLeftTexts(
    document(
      pages.map((items) => page(items)),
      element('Document', []),
    ),
  );

describe('the logical text of a slot', () => {
  it('puts the runs of each line into logical order', () => {
    const texts = textsOf([
      textItem(run(' د', 2), { y: 10 }),
      textItem(run('24/7', 1, 2), { y: 10 }),
      textItem(run('ا ', 0), { y: 10 }),
      textItem(run('ب', 0), { y: 30 }),
    ]);
    expect(texts.get(0)).toBe('ا 24/7 د ب');
  });

  it('goes on over pages', () => {
    const texts = textsOf([textItem(run('ا', 0), { y: 10 })], [textItem(run('ب', 0), { y: 10 })]);
    expect(texts.get(0)).toBe('ا ب');
  });

  it('keeps raised runs in their line', () => {
    const texts = textsOf([
      textItem(run('ب', 2), { y: 10 }),
      textItem(run('2', 1, 2, 4), { y: 6 }),
      textItem(run('ا', 0), { y: 10 }),
    ]);
    expect(texts.get(0)).toBe('ا2ب');
  });

  it('drops a hyphen made at a line’s end, and adds no second space', () => {
    expect(
      textsOf([
        textItem(run('ا\u00AD', 0), { y: 10 }),
        textItem(run('ب ', 0), { y: 30 }),
        textItem(run('ج', 0), { y: 50 }),
      ]).get(0),
    ).toBe('اب ج');
  });

  it('is given for text that has a right-to-left run only, and not for artifacts', () => {
    const texts = textsOf([
      textItem(run('abc', 0, 0), { slot: 1 }),
      textItem(run('020', 0, 2), { slot: 2 }),
      textItem(run('ا', 0), { slot: null }),
    ]);
    expect([...texts]).toEqual([]);
  });
});
