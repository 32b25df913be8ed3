/** Specimen lines → one HTML document and one stylesheet, for both engines: every line on a line of its own. */

import { familiesOf } from './fonts.ts';
import type { SpecimenLine } from './lines.ts';

/** pt. Lines stand far apart, so that no mark reaches into the next one. */
export const PAGE = { width: 1500, height: 1472, margin: 16, lineHeight: 60, fontSize: 24 } as const;
export const LINES_A_PAGE = (PAGE.height - 2 * PAGE.margin) / PAGE.lineHeight;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he']);

export function pageHtml(lines: readonly SpecimenLine[]): string {
  const paragraphs = lines.map(({ lang, html }, index) => {
    const dir = RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr';
    return `<p id="line-${index}" lang="${lang}" dir="${dir}">${html}</p>`;
  });
  return `<!DOCTYPE html>\n<html lang="nl" dir="ltr">\n<head><title>Specimen</title></head>\n<body>\n${paragraphs.join('\n')}\n</body>\n</html>\n`;
}

export function pageCss(lines: readonly SpecimenLine[]): string {
  const langs = [...new Set(lines.map(({ lang }) => lang))];
  return [
    `@page { size: ${PAGE.width}pt ${PAGE.height}pt; margin: ${PAGE.margin}pt; }`,
    `:root { font-size: ${PAGE.fontSize}pt; line-height: ${PAGE.lineHeight}pt; color: black; orphans: 1; widows: 1; }`,
    'html, body, p { display: block; margin: 0; }',
    // What reaches over the line's edge would be cut off where Chromium prints the page's.
    'p { white-space: nowrap; text-align: start; padding: 0 20pt; }',
    'strong { font-weight: 700; }',
    ...langs.map((lang) => `p:lang(${lang}) { font-family: ${familiesOf(lang).join(', ')}; }`),
    ...lines.flatMap(({ style }, index) => (style === undefined ? [] : [`#line-${index} { ${style}; }`])),
    '',
  ].join('\n');
}
