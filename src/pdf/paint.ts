/** ENTRY of the pdf room: sheet sides of a laid-out document → the bytes of a PDF file. Nothing is laid out here. */

import { createHash } from 'node:crypto';
import type { SheetSide } from '../imposition/sheet.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { PaletteColour } from '../project/project.ts';
import type { FontFace } from '../typography/font.ts';
import { Canvas } from './canvas.ts';
import { sRgb } from './colours.ts';
import type { DocumentInfo } from './document-info.ts';
import { embedImages, type ImageResource } from './images.ts';
import { writeLinks } from './links.ts';
import { rightToLeftTexts, unseenSpaces } from './logical-text.ts';
import { MarkedContent } from './marked-content.ts';
import { documentDate, infoEntries, xmpPacket } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { writeOutputIntent } from './output-intent.ts';
import type { PaintCache } from './paint-cache.ts';
import { paintSide } from './paint-side.ts';
import { packObjects } from './pack-objects.ts';
import { createPdfFile, type PdfFile } from './pdf-file.ts';
import type { PdfDictionary, PdfPage } from './pdf-objects.ts';
import type { PlacedPage } from './placed-page.ts';
import { slotTypes, writeStructure } from './structure.ts';

export interface PaintInput {
  readonly document: LaidOutDocument;
  /** Each becomes a page of the file. */
  readonly sides: readonly SheetSide[];
  readonly info: DocumentInfo;
  readonly faces: (id: string) => FontFace;
  readonly palette: ReadonlyMap<string, PaletteColour>;
  readonly images: ReadonlyMap<string, ImageResource>;
  /** A file for reading on a screen: structure, bookmarks, links. Otherwise a file for a printer. */
  readonly tagged: boolean;
}

type Spaces = ReturnType<typeof unseenSpaces>;

/** Length of the trailer's /ID, as an MD5 sum would be (ISO 32000-1, 14.4). */
const FILE_ID_BYTES = 16;

/**
 * The same input gives the same bytes, for the same Node release (its zlib compresses).
 * @throws a programming error where the input contradicts itself: a colour, face, image or slot that is not there
 */
export async function paintPdf(input: PaintInput, cache: PaintCache): Promise<Uint8Array> {
  const { document, info, tagged } = input;
  const file = await createPdfFile({ lang: info.lang, info: infoEntries(info), date: documentDate(info) });
  const images = await embedImages(file, document.pages, input.images);
  const canvas = new Canvas(file.write, sRgb(input.palette));
  const marks = tagged ? new MarkedContent(file.write, slotTypes(document.structure)) : null;
  const placed = new Map<number, PlacedPage>();
  const spaces: Spaces = tagged ? unseenSpaces(document) : new Map();
  const brush = { file, canvas, marks, faces: input.faces, fonts: cache.font, images, spaces };
  const sheets = input.sides.map((side, index) => paintSide(side, index, document.pages, placed, brush));
  if (marks !== null) writeReadingAids(file, input, marks, sheets, placed, spaces);
  writeOutputIntent(file, cache.srgbProfile);
  file.catalog.ViewerPreferences = file.reserve(viewerPreferences(input));
  const hash = contentHash(file, input);
  const bytes = await file.finish(hash.subarray(0, FILE_ID_BYTES), xmpPacket(info, hash, tagged));
  // Printers' own software is older than readers: their files keep plain objects.
  return tagged ? packObjects(bytes) : bytes;
}

function writeReadingAids(
  file: PdfFile,
  { document, info }: PaintInput,
  marks: MarkedContent,
  sheets: readonly PdfPage[],
  placed: ReadonlyMap<number, PlacedPage>,
  spaces: Spaces,
): void {
  const annotations = writeLinks(file, {
    pages: document.pages,
    placed,
    destinations: new Map(document.destinations.map((place) => [place.id, place])),
    firstStructParent: sheets.length,
  });
  writeStructure(file, {
    root: document.structure,
    sequences: marks.sequences,
    annotations,
    sheets,
    placed,
    rightToLeft: info.direction === 'rtl',
    actualTexts: rightToLeftTexts(document, spaces),
  });
  writeOutline(file, document.outline, placed);
}

/** ISO 32000-1, 12.2. A sheet that will be folded is printed at its size, its sides turned about the folds. */
function viewerPreferences({ info, sides, tagged }: PaintInput): PdfDictionary {
  const [first] = sides;
  const folded = !tagged && first !== undefined && first.folds.length > 0;
  const turned = first !== undefined && first.width > first.height ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
  return {
    DisplayDocTitle: true,
    ...(info.direction === 'rtl' ? { Direction: 'R2L' } : {}),
    ...(tagged ? {} : { PrintScaling: 'None' }),
    ...(folded && sides.length > 1 ? { Duplex: turned } : {}),
  };
}

/** Of everything that a reader sees or hears; bytes of fonts and images follow from the lockfile and the pages. */
function contentHash(file: PdfFile, { document, info, sides, tagged, images }: PaintInput): Uint8Array {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([info, sides, tagged, document.structure, document.outline]));
  for (const chunk of file.contentChunks()) hash.update(chunk);
  for (const { bytes } of images.values()) hash.update(bytes);
  return hash.digest();
}
