/** The output intent: device RGB in the file means sRGB (ISO 19005-2, 6.2.3 and 6.2.4.3). */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type PdfFile, textString } from './pdf-file.ts';

const SRGB = 'sRGB IEC61966-2.1';

/** Where PDFKit's package keeps the sRGB profile; whoever reads files hands its bytes to the painter. */
export function srgbProfilePath(): string {
  return join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc');
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
