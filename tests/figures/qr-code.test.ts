import { describe, expect, test } from 'vitest';
import type { PathCommand } from '../../src/figures/drawing.ts';
import { qrCodeDrawing } from '../../src/figures/qr-code.ts';

/** Where the outline begins and ends, rectangle by rectangle. */
function rectangles(path: readonly PathCommand[]): { x: number; y: number; width: number; height: number }[] {
  const found = [];
  for (let i = 0; i < path.length; i += 5) {
    const [from, , to] = path.slice(i, i + 3);
    if (from?.op !== 'M' || to?.op !== 'L') throw new Error('no rectangle');
    found.push({ x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y });
  }
  return found;
}

/** Rows of modules, dark is true, as a reader samples them: in the middle of each. */
function sampled(text: string): boolean[][] {
  const { items, viewBox } = qrCodeDrawing(text);
  const dark = items.flatMap((item) => (item.kind === 'shape' && item.fill === 'black' ? rectangles(item.path) : []));
  const isDark = (x: number, y: number) =>
    dark.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
  return Array.from({ length: viewBox.height }, (_, row) =>
    Array.from({ length: viewBox.width }, (_, column) => isDark(column + 0.5, row + 0.5)),
  );
}

const QUIET = 4;

/** ISO/IEC 18004, 7.7.3: the mask of modules that hold data. */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Reads a code of version 1 to 3, whose data lies in one block, as the standard says; nothing of the encoder is used. */
function read(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => modules[8]?.[column] ?? false);
  const masked = format.slice(2, 5).reduce((bits, bit) => bits * 2 + (bit ? 1 : 0), 0) ^ 0b101;
  const inFinder = (i: number, j: number) =>
    (i < 9 && j < 9) || (i < 9 && j >= size - 8) || (i >= size - 8 && j < 9) || i === 6 || j === 6;
  const centre = size - 7;
  const inAlignment = (i: number, j: number) => version > 1 && Math.abs(i - centre) <= 2 && Math.abs(j - centre) <= 2;
  const bits: boolean[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (inFinder(row, column) || inAlignment(row, column)) continue;
        bits.push((modules[row]?.[column] ?? false) !== (MASKS[masked]?.(row, column) ?? false));
      }
    }
    upwards = !upwards;
  }
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0);
  expect(number(0, 4)).toBe(0b0100); // bytes
  const length = number(4, 8);
  return new TextDecoder().decode(Uint8Array.from({ length }, (_, i) => number(12 + 8 * i, 8)));
}

describe('the QR code', () => {
  test.each(['https://example.org/nl/x', 'https://www.example.org/zh/dwarslaesie'])('%s is read from it', (url) => {
    const rows = sampled(url);
    expect(read(rows.slice(QUIET, -QUIET).map((row) => row.slice(QUIET, -QUIET)))).toBe(url);
  });

  test('has four modules of white on every side', () => {
    const rows = sampled('https://example.org/nl/x');
    const dark = rows.flatMap((row, y) => row.flatMap((module, x) => (module ? [[x, y] as const] : [])));
    const [xs, ys] = [dark.map(([x]) => x), dark.map(([, y]) => y)];
    expect([Math.min(...xs), Math.min(...ys)]).toEqual([QUIET, QUIET]);
    expect([Math.max(...xs), Math.max(...ys)]).toEqual([rows.length - 1 - QUIET, rows.length - 1 - QUIET]);
  });

  test('is black on white, of paths alone', () => {
    const { items } = qrCodeDrawing('https://example.org/nl/x');
    expect(items.map((item) => item.kind === 'shape' && [item.fill, item.stroke])).toEqual([
      ['white', null],
      ['black', null],
    ]);
  });
});
