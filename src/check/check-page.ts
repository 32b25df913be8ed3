/** Rules on what is really on the page: type sizes and line lengths of a laid-out document. */

import type { Report } from '../base/diagnostic.ts';
import { round } from '../base/units.ts';
import type { LaidOutDocument, PageItem } from '../layout/page.ts';
import type { FontFace } from '../typography/font.ts';

/** Nothing a patient reads is smaller, colophon and captions included. pt, nominal size */
const SMALLEST_SIZE = 9;
/** RNIB and UKAAF clear print: 60 to 70 characters; more than this is hard to follow. */
const LONGEST_LINE = 75;
/** A line is a line of text from this many characters on; shorter ones are labels and numbers. */
const SHORTEST_TEXT = 20;
/** Rounding of sizes through `em` and `calc()`. pt */
const TOLERANCE = 0.01;

/** Letters that a font made for another script sets at the size of the Latin font. */
const LATIN_LIKE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

type TextItem = Extract<PageItem, { kind: 'text' }>;

/**
 * Reports `page.small-type` (error) and `page.long-line` (warning), each once a document with the worst case.
 * @param face by id, for the size factor that makes scripts look equally large
 */
export function checkPage(document: LaidOutDocument, face: (id: string) => FontFace, report: Report): void {
  const texts = document.pages.flatMap((page, index) =>
    page.items.filter((item): item is TextItem => item.kind === 'text').map((item) => ({ item, page: index + 1 })),
  );
  let smallest: { size: number; page: number; text: string } | undefined;
  for (const { item, page } of texts) {
    if (item.run.baselineShift !== 0) continue;
    const { scale, latinScale } = face(item.run.faceId);
    const size = item.run.size / (LATIN_LIKE.test(item.run.text) ? latinScale : scale);
    if (size < SMALLEST_SIZE - TOLERANCE && size < (smallest?.size ?? Number.POSITIVE_INFINITY)) {
      smallest = { size, page, text: item.run.text };
    }
  }
  if (smallest !== undefined) {
    report({
      severity: 'error',
      code: 'page.small-type',
      message: `“${smallest.text}” on page ${smallest.page} is ${round(smallest.size, 1)} pt; nothing may be smaller than ${SMALLEST_SIZE} pt.`,
      hint: 'Raise font-size in the edition’s stylesheet.',
    });
  }
  const longest = longestLine(texts);
  if (longest.length > LONGEST_LINE) {
    report({
      severity: 'warning',
      code: 'page.long-line',
      message: `A line on page ${longest.page} has ${longest.length} characters; at most ${LONGEST_LINE} read well: “${longest.text}”`,
      hint: 'Make the column narrower or the type larger.',
    });
  }
}

/** Runs on one baseline of one column: a gap wider than this many ems parts two columns or cells. */
const COLUMN_GAP = 1;

/** The longest line of running text; furniture and handwriting rules are artifacts and don't count. */
function longestLine(texts: readonly { readonly item: TextItem; readonly page: number }[]) {
  const baselines = new Map<string, { readonly page: number; readonly items: TextItem[] }>();
  for (const { item, page } of texts) {
    if (item.slot === null) continue;
    const key = `${page}/${round(item.y, 1)}`;
    const baseline = baselines.get(key) ?? { page, items: [] };
    baseline.items.push(item);
    baselines.set(key, baseline);
  }
  let longest = { text: '', page: 0, length: SHORTEST_TEXT };
  for (const { page, items } of baselines.values()) {
    for (const text of linesOn(items)) {
      const length = [...text].length;
      if (length > longest.length) longest = { text, page, length };
    }
  }
  return longest;
}

/** The texts of the stretches without a wide gap, each in painting order. */
function linesOn(items: readonly TextItem[]): string[] {
  const inOrder = [...items].sort((a, b) => a.x - b.x);
  const stretches: TextItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of inOrder) {
    if (item.x - end > COLUMN_GAP * item.run.size) stretches.push([]);
    stretches.at(-1)?.push(item);
    end = item.x + item.run.width;
  }
  return stretches.map((stretch) => {
    const members = new Set(stretch);
    return items
      .filter((item) => members.has(item))
      .map((item) => item.run.text)
      .join('')
      .trim();
  });
}
