/** Lines to set in both engines: what the leaflets say, in every language, and what OpenType and CSS can do to text. */

import { join } from 'node:path';
import type { Inline } from '../../src/content/inline.ts';
import type { LocalisedText } from '../../src/locales/localised-leaflet.ts';
import { buildInProcess } from '../support/built-documents.ts';
import { ROOT } from '../support/project.ts';

export interface SpecimenLine {
  readonly lang: string;
  /** HTML of what stands in the line. */
  readonly html: string;
  /** Of the line, besides the language's font. */
  readonly style?: string;
}

/** Longer texts do not fit the page on one line. */
const MAX_LENGTH = 105;
const LINES_A_LANGUAGE = 16;

/** From each language the first texts that fit on a line: title, headings, paragraphs, items. */
export async function leafletLines(): Promise<readonly SpecimenLine[]> {
  const documents = [
    ...(await buildInProcess(join(ROOT, 'tests/fixtures/scripts'), {}, { until: 'tree' })),
    ...(await buildInProcess(ROOT, { leaflets: ['dwarslaesie'], editions: ['handout'] }, { until: 'tree' })),
  ];
  return documents.flatMap(({ plan, stages }) => {
    const texts: LocalisedText[] = [];
    collect(stages.localised, texts);
    const short = texts.filter(({ plain }) => plain.length > 1 && breadth(plain) <= MAX_LENGTH);
    return short
      .slice(0, LINES_A_LANGUAGE)
      .map(({ inlines }) => ({ lang: plan.locale, html: inlines.map(inlineHtml).join('') }));
  });
}

/** In letters: an ideograph is as wide as two. */
function breadth(text: string): number {
  return text.length + (text.match(/[\u3000-\u9FFF\uFF00-\uFFEF]/gu)?.length ?? 0);
}

function collect(value: unknown, texts: LocalisedText[]): void {
  if (typeof value !== 'object' || value === null) return;
  if ('inlines' in value) texts.push(value as LocalisedText);
  else for (const inner of Object.values(value)) collect(inner, texts);
}

const TELEPHONE = /[0۰]\p{Nd}{2}(?: \p{Nd}{2,3})+/gu;

/** As both engines read it. */
export function inlineHtml(inline: Inline): string {
  if (inline.kind === 'text') {
    const escaped = inline.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    // We isolate telephone numbers of our own accord (UAX #9, HL3); Chromium has to be told.
    return escaped.replace(TELEPHONE, '<span dir="ltr">$&</span>');
  }
  const inner = inline.children.map(inlineHtml).join('');
  return inline.kind === 'strong' ? `<strong>${inner}</strong>` : `<span>${inner}</span>`;
}

/** What leaflets seldom hold. */
export const FEATURE_LINES: readonly SpecimenLine[] = [
  { lang: 'nl', html: 'AVATAR Tevreden, 11:11 – fijn, flink, affiche' },
  { lang: 'nl', html: 'fijn, flink, affiche', style: 'font-variant-ligatures: none' },
  { lang: 'nl', html: 'AVATAR Tevreden To', style: 'font-kerning: none' },
  { lang: 'nl', html: '1.234,50 naast 9.876,11', style: 'font-variant-numeric: tabular-nums' },
  { lang: 'nl', html: '1.234,50 naast 9.876,11', style: 'font-variant-numeric: proportional-nums oldstyle-nums' },
  { lang: 'nl', html: '1/2 en 3/4 van 10', style: 'font-variant-numeric: diagonal-fractions' },
  { lang: 'nl', html: '0 en O', style: 'font-feature-settings: "zero"' },
  { lang: 'nl', html: 'Kleinkapitalen van Amsterdam', style: 'font-variant-caps: small-caps' },
  { lang: 'nl', html: 'gespatieerd, flink', style: 'letter-spacing: 2pt' },
  // Between words Chromium spaces Arabic; we never do.
  { lang: 'ar', html: 'العربية', style: 'letter-spacing: 2pt' },
  {
    lang: 'nl',
    html: 'Nederlands, <span lang="ar" dir="rtl">العربية</span>, <span lang="he" dir="rtl">עברית</span>, 中文, ไทย, हिन्दी, አማርኛ',
  },
  {
    lang: 'ar',
    html: 'الاسم <span lang="nl" dir="ltr">Noto Sans (OFL)</span> والرقم <span dir="ltr">020-624 1234</span> هنا',
  },
  { lang: 'ar', html: 'كِتَابٌ مُشَكَّلٌ بِالكَامِل، اللَّهُ، ﻻ لا لأ لإ لآ' },
  { lang: 'he', html: 'בְּרֵאשִׁית בָּרָא אֱלֹהִים (נִקּוּד)' },
  { lang: 'hi', html: 'क्षत्रिय ज्ञान श्री र्क क्र ट्र द्ध ङ्क हृदय रू कि की' },
  { lang: 'th', html: 'ที่นี่ ปั๊ม น้ำ ผู้ใหญ่ กุ้ง ญู ฐู ป่า ฟ้า' },
  { lang: 'vi', html: 'Ẩm ướt, ngữ nghĩa, quyển, e\u0302\u0301, o\u031B\u0323' },
  { lang: 'tr', html: 'ışık İstanbul fiş ğ' },
  { lang: 'pl', html: 'Zażółć gęślą jaźń; ćwierć' },
  { lang: 'uk', html: 'Їжак, ґанок, об’єкт №5' },
  { lang: 'ja', html: '「東京」（とうきょう）、々〆ヶ。ﾊﾝｶｸ' },
  { lang: 'zh-Hans', html: '他说：“你好”，《说明书》第1章。' },
];
