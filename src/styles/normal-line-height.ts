/** What `line-height: normal` is: CSS leaves it to the font; here it follows from the script of the language, whatever the font. */

/** The least that body text is promised: Latin, Cyrillic, Greek, Hebrew. */
const LEAST = 1.3;

/** Scripts with marks far above and below the letters, or with letters that fill their em. ISO 15924. */
const BY_SCRIPT: Readonly<Record<string, number>> = {
  Arab: 1.6,
  Deva: 1.5,
  Ethi: 1.5,
  Hans: 1.5,
  Hant: 1.5,
  Jpan: 1.5,
  Kore: 1.5,
  Khmr: 1.6,
  Laoo: 1.5,
  Mymr: 1.6,
  Thai: 1.5,
};

/** @param lang BCP 47, or empty where the markup says none */
export function normalLineHeight(lang: string): number {
  return BY_SCRIPT[scriptOf(lang) ?? ''] ?? LEAST;
}

/** Undefined for what is no tag: reported where the markup is checked. */
function scriptOf(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script;
  } catch {
    return undefined;
  }
}
