/** The one wrapper of `@cantoo/pdf-lib`: a file's objects as plain values, references followed. */

import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

export type PdfValue = number | boolean | null | PdfName | PdfText | readonly PdfValue[] | PdfDict;

export interface PdfName {
  readonly name: string;
}

export interface PdfText {
  readonly text: string;
}

/** A dictionary, or a stream with its dictionary. */
export interface PdfDict {
  readonly keys: readonly string[];
  /** References are followed; null where there is nothing. */
  readonly get: (key: string) => PdfValue;
  /** The object's number, to know it again; null: it is written in place. */
  readonly id: string | null;
  /** Decoded bytes; undefined: no stream, or one whose filter is an image's (DCT, JPX, CCITT, JBIG2). */
  readonly bytes: () => Uint8Array | undefined;
  readonly isStream: boolean;
}

export interface OpenPdf {
  /** `1.6`, as the file's first line says. */
  readonly version: string;
  readonly isEncrypted: boolean;
  readonly hasId: boolean;
  readonly catalog: PdfDict;
  readonly info: PdfDict | null;
  /** With what a page inherits. */
  readonly pages: readonly PdfDict[];
}

/** What a page takes from the nodes above it (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** @returns a text that says what is wrong, for a file that can't be read */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | string> {
  const version = /^%PDF-(\d\.\d)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 16)))?.[1];
  if (version === undefined) return 'it does not begin with %PDF-';
  // A library that mends broken files would read half a file as a whole one.
  if (!Buffer.from(bytes.subarray(-1024)).includes('%%EOF')) return 'it breaks off before its end';
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      warnOnInvalidObjects: false,
    });
    const { context } = document;
    const reader = new ObjectReader(context);
    const info = reader.value(context.trailerInfo.Info);
    return {
      version,
      isEncrypted: context.trailerInfo.Encrypt !== undefined,
      hasId: context.trailerInfo.ID !== undefined,
      catalog: reader.dict(document.catalog, null),
      info: isDict(info) ? info : null,
      pages: document.getPages().map((page) => withInherited(reader.dict(page.node, page.ref.toString()))),
    };
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

function withInherited(page: PdfDict): PdfDict {
  const from = (key: string): PdfValue => {
    let node: PdfValue = page;
    // A file whose tree goes in circles is no reason to hang.
    for (let depth = 0; depth < 64 && isDict(node); depth++) {
      const value = node.get(key);
      if (value !== null) return value;
      node = node.get('Parent');
    }
    return null;
  };
  return { ...page, get: (key) => (INHERITED.some((each) => each === key) ? from(key) : page.get(key)) };
}

class ObjectReader {
  readonly #context: PDFDocument['context'];

  constructor(context: PDFDocument['context']) {
    this.#context = context;
  }

  value(object: unknown): PdfValue {
    if (object instanceof PDFRef) {
      const found = this.#context.lookup(object);
      return found instanceof PDFDict || found instanceof PDFStream
        ? this.dict(found, object.toString())
        : this.value(found);
    }
    if (object instanceof PDFNumber) return object.asNumber();
    if (object instanceof PDFBool) return object.asBoolean();
    if (object instanceof PDFName) return { name: object.decodeText() };
    if (object instanceof PDFString || object instanceof PDFHexString) return { text: object.decodeText() };
    if (object instanceof PDFArray) return object.asArray().map((item) => this.value(item));
    if (object instanceof PDFDict || object instanceof PDFStream) return this.dict(object, null);
    return null;
  }

  dict(object: PDFDict | PDFStream, id: string | null): PdfDict {
    const dict = object instanceof PDFStream ? object.dict : object;
    return {
      id,
      isStream: object instanceof PDFStream,
      keys: dict.keys().map((key) => key.decodeText()),
      get: (key) => this.value(dict.get(PDFName.of(key))),
      bytes: () => (object instanceof PDFRawStream ? decoded(object) : undefined),
    };
  }
}

function decoded(stream: PDFRawStream): Uint8Array | undefined {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return undefined;
  }
}

// --- Asking -----------------------------------------------------------------------------------------------------------------

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && 'keys' in value && 'get' in value;
}

export function dictAt(dict: PdfDict | null, key: string): PdfDict | null {
  const value = dict?.get(key) ?? null;
  return isDict(value) ? value : null;
}

export function nameAt(dict: PdfDict | null, key: string): string | null {
  const value = dict?.get(key) ?? null;
  return nameOf(value);
}

export function nameOf(value: PdfValue | undefined): string | null {
  return typeof value === 'object' && value !== null && 'name' in value ? (value as PdfName).name : null;
}

export function textAt(dict: PdfDict | null, key: string): string | null {
  const value = dict?.get(key) ?? null;
  return typeof value === 'object' && value !== null && 'text' in value ? (value as PdfText).text : null;
}

export function numberAt(dict: PdfDict | null, key: string): number | null {
  const value = dict?.get(key) ?? null;
  return typeof value === 'number' ? value : null;
}

export function listAt(dict: PdfDict | null, key: string): readonly PdfValue[] {
  const value = dict?.get(key) ?? null;
  return Array.isArray(value) ? (value as readonly PdfValue[]) : [];
}

export function numbersOf(value: PdfValue | undefined): readonly number[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]).filter((each) => typeof each === 'number') : [];
}
