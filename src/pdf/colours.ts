/** Palette names → colour operators, in the colour space of the output. */

import { round } from '../base/units.ts';
import type { Inks, PaletteColour } from '../project/project.ts';
import type { Colour } from '../styles/computed-style.ts';

/** Operators that set the colour for filling and for stroking (ISO 32000-1, 8.6.8). */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  /** Full black alone: text of it is printed over what lies beneath, so that no paper shows where the plates shift. */
  readonly isBlackAlone: boolean;
}

/**
 * How a colour is painted in one colour space; null for `transparent`.
 * Throws a programming error for a name that is not in the palette: stylesheets and drawings are checked before.
 */
export type ColourSpace = (colour: Colour) => Paint | null;

/** What marks outside the trim are painted with: on every plate. */
export const REGISTRATION = 'registration';

const BLACK: PaletteColour = { screen: '#000000', press: [0, 0, 0, 100] };
const WHITE: PaletteColour = { screen: '#FFFFFF', press: [0, 0, 0, 0] };

/** Device RGB, made sRGB by the file's output intent: for the screen and for office printers. */
export function sRgb(palette: ReadonlyMap<string, PaletteColour>): ColourSpace {
  return colourSpace(palette, ({ screen }) => {
    // Three decimals bring each of the 256 steps back exactly.
    const channels = [1, 3, 5].map((at) => round(Number.parseInt(screen.slice(at, at + 2), 16) / 255)).join(' ');
    return { fill: `${channels} rg`, stroke: `${channels} RG`, isBlackAlone: false };
  });
}

/**
 * Device CMYK, whose meaning the file's output intent says, and spot colours: for the press. Greys are device CMYK too:
 * only there is black alone told from black that knocks out the other inks (ISO 32000-1, table 149).
 * @param spots the resource name of each spot colour, and of {@link REGISTRATION}
 * @throws a programming error for a colour without inks, which is an error before painting
 */
export function deviceCmyk(
  palette: ReadonlyMap<string, PaletteColour>,
  spots: ReadonlyMap<string, string>,
): ColourSpace {
  const registration = spots.get(REGISTRATION);
  const space = colourSpace(palette, ({ screen, press }) => {
    if (press === undefined) throw new Error(`The colour ${screen} has no inks`);
    if ('spot' in press) return separation(spots.get(press.spot), press.tint);
    const inks = press.map((ink) => round(ink / 100, 4)).join(' ');
    return { fill: `${inks} k`, stroke: `${inks} K`, isBlackAlone: isBlackAlone(press) };
  });
  return (colour) => (colour === REGISTRATION ? separation(registration, 100) : space(colour));
}

function separation(name: string | undefined, tint: number): Paint {
  if (name === undefined) throw new Error('A spot colour is painted that the file does not declare');
  const part = round(tint / 100, 4);
  return { fill: `/${name} cs ${part} scn`, stroke: `/${name} CS ${part} SCN`, isBlackAlone: false };
}

export function isBlackAlone([cyan, magenta, yellow, black]: Inks): boolean {
  return cyan === 0 && magenta === 0 && yellow === 0 && black === 100;
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
