/** Marks what is too much in a draft of a fixed form, so that nobody takes it for finished: on the screen and on paper. */

import type { Report } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import { mmToPt } from '../base/units.ts';
import { type ImpositionPlan, impose } from '../imposition/impose.ts';
import type { SheetSide } from '../imposition/sheet.ts';
import type { LaidOutDocument, Page, PageItem } from '../layout/page.ts';
import type { Colour } from '../styles/computed-style.ts';

/** pt */
const FRAME = 3;
const STRIPE = 0.75;
const STRIPE_DISTANCE = 14;
/** From the page's edge to the frame, pt: a printer's unprintable edge stays free. */
const INSET = mmToPt(5);

/** Pages without a place: a frame, stripes beneath the text, and the text itself in a colour. */
export function markOverflow(
  document: LaidOutDocument,
  surplus: readonly number[],
  colours: { readonly text: Colour; readonly ground: Colour },
): LaidOutDocument {
  const marked = new Set(surplus);
  const pages = document.pages.map((page, index) => (marked.has(index) ? markPage(page, colours) : page));
  return { ...document, pages };
}

function markPage(page: Page, { text, ground }: { readonly text: Colour; readonly ground: Colour }): Page {
  const rect = { x: INSET, y: INSET, width: page.width - 2 * INSET, height: page.height - 2 * INSET };
  const items = page.items.map((item): PageItem => (item.kind === 'text' ? { ...item, colour: text } : item));
  const frame: PageItem = { kind: 'frame', rect, radius: 0, width: FRAME, colour: text, slot: null };
  return { ...page, items: [...stripes(rect, ground), ...items, frame] };
}

/** From the bottom left to the top right, inside the rectangle. */
function stripes(rect: Rect, colour: Colour): PageItem[] {
  const { x, y, width, height } = rect;
  const lines: PageItem[] = [];
  for (let offset = STRIPE_DISTANCE; offset < width + height; offset += STRIPE_DISTANCE) {
    const x1 = x + Math.max(0, offset - height);
    const y1 = y + Math.min(offset, height);
    const x2 = x + Math.min(offset, width);
    const y2 = y + Math.max(0, offset - width);
    lines.push({ kind: 'rule', x1, y1, x2, y2, width: STRIPE, style: 'solid', colour, slot: null });
  }
  return lines;
}

/** Sides of the pages that have a place, and after them a sheet for each that has none. */
export function imposeWithSurplus(
  document: LaidOutDocument,
  surplus: readonly number[],
  plan: ImpositionPlan,
  report: Report,
): readonly SheetSide[] {
  if (surplus.length === 0) return impose(document, plan, report);
  const placed = document.pages.flatMap((_, index) => (surplus.includes(index) ? [] : [index]));
  const pages = placed.flatMap((index) => document.pages[index] ?? []);
  const sides = impose({ ...document, pages }, plan, report).map((side) => ({
    ...side,
    placements: side.placements.map((placement) => ({ ...placement, page: placed[placement.page] ?? placement.page })),
  }));
  return [...sides, ...surplus.flatMap((index) => surplusSheet(document.pages[index], index))];
}

function surplusSheet(page: Page | undefined, index: number): SheetSide[] {
  if (page === undefined) return [];
  const { width, height } = page;
  const placements = [{ page: index, x: 0, y: 0 }];
  return [{ name: `overflow-${index + 1}`, width, height, bleed: 0, placements, folds: [], foldTicks: false }];
}
