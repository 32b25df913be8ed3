import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageResource } from '../../src/pdf/images.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { document, element, page, paint, slot } from '../support/pdf-document.ts';
import { contentsOf, objectsOf } from '../support/pdf-reader.ts';

async function picture(format: 'jpeg' | 'png', alpha: number, width = 60): Promise<ImageResource> {
  const channels = alpha < 1 ? 4 : 3;
  const image = sharp({ create: { width, height: 40, channels, background: { r: 200, g: 20, b: 90, alpha } } });
  return { format: 'encoded', bytes: new Uint8Array(await image.toFormat(format).toBuffer()), width, height: 40 };
}

const item = (image: string, x: number): PageItem => ({
  kind: 'image',
  image,
  rect: { x, y: 50, width: 30.00049, height: 20 },
  slot: 0,
});
const figure = element('Document', [element('Figure', [slot(0)], { id: 1, alt: 'Twee foto’s' })]);

describe('images', () => {
  it('are embedded once and placed where they belong', async () => {
    const images = new Map([['foto', await picture('jpeg', 1)]]);
    const bytes = await paint(document([page([item('foto', 10), item('foto', 60)])], figure), { images });
    expect([...objectsOf(bytes).values()].filter((object) => object.includes('/Subtype /Image'))).toHaveLength(1);
    const [content = ''] = contentsOf(bytes);
    expect(content).toContain('30 0 0 -20 10 70 cm');
    expect(content.match(/\/I1 Do/g)).toHaveLength(2);
  });

  it('with transparency come in the order of the pages, each time the same', async () => {
    const images = new Map([
      ['klein', await picture('png', 0.5)],
      ['groot', await picture('png', 0.5, 1200)],
      ['dicht', await picture('png', 1)],
    ]);
    const laidOut = document([page([item('groot', 10), item('dicht', 60), item('klein', 90)])], figure);
    const bytes = await paint(laidOut, { images });
    const widths = [...objectsOf(bytes).values()].flatMap((object) =>
      object.includes('/Subtype /Image') ? Number(/\/Width (\d+)/.exec(object)?.[1]) : [],
    );
    expect(widths).toEqual([1200, 1200, 60, 60, 60]);
    expect(await paint(laidOut, { images })).toEqual(bytes);
  });

  it('must have been handed over', async () => {
    await expect(paint(document([page([item('weg', 0)])], figure))).rejects.toThrow('The image weg');
  });
});
