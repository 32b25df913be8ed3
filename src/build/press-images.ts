/** The images of one press file, rendered in the printer's inks for the grounds that they stand on. */

import type { Report } from '../base/diagnostic.ts';
import { PaintedUnder } from '../check/painted-under.ts';
import type { PressConditions } from '../figures/press-raster.ts';
import type { PlacedSize, RasterInfo } from '../figures/raster.ts';
import type { RasterStore } from '../figures/raster-store.ts';
import type { RawFile } from '../files/project-files.ts';
import type { LaidOutDocument, PageItem } from '../layout/page.ts';
import type { ImageResource } from '../pdf/images.ts';
import type { Inks, PaletteColour } from '../project/project.ts';
import { largestPlaces } from './images.ts';
import type { PressPrinter } from './press-printers.ts';

export interface PressImagesInput {
  readonly document: LaidOutDocument;
  readonly files: ReadonlyMap<string, RawFile>;
  /** By the name that pages give them. */
  readonly infos: ReadonlyMap<string, RasterInfo>;
  readonly rasters: RasterStore;
  readonly palette: ReadonlyMap<string, PaletteColour>;
  readonly press: PressPrinter;
}

const PAPER: Inks = [0, 0, 0, 0];

/**
 * In the order of the pages. Reports `press.transparent-image` where a transparent image stands on something that it
 * can't be blended with, and `figures.unreadable-image`.
 */
export async function renderPressImages(
  { document, files, infos, rasters, palette, press }: PressImagesInput,
  report: Report,
): Promise<ReadonlyMap<string, ImageResource>> {
  const rendered = new Map<string, ImageResource>();
  for (const [name, placed] of largestPlaces(document)) {
    const [file, info] = [files.get(name), infos.get(name)];
    if (file === undefined || info === undefined) continue;
    const ground = info.hasAlpha ? groundOf(name, document, palette) : PAPER;
    if (ground === null) {
      report({
        severity: 'error',
        code: 'press.transparent-image',
        message: `${info.file} is transparent and stands on a spot colour, an image or several colours: it can’t be blended in inks.`,
        at: { file: info.file, line: 1, column: 1 },
        hint: 'Show it on paper or on one colour of process inks, or save it with a ground of its own.',
      });
      continue;
    }
    const image = await render(file, placed, ground, { rasters, press }, report);
    if (image !== undefined) rendered.set(name, image);
  }
  return rendered;
}

function render(
  file: RawFile,
  placed: PlacedSize,
  ground: Inks,
  { rasters, press }: Pick<PressImagesInput, 'rasters' | 'press'>,
  report: Report,
) {
  const conditions: PressConditions = {
    profile: press.imageProfile,
    inkLimit: press.printer.inkLimit,
    ground,
  };
  return rasters.renderPress(file, placed, conditions, report);
}

/** The one colour, in process inks, that lies under all places of an image; null where there is none. */
function groundOf(name: string, { pages }: LaidOutDocument, palette: ReadonlyMap<string, PaletteColour>): Inks | null {
  const grounds = new Set<string | null>();
  for (const page of pages) {
    const under = new PaintedUnder(page);
    for (const item of page.items) {
      if (item.kind === 'image' && item.image === name) for (const at of pointsOf(item)) grounds.add(under.at(at));
      under.paint(item);
    }
  }
  const [ground, ...others] = grounds;
  if (ground === null || ground === undefined || others.length > 0) return null;
  if (ground === 'white') return PAPER;
  if (ground === 'black') return [0, 0, 0, 100];
  const press = palette.get(ground)?.press;
  return press === undefined || 'spot' in press ? null : press;
}

/** Parts of the width and height: near the corners, and a net between them. */
const ACROSS = [0.01, 0.25, 0.5, 0.75, 0.99];

function pointsOf({ rect }: Extract<PageItem, { kind: 'image' }>): { readonly x: number; readonly y: number }[] {
  return ACROSS.flatMap((x) => ACROSS.map((y) => ({ x: rect.x + x * rect.width, y: rect.y + y * rect.height })));
}
