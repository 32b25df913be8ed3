/** CONTRACT of the figures room: a vector drawing as paths and labels; colours are palette names. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';

/** A palette name, `black` or `white`. */
export type PaintName = string;

/** Absolute commands only, in drawing units: 1 unit is 1 pt at natural size. */
export type PathCommand =
  | { readonly op: 'M' | 'L'; readonly x: number; readonly y: number }
  | {
      readonly op: 'C';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly op: 'Z' };

export interface DrawingShape {
  readonly kind: 'shape';
  /** Every `transform` is already applied. */
  readonly path: readonly PathCommand[];
  readonly fill: PaintName | null;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke: {
    readonly paint: PaintName;
    readonly width: number;
    readonly cap: 'butt' | 'round' | 'square';
    readonly join: 'miter' | 'round' | 'bevel';
    readonly dash: readonly number[];
  } | null;
}

/** A place for a label. Its text is a unit, set by the typography room at the stylesheet's size, whatever the drawing's scale. */
export interface DrawingLabel {
  readonly kind: 'label';
  /** The source text. */
  readonly text: string;
  /** First baseline, in drawing units. */
  readonly x: number;
  readonly y: number;
  /** Physical, the same in every language: `start` grows to the right, `end` to the left. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold: boolean;
  readonly paint: PaintName;
  /** Wraps at this width in drawing units; null: one line. */
  readonly inlineSize: number | null;
  readonly at: SourcePosition;
}

export interface Drawing {
  readonly file: string;
  readonly viewBox: Rect;
  /** In painting order. */
  readonly items: readonly (DrawingShape | DrawingLabel)[];
}
