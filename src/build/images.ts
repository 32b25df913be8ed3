/** The images of one document: looked at before layout, which needs their sizes; rendered after it, for their places. */

import type { Report } from '../base/diagnostic.ts';
import type { PlacedSize, RasterInfo } from '../figures/raster.ts';
import type { RasterStore } from '../figures/raster-store.ts';
import type { RawFile } from '../files/project-files.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { ImageResource } from '../pdf/images.ts';
import type { TreeElement } from '../templates/tree.ts';

/**
 * What is known of each image that the tree shows, by the name that `img src` gives. Reports `figures.*`; undefined where
 * one can't be used. A name without a file is left to layout, which knows its place in the template.
 */
export async function inspectImages(
  root: TreeElement,
  files: ReadonlyMap<string, RawFile>,
  rasters: RasterStore,
  report: Report,
): Promise<ReadonlyMap<string, RasterInfo> | undefined> {
  const infos = new Map<string, RasterInfo>();
  let areUsable = true;
  for (const name of imageNames(root)) {
    const file = files.get(name);
    if (file === undefined) continue;
    const info = await rasters.inspect(file, report);
    if (info === undefined) areUsable = false;
    else infos.set(name, info);
  }
  return areUsable ? infos : undefined;
}

function imageNames(root: TreeElement): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (element: TreeElement): void => {
    if (element.name === 'img') names.add(element.attributes.src ?? '');
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(root);
  return names;
}

/** One after the other in the order of the pages, so that the file's objects come in the same order each time. */
export async function renderImages(
  document: LaidOutDocument,
  files: ReadonlyMap<string, RawFile>,
  rasters: RasterStore,
  report: Report,
): Promise<ReadonlyMap<string, ImageResource>> {
  const rendered = new Map<string, ImageResource>();
  for (const [name, placed] of largestPlaces(document)) {
    const file = files.get(name);
    const image = file && (await rasters.render(file, placed, report));
    if (image !== undefined) rendered.set(name, image);
  }
  return rendered;
}

/** A file holds an image once: with pixels enough for the largest of its places. */
export function largestPlaces({ pages }: LaidOutDocument): ReadonlyMap<string, PlacedSize> {
  const places = new Map<string, PlacedSize>();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'image') continue;
    const { widthPt, heightPt } = places.get(item.image) ?? { widthPt: 0, heightPt: 0 };
    places.set(item.image, {
      widthPt: Math.max(widthPt, item.rect.width),
      heightPt: Math.max(heightPt, item.rect.height),
    });
  }
  return places;
}
