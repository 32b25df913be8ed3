/** Which npm package of full TTF files covers which script: what a new locale asks for, and what a missing character lacks. */

/** An npm package of full TTF files that covers a script, and the name it gets in `foldout.yaml`. */
export interface FontPackage {
  readonly name: string;
  readonly package: string;
}

/** Always there, for names and abbreviations. */
export const LATIN_FONT: FontPackage = noto('latin', '');

/**
 * By ISO 15924; the codes of languages' scripts (Jpan, Kore, Hans, Hant) and those of characters (Hira, Kana, Hang, Hani) both.
 * Noto Sans covers Latin, Cyrillic, Greek and Devanagari; every other script has a package of its own.
 */
const SCRIPT_FONTS: Readonly<Record<string, FontPackage>> = {
  Latn: LATIN_FONT,
  Cyrl: LATIN_FONT,
  Grek: LATIN_FONT,
  Deva: LATIN_FONT,
  Arab: noto('arabic'),
  Armn: noto('armenian'),
  Beng: noto('bengali'),
  Bopo: noto('traditional-chinese', 'tc'),
  Ethi: noto('ethiopic'),
  Geor: noto('georgian'),
  Gujr: noto('gujarati'),
  Guru: noto('gurmukhi'),
  Hang: noto('korean', 'kr'),
  Hani: noto('simplified-chinese', 'sc'),
  Hans: noto('simplified-chinese', 'sc'),
  Hant: noto('traditional-chinese', 'tc'),
  Hebr: noto('hebrew'),
  Hira: noto('japanese', 'jp'),
  Jpan: noto('japanese', 'jp'),
  Kana: noto('japanese', 'jp'),
  Khmr: noto('khmer'),
  Knda: noto('kannada'),
  Kore: noto('korean', 'kr'),
  Laoo: noto('lao'),
  Mlym: noto('malayalam'),
  Mong: noto('mongolian'),
  Mymr: noto('myanmar'),
  Orya: noto('oriya'),
  Sinh: noto('sinhala'),
  Syrc: noto('syriac'),
  Taml: noto('tamil'),
  Telu: noto('telugu'),
  Tfng: noto('tifinagh'),
  Thaa: noto('thaana'),
  Thai: noto('thai'),
};

/** Undefined where no package is known. */
export function fontForScript(script: string): FontPackage | undefined {
  return SCRIPT_FONTS[script];
}

function noto(name: string, suffix = name): FontPackage {
  return { name, package: `@expo-google-fonts/noto-sans${suffix === '' ? '' : `-${suffix}`}` };
}
