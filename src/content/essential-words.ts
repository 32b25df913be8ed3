/** How much text goes into short editions. */

import type { Leaflet, Section } from './leaflet.ts';
import { ownTextsOf } from './texts-of.ts';

/**
 * Words of all essential sections together, headings included, markup and the words that a picture hides (alt texts) too: a rough
 * measure, on the safe side. A subsection counts where it is essential itself; the heading above it counts then too.
 */
export function countEssentialWords(leaflet: Leaflet): number {
  return leaflet.sections.reduce((sum, section) => sum + wordsOfSection(section), 0);
}

function wordsOfSection(section: Section): number {
  const below = section.sections.filter((subsection) => subsection.essential);
  const own = section.essential ? ownTextsOf(section) : below.length > 0 ? [section.heading] : [];
  return [...own, ...below.flatMap(ownTextsOf)].reduce((sum, { text }) => sum + countWords(text), 0);
}

/** Stretches between spaces that have a letter or a digit in them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
