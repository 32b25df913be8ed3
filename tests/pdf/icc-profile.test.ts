import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInCmykProfile } from '../../src/figures/raster.ts';
import { readOutputProfile } from '../../src/pdf/icc-profile.ts';
import { srgbProfileLocation } from '../../src/pdf/output-intent.ts';

let press: Uint8Array;
beforeAll(async () => {
  press = await builtInCmykProfile();
});
const changed = (at: number, text: string): Uint8Array => {
  const bytes = press.slice();
  bytes.set(new TextEncoder().encode(text), at);
  return bytes;
};

describe('a printer’s profile', () => {
  it('is an output profile for CMYK, and says what it is called', () => {
    expect(readOutputProfile(press)).toEqual({ problem: null, description: 'Chemical proof' });
  });

  it.each([
    ['nothing', () => new Uint8Array(0), 'corrupt'],
    ['another file', () => new Uint8Array(4096).fill(65), 'corrupt'],
    ['one that is cut off', () => press.slice(0, 5000), 'corrupt'],
    ['one with bytes too many', () => new Uint8Array([...press.slice(0, press.length), 0]), 'corrupt'],
    ['one that promises more parts than it has', () => changed(128, '\u007f'), 'corrupt'],
    ['a part beyond the end', () => changed(128 + 4 + 4, '\u007f'), 'corrupt'],
    ['sRGB', () => new Uint8Array(readFileSync(srgbProfileLocation())), 'not-cmyk-output'],
    ['a scanner’s', () => changed(12, 'scnr'), 'not-cmyk-output'],
  ])('%s is none', (_, bytes, problem) => {
    expect(readOutputProfile(bytes()).problem).toBe(problem);
  });
});
