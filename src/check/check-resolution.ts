/** Rule on how sharp images are at the size at which a document shows them. */

import type { Report } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import { ptToMm } from '../base/units.ts';
import type { RasterInfo } from '../figures/raster.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { Profile } from '../project/project.ts';

/** Below `warning` an image looks soft, below `error` it is not fit to be shown. dpi */
const LEAST: Readonly<Record<Profile, { readonly warning: number; readonly error: number }>> = {
  // Read at arm's length, and printed at home or at the practice.
  screen: { warning: 150, error: 0 },
  web: { warning: 150, error: 0 },
  office: { warning: 150, error: 0 },
  // What print shops ask for, and what they refuse.
  press: { warning: 300, error: 225 },
};

/** One bit a pixel has no greys to smooth its stairs with. dpi */
const LEAST_OF_LINE_ART = { warning: 600, error: 300 } as const;

const PT_PER_INCH = 72;

type Pixels = Pick<RasterInfo, 'file' | 'width' | 'height' | 'isLineArt'>;

/** Pixels an inch in the direction that has fewer of them. */
export function effectiveDpi(
  pixels: { readonly width: number; readonly height: number },
  rect: Pick<Rect, 'width' | 'height'>,
): number {
  return Math.min(pixels.width / (rect.width / PT_PER_INCH), pixels.height / (rect.height / PT_PER_INCH));
}

/**
 * Reports `figures.low-resolution`, once an image with its largest place.
 * @param images by the name that pages give them
 */
export function checkResolution(
  document: LaidOutDocument,
  images: ReadonlyMap<string, Pixels>,
  profile: Profile,
  report: Report,
): void {
  const least = ({ isLineArt }: Pixels) => (isLineArt && profile === 'press' ? LEAST_OF_LINE_ART : LEAST[profile]);
  const worst = new Map<string, { readonly dpi: number; readonly rect: Rect; readonly pixels: Pixels }>();
  for (const item of document.pages.flatMap((page) => page.items)) {
    const pixels = item.kind === 'image' ? images.get(item.image) : undefined;
    if (item.kind !== 'image' || pixels === undefined) continue;
    const dpi = effectiveDpi(pixels, item.rect);
    if (dpi < (worst.get(item.image)?.dpi ?? least(pixels).warning))
      worst.set(item.image, { dpi, rect: item.rect, pixels });
  }
  for (const { dpi, rect, pixels } of worst.values()) {
    const { warning, error } = least(pixels);
    const mm = (pt: number): number => Math.round(ptToMm(pt));
    report({
      severity: dpi < error ? 'error' : 'warning',
      code: 'figures.low-resolution',
      message: `${pixels.file} has ${pixels.width} × ${pixels.height} pixels and is shown ${mm(rect.width)} × ${mm(rect.height)} mm large: ${Math.floor(dpi)} dpi, under ${dpi < error ? error : warning}.`,
      at: { file: pixels.file, line: 1, column: 1 },
      hint: `Take one that is at least ${Math.ceil((pixels.width * warning) / dpi)} pixels wide, or show it smaller.`,
    });
  }
}
