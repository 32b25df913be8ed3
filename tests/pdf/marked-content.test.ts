import { describe, expect, it } from 'vitest';
import { MarkedContent } from '../../src/pdf/marked-content.ts';
import { contentsOf, markedContentOf } from '../support/pdf-reader.ts';
import { document, element, page, paint, textItem } from '../support/pdf-document.ts';
import { shapeRun } from '../support/pdf-shaping.ts';

function record(use: (marks: MarkedContent) => void): { operators: string[]; marks: MarkedContent } {
  const operators: string[] = [];
  const marks = new MarkedContent(
    (operator) => operators.push(operator),
    new Map([
      [3, 'P'],
      [4, 'H1'],
    ]),
  );
  marks.beginSide(0);
  use(marks);
  return { operators, marks };
}

describe('marked content', () => {
  it('is shared by neighbours with the same mark', () => {
    const { operators } = record((marks) => {
      for (const mark of [3, 3, 'artifact', 'artifact', 3, 4] as const) marks.mark(mark);
      marks.close();
      marks.close();
    });
    expect(operators).toEqual([
      '/P<</MCID 0>>BDC',
      'EMC',
      '/Artifact BMC',
      'EMC',
      '/P<</MCID 1>>BDC',
      'EMC',
      '/H1<</MCID 2>>BDC',
      'EMC',
    ]);
  });

  it('is remembered with its page and side, numbered anew on each side', () => {
    const { marks } = record((open) => {
      open.beginPage(5);
      open.mark(4);
      open.close();
      open.beginSide(1);
      open.beginPage(2);
      open.mark(3);
    });
    expect(marks.sequences).toEqual([
      { slot: 4, page: 5, side: 0, mcid: 0 },
      { slot: 3, page: 2, side: 1, mcid: 0 },
    ]);
  });
});

describe('text without a slot', () => {
  it('is a running head or foot where it stands outside the margins', async () => {
    const at = (y: number) => textItem(shapeRun('3'), { y, slot: null });
    const [content = ''] = contentsOf(
      await paint(document([page([at(30), at(200), at(390)])], element('Document', []))),
    );
    expect(content.match(/\/Artifact.*/g)).toEqual([
      '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
      '/Artifact BMC',
      '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
    ]);
    expect(markedContentOf(content)).toHaveLength(3);
  });
});
