/** Custom properties and `var()` (css-variables-1): substituted as text, before a value is checked. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { PALETTE_FUNCTION } from './convert.ts';

/** A `var(…)` in a text. */
export interface VariableUse {
  /** With its `--`. */
  readonly name: string;
  /** What stands after the comma; null without one. */
  readonly fallback: string | null;
  /** UTF-16 offsets of the whole `var(…)`. */
  readonly offset: number;
  readonly end: number;
}

/** Texts in quotes, comments and words are passed over whole. */
const PIECE = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*.*?\*\/|var\(|[\w-]+|./gis;

/** The outermost uses, in order. */
export function variableUses(text: string): readonly VariableUse[] {
  const uses: VariableUse[] = [];
  let start = -1;
  let depth = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const opens = piece.toLowerCase() === 'var(';
    if (opens && start < 0) {
      start = index;
      depth = 0;
    }
    if (opens || piece === '(') depth++;
    if (piece === ')' && --depth === 0 && start >= 0) {
      uses.push(toUse(text, start, index + 1));
      start = -1;
    }
  }
  return uses;
}

function toUse(text: string, offset: number, end: number): VariableUse {
  const inner = text.slice(offset + 'var('.length, end - 1);
  const comma = inner.indexOf(',');
  const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
  return { name, fallback: comma < 0 ? null : inner.slice(comma + 1).trim(), offset, end };
}

/** Names are those of `foldout.yaml`: without `--`. */
export type Palette = ReadonlySet<string>;

export function isPaletteName(variable: string, palette: Palette): boolean {
  return variable.startsWith('--') && palette.has(variable.slice(2));
}

/** The text with every `var()` replaced, or the name of the first one that has no value and no fallback. */
export type Substituted = { readonly text: string } | { readonly missing: string };

/** Palette names come before the stylesheet's own variables, which may not be called so. */
export function substitute(text: string, palette: Palette, lookUp: (name: string) => string | undefined): Substituted {
  let result = '';
  let end = 0;
  for (const use of variableUses(text)) {
    result += text.slice(end, use.offset);
    end = use.end;
    const known = isPaletteName(use.name, palette) ? `${PALETTE_FUNCTION}(${use.name.slice(2)})` : lookUp(use.name);
    if (known === undefined && use.fallback === null) return { missing: use.name };
    const value = known === undefined ? substitute(use.fallback ?? '', palette, lookUp) : { text: known };
    if ('missing' in value) return value;
    result += value.text;
  }
  return { text: result + text.slice(end) };
}

/** Values of custom properties at one element; texts without `var()`. */
export type Variables = ReadonlyMap<string, string>;

export interface OwnVariable {
  readonly text: string;
  readonly at: SourcePosition;
}

/**
 * The values that an element's own declarations and its parent's values give. A variable that depends on itself, at any
 * distance, is reported and has no value (css-variables-1, 2.3).
 */
export function resolveVariables(
  own: ReadonlyMap<string, OwnVariable>,
  inherited: Variables,
  palette: Palette,
  report: Report,
): Variables {
  if (own.size === 0) return inherited;
  const resolved = new Map(inherited);
  for (const name of own.keys()) resolved.delete(name);
  const open: string[] = [];
  const inCycle = new Set<string>();
  const done = new Set<string>();
  const resolve = (name: string): string | undefined => {
    const declared = own.get(name);
    if (declared === undefined || done.has(name)) return resolved.get(name);
    if (open.includes(name)) {
      const cycle = open.slice(open.indexOf(name));
      for (const each of cycle) inCycle.add(each);
      reportCycle(cycle, declared.at, report);
      return undefined;
    }
    open.push(name);
    const value = valueOfVariable(name, declared.text, inherited, palette, resolve);
    open.pop();
    done.add(name);
    if (value !== undefined && !inCycle.has(name)) resolved.set(name, value);
    return resolved.get(name);
  };
  for (const name of own.keys()) resolve(name);
  return resolved;
}

function valueOfVariable(
  name: string,
  text: string,
  inherited: Variables,
  palette: Palette,
  lookUp: (name: string) => string | undefined,
): string | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'initial') return undefined;
  if (word === 'inherit' || word === 'unset') return inherited.get(name);
  const substituted = substitute(text, palette, lookUp);
  return 'text' in substituted ? substituted.text : undefined;
}

function reportCycle(cycle: readonly string[], at: SourcePosition, report: Report): void {
  report({
    severity: 'error',
    code: 'style.variable-cycle',
    message: `The variable ${cycle[0]} depends on itself: ${[...cycle, cycle[0]].join(' → ')}.`,
    at,
    hint: 'Give one of them a value of its own.',
  });
}
