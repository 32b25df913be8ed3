/** ENTRY of the pdf room: sheet sides of a laid-out document → the bytes of a PDF file. Nothing is laid out here. */

import { createHash } from 'node:crypto';
import type { SheetSide } from '../imposition/sheet.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import { paintedColours } from '../layout/painted-colours.ts';
import type { PaletteColour } from '../project/project.ts';
import type { FontFace } from '../typography/font.ts';
import { Canvas } from './canvas.ts';
import { type ColourSpace, deviceCmyk, sRgb } from './colours.ts';
import type { DocumentInfo } from './document-info.ts';
import { embedImages, type ImageResource } from './images.ts';
import { writeLinks } from './links.ts';
import { rightToLeftTexts, unseenSpaces } from './logical-text.ts';
import { MarkedContent } from './marked-content.ts';
import { documentDate, infoEntries, TRAPPED, xmpPacket } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { writeOutputIntent, writePressIntent } from './output-intent.ts';
import type { PaintCache } from './paint-cache.ts';
import { paintSide } from './paint-side.ts';
import { packObjects } from './pack-objects.ts';
import { createPdfFile, type PdfFile } from './pdf-file.ts';
import type { PdfDictionary, PdfPage } from './pdf-objects.ts';
import type { PlacedPage } from './placed-page.ts';
import type { PressOutput } from './press-output.ts';
import { spotColours, spotNames, writePressResources } from './press-resources.ts';
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
  /** A file for the press: in inks, without structure. Null: in sRGB. */
  readonly press: PressOutput | null;
}

type Spaces = ReturnType<typeof unseenSpaces>;

/** Length of the trailer's /ID, as an MD5 sum would be (ISO 32000-1, 14.4). */
const FILE_ID_BYTES = 16;

/**
 * The same input gives the same bytes, for the same Node release (its zlib compresses).
 * @throws a programming error where the input contradicts itself: a colour, face, image or slot that is not there
 */
export async function paintPdf(input: PaintInput, cache: PaintCache): Promise<Uint8Array> {
  const { document, info, tagged, press } = input;
  if (tagged && press !== null) throw new Error('A press file holds no structure');
  const conformance = press?.level ?? (tagged ? 'accessible' : null);
  const file = await createPdfFile({
    lang: info.lang,
    info: infoEntries(info, conformance),
    date: documentDate(info),
    version: press === null ? '1.7' : '1.6',
    trapped: press === null ? null : TRAPPED,
  });
  const images = await embedImages(file, document.pages, input.images);
  const canvas = new Canvas(file.write, preparePages(file, input));
  const marks = tagged ? new MarkedContent(file.write, slotTypes(document.structure)) : null;
  const placed = new Map<number, PlacedPage>();
  const spaces: Spaces = tagged ? unseenSpaces(document) : new Map();
  const brush = { file, canvas, marks, faces: input.faces, fonts: cache.font, images, spaces };
  const sheets = input.sides.map((side, index) =>
    paintSide(side, index, document.pages, placed, brush, press?.surroundings[index] ?? null),
  );
  if (marks !== null) writeReadingAids(file, input, marks, sheets, placed, spaces);
  if (press === null) writeOutputIntent(file, cache);
  else writePressIntent(file, press.condition, cache);
  file.catalog.ViewerPreferences = file.reserve(viewerPreferences(input));
  const hash = contentHash(file, input);
  const bytes = await file.finish(hash.subarray(0, FILE_ID_BYTES), xmpPacket(info, hash, conformance));
  // Printers' own software is older than readers: their files keep plain objects.
  return tagged ? packObjects(bytes) : bytes;
}

/** The colour space that the file is painted in; for the press, its pages get the resources that it names. */
function preparePages(file: PdfFile, { document, palette, press }: PaintInput): ColourSpace {
  if (press === null) return sRgb(palette);
  const outside = press.surroundings.map(({ items }) => ({ background: 'transparent', items }));
  const spots = spotColours(paintedColours([...document.pages, ...outside]), palette);
  file.usePageResources(writePressResources(file, spots));
  return deviceCmyk(palette, spotNames(spots));
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
function viewerPreferences({ info, sides, tagged, press }: PaintInput): PdfDictionary {
  const [first] = sides;
  const folded = !tagged && first !== undefined && first.folds.length > 0;
  const turned = first !== undefined && first.width > first.height ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
  return {
    DisplayDocTitle: true,
    ...(info.direction === 'rtl' ? { Direction: 'R2L' } : {}),
    ...(tagged ? {} : { PrintScaling: 'None' }),
    // Known to PDF 1.7; how sheets are turned on a press is on the job ticket.
    ...(folded && sides.length > 1 && press === null ? { Duplex: turned } : {}),
  };
}

/** Of everything that a reader sees or hears; bytes of fonts and images follow from the lockfile and the pages. */
function contentHash(file: PdfFile, { document, info, sides, tagged, images, press }: PaintInput): Uint8Array {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([info, sides, tagged, document.structure, document.outline]));
  for (const chunk of file.contentChunks()) hash.update(chunk);
  for (const { bytes } of images.values()) hash.update(bytes);
  if (press !== null) {
    const { profile, ...condition } = press.condition;
    hash.update(JSON.stringify([press.level, condition])).update(profile);
  }
  return hash.digest();
}
