import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pngFrames, sniffFormat } from '../../src/figures/raster-format.ts';
import { animatedPng, bytesOf, pngBomb, quarters } from '../support/pictures.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('formats', () => {
  test.each([
    ['jpeg', 'JPEG'],
    ['png', 'PNG'],
    ['tiff', 'TIFF'],
    ['webp', 'WebP'],
    ['gif', 'GIF'],
  ] as const)('%s is read', async (name, format) => {
    expect(sniffFormat(await bytesOf(quarters(4, 4).toFormat(name)))).toEqual({ kind: 'known', format });
  });

  test.each([
    ['HEIC', '\0\0\0\x18ftypheic'],
    ['HEIC', '\0\0\0\x18ftypmif1'],
    ['AVIF', '\0\0\0\x1cftypavif'],
    ['PDF', '%PDF-1.7'],
    ['Photoshop', '8BPS\0\x01'],
    ['JPEG 2000', '\0\0\0\x0cjP  \r\n'],
    ['BMP', 'BM6\0'],
  ])('%s is known by name', (name, start) => {
    expect(sniffFormat(bytes(start))).toEqual({ kind: 'other', name, isDrawing: false });
  });

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a drawing -->\n<svg\nviewBox="0 0 1 1"/>',
  ])('an SVG is a drawing: %s', (text) => {
    expect(sniffFormat(bytes(text))).toEqual({ kind: 'other', name: 'SVG', isDrawing: true });
  });

  test.each(['', 'hello', '<html><p>svg</p></html>', 'RIFF\0\0\0\0WAVE', '\xff\xd8'])('nothing known: %j', (text) => {
    expect(sniffFormat(bytes(text))).toBeNull();
  });
});

describe('animated PNG', () => {
  test('frames are counted before the first pixels', async () => {
    expect(pngFrames(await animatedPng(7))).toBe(7);
    expect(pngFrames(await bytesOf(quarters(4, 4).png()))).toBe(1);
    expect(pngFrames(pngBomb(9, 9))).toBe(1);
  });

  test('any bytes come to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        const file = new Uint8Array([...pngBomb(9, 9).subarray(0, 33), ...tail]);
        expect(pngFrames(file)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
