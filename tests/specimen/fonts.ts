/** The fonts that both engines set with, by the names that `foldout.yaml` gives them. */

import { fileURLToPath } from 'node:url';

const PACKAGES: Readonly<Record<string, readonly [folder: string, file: string]>> = {
  latin: ['noto-sans', 'NotoSans'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew'],
  devanagari: ['noto-sans-devanagari', 'NotoSansDevanagari'],
  thai: ['noto-sans-thai', 'NotoSansThai'],
  ethiopic: ['noto-sans-ethiopic', 'NotoSansEthiopic'],
  'simplified-chinese': ['noto-sans-sc', 'NotoSansSC'],
  japanese: ['noto-sans-jp', 'NotoSansJP'],
};

export interface FontAt {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly path: string;
}

export const FONTS: readonly FontAt[] = Object.entries(PACKAGES).flatMap(([family, [folder, file]]) =>
  ([400, 700] as const).map((weight) => {
    const name = weight === 400 ? '400Regular' : '700Bold';
    const url = new URL(`../../node_modules/@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`, import.meta.url);
    return { family, weight, path: fileURLToPath(url) };
  }),
);

/** Which font a language begins with; all others follow. */
const FIRST: Readonly<Record<string, string>> = {
  ar: 'arabic',
  fa: 'arabic',
  he: 'hebrew',
  hi: 'devanagari',
  th: 'thai',
  am: 'ethiopic',
  ja: 'japanese',
  'zh-Hans': 'simplified-chinese',
};

/** A list for `font-family`. */
export function familiesOf(lang: string): readonly string[] {
  return [...new Set([FIRST[lang] ?? 'latin', 'latin', ...Object.keys(PACKAGES)])];
}
