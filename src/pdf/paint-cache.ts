/** What is opened once per process and used for every file. */

import type { FontFace } from '../typography/font.ts';
import { createFontFacade, type FontFacade } from './font-facade.ts';

export interface PaintCache {
  readonly font: (face: FontFace) => FontFacade;
  /** ICC profile of the output intent. */
  readonly srgbProfile: Uint8Array;
}

/** @param srgbProfile the bytes at `srgbProfileLocation()` */
export function createPaintCache(srgbProfile: Uint8Array): PaintCache {
  const fonts = new WeakMap<FontFace, FontFacade>();
  return {
    srgbProfile,
    font: (face) => {
      const opened = fonts.get(face) ?? createFontFacade(face);
      fonts.set(face, opened);
      return opened;
    },
  };
}
