/** Lines in seven languages with the fonts that they are set in, at every width of a narrow column: what must not be torn, and what begins no line. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { type FontFile, openFonts } from '../../src/typography/open-fonts.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';
import { logicalText, NOTO_FILES, paragraph, PLAIN, textItem } from './noto.ts';

function font(family: string, path: string): FontFile {
  const bytes = readFileSync(new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url));
  return { family, weight: 400, scale: 1, bytes };
}

const findings = new Findings();
const fonts = await openFonts(
  [
    ...NOTO_FILES,
    font('chinese', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    font('japanese', 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
    font('thai', 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf'),
  ],
  findings.report,
);
const typesetter = await createTypesetter(fonts, { hyphenation: new Map() }, findings.report);

interface Sample {
  readonly lang: string;
  readonly family: string;
  readonly text: string;
  /** Never on two lines. */
  readonly whole: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    lang: 'nl',
    family: 'latin',
    text: 'Neem op 21 november 2026 om 9.30 uur 50 mg (zie blz. 12), bij 38,5 °C of meer: bel 020-624 1234. Zij zei: ‘Ja!’',
    whole: ['21 november 2026', '9.30 uur', '50 mg', 'blz. 12', '38,5 °C', '020-624 1234', '‘Ja!’'],
  },
  {
    lang: 'de',
    family: 'latin',
    text: 'Nehmen Sie am 21. November 2026 um 9.30 Uhr z. B. 50 mg (S. 12), bei 38,5 °C: Tel. 020-624 1234. Sie sagte: „Ja!“',
    whole: ['21. November 2026', '9.30 Uhr', 'z. B.', '50 mg', 'S. 12', '38,5 °C', '020-624 1234', '„Ja!“'],
  },
  {
    lang: 'fr',
    family: 'latin',
    text: 'Le 21 novembre 2026 à 9 h 30, prenez 50 mg ; « oui » ! Avez-vous 38,5 °C ? Appelez : 020-624 1234 (p. 12) pour 25 000 €.',
    whole: [
      '21 novembre 2026',
      '9 h 30',
      '50 mg ;',
      '« oui » !',
      '38,5 °C ?',
      'Appelez :',
      '020-624 1234',
      'p. 12',
      '25 000 €',
    ],
  },
  {
    lang: 'ar',
    family: 'arabic',
    text: 'في 21 نوفمبر 2026 خذ 50 ملغ من Dexamethason كل يوم (انظر الصفحة 3)، واتصل على 020-624 1234؛ هل حرارتك 38.5 °C؟',
    whole: ['21 نوفمبر 2026', '50 ملغ', 'الصفحة 3', '020-624 1234', '38.5 °C'],
  },
  {
    lang: 'zh-Hans',
    family: 'chinese',
    text: '医生说：“请在2026年11月21日来。”（见第3页）每天2次，每次50毫克；体温38.5℃，请拨打020-624 1234！',
    whole: ['2026年11月21日', '2次', '50毫克', '38.5℃', '020-624 1234'],
  },
  {
    lang: 'ja',
    family: 'japanese',
    text: '「痛いですか？」と医師は言った。（注）2026年11月21日9時30分に50mgを1日2回、38.5℃なら020-624 1234へ。',
    whole: ['2026年11月21日', '9時30分', '50mg', '2回', '38.5℃', '020-624 1234'],
  },
  {
    lang: 'th',
    family: 'thai',
    text: 'วันที่ 21 พฤศจิกายน 2569 กินยา 50 มก. วันละ 2 ครั้ง ถ้าปวดมาก ๆ โทร 020-624 1234 (ดูหน้า 3)',
    whole: ['21 พฤศจิกายน 2569', '50 มก.', '2 ครั้ง', 'มาก ๆ', '020-624 1234'],
  },
];

/** Closing punctuation of every script here, and marks that belong to what is before them. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{M},.;:!?…%°،؛؟、。，．：；！？）」』】〉》”’ๆฯー℃]/u;
/** Opening punctuation. */
const NOT_LAST = /[\p{Ps}«„「『（【〈《“‘]$/u;

test.each(SAMPLES)('$lang', ({ lang, family, text, whole }) => {
  const style = { ...PLAIN, lang, fontFamily: [family, 'latin'] };
  const direction = lang === 'ar' ? 'rtl' : 'ltr';
  const shaped = typesetter.shape(paragraph([textItem(text, style)], { direction }));
  expect(shaped.missing).toEqual([]);
  // The widest thing that must not be torn is narrower than this; where a line has no choice, it must be overfull instead.
  for (let width = 60; width <= 320; width += 4) {
    const lines = shaped.breakLines(width);
    const breaks = new Set(lines.slice(0, -1).map((line) => line.end));
    for (const phrase of whole) {
      const start = text.indexOf(phrase);
      expect(start, phrase).toBeGreaterThanOrEqual(0);
      for (let offset = start + 1; offset < start + phrase.length; offset++)
        expect(breaks.has(offset), `“${phrase}” at ${width} pt`).toBe(false);
    }
    for (const [index, line] of lines.entries()) {
      const shown = logicalText(line).trim();
      if (index > 0 && !/^[“‘«]/u.test(shown)) expect(shown, `${width} pt`).not.toMatch(NOT_FIRST);
      if (index < lines.length - 1 && !/[”’»]$/u.test(shown)) expect(shown, `${width} pt`).not.toMatch(NOT_LAST);
    }
  }
});

test('fonts and languages are there', () => {
  expect(findings.all).toEqual([]);
});
