/** An image as it stands in a file: its size, its depth, and the greatest ink of its pixels. */

import { readColourSpace, type ColourSpace } from './colour-spaces.ts';
import type { Matrix } from './matrix.ts';
import type { Colour, ImageMark } from './page-marks.ts';
import { dictAt, listAt, numberAt, type PdfDict } from './pdf-objects.ts';

export interface ReadImage {
  readonly colour: Colour;
  readonly mark: ImageMark;
}

const PT_PER_INCH = 72;

/** @param ctm places the unit square on the page */
export function readImage(image: PdfDict, resources: PdfDict | null, ctm: Matrix): ReadImage {
  const width = numberAt(image, 'Width') ?? 1;
  const height = numberAt(image, 'Height') ?? 1;
  const isMask = image.get('ImageMask') === true;
  const space = readColourSpace(image.get('ColorSpace'), resources);
  const across = Math.hypot(ctm[0], ctm[1]);
  const up = Math.hypot(ctm[2], ctm[3]);
  const dpi = Math.min((width * PT_PER_INCH) / Math.max(across, 1e-6), (height * PT_PER_INCH) / Math.max(up, 1e-6));
  const bits = isMask ? 1 : (numberAt(image, 'BitsPerComponent') ?? 8);
  return {
    colour: { space: isMask ? 'mask' : space.space, inks: space.inks, components: [] },
    mark: {
      width,
      height,
      bits,
      hasAlpha: dictAt(image, 'SMask') !== null || dictAt(image, 'Mask') !== null,
      dpi,
      ink: isMask ? null : greatestInk(image, space, bits),
    },
  };
}

/** Per cent. Only what is stored as plain samples of inks, eight bits each. */
function greatestInk(image: PdfDict, { space }: ColourSpace, bits: number): number | null {
  const components = space === 'DeviceCMYK' ? 4 : space === 'DeviceGray' ? 1 : 0;
  const samples = components > 0 && bits === 8 ? image.bytes() : undefined;
  if (samples === undefined) return null;
  const decode = listAt(image, 'Decode');
  const isInverted = decode[0] === 1;
  let greatest = 0;
  for (let i = 0; i + components <= samples.length; i += components) {
    let sum = 0;
    for (let c = 0; c < components; c++) sum += samples[i + c] ?? 0;
    // Grey counts light, inks count ink.
    const ink = (components === 1) !== isInverted ? components * 255 - sum : sum;
    if (ink > greatest) greatest = ink;
  }
  return (greatest / 255) * 100;
}
