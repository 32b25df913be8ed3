/** Plural forms as gettext counts them (`Plural-Forms:`), beside CLDR's categories. */

import { PLURAL_CATEGORIES, type PluralCategory } from '../locales/schema.ts';

export interface GettextPlurals {
  /** The header's value. */
  readonly header: string;
  /** The category of each form, by gettext's index. */
  readonly categories: readonly PluralCategory[];
  /** Categories that only fractions and very large numbers have: gettext has no form for them. */
  readonly others: readonly PluralCategory[];
}

interface Rule {
  readonly expression: string;
  readonly index: (n: number) => number;
}

const few = (n: number): boolean => n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);

/** As the gettext manual (12.6, Plural forms) and its users write them. */
const RULES: readonly Rule[] = [
  { expression: '0', index: () => 0 },
  { expression: '(n != 1)', index: (n) => Number(n !== 1) },
  { expression: '(n > 1)', index: (n) => Number(n > 1) },
  { expression: '(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)', index: (n) => (n === 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2) },
  {
    expression: '(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)',
    index: (n) => (n === 1 ? 0 : few(n) ? 1 : 2),
  },
  {
    expression: '(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)',
    index: (n) => (n % 10 === 1 && n % 100 !== 11 ? 0 : few(n) ? 1 : 2),
  },
  {
    expression: '(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2)',
    index: (n) => (n === 1 ? 0 : n === 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2),
  },
  {
    expression: '(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)',
    index: (n) => (n <= 2 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5),
  },
  { expression: '(n==1 ? 0 : n==2 ? 1 : 2)', index: (n) => (n === 1 ? 0 : n === 2 ? 1 : 2) },
  {
    expression: '(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)',
    index: (n) => (n % 100 === 1 ? 0 : n % 100 === 2 ? 1 : n % 100 === 3 || n % 100 === 4 ? 2 : 3),
  },
  {
    expression: '(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2)',
    index: (n) => {
      const teens = n % 100 >= 11 && n % 100 <= 19;
      return n % 10 === 1 && !teens ? 0 : n % 10 >= 2 && !teens ? 1 : 2;
    },
  },
  {
    expression: '(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2)',
    index: (n) => (n % 10 === 0 || (n % 100 >= 11 && n % 100 <= 19) ? 0 : n % 10 === 1 && n % 100 !== 11 ? 1 : 2),
  },
  { expression: '(n%10!=1 || n%100==11)', index: (n) => Number(n % 10 !== 1 || n % 100 === 11) },
  {
    expression: '(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4)',
    index: (n) => (n === 1 ? 0 : n === 2 ? 1 : n >= 3 && n <= 6 ? 2 : n >= 7 && n <= 10 ? 3 : 4),
  },
];

/** More than every rule's period. */
const TRIED = 1000;

/**
 * The rule that divides whole numbers as CLDR does for this language. A language that none of them fits has no form in gettext's
 * counting, and each of its categories stands alone.
 */
export function gettextPlurals(tag: string): GettextPlurals {
  const cldr = new Intl.PluralRules(tag);
  const known = cldr.resolvedOptions().pluralCategories;
  const all = PLURAL_CATEGORIES.filter((category) => known.includes(category));
  for (const { expression, index } of RULES) {
    const categories = categoriesOf(index, cldr);
    if (categories === undefined) continue;
    const others = all.filter((category) => !categories.includes(category));
    return { header: `nplurals=${categories.length}; plural=${expression};`, categories, others };
  }
  return { header: 'nplurals=1; plural=0;', categories: [], others: all };
}

function categoriesOf(index: (n: number) => number, cldr: Intl.PluralRules): readonly PluralCategory[] | undefined {
  const found: PluralCategory[] = [];
  for (let n = 0; n < TRIED; n++) {
    const category = cldr.select(n);
    const at = index(n);
    found[at] ??= category;
    if (found[at] !== category) return undefined;
  }
  return new Set(found).size === found.length ? found : undefined;
}
