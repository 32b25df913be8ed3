/** Two files' lines as pictures, drawn by the same renderer: how much of the ink differs. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { LINES_A_PAGE, PAGE } from './page.ts';

const DPI = 144;
const PX = DPI / 72;

/** Darkness by pixel, 0 to 255, of the smallest box around a line's ink. */
export interface LineImage {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** @throws where poppler is missing */
export async function drawLines(pdf: Uint8Array, folder: string, name: string): Promise<readonly LineImage[]> {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, 'in.pdf'), pdf);
  const args = ['-r', String(DPI), '-gray', '-png', join(place, 'in.pdf'), join(place, 'page')];
  const { status, error } = spawnSync('pdftoppm', args);
  if (error !== undefined || status !== 0) throw error ?? new Error(`pdftoppm ended with ${status}`);
  const lines: LineImage[] = [];
  for (const file of readdirSync(place)
    .filter((each) => each.endsWith('.png'))
    .sort()) {
    const { data, info } = await sharp(join(place, file)).greyscale().raw().toBuffer({ resolveWithObject: true });
    for (let line = 0; line < LINES_A_PAGE; line++) {
      const top = Math.round((PAGE.margin + line * PAGE.lineHeight) * PX);
      lines.push(cropInk(data, info.width, top, Math.round(PAGE.lineHeight * PX)));
    }
  }
  return lines;
}

/** Under this a pixel is paper. */
const FAINT = 24;

function cropInk(page: Uint8Array, pageWidth: number, top: number, height: number): LineImage {
  let [left, right, first, last] = [pageWidth, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < pageWidth; x++) {
      if (255 - (page[(top + y) * pageWidth + x] ?? 255) < FAINT) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      first = Math.min(first, y);
      last = y;
    }
  }
  const width = Math.max(0, right - left + 1);
  const rows = Math.max(0, last - first + 1);
  const ink = new Uint8Array(width * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < width; x++) ink[y * width + x] = 255 - (page[(top + first + y) * pageWidth + left + x] ?? 255);
  }
  return { width, height: rows, ink };
}

/** The two may stand this many pixels apart: glyphs are placed to a fraction of one. */
const SHIFT = 1;

/** The share of ink that has no ink near it in the other picture: 0 for the same glyphs in the same places. */
export function inkApart(a: LineImage, b: LineImage): number {
  const total = strong(a) + strong(b);
  return total === 0 ? 1 : (alone(a, b) + alone(b, a)) / total;
}

const DARK = 160;

function strong({ ink }: LineImage): number {
  return ink.reduce((sum, value) => sum + (value >= DARK ? 1 : 0), 0);
}

/** Dark pixels of one with nothing but paper around their place in the other. */
function alone(one: LineImage, other: LineImage): number {
  let count = 0;
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      if ((one.ink[y * one.width + x] ?? 0) >= DARK && !isNearInk(other, x, y)) count++;
    }
  }
  return count;
}

function isNearInk({ width, height, ink }: LineImage, x: number, y: number): boolean {
  for (let dy = -SHIFT; dy <= SHIFT; dy++) {
    for (let dx = -SHIFT; dx <= SHIFT; dx++) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx >= 0 && nx < width && ny >= 0 && ny < height && (ink[ny * width + nx] ?? 0) >= FAINT) return true;
    }
  }
  return false;
}
