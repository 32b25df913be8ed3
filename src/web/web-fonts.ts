/** The fonts of a page: of each face the characters that the document sets in it, embedded as WOFF 2.0. */

import { round } from '../base/units.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { FontBook, FontFace } from '../typography/font.ts';
import type { FontSubsetter } from './subset-font.ts';
import { toWoff2 } from './woff2.ts';

export interface WebFontSources {
  readonly laidOut: LaidOutDocument;
  readonly fonts: FontBook;
  /** The locale's families, in order. */
  readonly families: readonly string[];
  /** OpenType features that the stylesheets turn on. */
  readonly features: ReadonlySet<string>;
  readonly subset: FontSubsetter;
}

/** A browser may set these where the engine does not: hyphens at other line ends, spaces between inline elements. */
const ALWAYS = ' \u00a0-\u2010';

/**
 * `@font-face` rules. A family is called as in `foldout.yaml`, so that stylesheets mean the same one.
 * @param moreText what the page says and the laid-out document does not
 */
export function fontFaces(sources: WebFontSources, moreText: string): string {
  const { fonts, families, features, subset } = sources;
  const used = usedCharacters(sources.laidOut);
  const faceFor = (codePoint: number, weight: number): FontFace | undefined =>
    fonts.candidates(families, weight).find((face) => face.glyphFor(codePoint) !== 0);
  for (const codePoint of codePointsOf(moreText)) {
    const face = faceFor(codePoint, 400);
    if (face !== undefined) add(used, face.id, codePoint);
  }
  for (const weight of [400, 700]) {
    for (const codePoint of codePointsOf(ALWAYS)) {
      const face = faceFor(codePoint, weight);
      if (face !== undefined && used.has(face.id)) add(used, face.id, codePoint);
    }
  }
  return fonts.faces
    .flatMap((face) => {
      const codePoints = used.get(face.id);
      if (codePoints === undefined) return [];
      const sorted = [...codePoints].sort((a, b) => a - b);
      return [rule(face, toWoff2(subset({ font: face.bytes, codePoints: sorted, features })))];
    })
    .join('\n');
}

/** The value of `font-family`: the locale's families, then every other that the document has characters of. */
export function familyList({ laidOut, fonts, families }: WebFontSources): string {
  const used = new Set([...usedCharacters(laidOut).keys()].map((id) => fonts.face(id).family));
  const others = fonts.faces.map(({ family }) => family).filter((family) => used.has(family));
  return [...new Set([...families, ...others])].map((family) => `"${family}"`).join(', ');
}

/** By face. */
function usedCharacters({ pages }: LaidOutDocument): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text') continue;
    for (const codePoint of codePointsOf(item.run.text)) add(used, item.run.faceId, codePoint);
  }
  return used;
}

function codePointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}

function add(used: Map<string, Set<number>>, face: string, codePoint: number): void {
  const known = used.get(face);
  if (known === undefined) used.set(face, new Set([codePoint]));
  else known.add(codePoint);
}

function rule({ family, weight, scale }: FontFace, woff2: Uint8Array): string {
  const size = scale === 1 ? '' : ` size-adjust: ${round(scale * 100)}%;`;
  const data = Buffer.from(woff2).toString('base64');
  return `@font-face { font-family: "${family}"; font-weight: ${weight};${size} src: url("data:font/woff2;base64,${data}") format("woff2"); }`;
}
