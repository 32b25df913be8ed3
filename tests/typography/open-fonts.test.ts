import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { openFonts } from '../../src/typography/open-fonts.ts';
import { NOTO_FILES, openNoto } from './noto.ts';

const regular = NOTO_FILES[0];
const arabic = NOTO_FILES[2];
if (regular === undefined || arabic === undefined) throw new Error('fonts are missing');

/** The font with one table's tag changed: to a reader that table is not there. */
function withoutTable(bytes: Uint8Array, tag: string): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const tables = ((copy[4] ?? 0) << 8) | (copy[5] ?? 0);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (String.fromCharCode(...copy.subarray(entry, entry + 4)) === tag) copy[entry] = 0x7a;
  }
  return copy;
}

async function codesFor(bytes: Uint8Array): Promise<readonly string[]> {
  const findings = new Findings();
  const fonts = await openFonts(
    [{ family: 'own', weight: 400, scale: 1, bytes, at: { file: 'foldout.yaml', line: 3, column: 5 } }],
    findings.report,
  );
  expect(fonts.faces).toHaveLength(0);
  expect(findings.all[0]?.at?.line).toBe(3);
  return findings.all.map((finding) => finding.code);
}

describe('openFonts', () => {
  test('reads the metrics of a face in font units', async () => {
    const { bytes: _bytes, glyphFor, shape: _shape, ...face } = (await openNoto()).face('latin-400');
    expect(face).toEqual({
      id: 'latin-400',
      family: 'latin',
      weight: 400,
      scale: 1,
      latinScale: 1,
      postscriptName: 'NotoSans-Regular',
      unitsPerEm: 1000,
      ascent: 1069,
      descent: -293,
      xHeight: 536,
      capHeight: 714,
      underlinePosition: -100,
      underlineThickness: 50,
    });
    expect(glyphFor(0x41)).toBe(36);
    expect(glyphFor(0x1f600)).toBe(0);
  });

  test('orders candidates: asked families, each in the nearest weight, then the others', async () => {
    const fonts = await openNoto();
    const ids = (families: readonly string[], weight: number) =>
      fonts.candidates(families, weight).map((face) => face.id);
    expect(ids(['arabic'], 700)).toEqual(['arabic-400', 'latin-700']);
    expect(ids(['latin', 'arabic'], 400)).toEqual(['latin-400', 'arabic-400']);
    expect(ids(['unknown'], 550)).toEqual(['latin-700', 'arabic-400']);
  });

  test('says what is wrong with a file, and leaves it out', async () => {
    const start = (tag: string) =>
      Uint8Array.from([...tag].map((character) => character.charCodeAt(0)).concat(new Array(40).fill(0)));
    expect(await codesFor(start('OTTO'))).toEqual(['typography.font-format']);
    expect(await codesFor(start('wOF2'))).toEqual(['typography.font-format']);
    expect(await codesFor(start('ttcf'))).toEqual(['typography.font-format']);
    expect(await codesFor(new Uint8Array(0))).toEqual(['typography.font-format']);
    expect(await codesFor(start('\u0000\u0001\u0000\u0000'))).toEqual(['typography.font-not-truetype']);
    expect(await codesFor(withoutTable(arabic.bytes, 'glyf'))).toEqual(['typography.font-not-truetype']);
  });

  test('refuses a font whose licence forbids embedding', async () => {
    const bytes = Uint8Array.from(arabic.bytes);
    const tables = ((bytes[4] ?? 0) << 8) | (bytes[5] ?? 0);
    for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
      if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) !== 'OS/2') continue;
      const offset = new DataView(bytes.buffer).getUint32(entry + 8);
      bytes[offset + 9] = 2;
    }
    expect(await codesFor(bytes)).toEqual(['typography.font-forbids-embedding']);
  });

  test('reports a face that is declared twice and keeps the first', async () => {
    const findings = new Findings();
    const fonts = await openFonts([regular, regular], findings.report);
    expect(fonts.faces).toHaveLength(1);
    expect(findings.all.map((finding) => finding.code)).toEqual(['typography.font-declared-twice']);
  });
});
