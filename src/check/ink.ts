/** How much ink lies where: plates of a palette colour, and what adds up where black text is printed over a ground. */

import type { PaletteColour } from '../project/project.ts';
import type { Colour } from '../styles/computed-style.ts';

/** Per cent by plate: the four process inks and spot colours by their names. */
export type Plates = ReadonlyMap<string, number>;

const PROCESS = ['cyan', 'magenta', 'yellow', 'black'] as const;

/** A colour without inks takes none: that is reported elsewhere. */
export function plates(colour: Colour, palette: ReadonlyMap<string, PaletteColour>): Plates {
  if (colour === 'black') return new Map([['black', 100]]);
  const press = palette.get(colour)?.press;
  if (press === undefined) return new Map();
  if ('spot' in press) return new Map([[press.spot, press.tint]]);
  return new Map(PROCESS.map((name, index) => [name, press[index] ?? 0]));
}

/** Text of black alone leaves the ground's other inks where they are; all else knocks it out. */
export function printedOver(text: Colour, ground: Colour, palette: ReadonlyMap<string, PaletteColour>): Plates {
  const ink = plates(text, palette);
  const isBlackAlone = ink.get('black') === 100 && inkSum(ink) === 100;
  return isBlackAlone ? new Map([...plates(ground, palette), ['black', 100]]) : ink;
}

export function inkSum(ink: Plates): number {
  let sum = 0;
  for (const part of ink.values()) sum += part;
  return sum;
}
