import { describe, expect, it } from 'vitest';
import { deviceCmyk, REGISTRATION, sRgb } from '../../src/pdf/colours.ts';

const colour = sRgb(new Map([['primary', { screen: '#00566B', press: [100, 45, 35, 25] }]]));

describe('sRGB', () => {
  it('paints a palette name', () => {
    expect(colour('primary')).toMatchObject({ fill: '0 0.337 0.42 rg', stroke: '0 0.337 0.42 RG' });
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

describe('device CMYK', () => {
  const inks = deviceCmyk(
    new Map([
      ['primary', { screen: '#00566B', press: [100, 45, 35, 25] }],
      ['tint', { screen: '#EBF2F4', press: [0.00001, 3.6, 2.8, 0] }],
      ['muted', { screen: '#4D4D4D', press: [0, 0, 0, 80] }],
      ['house', { screen: '#00566B', press: { spot: 'PANTONE 316 C', tint: 40, alternate: [100, 45, 35, 25] } }],
      ['screen-only', { screen: '#123456' }],
    ]),
    new Map([
      ['PANTONE 316 C', 'Spot1'],
      [REGISTRATION, 'Spot2'],
    ]),
  );

  it('paints inks as parts of one, never with an exponent', () => {
    expect(inks('primary')).toEqual({ fill: '1 0.45 0.35 0.25 k', stroke: '1 0.45 0.35 0.25 K', isBlackAlone: false });
    expect(inks('tint')?.fill).toBe('0 0.036 0.028 0 k');
  });

  it('prints black and greys with black alone; only full black overprints, white never', () => {
    expect(inks('black')).toEqual({ fill: '0 0 0 1 k', stroke: '0 0 0 1 K', isBlackAlone: true });
    expect(inks('muted')).toEqual({ fill: '0 0 0 0.8 k', stroke: '0 0 0 0.8 K', isBlackAlone: false });
    expect(inks('white')).toEqual({ fill: '0 0 0 0 k', stroke: '0 0 0 0 K', isBlackAlone: false });
  });

  it('paints spot colours and registration by their plates', () => {
    expect(inks('house')?.fill).toBe('/Spot1 cs 0.4 scn');
    expect(inks(REGISTRATION)?.stroke).toBe('/Spot2 CS 1 SCN');
  });

  it('converts nothing silently', () => {
    expect(() => inks('screen-only')).toThrow('has no inks');
  });
});
