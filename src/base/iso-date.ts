/** ISO 8601 calendar dates, whole and partial. No clock, no time zone: a date is a text. */

export interface PartialDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
}

/** Reads `2016`, `2016-01` and `2016-01-31`; undefined: not a date that the calendar has. */
export function parseIsoDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { year: Number(year) };
  const inYear = { year: Number(year), month: Number(month) };
  if (inYear.month < 1 || inYear.month > 12) return undefined;
  if (day === undefined) return inYear;
  const valid = Number(day) >= 1 && Number(day) <= daysInMonth(inYear.year, inYear.month);
  return valid ? { ...inYear, day: Number(day) } : undefined;
}

/** `2026-11-21`. */
export function isIsoDate(text: string): boolean {
  return parseIsoDate(text)?.day !== undefined;
}

/** `2016`, `2016-01` or `2016-01-31`. */
export function isPartialIsoDate(text: string): boolean {
  return parseIsoDate(text) !== undefined;
}

/** Gregorian; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from one ISO date to another; negative: it is past. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
