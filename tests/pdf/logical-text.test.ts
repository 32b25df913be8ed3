import { describe, expect, it } from 'vitest';
import { rightToLeftTexts, unseenSpaces } from '../../src/pdf/logical-text.ts';
import type { Run } from '../../src/typography/paragraph.ts';
import { document, element, page, slot, textItem } from '../support/pdf-document.ts';

function run(text: string, logicalIndex: number, level = 1, baselineShift = 0): Run {
  const shape = { faceId: 'x', size: 12, clusters: [], x: 0, width: 0, letterSpacing: 0, owner: 0 };
  return { ...shape, text, logicalIndex, level, baselineShift };
}

function textsOf(...pages: ReturnType<typeof textItem>[][]) {
  const paragraph = element('P', [slot(0), slot(1), slot(2)]);
  const laidOut = document(
    pages.map((items) => page(items)),
    element('Document', [paragraph]),
  );
  return rightToLeftTexts(laidOut, unseenSpaces(laidOut));
}

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

  it('goes on in the same word after a hyphen or slash, but not after a dash', () => {
    const joined = (line: string) =>
      textsOf([textItem(run(line, 0), { y: 10 }), textItem(run('ب', 0), { y: 30 })]).get(0);
    expect([joined('MRI-'), joined('ا/'), joined('ا –'), joined('ا -')]).toEqual(['MRI-ب', 'ا/ب', 'ا – ب', 'ا - ب']);
  });

  it('begins with the marker that stands before the line, whose runs are counted apart', () => {
    const runs = [
      textItem({ ...run(' ', 1), width: 5 }, { x: 200, lineStart: 200 }),
      textItem({ ...run('4', 0, 2), width: 10 }, { x: 205, lineStart: 200 }),
      textItem({ ...run(') ب', 2), width: 30 }, { x: 100, lineStart: 100 }),
      textItem({ ...run('12', 1, 2), width: 10 }, { x: 130, lineStart: 100 }),
      textItem({ ...run('ا (', 0), width: 30 }, { x: 140, lineStart: 100 }),
    ];
    expect(textsOf(runs).get(0)).toBe('4 ا (12) ب');
  });

  it('ends with the space that stands at a line’s end before other content of its block', () => {
    const texts = textsOf([
      textItem(run('ا', 0), { slot: 0, y: 10 }),
      textItem(run('ب', 0), { slot: 1, y: 30 }),
      textItem(run('ج', 0), { slot: 2, y: 50 }),
    ]);
    expect([...texts.values()]).toEqual(['ا ', 'ب ', 'ج']);
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

describe('spaces at line ends', () => {
  const structure = element('Document', [
    element('P', [slot(0), element('Link', [slot(1)], { id: 2 }), slot(2)], { id: 1 }),
    element('P', [slot(3)], { id: 3 }),
  ]);

  /** The ends of lines that have a space: which text, on which side. */
  function ends(...items: ReturnType<typeof textItem>[]): string[] {
    const spaces = unseenSpaces(document([page(items)], structure));
    return [...spaces].map(([item, at]) => `${item.run.text} ${at}`);
  }

  it('stand between the lines of a block, whatever elements are inside it, and not after it', () => {
    const items = [
      textItem(run('Lees ', 0, 0), { y: 10 }),
      textItem(run('de site', 1, 0), { y: 10, x: 80, slot: 1 }),
      textItem(run('of bel', 0, 0), { y: 30, slot: 2 }),
      textItem(run('Nieuw', 0, 0), { y: 50, slot: 3 }),
    ];
    expect(ends(...items)).toEqual(['de site right']);
  });

  it('are on the left where the line runs from right to left', () => {
    const items = [
      textItem(run('112', 1, 2), { y: 10, x: 20 }),
      textItem(run('ا ', 0), { y: 10, x: 60 }),
      textItem(run('ب', 0), { y: 30 }),
      textItem(run('ج', 0), { y: 50 }),
    ];
    expect(ends(...items)).toEqual(['112 left', 'ب left']);
  });

  it('stand before a gap, on its side', () => {
    const wide = { ...run('Kop', 1, 0), width: 30 };
    const number = { ...run('1', 0, 0), width: 6 };
    expect(ends(textItem(number, { x: 20 }), textItem(wide, { x: 40 }))).toEqual(['1 right']);
    expect(ends(textItem(number, { x: 90 }), textItem(wide, { x: 40 }))).toEqual(['1 left']);
    expect(ends(textItem(number, { x: 33.9 }), textItem(wide, { x: 40 }))).toEqual([]);
  });

  it.each([
    ['ver\u00AD', 'der'],
    ['MRI-', 'scan'],
    ['een ', 'twee'],
    ['ภาษา', 'ไทย'],
    ['中文', '字'],
  ])('are not made in a word: %s|%s', (line, next) => {
    expect(ends(textItem(run(line, 0, 0), { y: 10 }), textItem(run(next, 0, 0), { y: 30 }))).toEqual([]);
  });
});
