/** Reads what painting needs of a TrueType font: metrics and raw glyph outlines (OpenType 1.9, `head` to `glyf`). */

/** The tables that are read; typography has checked that the font has `glyf` outlines. */
const TABLES = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'] as const;
type TableName = (typeof TABLES)[number];

const TABLE_RECORD_START = 12;
const TABLE_RECORD_LENGTH = 16;
const LONG_METRIC_LENGTH = 4;

/** Font units. */
export interface GlyphBounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

export interface TrueTypeFont {
  readonly unitsPerEm: number;
  readonly bounds: GlyphBounds;
  readonly glyphCount: number;
  /** Degrees, counter-clockwise. */
  readonly italicAngle: number;
  readonly isItalic: boolean;
  readonly isFixedPitch: boolean;
  /** IBM font class, `OS/2`. */
  readonly familyClass: number;
  /** Whole tables that a subset copies and patches. */
  readonly table: (name: 'head' | 'hhea') => Uint8Array;
  /** Font units. */
  readonly advance: (glyph: number) => number;
  readonly leftSideBearing: (glyph: number) => number;
  /** The glyph's `glyf` record; empty for a glyph without an outline. */
  readonly outline: (glyph: number) => Uint8Array;
}

/** @throws a programming error when the bytes are not a TrueType font with `glyf` outlines */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const tables = tableDirectory(bytes);
  const required = new Map(TABLES.map((name) => [name, requireTable(tables, name)]));
  const table = (name: TableName): DataView => required.get(name) ?? requireTable(tables, name);
  const [head, hhea, maxp, hmtx] = [table('head'), table('hhea'), table('maxp'), table('hmtx')];
  const post = tables.get('post');
  const glyphCount = maxp.getUint16(4);
  const longMetrics = hhea.getUint16(34);
  return {
    unitsPerEm: head.getUint16(18),
    bounds: readBounds(head, 36),
    glyphCount,
    italicAngle: post === undefined ? 0 : post.getInt32(4) / 0x10000,
    isItalic: (head.getUint16(44) & 2) !== 0,
    isFixedPitch: post !== undefined && post.getUint32(12) !== 0,
    familyClass: tables.get('OS/2')?.getInt16(30) ?? 0,
    table: (name) => asBytes(table(name)),
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * LONG_METRIC_LENGTH),
    leftSideBearing: (glyph) =>
      glyph < longMetrics
        ? hmtx.getInt16(glyph * LONG_METRIC_LENGTH + 2)
        : hmtx.getInt16(longMetrics * LONG_METRIC_LENGTH + (glyph - longMetrics) * 2),
    outline: outlineReader(table('loca'), table('glyf'), head.getInt16(50) === 1, glyphCount),
  };
}

/** The bounding box at the start of a glyph record, or of `head`. */
export function readBounds(view: DataView, offset: number): GlyphBounds {
  return {
    xMin: view.getInt16(offset),
    yMin: view.getInt16(offset + 2),
    xMax: view.getInt16(offset + 4),
    yMax: view.getInt16(offset + 6),
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function asBytes(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function tableDirectory(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const view = viewOf(bytes);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = TABLE_RECORD_START + i * TABLE_RECORD_LENGTH;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function requireTable(tables: ReadonlyMap<string, DataView>, name: string): DataView {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`Font without a ${name} table: it has no TrueType outlines`);
  return table;
}

function outlineReader(
  loca: DataView,
  glyf: DataView,
  longOffsets: boolean,
  glyphCount: number,
): (glyph: number) => Uint8Array {
  const offset = (index: number): number => (longOffsets ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
  return (glyph) => {
    if (glyph < 0 || glyph >= glyphCount) throw new Error(`Glyph ${glyph} is not in the font (${glyphCount} glyphs)`);
    const start = offset(glyph);
    return new Uint8Array(glyf.buffer, glyf.byteOffset + start, offset(glyph + 1) - start);
  };
}
