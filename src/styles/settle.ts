/** A property and its text → checked values of longhands. Everything that a value can be wrong in is said here. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { evaluate, LENGTH_UNITS, type Quantity } from './calc.ts';
import { PALETTE_FUNCTION } from './convert.ts';
import type { CssValue, Span } from './css-syntax.ts';
import { createGrammar, parseValue } from './css-tree.ts';
import { insteadOfKeyword, insteadOfUnit, PALETTE_HINT } from './outside-subset.ts';
import { TYPES } from './properties.ts';
import type { LonghandName, PhysicalName } from './property-names.ts';
import { allSyntaxes, SHORTHANDS } from './shorthands.ts';
import type { SettledValue, WideKeyword } from './stylesheet.ts';

interface Attempt {
  readonly property: string;
  readonly text: string;
  readonly locate: (span: Span) => SourcePosition;
  readonly report: Report;
}

const WIDE_KEYWORDS: readonly string[] = ['inherit', 'initial', 'unset'];
const SYNTAXES = allSyntaxes();
const GRAMMAR = createGrammar(SYNTAXES, TYPES, LENGTH_UNITS);

/**
 * @param property a property that the engine has
 * @param text its value, every `var()` replaced
 * @param locate the place of a stretch of `text` in the stylesheet
 * @returns undefined after a finding
 */
export function settle(
  property: string,
  text: string,
  locate: (span: Span) => SourcePosition,
  report: Report,
): readonly SettledValue[] | undefined {
  const attempt = { property, text, locate, report };
  const word = text.trim().toLowerCase();
  if (WIDE_KEYWORDS.includes(word)) {
    return longhandsOf(property).map((name) => ({ name, value: word as WideKeyword }));
  }
  const values = parseValue(text);
  if (values === undefined || values.length === 0) {
    fail(
      attempt,
      { offset: 0, end: text.length },
      'invalid-value',
      `The value of ${property} cannot be read.`,
      expected(property),
    );
    return undefined;
  }
  return checkValues(values, attempt) && matchesSyntax(values, attempt) ? expand(property, values) : undefined;
}

function longhandsOf(property: string): readonly (LonghandName | PhysicalName)[] {
  return SHORTHANDS[property]?.longhands ?? [property as LonghandName];
}

function expand(property: string, values: readonly CssValue[]): readonly SettledValue[] {
  const shorthand = SHORTHANDS[property];
  if (shorthand === undefined) return [{ name: property as LonghandName, value: values }];
  const given = shorthand.expand(values);
  return shorthand.longhands.map((name) => ({ name, value: given.get(name) ?? 'initial' }));
}

/** Units, colours and functions that are not in the subset. */
function checkValues(values: readonly CssValue[], attempt: Attempt): boolean {
  return values.map((value) => checkValue(value, attempt)).every(Boolean);
}

function checkValue(value: CssValue, attempt: Attempt): boolean {
  const written = attempt.text.slice(value.offset, value.end);
  if (value.kind === 'dimension' && !LENGTH_UNITS.includes(value.unit)) {
    return fail(attempt, value, 'unsupported-unit', `There is no unit "${value.unit}".`, insteadOfUnit(value.unit));
  }
  if (isForeignColour(value, written, attempt)) {
    return fail(attempt, value, 'colour-outside-palette', `"${written}" is not a colour of the palette.`, PALETTE_HINT);
  }
  if (value.kind !== 'function') return true;
  if (value.name === 'calc') {
    if (!checkValues(value.args, attempt)) return false;
    if (evaluate(value, UNIT) !== undefined) return true;
    const hint = 'Lengths are added to lengths and numbers to numbers, with spaces around + and -.';
    return fail(attempt, value, 'invalid-calc', `"${written}" does not work out.`, hint);
  }
  if (['min', 'max', 'clamp', 'env', 'url'].includes(value.name)) {
    return fail(attempt, value, 'unsupported-function', `There is no ${value.name}().`, 'There are calc() and var().');
  }
  return true;
}

/** What CSS at large knows as a colour: `#fff`, `rgb(…)`, `red`. Words count only where a colour may stand. */
function isForeignColour(value: CssValue, written: string, attempt: Attempt): boolean {
  if (value.kind === 'hash') return true;
  const takesColours = SYNTAXES[attempt.property]?.includes('<palette-colour>') ?? false;
  if (!takesColours || (value.kind !== 'word' && value.kind !== 'function')) return false;
  const isOurs = ['black', 'white', 'transparent', 'currentcolor'].includes(written.toLowerCase());
  return !isOurs && GRAMMAR.isAnyColour(written);
}

const UNIT = { em: 1, rem: 1 };

/** A `calc()` fits where a value of its kind fits: it is checked as such values. */
function matchesSyntax(values: readonly CssValue[], attempt: Attempt): boolean {
  const calcs = values.filter((value) => value.kind === 'function' && value.name === 'calc');
  const texts = calcs.length === 0 ? [attempt.text] : [0, 1].map((turn) => withExamples(attempt.text, calcs, turn));
  for (const text of texts) {
    const mismatch = GRAMMAR.mismatch(attempt.property, text);
    if (mismatch === undefined) continue;
    const whole = { offset: 0, end: attempt.text.length };
    return failMismatch(attempt, calcs.length === 0 ? mismatch : whole);
  }
  return true;
}

function withExamples(text: string, calcs: readonly CssValue[], turn: number): string {
  let result = '';
  let end = 0;
  for (const calc of calcs) {
    result += text.slice(end, calc.offset) + example(evaluate(calc, UNIT), turn);
    end = calc.end;
  }
  return result + text.slice(end);
}

function example(quantity: Quantity | undefined, turn: number): string {
  if (quantity?.kind !== 'length') return '1';
  if (!quantity.hasPercent) return '1pt';
  return quantity.hasLength && turn === 0 ? '1pt' : '1%';
}

function failMismatch(attempt: Attempt, where: Span): boolean {
  const { property, text } = attempt;
  const part = text.slice(where.offset, where.end);
  const hint = insteadOfKeyword(property, part.toLowerCase()) ?? expected(property);
  const whole = part.trim() === '' || part.endsWith('(');
  const message =
    part.trim() === ''
      ? `"${asWritten(text)}" is not a whole value of ${property}.`
      : `"${asWritten(whole ? text.slice(where.offset) : part)}" does not fit ${property}.`;
  return fail(attempt, where, 'invalid-value', message, hint);
}

/** The palette's function back to the variable that it was made of. */
function asWritten(text: string): string {
  return text.replaceAll(PALETTE_USE, 'var(--$1)');
}

const PALETTE_USE = new RegExp(`${PALETTE_FUNCTION}\\(([^)]*)\\)`, 'g');

function expected(property: string): string {
  return `Expected: ${readableSyntax(SYNTAXES[property] ?? '')}`;
}

/** A syntax as a person reads it: `<integer from 1>` for `<integer [1,∞]>`, and the palette's colours as colours. */
export function readableSyntax(syntax: string): string {
  return syntax
    .replaceAll(`${PALETTE_FUNCTION}( <custom-ident> )`, 'var(--name)')
    .replaceAll('<palette-colour>', '<colour>')
    .replaceAll(/<([\w-]+) \[(\d+),∞\]>/g, '<$1 from $2>')
    .replaceAll(/<([\w-]+) \[(\d+),(\d+)\]>/g, '<$1 from $2 to $3>');
}

function fail(attempt: Attempt, where: Span, code: string, message: string, hint: string): false {
  attempt.report({ severity: 'error', code: `style.${code}`, message, at: attempt.locate(where), hint });
  return false;
}
