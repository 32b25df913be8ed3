/** The specimen's HTML and CSS: a section for each language from its leaflet, then what leaflets seldom hold. */

import type { LocalisedBlock, LocalisedLeaflet, LocalisedText } from '../../src/locales/localised-leaflet.ts';
import { familiesOf } from './fonts.ts';
import { FEATURE_LINES, inlineHtml } from './lines.ts';

export interface SpecimenLanguage {
  readonly lang: string;
  readonly own: string;
  readonly leaflet: LocalisedLeaflet;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he']);
const directionOf = (lang: string): string => (RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr');
const html = ({ inlines }: LocalisedText): string => inlines.map(inlineHtml).join('');
const PARAGRAPHS = 4;
/** Of a language: what fits on a page. */
const BLOCKS = 11;

/** What no leaflet says: each line is about itself. */
const DETAILS: readonly (readonly [what: string, lang: string, html: string])[] = [
  ['Bold inside a word joins', 'ar', 'كل<strong>مات</strong> <strong>متص</strong>لة، مست<strong>شف</strong>ى'],
  ['Telephone numbers stay in their order', 'ar', 'هاتف: 020 624 1234، ‎+31 20 624 1234 (المستشفى)'],
  ['An isolate with a name and brackets', 'ar', 'الاسم <span lang="nl" dir="ltr">Noto Sans (OFL)</span>، ثم النص.'],
  ['Digits arabext, with thousands and decimals', 'fa', '۱٬۲۵۰ و ۳۷٫۵ و (۲۱۰ میلی‌متر)'],
  ['Digits arab', 'ar', '١٬٢٥٠ و ٣٧٫٥ و (٢١٠ ملم)'],
  ['Nested brackets and quotation marks', 'he', '”ציטוט (עם [סוגריים] וגם PDF)” – סוף'],
  ['Fallback inside a line', 'nl', 'Nederlands, Ελληνικά, українська, العربية, עברית, 中文, ไทย, हिन्दी, አማርኛ'],
  ['Number and unit, date, telephone number: never parted', 'nl', '210 mm, 37,5 °C, 3 maart 2027, 020 624 12 34'],
  ['Narrow no-break spaces', 'fr', 'Êtes-vous malade\u202F? «\u202FOui\u202F»\u00A0: appelez\u202F!'],
  [
    'No mark at a line’s beginning',
    'ja',
    '「東京」（とうきょう）、「大阪」（おおさか）、「京都」（きょうと）。「札幌」（さっぽろ）。',
  ],
  ['No mark at a line’s beginning', 'zh-Hans', '他说：“你好”，《说明书》第1章。（请参阅第2章。）“谢谢”，她说。'],
  ['Thai: lines end between words', 'th', 'การนอนหลับพักผ่อนให้เพียงพอช่วยให้ร่างกายฟื้นตัวได้เร็วขึ้น'],
  ['Ethiopic: words end with a space or ፡', 'am', 'ሰላም፡ለዓለም፡ይሁን። ገጽ ፩፣ ገጽ ፪፤ ገጽ ፫።'],
];

const NARROW: readonly (readonly [lang: string, html: string])[] = [
  ['nl', 'Bij lymfeklieruitzaaiingen en ruggenmergbeschadigingen helpt de ziekenhuisapotheek.'],
  ['de', 'Rückenmarksverletzungen und Krankenversicherungskarten im Universitätsklinikum.'],
  ['fr', 'L’électromyographie et la chimioembolisation, particulièrement désagréables.'],
  ['pl', 'Najniebezpieczniejsze powikłania pooperacyjne i przeciwwskazania.'],
  ['uk', 'Найнебезпечніші післяопераційні ускладнення та протипоказання.'],
  ['tr', 'Elektromiyografi değerlendirmelerinizden sonraki karşılaştırmalar.'],
  ['ar', 'لا تُقسم الكلمات العربية في نهاية السطر أبدًا مهما ضاق العمود.'],
  ['th', 'ภาษาไทยไม่ใช้ยัติภังค์เมื่อขึ้นบรรทัดใหม่'],
];

export function specimenHtml(languages: readonly SpecimenLanguage[]): string {
  const features = FEATURE_LINES.map(({ lang, html: text, style }, index) =>
    row(style ?? '', lang, text, `feature-${index}`),
  );
  return [
    '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head><title>Specimen</title></head>\n<body>',
    ...languages.map(section),
    '<section class="features"><h1>Details</h1>',
    ...DETAILS.map(([what, lang, text]) => row(what, lang, text)),
    '</section>\n<section class="features"><h1>OpenType and CSS</h1>',
    ...features,
    '</section>\n<section class="features close"><h1>Narrow columns: hyphenation by language</h1>\n<div class="narrow">',
    ...NARROW.map(([lang, text]) => `<p lang="${lang}" dir="${directionOf(lang)}">${text}</p>`),
    '</div></section>\n</body>\n</html>\n',
  ].join('\n');
}

function section({ lang, own, leaflet }: SpecimenLanguage): string {
  const blocks = leaflet.sections.flatMap(({ heading, blocks: inner }) => [
    `<h2>${html(heading)}</h2>`,
    ...inner.slice(0, PARAGRAPHS).map(blockHtml),
  ]);
  return [
    `<section class="language" lang="${lang}" dir="${directionOf(lang)}">`,
    `<p class="tag" lang="en" dir="ltr">${lang}</p>`,
    `<h1>${own}: ${html(leaflet.title)}</h1>`,
    ...leaflet.keyMessages.slice(0, 1).map((text) => `<p class="key">${html(text)}</p>`),
    ...blocks.filter((block) => block !== '').slice(0, BLOCKS),
    `<ol class="letters">${leaflet.keyMessages.map((text) => `<li>${html(text)}</li>`).join('')}</ol>`,
    '</section>',
  ].join('\n');
}

function blockHtml(block: LocalisedBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${html(block.text)}</p>`;
    case 'list':
    case 'steps': {
      const name = block.kind === 'list' ? 'ul' : 'ol';
      return `<${name}>${block.items.map(({ text }) => `<li>${html(text)}</li>`).join('')}</${name}>`;
    }
    case 'table': {
      const cells = (name: string, row: readonly LocalisedText[]): string =>
        `<tr>${row.map((text) => `<${name}>${html(text)}</${name}>`).join('')}</tr>`;
      return `<table><caption>${html(block.caption)}</caption><thead>${cells('th', block.header)}</thead><tbody>${block.rows.map((each) => cells('td', each)).join('')}</tbody></table>`;
    }
    default:
      return '';
  }
}

function row(what: string, lang: string, text: string, id?: string): string {
  const name = id === undefined ? '' : ` id="${id}"`;
  const said = what === '' ? lang : `${lang} · ${what}`;
  return `<div class="row"><p class="what">${said.replaceAll('"', '&quot;')}</p><p class="line" lang="${lang}" dir="${directionOf(lang)}"${name}>${text}</p></div>`;
}

/** After `templates/base.css`. */
export function specimenCss(languages: readonly SpecimenLanguage[]): string {
  const langs = new Set([...languages, ...FEATURE_LINES].map(({ lang }) => lang));
  return [
    '@page { size: A4; margin: 16mm 20mm 18mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }',
    ':root { font-size: 11pt; line-height: 16.5pt; }',
    ...[...langs].map((lang) => `:lang(${lang}) { font-family: ${familiesOf(lang).join(', ')}; }`),
    '.language:lang(ar, fa) { line-height: 19pt; }',
    '.language:lang(zh, ja, th, hi, am) { line-height: 18pt; }',
    '.language { break-before: page; }',
    '.features { break-before: page; }',
    '.features.close { break-before: auto; }',
    '.tag { font-size: 9pt; line-height: 12pt; color: var(--muted); text-align: end; }',
    'h1 { font-size: 20pt; line-height: 30pt; margin-block-end: 6pt; }',
    'h2 { font-size: 13pt; line-height: 20pt; margin-block-start: 9pt; }',
    'p + p { margin-block-start: 4pt; }',
    '.key { background-color: var(--tint); border-inline-start: 3pt solid var(--primary); padding: 5pt 4mm; }',
    'ul, ol { padding-inline-start: 9mm; margin-block-start: 4pt; }',
    '.letters { list-style-type: locale-letters; margin-block-start: 10pt; }',
    'table { inline-size: 100%; margin-block-start: 8pt; }',
    'th, td { border-block-end: 0.5pt solid var(--muted); padding: 2pt 2mm; }',
    '.row { margin-block-end: 5pt; break-inside: avoid; }',
    '.what { font-size: 8pt; line-height: 11pt; color: var(--muted); }',
    '.line { font-size: 14pt; line-height: 24pt; margin-block-start: 0; }',
    '.narrow { columns: 4; column-gap: 6mm; hyphens: auto; }',
    '.narrow p { margin-block-end: 10pt; break-inside: avoid; }',
    ...FEATURE_LINES.flatMap(({ style }, index) => (style === undefined ? [] : [`#feature-${index} { ${style}; }`])),
    '',
  ].join('\n');
}
