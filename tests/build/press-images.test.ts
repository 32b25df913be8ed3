import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { renderPressImages } from '../../src/build/press-images.ts';
import type { PressPrinter } from '../../src/build/press-printers.ts';
import { BUILT_IN_CMYK } from '../../src/figures/raster.ts';
import { createRasterStore } from '../../src/figures/raster-store.ts';
import type { PageItem } from '../../src/layout/page.ts';
import type { PaletteColour } from '../../src/project/project.ts';
import { bytesOf } from '../support/pictures.ts';
import { document, element, page } from '../support/pdf-document.ts';

const palette = new Map<string, PaletteColour>([
  ['tint', { screen: '#EBF2F4', press: [8, 4, 4, 2] }],
  ['house', { screen: '#00566B', press: { spot: 'PANTONE 316 C', tint: 100, alternate: [100, 45, 35, 25] } }],
]);
const press = { imageProfile: BUILT_IN_CMYK, printer: { inkLimit: 300 } } as PressPrinter;

const image = (x = 50): PageItem => ({
  kind: 'image',
  image: 'a.png',
  rect: { x, y: 50, width: 20, height: 20 },
  slot: 0,
});
const rect = (fill: string, width = 300): PageItem => ({
  ...{ kind: 'rect', rect: { x: 0, y: 0, width, height: 400 }, radius: 0 },
  ...{ fill, bleeds: true, slot: null },
});

async function render(items: readonly PageItem[], alpha = 0) {
  const background = { r: 200, g: 0, b: 0, alpha };
  const bytes = await bytesOf(
    sharp({ create: { width: 10, height: 10, channels: alpha < 1 ? 4 : 3, background } }).png(),
  );
  const file = { file: 'content/images/a.png', bytes };
  const rasters = createRasterStore();
  const findings = new Findings();
  const info = await rasters.inspect(file, findings.report);
  if (info === undefined) throw new Error('the test’s image is broken');
  const input = { files: new Map([['a.png', file]]), infos: new Map([['a.png', info]]), rasters, palette, press };
  const images = await renderPressImages(
    { ...input, document: document([page(items)], element('Document', [])) },
    findings.report,
  );
  return { pixel: [...(images.get('a.png')?.bytes.slice(0, 4) ?? [])], codes: findings.all.map(({ code }) => code) };
}

test.each([
  ['the paper', [image()], [0, 0, 0, 0]],
  ['white', [rect('house'), rect('white'), image()], [0, 0, 0, 0]],
  ['a colour', [rect('tint'), image()], [20, 10, 10, 5]],
  ['a colour that is painted after it', [image(), rect('tint')], [0, 0, 0, 0]],
])('a transparent image shows the inks of %s', async (_, items, pixel) => {
  expect(await render(items)).toEqual({ pixel, codes: [] });
});

test.each([
  ['a spot colour', [rect('house'), image()]],
  ['two colours', [rect('tint', 60), image()]],
  ['another image', [image(), image(55)]],
])('a transparent image on %s is an error', async (_, items) => {
  expect(await render(items)).toEqual({ pixel: [], codes: ['press.transparent-image'] });
});

test('an opaque image may stand anywhere', async () => {
  expect((await render([rect('house'), image()], 1)).codes).toEqual([]);
});
