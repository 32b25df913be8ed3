/** CONTRACT: what a page of a finished file puts on paper, mark by mark, in the page's own space (pt, y up). */

import type { Outline } from './outline.ts';

/** Lower left and upper right corner, pt. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A colour as the file gives it. */
export interface Colour {
  /** `DeviceCMYK`, `DeviceGray`, `DeviceRGB`, `Separation`, `DeviceN`, `ICCBased`, `Indexed`, `Lab`, `CalRGB`, `CalGray`, `Pattern`. */
  readonly space: string;
  /** Of `Separation` and `DeviceN`: the inks' names. */
  readonly inks: readonly string[];
  readonly components: readonly number[];
}

export interface Mark {
  readonly kind: 'fill' | 'stroke' | 'text' | 'image' | 'shading';
  /** What it covers, cut to the clip. */
  readonly box: Rect;
  /** Of a fill: it covers the whole box. */
  readonly isRectangle: boolean;
  /** Of a fill or a stroke: what of the box it covers. */
  readonly outline?: Outline;
  readonly colour: Colour;
  /** Of a stroke, pt on the page; 0 is the thinnest line that the device has. */
  readonly lineWidth?: number;
  readonly overprint: { readonly fill: boolean; readonly stroke: boolean; readonly mode: number };
  readonly alpha: number;
  readonly blend: string;
  readonly hasSoftMask: boolean;
  /** Of text. */
  readonly font?: string;
  readonly fontSize?: number;
  readonly image?: ImageMark;
}

export interface ImageMark {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly hasAlpha: boolean;
  /** Pixels an inch as placed, the lesser of both directions. */
  readonly dpi: number;
  /** Greatest sum of inks of a pixel, per cent; null: not read (a compression of images only). */
  readonly ink: number | null;
}

export interface FontUse {
  readonly name: string;
  readonly type: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  readonly hasToUnicode: boolean;
}

export interface PageMarks {
  readonly marks: readonly Mark[];
  readonly fonts: readonly FontUse[];
  /** Operators that no content stream may have, or a stream that breaks off. */
  readonly unknown: readonly string[];
}
