import { describe, expect, it } from 'vitest';
import type { SheetSide } from '../../src/imposition/sheet.ts';
import { slotTypes } from '../../src/pdf/structure.ts';
import { document, element, INFO, page, paint, readingOrder, side, slot, textItem } from '../support/pdf-document.ts';
import {
  contentsOf,
  markedContentOf,
  objectsOf,
  objectWith,
  outlineOf,
  readPdf,
  references,
} from '../support/pdf-reader.ts';
import { sampleLeaflet } from '../support/pdf-sample.ts';
import { shapeRun } from '../support/pdf-shaping.ts';

const sample = sampleLeaflet();
/** Both pages on one sheet side, the second one painted first, and each again on the back. */
const imposed: SheetSide[] = [
  side(600, 400, [
    { page: 1, x: 0, y: 0 },
    { page: 0, x: 300, y: 0 },
  ]),
  side(600, 400, [
    { page: 0, x: 0, y: 0 },
    { page: 1, x: 300, y: 0 },
  ]),
];

const layouts = [
  ['in reading order', readingOrder(sample.pages)],
  ['imposed', imposed],
] as const;

describe.each(layouts)('a file %s', (_, sides) => {
  it('marks everything that is painted, and numbers it from 0 on each side', async () => {
    for (const content of contentsOf(await paint(sample, { sides }))) {
      const mcids = markedContentOf(content).flatMap(({ mcid }) => mcid ?? []);
      expect(mcids).toEqual(mcids.map((_, index) => index));
    }
  });

  it('leads from each MCID to the element that holds it', async () => {
    const bytes = await paint(sample, { sides });
    const objects = objectsOf(bytes);
    const nums = /\/Nums \[([\s\S]*)\]\n>>/.exec(objectWith(bytes, '/Nums'))?.[1] ?? '';
    const pages = [...nums.matchAll(/(\d+) \[([^\]]*)\]/g)];
    const contents = contentsOf(bytes);
    expect(pages.map((entry) => Number(entry[1]))).toEqual(contents.map((_, index) => index));
    pages.forEach((entry, index) => {
      const marked = markedContentOf(contents[index] ?? '').filter(({ mcid }) => mcid !== null);
      const owners = references(entry[2] ?? '');
      expect(owners).toHaveLength(marked.length);
      marked.forEach(({ tag, mcid }, i) => {
        const owner = objects.get(owners[i] ?? 0) ?? '';
        expect(owner).toMatch(new RegExp(`/S /${tag}\\n`));
        expect(owner).toMatch(new RegExp(`/K (\\[[\\s\\S]*)?\\b${mcid}\\b`));
      });
    });
  });
});

describe('reading', () => {
  it('gives each page’s part of the tree', async () => {
    const { pages } = await readPdf(await paint(sample));
    expect(pages.map(({ structure }) => outlineOf(structure))).toEqual([
      'Root(Document(H1(#) P(# Link(# @) #)))',
      'Root(Document(P(# Link(# @) Span(#)) L(LI(Lbl(#) LBody(#))) Sect(Table(TR(TH(#)) TR(TH(#) TD()))) Figure(#)))',
    ]);
  });

  it('follows the pages, not the order of painting', async () => {
    const bytes = await paint(sample, { sides: imposed.slice(0, 1) });
    const { pages } = await readPdf(bytes);
    expect(outlineOf(pages[0]?.structure ?? null)).toBe(
      'Root(Document(H1(#) P(# Link(# @) # # Link(# @) Span(#)) L(LI(Lbl(#) LBody(#))) Sect(Table(TR(TH(#)) TR(TH(#) TD()))) Figure(#)))',
    );
    // Page 1 is painted second: its heading has a later number, and the paragraph begins with later ones.
    const paragraph = [...objectsOf(bytes).values()].find((object) => /\/S \/P\n/.test(object)) ?? '';
    const mcids = /\/K \[(.*)\]/.exec(paragraph)?.[1]?.replaceAll(/\d+ 0 R/g, 'element');
    expect(mcids).toBe('9 element 11 0 element element');
  });
});

describe('attributes', () => {
  it('describe table cells, lists and figures', async () => {
    const bytes = await paint(sample);
    expect(objectWith(bytes, '/S /TH')).toMatch(/\/A <<\n\/O \/Table\n\/Scope \/Column\n\/ColSpan 2\n>>/);
    expect(objectWith(bytes, '/S /TD')).not.toContain('/A');
    expect(objectWith(bytes, '/S /L\n')).toMatch(/\/A <<\n\/O \/List\n\/ListNumbering \/Disc\n>>/);
    expect(objectWith(bytes, '/S /Figure')).toMatch(/\/O \/Layout\n\/Placement \/Block\n\/BBox \[40 150 140 200\]/);
    expect(objectWith(bytes, '/S /Figure')).toContain('/Alt (Het ruggenmerg \\(schema\\))');
  });

  it('give language and expansion', async () => {
    const span = objectWith(await paint(sample), '/S /Span');
    expect(span).toContain('/Lang (en)');
    expect(span).toContain('/E (magnetic resonance imaging)');
  });

  it('put a figure’s box where the page lies on its sheet', async () => {
    const moved = [side(800, 420, [{ page: 1, x: 320, y: 10 }])];
    expect(objectWith(await paint(sample, { sides: moved }), '/S /Figure')).toContain('/BBox [360 160 460 210]');
  });

  it('say how types of PDF 2.0 are to be understood', async () => {
    expect(objectWith(await paint(sample), '/RoleMap')).toMatch(/\/RoleMap <<\n\/Aside \/Sect\n>>/);
  });
});

describe('right-to-left text', () => {
  const arabic = (text: string) => shapeRun(text, { face: 'arabic-400', rtl: true });
  const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('latin1');
  const plain = (object: string): string => object.replace(/\\(.)/g, '$1');

  it('has its logical text on the element, or on one of its own beside links', async () => {
    const items = [
      textItem(arabic('نص بسيط'), { slot: 0 }),
      textItem(arabic('قبل '), { slot: 1, y: 90 }),
      textItem(arabic('رابط'), { slot: 2, y: 90, x: 90 }),
    ];
    const structure = element('Document', [
      element('H1', [slot(0)], { id: 1 }),
      element('P', [slot(1), element('Link', [slot(2)], { id: 3 })], { id: 2 }),
    ]);
    const links = [
      { rect: { x: 90, y: 80, width: 30, height: 14 }, url: 'https://voorbeeld.nl', contents: 'رابط', element: 3 },
    ];
    const info = { ...INFO, lang: 'ar', direction: 'rtl' } as const;
    const bytes = await paint(document([page(items, { links })], structure), { info });
    expect(plain(objectWith(bytes, '/S /H1'))).toContain(utf16('نص بسيط'));
    expect(objectWith(bytes, '/S /P\n')).not.toContain('/ActualText');
    expect(plain(objectWith(bytes, '/S /Span'))).toContain(utf16('قبل '));
    // It would stand for the annotation too.
    expect(objectWith(bytes, '/S /Link')).not.toContain('/ActualText');
    expect(objectWith(bytes, '/S /Document')).toMatch(/\/A <<\n\/O \/Layout\n\/WritingMode \/RlTb\n>>/);
    expect(objectWith(bytes, '/DisplayDocTitle')).toContain('/Direction /R2L');
    const { pages } = await readPdf(bytes);
    expect(outlineOf(pages[0]?.structure ?? null)).toBe('Root(Document(H1(#) P(Span(#) Link(Span(#) @))))');
  });

  it('inside a figure with a text of its own needs none', async () => {
    const figure = element('Figure', [slot(0)], { id: 1, alt: 'شكل' });
    const bytes = await paint(document([page([textItem(arabic('فقرة'))])], element('Document', [figure])));
    expect([...objectsOf(bytes).values()].join()).not.toContain('/ActualText');
  });
});

describe('what contradicts itself', () => {
  it('is an error: a slot that the structure does not have', async () => {
    const laidOut = document([page([textItem(shapeRun('x'), { slot: 9 })])], element('Document', []));
    await expect(paint(laidOut)).rejects.toThrow('Slot 9');
  });
});

it('knows the type that each slot belongs to', () => {
  expect([...slotTypes(sample.structure)].slice(0, 5)).toEqual([
    [0, 'H1'],
    [1, 'P'],
    [2, 'Link'],
    [3, 'P'],
    [4, 'Link'],
  ]);
});
