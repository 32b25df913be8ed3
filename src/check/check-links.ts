/** Rule on link texts: they say where they lead, on their own (WCAG 2.2, 2.4.4). */

import type { Report } from '../base/diagnostic.ts';
import { textOf } from '../layout/element-text.ts';
import type { SpokenDocument } from './spoken-document.ts';
import { VAGUE_LINK_TEXTS } from './vague-link-texts.ts';

/** Reports `page.vague-link` (warning) for each link whose whole text is one of {@link VAGUE_LINK_TEXTS} in its language. */
export function checkLinks({ elements, texts }: SpokenDocument, report: Report): void {
  for (const { element, lang, page } of elements) {
    if (element.type !== 'Link') continue;
    const text = textOf(element, texts);
    if (!VAGUE_LINK_TEXTS[languageOf(lang)]?.has(plain(text))) continue;
    report({
      severity: 'warning',
      code: 'page.vague-link',
      message: `The link “${text}” on page ${page} does not say where it leads.`,
      hint: 'Link the words that name what is found there.',
    });
  }
}

/** The first subtag: `nl` of `nl-BE`. */
function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** Letters and digits in lower case, words parted by one space; apostrophes are part of a word. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/'/g, '’')
    .replace(/[^\p{L}\p{M}\p{N}’]+/gu, ' ')
    .trim();
}
