/** What stands before a list's items: signs, numbers, letters (css-counter-styles-3). */

import { counterSuffix, counterText, isCounterStyle } from '../locales/counter-styles.ts';
import type { Numbering } from '../locales/numbering.ts';
import type { MarkerPart } from './property-names.ts';

const SIGNS: Readonly<Record<string, string>> = { disc: '•', circle: '◦', square: '▪' };

/** The counter style that the locale's own numbers or letters are; any other type is itself. */
export function counterStyleOf(type: string, numbering: Numbering): string {
  if (type === 'locale-numbers') return numbering.numbers;
  return type === 'locale-letters' ? numbering.letters : type;
}

/** The number as the list style writes it, without what follows it; a sign has none and is itself. */
export function ordinalText(type: string, ordinal: number): string {
  return isCounterStyle(type) ? counterText(type, ordinal) : (SIGNS[type] ?? stringOf(type) ?? '');
}

/** The marker's text; null where the list style is `none`. The distance to the item is layout's. */
export function markerText(type: string, ordinal: number): string | null {
  return type === 'none' ? null : ordinalText(type, ordinal) + counterSuffix(type);
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
