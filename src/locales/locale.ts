/** CONTRACT of the locales room: a locale's settings, `locales/<tag>/locale.yaml`. */

export interface Locale {
  /** BCP 47, canonical: `nl`, `ar`, `zh-Hans`. */
  readonly tag: string;
  /** ISO 15924: `Latn`, `Arab`. */
  readonly script: string;
  readonly direction: Direction;
  readonly names: {
    /** The language's own name: `العربية`. */
    readonly own: string;
    /** Its Dutch name, for the staff: `Arabisch`. */
    readonly dutch: string;
  };
  /** Names of `foldout.yaml`'s fonts, in the order of fallback. */
  readonly fonts: readonly string[];
  /** Hyphenation patterns by name (`nl`, `en-gb`); null: words are never hyphenated. */
  readonly hyphenation: {
    readonly patterns: string;
    readonly minBefore: number;
    readonly minAfter: number;
    readonly exceptions: readonly string[];
  } | null;
  /** Outer opening, outer closing, inner opening, inner closing. */
  readonly quotes: readonly [string, string, string, string];
  /** A tag with a region, whose way of writing dates and numbers is used: `en-GB` for `en`; missing: that of `tag`. */
  readonly conventions?: string;
  /** A numbering system of CLDR: `latn`, `arab`, `arabext`. */
  readonly digits: string;
  /** Counter styles of numbered lists, where they are not those of the digits and the script. */
  readonly numbering?: { readonly numbers?: string | undefined; readonly letters?: string | undefined };
  /** What stands between a number and its unit: a no-break space, or nothing. */
  readonly unitSpace: string;
  /** A pseudo-locale: its documents say so, and none is released. */
  readonly isTest?: boolean;
}

export type Direction = 'ltr' | 'rtl';
