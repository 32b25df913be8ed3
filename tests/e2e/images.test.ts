/** A photograph from a leaflet to the page: upright, in its size, sharp enough, and the same each time. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, colourAt, distance, noise, pngBomb, QUARTERS, turnedJpeg } from '../support/pictures.ts';
import { contentsOf, objectsOf, outlineOf, readPdf } from '../support/pdf-reader.ts';
import { LEAFLET, makeProject, type TestProject } from '../support/project.ts';

const PDF = 'output/nl/voorbeeld.nl.handout.screen.pdf';
const withImage = (name: string): string =>
  LEAFLET.replace('- list:', `- figure: { image: ${name}, alt: Vier vlakken, caption: Een foto }\n      - list:`);
const project = (name: string, bytes: Uint8Array): TestProject =>
  makeProject({ 'content/leaflets/voorbeeld.yaml': withImage(name), [`content/images/${name}`]: bytes });
const pdfOf = ({ root }: TestProject): Uint8Array => new Uint8Array(readFileSync(join(root, PDF)));

/** The bytes of the one image in a file that is stored as a JPEG. */
function jpegIn(pdf: Uint8Array): Uint8Array {
  const images = [...objectsOf(pdf).values()].filter((object) => object.includes('/Subtype /Image'));
  expect(images).toHaveLength(1);
  expect(images[0]).toContain('/DCTDecode');
  const [, data = ''] = /stream\n([\s\S]*)\nendstream/.exec(images[0] ?? '') ?? [];
  return new Uint8Array(Buffer.from(data, 'latin1'));
}

/** Width and height at which the page shows its first image, pt; the height is negative where it is upright. */
function placeIn(pdf: Uint8Array): readonly number[] {
  const [, width, height] =
    /([\d.]+) 0 0 (-?[\d.]+) [\d.]+ [\d.]+ cm\n\/I\d+ Do/.exec(contentsOf(pdf).join('\n')) ?? [];
  return [Number(width), Number(height)];
}

describe('a photograph from a telephone', () => {
  let photo: Uint8Array;
  beforeAll(async () => {
    photo = await turnedJpeg(1500, 2000);
  });

  test('stands upright, in proportion, at 300 dpi, and is a figure with its words', async () => {
    const made = project('foto.jpg', photo);
    const run = made.run('build');
    expect([run.status, run.err]).toEqual([0, expect.not.stringContaining('figures.')]);
    const pdf = pdfOf(made);
    const [width = 0, height = 0] = placeIn(pdf);
    expect(-height / width).toBeCloseTo(2000 / 1500, 2);
    const jpeg = jpegIn(pdf);
    const meta = await sharp(jpeg).metadata();
    expect([meta.orientation, meta.exif, meta.icc, meta.space]).toEqual([undefined, undefined, undefined, 'srgb']);
    expect(meta.width).toBe(Math.min(1500, Math.ceil((width / 72) * 300 - 1e-6)));
    expect(meta.height / meta.width).toBeCloseTo(2000 / 1500, 2);
    for (const [colour, x, y] of [
      [QUARTERS.topLeft, 0.2, 0.2],
      [QUARTERS.topRight, 0.8, 0.2],
      [QUARTERS.bottomLeft, 0.2, 0.8],
      [QUARTERS.bottomRight, 0.8, 0.8],
    ] as const) {
      expect(distance(await colourAt(jpeg, x, y), colour)).toBeLessThan(8);
    }
    const { pages } = await readPdf(pdf);
    const structures = pages.map(({ structure }) => structure);
    expect(structures.map(outlineOf).join(' ')).toContain('Figure(#)');
    expect(JSON.stringify(structures)).toContain('"alt":"Vier vlakken"');
  });

  test('gives the same bytes in another folder', () => {
    const builds = [project('foto.jpg', photo), project('foto.jpg', photo)].map((made) => {
      made.run('build');
      return Buffer.from(pdfOf(made));
    });
    expect(builds[0]?.equals(builds[1] ?? Buffer.alloc(0))).toBe(true);
  });
});

test('an image that is too coarse is built with a warning, which check gives too and the manifest keeps', async () => {
  const made = project('klein.png', await bytesOf(noise(200, 150).png()));
  const run = made.run('build');
  expect(run.status).toBe(0);
  expect(run.err).toContain('content/images/klein.png:1:1 warning figures.low-resolution');
  expect(run.err).toMatch(/200 × 150 pixels and is shown \d+ × \d+ mm large: \d+ dpi, under 150/);
  expect(run.err).not.toContain('\u0000');
  expect(made.run('check').err).toContain('figures.low-resolution');
  const manifest = JSON.parse(made.read('output/manifest.json')) as {
    documents: { diagnostics: { code: string }[] }[];
  };
  expect(manifest.documents[0]?.diagnostics.map(({ code }) => code)).toContain('figures.low-resolution');
  expect((await sharp(jpegIn(pdfOf(made))).metadata()).width).toBe(200);
});

test('an image that can’t be used is one finding, and nothing is written', () => {
  const made = project('bom.png', pngBomb(60_000, 50_000));
  for (const command of ['build', 'check']) {
    const run = made.run(command);
    expect(run.status).toBe(1);
    expect(run.err).toContain('content/images/bom.png:1:1 error figures.too-many-pixels');
    expect(run.err).not.toContain('layout.unknown-image');
    expect(run.err).not.toContain('internal fault');
  }
  expect(existsSync(join(made.root, 'output'))).toBe(false);
});

test('a replaced image is built anew', async () => {
  const made = project('foto.jpg', await bytesOf(noise(900, 600).jpeg()));
  made.run('build');
  const before = pdfOf(made);
  made.write('content/images/foto.jpg', await bytesOf(noise(900, 600).negate().jpeg()));
  made.run('build');
  expect(Buffer.from(pdfOf(made)).equals(before)).toBe(false);
});
