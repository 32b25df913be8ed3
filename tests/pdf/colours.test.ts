import { describe, expect, it } from 'vitest';
import { sRgb } from '../../src/pdf/colours.ts';

const colour = sRgb(new Map([['primary', { screen: '#00566B', press: [100, 45, 35, 25] }]]));

describe('sRGB', () => {
  it('paints a palette name', () => {
    expect(colour('primary')).toEqual({ fill: '0 0.337 0.42 rg', stroke: '0 0.337 0.42 RG' });
  });

  it('knows black, white and transparent without a palette', () => {
    expect(colour('black')?.fill).toBe('0 0 0 rg');
    expect(colour('white')?.fill).toBe('1 1 1 rg');
    expect(colour('transparent')).toBeNull();
  });

  it('brings every one of the 256 steps back', () => {
    for (let step = 0; step < 256; step++) {
      const hex = step.toString(16).padStart(2, '0');
      const paint = sRgb(new Map([['grey', { screen: `#${hex}${hex}${hex}` }]]))('grey');
      expect(Math.round(Number(paint?.fill.split(' ')[0]) * 255)).toBe(step);
    }
  });

  it('does not make a colour up', () => {
    expect(() => colour('secondary')).toThrow('The palette has no colour secondary');
  });
});
