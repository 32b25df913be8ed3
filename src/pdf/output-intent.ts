/** The output intent: what device colours mean: sRGB in files to be read (ISO 19005-2, 6.2.3), a printing condition in press files (ISO 15930-7). */

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PdfFile } from './pdf-file.ts';
import { textString } from './pdf-objects.ts';
import type { OutputCondition } from './press-output.ts';

const SRGB = 'sRGB IEC61966-2.1';

/** Where PDFKit's package keeps the sRGB profile; whoever reads files hands its bytes to the painter. */
export function srgbProfileLocation(): URL {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('pdfkit'));
  return new URL('./data/sRGB_IEC61966_2_1.icc', library);
}

export function writeOutputIntent(file: PdfFile, profile: Uint8Array): void {
  const stream = file.reserve({ N: 3 });
  stream.end(profile);
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

export function writePressIntent(file: PdfFile, { identifier, registry, info, profile }: OutputCondition): void {
  const stream = file.reserve({ N: 4 });
  stream.end(profile);
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
