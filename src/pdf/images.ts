/** Images: bytes that are ready to be embedded, in the order in which the pages show them. */

import type { Page } from '../layout/page.ts';
import type { PdfFile, PdfImage } from './pdf-file.ts';

/** In the output's colour space, turned upright. */
export interface ImageResource {
  /** A JPEG or PNG, or plain pixels of 8 bits a channel. */
  readonly format: 'encoded' | 'DeviceGray' | 'DeviceCMYK';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Embeds each image that a page shows, once, one after the other, so that objects come in the same order each time. */
export async function embedImages(
  file: PdfFile,
  pages: readonly Page[],
  resources: ReadonlyMap<string, ImageResource>,
): Promise<ReadonlyMap<string, PdfImage>> {
  const embedded = new Map<string, PdfImage>();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'image' || embedded.has(item.image)) continue;
    const resource = resources.get(item.image);
    if (resource === undefined) throw new Error(`The image ${item.image} was not handed to the painter`);
    const { format, ...pixels } = resource;
    embedded.set(
      item.image,
      format === 'encoded' ? await file.embedImage(resource.bytes) : file.embedPixels({ space: format, ...pixels }),
    );
  }
  return embedded;
}
