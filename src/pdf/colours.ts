/** Palette names → colour operators, in the colour space of the output. */

import { round } from '../base/units.ts';
import type { PaletteColour } from '../project/project.ts';
import type { Colour } from '../styles/computed-style.ts';

/** Operators that set the colour for filling and for stroking (ISO 32000-1, 8.6.8). */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
}

/**
 * How a colour is painted in one colour space; null for `transparent`.
 * Throws a programming error for a name that is not in the palette: stylesheets and drawings are checked before.
 */
export type ColourSpace = (colour: Colour) => Paint | null;

const BLACK: PaletteColour = { screen: '#000000', press: [0, 0, 0, 100] };
const WHITE: PaletteColour = { screen: '#FFFFFF', press: [0, 0, 0, 0] };

/** Device RGB, made sRGB by the file's output intent: for the screen and for office printers. */
export function sRgb(palette: ReadonlyMap<string, PaletteColour>): ColourSpace {
  return colourSpace(palette, ({ screen }) => {
    // Three decimals bring each of the 256 steps back exactly.
    const channels = [1, 3, 5].map((at) => round(Number.parseInt(screen.slice(at, at + 2), 16) / 255)).join(' ');
    return { fill: `${channels} rg`, stroke: `${channels} RG` };
  });
}

function colourSpace(
  palette: ReadonlyMap<string, PaletteColour>,
  paintOf: (colour: PaletteColour) => Paint,
): ColourSpace {
  const named = new Map<Colour, PaletteColour>([...palette, ['black', BLACK], ['white', WHITE]]);
  const known = new Map<Colour, Paint | null>([['transparent', null]]);
  return (colour) => {
    const cached = known.get(colour);
    if (cached !== undefined) return cached;
    const values = named.get(colour);
    if (values === undefined) throw new Error(`The palette has no colour ${colour}`);
    const paint = paintOf(values);
    known.set(colour, paint);
    return paint;
  };
}
