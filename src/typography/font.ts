/** CONTRACT: an opened font face. Font bytes come in from the edge; nothing here reads a disk. */

export interface FontFace {
  /** Unique in the font book and stable between runs: `latin-400`. */
  readonly id: string;
  /** The name in `foldout.yaml`: `latin`. */
  readonly family: string;
  readonly weight: 400 | 700;
  readonly postscriptName: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** Font units; descent is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  /** Size factor against the nominal font size, for the script that the font is made for: from `foldout.yaml`, or measured. */
  readonly scale: number;
  /** The same for Latin, Greek and Cyrillic letters: in a font made for another script they are those of the Latin font beside it. */
  readonly latinScale: number;
  /** Glyph id of a code point, 0 where the font has none. */
  readonly glyphFor: (codePoint: number) => number;
}

export interface FontBook {
  /** Families in order, each in the weight nearest to the asked one; then every other family of the project. */
  readonly candidates: (families: readonly string[], weight: number) => readonly FontFace[];
  readonly face: (id: string) => FontFace;
  readonly faces: readonly FontFace[];
}
