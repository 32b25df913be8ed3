/** The graphics state (ISO 32000-1, 8.4) as far as a preflight asks for it. */

import { type ColourSpace, GRAY, initialColour } from './colour-spaces.ts';
import type { ReadFont } from './font-widths.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Colour, Rect } from './page-marks.ts';
import { dictAt, isDict, nameAt, nameOf, numberAt, type PdfDict } from './pdf-objects.ts';

export interface GraphicsState {
  ctm: Matrix;
  clip: Rect;
  fillSpace: ColourSpace;
  strokeSpace: ColourSpace;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  overprintFill: boolean;
  overprintStroke: boolean;
  overprintMode: number;
  fillAlpha: number;
  strokeAlpha: number;
  blend: string;
  hasSoftMask: boolean;
  font: ReadFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

export function initialState(clip: Rect): GraphicsState {
  return {
    ctm: IDENTITY,
    clip,
    fillSpace: GRAY,
    strokeSpace: GRAY,
    fill: initialColour(GRAY),
    stroke: initialColour(GRAY),
    lineWidth: 1,
    overprintFill: false,
    overprintStroke: false,
    overprintMode: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: 'Normal',
    hasSoftMask: false,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}

/** `gs`: OP is for both until op says otherwise (8.6.7). */
export function applyExtGState(state: GraphicsState, gs: PdfDict): void {
  const lineWidth = numberAt(gs, 'LW');
  if (lineWidth !== null) state.lineWidth = lineWidth;
  const stroke = gs.get('OP');
  if (typeof stroke === 'boolean') {
    state.overprintStroke = stroke;
    state.overprintFill = stroke;
  }
  const fill = gs.get('op');
  if (typeof fill === 'boolean') state.overprintFill = fill;
  state.overprintMode = numberAt(gs, 'OPM') ?? state.overprintMode;
  state.fillAlpha = numberAt(gs, 'ca') ?? state.fillAlpha;
  state.strokeAlpha = numberAt(gs, 'CA') ?? state.strokeAlpha;
  const blend = gs.get('BM');
  state.blend = nameOf(Array.isArray(blend) ? blend[0] : blend) ?? state.blend;
  const mask = gs.get('SMask');
  if (mask !== null) state.hasSoftMask = isDict(mask);
}

/** A group with transparency of its own (11.6.6). */
export function isTransparencyGroup(form: PdfDict): boolean {
  return nameAt(dictAt(form, 'Group'), 'S') === 'Transparency';
}
