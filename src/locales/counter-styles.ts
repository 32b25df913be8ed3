/** How numbers are written before a list's items, language by language: the predefined styles of CSS Counter Styles Level 3, and Ukrainian letters. */

/** An algorithm of css-counter-styles-3, 3.1, with its symbols. */
type System =
  | { readonly kind: 'numeric'; readonly zero: number }
  | { readonly kind: 'digits'; readonly symbols: readonly string[] }
  | { readonly kind: 'alphabetic'; readonly symbols: readonly string[] }
  | { readonly kind: 'additive'; readonly most: number; readonly symbols: readonly (readonly [number, string])[] }
  | { readonly kind: 'chinese'; readonly digits: string; readonly units: readonly string[]; readonly zeros: boolean }
  | { readonly kind: 'ethiopic' };

interface CounterStyle {
  readonly system: System;
  /** What stands between the number and the item's text. */
  readonly suffix: string;
}

const FULL_STOP = '.';
const IDEOGRAPHIC_COMMA = '、';

function numeric(zero: number): CounterStyle {
  return { system: { kind: 'numeric', zero }, suffix: FULL_STOP };
}

function alphabetic(symbols: string, suffix = FULL_STOP): CounterStyle {
  return { system: { kind: 'alphabetic', symbols: [...symbols] }, suffix };
}

function additive(most: number, table: string): CounterStyle {
  const symbols = table.split(' ').map((entry): readonly [number, string] => {
    const [weight = '', symbol = ''] = entry.split(':');
    return [Number(weight), symbol];
  });
  return { system: { kind: 'additive', most, symbols }, suffix: FULL_STOP };
}

function chinese(digits: string, units: string, zeros: boolean): CounterStyle {
  return { system: { kind: 'chinese', digits, units: ['', ...units], zeros }, suffix: IDEOGRAPHIC_COMMA };
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN = '1000:m 900:cm 500:d 400:cd 100:c 90:xc 50:l 40:xl 10:x 9:ix 5:v 4:iv 1:i';
/** 15 and 16 are not written with letters of God's name (css-counter-styles-3, 6.1). */
const HEBREW =
  '10000:י׳ 9000:ט׳ 8000:ח׳ 7000:ז׳ 6000:ו׳ 5000:ה׳ 4000:ד׳ 3000:ג׳ 2000:ב׳ 1000:א׳ 400:ת 300:ש 200:ר 100:ק 90:צ 80:פ 70:ע 60:ס 50:נ 40:מ 30:ל 20:כ 19:יט 18:יח 17:יז 16:טז 15:טו 10:י 9:ט 8:ח 7:ז 6:ו 5:ה 4:ד 3:ג 2:ב 1:א';

/** By CSS name. */
const STYLES: Readonly<Record<string, CounterStyle>> = {
  decimal: numeric(0x30),
  'arabic-indic': numeric(0x660),
  bengali: numeric(0x9e6),
  devanagari: numeric(0x966),
  gujarati: numeric(0xae6),
  gurmukhi: numeric(0xa66),
  kannada: numeric(0xce6),
  khmer: numeric(0x17e0),
  lao: numeric(0xed0),
  malayalam: numeric(0xd66),
  myanmar: numeric(0x1040),
  oriya: numeric(0xb66),
  persian: numeric(0x6f0),
  tamil: numeric(0xbe6),
  telugu: numeric(0xc66),
  thai: numeric(0xe50),
  tibetan: numeric(0xf20),
  'cjk-decimal': { system: { kind: 'digits', symbols: [...'〇一二三四五六七八九'] }, suffix: IDEOGRAPHIC_COMMA },
  'lower-alpha': alphabetic(LATIN),
  'upper-alpha': alphabetic(LATIN.toUpperCase()),
  'lower-greek': alphabetic('αβγδεζηθικλμνξοπρστυφχψω'),
  'lower-ukrainian': alphabetic('абвгдеєжзиіклмнопрстуфхцчшюя', ')'),
  hiragana: alphabetic(
    'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん',
    IDEOGRAPHIC_COMMA,
  ),
  'lower-roman': additive(3999, ROMAN),
  'upper-roman': additive(3999, ROMAN.toUpperCase()),
  hebrew: additive(10_999, HEBREW),
  'simp-chinese-informal': chinese('零一二三四五六七八九', '十百千', true),
  'trad-chinese-informal': chinese('零一二三四五六七八九', '十百千', true),
  'cjk-ideographic': chinese('零一二三四五六七八九', '十百千', true),
  'japanese-informal': chinese('〇一二三四五六七八九', '十百千', false),
  'ethiopic-numeric': { system: { kind: 'ethiopic' }, suffix: '/' },
};

/** CSS's names, in the order of the table. */
export const COUNTER_STYLES: readonly string[] = Object.keys(STYLES);

export function isCounterStyle(name: string): boolean {
  return STYLES[name] !== undefined;
}

/** What follows the number: `.`, `、`, `)`. Empty for what is no counter style. */
export function counterSuffix(name: string): string {
  return STYLES[name]?.suffix ?? '';
}

/** The number without what follows it. Outside a style's range, and in an unknown style: the fallback, `decimal` (`cjk-decimal` for Chinese). */
export function counterText(name: string, value: number): string {
  return write(STYLES[name]?.system ?? { kind: 'numeric', zero: 0x30 }, value) ?? String(value);
}

/** Undefined outside the system's range. */
function write(system: System, value: number): string | undefined {
  switch (system.kind) {
    case 'numeric':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(system.zero + Number(digit)));
    case 'digits':
      return String(value).replace(/\d/g, (digit) => system.symbols[Number(digit)] ?? '');
    case 'alphabetic':
      return value < 1 ? undefined : letters(value, system.symbols);
    case 'additive':
      return value < 1 || value > system.most ? undefined : sum(value, system.symbols);
    case 'chinese':
      return value < 0 || value > 9999 ? counterText('cjk-decimal', value) : chineseNumber(value, system);
    case 'ethiopic':
      return value < 1 ? undefined : ethiopicNumber(value);
  }
}

/** a … z, aa, ab … */
function letters(value: number, symbols: readonly string[]): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / symbols.length)) {
    text = (symbols[(rest - 1) % symbols.length] ?? '') + text;
  }
  return text;
}

function sum(value: number, symbols: readonly (readonly [number, string])[]): string {
  let text = '';
  let rest = value;
  for (const [weight, symbol] of symbols) {
    text += symbol.repeat(Math.floor(rest / weight));
    rest %= weight;
  }
  return text;
}

/** css-counter-styles-3, 7.1.2 and 7.1.3, informal: ten is 十, and in Japanese a hundred 百. */
function chineseNumber(value: number, { digits, units, zeros }: Extract<System, { kind: 'chinese' }>): string {
  if (value === 0) return digits.charAt(0);
  const written = [...String(value)].map(Number);
  let text = '';
  written.forEach((digit, index) => {
    const place = written.length - 1 - index;
    if (digit === 0) {
      // Of zeros in a row one is written, of those at the end none.
      const isFirst = written[index - 1] !== 0;
      const isLast = written.slice(index).every((other) => other === 0);
      if (zeros && isFirst && !isLast) text += digits.charAt(0);
      return;
    }
    const isBareUnit = digit === 1 && place > 0 && (zeros ? place === 1 && index === 0 : true);
    text += (isBareUnit ? '' : digits.charAt(digit)) + (units[place] ?? '');
  });
  return text;
}

/** css-counter-styles-3, 7.2: pairs of digits; ፻ after those of odd place, ፼ after those of even place but the last. */
function ethiopicNumber(value: number): string {
  if (value === 1) return '፩';
  const padded = String(value).padStart(Math.ceil(String(value).length / 2) * 2, '0');
  const count = padded.length / 2;
  let text = '';
  for (let index = count - 1; index >= 0; index--) {
    const at = (count - 1 - index) * 2;
    const pair = Number(padded.slice(at, at + 2));
    const isOdd = index % 2 === 1;
    const isSilent = pair === 0 || (pair === 1 && (index === count - 1 || isOdd));
    if (!isSilent) text += ethiopicPair(pair);
    if (isOdd && pair !== 0) text += '፻';
    if (!isOdd && index !== 0) text += '፼';
  }
  return text;
}

function ethiopicPair(pair: number): string {
  const tens = Math.floor(pair / 10);
  const ones = pair % 10;
  return (tens > 0 ? String.fromCodePoint(0x1371 + tens) : '') + (ones > 0 ? String.fromCodePoint(0x1368 + ones) : '');
}
