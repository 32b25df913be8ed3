/** Raster images for the press: inks of the printer's profile, opaque, within the ink limit. Plain pixels: nothing is lost to compression. */

import type { Report } from '../base/diagnostic.ts';
import {
  type Pixels,
  type PlacedSize,
  pixelsToInks,
  type RasterFile,
  type RasterImage,
  type RasterInfo,
  renderedSize,
  renderPixels,
} from './raster.ts';

/** Per cent of cyan, magenta, yellow and black. */
type Inks = readonly [number, number, number, number];

export interface PressConditions {
  /** Path of the ICC profile, or `BUILT_IN_CMYK`. */
  readonly profile: string;
  /** The most ink on one pixel. Per cent */
  readonly inkLimit: number;
  /** What the image stands on: seen where it is transparent. */
  readonly ground: Inks;
}

/** More is not seen of line art; what has less is left as it is. dpi */
const LINE_ART_DPI = 1200;

export function pressSize(info: RasterInfo, placed: PlacedSize): ReturnType<typeof renderedSize> {
  return info.isLineArt ? renderedSize(info, placed, LINE_ART_DPI) : renderedSize(info, placed);
}

/**
 * Upright, at 300 dpi or what there is (line art: 1200), never enlarged. Greys are printed with black alone. Where the
 * profile asks for more ink than the limit, cyan, magenta and yellow are lessened in proportion.
 * @returns undefined where the image can't be decoded, reported as `figures.unreadable-image`
 */
export async function renderPressRaster(
  file: RasterFile,
  info: RasterInfo,
  placed: PlacedSize,
  { profile, inkLimit, ground }: PressConditions,
  report: Report,
): Promise<RasterImage | undefined> {
  const pixels = await renderPixels(file, info, pressSize(info, placed), report);
  if (pixels === undefined) return undefined;
  const { width, height, channels, data } = pixels;
  const isGrey = hasNoColour(pixels);
  if (isGrey && channels !== 4) return { format: 'DeviceGray', bytes: greys(pixels), width, height };
  const inks = isGrey ? blackInks(pixels) : await pixelsToInks(withoutAlpha(pixels), profile);
  if (channels === 4) flatten(inks, data, ground);
  limitInk(inks, inkLimit);
  return { format: 'DeviceCMYK', bytes: inks, width, height };
}

/** A logo or a screenshot may be black and white, and yet be stored in three channels. */
function hasNoColour({ data, channels }: Pixels): boolean {
  if (channels === 1) return true;
  for (let i = 0; i < data.length; i += channels) {
    const isSeen = channels === 3 || data[i + 3] !== 0;
    if (isSeen && (data[i] !== data[i + 1] || data[i] !== data[i + 2])) return false;
  }
  return true;
}

function greys({ data, channels }: Pixels): Uint8Array {
  return Uint8Array.from({ length: data.length / channels }, (_, at) => data[at * channels] ?? 0);
}

function blackInks(pixels: Pixels): Uint8Array {
  const inks = new Uint8Array(pixels.width * pixels.height * 4);
  greys(pixels).forEach((grey, at) => {
    inks[at * 4 + 3] = 255 - grey;
  });
  return inks;
}

function withoutAlpha(pixels: Pixels): Pixels {
  const { data, channels, width, height } = pixels;
  if (channels !== 4) return pixels;
  const plain = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < plain.length; from += 4, to += 3) plain.set(data.subarray(from, from + 3), to);
  return { data: plain, width, height, channels: 3 };
}

/** Blended ink by ink, so that a fully transparent pixel is exactly its ground. */
function flatten(inks: Uint8Array, rgba: Uint8Array, ground: Inks): void {
  for (let i = 0; i < inks.length; i++) {
    const alpha = (rgba[i | 3] ?? 255) / 255;
    inks[i] = Math.round((inks[i] ?? 0) * alpha + (ground[i & 3] ?? 0) * 2.55 * (1 - alpha));
  }
}

/** Black is kept: it holds the drawing in the shadows. */
export function limitInk(inks: Uint8Array, limit: number): void {
  const most = limit * 2.55;
  for (let i = 0; i < inks.length; i += 4) {
    const coloured = (inks[i] ?? 0) + (inks[i + 1] ?? 0) + (inks[i + 2] ?? 0);
    const room = most - (inks[i + 3] ?? 0);
    if (coloured <= room) continue;
    for (let ink = i; ink < i + 3; ink++) inks[ink] = Math.floor(((inks[ink] ?? 0) * room) / coloured);
  }
}
