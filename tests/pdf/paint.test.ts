import { describe, expect, it } from 'vitest';
import { cache, document, element, INFO, page, paint, readingOrder, slot, textItem } from '../support/pdf-document.ts';
import { objectsOf, objectWith, readPdf } from '../support/pdf-reader.ts';
import { sampleLeaflet } from '../support/pdf-sample.ts';
import { type RunOptions, shapeRun, testFace } from '../support/pdf-shaping.ts';
import { paintPdf } from '../../src/pdf/paint.ts';
import { createPaintCache } from '../../src/pdf/paint-cache.ts';

const structure = element('Document', [element('P', [slot(0)], { id: 1 })]);

/** The text of one page with these lines, in NFC, white space as pdf.js sees it. */
async function readBack(lines: readonly string[], options: RunOptions): Promise<string> {
  const items = lines.map((line, i) => textItem(shapeRun(line, options), { y: 60 + i * 20 }));
  const { pages } = await readPdf(await paint(document([page(items)], structure)));
  return (pages[0]?.text ?? '').normalize('NFC');
}

describe('text that comes out of the file again', () => {
  it.each([
    ['Latin with ligatures', 'De officiële affiche: fijn, Eén ½ kg, №', {}],
    ['Turkish and Polish', 'İstanbul’da ığdır – Łódź źdźbło', {}],
    ['Ukrainian', 'Ґанок, їжак і «п’ять»', {}],
    ['Vietnamese, composed or not', 'Ti\u1EBFng Vi\u1EC7t Tie\u0302\u0301ng', {}],
    ['Hindi with conjuncts and reordered vowels', 'क्षेत्र हिन्दी र्कि श्री', { script: 'Deva', lang: 'hi' }],
  ] as const)('%s', async (_, text, options) => {
    expect(await readBack([text], options)).toBe(text.normalize('NFC'));
  });

  it('has a soft hyphen at a line’s end, which readers drop', async () => {
    const items = [textItem(shapeRun('effi-', { hyphenated: true })), textItem(shapeRun('ciënt'), { y: 80 })];
    const bytes = await paint(document([page(items)], structure));
    expect((await readPdf(bytes)).pages[0]?.text.normalize('NFC')).toBe('effi\nciënt');
    expect(objectWith(bytes, 'begincmap')).toContain('<00ad>');
  });

  it.each([
    ['Arabic', ['اتصل مجانًا بالطبيب', 'الأطباء لا يتألمون إلى الآن'], 'ar'],
    ['Persian', ['پزشک چگونه ژرف کار خواهد کرد؟'], 'fa'],
  ])('%s words are in logical order', async (_, lines, lang) => {
    const text = await readBack(lines, { face: 'arabic-400', rtl: true, lang });
    const words = new Set(text.split(/\s+/u));
    for (const word of lines.flatMap((line) => line.normalize('NFC').split(' '))) expect(words).toContain(word);
  });

  it('has the parts of a telephone number in right-to-left text, and the whole in the structure', async () => {
    const number = shapeRun('020-624 1234', { face: 'arabic-400', script: 'Latn', logicalIndex: 1 });
    const before = shapeRun('اتصل بالطبيب على الرقم ', { face: 'arabic-400', rtl: true });
    const items = [textItem(number), textItem(before, { x: 40 + number.width })];
    const bytes = await paint(document([page(items)], structure));
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.text.split(' ').sort()).toEqual('اتصل بالطبيب على الرقم 020-624 1234'.split(' ').sort());
    // Only the structure keeps the order: readers of the page put the two groups of digits in the order of the line.
    const text = Buffer.from('اتصل بالطبيب على الرقم 020-624 1234', 'utf16le').swap16().toString('latin1');
    expect(objectWith(bytes, '/ActualText').replace(/\\(.)/g, '$1')).toContain(text);
  });

  it('cannot be missing', async () => {
    const run = shapeRun('a');
    const mute = { ...run, clusters: run.clusters.map((cluster) => ({ ...cluster, text: '' })) };
    await expect(paint(document([page([textItem(mute)])], structure))).rejects.toThrow('without characters');
  });
});

describe('the same input', () => {
  it('gives the same bytes, whatever was painted before', async () => {
    const bytes = await paint(sampleLeaflet());
    const laidOut = sampleLeaflet();
    const input = { info: INFO, faces: testFace, images: new Map(), tagged: true, press: null };
    const palette = new Map([
      ['tint', { screen: '#EBF2F4' }],
      ['primary', { screen: '#00566B' }],
    ]);
    const other = createPaintCache(cache.srgbProfile);
    const again = await paintPdf({ document: laidOut, sides: readingOrder(laidOut.pages), palette, ...input }, other);
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  it('gives another identifier when a letter or a date changes', async () => {
    const idOf = (bytes: Uint8Array): string =>
      /\/ID \[(<\w{32}>) \1\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
    const text = (word: string) => document([page([textItem(shapeRun(word))])], structure);
    const ids = [
      idOf(await paint(text('a'))),
      idOf(await paint(text('aa'))),
      idOf(await paint(text('a'), { info: { ...INFO, date: '2026-11-22' } })),
    ];
    expect(new Set([...ids, '']).size).toBe(4);
  });
});

describe('the file', () => {
  it('says what a reader program needs: version, language, title, marked content, tab order, colours', async () => {
    const bytes = await paint(sampleLeaflet());
    expect(Buffer.from(bytes.subarray(0, 9)).toString()).toBe('%PDF-1.7\n');
    const catalog = objectWith(bytes, '/Type /Catalog');
    expect(catalog).toContain('/Lang (nl)');
    expect(objectWith(bytes, '/DisplayDocTitle')).toContain('true');
    expect(objectWith(bytes, '/Marked')).toContain('true');
    expect(objectWith(bytes, '/Type /Page\n')).toContain('/Tabs /S');
    expect(objectWith(bytes, '/OutputIntent\n')).toMatch(
      /\/S \/GTS_PDFA1\n\/OutputConditionIdentifier \(sRGB IEC61966-2.1\)/,
    );
    expect(objectWith(bytes, '/N 3')).toContain('acsp');
  });

  it('embeds every font, with a character map and no set of CIDs that could contradict it', async () => {
    const objects = [...objectsOf(await paint(sampleLeaflet())).values()];
    expect(objects.filter((object) => object.includes('/Subtype /Type0'))).toHaveLength(2);
    expect(objects.filter((object) => object.includes('/FontFile2'))).toHaveLength(2);
    expect(objects.filter((object) => object.includes('begincmap'))).toHaveLength(2);
    expect(objects.join('\n')).not.toMatch(/CIDSet|\/Type1\b/);
  });

  it('says the same width of each glyph twice: in the PDF and in the font', async () => {
    const bytes = await paint(document([page([textItem(shapeRun('AVATAR Tü'))])], structure));
    const widths = /\/W \[0 \[([^\]]*)\]/.exec(objectWith(bytes, '/CIDFontType2'))?.[1]?.split(' ').map(Number) ?? [];
    const font = /stream\n([\s\S]*)\nendstream/.exec(objectWith(bytes, 'glyf'))?.[1] ?? '';
    const view = Buffer.from(font, 'latin1');
    const hmtx = view.readUInt32BE(view.indexOf('hmtx') + 8);
    expect(widths.length).toBeGreaterThan(6);
    expect(widths).toEqual(widths.map((_, glyph) => view.readUInt16BE(hmtx + glyph * 4)));
  });

  it('has no number that PDF cannot read', async () => {
    const readable = [...objectsOf(await paint(sampleLeaflet())).values()].filter(
      (object) => !/acsp|glyf|xpacket/.test(object),
    );
    const text = readable.join('\n').replaceAll(/<[0-9a-f ]*>|\(.*\)/g, '');
    expect(text).not.toMatch(/\d[eE][+-]?\d|\bNaN\b|undefined|Infinity/);
  });
});
