import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { createRasterStore } from '../../src/figures/raster-store.ts';
import { animated, bytesOf, noise } from '../support/pictures.ts';

const place = { widthPt: 12, heightPt: 12 };
const picture = async (file: string) => ({ file, bytes: await bytesOf(noise(100, 100).jpeg()) });
const { report } = new Findings();

test('a place of the same pixels shares a rendering; another file never does', async () => {
  const store = createRasterStore();
  const file = await picture('a.jpg');
  const first = await store.render(file, place, report);
  expect(first?.width).toBe(50);
  expect(await store.render(file, { widthPt: 11.999, heightPt: 11.999 }, report)).toBe(first);
  expect(await store.render(file, { widthPt: 24, heightPt: 24 }, report)).not.toBe(first);
  expect(await store.render({ ...file }, place, report)).not.toBe(first);
});

test('each that asks hears what is wrong', async () => {
  const store = createRasterStore();
  const file = { file: 'a.gif', bytes: await animated('gif') };
  for (let i = 0; i < 2; i++) {
    const findings = new Findings();
    expect(await store.inspect(file, findings.report)).toBeUndefined();
    expect(await store.render(file, place, findings.report)).toBeUndefined();
    expect(findings.all.map(({ code }) => code)).toEqual(['figures.several-pictures']);
  }
});

test('what was not asked for longest is forgotten first', async () => {
  const [a, b, c] = [await picture('a.jpg'), await picture('b.jpg'), await picture('c.jpg')];
  const one = (await createRasterStore().render(a, place, report))?.bytes.length ?? 0;
  const store = createRasterStore(one * 2);
  const first = await store.render(a, place, report);
  const second = await store.render(b, place, report);
  expect(await store.render(a, place, report)).toBe(first);
  await store.render(c, place, report);
  expect(await store.render(a, place, report)).toBe(first);
  expect(await store.render(b, place, report)).not.toBe(second);
});
