/** Pictures made for the tests: a quartered one that shows which way up it is, and files that are wrong in one way each. */

import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export type Rgb = readonly [number, number, number];

/** What stands in the four quarters, as the picture is meant to be seen. */
export const QUARTERS = {
  topLeft: [220, 40, 40],
  topRight: [40, 160, 60],
  bottomLeft: [40, 70, 200],
  bottomRight: [230, 200, 60],
} as const satisfies Record<string, Rgb>;

/** The quarters as they are meant to be seen, `width` × `height` pixels. */
export function quarters(width: number, height: number): Sharp {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const top = y < height / 2;
      const left = x < width / 2;
      const colour = top
        ? left
          ? QUARTERS.topLeft
          : QUARTERS.topRight
        : left
          ? QUARTERS.bottomLeft
          : QUARTERS.bottomRight;
      data.set(colour, (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Of a photograph: no two pixels alike. The same each time. */
export function noise(width: number, height: number): Sharp {
  const data = new Uint8Array(width * height * 3);
  let state = 1;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = state >>> 24;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Where the picture's pixel is that is stored at a row and a column, by EXIF orientation (EXIF 2.3, 4.6.4 A). */
const STORED: Readonly<
  Record<number, (row: number, column: number, right: number, bottom: number) => [number, number]>
> = {
  1: (row, column) => [column, row],
  2: (row, column, right) => [right - column, row],
  3: (row, column, right, bottom) => [right - column, bottom - row],
  4: (row, column, _, bottom) => [column, bottom - row],
  5: (row, column) => [row, column],
  6: (row, column, right) => [right - row, column],
  7: (row, column, right, bottom) => [right - row, bottom - column],
  8: (row, column, _, bottom) => [row, bottom - column],
};

/** The quarters as a camera stores them; 6 is a telephone that is held upright. Sizes are those of the upright picture. */
export async function turnedJpeg(width: number, height: number, orientation = 6): Promise<Uint8Array> {
  const upright = await quarters(width, height).raw().toBuffer();
  const [rows, columns] = orientation < 5 ? [height, width] : [width, height];
  const stored = new Uint8Array(upright.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = STORED[orientation]?.(row, column, width - 1, height - 1) ?? [0, 0];
      const at = (y * width + x) * 3;
      stored.set(upright.subarray(at, at + 3), (row * columns + column) * 3);
    }
  }
  const image = sharp(stored, { raw: { width: columns, height: rows, channels: 3 } });
  return bytesOf(image.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).withMetadata({ orientation }));
}

/** Two pictures in one file. */
export async function animated(format: 'gif' | 'webp' | 'tiff'): Promise<Uint8Array> {
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((background) =>
      sharp({ create: { width: 10, height: 10, channels: 4, background } })
        .png()
        .toBuffer(),
    ),
  );
  return bytesOf(sharp(frames, { join: { animated: true } }).toFormat(format));
}

/** A still PNG with the chunk that makes it an animation. */
export async function animatedPng(frames: number): Promise<Uint8Array> {
  const still = await bytesOf(quarters(10, 10).png());
  const control = new Uint8Array(8);
  new DataView(control.buffer).setUint32(0, frames);
  const afterHeader = 8 + 25;
  return concat(still.subarray(0, afterHeader), pngChunk('acTL', control), still.subarray(afterHeader));
}

/** A PNG of some hundred bytes whose header claims a size. */
export function pngBomb(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  return concat(
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(new Uint8Array(10_000))),
    pngChunk('IEND', new Uint8Array(0)),
  );
}

/** A TIFF of one pixel in CIELAB (TIFF 6.0, section 23), as image editors save it. */
export function labTiff(): Uint8Array {
  const entries = [
    [256, 1], // width
    [257, 1], // height
    [258, 16], // bits a sample
    [259, 1], // not compressed
    [262, 8], // CIELAB
    [273, PIXELS_AT], // where the pixels are
    [277, 3], // samples a pixel
    [278, 1], // rows a strip
    [279, 6], // bytes of pixels
  ] as const;
  const file = new Uint8Array(PIXELS_AT + 6);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, 8, true);
  view.setUint16(8, entries.length, true);
  entries.forEach(([tag, value], i) => {
    const at = 10 + 12 * i;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, 3, true);
    view.setUint32(at + 4, 1, true);
    view.setUint16(at + 8, value, true);
  });
  return file;
}

const PIXELS_AT = 200;

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = concat(new TextEncoder().encode(type), data);
  const chunk = new Uint8Array(named.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return chunk;
}

/** PNG, annex D; Node 20 has none. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

export async function bytesOf(image: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await image.toBuffer());
}

/** The colour at a place given in parts of the width and the height. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<Rgb> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** The largest difference in a channel. */
export function distance(a: Rgb, b: Rgb): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));
}
