/** The source texts' quotation marks and spaces at punctuation: `content.quotes` and `content.punctuation-spaces`. */

import type { Report } from '../base/diagnostic.ts';
import type { SourceString } from '../content/leaflet.ts';
import { parseInline, plainText } from '../content/parse-inline.ts';
import type { Locale } from '../locales/locale.ts';
import { spaceFlaws } from './punctuation-spaces.ts';
import { quotationFlaws } from './quotation-marks.ts';

/** @param texts of a leaflet, in the language of `source`, which parts words with spaces */
export function checkTypography(
  texts: readonly SourceString[],
  { quotes, tag }: Pick<Locale, 'quotes' | 'tag'>,
  report: Report,
): void {
  for (const { text, at } of texts) {
    // Findings on the markup itself are reported where the leaflet is loaded.
    const plain = plainText(parseInline(text, at, () => undefined));
    const found = [
      ...quotationFlaws(plain, { quotes, spaced: true }).map((flaw) => ({ code: 'content.quotes', ...flaw })),
      ...spaceFlaws(plain, tag).map((flaw) => ({ code: 'content.punctuation-spaces', ...flaw })),
    ];
    for (const { code, message, where, advice } of found)
      report({ severity: 'warning', code, message, at, hint: `At “${where.join('”, “')}”. ${advice}` });
  }
}
