/** Reads a font subset back with HarfBuzz: outlines and advances by glyph number. */

import * as hb from 'harfbuzzjs';

export interface Outline {
  /** SVG path data in font units. */
  readonly path: string;
  readonly advance: number;
}

export function outlineReader(bytes: Uint8Array): (glyph: number) => Outline {
  const font = new hb.Font(new hb.Face(new hb.Blob(bytes), 0));
  return (glyph) => ({ path: font.glyphToPath(glyph), advance: font.glyphHAdvance(glyph) });
}

/** The path moved by font units. */
export function movePath(path: string, dx: number, dy: number): string {
  let isX = true;
  return path.replace(/-?\d+(\.\d+)?/g, (number) => {
    const moved = Number(number) + (isX ? dx : dy);
    isX = !isX;
    return String(moved);
  });
}
