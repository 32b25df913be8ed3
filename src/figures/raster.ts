/**
 * Raster images: looked at before layout, rendered for their place on the page after it. The one wrapper of `sharp`
 * (libvips), which is loaded when the first image is looked at: most builds show none.
 */

import type { Sharp, SharpOptions } from 'sharp';
import type { Report } from '../base/diagnostic.ts';
import {
  cmykWithoutProfile,
  severalPictures,
  tooManyPixels,
  unreadable,
  unsupportedColours,
  unsupportedFormat,
  unusableProfile,
} from './raster-findings.ts';
import { pngFrames, type RasterFormat, sniffFormat } from './raster-format.ts';

export interface RasterFile {
  /** As the user knows it: `content/images/photo.jpg`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What layout and rendering need to know of an image. */
export interface RasterInfo {
  /** As the user knows it. */
  readonly file: string;
  readonly format: RasterFormat;
  /** Pixels, turned upright. */
  readonly width: number;
  readonly height: number;
  /** `grey` without transparency only. */
  readonly colours: 'rgb' | 'grey' | 'cmyk';
  /** 16 bits a channel and a colour profile: libvips converts these through Display P3. */
  readonly isDeepWithProfile: boolean;
  /** One bit a pixel: drawings and scanned signatures, whose edges are stairs where they have too few pixels. */
  readonly isLineArt: boolean;
  /** It has an alpha channel, whatever is in it. */
  readonly hasAlpha: boolean;
}

/** A place on the page, pt. */
export interface PlacedSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Bytes to be embedded, 8 bits a channel, upright, without metadata. */
export interface RasterImage {
  /** A JPEG or PNG, grey or sRGB; or plain pixels in inks. */
  readonly format: 'encoded' | 'DeviceGray' | 'DeviceCMYK';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * More is a mistake or an attack: A2 at 300 dpi is 35 million pixels, a medium format camera makes 100 million, and
 * decoded these take 400 MB. Width × height of the header, before anything is decoded.
 */
export const MOST_PIXELS = 100_000_000;

/** What offset presses ask for; more is not seen and makes files large. dpi */
const PRINT_DPI = 300;
const PT_PER_INCH = 72;

/** What is lost at this quality is not seen in print. Colours are kept at full size (4:4:4): red edges stay sharp. */
const JPEG = { quality: 85, chromaSubsampling: '4:4:4', mozjpeg: false, progressive: false } as const;
const PNG = { compressionLevel: 9, adaptiveFiltering: false, palette: false, progressive: false } as const;

/** A screenshot or diagram has fewer, softened edges included; a photograph reaches it within a few lines. */
const FEW_COLOURS = 4096;
/** Of the pixels of a diagram, that differ from the one before; greys of a scan change far more often. */
const MOST_CHANGES = 0.5;

/** Damage in the pixels shows in a small picture too, for a fraction of the time. Pixels */
const PROOF_SIZE = 64;

/** libvips' names of colour spaces. */
const COLOURS: Readonly<Record<string, RasterInfo['colours']>> = {
  srgb: 'rgb',
  rgb: 'rgb',
  rgb16: 'rgb',
  'b-w': 'grey',
  grey16: 'grey',
  cmyk: 'cmyk',
};

/** Stricter than browsers: half a photograph must not reach a patient as grey. */
const STRICT = { failOn: 'warning' } as const;

/**
 * Reads the header, then decodes the image once to see that it is whole. Reports `figures.*`, at line 1 of the file;
 * undefined after an error. Nothing is decoded that has too many pixels or a format that is not ours.
 */
export async function inspectRaster(file: RasterFile, report: Report): Promise<RasterInfo | undefined> {
  const sniffed = sniffFormat(file.bytes);
  if (sniffed?.kind !== 'known') {
    report(unsupportedFormat(file, sniffed));
    return undefined;
  }
  const { format } = sniffed;
  try {
    const info = await readHeader(file, format, report);
    if (info !== undefined) await proof(file, report);
    return info;
  } catch (error) {
    report(unreadable(file, format, reasonOf(error)));
    return undefined;
  }
}

/** Unlimited, so that the finding can name the size; only the header is read. */
async function readHeader(file: RasterFile, format: RasterFormat, report: Report): Promise<RasterInfo | undefined> {
  const image = await open(file.bytes, { ...STRICT, limitInputPixels: false });
  const { autoOrient, space, depth, hasAlpha, hasProfile, pages, bitsPerSample } = await image.metadata();
  const { width, height } = autoOrient;
  const pictures = format === 'PNG' ? pngFrames(file.bytes) : (pages ?? 1);
  const found = COLOURS[space];
  // libvips drops the alpha of greys when it writes plain pixels.
  const colours = found === 'grey' && hasAlpha ? 'rgb' : found;
  const faults = [
    ...(width * height > MOST_PIXELS ? [tooManyPixels(file, width, height, MOST_PIXELS)] : []),
    ...(pictures > 1 ? [severalPictures(file, format, pictures)] : []),
    ...(colours === undefined ? [unsupportedColours(file, space)] : []),
  ];
  for (const fault of faults) report(fault);
  if (faults.length > 0 || colours === undefined) return undefined;
  if (colours === 'cmyk' && !hasProfile) report(cmykWithoutProfile(file));
  return {
    file: file.file,
    format,
    width,
    height,
    colours,
    isDeepWithProfile: depth === 'ushort' && hasProfile,
    isLineArt: bitsPerSample === 1,
    hasAlpha,
  };
}

async function proof(file: RasterFile, report: Report): Promise<void> {
  const image = await open(file.bytes, { ...STRICT, limitInputPixels: MOST_PIXELS });
  image.on('warning', (warning: string) => {
    if (warning.includes('profile')) report(unusableProfile(file));
  });
  await image.resize(PROOF_SIZE, PROOF_SIZE, { fit: 'inside', withoutEnlargement: true }).raw().toBuffer();
}

/**
 * Turned upright, converted from its profile to sRGB (greys stay greys), without metadata, resampled down to 300 dpi at
 * its place and never up. Photographs become JPEG; images with transparency or few colours PNG. Same input, same bytes.
 * @param info what {@link inspectRaster} said of the same file
 * @returns undefined where the image can't be decoded, reported as `figures.unreadable-image`
 */
export async function renderRaster(
  file: RasterFile,
  info: RasterInfo,
  placed: PlacedSize,
  report: Report,
): Promise<RasterImage | undefined> {
  const pixels = await renderPixels(file, info, renderedSize(info, placed), report);
  if (pixels === undefined) return undefined;
  const { width, height } = pixels;
  return { format: 'encoded', bytes: await encode(pixels, info), width, height };
}

/**
 * As {@link renderRaster}, but plain pixels.
 * @param size from {@link renderedSize}
 */
export async function renderPixels(
  file: RasterFile,
  info: RasterInfo,
  size: { readonly width: number; readonly height: number },
  report: Report,
): Promise<Pixels | undefined> {
  try {
    const image = await open(file.bytes, { ...STRICT, limitInputPixels: MOST_PIXELS });
    const resized = image.autoOrient().resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' });
    const { data, info: raw } = await toScreenColours(resized, info).raw().toBuffer({ resolveWithObject: true });
    return { data, ...size, channels: raw.channels as Pixels['channels'] };
  } catch (error) {
    report(unreadable(file, info.format, reasonOf(error)));
    return undefined;
  }
}

/** The public-domain CMYK profile that libvips carries, by its own name. */
export const BUILT_IN_CMYK = 'cmyk';

/**
 * sRGB pixels as inks of an ICC profile, cyan, magenta, yellow and black, 8 bits each (perceptual intent).
 * @param pixels red, green, blue
 * @param profile a path, or {@link BUILT_IN_CMYK}
 */
export async function pixelsToInks({ data, width, height }: Pixels, profile: string): Promise<Uint8Array> {
  const image = await open(data, { raw: { width, height, channels: 3 } });
  // Plain: `toColourspace('cmyk')` on top would convert a second time, without a profile.
  return new Uint8Array(await image.withIccProfile(profile, { attach: false }).raw().toBuffer());
}

/** The bytes of {@link BUILT_IN_CMYK}: an output profile of no named printing condition. */
export async function builtInCmykProfile(): Promise<Uint8Array> {
  const pixel = await open(new Uint8Array(3), { raw: { width: 1, height: 1, channels: 3 } });
  const { icc } = await (await open(await pixel.withIccProfile(BUILT_IN_CMYK).jpeg().toBuffer(), {})).metadata();
  if (icc === undefined) throw new Error('libvips carries no CMYK profile');
  return new Uint8Array(icc);
}

/** Pixels that an image is embedded with, its proportions kept: `dpi` in the direction that needs more, never more than there are. */
export function renderedSize(
  { width, height }: Pick<RasterInfo, 'width' | 'height'>,
  { widthPt, heightPt }: PlacedSize,
  dpi = PRINT_DPI,
): { readonly width: number; readonly height: number } {
  const pixels = (pt: number): number => (pt / PT_PER_INCH) * dpi;
  const scale = Math.min(1, Math.max(pixels(widthPt) / width, pixels(heightPt) / height));
  // A little off, so that noise in the last bits of a length adds no pixel.
  const up = (length: number): number => Math.max(1, Math.ceil(length * scale - 1e-6));
  return { width: up(width), height: up(height) };
}

function toScreenColours(image: Sharp, { colours, isDeepWithProfile }: RasterInfo): Sharp {
  if (colours === 'grey') return image.toColourspace('b-w');
  // Without this step Display P3 values would be taken for sRGB.
  return isDeepWithProfile && colours === 'rgb'
    ? image.withIccProfile('srgb', { attach: false })
    : image.toColourspace('srgb');
}

/** 8 bits a channel, row by row. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Grey, RGB, RGB and alpha. */
  readonly channels: 1 | 3 | 4;
}

async function encode(pixels: Pixels, { format }: RasterInfo): Promise<Uint8Array> {
  const { data, width, height, channels } = pixels;
  const isTransparent = channels === 4 && !isOpaque(pixels);
  const image = await open(data, { raw: { width, height, channels } });
  const painted = (isTransparent ? image : image.removeAlpha()).toColourspace(channels === 1 ? 'b-w' : 'srgb');
  // What was a JPEG carries its noise along: as a PNG it would be large for nothing.
  const isDiagram = format !== 'JPEG' && isFlat(pixels);
  const encoded = isTransparent || isDiagram ? painted.png(PNG) : painted.jpeg(JPEG);
  return new Uint8Array(await encoded.toBuffer());
}

function isOpaque({ data, channels }: Pixels): boolean {
  for (let i = channels - 1; i < data.length; i += channels) if (data[i] !== 255) return false;
  return true;
}

/** Few colours, and areas of one colour: what a PNG holds without loss in fewer bytes than a JPEG. */
function isFlat({ data, channels }: Pixels): boolean {
  const colours = new Set<number>();
  const isGrey = channels === 1;
  let last = -1;
  let changes = 0;
  for (let i = 0; i < data.length; i += channels) {
    const first = data[i] ?? 0;
    const colour = isGrey ? first : (first << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    if (colour === last) continue;
    last = colour;
    changes++;
    colours.add(colour);
    if (colours.size > FEW_COLOURS) return false;
  }
  return changes <= (data.length / channels) * MOST_CHANGES;
}

async function open(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, options);
}

/** libvips' first line, without the names of its parts: `premature end of JPEG image`. */
function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^(?:[\w ]+: )+/, '').replace(/[.:\s]+$/, '') || 'it can’t be decoded';
}
