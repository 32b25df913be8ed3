import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from '../../src/layout/page.ts';
import { document, element, page, paint, side } from '../support/pdf-document.ts';
import { objectsOf, readPdf } from '../support/pdf-reader.ts';

interface Node {
  readonly title: string;
  readonly items: readonly Node[];
}

const nested = (nodes: readonly Node[]): string =>
  nodes.map(({ title, items }) => `${title}(${nested(items)})`).join('');

async function bookmarks(levels: readonly (readonly [string, number])[]): Promise<string> {
  const outline: OutlineEntry[] = levels.map(([title, level], index) => ({ title, level, page: 0, y: index }));
  const { outline: read } = await readPdf(await paint(document([page([])], element('Document', []), { outline })));
  return nested(read);
}

describe('bookmarks', () => {
  it('are nested by level', async () => {
    const levels = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 2],
      ['e', 1],
    ] as const;
    expect(await bookmarks(levels)).toBe('a(b(c())d())e()');
  });

  it('bear levels that are skipped, and a document that begins below the first', async () => {
    expect(
      await bookmarks([
        ['a', 2],
        ['b', 1],
        ['c', 3],
        ['d', 2],
      ] as const),
    ).toBe('a()b(c()d())');
  });

  it('have titles in any script', async () => {
    expect(
      await bookmarks([
        ['هل يؤلم؟', 1],
        ['İletişim ☎ (24/7)', 1],
      ] as const),
    ).toBe('هل يؤلم؟()İletişim ☎ (24/7)()');
  });

  it('lead to the place on the sheet', async () => {
    const outline = [{ title: 'a', level: 1, page: 1, y: 120 }];
    const laidOut = document([page([]), page([])], element('Document', []), { outline });
    const sides = [
      side(600, 400, [
        { page: 0, x: 0, y: 0 },
        { page: 1, x: 300, y: 0 },
      ]),
    ];
    const { outline: read } = await readPdf(await paint(laidOut, { sides }));
    expect(read[0]?.dest).toEqual([expect.anything(), { name: 'XYZ' }, 300, 280, null]);
  });

  it('are all open, and shown at once', async () => {
    const outline = [1, 2, 2, 1].map((level, index) => ({ title: `${index}`, level, page: 0, y: 0 }));
    const objects = [...objectsOf(await paint(document([page([])], element('Document', []), { outline }))).values()];
    expect(objects.find((object) => object.includes('/Type /Outlines'))).toContain('/Count 4');
    expect(objects.find((object) => object.includes('/Type /Catalog'))).toContain('/PageMode /UseOutlines');
  });

  it('are not there when there are none', async () => {
    const objects = [...objectsOf(await paint(document([page([])], element('Document', [])))).values()];
    expect(objects.find((object) => object.includes('/Type /Catalog'))).not.toMatch(/Outlines/);
  });
});
