/** The printers that come with the package: what print shops ask for most often. */

import type { Printer } from './printer.ts';

export const DEFAULT_PRINTER = 'default-coated';

/** A printer without what only `foldout.yaml` can say. */
export type PrinterDefaults = Omit<Printer, 'name' | 'condition' | 'at'>;

const COATED: PrinterDefaults = {
  bleed: 3,
  safeMargin: 5,
  marks: new Set(),
  inkLimit: 300,
  level: 'PDF/X-4',
  imposed: false,
  fileName: '{leaflet}.{locale}.{edition}.press.{printer}',
  paper: { name: '135 g/m² coated, matt', thickness: 0.12 },
  quantity: null,
};

/** Uncoated paper takes less ink before it comes through, and is thicker for its weight. */
const UNCOATED: PrinterDefaults = {
  ...COATED,
  inkLimit: 260,
  paper: { name: '120 g/m² uncoated', thickness: 0.15 },
};

/** By name. A printer of another name takes what it doesn't say from the first. */
export const DEFAULT_PRINTERS: ReadonlyMap<string, PrinterDefaults> = new Map([
  [DEFAULT_PRINTER, COATED],
  ['default-uncoated', UNCOATED],
]);

export function defaultsOf(name: string): PrinterDefaults {
  return DEFAULT_PRINTERS.get(name) ?? COATED;
}
