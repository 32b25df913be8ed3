/** Writes a TrueType file with the six tables that an embedded CIDFontType2 needs (ISO 32000-1, 9.9, table 126). */

import { type TrueTypeFont, viewOf } from './true-type.ts';

export interface SubsetGlyph {
  readonly record: Uint8Array;
  /** Font units. */
  readonly advance: number;
  readonly leftSideBearing: number;
}

/** The limits that `maxp` declares. */
export interface OutlineLimits {
  readonly maxPoints: number;
  readonly maxContours: number;
  readonly maxCompositePoints: number;
  readonly maxCompositeContours: number;
  readonly maxComponentElements: number;
  readonly maxComponentDepth: number;
}

const TRUE_TYPE_VERSION = 0x00010000;
/** `head.checkSumAdjustment` makes the whole file's sum come to this. */
const CHECKSUM_TARGET = 0xb1b0afba;
const CHECKSUM_ADJUSTMENT_AT = 8;

export function writeFontFile(font: TrueTypeFont, glyphs: readonly SubsetGlyph[], limits: OutlineLimits): Uint8Array {
  const records = glyphs.map((glyph) => glyph.record);
  // In the order of their tags, as the table directory asks.
  return assemble([
    ['glyf', concatPadded(records)],
    ['head', headTable(font)],
    ['hhea', hheaTable(font, glyphs.length)],
    ['hmtx', hmtxTable(glyphs)],
    ['loca', locaTable(records)],
    ['maxp', maxpTable(glyphs.length, limits)],
  ]);
}

function headTable(font: TrueTypeFont): Uint8Array {
  const table = font.table('head').slice();
  const view = viewOf(table);
  view.setUint32(CHECKSUM_ADJUSTMENT_AT, 0);
  view.setInt16(50, 1); // indexToLocFormat: long offsets
  return table;
}

function hheaTable(font: TrueTypeFont, glyphCount: number): Uint8Array {
  const table = font.table('hhea').slice();
  viewOf(table).setUint16(34, glyphCount); // numberOfHMetrics
  return table;
}

function hmtxTable(glyphs: readonly SubsetGlyph[]): Uint8Array {
  const table = new Uint8Array(glyphs.length * 4);
  const view = viewOf(table);
  glyphs.forEach((glyph, i) => {
    view.setUint16(i * 4, glyph.advance);
    view.setInt16(i * 4 + 2, glyph.leftSideBearing);
  });
  return table;
}

function locaTable(records: readonly Uint8Array[]): Uint8Array {
  const table = new Uint8Array((records.length + 1) * 4);
  const view = viewOf(table);
  let offset = 0;
  records.forEach((record, i) => {
    offset += padded(record.length);
    view.setUint32((i + 1) * 4, offset);
  });
  return table;
}

/** Version 1.0; the subset carries no instructions, so their limits are the least (one zone, no storage). */
function maxpTable(glyphCount: number, limits: OutlineLimits): Uint8Array {
  const table = new Uint8Array(32);
  const view = viewOf(table);
  view.setUint32(0, TRUE_TYPE_VERSION);
  const { maxPoints, maxContours, maxCompositePoints, maxCompositeContours } = limits;
  [glyphCount, maxPoints, maxContours, maxCompositePoints, maxCompositeContours, 1].forEach((value, i) => {
    view.setUint16(4 + i * 2, value);
  });
  view.setUint16(28, limits.maxComponentElements);
  view.setUint16(30, limits.maxComponentDepth);
  return table;
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = 12 + tables.length * 16;
  const file = new Uint8Array(directory + tables.reduce((sum, [, table]) => sum + padded(table.length), 0));
  const view = viewOf(file);
  writeDirectoryHead(view, tables.length);
  let offset = directory;
  let headAt = 0;
  tables.forEach(([tag, table], i) => {
    const record = 12 + i * 16;
    file.set(table, offset);
    for (let c = 0; c < 4; c++) file[record + c] = tag.charCodeAt(c);
    view.setUint32(record + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    if (tag === 'head') headAt = offset;
    offset += padded(table.length);
  });
  view.setUint32(headAt + CHECKSUM_ADJUSTMENT_AT, (CHECKSUM_TARGET - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function writeDirectoryHead(view: DataView, tableCount: number): void {
  const power = Math.floor(Math.log2(tableCount));
  const searchRange = 2 ** power * 16;
  view.setUint32(0, TRUE_TYPE_VERSION);
  [tableCount, searchRange, power, tableCount * 16 - searchRange].forEach((value, i) => {
    view.setUint16(4 + i * 2, value);
  });
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function concatPadded(records: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(records.reduce((sum, record) => sum + padded(record.length), 0));
  let offset = 0;
  for (const record of records) {
    joined.set(record, offset);
    offset += padded(record.length);
  }
  return joined;
}

/** Tables and glyph records start at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
