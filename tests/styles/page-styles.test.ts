import { describe, expect, test } from 'vitest';
import { mmToPt, round } from '../../src/base/units.ts';
import type { PageStyle } from '../../src/styles/styled-tree.ts';
import { style, styleCleanly } from './support.ts';

function page(css: string, name = 'auto', index = 0, setting: Parameters<typeof styleCleanly>[2] = {}): PageStyle {
  return styleCleanly('<p>t</p>', css, setting).document.pageStyle(name, index);
}

/** Top, right, bottom, left. */
function margins({ margin }: PageStyle): number[] {
  return [margin.top, margin.right, margin.bottom, margin.left].map((each) => round(each));
}

describe('size', () => {
  test.each([
    ['', [210, 297]],
    ['size: auto', [210, 297]],
    ['size: A4', [210, 297]],
    ['size: a4 landscape', [297, 210]],
    ['size: landscape', [297, 210]],
    ['size: portrait A5', [148, 210]],
    ['size: 100mm 210mm', [100, 210]],
    ['size: 50mm', [50, 50]],
    ['size: calc(100mm - 3mm) 210mm', [97, 210]],
  ])('%s', (declarations, expected) => {
    const { width, height } = page(`@page { ${declarations} }`);
    expect([round(width), round(height)]).toEqual(expected.map((mm) => round(mmToPt(mm))));
  });
});

describe('margins', () => {
  test('left and right are exchanged in a right-to-left document, however they are named', () => {
    for (const css of [
      '@page { margin: 1pt 2pt 3pt 4pt }',
      '@page { margin-block: 1pt 3pt; margin-inline: 4pt 2pt }',
    ]) {
      expect(margins(page(css))).toEqual([1, 2, 3, 4]);
      expect(margins(page(css, 'auto', 0, { direction: 'rtl' }))).toEqual([1, 4, 3, 2]);
    }
  });

  test('per cent of the page, em of the page’s own size, rem of the root', () => {
    expect(margins(page('@page { size: 100pt 200pt; margin: 10%; }'))).toEqual([20, 10, 20, 10]);
    expect(margins(page(':root { font-size: 10pt } @page { font-size: 20pt; margin: 1em 1rem auto }'))).toEqual([
      20, 10, 0, 10,
    ]);
  });
});

describe('which rules apply', () => {
  const CSS = `
    @page { margin: 1pt; background: var(--tint) }
    @page inside { margin: 2pt }
    @page :nth(5) { margin: 3pt }
    @page :first { margin: 4pt }
    @page inside:nth(even) { margin-top: 5pt }`;

  test.each([
    ['auto', 0, [4, 4, 4, 4]],
    ['auto', 1, [1, 1, 1, 1]],
    ['auto', 4, [3, 3, 3, 3]],
    ['inside', 2, [2, 2, 2, 2]],
    ['inside', 4, [2, 2, 2, 2]],
    ['inside', 5, [5, 2, 2, 2]],
  ])('page "%s", index %i', (name, index, expected) => {
    expect(margins(page(CSS, name, index))).toEqual(expected);
  });

  test('a name counts more than a place, and a later rule more than an earlier one', () => {
    expect(margins(page('@page a { margin: 1pt } @page :first { margin: 2pt }', 'a'))).toEqual([1, 1, 1, 1]);
    expect(margins(page('@page a:first { margin: 1pt } @page a { margin: 2pt }', 'a'))).toEqual([1, 1, 1, 1]);
    expect(margins(page('@page { margin: 1pt } @page { margin: 2pt }'))).toEqual([2, 2, 2, 2]);
    expect(margins(page('@page a, b { margin: 1pt }', 'b'))).toEqual([1, 1, 1, 1]);
  });

  test('the same page gives the same object', () => {
    const { document } = styleCleanly('<p>t</p>', CSS);
    expect(document.pageStyle('auto', 1)).toBe(document.pageStyle('auto', 2));
    expect(document.pageStyle('auto', 1)).not.toBe(document.pageStyle('auto', 4));
  });

  test('a page name without a rule is a warning, with a suggestion', () => {
    const { findings } = style('<p>t</p><p>u</p>', '@page inside { margin: 0 } p { page: insde }');
    expect(findings).toEqual([
      '1:62-65 style.unknown-page No @page rule is for the page "insde". | Did you mean "inside"?',
    ]);
  });
});

describe('margin boxes', () => {
  const CSS = `:root { color: var(--primary); font-size: 10pt } @page { font-size: 8pt;
    @top-left { content: "a" string(title) } @bottom-center { content: counter(page) "/" counter(pages); font-size: 1.5em }
    @bottom-right { content: none } @top-right { color: white } }
    @page :first { @top-left { content: "first"; padding-left: 3pt } }`;

  test('inherit from the page and the root; made only where there is content', () => {
    const { marginBoxes } = page(CSS, 'auto', 1);
    expect(Object.keys(marginBoxes)).toEqual(['top-left', 'bottom-center']);
    expect(marginBoxes['bottom-center']?.content).toEqual([
      { kind: 'counter', name: 'page' },
      { kind: 'text', text: '/' },
      { kind: 'counter', name: 'pages' },
    ]);
    expect(marginBoxes['bottom-center']?.style).toMatchObject({
      fontSize: 12,
      colour: 'primary',
      textAlign: 'center',
      verticalAlign: 'middle',
    });
    expect(marginBoxes['top-left']?.style).toMatchObject({ fontSize: 8, textAlign: 'start', display: 'block' });
  });

  test('cascade box by box', () => {
    expect(page(CSS).marginBoxes['top-left']?.content).toEqual([{ kind: 'text', text: 'first' }]);
    expect(Object.keys(page(CSS).marginBoxes)).toEqual(['top-left', 'bottom-center']);
  });

  test('are exchanged in a right-to-left document, with what is inside', () => {
    const { marginBoxes } = page(CSS, 'auto', 0, { direction: 'rtl' });
    expect(Object.keys(marginBoxes).sort()).toEqual(['bottom-center', 'top-right']);
    expect(marginBoxes['top-right']?.style).toMatchObject({
      textAlign: 'start',
      direction: 'rtl',
      padding: { inlineStart: { pt: 3 } },
    });
  });
});
