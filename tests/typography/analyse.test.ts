/** A paragraph is analysed and shaped once, whatever sizes it is then set in. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { createFontBook, type ShapingFontBook } from '../../src/typography/open-fonts.ts';
import type { InlineItem, TextStyle } from '../../src/typography/paragraph.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';
import { ARABIC, DUTCH, openNoto, paragraph, PLAIN, textItem } from './noto.ts';

const noto = await openNoto();

/** The fonts, with a count of what is asked of them: a character of a face, or the shape of a word. */
function counted(): { readonly fonts: ShapingFontBook; readonly count: { characters: number; words: number } } {
  const count = { characters: 0, words: 0 };
  const faces = noto.faces.map((face) => ({
    ...face,
    shape: (request: Parameters<typeof face.shape>[0]) => {
      count.words++;
      return face.shape(request);
    },
    glyphFor: (codePoint: number) => {
      // Whether a face has a hyphen is asked wherever a word is divided.
      if (codePoint !== 0x2010) count.characters++;
      return face.glyphFor(codePoint);
    },
  }));
  return { fonts: createFontBook(faces), count };
}

async function typesetterOf(fonts: ShapingFontBook) {
  const findings = new Findings();
  return createTypesetter(fonts, { hyphenation: new Map([['nl', DUTCH]]) }, findings.report);
}

const atSize = (size: number, changes: Partial<TextStyle> = {}): readonly InlineItem[] => [
  textItem('De neurochirurgische verpleegafdeling belt “U” op 3,5 mg of ', {
    ...PLAIN,
    hyphens: 'auto',
    ...changes,
    fontSize: size,
  }),
  textItem('ألم في الظهر', { ...ARABIC, fontSize: size * 1.2 }, 1),
  textItem(
    ' en fietsende efficiënte bestraling.',
    { ...PLAIN, hyphens: 'auto', ...changes, fontSize: size, fontWeight: 700 },
    2,
  ),
];

test('another size shapes no word and looks up no character', async () => {
  const { fonts, count } = counted();
  const typesetter = await typesetterOf(fonts);
  const first = typesetter.shape(paragraph(atSize(12)));
  for (const width of [90, 120, 150]) first.breakLines(width);
  expect(count.words).toBeGreaterThan(10);
  expect(count.characters).toBeGreaterThan(50);
  count.words = 0;
  count.characters = 0;
  for (const size of [10, 10.25, 11.5]) {
    const lines = typesetter.shape(paragraph(atSize(size))).breakLines((120 * size) / 12);
    expect(lines[0]?.runs[0]?.size).toBe(size);
  }
  expect(count).toEqual({ characters: 0, words: 0 });
});

test('without hyphenation nothing is shaped anew either, and what differs in more than size is not mixed up', async () => {
  const { fonts, count } = counted();
  const typesetter = await typesetterOf(fonts);
  const fresh = await typesetterOf(noto);
  const settings: readonly Partial<TextStyle>[] = [
    {},
    { hyphens: 'none' },
    { letterSpacing: 1 },
    { lang: 'en' },
    { features: { liga: 0 } },
    { noWrap: true },
    {},
  ];
  typesetter.shape(paragraph(atSize(12))).breakLines(120);
  count.words = 0;
  typesetter.shape(paragraph(atSize(12, { hyphens: 'none' }))).breakLines(120);
  expect(count.words).toBe(0);
  for (const changes of settings) {
    const lines = typesetter.shape(paragraph(atSize(11, changes))).breakLines(120);
    expect(lines).toEqual((await typesetterOf(noto)).shape(paragraph(atSize(11, changes))).breakLines(120));
  }
  expect(fresh.shape(paragraph(atSize(11))).text).toBe(typesetter.shape(paragraph(atSize(12))).text);
});

test('what was remembered of other sizes changes no line', async () => {
  const used = await typesetterOf(noto);
  const sizes = fc.integer({ min: 18, max: 60 }).map((half) => half / 2);
  const owners = fc.integer({ min: 0, max: 2 });
  await fc.assert(
    fc.asyncProperty(sizes, sizes, owners, fc.integer({ min: 40, max: 300 }), async (size, other, owner, width) => {
      const items = [
        textItem('fiets en “U” of ', { ...PLAIN, fontSize: size }, owner),
        textItem('ألم fi', { ...ARABIC, fontSize: other }, 1),
      ];
      const lines = used.shape(paragraph(items)).breakLines(width);
      expect(lines).toEqual((await typesetterOf(noto)).shape(paragraph(items)).breakLines(width));
    }),
    { numRuns: 60 },
  );
});
