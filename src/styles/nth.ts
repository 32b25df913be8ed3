/** The An+B notation (css-syntax-3, 6): `5`, `odd`, `even`, `2n + 1`, `-n + 3`. */

export interface Nth {
  readonly step: number;
  readonly offset: number;
}

/** Undefined where the text is none. */
export function parseNth(text: string): Nth | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === 'odd') return { step: 2, offset: 1 };
  if (plain === 'even') return { step: 2, offset: 0 };
  if (/^[+-]?\d+$/.test(plain)) return { step: 0, offset: Number(plain) };
  const match = /^([+-]?\d*)n(?:\s*([+-])\s*(\d+))?$/.exec(plain);
  if (match === null) return undefined;
  const [, step = '', sign = '+', offset = '0'] = match;
  const count = step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step);
  return { step: count, offset: Number(`${sign}${offset}`) };
}

/** @param index counts from 1 */
export function matchesNth(nth: Nth, index: number): boolean {
  const distance = index - nth.offset;
  if (nth.step === 0) return distance === 0;
  return distance % nth.step === 0 && distance / nth.step >= 0;
}
