import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, Findings, type Report } from '../../src/base/diagnostic.ts';
import { inspectRaster, MOST_PIXELS, type PlacedSize, renderedSize, renderRaster } from '../../src/figures/raster.ts';
import {
  animated,
  animatedPng,
  bytesOf,
  colourAt,
  distance,
  labTiff,
  noise,
  pngBomb,
  QUARTERS,
  quarters,
  turnedJpeg,
} from '../support/pictures.ts';

const FILE = 'content/images/a.jpg';

async function find<T>(run: (report: Report) => Promise<T>): Promise<{ value: T; all: readonly Diagnostic[] }> {
  const findings = new Findings();
  const value = await run(findings.report);
  return { value, all: findings.all };
}

const inspect = (bytes: Uint8Array) => find((report) => inspectRaster({ file: FILE, bytes }, report));

async function codes(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, all } = await inspect(bytes);
  for (const finding of all) {
    expect(finding.at).toEqual({ file: FILE, line: 1, column: 1 });
    expect(finding.hint).toBeTruthy();
  }
  expect(value === undefined).toBe(all.some(({ severity }) => severity === 'error'));
  return all.map(({ code }) => code);
}

/** Inspects and renders where nothing may be reported. */
async function render(bytes: Uint8Array, placed: PlacedSize = { widthPt: 1000, heightPt: 1000 }) {
  const { value, all } = await find(async (report) => {
    const info = await inspectRaster({ file: FILE, bytes }, report);
    return info && renderRaster({ file: FILE, bytes }, info, placed, report);
  });
  if (value === undefined || all.length > 0) throw new Error(JSON.stringify(all));
  return { ...value, meta: await sharp(value.bytes).metadata() };
}

async function expectUpright(bytes: Uint8Array, tolerance: number): Promise<void> {
  expect(distance(await colourAt(bytes, 0.25, 0.25), QUARTERS.topLeft)).toBeLessThanOrEqual(tolerance);
  expect(distance(await colourAt(bytes, 0.75, 0.25), QUARTERS.topRight)).toBeLessThanOrEqual(tolerance);
  expect(distance(await colourAt(bytes, 0.25, 0.75), QUARTERS.bottomLeft)).toBeLessThanOrEqual(tolerance);
  expect(distance(await colourAt(bytes, 0.75, 0.75), QUARTERS.bottomRight)).toBeLessThanOrEqual(tolerance);
}

describe('inspecting', () => {
  test('a photograph', async () => {
    const { value, all } = await inspect(await bytesOf(noise(40, 30).jpeg()));
    expect(all).toEqual([]);
    expect(value).toEqual({
      file: FILE,
      format: 'JPEG',
      width: 40,
      height: 30,
      colours: 'rgb',
      isDeepWithProfile: false,
      isLineArt: false,
      hasAlpha: false,
    });
  });

  test('the size is that of the picture upright', async () => {
    const { value } = await inspect(await turnedJpeg(40, 30));
    expect([value?.width, value?.height]).toEqual([40, 30]);
  });

  test('an empty file', async () => {
    const { all } = await inspect(new Uint8Array(0));
    expect(all.map(({ code, message }) => [code, message])).toEqual([
      ['figures.unsupported-format', 'The file is empty.'],
    ]);
  });

  test('an SVG sent as an image is told where it belongs', async () => {
    const { all } = await inspect(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(all[0]?.code).toBe('figures.drawing-as-image');
    expect(all[0]?.hint).toContain('content/drawings/');
  });

  test.each(['gif', 'webp', 'tiff'] as const)('%s with several pictures', async (format) => {
    expect(await codes(await animated(format))).toEqual(['figures.several-pictures']);
  });

  test('PNG with several pictures', async () => {
    expect(await codes(await animatedPng(2))).toEqual(['figures.several-pictures']);
    expect(await codes(await animatedPng(1))).toEqual([]);
  });

  test('a bomb is known by its header, its size is named, nothing is decoded', async () => {
    const { value, all } = await inspect(pngBomb(60_000, 50_000));
    expect(value).toBeUndefined();
    expect(all.map(({ code }) => code)).toEqual(['figures.too-many-pixels']);
    expect(all[0]?.message).toContain('60000 × 50000, 3000 million pixels');
  });

  test('the limit itself is allowed; the decoder keeps to it too', async () => {
    const side = Math.sqrt(MOST_PIXELS);
    // The claimed pixels are not there.
    expect(await codes(pngBomb(side, side))).toEqual(['figures.unreadable-image']);
    expect(await codes(pngBomb(side + 1, side))).toEqual(['figures.too-many-pixels']);
    const bytes = pngBomb(60_000, 50_000);
    const info = {
      file: FILE,
      format: 'PNG',
      width: 60_000,
      height: 50_000,
      colours: 'rgb',
      isDeepWithProfile: false,
      isLineArt: false,
      hasAlpha: false,
    } as const;
    const { value, all } = await find((report) =>
      renderRaster({ file: FILE, bytes }, info, { widthPt: 10, heightPt: 10 }, report),
    );
    expect(value).toBeUndefined();
    expect(all[0]?.message).toContain('pixel limit');
  });

  test('every part of a file that is cut off', async () => {
    const [jpeg, png] = [await bytesOf(noise(80, 80).jpeg()), await bytesOf(noise(80, 80).png())];
    for (const whole of [jpeg, png]) {
      for (const part of [0.001, 0.01, 0.1, 0.5, 0.9, 0.99]) {
        const found = await codes(whole.subarray(0, Math.ceil(whole.length * part)));
        expect(['figures.unreadable-image', 'figures.unsupported-format']).toContain(found[0]);
      }
    }
  });

  test('damaged pixels', async () => {
    const png = await bytesOf(noise(80, 80).png());
    png.fill(0x55, png.length / 2, png.length / 2 + 40);
    const { all } = await inspect(png);
    expect(all.map(({ code }) => code)).toEqual(['figures.unreadable-image']);
    expect(all[0]?.message).toMatch(/^The PNG is damaged or cut off: [^\n]+[^.]\.$/);
  });

  test('CMYK without a profile is a guess, with one it is not', async () => {
    expect(await codes(await bytesOf(quarters(8, 8).toColourspace('cmyk').jpeg()))).toEqual([
      'figures.cmyk-without-profile',
    ]);
    expect(await codes(await bytesOf(quarters(8, 8).withIccProfile('cmyk').jpeg()))).toEqual([]);
  });

  test('a profile that is none', async () => {
    const bytes = await bytesOf(quarters(8, 8).withIccProfile('srgb').jpeg());
    const profile = Buffer.from(bytes).indexOf('ICC_PROFILE');
    bytes.fill(0x41, profile + 54, profile + 214);
    expect(await codes(bytes)).toEqual(['figures.unusable-profile']);
  });

  test('colours that nothing here converts', async () => {
    expect(await codes(labTiff())).toEqual(['figures.unsupported-colours']);
  });
});

describe('rendering', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is turned upright', async (orientation) => {
    const bytes = await turnedJpeg(40, 30, orientation);
    const image = await render(bytes);
    expect([image.width, image.height, image.meta.orientation]).toEqual([40, 30, undefined]);
    await expectUpright(image.bytes, 8);
  });

  test('down to 300 dpi at its place, never up', async () => {
    const photograph = await bytesOf(noise(600, 300).jpeg());
    const small = await render(photograph, { widthPt: 72, heightPt: 36 });
    expect([small.width, small.height, small.meta.width, small.meta.height]).toEqual([300, 150, 300, 150]);
    const large = await render(photograph, { widthPt: 720, heightPt: 360 });
    expect([large.width, large.height]).toEqual([600, 300]);
  });

  test('a stretched place gets pixels for the direction that needs more', () => {
    expect(renderedSize({ width: 1000, height: 1000 }, { widthPt: 24, heightPt: 72 })).toEqual({
      width: 300,
      height: 300,
    });
    expect(renderedSize({ width: 1000, height: 1 }, { widthPt: 72, heightPt: 0.01 })).toEqual({
      width: 300,
      height: 1,
    });
    expect(renderedSize({ width: 1000, height: 500 }, { widthPt: 24.000000001, heightPt: 12 })).toEqual({
      width: 100,
      height: 50,
    });
  });

  test('nothing of the camera stays: place, maker, profile, thumbnail', async () => {
    const exif = { IFD0: { Make: 'Camera', Copyright: 'Someone' }, IFD3: { GPSLatitude: '52/1 22/1 0/1' } };
    const bytes = await bytesOf(noise(40, 40).withIccProfile('p3').withExif(exif).withXmp('<x:xmpmeta/>').jpeg());
    const { meta } = await render(bytes);
    expect(Buffer.from(bytes).includes('Camera')).toBe(true);
    expect([meta.exif, meta.xmp, meta.icc, meta.iptc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a photograph becomes a JPEG with its colours at full size, whatever it was', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const { meta } = await render(await bytesOf(noise(100, 100).toFormat(format)));
      expect([meta.format, meta.chromaSubsampling, meta.space]).toEqual(['jpeg', '4:4:4', 'srgb']);
    }
  });

  test('few colours become a PNG and stay as they are', async () => {
    for (const bytes of [
      await bytesOf(quarters(100, 100).png()),
      await bytesOf(quarters(100, 100).webp({ lossless: true })),
    ]) {
      const { meta, bytes: rendered } = await render(bytes);
      expect(meta.format).toBe('png');
      await expectUpright(rendered, 0);
    }
  });

  test('what was a JPEG stays one', async () => {
    expect((await render(await bytesOf(quarters(100, 100).jpeg()))).meta.format).toBe('jpeg');
  });

  test('transparency stays, an alpha channel without any goes', async () => {
    const seeThrough = sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    });
    const { bytes, meta } = await render(await bytesOf(seeThrough.png()));
    expect([meta.format, meta.channels, meta.depth]).toEqual(['png', 4, 'uchar']);
    expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 4)]).toEqual([255, 0, 0, 128]);
    const opaque = await render(await bytesOf(noise(60, 60).ensureAlpha(1).png()));
    expect([opaque.meta.format, opaque.meta.channels]).toEqual(['jpeg', 3]);
  });

  test('greys stay grey', async () => {
    const scan = await render(await bytesOf(noise(60, 60).toColourspace('b-w').png()));
    expect([scan.meta.format, scan.meta.channels, scan.meta.space]).toEqual(['jpeg', 1, 'b-w']);
    const line = await render(await bytesOf(quarters(60, 60).toColourspace('b-w').png()));
    expect([line.meta.format, line.meta.channels]).toEqual(['png', 1]);
    const soft = quarters(60, 60).toColourspace('b-w').png();
    const glass = await bytesOf(
      sharp(await soft.toBuffer())
        .ensureAlpha(0.5)
        .toColourspace('b-w')
        .png(),
    );
    expect((await sharp(glass).metadata()).channels).toBe(2);
    const { bytes, meta } = await render(glass);
    expect([meta.format, meta.hasAlpha]).toEqual(['png', true]);
    expect(distance(await colourAt(bytes, 0.1, 0.1), await colourAt(glass, 0.1, 0.1))).toBe(0);
  });

  test.each([
    ['16 bits', () => quarters(40, 40).toColourspace('rgb16').png(), 0],
    ['16 bits, sRGB profile', () => quarters(40, 40).toColourspace('rgb16').withIccProfile('srgb').png(), 1],
    ['16 bits, Display P3', () => quarters(40, 40).toColourspace('rgb16').withIccProfile('p3').png(), 1],
    ['Display P3', () => quarters(40, 40).withIccProfile('p3').png(), 2],
    ['CMYK with its profile', () => quarters(40, 40).withIccProfile('cmyk').jpeg({ quality: 100 }), 70],
  ])('%s comes out in the same colours', async (_, make, tolerance) => {
    const { bytes, meta } = await render(await bytesOf(make()));
    expect([meta.space, meta.depth, meta.channels]).toEqual(['srgb', 'uchar', 3]);
    await expectUpright(bytes, tolerance);
  });

  test('CMYK is not inverted, with and without Adobe’s marker', async () => {
    const adobe = Buffer.from(await bytesOf(quarters(40, 40).toColourspace('cmyk').jpeg({ quality: 100 })));
    const marker = adobe.indexOf(Buffer.from([0xff, 0xee]));
    const end = marker + 2 + adobe.readUInt16BE(marker + 2);
    expect(adobe.subarray(marker, end).includes('Adobe')).toBe(true);
    const plain = Buffer.concat([adobe.subarray(0, marker), adobe.subarray(end)]);
    for (const bytes of [adobe, plain]) {
      const { value } = await find(async (report) => {
        const file = { file: FILE, bytes: new Uint8Array(bytes) };
        const info = await inspectRaster(file, report);
        return info && renderRaster(file, info, { widthPt: 99, heightPt: 99 }, report);
      });
      await expectUpright(value?.bytes ?? new Uint8Array(0), 70);
    }
  });

  test('the same bytes each time, one after the other or all at once', async () => {
    const files = [await bytesOf(noise(300, 200).jpeg()), await bytesOf(quarters(300, 200).png())];
    const placed = { widthPt: 30, heightPt: 20 };
    const alone = [];
    for (const bytes of files) alone.push((await render(bytes, placed)).bytes);
    const together = await Promise.all(files.map(async (bytes) => (await render(bytes, placed)).bytes));
    expect(together).toEqual(alone);
  });
});
