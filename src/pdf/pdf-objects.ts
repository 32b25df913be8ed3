/** The objects that a PDF file is made of (ISO 32000-1, 7.3), as they are handed to the file that is being written. */

/** A PDF name is a plain string, as PDFKit takes it; text is made with {@link textString}. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | Uint8Array
  | Date
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;
export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}
/** PDFKit tells text strings from names by the wrapper object. */
// biome-ignore lint/complexity/noBannedTypes: PDFKit's own convention
export type PdfText = String;

/** An indirect object whose number is given and whose content is still open. */
export interface PdfReference {
  readonly data: PdfDictionary;
  /** Writes the object; with bytes: as a stream. */
  end(bytes?: Uint8Array): void;
}

/** A page of the file. */
export interface PdfPage {
  readonly dictionary: PdfReference;
  /** pt, of the MediaBox. */
  readonly width: number;
  readonly height: number;
}

export function textString(text: string): PdfText {
  return new String(text);
}
