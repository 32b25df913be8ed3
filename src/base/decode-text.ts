/** Bytes of a file → its text. What is not UTF-8 is a finding, never replaced by question marks. */

import type { Report } from './diagnostic.ts';
import type { SourceText } from './source-text.ts';
import { positionAt } from './source-text.ts';

/** 1 MiB: a hundred times the longest leaflet. What is larger was not meant to be here. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/**
 * Decodes UTF-8, with or without a byte order mark; the mark is dropped.
 * @param maxBytes files larger than this are refused before they are looked at
 * @returns undefined after an error: `text.too-large`, `text.utf-16`, `text.invalid-utf-8`, `text.control-character`
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  report: Report,
  maxBytes = MAX_TEXT_BYTES,
): SourceText | undefined {
  if (bytes.length > maxBytes) {
    reportTooLarge(file, bytes.length, maxBytes, report);
    return undefined;
  }
  if (looksLikeUtf16(bytes)) {
    report({
      severity: 'error',
      code: 'text.utf-16',
      message: 'The file is saved as UTF-16 ("Unicode"), not as UTF-8.',
      at: { file, line: 1, column: 1 },
      hint: 'Save it again with the encoding UTF-8.',
    });
    return undefined;
  }
  const text = decodeUtf8(bytes, file, report);
  if (text === undefined) return undefined;
  const source = { file, text };
  return hasControlCharacter(source, report) ? undefined : source;
}

/** Says that a file is larger than anything it could be. */
export function reportTooLarge(file: string, bytes: number, maxBytes: number, report: Report): void {
  const inMiB = (count: number) => `${Math.round((count / MAX_TEXT_BYTES) * 10) / 10} MiB`;
  report({
    severity: 'error',
    code: 'text.too-large',
    message: `The file is ${inMiB(bytes)}; at most ${inMiB(maxBytes)} is read.`,
    at: { file, line: 1, column: 1 },
    hint: 'Look whether another file was saved under this name.',
  });
}

/** A byte order mark of UTF-16, or a zero byte beside an ASCII letter at the start. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 2 && (first === 0) !== (second === 0);
}

function decodeUtf8(bytes: Uint8Array, file: string, report: Report): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    report({
      severity: 'error',
      code: 'text.invalid-utf-8',
      message: `The byte ${byte} is not valid UTF-8.`,
      at: positionAt({ file, text: before }, before.length),
      hint: 'Save the file again with the encoding UTF-8.',
    });
    return undefined;
  }
}

/** Offset of the first byte that begins no well-formed sequence (Unicode 15.0, table 3-7). */
function firstInvalidByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = wellFormedLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return i;
}

function wellFormedLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k < length; k++) {
    const byte = bytes[i + k] ?? 0;
    if (byte < (k === 1 ? low : 0x80) || byte > (k === 1 ? high : 0xbf)) return 0;
  }
  return length;
}

/** Control characters other than tab and line ends stand in no text that a person wrote: a damaged or a binary file. */
function hasControlCharacter(source: SourceText, report: Report): boolean {
  const offset = source.text.search(CONTROL);
  if (offset < 0) return false;
  const code = source.text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  report({
    severity: 'error',
    code: 'text.control-character',
    message: `The control character U+${code} does not belong in a text.`,
    at: positionAt(source, offset, offset + 1),
    hint: 'Delete it, or look whether this is a text file at all.',
  });
  return true;
}

/** C0 and C1 controls but tab, line feed and carriage return; and the two noncharacters that damaged files show. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
export const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;
