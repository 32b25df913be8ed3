/** PDF files written by hand, object by object: for tests of what reads them. */

export interface RawPage {
  readonly content: string;
  /** Inside `/Resources << >>`. */
  readonly resources?: string;
  /** Further entries of the page. */
  readonly entries?: string;
}

export interface RawPdf {
  readonly pages: readonly RawPage[];
  readonly version?: string;
  readonly catalog?: string;
  readonly info?: string;
  /** Objects by number from 100: the text between `obj` and `endobj`. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly trailer?: string;
}

/** A sheet of 100 × 100 mm with 3 mm bleed and 10 mm around that: boxes of a page. */
export const BOXES =
  '/MediaBox [0 0 340.16 340.16] /TrimBox [28.35 28.35 311.81 311.81] /BleedBox [19.84 19.84 320.32 320.32]';

export function rawPdf({
  pages,
  version = '1.6',
  catalog = '',
  info = '',
  objects = {},
  trailer = '/ID [<00> <00>]',
}: RawPdf): Uint8Array {
  const all = new Map<number, string>();
  const kids = pages.map((_, i) => `${10 + i * 2} 0 R`).join(' ');
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  all.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  all.set(3, `<< ${info} >>`);
  for (const [i, { content, resources = '', entries = BOXES }] of pages.entries()) {
    const number = 10 + i * 2;
    all.set(
      number,
      `<< /Type /Page /Parent 2 0 R ${entries} /Resources << ${resources} >> /Contents ${number + 1} 0 R >>`,
    );
    all.set(number + 1, stream('', content));
  }
  for (const [number, text] of Object.entries(objects)) all.set(Number(number), text);
  let file = `%PDF-${version}\n`;
  const offsets = new Map<number, number>();
  for (const [number, text] of [...all].sort(([a], [b]) => a - b)) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const size = Math.max(...all.keys()) + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n`;
  for (let number = 0; number < size; number++) {
    const offset = offsets.get(number);
    file += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  return Buffer.from(
    `${file}trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

/** @param data bytes as Latin-1 */
export function stream(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/** Enough of an ICC profile's header for its class and its colours to be read. */
export function iccProfile(kind: string, space: string): string {
  return `${'\0'.repeat(12)}${kind}${space}Lab ${'\0'.repeat(12)}acsp${'\0'.repeat(88)}`;
}
