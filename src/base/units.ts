/** Lengths. The engine counts in PDF points (pt, 1/72 inch); people write millimetres. */

/** Points in a millimetre: 72 / 25.4. */
export const PT_PER_MM = 72 / 25.4;

export function mmToPt(mm: number): number {
  return mm * PT_PER_MM;
}

export function ptToMm(pt: number): number {
  return pt / PT_PER_MM;
}

/** Rounds for dumps and files, so that noise in the last bits of a sum never shows. */
export function round(value: number, decimals = 3): number {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return Object.is(rounded, -0) ? 0 : rounded;
}
