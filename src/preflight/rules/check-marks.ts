/** What is drawn: fonts, pictures, lines, transparency, and text that comes too near a cut or a fold. */

import type { CheckedPage } from '../checked-page.ts';
import { type Found, type Judge, mm, pt } from '../judge.ts';
import { isRegistration } from '../checked-page.ts';
import { overlaps } from '../matrix.ts';
import type { Mark, Rect } from '../page-marks.ts';

/** Pictures at their place. */
const DPI_GOOD = 300;
const DPI_LEAST = 225;
const LINE_ART_GOOD = 600;
const LINE_ART_LEAST = 300;
/** pt. */
const LINE_LEAST = 0.25;
const SLACK = 0.02;

/** `preflight.font`, `.resolution`, `.image`, `.line`, `.transparency`, `.safe-zone`, `.content`. */
export const checkMarks: Judge = (_pdf, pages, expected, found) => {
  for (const page of pages) {
    for (const { name, isEmbedded } of page.fonts)
      if (!isEmbedded) found('error', 'font', `The font ${name} is not in the file.`, 'Embed it.', page.number);
    for (const what of page.unknown)
      found('error', 'content', `The page’s content can’t be read whole: ${what}.`, 'Make the file anew.', page.number);
    for (const mark of page.marks) if (mark.image !== undefined) checkImage(mark, page.number, found);
    checkLines(page, found);
    checkTransparency(page, found);
    checkSafeZone(page, pt(expected.safeMargin), expected.folds[page.number - 1] ?? [], found);
  }
};

function checkImage({ image }: Mark, page: number, found: Found): void {
  if (image === undefined) return;
  const isLineArt = image.bits === 1;
  const [good, least] = isLineArt ? [LINE_ART_GOOD, LINE_ART_LEAST] : [DPI_GOOD, DPI_LEAST];
  const dpi = Math.round(image.dpi);
  if (image.dpi < least - 0.5)
    found(
      'error',
      'resolution',
      `A picture has ${dpi} dpi at its place; it looks coarse in print.`,
      `Give one of ${good} dpi.`,
      page,
    );
  else if (image.dpi < good - 0.5)
    found(
      'warning',
      'resolution',
      `A picture has ${dpi} dpi at its place; ${good} are good.`,
      'Give a larger one.',
      page,
    );
  if (image.bits > 8) found('error', 'image', `A picture has ${image.bits} bits a colour.`, 'Give one of 8.', page);
}

function checkLines({ marks, number }: CheckedPage, found: Found): void {
  const thin = marks.filter(
    ({ kind, lineWidth, colour }) =>
      kind === 'stroke' && !isRegistration(colour) && (lineWidth ?? 1) < LINE_LEAST - SLACK,
  );
  const [first] = thin;
  if (first === undefined) return;
  const least = Math.min(...thin.map(({ lineWidth }) => lineWidth ?? 0));
  found(
    'error',
    'line',
    `${thin.length} lines are thinner than ${LINE_LEAST} pt (${least.toFixed(2)} pt): they may not print.`,
    'Make them thicker.',
    number,
  );
}

function checkTransparency({ marks, number }: CheckedPage, found: Found): void {
  const see = marks.filter(
    (mark) => mark.alpha < 1 || mark.blend !== 'Normal' || mark.hasSoftMask || mark.image?.hasAlpha === true,
  );
  if (see.length > 0)
    found(
      'warning',
      'transparency',
      `${see.length} objects are transparent; the press’s own program flattens them.`,
      'Make them opaque, or ask the shop.',
      number,
    );
}

/** Text whose box comes nearer to the trim or to a fold than it should; marks outside the trim are no text of the page. */
function checkSafeZone(
  { marks, trim, number }: CheckedPage,
  margin: number,
  folds: readonly number[],
  found: Found,
): void {
  if (trim === null) return;
  const texts = marks.filter(({ kind, box }) => kind === 'text' && overlaps(box, trim));
  const safe = { x0: trim.x0 + margin, y0: trim.y0 + margin, x1: trim.x1 - margin, y1: trim.y1 - margin };
  const nearTrim = texts.filter(({ box }) => !isWithin(box, safe));
  if (nearTrim.length > 0) {
    const least = Math.min(...nearTrim.map(({ box }) => distanceToEdge(box, trim)));
    found(
      'error',
      'safe-zone',
      `${nearTrim.length} texts stand nearer than ${mm(margin)} to the cut (${mm(least)}).`,
      'Move them inwards.',
      number,
    );
  }
  for (const fold of folds) {
    const x = trim.x0 + pt(fold);
    const near = texts.filter(({ box }) => box.x0 < x + margin - SLACK && box.x1 > x - margin + SLACK);
    if (near.length > 0)
      found(
        'error',
        'safe-zone',
        `${near.length} texts stand nearer than ${mm(margin)} to the fold at ${fold} mm.`,
        'Move them away from it.',
        number,
      );
  }
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x0 >= outer.x0 - SLACK &&
    inner.y0 >= outer.y0 - SLACK &&
    inner.x1 <= outer.x1 + SLACK &&
    inner.y1 <= outer.y1 + SLACK
  );
}

function distanceToEdge(box: Rect, trim: Rect): number {
  return Math.min(box.x0 - trim.x0, box.y0 - trim.y0, trim.x1 - box.x1, trim.y1 - box.y1);
}
