/**
 * A PDF file being written. The only file that knows PDFKit: its `text()` paints clusters that are already shaped and
 * placed (`lineBreak: false`, positions given), it embeds fonts and images and writes the objects. Layout, structure,
 * metadata and bookmarks are written by the other files of this room, with `reserve` and `write`.
 */

import { round } from '../base/units.ts';
import type { FontFacade, SetCluster } from './font-facade.ts';
import type { PdfDictionary, PdfPage, PdfReference } from './pdf-objects.ts';

/** An image in the file. */
export interface PdfImage {
  readonly label: string;
}

export interface PdfFileOptions {
  /** BCP 47. */
  readonly lang: string;
  /** The Info dictionary's text; empty values are left out. */
  readonly info: Readonly<Record<string, string>>;
  /** CreationDate and ModDate. */
  readonly date: Date;
  /** `1.7` for what is read, `1.6` for PDF/X-4. */
  readonly version: '1.6' | '1.7';
  /** Info's Trapped: whether neighbouring inks were made to overlap. Null: not said. */
  readonly trapped: boolean | null;
}

export interface PdfFile {
  readonly catalog: PdfDictionary;
  readonly reserve: (data: PdfDictionary) => PdfReference;
  /** Entries of the resource dictionary of every page that is added from now on. */
  readonly usePageResources: (resources: PdfDictionary) => void;
  /** Starts a page; what follows is painted on it. Origin: top left, y downwards. */
  readonly addPage: (width: number, height: number) => PdfPage;
  /** Content stream operators for the current page. */
  readonly write: (operators: string) => void;
  /** Paints one row of clusters, its left end at x, on the baseline y (pt). */
  readonly paintClusters: (row: ClusterRow) => void;
  /** Embeds a JPEG or PNG; resolves when all of its objects are written. */
  readonly embedImage: (bytes: Uint8Array) => Promise<PdfImage>;
  /** Embeds plain pixels, row by row, losslessly compressed. */
  readonly embedPixels: (pixels: PlainPixels) => PdfImage;
  readonly paintImage: (image: PdfImage, x: number, y: number, width: number, height: number) => void;
  /** What has been painted so far, page by page: for an identifier that follows from the content. */
  readonly contentChunks: () => Iterable<Uint8Array>;
  /** Finishes the file. `identifier` is the trailer's /ID, `metadata` the XMP packet. */
  readonly finish: (identifier: Uint8Array, metadata: string) => Promise<Uint8Array>;
}

/** 8 bits a channel. */
export interface PlainPixels {
  readonly space: 'DeviceGray' | 'DeviceCMYK';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface ClusterRow {
  readonly fontId: string;
  readonly font: FontFacade;
  /** pt */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly clusters: readonly SetCluster[];
}

/** The part of PDFKit that is used, private fields included; @types/pdfkit is behind the library. */
interface PdfKitDocument {
  readonly page: PdfKitPage;
  readonly _root: { readonly data: PdfDictionary & { Names: PdfReference } };
  _id: Uint8Array;
  endMetadata: () => void;
  ref(data: PdfDictionary): PdfKitReference;
  addPage(options: { size: [number, number]; margin: number }): void;
  addContent(operators: string): void;
  registerFont(name: string, font: FontFacade): void;
  font(name: string): PdfKitDocument;
  fontSize(size: number): PdfKitDocument;
  text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): void;
  openImage(bytes: Uint8Array): PdfKitImage;
  image(image: PdfKitImage, x: number, y: number, options: Readonly<Record<string, unknown>>): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: unknown) => void): void;
  end(): void;
}
interface PdfKitReference extends PdfReference {
  compress: boolean;
  readonly buffer: readonly Uint8Array[];
}
interface PdfKitPage extends PdfPage {
  readonly resources: PdfKitReference;
  readonly content: PdfKitReference;
}
interface PdfKitImage extends PdfImage {
  embed(document: PdfKitDocument): void;
  /** Only PNG images have it; it runs when the last object is written. */
  finalize?: () => void;
}

/** PDFKit skips empty text, and looks at no character of this: the clusters come through `features`. */
const SHAPED = 'shaped';

export async function createPdfFile(options: PdfFileOptions): Promise<PdfFile> {
  const kit = await createDocument(options);
  const pages: PdfKitPage[] = [];
  const fonts = new Set<string>();
  let plainImages = 0;
  let pageResources: PdfDictionary = {};
  return {
    catalog: kit._root.data,
    reserve: (data) => kit.ref(data),
    usePageResources: (resources) => {
      pageResources = resources;
    },
    addPage: (width, height) => {
      kit.addPage({ size: [round(width), round(height)], margin: 0 });
      // Written always by PDFKit; 1 is the default, and the key is not known to PDF 1.4 readers.
      delete kit.page.dictionary.data.UserUnit;
      Object.assign(kit.page.resources.data, pageResources);
      pages.push(kit.page);
      return kit.page;
    },
    write: (operators) => {
      kit.addContent(operators);
    },
    paintClusters: (row) => {
      if (!fonts.has(row.fontId)) kit.registerFont(row.fontId, row.font);
      fonts.add(row.fontId);
      paintClusters(kit, row);
    },
    embedImage: (bytes) => embedImage(kit, bytes),
    embedPixels: (pixels) => embedPixels(kit, pixels, ++plainImages),
    paintImage: (image, x, y, width, height) => {
      const place = { width: round(width), height: round(height), ignoreOrientation: true };
      kit.image(image as PdfKitImage, round(x), round(y), place);
    },
    contentChunks: () => pages.flatMap((page) => page.content.buffer),
    finish: (identifier, metadata) => finish(kit, identifier, metadata),
  };
}

/** Imported here and not at the top: loading the library takes longer than most commands that paint nothing. */
async function createDocument({ lang, info, date, version, trapped }: PdfFileOptions): Promise<PdfKitDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const filled = Object.fromEntries(Object.entries(info).filter(([, value]) => value !== ''));
  const options = {
    // Without it PDFKit writes PDF 1.3 and no XMP at all.
    pdfVersion: version,
    lang,
    // Null: no standard font is loaded; all fonts are embedded.
    font: null,
    autoFirstPage: false,
    // Links and structure are added to pages after the last one is painted.
    bufferPages: true,
    info: {
      ...filled,
      ...(trapped === null ? {} : { Trapped: nameObject(trapped) }),
      CreationDate: date,
      ModDate: date,
    },
  };
  const kit = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfKitDocument;
  // An empty tree that PDFKit sorts by the system's locale: destinations are written directly, without names.
  delete kit._root.data.Names.data.Dests;
  return kit;
}

/** PDFKit makes text of every string in Info, and writes what is no plain object as its own text. */
function nameObject(value: boolean): object {
  return { [Symbol.toStringTag]: 'PDFName', toString: () => (value ? '/True' : '/False') };
}

function paintClusters(kit: PdfKitDocument, { fontId, size, x, y, clusters }: ClusterRow): void {
  kit.font(fontId).fontSize(round(size));
  kit.text(SHAPED, round(x), round(y), {
    lineBreak: false,
    baseline: 'alphabetic',
    features: clusters,
    // Given, so that PDFKit measures nothing.
    textWidth: 0,
    wordCount: 1,
  });
}

async function embedImage(kit: PdfKitDocument, bytes: Uint8Array): Promise<PdfImage> {
  const image = kit.openImage(bytes);
  const { finalize } = image;
  if (finalize === undefined) {
    image.embed(kit);
    return image;
  }
  // PNG with an alpha channel is taken apart asynchronously: objects of two images would mix in any order.
  await new Promise<void>((resolve) => {
    image.finalize = () => {
      finalize.call(image);
      resolve();
    };
    image.embed(kit);
  });
  return image;
}

/** Shaped as PDFKit's own images are: it asks for sizes, a label and the object. */
function embedPixels(kit: PdfKitDocument, { space, width, height, bytes }: PlainPixels, number: number): PdfImage {
  const obj = kit.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: 8,
  });
  obj.end(bytes);
  const image = { label: `P${number}`, width, height, obj, embed: () => {} };
  return image;
}

function finish(kit: PdfKitDocument, identifier: Uint8Array, metadata: string): Promise<Uint8Array> {
  kit._id = identifier;
  // PDFKit's own packet is not escaped and knows one standard only.
  kit.endMetadata = () => {
    const packet = kit.ref({ Type: 'Metadata', Subtype: 'XML' }) as PdfKitReference;
    // Readable without decompression, as archives expect (ISO 19005-2, 6.6.2.1 notes).
    packet.compress = false;
    packet.end(new TextEncoder().encode(metadata));
    kit._root.data.Metadata = packet;
  };
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    kit.on('data', (chunk) => chunks.push(chunk));
    kit.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    kit.on('error', reject);
    kit.end();
  });
}
