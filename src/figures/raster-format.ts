/** Which raster format a file has, by its first bytes: a name's ending proves nothing, and no decoder sees what it need not. */

/** What an image may be; the others are refused by name. */
export type RasterFormat = 'JPEG' | 'PNG' | 'TIFF' | 'WebP' | 'GIF';

export const RASTER_FORMATS: readonly RasterFormat[] = ['JPEG', 'PNG', 'TIFF', 'WebP', 'GIF'];

/** `known` can be read; `other` is recognised and refused; null: nothing that we know. */
export type SniffedFormat =
  | { readonly kind: 'known'; readonly format: RasterFormat }
  | { readonly kind: 'other'; readonly name: string; readonly isDrawing: boolean }
  | null;

interface Signature {
  readonly at: number;
  /** Latin 1. */
  readonly bytes: string;
}

const KNOWN: readonly (readonly [RasterFormat, ...Signature[]])[] = [
  ['JPEG', { at: 0, bytes: '\xff\xd8\xff' }],
  ['PNG', { at: 0, bytes: '\x89PNG\r\n\x1a\n' }],
  ['GIF', { at: 0, bytes: 'GIF87a' }],
  ['GIF', { at: 0, bytes: 'GIF89a' }],
  ['TIFF', { at: 0, bytes: 'II*\0' }],
  ['TIFF', { at: 0, bytes: 'MM\0*' }],
  ['WebP', { at: 0, bytes: 'RIFF' }, { at: 8, bytes: 'WEBP' }],
];

const OTHERS: readonly (readonly [string, ...Signature[]])[] = [
  ['HEIC', { at: 4, bytes: 'ftyphe' }],
  ['HEIC', { at: 4, bytes: 'ftypmif1' }],
  ['AVIF', { at: 4, bytes: 'ftypavi' }],
  ['JPEG XL', { at: 0, bytes: '\xff\x0a' }],
  ['JPEG XL', { at: 4, bytes: 'JXL ' }],
  ['JPEG 2000', { at: 4, bytes: 'jP  ' }],
  ['PDF', { at: 0, bytes: '%PDF-' }],
  ['PostScript', { at: 0, bytes: '%!PS' }],
  ['Photoshop', { at: 0, bytes: '8BPS' }],
  ['BMP', { at: 0, bytes: 'BM' }],
  ['BigTIFF', { at: 0, bytes: 'II+\0' }],
  ['BigTIFF', { at: 0, bytes: 'MM\0+' }],
];

/** An SVG begins within this, after an XML declaration, comments and a document type. Bytes */
const SVG_PROLOGUE = 4096;

/** Looks at the file's beginning only. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  const start = latin1(bytes.subarray(0, SVG_PROLOGUE));
  const fits = ({ at, bytes: signature }: Signature): boolean => start.startsWith(signature, at);
  for (const [format, ...signatures] of KNOWN) if (signatures.every(fits)) return { kind: 'known', format };
  for (const [name, ...signatures] of OTHERS) {
    if (signatures.every(fits)) return { kind: 'other', name, isDrawing: false };
  }
  return /^[^\0]*<svg[\s>]/.test(start) ? { kind: 'other', name: 'SVG', isDrawing: true } : null;
}

/**
 * How many pictures an animated PNG holds; 1 for a still one: `acTL` stands before the first `IDAT` (PNG, third edition,
 * 11.3.6.1). libvips shows the first picture only and does not say that there are more.
 */
export function pngFrames(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_SIGNATURE; at + CHUNK_HEAD <= bytes.length; ) {
    const type = latin1(bytes.subarray(at + 4, at + CHUNK_HEAD));
    if (type === 'IDAT') return 1;
    if (type === 'acTL' && at + CHUNK_HEAD + 4 <= bytes.length) return view.getUint32(at + CHUNK_HEAD);
    at += CHUNK_HEAD + view.getUint32(at) + CHUNK_CRC;
  }
  return 1;
}

/** Bytes: the signature; length and type of a chunk; its check sum. */
const PNG_SIGNATURE = 8;
const CHUNK_HEAD = 8;
const CHUNK_CRC = 4;

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
