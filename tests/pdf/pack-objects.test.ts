import { describe, expect, test } from 'vitest';
import { packObjects } from '../../src/pdf/pack-objects.ts';
import { objectsOf, readPdf } from '../support/pdf-reader.ts';

/** A page that says "hallo", and `more` dictionaries; written as PDFKit writes. */
function plainFile(more: number): Uint8Array {
  const content = 'BT /F 12 Tf 20 20 Td (hallo) Tj ET';
  const bodies = [
    '<<\n/Type /Catalog\n/Pages 2 0 R\n>>',
    '<<\n/Type /Pages\n/Kids [3 0 R]\n/Count 1\n>>',
    '<<\n/Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 99 99]\n/Contents 4 0 R\n/Resources <<\n/Font <<\n/F 5 0 R\n>>\n>>\n>>',
    `<<\n/Length ${content.length}\n>>\nstream\n${content}\nendstream`,
    '<<\n/Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n>>',
    ...Array.from({ length: more }, (_, i) => `<<\n/Type /StructElem\n/S /P\n/K ${i}\n>>`),
  ];
  let file = '%PDF-1.7\n%\xff\xff\xff\xff\n';
  const entries = ['0000000000 65535 f '];
  bodies.forEach((body, i) => {
    entries.push(`${String(file.length).padStart(10, '0')} 00000 n `);
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
  });
  const table = `xref\n0 ${entries.length}\n${entries.join('\n')}\n`;
  const trailer = `trailer\n<<\n/Size ${entries.length}\n/Root 1 0 R\n/ID [<00> <00>]\n>>\n`;
  return Buffer.from(`${file}${table}${trailer}startxref\n${file.length}\n%%EOF\n`, 'latin1');
}

describe('packObjects', () => {
  test('keeps every object under its number, in several streams', () => {
    const plain = plainFile(900);
    const packed = objectsOf(packObjects(plain));
    for (const [number, object] of objectsOf(plain)) expect(packed.get(number)?.trim()).toBe(object.trim());
  });

  test('a reader reads the same page', async () => {
    const [page] = (await readPdf(packObjects(plainFile(3)))).pages;
    expect(page?.text).toBe('hallo');
  });

  test('a structure tree takes a fifth of its room, and the same file gives the same bytes', () => {
    const plain = plainFile(900);
    const packed = packObjects(plain);
    expect(packed.length).toBeLessThan(plain.length / 5);
    expect(packObjects(plain)).toEqual(packed);
  });

  test('refuses a file that is packed already, or cut off', () => {
    expect(() => packObjects(packObjects(plainFile(3)))).toThrow(/cross-reference table/);
    expect(() => packObjects(plainFile(3).subarray(0, -20))).toThrow(/cross-reference table/);
  });
});
