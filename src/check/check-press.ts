/** Rules on what a press file paints: inks, their sum, thin lines, text near the knife, pictures at the edge. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { mmToPt, ptToMm, round } from '../base/units.ts';
import type { LaidOutDocument, Page, PageItem } from '../layout/page.ts';
import { paintedColours } from '../layout/painted-colours.ts';
import type { PaletteColour } from '../project/project.ts';
import type { Printer } from '../project/printer.ts';
import type { Colour } from '../styles/computed-style.ts';
import { SAFE_MM } from './check-edges.ts';
import { inkSum, plates, printedOver } from './ink.ts';
import { PaintedUnder } from './painted-under.ts';
import { sampleOf } from './sample-of.ts';

export interface PressCheck {
  readonly palette: ReadonlyMap<string, PaletteColour>;
  /** Where `foldout.yaml` gives each colour. */
  readonly paletteAt: ReadonlyMap<string, SourcePosition>;
  readonly printer: Pick<Printer, 'name' | 'inkLimit' | 'safeMargin'>;
}

/** Thinner lines break on the plate, thinner white ones fill up. pt */
const THINNEST = 0.25;
const THINNEST_REVERSED = 0.5;
/** A line of so little ink is a gap in a ground of so much. Per cent */
const WHITE = 10;
const DARK = 50;
/** Rounding through mm, em and `calc()`. pt */
const TOLERANCE = 0.02;

/**
 * Reports `press.colour-without-inks`, `.too-much-ink`, `.thin-line`, `.text-near-edge` and `.image-at-edge`, all errors.
 * Colours are looked at first: without inks nothing else can be told.
 */
export function checkPress(document: LaidOutDocument, check: PressCheck, report: Report): void {
  if (!checkInks(document, check, report)) return;
  checkColourSums(document, check, report);
  const seen = new Set<string>();
  document.pages.forEach((page, index) => {
    const under = new PaintedUnder(page);
    for (const item of page.items) {
      checkOverprint(item, under, index, check, seen, report);
      checkStroke(item, under, index, check, seen, report);
      under.paint(item);
    }
  });
  checkEdges(document, check, report);
}

function checkInks({ pages }: LaidOutDocument, { palette, paletteAt }: PressCheck, report: Report): boolean {
  const without = paintedColours(pages).filter(
    (colour) => palette.has(colour) && palette.get(colour)?.press === undefined,
  );
  for (const colour of without) {
    const at = paletteAt.get(colour);
    report({
      severity: 'error',
      code: 'press.colour-without-inks',
      message: `“${colour}” is painted, but nobody said with which inks.`,
      ...(at === undefined ? {} : { at }),
      hint: 'Add “press: [C, M, Y, K]” or a spot colour: the print shop’s colour guide has them.',
    });
  }
  return without.length === 0;
}

/** Areas and lines, each colour once. */
function checkColourSums(
  { pages }: LaidOutDocument,
  { palette, paletteAt, printer }: PressCheck,
  report: Report,
): void {
  for (const colour of paintedColours(pages)) {
    const sum = inkSum(plates(colour, palette));
    if (sum <= printer.inkLimit) continue;
    const at = paletteAt.get(colour);
    report({
      severity: 'error',
      code: 'press.too-much-ink',
      message: `“${colour}” takes ${round(sum, 1)} per cent of ink; ${printer.name} takes ${printer.inkLimit} at most.`,
      ...(at === undefined ? {} : { at }),
      hint: 'Take ink away, first of the colours under black.',
    });
  }
}

/** Black text is printed over its ground: the inks add up. */
function checkOverprint(
  item: PageItem,
  under: PaintedUnder,
  page: number,
  { palette, printer }: PressCheck,
  seen: Set<string>,
  report: Report,
): void {
  if (item.kind !== 'text' || item.run.text.trim() === '') return;
  const ground = under.at({ x: item.x + item.run.width / 2, y: item.y - item.run.size / 4 });
  if (ground === null) return;
  const sum = inkSum(printedOver(item.colour, ground, palette));
  if (sum <= printer.inkLimit || inkSum(plates(item.colour, palette)) > printer.inkLimit) return;
  once(`${item.colour}/${ground}`, seen, () =>
    report({
      severity: 'error',
      code: 'press.too-much-ink',
      message: `“${sampleOf(item.run.text)}” on page ${page + 1} is printed over ${ground}: ${round(sum, 1)} per cent of ink; ${printer.name} takes ${printer.inkLimit} at most.`,
      hint: 'Set it in white, or on a lighter ground.',
    }),
  );
}

interface Stroke {
  readonly width: number;
  readonly colour: Colour;
  readonly x: number;
  readonly y: number;
}

function strokeOf(item: PageItem): Stroke | null {
  switch (item.kind) {
    case 'rule':
      return { width: item.width, colour: item.colour, x: (item.x1 + item.x2) / 2, y: (item.y1 + item.y2) / 2 };
    case 'frame':
      return { width: item.width, colour: item.colour, x: item.rect.x, y: item.rect.y + item.rect.height / 2 };
    case 'path': {
      const [start] = item.path;
      if (item.stroke === null || start === undefined || start.op === 'Z') return null;
      return { width: item.stroke.width, colour: item.stroke.colour, x: start.x, y: start.y };
    }
    default:
      return null;
  }
}

function checkStroke(
  item: PageItem,
  under: PaintedUnder,
  page: number,
  { palette }: PressCheck,
  seen: Set<string>,
  report: Report,
): void {
  const stroke = strokeOf(item);
  if (stroke === null || stroke.colour === 'transparent' || stroke.width === 0) return;
  const ground = under.at(stroke);
  const ink = (colour: Colour): number => inkSum(plates(colour, palette));
  const isReversed = ground !== null && ink(stroke.colour) <= WHITE && ink(ground) >= DARK;
  const least = isReversed ? THINNEST_REVERSED : THINNEST;
  if (stroke.width >= least - TOLERANCE) return;
  once(`${stroke.width}/${isReversed}`, seen, () =>
    report({
      severity: 'error',
      code: 'press.thin-line',
      message: `A line on page ${page + 1} is ${round(stroke.width, 2)} pt wide; ${isReversed ? 'a white line on a dark ground' : 'a line'} needs ${least} pt.`,
      hint: 'Widen it in the stylesheet or the drawing, or show the drawing larger.',
    }),
  );
}

/** Each edge of a page is cut or folded. Text keeps as far from it as the printer asks, beyond what every file keeps; images are not painted into the bleed. */
function checkEdges({ pages }: LaidOutDocument, { printer }: PressCheck, report: Report): void {
  const least = mmToPt(printer.safeMargin);
  let nearest: { readonly distance: number; readonly page: number; readonly text: string } | undefined;
  pages.forEach((page, index) => {
    for (const item of page.items) {
      if (item.kind === 'image' && distanceToEdge(item.rect, page) < TOLERANCE) reportImage(item.image, index, report);
      if (item.kind !== 'text' || item.run.text.trim() === '') continue;
      const distance = distanceToEdge(textBox(item), page);
      if (distance < least - TOLERANCE && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
        nearest = { distance, page: index, text: item.run.text };
    }
  });
  if (nearest === undefined || printer.safeMargin <= SAFE_MM) return;
  report({
    severity: 'error',
    code: 'press.text-near-edge',
    message: `“${sampleOf(nearest.text)}” on page ${nearest.page + 1} is ${round(ptToMm(nearest.distance), 1)} mm from where the sheet is cut or folded; ${printer.name} needs ${printer.safeMargin} mm.`,
    hint: 'Raise the page’s margin or the block’s padding in the edition’s stylesheet.',
  });
}

function reportImage(image: string, page: number, report: Report): void {
  report({
    severity: 'error',
    code: 'press.image-at-edge',
    message: `The image ${image} on page ${page + 1} ends where the sheet is cut: a white line may show.`,
    hint: 'Keep images inside the page’s margins: only grounds of one colour go on into the bleed.',
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the tops of capitals to the feet of descenders. Em */
const ABOVE_BASELINE = 0.75;
const BELOW_BASELINE = 0.22;

function textBox({ x, y, run }: Extract<PageItem, { kind: 'text' }>): Box {
  const { size, width } = run;
  return { x, y: y - ABOVE_BASELINE * size, width, height: (ABOVE_BASELINE + BELOW_BASELINE) * size };
}

function distanceToEdge({ x, y, width, height }: Box, page: Pick<Page, 'width' | 'height'>): number {
  return Math.min(x, y, page.width - x - width, page.height - y - height);
}

function once(key: string, seen: Set<string>, tell: () => void): void {
  if (seen.has(key)) return;
  seen.add(key);
  tell();
}
