/** The output intent: what device colours mean: sRGB in files to be read (ISO 19005-2, 6.2.3), a printing condition in press files (ISO 15930-7). */

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PaintCache } from './paint-cache.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfReference, textString } from './pdf-objects.ts';
import type { OutputCondition } from './press-output.ts';

const SRGB = 'sRGB IEC61966-2.1';

/** Where PDFKit's package keeps the sRGB profile; whoever reads files hands its bytes to the painter. */
export function srgbProfileLocation(): URL {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('pdfkit'));
  return new URL('./data/sRGB_IEC61966_2_1.icc', library);
}

/** @param colours how many the profile’s device has */
function writeProfile(file: PdfFile, colours: number, bytes: Uint8Array): PdfReference {
  // PDFKit counts the length up, and compresses nothing that has a filter.
  const stream = file.reserve({ N: colours, Length: 0, Filter: 'FlateDecode' });
  stream.end(bytes);
  return stream;
}

export function writeOutputIntent(file: PdfFile, { srgbProfile, deflated }: PaintCache): void {
  const stream = writeProfile(file, 3, deflated(srgbProfile));
  const intent = file.reserve({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: textString(SRGB),
    RegistryName: textString('http://www.color.org'),
    Info: textString(SRGB),
    DestOutputProfile: stream,
  });
  intent.end();
  file.catalog.OutputIntents = [intent];
}

export function writePressIntent(
  file: PdfFile,
  { identifier, registry, info, profile }: OutputCondition,
  { deflated }: PaintCache,
): void {
  const stream = writeProfile(file, 4, deflated(profile));
  const intent = file.reserve({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: textString(identifier),
    ...(registry === null ? {} : { RegistryName: textString(registry) }),
    Info: textString(info),
    DestOutputProfile: stream,
  });
  intent.end();
  file.catalog.OutputIntents = [intent];
}
