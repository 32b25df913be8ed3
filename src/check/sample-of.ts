/** A short quotation for a message. */

/** Code points; enough to find a text by. */
const LONGEST = 40;

export function sampleOf(text: string): string {
  const all = [...text.replace(/\u00AD/gu, '').trim()];
  return all.length > LONGEST ? `${all.slice(0, LONGEST).join('').trim()}…` : all.join('');
}
