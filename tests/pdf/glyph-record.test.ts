import { describe, expect, it } from 'vitest';
import {
  bareRecord,
  boundsOf,
  componentsOf,
  compositeRecord,
  countOutline,
  isComposite,
} from '../../src/pdf/glyph-record.ts';

const box = { xMin: -10, yMin: -20, xMax: 300, yMax: 400 };

/** One contour of three points, with two bytes of instructions. */
const hinted = Uint8Array.from([
  ...[0, 1, 0, 0, 0, 0, 0, 9, 0, 9], // header
  ...[0, 2], // last point of the contour
  ...[0, 2, 0xb0, 0x01], // instructions
  ...[1, 1, 1], // flags
  ...[0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 9], // coordinates
]);

describe('composite records', () => {
  const record = compositeRecord(
    [
      { glyph: 7, dx: 0, dy: 0 },
      { glyph: 300, dx: -120, dy: 55 },
    ],
    box,
  );

  it('hold their components in order', () => {
    expect(isComposite(record)).toBe(true);
    expect(componentsOf(record)).toEqual([7, 300]);
    expect(boundsOf(record)).toEqual(box);
    expect([...record.subarray(10)]).toEqual([0, 0x23, 0, 7, 0, 0, 0, 0, 0, 3, 1, 44, 255, 136, 0, 55]);
  });

  it('are renumbered, their instructions left out', () => {
    const withInstructions = Uint8Array.from([...record, 0, 1, 0x4f]);
    withInstructions[18] = 1; // the last component: WE_HAVE_INSTRUCTIONS
    const bare = bareRecord(withInstructions, (glyph) => glyph + 1);
    expect(bare).toHaveLength(record.length);
    expect(componentsOf(bare)).toEqual([8, 301]);
    expect(bare[18]).toBe(0);
  });

  it('are walked whatever the size of their arguments and scales', () => {
    const scaled = Uint8Array.from([
      ...record.subarray(0, 10),
      ...[0, 0x22 | 0x08, 0, 1, 5, 6, 0x40, 0], // byte arguments, one scale
      ...[0, 0x22 | 0x40, 0, 2, 5, 6, 0x40, 0, 0x40, 0], // two scales
      ...[0, 0x03 | 0x80, 0, 3, 0, 5, 0, 6, 0x40, 0, 0, 0, 0, 0, 0x40, 0], // a matrix
    ]);
    expect(componentsOf(scaled)).toEqual([1, 2, 3]);
  });
});

describe('simple records', () => {
  it('lose their instructions', () => {
    const bare = bareRecord(hinted, (glyph) => glyph);
    expect([...bare]).toEqual([...hinted.subarray(0, 12), 0, 0, ...hinted.subarray(16)]);
    expect(countOutline(bare)).toEqual({ contours: 1, points: 3 });
    expect(componentsOf(bare)).toEqual([]);
  });

  it('may be empty', () => {
    const empty = new Uint8Array(0);
    expect(bareRecord(empty, (glyph) => glyph)).toBe(empty);
    expect(countOutline(empty)).toEqual({ contours: 0, points: 0 });
    expect(isComposite(empty)).toBe(false);
  });
});
