import { describe, expect, it } from 'vitest';
import { document, element, page, paint, side, slot, textItem } from '../support/pdf-document.ts';
import { objectsOf, objectWith, outlineOf, readPdf } from '../support/pdf-reader.ts';
import { sampleLeaflet } from '../support/pdf-sample.ts';
import { shapeRun } from '../support/pdf-shaping.ts';

const sample = sampleLeaflet();

describe('link annotations', () => {
  it('lead to addresses, in 7-bit characters, and say where', async () => {
    const { pages } = await readPdf(await paint(sample));
    const [link] = pages[0]?.annotations ?? [];
    expect(link).toMatchObject({ subtype: 'Link', unsafeUrl: 'https://voorbeeld.nl/%C3%A9?a=1&b=(2)' });
    expect(link?.contentsObj?.str).toBe('Voorbeeld (website)');
  });

  it('lead to places in the document', async () => {
    const { pages } = await readPdf(await paint(sample));
    const [link] = pages[1]?.annotations ?? [];
    expect(link?.dest).toEqual([expect.objectContaining({ gen: 0 }), { name: 'XYZ' }, 0, 210, null]);
    expect(link?.rect).toEqual([100, 337, 145, 352]);
  });

  it('stand where their page lies on the sheet', async () => {
    const sides = [
      side(700, 500, [
        { page: 1, x: 310, y: 20 },
        { page: 0, x: 0, y: 20 },
      ]),
    ];
    const { pages } = await readPdf(await paint(sample, { sides }));
    const [, internal] = pages[0]?.annotations ?? [];
    expect(internal?.rect).toEqual([410, 417, 455, 432]);
    expect(internal?.dest).toEqual([expect.anything(), { name: 'XYZ' }, 310, 290, null]);
  });

  it('are printed, have no border, and are tied to their structure element both ways', async () => {
    const bytes = await paint(sample);
    const objects = objectsOf(bytes);
    const [number, annotation] = [...objects].find(([, object]) => object.includes('/Subtype /Link')) ?? [0, ''];
    expect(annotation).toContain('/Border [0 0 0]\n/F 4\n');
    const key = Number(/\/StructParent (\d+)/.exec(annotation)?.[1]);
    const owner = Number(new RegExp(`\\] ${key} (\\d+) 0 R`).exec(objectWith(bytes, '/Nums'))?.[1]);
    const page = [...objects].find(([, object]) => object.includes('/Type /Page\n'))?.[0];
    expect(objects.get(owner)).toMatch(
      new RegExp(`/S /Link\\n[\\s\\S]*/Type /OBJR\\n/Pg ${page} 0 R\\n/Obj ${number} 0 R`),
    );
  });

  it('of one link that goes over two lines belong to one element', async () => {
    const area = { url: 'tel:112', contents: 'Bel 112', element: 2 };
    const links = [
      { ...area, rect: { x: 200, y: 50, width: 50, height: 14 } },
      { ...area, rect: { x: 40, y: 64, width: 20, height: 14 } },
    ];
    const items = [textItem(shapeRun('Bel direct')), textItem(shapeRun('112'), { y: 76 })];
    const structure = element('Document', [element('P', [element('Link', [slot(0)], { id: 2 })], { id: 1 })]);
    const { pages } = await readPdf(await paint(document([page(items, { links })], structure)));
    expect(outlineOf(pages[0]?.structure ?? null)).toBe('Root(Document(P(Link(# @ @))))');
  });
});

describe('a link to nowhere in the file', () => {
  const broken = { ...sample, destinations: [] };

  it('has no annotation and is read as plain text', async () => {
    const { pages } = await readPdf(await paint(broken));
    expect(pages[1]?.annotations).toEqual([]);
    expect(outlineOf(pages[1]?.structure ?? null)).toContain('P(# Span(#) Span(#))');
  });
});

it('has no links in a file for a printer', async () => {
  const { pages } = await readPdf(await paint(sample, { tagged: false }));
  expect(pages.flatMap(({ annotations }) => annotations)).toEqual([]);
});
