/** Which characters are spaces, breaks and controls to a line. */

/** UAX #14, classes BK, CR, LF and NL. */
export function isForcedBreak(character: string): boolean {
  return FORCED_BREAK.test(character);
}

const FORCED_BREAK = /^[\n\r\v\f\u0085\u2028\u2029]$/;

/** White space that is left out at a line's end: Zs without the no-break spaces, tabs, and what has no width. */
export function isTrimmedAtLineEnd(character: string): boolean {
  return TRIMMED.test(character);
}

const TRIMMED = /^[ \t\u1680\u2000-\u2006\u2008-\u200B\u205F\u3000\u00AD\n\r\v\f\u0085\u2028\u2029]$/;

/** Characters that are never painted and never missed: they steer, they do not show. Hangul fillers take up room, as in HarfBuzz. */
export function isIgnorable(character: string): boolean {
  return IGNORABLE.test(character);
}

const IGNORABLE = /^(?![\u115F\u1160\u3164\uFFA0])\p{Default_Ignorable_Code_Point}$/u;

/**
 * Characters that leave no trace in the text of what is painted. The joiners and variation selectors stay with their
 * letters: without them the text that comes out of the file would be spelt wrongly (Persian, Indic scripts, emoji).
 */
export function withoutControls(text: string): string {
  return LEAVE_NO_TRACE.test(text) ? text.replace(LEAVE_NO_TRACE_ALL, '') : text;
}

/** How many code units of such controls a text begins with. */
export function leadingControls(text: string): number {
  let count = 0;
  while (count < text.length && LEAVE_NO_TRACE.test(text.charAt(count))) count++;
  return count;
}

/** How many code units of such controls a text ends with. */
export function trailingControls(text: string): number {
  let count = 0;
  while (count < text.length && LEAVE_NO_TRACE.test(text.charAt(text.length - 1 - count))) count++;
  return count;
}

const CONTROL_SET = '[\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]';
const LEAVE_NO_TRACE = new RegExp(CONTROL_SET);
const LEAVE_NO_TRACE_ALL = new RegExp(CONTROL_SET, 'g');
