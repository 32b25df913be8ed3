/** Language tags: BCP 47 (RFC 5646), in canonical form. */

/** The tag names a language by its script alone: which one is meant must be said. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  zh: 'Chinese is written in two scripts: name it zh-Hans (simplified) or zh-Hant (traditional).',
};

/** What is wrong with a tag and what to do; undefined: nothing. */
export function tagProblem(tag: string): { readonly message: string; readonly hint: string } | undefined {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) {
    return {
      message: `"${tag}" is no language tag.`,
      hint: 'Tags follow BCP 47: nl, ar, zh-Hans, pt-BR.',
    };
  }
  if (canonical !== tag)
    return { message: `"${tag}" is not the usual form of the tag.`, hint: `Name it "${canonical}".` };
  const ambiguous = AMBIGUOUS[tag];
  if (ambiguous !== undefined) return { message: `"${tag}" does not say which script is meant.`, hint: ambiguous };
  return undefined;
}

function canonicalTag(tag: string): string | undefined {
  // Four letters are reserved, and no language has five to eight (RFC 5646, 2.2.1); extensions and private use name no language.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag) || /^und(?:-|$)/i.test(tag) || /-[a-z0-9](?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Scripts that run from right to left (Unicode 15.0: the strong characters of the script have bidi class R or AL). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'.split(
    ' ',
  ),
);

/** The script that the language is usually written in (CLDR's likely subtags), or the one that the tag names. ISO 15924. */
export function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}

export function directionOf(script: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
