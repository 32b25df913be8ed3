import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Canvas, type Stroke } from '../../src/pdf/canvas.ts';
import { sRgb } from '../../src/pdf/colours.ts';
import { PALETTE } from '../support/pdf-document.ts';

const LINE: Stroke = { colour: 'black', width: 0.5, cap: 'butt', join: 'miter', dash: [] };

function record(draw: (canvas: Canvas) => void): string[] {
  const operators: string[] = [];
  draw(new Canvas((operator) => operators.push(operator), sRgb(PALETTE)));
  return operators;
}

describe('graphics state', () => {
  it('is written where it changes only', () => {
    const operators = record((canvas) => {
      canvas.fillRect({ x: 0, y: 0, width: 1, height: 1 }, 0, 'primary');
      canvas.fillRect({ x: 2, y: 0, width: 1, height: 1 }, 0, 'primary');
      canvas.strokeLine(0, 0, 1, 0, LINE);
      canvas.strokeLine(0, 1, 1, 1, LINE);
      canvas.strokeLine(0, 2, 1, 2, { ...LINE, dash: [2, 1] });
    });
    expect(operators).toEqual([
      '0 0.337 0.42 rg',
      '0 0 1 1 re f',
      '2 0 1 1 re f',
      '0 0 0 RG',
      '0.5 w',
      '0 0 m 1 0 l S',
      '0 1 m 1 1 l S',
      '[2 1] 0 d',
      '0 2 m 1 2 l S',
    ]);
  });

  it('comes back with restore, and starts anew on a page', () => {
    const operators = record((canvas) => {
      canvas.fillWith('black');
      canvas.save();
      canvas.fillWith('primary');
      canvas.restore();
      canvas.fillWith('black');
      canvas.reset();
      canvas.fillWith('black');
    });
    expect(operators).toEqual(['0 0 0 rg', 'q', '0 0.337 0.42 rg', 'Q', '0 0 0 rg']);
  });
});

describe('shapes', () => {
  it('has corners that are quarter circles, no larger than the rectangle allows', () => {
    const [, path] = record((canvas) => canvas.fillRect({ x: 0, y: 0, width: 20, height: 10 }, 99, 'black'));
    expect(path).toBe(
      '5 0 m 15 0 l 17.761 0 20 2.239 20 5 c 20 5 l 20 7.761 17.761 10 15 10 c 5 10 l 2.239 10 0 7.761 0 5 c 0 5 l 0 2.239 2.239 0 5 0 c h f',
    );
  });

  it('fills and strokes a path in one go, by either rule', () => {
    const path = [
      { op: 'M', x: 0, y: 0 },
      { op: 'L', x: 9, y: 9 },
      { op: 'C', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
      { op: 'Z' },
    ] as const;
    const drawn = (fill: string | null, rule: 'nonzero' | 'evenodd', stroke: Stroke | null): string | undefined =>
      record((canvas) => canvas.paintPath(path, fill, rule, stroke)).at(-1);
    const data = '0 0 m 9 9 l 1 2 3 4 5 6 c h';
    expect(drawn('black', 'nonzero', null)).toBe(`${data} f`);
    expect(drawn('black', 'evenodd', null)).toBe(`${data} f*`);
    expect(drawn('black', 'evenodd', LINE)).toBe(`${data} B*`);
    expect(drawn(null, 'evenodd', LINE)).toBe(`${data} S`);
    expect(drawn('transparent', 'nonzero', null)).toBeUndefined();
  });

  it('paints nothing with no width or no colour', () => {
    expect(record((canvas) => canvas.strokeLine(0, 0, 1, 1, { ...LINE, width: 0.0001 }))).toEqual([]);
    expect(record((canvas) => canvas.fillRect({ x: 0, y: 0, width: 1, height: 1 }, 0, 'transparent'))).toEqual([]);
  });
});

it('writes numbers as PDF reads them, whatever their size: no exponent, no negative zero', () => {
  const number = fc.double({ min: -20_000, max: 20_000, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.double({ min: -1e-6, max: 1e-6, noNaN: true }), (x, y, tiny) => {
      const operators = record((canvas) => canvas.clip({ x, y, width: tiny, height: 5e-324 }));
      expect(operators.join(' ')).toMatch(/^(-?\d+(\.\d{1,3})? ){4}re W n$/);
      expect(operators.join(' ')).not.toMatch(/-0 /);
    }),
  );
});
