/** The only file that knows `unicode-name`: a code point → its name in the Unicode Character Database. */

import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * "LATIN SMALL LETTER A"; undefined for what has no name: surrogates, private use, what is not assigned. Read when first asked for:
 * the tables are large, and a good document never needs them.
 */
export function characterName(codePoint: number): string | undefined {
  const { unicodeName } = load('unicode-name') as { readonly unicodeName: (codePoint: number) => string };
  const name = unicodeName(codePoint);
  // A label such as <private-use-E000> says no more than the code point.
  return name === '' || name.startsWith('<') ? undefined : name;
}
