import { describe, expect, it } from 'vitest';
import type { PageItem } from '../../src/layout/page.ts';
import { document, element, page, paint, slot, textItem } from '../support/pdf-document.ts';
import { contentsOf } from '../support/pdf-reader.ts';
import { shapeRun } from '../support/pdf-shaping.ts';

const structure = element('Document', [element('P', [slot(0), slot(1)], { id: 1 })]);

async function painted(...items: PageItem[]): Promise<string> {
  const [content = ''] = contentsOf(await paint(document([page(items)], structure)));
  return content;
}

const first = shapeRun('Twee ');
const second = shapeRun('runs', { owner: 1 });
const next = { x: 40 + first.width };

describe('rows', () => {
  it('join runs that differ in nothing that is painted', async () => {
    const content = await painted(textItem(first), textItem(second, next));
    expect(content.match(/ TJ$/gm)).toHaveLength(1);
    expect(content).toContain('1 0 0 1 40 340 Tm');
  });

  it.each([
    ['colour', { ...next, colour: 'primary' }],
    ['slot', { ...next, slot: 1 }],
    ['underline', { ...next, underline: true }],
    ['baseline', { ...next, y: 60.5 }],
    ['place', { x: next.x + 1 }],
  ])('end where the %s changes', async (_, change) => {
    const content = await painted(textItem(first), textItem(second, change));
    expect(content.match(/ TJ$/gm)).toHaveLength(2);
  });

  it('do not let rounding between runs add up', async () => {
    // 0.013 pt are one thousandth of 12 pt: the row is one, and its second run stands where it should.
    const content = await painted(textItem(first), textItem(second, { x: next.x + 0.013 }));
    expect(content).toContain('[<0001> 20 <0002000300030004> -1 <0005000600070008> 0] TJ');
  });

  it('have letter spacing after each cluster', async () => {
    const content = await painted(textItem(shapeRun('abc', { letterSpacing: 0.6 })));
    expect(content).toContain('[<0001> -50 <0002> -50 <0003> -50] TJ');
  });

  it('keep their baseline to a thousandth of a point', async () => {
    expect(await painted(textItem(first, { y: 61.2345678 }))).toContain('1 0 0 1 40 338.765 Tm');
  });
});

describe('a space at a line’s end', () => {
  const below = textItem(shapeRun('onder'), { y: 80 });

  it('follows the row, and nothing that is seen changes', async () => {
    const run = shapeRun('boven');
    const content = await painted(textItem(run, { underline: true }), below);
    expect(content).toContain('1 0 0 1 40 340 Tm\n/F1 12 Tf\n[<00010002> 20 <0003000400050006> 10] TJ');
    expect(content).toContain(` ${Math.round(run.width * 1000) / 1000} 0.6 re f`);
  });

  it('is painted left of right-to-left text', async () => {
    const arabic = shapeRun('فوق', { face: 'arabic-400', rtl: true });
    const content = await painted(textItem(arabic), textItem(arabic, { y: 80 }));
    expect(content).toContain('1 0 0 1 37 340 Tm');
    expect(content).toContain('1 0 0 1 40 320 Tm');
  });

  it('is left out of a file for a printer', async () => {
    const [content = ''] = contentsOf(
      await paint(document([page([textItem(first), below])], structure), { tagged: false }),
    );
    expect(content).toContain('[<0001> 20 <0002000300030004> 0] TJ');
  });
});

describe('underlines', () => {
  it('are drawn once under a row, in the text’s colour, inside its content', async () => {
    const underline = { underline: true, colour: 'primary' };
    const content = await painted(textItem(first, underline), textItem(second, { ...next, ...underline }));
    const width = first.width + second.width;
    expect(content).toContain(`Q\n40 61.2 ${Math.round(width * 1000) / 1000} 0.6 re f\nEMC`);
    expect(content.match(/ rg$/gm)).toHaveLength(1);
  });
});

it('leaves out text that is transparent, as nobody can see it', async () => {
  expect(await painted(textItem(first, { colour: 'transparent' }))).not.toContain('TJ');
});
