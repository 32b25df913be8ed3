/** What stands before a list's items: signs, numbers, letters (css-counter-styles-3). */

import type { MarkerPart } from './property-names.ts';

const SIGNS: Readonly<Record<string, string>> = { disc: '•', circle: '◦', square: '▪' };

/** The zero of each decimal system. */
const ZEROS: Readonly<Record<string, number>> = { decimal: 0x30, 'arabic-indic': 0x660, persian: 0x6f0 };

/** The number as the list style writes it, without what follows it; a sign has none and is itself. */
export function ordinalText(type: string, ordinal: number): string {
  const zero = ZEROS[type];
  if (zero !== undefined) return digits(ordinal, zero);
  if (type === 'lower-alpha') return ordinal > 0 ? letters(ordinal) : digits(ordinal, 0x30);
  return SIGNS[type] ?? stringOf(type) ?? '';
}

/** The marker's text; null where the list style is `none`. The distance to the item is layout's. */
export function markerText(type: string, ordinal: number): string | null {
  if (type === 'none') return null;
  const isNumber = type in ZEROS || type === 'lower-alpha';
  return isNumber ? `${ordinalText(type, ordinal)}.` : ordinalText(type, ordinal);
}

/** The text of `content` at an item; what only layout knows was refused when the stylesheet was read. */
export function contentText(parts: readonly MarkerPart[], type: string, ordinal: number): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'list-item' ? ordinalText(type, ordinal) : ''))
    .join('');
}

function stringOf(type: string): string | undefined {
  return type.startsWith('"') ? type.slice(1, -1) : undefined;
}

function digits(number: number, zero: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** a … z, aa, ab … */
function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(0x61 + ((rest - 1) % 26)) + text;
  }
  return text;
}
