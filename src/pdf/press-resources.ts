/**
 * What every page of a press file names: two graphics states, for overprinting and not, and the spot colours that the
 * file paints with, as Separation spaces (ISO 32000-1, 8.6.6.4 and 8.6.7).
 */

import { round } from '../base/units.ts';
import type { Inks, PaletteColour } from '../project/project.ts';
import type { Colour } from '../styles/computed-style.ts';
import { REGISTRATION } from './colours.ts';
import { KNOCKOUT, OVERPRINT } from './overprint.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfDictionary, PdfReference } from './pdf-objects.ts';

export interface SpotColour {
  /** As the plate is called; {@link REGISTRATION}: all plates. */
  readonly name: string;
  readonly alternate: Inks;
}

/** The spot colours among these, each once, in the order of painting. */
export function spotColours(
  painted: readonly Colour[],
  palette: ReadonlyMap<string, PaletteColour>,
): readonly SpotColour[] {
  const spots = new Map<string, SpotColour>();
  for (const colour of painted) {
    const press = palette.get(colour)?.press;
    if (colour === REGISTRATION) spots.set(colour, { name: colour, alternate: [100, 100, 100, 100] });
    else if (press !== undefined && 'spot' in press)
      spots.set(press.spot, { name: press.spot, alternate: press.alternate });
  }
  return [...spots.values()];
}

/** What the operators call each. */
export function spotNames(spots: readonly SpotColour[]): ReadonlyMap<string, string> {
  return new Map(spots.map(({ name }, index) => [name, `Spot${index + 1}`]));
}

/** The entries of a page's resource dictionary; written once, shared by all pages. */
export function writePressResources(file: PdfFile, spots: readonly SpotColour[]): PdfDictionary {
  const names = spotNames(spots);
  const state = (entries: PdfDictionary): PdfReference => write(file, { Type: 'ExtGState', ...entries });
  return {
    ExtGState: {
      // Mode 1: of a CMYK colour, inks of 0 per cent leave alone what lies beneath.
      [OVERPRINT]: state({ OP: false, op: true, OPM: 1 }),
      [KNOCKOUT]: state({ OP: false, op: false, OPM: 0 }),
    },
    ColorSpace: Object.fromEntries(
      spots.map((spot) => [
        names.get(spot.name) ?? '',
        ['Separation', spot.name === REGISTRATION ? 'All' : pdfName(spot.name), 'DeviceCMYK', write(file, tint(spot))],
      ]),
    ),
  };
}

/** From no ink to the alternate of the full one (type 2, 7.10.3). */
function tint({ alternate }: SpotColour): PdfDictionary {
  const full = alternate.map((ink) => round(ink / 100, 4));
  return { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: full, N: 1 };
}

function write(file: PdfFile, data: PdfDictionary): PdfReference {
  const reference = file.reserve(data);
  reference.end();
  return reference;
}

/** Characters that end a name are written as #xx (7.3.5). */
function pdfName(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]/g, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `#${byte.toString(16).padStart(2, '0').toUpperCase()}`)
      .join(''),
  );
}
