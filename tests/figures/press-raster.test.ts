import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { limitInk, type PressConditions, renderPressRaster } from '../../src/figures/press-raster.ts';
import { BUILT_IN_CMYK, inspectRaster } from '../../src/figures/raster.ts';
import { bytesOf, noise, turnedJpeg } from '../support/pictures.ts';

const LARGE = { widthPt: 1000, heightPt: 1000 };
const CONDITIONS: PressConditions = { profile: BUILT_IN_CMYK, inkLimit: 300, ground: [0, 0, 0, 0] };

async function render(bytes: Uint8Array, placed = LARGE, conditions: Partial<PressConditions> = {}) {
  const file = { file: 'content/images/a', bytes };
  const findings = new Findings();
  const info = await inspectRaster(file, findings.report);
  const image =
    info && (await renderPressRaster(file, info, placed, { ...CONDITIONS, ...conditions }, findings.report));
  if (image === undefined) throw new Error(JSON.stringify(findings.all));
  return { ...image, codes: findings.all.map(({ code }) => code) };
}

const plain = (background: string, alpha = 1) =>
  sharp({ create: { width: 8, height: 8, channels: alpha < 1 ? 4 : 3, background: { ...rgb(background), alpha } } });
const rgb = (hex: string) => ({
  r: Number.parseInt(hex.slice(1, 3), 16),
  g: Number.parseInt(hex.slice(3, 5), 16),
  b: Number.parseInt(hex.slice(5, 7), 16),
});
const pixel = (bytes: Uint8Array, at = 0): number[] => [...bytes.slice(at * 4, at * 4 + 4)];

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  for (const [index, ink] of actual.entries())
    expect(Math.abs(ink - (expected[index] ?? 0))).toBeLessThanOrEqual(tolerance);
}

describe('an image for the press', () => {
  test('is in inks, without loss, of 300 dpi where there is more', async () => {
    const image = await render(await bytesOf(plain('#C00000').png()), { widthPt: 0.96, heightPt: 0.96 });
    expect(image).toMatchObject({ format: 'DeviceCMYK', width: 4, height: 4, codes: [] });
    expect(image.bytes).toHaveLength(4 * 4 * 4);
    expect(new Set(Array.from({ length: 16 }, (_, at) => String(pixel(image.bytes, at)))).size).toBe(1);
  });

  test('is never enlarged', async () => {
    expect(await render(await bytesOf(plain('#C00000').png()))).toMatchObject({ width: 8, height: 8 });
  });

  test('stands upright', async () => {
    expect(await render(await turnedJpeg(40, 30))).toMatchObject({ width: 40, height: 30 });
  });

  test('of 16 bits a channel, with and without a profile, comes out as that of 8', async () => {
    const eight = pixel((await render(await bytesOf(plain('#C00000').png()))).bytes);
    const deep = plain('#C00000').toColourspace('rgb16');
    expectNear(pixel((await render(await bytesOf(deep.clone().png()))).bytes), eight, 2);
    expectNear(pixel((await render(await bytesOf(deep.clone().withIccProfile('p3').png()))).bytes), eight, 3);
  });

  test('from CMYK, stored inverted as Adobe does, keeps its colours', async () => {
    const eight = pixel((await render(await bytesOf(plain('#C00000').png()))).bytes);
    const jpeg = await bytesOf(plain('#C00000').withIccProfile('cmyk').jpeg({ quality: 100 }));
    expect(Buffer.from(jpeg).includes('Adobe')).toBe(true);
    expectNear(pixel((await render(jpeg)).bytes), eight, 20);
    const bare = await bytesOf(plain('#C00000').withIccProfile('cmyk', { attach: false }).jpeg({ quality: 100 }));
    expect((await render(bare)).codes).toEqual(['figures.cmyk-without-profile']);
  });

  test('in greys is printed with black alone', async () => {
    const image = await render(await bytesOf(plain('#888888').toColourspace('b-w').png()));
    expect(image.format).toBe('DeviceGray');
    expect([...image.bytes.slice(0, 2)]).toEqual([136, 136]);
    const stored = await render(await bytesOf(plain('#888888').png()));
    expect(stored).toMatchObject({ format: 'DeviceGray', bytes: image.bytes });
    const logo = await render(await bytesOf(plain('#000000', 0.5).png()), LARGE, { ground: [20, 0, 0, 0] });
    expect(pixel(logo.bytes)).toEqual([25, 0, 0, 128]);
  });

  test('of one bit a pixel keeps up to 1200 dpi', async () => {
    const art = await bytesOf(
      plain('#000000').resize(400, 400).toColourspace('b-w').png({ palette: true, colours: 2 }),
    );
    expect(await render(art, { widthPt: 48, heightPt: 48 })).toMatchObject({ width: 400, height: 400 });
    expect(await render(art, { widthPt: 12, heightPt: 12 })).toMatchObject({ width: 200, height: 200 });
  });
});

describe('a transparent image', () => {
  test('shows the inks of its ground, exactly where nothing is painted', async () => {
    const ground = [8, 3.6, 2.8, 2] as const;
    const clear = await render(await bytesOf(plain('#C00000', 0).png()), LARGE, { ground });
    expect(pixel(clear.bytes)).toEqual([20, 9, 7, 5]);
    const half = await render(await bytesOf(plain('#C00000', 0.5).png()), LARGE, { ground });
    const whole = pixel((await render(await bytesOf(plain('#C00000').png()))).bytes);
    expectNear(
      pixel(half.bytes),
      whole.map((ink, index) => ink / 2 + (ground[index] ?? 0) * 1.275),
      2,
    );
  });
});

describe('the ink limit', () => {
  test('holds on every pixel of a photograph, and takes no black away', async () => {
    const photo = await bytesOf(noise(120, 120).linear(0.2).png());
    const free = await render(photo, LARGE, { inkLimit: 400 });
    const limited = await render(photo, LARGE, { inkLimit: 220 });
    let most = 0;
    let over = 0;
    for (let at = 0; at < 120 * 120; at++) {
      const [before, after] = [pixel(free.bytes, at), pixel(limited.bytes, at)];
      const sum = (inks: readonly number[]) => inks.reduce((total, ink) => total + ink, 0) / 2.55;
      most = Math.max(most, sum(after));
      if (sum(before) > 220) over++;
      else expect(after).toEqual(before);
      expect(after[3]).toBe(before[3]);
    }
    expect(over).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(220.01);
  });

  test('lessens the coloured inks in proportion', () => {
    const inks = new Uint8Array([200, 100, 100, 255]);
    limitInk(inks, 200);
    expect([...inks]).toEqual([127, 63, 63, 255]);
  });
});
