import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/figures/drawing.ts';
import { drawingSvg } from '../../src/web/drawing-svg.ts';

const at = { file: 'a.svg', line: 1, column: 1 };
const label = { kind: 'label', text: 'Nek', x: 10, y: 20, bold: false, paint: 'text', inlineSize: null, at } as const;
const drawing: Drawing = {
  file: 'a.svg',
  viewBox: { x: 0, y: 0, width: 100, height: 50 },
  items: [
    {
      kind: 'shape',
      path: [{ op: 'M', x: 1, y: 2 }, { op: 'C', x1: 1, y1: 1, x2: 2, y2: 2, x: 3, y: 3.25 }, { op: 'Z' }],
      fill: 'primary',
      fillRule: 'evenodd',
      stroke: { paint: 'white', width: 1.5, cap: 'round', join: 'bevel', dash: [2, 1] },
    },
    { ...label, anchor: 'start' },
  ],
};
const lines = { lines: ['Nek & "hals"'], lang: '', direction: 'ltr' } as const;

describe('a drawing as SVG', () => {
  test('shapes keep their paths, colours are the page’s custom properties', () => {
    const { html } = drawingSvg({ drawing, alt: 'Een nek', labels: [lines] });
    expect(html).toContain('viewBox="0 0 100 50"');
    expect(html).toContain('<path d="M1 2C1 1 2 2 3 3.25Z" fill="var(--primary)" fill-rule="evenodd"');
    expect(html).toContain(
      'stroke="white" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="2 1"',
    );
  });

  test('the alternative text is its name; without one it is decoration', () => {
    expect(drawingSvg({ drawing, alt: 'Een <nek>', labels: [lines] }).html).toContain(
      'role="img" aria-label="Een &lt;nek&gt;"',
    );
    expect(drawingSvg({ drawing, alt: '', labels: [lines] }).html).toContain('aria-hidden="true"');
  });

  test('a label is text, a line below the other', () => {
    const { html } = drawingSvg({ drawing, alt: 'x', labels: [{ ...lines, lines: ['een', 'twee'] }] });
    expect(html).toContain('<tspan x="10" y="20">een</tspan><tspan x="10" y="33">twee</tspan>');
  });

  test('anchors are physical: in a right-to-left text the left edge is its end', () => {
    const svg = drawingSvg({ drawing, alt: 'x', labels: [{ lines: ['رقبة'], lang: 'ar', direction: 'rtl' }] });
    expect(svg.html).toContain('text-anchor="end" direction="rtl" lang="ar"');
  });
});
