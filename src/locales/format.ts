/** Dates and numbers in a locale's words and digits, whatever the machine's own language, region and time zone. */

import { parseIsoDate } from '../base/iso-date.ts';
import type { Locale } from './locale.ts';

/** Made once a locale: making a formatter costs more than using it a hundred times. */
export interface Formats {
  /** `2026-11-21`, `2016-01` and `2016`, in the Gregorian calendar; undefined: not a date. */
  readonly date: (iso: string) => string | undefined;
  readonly number: (value: number) => string;
  /** `A, B and C`. */
  readonly list: (items: readonly string[]) => string;
}

/** Would Node fall back to the machine's own language? */
export function isSupportedTag(tag: string): boolean {
  return [
    Intl.DateTimeFormat.supportedLocalesOf([tag]),
    Intl.NumberFormat.supportedLocalesOf([tag]),
    Intl.PluralRules.supportedLocalesOf([tag]),
  ].every((supported) => supported.length > 0);
}

export function createFormats(locale: Pick<Locale, 'tag' | 'digits' | 'conventions'>): Formats {
  const { digits: numberingSystem } = locale;
  const tag = locale.conventions ?? locale.tag;
  // UTC: a date is a day everywhere, and must not slip into the next or the last one.
  const fixed = { calendar: 'gregory', numberingSystem, timeZone: 'UTC' } as const;
  const whole = new Intl.DateTimeFormat(tag, { ...fixed, day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(tag, { ...fixed, month: 'long', year: 'numeric' });
  const year = new Intl.DateTimeFormat(tag, { ...fixed, year: 'numeric' });
  const number = new Intl.NumberFormat(tag, { numberingSystem });
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  return {
    date: (iso) => {
      const date = parseIsoDate(iso);
      if (!date) return undefined;
      const format = date.day !== undefined ? whole : date.month !== undefined ? month : year;
      return format.format(utc(date.year, date.month ?? 1, date.day ?? 1));
    },
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  };
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
