/** What is said of a raster file that can't be used as it is; one function a finding, all at the file's beginning. */

import type { Diagnostic, SourcePosition } from '../base/diagnostic.ts';
import type { RasterFile } from './raster.ts';
import { RASTER_FORMATS, type SniffedFormat } from './raster-format.ts';

const beginning = ({ file }: RasterFile): SourcePosition => ({ file, line: 1, column: 1 });

/** HEIC comes from telephones, Photoshop from designers: all can save these. */
const SAVE_AS = 'Save it as JPEG (a photograph) or PNG (anything else).';

export function unsupportedFormat(file: RasterFile, sniffed: SniffedFormat): Diagnostic {
  const known = `${RASTER_FORMATS.slice(0, -1).join(', ')} and ${RASTER_FORMATS.at(-1)}`;
  if (sniffed?.kind === 'other' && sniffed.isDrawing) {
    return {
      severity: 'error',
      code: 'figures.drawing-as-image',
      message: 'This is an SVG: a drawing, not an image.',
      at: beginning(file),
      hint: 'Put it in content/drawings/ and write drawing: in place of image:.',
    };
  }
  const what = sniffed?.kind === 'other' ? `This is a ${sniffed.name} file` : 'This is no image that is known';
  return {
    severity: 'error',
    code: 'figures.unsupported-format',
    message: file.bytes.length === 0 ? 'The file is empty.' : `${what}; ${known} can be used.`,
    at: beginning(file),
    hint: SAVE_AS,
  };
}

/** @param reason the decoder's own words */
export function unreadable(file: RasterFile, format: string, reason: string): Diagnostic {
  return {
    severity: 'error',
    code: 'figures.unreadable-image',
    message: `The ${format} is damaged or cut off: ${reason}.`,
    at: beginning(file),
    hint: 'Copy it again from where it came, or open it in an image editor and save it anew.',
  };
}

export function tooManyPixels(file: RasterFile, width: number, height: number, limit: number): Diagnostic {
  const millions = (pixels: number): number => Math.ceil(pixels / 1e6);
  return {
    severity: 'error',
    code: 'figures.too-many-pixels',
    message: `The image is ${width} × ${height}, ${millions(width * height)} million pixels; at most ${millions(limit)} million are read.`,
    at: beginning(file),
    hint: 'Save it smaller: 300 pixels an inch of its size on the page are enough.',
  };
}

export function severalPictures(file: RasterFile, format: string, count: number): Diagnostic {
  return {
    severity: 'error',
    code: 'figures.several-pictures',
    message: `The ${format} holds ${count} pictures, an animation or pages; a page shows one.`,
    at: beginning(file),
    hint: 'Save the one that is meant as a JPEG or PNG of its own.',
  };
}

export function unsupportedColours(file: RasterFile, space: string): Diagnostic {
  return {
    severity: 'error',
    code: 'figures.unsupported-colours',
    message: `Its colours are ${space}; RGB, greys and CMYK can be used.`,
    at: beginning(file),
    hint: SAVE_AS,
  };
}

export function cmykWithoutProfile(file: RasterFile): Diagnostic {
  return {
    severity: 'warning',
    code: 'figures.cmyk-without-profile',
    message: 'The image is CMYK and does not say of which press: its colours are a guess.',
    at: beginning(file),
    hint: 'Save it as sRGB, or with its colour profile embedded.',
  };
}

export function unusableProfile(file: RasterFile): Diagnostic {
  return {
    severity: 'warning',
    code: 'figures.unusable-profile',
    message: 'The image’s colour profile can’t be used: its colours are a guess.',
    at: beginning(file),
    hint: 'Save it as sRGB.',
  };
}
