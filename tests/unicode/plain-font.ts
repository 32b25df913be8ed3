/** A typesetter whose only face has a glyph of its own for every character: what is painted can be read off a line. */

import type { Direction } from '../../src/locales/locale.ts';
import type { ShapingFace, ShapingFontBook } from '../../src/typography/open-fonts.ts';
import type { InlineItem, TextStyle, Typesetter } from '../../src/typography/paragraph.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';

const FACE: ShapingFace = {
  id: 'plain-400',
  family: 'plain',
  weight: 400,
  postscriptName: 'Plain',
  bytes: new Uint8Array(),
  unitsPerEm: 1000,
  ascent: 800,
  descent: -200,
  xHeight: 500,
  capHeight: 700,
  underlinePosition: -100,
  underlineThickness: 50,
  scale: 1,
  latinScale: 1,
  glyphFor: (codePoint) => codePoint,
  shape: ({ text, rightToLeft }) => {
    const glyphs = [...text].map((character) => ({
      id: character.codePointAt(0) ?? 0,
      cluster: 0,
      advance: 500,
      dx: 0,
      dy: 0,
      unsafeToBreak: false,
    }));
    let cluster = 0;
    const placed = glyphs.map((glyph) => {
      const at = { ...glyph, cluster };
      cluster += glyph.id > 0xffff ? 2 : 1;
      return at;
    });
    return rightToLeft ? placed.reverse() : placed;
  },
};

const BOOK: ShapingFontBook = { candidates: () => [FACE], face: () => FACE, faces: [FACE] };

export const PLAIN_STYLE: TextStyle = {
  fontFamily: ['plain'],
  fontSize: 10,
  fontWeight: 400,
  features: {},
  letterSpacing: 0,
  lang: 'und',
  hyphens: 'manual',
  baselineShift: 0,
  noWrap: false,
};

export async function createPlainTypesetter(): Promise<Typesetter> {
  return createTypesetter(BOOK, { hyphenation: new Map() }, (finding) => {
    throw new Error(finding.message);
  });
}

/**
 * Sets a text on one line. Every character is an item of its own, so that its run names its place.
 * @param around the paragraph's direction, or an isolate over the whole text in a paragraph from left to right
 * @returns the places of the painted characters, from left to right
 */
export function paintedPlaces(
  typesetter: Typesetter,
  text: string,
  around: { readonly direction: Direction } | { readonly isolate: Direction | 'auto' },
): readonly number[] {
  const items: InlineItem[] = [...text].map((character, owner) => ({
    kind: 'text',
    text: character,
    style: PLAIN_STYLE,
    owner,
  }));
  if ('isolate' in around) {
    items.unshift({ kind: 'isolate-start', direction: around.isolate });
    items.push({ kind: 'isolate-end' });
  }
  const shaped = typesetter.shape({
    items,
    direction: 'direction' in around ? around.direction : 'ltr',
    textWrap: 'nowrap',
    overflowWrap: 'normal',
    lineBreak: 'auto',
    wordBreak: 'normal',
    hyphenateLimit: { word: 0, before: 0, after: 0, lines: 0 },
  });
  return shaped.breakLines(Number.MAX_SAFE_INTEGER).flatMap((line) => line.runs.map((run) => run.owner));
}
