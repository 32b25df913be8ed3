/**
 * Characters that bidi-js does not know, and others of the same bidi class in their place. The library reads UTF-16 code
 * units by the data of Unicode 13; the tables here are what Unicode 15.0's DerivedBidiClass.txt says beyond that.
 */

/** Anything of class R, AL or AN, or an explicit control, by block; where there is none, every level is the base level. */
export const MAY_REORDER =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFE\uD802\uD803\uD83A\uD83B]/;

/** In the Basic Multilingual Plane: assigned, or of another class, since Unicode 13. */
const SINCE_13 =
  /[\u0870-\u088E\u0890\u0891\u2E53-\u2E5D\uFD40-\uFD4F\uFDCF\uFDFE\uFDFF]|[\u0898-\u089F]|[\u08CA-\u08D2]|[\u1AC1-\u1ACE]|\u0C3C|\u0ECE|\u1734|\u180F|\u1DFA/;
const SINCE_13_BY_CLASS: readonly (readonly [characters: RegExp, standIn: string])[] = [
  [/[\u0870-\u088E]/, '\u0627'],
  [/[\u0890\u0891]/, '\u0600'],
  [/\u1734/, 'a'],
  [/[\u2E53\u2E54\u2E5D\uFD40-\uFD4F\uFDCF\uFDFE\uFDFF]/, '!'],
];
/** Four pairs of brackets (BD14), and four of the library's that no text has beside them. */
const BRACKETS_SINCE_14 = { first: 0x2e55, last: 0x2e5c, standIn: 0x2768 };

/** Outside the Basic Multilingual Plane; the rest is L, marks excepted. Ranges run on over what is not assigned. */
const ASTRAL_BY_CLASS: readonly (readonly [characters: RegExp, standIn: string])[] = [
  [/[\u{10D30}-\u{10E7E}]/u, '\u0661'],
  [/[\u{10D00}-\u{10D23}\u{10EC0}-\u{10EFF}\u{10F30}-\u{10F6F}\u{1EC70}-\u{1EEBB}]/u, '\u0627'],
  [/[\u{1091F}\u{10B39}-\u{10B3F}]/u, '!'],
  [/[\u{10800}-\u{10FFF}\u{1E800}-\u{1EEEF}]/u, '\u05D0'],
  [/[\u{102E1}-\u{102FB}\u{1D7CE}-\u{1D7FF}\u{1F100}-\u{1F10A}\u{1FBF0}-\u{1FBF9}]/u, '0'],
  [/[\u{11FDD}-\u{11FE0}\u{1E2FF}]/u, '%'],
  [/[\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0001}-\u{E007F}]/u, '\u200B'],
  [
    /[\u{10101}\u{10140}-\u{1018C}\u{10190}-\u{101A0}\u{11052}-\u{11065}\u{11660}-\u{1166C}\u{11FD5}-\u{11FDC}\u{11FE1}-\u{11FF1}\u{16FE2}\u{1D1E9}-\u{1D245}\u{1D300}-\u{1D356}\u{1D6DB}\u{1D715}\u{1D74F}\u{1D789}\u{1D7C3}\u{1EEF0}-\u{1F0F5}\u{1F10B}-\u{1F10F}\u{1F12F}\u{1F16A}-\u{1F16F}\u{1F1AD}\u{1F260}-\u{1FBCA}]/u,
    '!',
  ],
];
/** General category Mn is class NSM, but for three; and one more, which later versions of Unicode count among the spacing marks. */
const MARKS = /[\p{Mn}\u{1171E}]/u;
const SPACING_MARKS = /[\u{11A07}\u{11A08}\u{11C3F}]/u;
const NON_SPACING_MARK = '\u0300';

/**
 * A code unit for each of the character's (two of the same class for an astral one, which come to one level).
 * @param character one code point
 */
export function standInFor(character: string): string {
  if (character.length === 2) return astralStandIn(character).repeat(2);
  if (character < '\u0870' || !SINCE_13.test(character)) return character;
  const code = character.charCodeAt(0);
  const { first, last, standIn } = BRACKETS_SINCE_14;
  if (code >= first && code <= last) return String.fromCharCode(standIn + code - first);
  return SINCE_13_BY_CLASS.find(([characters]) => characters.test(character))?.[1] ?? NON_SPACING_MARK;
}

function astralStandIn(character: string): string {
  if (MARKS.test(character)) return SPACING_MARKS.test(character) ? 'a' : NON_SPACING_MARK;
  return ASTRAL_BY_CLASS.find(([characters]) => characters.test(character))?.[1] ?? 'a';
}
