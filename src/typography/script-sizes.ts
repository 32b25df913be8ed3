/** Size factors that make scripts look equally large: from the height of reference letters in the fonts themselves. */

/** Height of a character's outline over the baseline, font units; undefined where the font does not have it. */
export type HeightOf = (codePoint: number) => number | undefined;

export interface MeasuredFont {
  readonly unitsPerEm: number;
  readonly heightOf: HeightOf;
}

/**
 * A low and a tall letter of each script; their mean is the script's reference height, as x-height and cap height are in
 * Latin. Ideographs are not here: they fill the em in every font, and are set at the nominal size by custom.
 */
const REFERENCE_LETTERS: Readonly<Record<string, readonly [low: string, tall: string]>> = {
  Latn: ['x', 'H'],
  Arab: ['س', 'ا'],
  Hebr: ['א', 'א'],
  Thai: ['ก', 'ป'],
  Deva: ['क', 'क'],
  Ethi: ['ሀ', 'ለ'],
  Armn: ['ո', 'Ո'],
  Geor: ['ა', 'ბ'],
};

/** Never smaller than the nominal size, which is what readers are promised; larger than this tears the lines apart. */
const [LEAST, MOST] = [1, 1.25];
/** Under this nobody sees a difference, and fonts of one design stay as they are. */
const UNSEEN = 0.03;

/** Scripts that share Latin's letter heights within a font: they follow its factor. */
export function isLatinLike(script: string): boolean {
  return script === 'Latn' || script === 'Cyrl' || script === 'Grek';
}

/**
 * The factor for a script of a font, so that it looks as large as the Latin of the reference font at the same size.
 * @returns 1 where the table or one of the fonts has no letters to measure
 */
export function sizeFactor(script: string, font: MeasuredFont, reference: MeasuredFont): number {
  const own = referenceHeight(script, font);
  const wanted = referenceHeight('Latn', reference);
  if (own === undefined || wanted === undefined) return 1;
  const factor = Math.min(MOST, Math.max(LEAST, wanted / own));
  return factor - 1 < UNSEEN ? 1 : Math.round(factor * 100) / 100;
}

/**
 * The script that a font is made for. Fonts for other scripts have Latin letters too, but leave Cyrillic to the Latin font;
 * those with ideographs have everything.
 */
export function ownScript(font: MeasuredFont): string {
  if (font.heightOf(IDEOGRAPH_ONE) !== undefined) return 'Hani';
  if (font.heightOf(CYRILLIC_YA) !== undefined) return 'Latn';
  return Object.keys(REFERENCE_LETTERS).find((script) => script !== 'Latn' && referenceHeight(script, font)) ?? 'Latn';
}

const CYRILLIC_YA = 0x044f;
const IDEOGRAPH_ONE = 0x4e00;

/** In ems. */
function referenceHeight(script: string, { heightOf, unitsPerEm }: MeasuredFont): number | undefined {
  const letters = REFERENCE_LETTERS[script];
  if (letters === undefined) return undefined;
  const [low, tall] = letters.map((letter) => heightOf(letter.codePointAt(0) ?? 0));
  return low === undefined || tall === undefined ? undefined : (low + tall) / 2 / unitsPerEm;
}
