/** ENTRY: font bytes → a font book. Each face is parsed once; shaping and metrics come from the same bytes that the PDF embeds. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { FontBook, FontFace } from './font.ts';
import { ownScript, sizeFactor } from './script-sizes.ts';
import { type HarfBuzz, type HarfBuzzFace, loadHarfBuzz, type ShapedGlyph, type ShapeRequest } from './harfbuzz.ts';

export interface FontFile {
  /** The name in `foldout.yaml`: `latin`. */
  readonly family: string;
  readonly weight: 400 | 700;
  /** Size factor against the nominal font size; null: measured, so that scripts look equally large. */
  readonly scale: number | null;
  readonly bytes: Uint8Array;
  /** Where the project declares it. */
  readonly at?: SourcePosition;
}

/** A face that can also shape. */
export interface ShapingFace extends FontFace {
  readonly shape: (request: ShapeRequest) => readonly ShapedGlyph[];
}

export interface ShapingFontBook extends FontBook {
  readonly candidates: (families: readonly string[], weight: number) => readonly ShapingFace[];
  readonly face: (id: string) => ShapingFace;
  readonly faces: readonly ShapingFace[];
}

/**
 * Opens font files. A file that cannot be used is reported and left out of the book.
 * @param files in the order of fallback; the first weight of a family need not be 400
 * @returns a book without the faces that were reported; it may be empty
 */
export async function openFonts(files: readonly FontFile[], report: Report): Promise<ShapingFontBook> {
  const harfbuzz = await loadHarfBuzz();
  const opened = new Map<string, OpenedFile>();
  for (const file of files) {
    const face = openFile(harfbuzz, file, report);
    if (face === undefined) continue;
    const id = `${file.family}-${file.weight}`;
    if (opened.has(id))
      reportFont(
        report,
        file,
        'typography.font-declared-twice',
        'is declared twice',
        'Keep one file for each family and weight.',
      );
    else opened.set(id, { file, face });
  }
  const all = [...opened.values()];
  return createFontBook(all.map((each) => sized(each, all)));
}

interface OpenedFile {
  readonly file: FontFile;
  readonly face: HarfBuzzFace;
}

/** What a family is measured by: bold and regular are set at one size. */
function regularOf({ file }: OpenedFile, all: readonly OpenedFile[]): OpenedFile | undefined {
  const family = all.filter((each) => each.file.family === file.family);
  return family.find((each) => each.file.weight === 400) ?? family[0];
}

function sized(opened: OpenedFile, all: readonly OpenedFile[]): ShapingFace {
  const { file, face } = opened;
  const { table: _table, heightOf: _heightOf, ...metrics } = face;
  const regular = regularOf(opened, all)?.face ?? face;
  const own = ownScript(regular);
  // The Latin that it stands beside: of the first font made for Latin.
  const latin = all.find((each) => ownScript(each.face) === 'Latn') ?? opened;
  // A size that was chosen for the Latin font is one for what stands beside it too.
  const chosen = latin.file.scale ?? 1;
  const scale = file.scale ?? chosen * sizeFactor(own, regular, latin.face);
  return {
    id: `${file.family}-${file.weight}`,
    family: file.family,
    weight: file.weight,
    scale,
    latinScale: own === 'Latn' ? scale : chosen * sizeFactor('Latn', regular, latin.face),
    bytes: file.bytes,
    ...metrics,
  };
}

function openFile(harfbuzz: HarfBuzz, file: FontFile, report: Report): HarfBuzzFace | undefined {
  const wrong = containerProblem(file.bytes);
  if (wrong !== undefined) {
    reportFont(
      report,
      file,
      'typography.font-format',
      wrong,
      'Give the full TTF file of the typeface, as its maker ships it.',
    );
    return undefined;
  }
  const opened = harfbuzz.openFace(file.bytes);
  const problem = faceProblem(opened);
  if (problem === undefined) return opened;
  reportFont(report, file, problem.code, problem.message, problem.hint);
  return undefined;
}

/** The first four bytes of a font file say what holds the tables (OpenType 1.9, "Table directory"). */
function containerProblem(bytes: Uint8Array): string | undefined {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  if (tag === '\u0000\u0001\u0000\u0000' || tag === 'true') return undefined;
  if (tag === 'OTTO') return 'has PostScript outlines (CFF), and only TrueType outlines can be embedded';
  if (tag === 'wOFF' || tag === 'wOF2') return 'is a web font (WOFF)';
  if (tag === 'ttcf') return 'is a collection of several fonts (TTC)';
  return 'is not a font file';
}

interface FaceProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

function faceProblem(face: HarfBuzzFace): FaceProblem | undefined {
  const missing = ['glyf', 'loca', 'cmap', 'head', 'hhea', 'hmtx', 'maxp'].filter(
    (tag) => (face.table(tag)?.length ?? 0) === 0,
  );
  if (missing.length > 0) {
    const message = `lacks the tables ${missing.join(', ')}, so it has no TrueType outlines that can be used`;
    return { code: 'typography.font-not-truetype', message, hint: 'Give a full TTF file with a glyf table.' };
  }
  if (face.table('fvar') !== undefined) {
    const message = 'is a variable font, whose weights are not files of their own';
    return { code: 'typography.font-is-variable', message, hint: 'Give a static TTF file for each weight.' };
  }
  if (forbidsEmbedding(face.table('OS/2'))) {
    const message = 'forbids embedding (OS/2 fsType 2, restricted licence)';
    return {
      code: 'typography.font-forbids-embedding',
      message,
      hint: 'Choose a typeface whose licence lets documents embed it.',
    };
  }
  return undefined;
}

/** OS/2 fsType, bits 0 to 3: 2 is "restricted licence embedding" (OpenType 1.9, OS/2). */
function forbidsEmbedding(os2: Uint8Array | undefined): boolean {
  if (os2 === undefined || os2.length < 10) return false;
  return (((os2[8] ?? 0) << 8) | (os2[9] ?? 0)) % 16 === 2;
}

function reportFont(report: Report, file: FontFile, code: string, what: string, hint: string): void {
  const message = `The font "${file.family}", weight ${file.weight}, ${what}.`;
  report({ severity: 'error', code, message, hint, ...(file.at === undefined ? {} : { at: file.at }) });
}

/** A book over opened faces. The order of the faces is the order of fallback. */
export function createFontBook(faces: readonly ShapingFace[]): ShapingFontBook {
  const families = [...new Set(faces.map((face) => face.family))];
  const known = new Map<string, readonly ShapingFace[]>();
  return {
    faces,
    face: (id) => {
      const face = faces.find((candidate) => candidate.id === id);
      // A programming error: ids come from this book.
      if (face === undefined) throw new Error(`No face "${id}" in the font book`);
      return face;
    },
    candidates: (asked, weight) => {
      const key = `${weight} ${asked.join('\u0000')}`;
      let found = known.get(key);
      if (found === undefined) {
        const order = [...new Set([...asked, ...families])];
        found = order.flatMap((family) =>
          nearestWeight(
            faces.filter((face) => face.family === family),
            weight,
          ),
        );
        known.set(key, found);
      }
      return found;
    },
  };
}

/** The nearest weight; between two equally near ones the heavier, as CSS Fonts 4, 5.2 does from 500 on. */
function nearestWeight(faces: readonly ShapingFace[], weight: number): readonly ShapingFace[] {
  let best: ShapingFace | undefined;
  for (const face of faces) {
    const nearer = best === undefined ? -1 : Math.abs(face.weight - weight) - Math.abs(best.weight - weight);
    if (nearer < 0 || (nearer === 0 && best !== undefined && face.weight > best.weight)) best = face;
  }
  return best === undefined ? [] : [best];
}
