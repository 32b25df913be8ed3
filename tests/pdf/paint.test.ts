import { describe, expect, it } from 'vitest';
import { document, element, INFO, page, paint, slot, textItem } from '../support/pdf-document.ts';
import { outlineOf, readPdf } from '../support/pdf-reader.ts';
import { shapeRun } from '../support/pdf-shaping.ts';

function rtlPage() {
  const number = shapeRun('020-624 1234', { face: 'arabic-400', script: 'Latn', lang: 'ar', logicalIndex: 1 });
  const before = shapeRun('اتصل مجانًا بالرقم ', { face: 'arabic-400', rtl: true, logicalIndex: 0 });
  const second = shapeRun('يمكن أن يساعدك الطبيب', { face: 'arabic-400', rtl: true });
  return page([
    textItem(number, { x: 100 }),
    textItem(before, { x: 100 + number.width }),
    textItem(second, { x: 100, y: 80 }),
  ]);
}

describe('text that comes out of the file again', () => {
  it('gives Latin with ligatures and a soft hyphen at a line’s end', async () => {
    const items = [
      textItem(shapeRun('De officiële affiche is fijn én effi-', { hyphenated: true })),
      textItem(shapeRun('ciënt.'), { y: 80 }),
    ];
    const bytes = await paint(document([page(items)], element('Document', [element('P', [slot(0)])])));
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.text.normalize('NFC')).toBe('De officiële affiche is fijn én effi\nciënt.');
  });

  it('gives Arabic words in logical order', async () => {
    const bytes = await paint(document([rtlPage()], element('Document', [element('P', [slot(0)])])), {
      info: { ...INFO, lang: 'ar', direction: 'rtl' },
    });
    const { pages } = await readPdf(bytes);
    const words = new Set(pages[0]?.text.normalize('NFC').split(/\s+/u));
    for (const word of ['اتصل', 'مجانًا', 'بالرقم', '020-624', '1234', 'يساعدك', 'الطبيب']) {
      expect(words).toContain(word.normalize('NFC'));
    }
    expect(outlineOf(pages[0]?.structure ?? null)).toBe('Root(Document(P(#)))');
  });
});
