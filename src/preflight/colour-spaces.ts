/** Colour spaces as a page names them (ISO 32000-1, 8.6). */

import { isDict, nameOf, numberAt, type PdfDict, type PdfValue } from './pdf-objects.ts';
import type { Colour } from './page-marks.ts';

export interface ColourSpace {
  readonly space: string;
  readonly inks: readonly string[];
  /** Of `Indexed`, `Separation`, `DeviceN`: what it rests on; of `ICCBased` the device space with as many components. */
  readonly base: ColourSpace | null;
  readonly initial: readonly number[];
}

const device = (space: string, initial: readonly number[]): ColourSpace => ({ space, inks: [], base: null, initial });

export const GRAY = device('DeviceGray', [0]);
export const RGB = device('DeviceRGB', [0, 0, 0]);
export const CMYK = device('DeviceCMYK', [0, 0, 0, 1]);

const NAMED: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: GRAY,
  G: GRAY,
  DeviceRGB: RGB,
  RGB: RGB,
  DeviceCMYK: CMYK,
  CMYK: CMYK,
  Pattern: device('Pattern', []),
};

/** @param resources where names are looked up */
export function readColourSpace(value: PdfValue, resources: PdfDict | null, depth = 0): ColourSpace {
  const unknown = device('unknown', []);
  if (depth > 8) return unknown;
  const name = nameOf(value);
  if (name !== null) {
    const own = resources?.get('ColorSpace') ?? null;
    const named = isDict(own) ? own.get(name) : null;
    return named === null ? (NAMED[name] ?? unknown) : readColourSpace(named, null, depth + 1);
  }
  if (!Array.isArray(value)) return unknown;
  const list = value as readonly PdfValue[];
  const kind = nameOf(list[0]) ?? '';
  if (list.length === 1 || kind in NAMED) return readColourSpace(list[0] ?? null, resources, depth + 1);
  const baseOf = (index: number): ColourSpace => readColourSpace(list[index] ?? null, resources, depth + 1);
  switch (kind) {
    case 'Separation':
      return { space: kind, inks: [nameOf(list[1]) ?? '?'], base: baseOf(2), initial: [1] };
    case 'DeviceN': {
      const names = Array.isArray(list[1]) ? (list[1] as readonly PdfValue[]).map((each) => nameOf(each) ?? '?') : [];
      return { space: kind, inks: names, base: baseOf(2), initial: names.map(() => 1) };
    }
    case 'Indexed':
    case 'I':
      return { space: 'Indexed', inks: [], base: baseOf(1), initial: [0] };
    case 'ICCBased': {
      const stream = list[1];
      const components = isDict(stream) ? numberAt(stream, 'N') : null;
      const base = components === 4 ? CMYK : components === 1 ? GRAY : RGB;
      return { space: kind, inks: [], base, initial: base.initial };
    }
    default:
      return device(kind, [0, 0, 0]);
  }
}

export function initialColour(space: ColourSpace): Colour {
  return { space: space.space, inks: space.inks, components: space.initial };
}

/** The sum of all inks, per cent; null: the colour is no inks. */
export function inkOf({ space, inks, components }: Colour): number | null {
  if (space === 'DeviceCMYK') return 100 * components.reduce((sum, each) => sum + each, 0);
  if (space === 'DeviceGray') return 100 * (1 - (components[0] ?? 0));
  // Registration colour is on every plate, and only in marks.
  if (space === 'Separation' && inks[0] === 'All') return null;
  if (space === 'Separation' && inks[0] === 'None') return 0;
  if (space === 'Separation' || space === 'DeviceN') return 100 * components.reduce((sum, each) => sum + each, 0);
  return null;
}
