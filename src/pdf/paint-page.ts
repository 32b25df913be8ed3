/** One page's items, in painting order, onto the sheet. */

import type { Rect } from '../base/geometry.ts';
import type { Page, PageItem } from '../layout/page.ts';
import type { FontFace } from '../typography/font.ts';
import type { Canvas } from './canvas.ts';
import type { FontFacade } from './font-facade.ts';
import type { SpaceSide } from './logical-text.ts';
import type { Mark, MarkedContent } from './marked-content.ts';
import { joinRows, paintRow, rowOf, type TextRow } from './paint-text.ts';
import type { PdfFile, PdfImage } from './pdf-file.ts';
import type { TextItem } from '../layout/reading-lines.ts';

/** What a page is painted with. */
export interface Brush {
  readonly file: PdfFile;
  readonly canvas: Canvas;
  /** Null: the file is not tagged. */
  readonly marks: MarkedContent | null;
  readonly faces: (id: string) => FontFace;
  readonly fonts: (face: FontFace) => FontFacade;
  readonly images: ReadonlyMap<string, PdfImage>;
  /** See `unseenSpaces`. */
  readonly spaces: ReadonlyMap<TextItem, SpaceSide>;
}

/** A page lies on its edge when it is nearer than this. pt */
export const EDGE_TOLERANCE = 0.01;

const SOLID = { cap: 'butt', join: 'miter', dash: [] } as const;

/**
 * @param bleed pt that the background and bleeding rectangles go on beyond the page; what must not be seen is clipped
 * @param readable false for a second copy of a page: the structure holds each content once, copies are artifacts
 */
export function paintPage(page: Page, bleed: number, readable: boolean, brush: Brush): void {
  const { canvas, marks } = brush;
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  if (page.background !== 'transparent') {
    marks?.mark('artifact');
    canvas.fillRect(intoBleed(whole, page, bleed), 0, page.background);
  }
  for (let i = 0; i < page.items.length; ) {
    const item = page.items[i];
    if (item === undefined) break;
    marks?.mark(readable ? markOf(item, page) : 'artifact');
    if (item.kind === 'text') {
      i = paintTextFrom(i, item, page.items, brush);
    } else {
      paintItem(item, page, bleed, brush);
      i++;
    }
  }
  marks?.close();
}

/** Items that belong to no page: marks, all of them artifacts. */
export function paintItems(items: readonly PageItem[], brush: Brush): void {
  brush.marks?.mark('artifact');
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind === 'text') {
      i = paintTextFrom(i, item, items, brush);
    } else {
      paintItem(item, { width: 0, height: 0 }, 0, brush);
      i++;
    }
  }
  brush.marks?.close();
}

/** Text without a slot that stands outside the margins is a running head or foot. */
function markOf(item: PageItem, { contentBox }: Page): Mark {
  if (item.slot !== null) return item.slot;
  if (item.kind !== 'text') return 'artifact';
  if (item.y <= contentBox.y) return 'header';
  return item.y > contentBox.y + contentBox.height ? 'footer' : 'artifact';
}

/** Paints the text item and those after it that make one row with it; the index of the next item. */
function paintTextFrom(start: number, first: TextItem, items: readonly PageItem[], brush: Brush): number {
  const rowAt = (item: TextItem): TextRow => rowOf(item, brush.faces(item.run.faceId), brush.spaces.get(item));
  let row = rowAt(first);
  let next = start + 1;
  for (; next < items.length; next++) {
    const item = items[next];
    if (item?.kind !== 'text' || item.slot !== first.slot) break;
    const joined = joinRows(row, rowAt(item));
    if (joined === null) break;
    row = joined;
  }
  paintRow(row, brush.fonts(row.face), brush.canvas, brush.file);
  return next;
}

function paintItem(
  item: Exclude<PageItem, TextItem>,
  page: Pick<Page, 'width' | 'height'>,
  bleed: number,
  { canvas, file, images }: Brush,
): void {
  switch (item.kind) {
    case 'rect':
      canvas.fillRect(item.bleeds ? intoBleed(item.rect, page, bleed) : item.rect, item.radius, item.fill);
      break;
    case 'rule':
      paintRule(item, canvas);
      break;
    case 'frame':
      canvas.strokeRect(item.rect, item.radius, { ...SOLID, colour: item.colour, width: item.width });
      break;
    case 'path':
      canvas.paintPath(item.path, item.fill, item.fillRule, item.stroke);
      break;
    case 'image': {
      const image = images.get(item.image);
      if (image === undefined) throw new Error(`The image ${item.image} was not handed to the painter`);
      const { x, y, width, height } = item.rect;
      file.paintImage(image, x, y, width, height);
      break;
    }
  }
}

function paintRule(item: Extract<PageItem, { kind: 'rule' }>, canvas: Canvas): void {
  const { width, style, colour } = item;
  const stroke = { ...SOLID, colour, width };
  const styled = {
    solid: stroke,
    dashed: { ...stroke, dash: [3 * width, 2 * width] },
    // Dashes of no length with round ends are dots.
    dotted: { ...stroke, cap: 'round', dash: [0, 2 * width] },
  } as const;
  canvas.strokeLine(item.x1, item.y1, item.x2, item.y2, styled[style]);
}

/** The rectangle with those sides moved out by the bleed that lie on the page's edge. */
export function intoBleed(rect: Rect, page: { readonly width: number; readonly height: number }, bleed: number): Rect {
  const left = rect.x <= EDGE_TOLERANCE ? bleed : 0;
  const top = rect.y <= EDGE_TOLERANCE ? bleed : 0;
  const right = rect.x + rect.width >= page.width - EDGE_TOLERANCE ? bleed : 0;
  const bottom = rect.y + rect.height >= page.height - EDGE_TOLERANCE ? bleed : 0;
  return {
    x: rect.x - left,
    y: rect.y - top,
    width: rect.width + left + right,
    height: rect.height + top + bottom,
  };
}
