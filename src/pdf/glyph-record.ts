/** `glyf` records: reading components, leaving out instructions, making composites (OpenType 1.9, `glyf`). */

import { type GlyphBounds, readBounds, viewOf } from './true-type.ts';

const HEADER_LENGTH = 10;

// Component flags.
const ARGS_ARE_WORDS = 0x0001;
const ARGS_ARE_XY = 0x0002;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** A glyph moved by font units. */
export interface Component {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
}

export function isComposite(record: Uint8Array): boolean {
  return record.length > 0 && viewOf(record).getInt16(0) < 0;
}

export function boundsOf(record: Uint8Array): GlyphBounds {
  return readBounds(viewOf(record), 2);
}

/** Outline sizes that `maxp` asks for. */
export function countOutline(record: Uint8Array): { readonly points: number; readonly contours: number } {
  if (record.length === 0) return { points: 0, contours: 0 };
  const contours = viewOf(record).getInt16(0);
  if (contours <= 0) return { points: 0, contours: 0 };
  return { contours, points: viewOf(record).getUint16(HEADER_LENGTH + (contours - 1) * 2) + 1 };
}

/** The glyphs that a composite record is made of, in the font's own numbers. */
export function componentsOf(record: Uint8Array): readonly number[] {
  return isComposite(record) ? walkComponents(record).map((component) => component.glyph) : [];
}

/**
 * The record without TrueType instructions (a subset carries no `fpgm`), its components renumbered.
 * @param renumber from the font's glyph numbers to the subset's
 */
export function bareRecord(record: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  if (record.length === 0) return record;
  return isComposite(record) ? bareComposite(record, renumber) : bareSimple(record);
}

/** A composite record: each component moved by its dx and dy, in font units. */
export function compositeRecord(components: readonly Component[], bounds: GlyphBounds): Uint8Array {
  const record = new Uint8Array(HEADER_LENGTH + components.length * 8);
  const view = viewOf(record);
  [-1, bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax].forEach((value, i) => {
    view.setInt16(i * 2, value);
  });
  components.forEach((component, i) => {
    const at = HEADER_LENGTH + i * 8;
    const more = i < components.length - 1 ? MORE_COMPONENTS : 0;
    view.setUint16(at, ARGS_ARE_WORDS | ARGS_ARE_XY | more);
    view.setUint16(at + 2, component.glyph);
    view.setInt16(at + 4, component.dx);
    view.setInt16(at + 6, component.dy);
  });
  return record;
}

function bareSimple(record: Uint8Array): Uint8Array {
  const view = viewOf(record);
  const lengthAt = HEADER_LENGTH + view.getInt16(0) * 2;
  const instructions = view.getUint16(lengthAt);
  if (instructions === 0) return record;
  const bare = new Uint8Array(record.length - instructions);
  bare.set(record.subarray(0, lengthAt));
  bare.set(record.subarray(lengthAt + 2 + instructions), lengthAt + 2);
  return bare;
}

function bareComposite(record: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  const components = walkComponents(record);
  const bare = record.slice(0, components.at(-1)?.end ?? record.length);
  const view = viewOf(bare);
  for (const { at, glyph } of components) {
    view.setUint16(at, view.getUint16(at) & ~HAS_INSTRUCTIONS);
    view.setUint16(at + 2, renumber(glyph));
  }
  return bare;
}

function walkComponents(record: Uint8Array): { readonly glyph: number; readonly at: number; readonly end: number }[] {
  const view = viewOf(record);
  const components = [];
  let at = HEADER_LENGTH;
  for (let more = true; more; ) {
    const flags = view.getUint16(at);
    const end = at + 4 + (flags & ARGS_ARE_WORDS ? 4 : 2) + transformLength(flags);
    components.push({ glyph: view.getUint16(at + 2), at, end });
    more = (flags & MORE_COMPONENTS) !== 0;
    at = end;
  }
  return components;
}

function transformLength(flags: number): number {
  if (flags & HAS_SCALE) return 2;
  if (flags & HAS_XY_SCALE) return 4;
  return flags & HAS_TWO_BY_TWO ? 8 : 0;
}
