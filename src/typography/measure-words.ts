/** The words and symbols that belong to the number before them, and the names of months: data for keeping them on one line. */

/** Unit symbols and abbreviations that are the same, or understood, in every language (ISO 80000-1; Dutch ones beside them). Compared exactly. */
const SYMBOLS: readonly string[] = [
  '% ‰ ° °C °F ℃ ℉ € $ £ ¥ ₺ ₴ ₽ zł kr EUR × x',
  'kg g gr mg µg μg mcg ng l L dl dL cl ml mL µl cc',
  'km m dm cm mm m² cm² mm² m³ cm³ mm³ kg/m² mg/kg mg/ml mg/l g/l mg/dl ml/min km/h',
  's sec sec. min min. h u u. mnd mnd. jr jr. wk wk. hrs yrs a.m. p.m. am pm',
  'mmol mmol/l mmol/L µmol/l mmHg kPa kcal kJ IE IU E U mEq Gy cGy mGy Sv mSv Bq MBq GBq',
  'Hz kHz MHz W kW V mV mA T dB pt dpi KB MB GB',
  'мг г кг мл л мм см м км хв год грн',
  'ملغ ملغم مغ ملجم غ غم جم كغ كغم كجم مل ملل لتر مم ملم سم كم م ٪ ؋',
  '年 月 日 号 天 周 週 岁 歳 小时 分钟 点 时 次 片 个月 毫克 毫升 厘米 毫米 公斤 升 克 米 粒 支 分 人',
].flatMap((line) => line.split(' '));

/** Words beside those that the CLDR has for its units: inflected forms, and what is counted in leaflets. Lower case. */
const WORDS: Readonly<Record<string, string>> = {
  nl: 'jaren uren uurtje keer maal procent graden graad milligram microgram kilo tablet tabletten druppel druppels capsule capsules euro werkdag werkdagen etmaal',
  en: "times time percent milligrams milligram micrograms milliliters millilitres tablet tablets drop drops capsule capsules hrs euros euro o'clock o’clock",
  de: 'tagen monaten jahren mal prozent milligramm mikrogramm kilo tablette tabletten tropfen kapsel kapseln euro uhr',
  fr: 'an fois milligramme milligrammes microgrammes kilo kilos comprimé comprimés goutte gouttes gélule gélules euros euro degrés',
  es: 'vez veces por ciento miligramo miligramos comprimido comprimidos gota gotas cápsula cápsulas euros euro grados',
  pl: 'r razy raz procent tygodniu latach lat dniach miesiącach godzinach miligram miligramów tabletka tabletki tabletek kropli krople kapsułka kapsułki euro',
  tr: 'kez kere defa yüzde miligram tablet damla kapsül avro derece yaşında günde günlük haftalık aylık yıllık saatlik',
  uk: 'р рр раз рази разів відсотків відсотки міліграм міліграмів таблетка таблетки таблеток краплі крапель капсула капсули капсул євро',
  ar: 'مرة مرات أيام ايام أسبوعا أشهر شهور شهرا سنوات عاما عامًا أعوام عام ساعات دقائق يوما سنتيمتر سنتيمترات ملليمتر مليمتر مليغرام ملليجرام ميليغرام جرام كيلوغرام كيلو ملليلتر مليلتر قرص أقراص حبة حبات كبسولة كبسولات قطرة قطرات يورو درجة درجات بالمئة بالمائة',
  ja: '時 時間 分 秒 回 人 錠 包 個 個月 か月 ヶ月 カ月 週間 日間 年間 度 枚 本 滴 ミリ グラム',
  th: 'ครั้ง มก มล ซม กรัม เม็ด แคปซูล หยด วัน ปี เดือน สัปดาห์ ชั่วโมง นาที นาฬิกา น บาท องศา เปอร์เซ็นต์',
  fa: 'بار مرتبه میلی‌گرم میلی‌لیتر سانتی‌متر قرص کپسول قطره درصد درجه یورو',
};

/** Units of which the CLDR knows the words in every language; the names that ECMA-402, 6.6.2 allows. */
const CLDR_UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'gram',
  'kilogram',
  'milliliter',
  'liter',
  'millimeter',
  'centimeter',
  'meter',
  'kilometer',
  'celsius',
  'degree',
  'percent',
];
/** Numbers that between them call up every plural form of the CLDR's languages. */
const PLURAL_SAMPLES = [0, 1, 2, 3, 5, 11, 21, 100, 1.5];

export interface MeasureWords {
  /** Whether a word, as written after a number, belongs to it. */
  readonly isUnit: (word: string, lang: string) => boolean;
  /** The name or abbreviation of a month, its full stop left out or not. */
  readonly isMonth: (word: string, lang: string) => boolean;
}

/** The tables by language, each made when first asked for. Languages are BCP 47 tags; only the language subtag counts. */
export function createMeasureWords(): MeasureWords {
  const symbols = new Set(SYMBOLS);
  const tables = new Map<string, { readonly units: ReadonlySet<string>; readonly months: ReadonlySet<string> }>();
  const tableOf = (lang: string) => {
    const language = lang.split('-', 1)[0]?.toLowerCase() ?? '';
    let table = tables.get(language);
    if (table === undefined) {
      table = {
        units: new Set([...(WORDS[language] ?? '').split(' '), ...cldrUnits(language)]),
        months: new Set(cldrMonths(language)),
      };
      tables.set(language, table);
    }
    return table;
  };
  return {
    isUnit: (word, lang) => symbols.has(word) || tableOf(lang).units.has(word.toLowerCase()),
    isMonth: (word, lang) => tableOf(lang).months.has(withoutStop(word.toLowerCase())),
  };
}

function cldrUnits(language: string): readonly string[] {
  const supported = supportedLanguage(language);
  if (supported === undefined) return [];
  const words = CLDR_UNITS.flatMap((unit) => {
    const format = new Intl.NumberFormat(supported, { style: 'unit', unit, unitDisplay: 'long' });
    return PLURAL_SAMPLES.flatMap((number) => format.formatToParts(number).filter((part) => part.type === 'unit'));
  });
  // Of "graden Celsius" the first word is the one that must stay with its number.
  return words.map((part) => part.value.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '').filter((word) => word !== '');
}

function cldrMonths(language: string): readonly string[] {
  const supported = supportedLanguage(language);
  if (supported === undefined) return [];
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(supported, { ...style, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2026, month, 1)));
      return withoutStop(parts.find((part) => part.type === 'month')?.value.toLowerCase() ?? '');
    }).filter((word) => /\p{L}/u.test(word));
  });
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** Undefined for what is no language tag, and for languages that the CLDR has no data of (they would get the host's). */
function supportedLanguage(language: string): string | undefined {
  if (!/^[a-z]{2,3}$/.test(language)) return undefined;
  return Intl.NumberFormat.supportedLocalesOf([language])[0];
}
