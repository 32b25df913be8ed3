/** Seeded errors: from a real translation, the slips that translators, tools and hurried hands make. Nothing is random: same units, same mutants. */

export interface Unit {
  readonly locale: string;
  readonly place: string;
  readonly source: string;
  readonly target: string;
}

export interface Mutant {
  readonly kind: Kind;
  readonly unit: Unit;
  readonly target: string;
}

export const KINDS = [
  'digit changed',
  'digit dropped',
  'decimal shifted',
  'unit changed',
  'negation dropped',
  'negation added',
  'left and right swapped',
  'above and below swapped',
  'term altered',
  'sentence dropped',
  'markup lost',
  'link lost',
  'telephone altered',
  'address altered',
  'month changed',
  'placeholder lost',
  'end punctuation lost',
  'word doubled',
  'letters of another script',
  'left in Dutch',
  'neighbour pasted',
  'isolates dropped',
  'stray control',
] as const;
export type Kind = (typeof KINDS)[number];

/** What to look for and what to put instead, by language: written for the mutants alone, apart from the word lists of the checks. */
interface Words {
  readonly negations: readonly (readonly [RegExp, string])[];
  /** Where a "not" can be put: before or behind a word. */
  readonly addNegation: readonly (readonly [RegExp, string])[];
  readonly sides: readonly (readonly [RegExp, string])[];
  readonly heights: readonly (readonly [RegExp, string])[];
  readonly units: readonly (readonly [RegExp, string])[];
  readonly month: readonly [RegExp, string];
}

const w = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'u');

export const WORDS: Readonly<Record<string, Words>> = {
  en: {
    negations: [
      [/ not(?= )/u, ''],
      [w('No'), 'A'],
      [w('no'), 'a'],
      [w('cannot'), 'can'],
      [w('never'), 'always'],
    ],
    addNegation: [
      [w('is'), 'is not'],
      [w('are'), 'are not'],
      [w('can'), 'cannot'],
      [w('may'), 'may not'],
      [w('will'), 'will not'],
    ],
    sides: [
      [w('left'), 'right'],
      [w('right'), 'left'],
    ],
    heights: [
      [w('downwards'), 'upwards'],
      [w('upwards'), 'downwards'],
      [w('down'), 'up'],
    ],
    units: [
      [w('mg'), 'g'],
      [w('ml'), 'l'],
      [w('weeks'), 'days'],
      [w('days'), 'weeks'],
      [w('hours'), 'days'],
      [w('years?'), 'months'],
      [w('months'), 'weeks'],
      [w('litres'), 'ml'],
      [w('centimetre'), 'millimetre'],
      [/%/u, ' mg'],
      [w('degrees'), 'ml'],
    ],
    month: [w('March'), 'May'],
  },
  de: {
    negations: [
      [/ nicht(?=[ .,])/u, ''],
      [w('kein'), 'ein'],
      [w('Kein'), 'Ein'],
      [w('keine'), 'eine'],
      [w('Keine'), 'Eine'],
      [w('keinen'), 'einen'],
      [w('nie'), 'immer'],
    ],
    addNegation: [
      [w('ist'), 'ist nicht'],
      [w('sind'), 'sind nicht'],
      [w('kann'), 'kann nicht'],
      [w('können'), 'können nicht'],
      [w('dürfen'), 'dürfen nicht'],
      [w('wird'), 'wird nicht'],
    ],
    sides: [
      [w('linke'), 'rechte'],
      [w('linken'), 'rechten'],
      [w('rechten'), 'linken'],
    ],
    heights: [
      [w('nach unten'), 'nach oben'],
      [w('nach oben'), 'nach unten'],
      [w('abwärts'), 'aufwärts'],
    ],
    units: [
      [w('mg'), 'g'],
      [w('ml'), 'l'],
      [w('Wochen'), 'Tage'],
      [w('Tage'), 'Wochen'],
      [w('Stunden'), 'Tagen'],
      [w('Jahren?'), 'Monate'],
      [w('Monate'), 'Wochen'],
      [w('Liter'), 'ml'],
      [w('Zentimeter'), 'Millimeter'],
      [/ ?%/u, ' mg'],
      [w('Grad'), 'ml'],
    ],
    month: [w('März'), 'Mai'],
  },
  fr: {
    negations: [
      [/(?<!\p{L})ne (\p{L}+) pas/u, '$1'],
      [/(?<!\p{L})n’(\p{L}+) pas/u, '$1'],
      [/(?<!\p{L})ne (\p{L}+) plus/u, '$1 encore'],
      [/(?<!\p{L})n’(\p{L}+) plus/u, '$1 encore'],
    ],
    addNegation: [
      [w('est'), 'n’est pas'],
      [w('sont'), 'ne sont pas'],
      [w('peut'), 'ne peut pas'],
      [w('peuvent'), 'ne peuvent pas'],
      [w('pouvez'), 'ne pouvez pas'],
      [w('avez'), 'n’avez pas'],
    ],
    sides: [
      [w('gauche'), 'droite'],
      [w('droite'), 'gauche'],
    ],
    heights: [
      [w('vers le bas'), 'vers le haut'],
      [w('vers le haut'), 'vers le bas'],
    ],
    units: [
      [w('mg'), 'g'],
      [w('ml'), 'l'],
      [w('semaines'), 'jours'],
      [w('jours'), 'semaines'],
      [w('heures'), 'jours'],
      [w('ans?'), 'mois'],
      [w('mois'), 'semaines'],
      [w('litre'), 'ml'],
      [w('centimètre'), 'millimètre'],
      [/\s?%/u, ' mg'],
      [w('degrés'), 'ml'],
    ],
    month: [w('mars'), 'mai'],
  },
  pl: {
    negations: [
      [/(?<!\p{L})nie /u, ''],
      [/(?<!\p{L})Nie (\p{L})/u, '$1'],
    ],
    addNegation: [
      [w('jest'), 'nie jest'],
      [w('są'), 'nie są'],
      [w('może'), 'nie może'],
      [w('mogą'), 'nie mogą'],
      [w('można'), 'nie można'],
      [w('Wolno'), 'Nie wolno'],
      [w('należy'), 'nie należy'],
    ],
    sides: [
      [w('lewe'), 'prawe'],
      [w('lewa'), 'prawa'],
      [w('prawym'), 'lewym'],
    ],
    heights: [
      [w('w dół'), 'w górę'],
      [w('do góry'), 'w dół'],
    ],
    units: [
      [w('mg'), 'g'],
      [w('ml'), 'l'],
      [w('tygodni'), 'dni'],
      [w('dni'), 'tygodni'],
      [w('godzin'), 'dni'],
      [w('lat'), 'miesięcy'],
      [w('roku'), 'miesiąca'],
      [w('miesiące'), 'tygodnie'],
      [w('litra'), 'ml'],
      [w('centymetra'), 'milimetra'],
      [/%/u, ' mg'],
      [w('stopnia'), 'ml'],
    ],
    month: [w('marca'), 'maja'],
  },
  tr: {
    negations: [
      [/ değil(?=[ .,])/u, ''],
      [/ değildir/u, 'dir'],
      [/yoktur/u, 'vardır'],
      [/olmayan/u, 'olan'],
      [/olmaz/u, 'olur'],
      [/mayabilir/u, 'abilir'],
      [/meyebilir/u, 'ebilir'],
      [/maz(?=[ .,])/u, 'ar'],
      [/mez(?=[ .,])/u, 'er'],
      [/mamalısınız/u, 'malısınız'],
      [/mıyor/u, 'ıyor'],
      [/miyor/u, 'iyor'],
    ],
    addNegation: [
      [/vardır/u, 'yoktur'],
      [/olabilir/u, 'olmayabilir'],
      [/abilirsiniz/u, 'amazsınız'],
      [/ebilirsiniz/u, 'emezsiniz'],
      [/olur(?=[ .,])/u, 'olmaz'],
      [/abilir(?=[ .,])/u, 'amaz'],
      [/ebilir(?=[ .,])/u, 'emez'],
      [/önemlidir/u, 'önemli değildir'],
    ],
    sides: [
      [w('sol'), 'sağ'],
      [w('Sol'), 'Sağ'],
      [w('sağ'), 'sol'],
    ],
    heights: [
      [w('aşağıya doğru'), 'yukarıya doğru'],
      [w('yukarıya'), 'aşağıya'],
      [w('aşağı'), 'yukarı'],
    ],
    units: [
      [w('mg'), 'g'],
      [w('ml'), 'l'],
      [w('hafta'), 'gün'],
      [w('gün'), 'hafta'],
      [w('saat'), 'gün'],
      [w('yıl'), 'ay'],
      [w('ay'), 'hafta'],
      [w('litre'), 'ml'],
      [/santimetre/u, 'milimetre'],
      [/%(\d+)/u, '$1 mg'],
      [/derece/u, 'ml'],
    ],
    month: [w('Mart'), 'Mayıs'],
  },
  uk: {
    negations: [
      [/(?<!\p{L})не /u, ''],
      [/(?<!\p{L})Не (\p{L})/u, '$1'],
      [w('немає'), 'є'],
    ],
    addNegation: [
      [w('може'), 'не може'],
      [w('можуть'), 'не можуть'],
      [w('є'), 'не є'],
      [w('можна'), 'не можна'],
      [w('допомагає'), 'не допомагає'],
      [w('потрібно'), 'не потрібно'],
    ],
    sides: [
      [w('ліву'), 'праву'],
      [w('правому'), 'лівому'],
    ],
    heights: [
      [w('донизу'), 'догори'],
      [w('догори'), 'донизу'],
    ],
    units: [
      [w('мг'), 'г'],
      [w('мл'), 'л'],
      [w('тижнів'), 'днів'],
      [w('днів'), 'тижнів'],
      [w('дні'), 'тижні'],
      [w('годин'), 'днів'],
      [w('років'), 'місяців'],
      [w('року'), 'місяця'],
      [w('місяці'), 'тижні'],
      [w('літра'), 'мл'],
      [w('сантиметр'), 'міліметр'],
      [/\s?%/u, ' мг'],
      [w('градуса'), 'мл'],
    ],
    month: [w('березня'), 'травня'],
  },
  ar: {
    negations: [
      [/(?<!\p{L})لا /u, ''],
      [/(?<!\p{L})لم /u, ''],
      [/(?<!\p{L})لن /u, ''],
      [/(?<!\p{L})ليس(?:ت)? /u, ''],
      [/(?<!\p{L})غير /u, ''],
      [/(?<!\p{L})ولا /u, 'و'],
    ],
    addNegation: [
      [w('يمكن'), 'لا يمكن'],
      [w('يجوز'), 'لا يجوز'],
      [w('يكون'), 'لا يكون'],
      [w('تكون'), 'لا تكون'],
      [w('يستطيع'), 'لا يستطيع'],
      [w('يساعد'), 'لا يساعد'],
    ],
    sides: [
      [/اليسرى/u, 'اليمنى'],
      [/اليمنى/u, 'اليسرى'],
    ],
    heights: [
      [/إلى أسفل/u, 'إلى أعلى'],
      [/إلى أعلى/u, 'إلى أسفل'],
      [/إلى الأسفل/u, 'إلى الأعلى'],
    ],
    units: [
      [/ملغ/u, 'غ'],
      [/(?<!\p{L})مل(?!\p{L})/u, 'لتر'],
      [/أسابيع/u, 'أيام'],
      [/أيام/u, 'أسابيع'],
      [/ساعة/u, 'يوم'],
      [/سنوات/u, 'أشهر'],
      [/يومين/u, 'شهرين'],
      [/شهرين/u, 'أسبوعين'],
      [/لتر/u, 'مل'],
      [/سنتيمتر/u, 'مليمتر'],
      [/%/u, ' ملغ'],
    ],
    month: [/مارس/u, 'مايو'],
  },
  'zh-Hans': {
    negations: [
      [/不会/u, '会'],
      [/不能/u, '能'],
      [/没有/u, '有'],
      [/不可以/u, '可以'],
      [/不再/u, '还'],
      [/不要/u, '要'],
      [/不是/u, '是'],
      [/并不/u, '会'],
      [/还没/u, '已经'],
    ],
    addNegation: [
      [/可以/u, '不可以'],
      [/可能/u, '不可能'],
      [/(?<!不|可)能/u, '不能'],
      [/(?<!不)会/u, '不会'],
      [/(?<!没)有(?!时|些|关)/u, '没有'],
    ],
    sides: [
      [/左/u, '右'],
      [/右/u, '左'],
    ],
    heights: [
      [/向下/u, '向上'],
      [/向上/u, '向下'],
      [/往下/u, '往上'],
    ],
    units: [
      [/毫克/u, '克'],
      [/毫升/u, '升'],
      [/(?<=\d)周/u, '天'],
      [/(?<=\d)天/u, '周'],
      [/小时/u, '天'],
      [/(?<=\d)年(?!\d|的|，|（|前|）)/u, '个月'],
      [/个月/u, '周'],
      [/升/u, '毫升'],
      [/厘米/u, '毫米'],
      [/%/u, '毫克'],
      [/(?<=\d)度/u, '毫升'],
    ],
    month: [/3月/u, '5月'],
  },
};

/** Terms that are altered: drugs and diagnoses, a letter or a syllable off, or another drug of the same text. */
const TERMS: readonly (readonly [source: string, target: Readonly<Record<string, readonly [RegExp, string]>>])[] = [
  [
    'dexamethason',
    {
      en: [/examethasone/u, 'examethosone'],
      de: [/examethason/u, 'exomethason'],
      fr: [/examéthasone/u, 'examéthosone'],
      pl: [/eksametazon/u, 'eksametozon'],
      tr: [/eksametazon/u, 'eksemetazon'],
      uk: [/ексаметазон/u, 'ексаметозон'],
      ar: [/ديكساميثازون/u, 'ديكساميتوزون'],
      'zh-Hans': [/地塞米松/u, '泼尼松'],
    },
  ],
  [
    'paracetamol',
    {
      en: [/aracetamol/u, 'aracetemol'],
      de: [/aracetamol/u, 'aracetemol'],
      fr: [/aracétamol/u, 'aracétemol'],
      pl: [/aracetamol/u, 'aracetomol'],
      tr: [/arasetamol/u, 'aresetamol'],
      uk: [/арацетамол/u, 'арацетомол'],
      ar: [/باراسيتامول/u, 'باراسيتومول'],
      'zh-Hans': [/对乙酰氨基酚/u, '乙酰水杨酸'],
    },
  ],
  [
    'tramadol',
    {
      en: [/tramadol/u, 'trazodol'],
      de: [/Tramadol/u, 'Trazodol'],
      fr: [/tramadol/u, 'trazodol'],
      pl: [/tramadol/u, 'trazodol'],
      tr: [/tramadol/u, 'trazodol'],
      uk: [/трамадол/u, 'тразодол'],
      ar: [/ترامادول/u, 'ترازودول'],
      'zh-Hans': [/曲马多/u, '曲唑酮'],
    },
  ],
  [
    'chemotherapie',
    {
      en: [/hemotherapy/u, 'hemiotherapy'],
      de: [/hemotherapie/u, 'hemietherapie'],
      fr: [/himiothérapie/u, 'himothérapie'],
      pl: [/hemioterapi/u, 'hemoterapi'],
      tr: [/emoterapi/u, 'emoterpi'],
      uk: [/іміотерапі/u, 'імотерапі'],
      ar: [/الكيميائي/u, 'الكيمائي'],
      'zh-Hans': [/化疗|化学治疗/gu, '放疗'],
    },
  ],
  [
    'wervelkanaal',
    {
      en: [/spinal canal/u, 'ear canal'],
      de: [/irbelkanal/u, 'irbelkanl'],
      fr: [/canal vertébral/u, 'canal médian'],
      pl: [/kanał/u, 'karał'],
      tr: [/kanal/u, 'damar'],
      uk: [/канал/u, 'кран'],
      ar: [/القناة/u, 'الأنبوب'],
      'zh-Hans': [/椎管/u, '输卵管'],
    },
  ],
];

const DIGIT = /\p{Nd}/u;
const firstDigit = (text: string, change: (digit: string) => string): string =>
  text.replace(/(?<![\p{L}\p{N}{])\p{Nd}+(?![\p{Nd}}]|\p{L}*\})/u, (number) => change(number));

/** All mutants of a unit; a kind that does not fit makes none. */
export function mutantsOf(unit: Unit, neighbour: Unit | undefined): readonly Mutant[] {
  const { target, source, locale } = unit;
  const words = WORDS[locale];
  if (!words) return [];
  const mutants: Mutant[] = [];
  const add = (kind: Kind, mutated: string | undefined): void => {
    if (mutated !== undefined && mutated !== target && mutated.trim() !== '')
      mutants.push({ kind, unit, target: mutated });
  };
  const firstThatFits = (pairs: readonly (readonly [RegExp, string])[]): string | undefined => {
    const pair = pairs.find(([expression]) => expression.test(target));
    return pair && target.replace(pair[0], pair[1]);
  };
  if (DIGIT.test(source) && DIGIT.test(target) && !/\d\d[ -]?\d{3} \d\d/.test(target)) {
    add(
      'digit changed',
      firstDigit(target, (number) => String((Number(number[0]) % 9) + 1) + number.slice(1)),
    );
    add(
      'digit dropped',
      firstDigit(target, (number) => number.slice(1)),
    );
    add('decimal shifted', /\d[.,]\d(?!\d\d)/.test(target) ? target.replace(/(\d)[.,](\d)/, '$1$2') : undefined);
  }
  if (/\d/.test(source)) add('unit changed', unitChanged(target, words.units));
  if (/(?<!\p{L})(?:niet|geen|nooit|niemand)(?!\p{L})/iu.test(source))
    add('negation dropped', firstThatFits(words.negations));
  else if (!/(?<!\p{L})(?:zonder|maar|alleen|minder|on\p{L}+)(?!\p{L})/iu.test(source))
    add('negation added', firstThatFits(words.addNegation));
  if (/(?<!\p{L})(?:links|rechts|linker|rechter)/iu.test(source))
    add('left and right swapped', swapped(target, words.sides));
  if (/naar beneden|omhoog|naar boven/u.test(source)) add('above and below swapped', firstThatFits(words.heights));
  for (const [term, forms] of TERMS) {
    const form = forms[locale];
    if (form && new RegExp(`(?<!\\p{L})${term}`, 'iu').test(source) && form[0].test(target))
      add('term altered', target.replace(new RegExp(form[0].source, 'gu'), form[1]));
  }
  add('sentence dropped', withoutLastSentence(target, source));
  if (/\*\*|(?<!\*)\*(?!\*)/.test(target)) add('markup lost', target.replace(/\*+/g, ''));
  add('link lost', target.replace(/\[([^\]]*)\]\([^)]*\)/, '$1'));
  if (/45 67/.test(target)) add('telephone altered', target.replace(/45 67/, '46 57'));
  if (/example\.org|kanker\.nl/.test(target))
    add(
      'address altered',
      target.replace(/example\.org|kanker\.nl/, (address) => address.replace('e', 'a')),
    );
  if (words.month[0].test(target) && /2027/.test(source))
    add('month changed', target.replace(words.month[0], words.month[1]));
  if (/\{\{/.test(source)) add('placeholder lost', target.replace(/\{\{[^}]*\}\}/, ''));
  add(
    'end punctuation lost',
    /[?؟？:：]$/u.test(target) || /[.。]$/u.test(target) ? target.replace(/\s?[?؟？:：.。]$/u, '') : undefined,
  );
  add('word doubled', doubled(target, locale));
  add('letters of another script', otherScript(target, locale));
  if ((source.match(/\p{L}+/gu) ?? []).length >= 3) add('left in Dutch', source);
  if (neighbour && /\/item-\d+$/.test(unit.place) && neighbour.source !== source && neighbour.target !== target)
    add('neighbour pasted', neighbour.target);
  // Around an address isolates change nothing that readers see.
  if (/[\u2066-\u2069]/.test(target) && !/@/.test(target))
    add('isolates dropped', target.replace(/[\u2066-\u2069]/g, ''));
  if (target.length > 30)
    add('stray control', locale === 'ar' ? `\u202B${target}` : `${target.slice(0, 10)}\u200B${target.slice(10)}`);
  return mutants;
}

/** A unit behind the number, or a per cent sign: where there is a number. */
function unitChanged(target: string, units: Words['units']): string | undefined {
  for (const [expression, instead] of units) {
    const near = new RegExp(`(\\d[\\s\\u00A0\\u202F]?)(?:${expression.source})`, 'u');
    const found = near.exec(target);
    if (found && !/(?:19|20)\d\d[\s\u00A0]?$/.test(target.slice(0, (found.index ?? 0) + (found[1] ?? '').length)))
      return (
        target.slice(0, found.index) +
        found[0].replace(expression, instead) +
        target.slice(found.index + found[0].length)
      );
  }
  const sign = units.find(([expression]) => /%/.test(expression.source) && expression.test(target));
  return sign && target.replace(sign[0], sign[1]);
}

function swapped(target: string, sides: Words['sides']): string {
  const all = sides.map(([expression]) => expression.source).join('|');
  return target.replace(
    new RegExp(all, 'gu'),
    (word) => sides.find(([expression]) => expression.test(word))?.[1] ?? word,
  );
}

function withoutLastSentence(target: string, source: string): string | undefined {
  if ((source.match(/[.?!](?:\s|$)/g) ?? []).length < 2) return undefined;
  const parts = target.split(/(?<=[.!?؟。！？]\**)\s*(?=[\p{L}\p{N}*“«„])/u);
  return parts.length < 2 ? undefined : parts.slice(0, -1).join(/[。？]/.test(target) ? '' : ' ');
}

function doubled(target: string, locale: string): string | undefined {
  if (locale === 'zh-Hans')
    return target.replace(/(?<=[\p{Script=Han}])([\p{Script=Han}]{3})(?=[\p{Script=Han}])/u, '$1$1');
  return target.replace(/(?<= )([\p{L}\p{M}’]{3,})(?= )/u, '$1 $1');
}

/** Letters that look alike, or one word in another script. */
function otherScript(target: string, locale: string): string | undefined {
  if (locale === 'zh-Hans' || locale === 'ar')
    return target.replace(/(?<=[\p{L}، ]{6})([\p{L}\p{M}]{2,6})(?=[\p{L}\p{M} ،。，])/u, ' лікар ');
  if (locale === 'uk') return target.replace(/(?<=\p{L})о(?=\p{L})/u, 'o');
  return target.replace(/(?<=\p{L})o(?=\p{L})/u, 'о');
}
