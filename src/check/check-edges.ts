/** Rules on what lies at the edges of pages and sheets: what is cut, folded, or left blank by an office printer, and headings at a foot. */

import type { Report } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import { mmToPt, ptToMm, round } from '../base/units.ts';
import type { SheetSide } from '../imposition/sheet.ts';
import type { LaidOutDocument, Page, PageItem, StructureElement } from '../layout/page.ts';
import type { Profile } from '../project/project.ts';
import { sampleOf } from './sample-of.ts';

/** A knife and a folding machine stray by a millimetre or two; many office printers leave as much of a sheet blank. mm */
export const SAFE_MM = 5;
/** Rounding of lengths. pt */
const TOLERANCE = 0.1;

/** Of small letters and their feet, in parts of the type size: letters reach from here above the baseline to there below it. */
const ABOVE = 0.75;
const BELOW = 0.22;

interface Near {
  readonly distance: number;
  readonly page: number;
  readonly sample: string;
}

/**
 * Reports, each once a document with the worst place: `page.text-near-edge` (error), text nearer than 5 mm to the trim or to
 * a fold; `page.unprintable-edge` (warning; office files), anything but a background nearer than that to the sheet's edge;
 * `page.stranded-heading` (warning), a heading that is the last thing on its page.
 */
export function checkEdges(
  document: LaidOutDocument,
  sides: readonly SheetSide[],
  profile: Profile,
  report: Report,
): void {
  const safe = mmToPt(SAFE_MM) - TOLERANCE;
  const text = nearest(document.pages, (item) => item.kind === 'text' && item.run.text.trim() !== '');
  if (text !== undefined && text.distance < safe) {
    report({
      severity: 'error',
      code: 'page.text-near-edge',
      message: `“${text.sample}” on page ${text.page} stands ${millimetres(text)} from the page’s edge; text keeps ${SAFE_MM} mm from trim and folds.`,
      hint: 'Make the margins in the edition’s stylesheet larger.',
    });
  }
  const printed = profile === 'office' ? nearestToSheet(document.pages, sides) : undefined;
  if (printed !== undefined && printed.distance < safe) {
    report({
      severity: 'warning',
      code: 'page.unprintable-edge',
      message: `${printed.sample} on page ${printed.page} stands ${millimetres(printed)} from the sheet’s edge; office printers leave ${SAFE_MM} mm blank.`,
      hint: 'Move it inwards; backgrounds alone may run to the edge.',
    });
  }
  const stranded = strandedHeading(document);
  if (stranded !== undefined) {
    report({
      severity: 'warning',
      code: 'page.stranded-heading',
      message: `The heading “${stranded.sample}” stands at the foot of page ${stranded.page}, without its text.`,
      hint: 'Shorten what comes before it, or what must not be parted after it.',
    });
  }
}

function millimetres({ distance }: Near): string {
  return `${round(Math.max(0, ptToMm(distance)), 1)} mm`;
}

function nearest(pages: readonly Page[], counts: (item: PageItem) => boolean): Near | undefined {
  let worst: Near | undefined;
  pages.forEach((page, index) => {
    for (const item of page.items) {
      const rect = counts(item) ? extentOf(item) : null;
      if (rect === null) continue;
      const distance = distanceToEdge(rect, page);
      if (distance < (worst?.distance ?? Number.POSITIVE_INFINITY)) {
        worst = { distance, page: index + 1, sample: nameOf(item) };
      }
    }
  });
  return worst;
}

function nearestToSheet(pages: readonly Page[], sides: readonly SheetSide[]): Near | undefined {
  let worst: Near | undefined;
  for (const side of sides) {
    for (const { page: index, x, y } of side.placements) {
      for (const item of pages[index]?.items ?? []) {
        const rect = item.kind === 'rect' ? null : extentOf(item);
        if (rect === null) continue;
        const distance = distanceToEdge({ ...rect, x: rect.x + x, y: rect.y + y }, side);
        if (distance < (worst?.distance ?? Number.POSITIVE_INFINITY)) {
          worst = { distance, page: index + 1, sample: nameOf(item) };
        }
      }
    }
  }
  return worst;
}

function distanceToEdge(rect: Rect, { width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(rect.x, rect.y, width - rect.x - rect.width, height - rect.y - rect.height);
}

function nameOf(item: PageItem): string {
  const names = {
    rect: 'A background',
    rule: 'A line',
    frame: 'A frame',
    path: 'A drawing',
    image: 'An image',
  } as const;
  return item.kind === 'text' ? sampleOf(item.run.text) : names[item.kind];
}

/** Null where there is nothing to see. */
function extentOf(item: PageItem): Rect | null {
  switch (item.kind) {
    case 'text':
      return {
        x: item.x,
        y: item.y - ABOVE * item.run.size,
        width: item.run.width,
        height: (ABOVE + BELOW) * item.run.size,
      };
    case 'rule':
      return {
        x: Math.min(item.x1, item.x2),
        y: Math.min(item.y1, item.y2),
        width: Math.abs(item.x2 - item.x1),
        height: Math.abs(item.y2 - item.y1),
      };
    case 'path': {
      const points = item.path.filter((command) => command.op !== 'Z');
      if (points.length === 0 || (item.fill === null && item.stroke === null)) return null;
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
    case 'rect':
    case 'frame':
    case 'image':
      return item.rect;
  }
}

const HEADINGS: ReadonlySet<string> = new Set(['H1', 'H2', 'H3']);

function strandedHeading({ pages, structure }: LaidOutDocument): Omit<Near, 'distance'> | undefined {
  const headings = headingSlots(structure);
  for (const [index, { items, name }] of pages.slice(0, -1).entries()) {
    // A page of another name begins anew: a heading may stand alone on a cover.
    if (pages[index + 1]?.name !== name) continue;
    const last = items.findLast((item) => item.slot !== null);
    if (last?.slot == null || !headings.has(last.slot) || last.kind !== 'text') continue;
    // Lines to write on are decoration, and yet something under a heading.
    const hasMore = items.some((item) => item.kind === 'rule' && item.y1 > last.y);
    if (!hasMore) return { page: index + 1, sample: sampleOf(last.run.text) };
  }
  return undefined;
}

function headingSlots(root: StructureElement): ReadonlySet<number> {
  const slots = new Set<number>();
  const visit = (element: StructureElement, isHeading: boolean): void => {
    const inHeading = isHeading || HEADINGS.has(element.type);
    for (const child of element.children) {
      if (child.kind === 'element') visit(child, inHeading);
      else if (inHeading) slots.add(child.slot);
    }
  };
  visit(root, false);
  return slots;
}
