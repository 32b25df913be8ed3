/** What is opened once per process and used for every file. */

import { deflateSync } from 'node:zlib';
import type { FontFace } from '../typography/font.ts';
import { createFontFacade, type FontFacade } from './font-facade.ts';

export interface PaintCache {
  readonly font: (face: FontFace) => FontFacade;
  /** ICC profile of the output intent. */
  readonly srgbProfile: Uint8Array;
  /** An ICC profile as a file holds it: compressed once, for it is larger than most files’ text. */
  readonly deflated: (profile: Uint8Array) => Uint8Array;
}

/** @param srgbProfile the bytes at `srgbProfileLocation()` */
export function createPaintCache(srgbProfile: Uint8Array): PaintCache {
  const fonts = new WeakMap<FontFace, FontFacade>();
  const packed = new WeakMap<Uint8Array, Uint8Array>();
  return {
    srgbProfile,
    deflated: (profile) => {
      const known = packed.get(profile) ?? deflateSync(profile);
      packed.set(profile, known);
      return known;
    },
    font: (face) => {
      const opened = fonts.get(face) ?? createFontFacade(face);
      fonts.set(face, opened);
      return opened;
    },
  };
}
