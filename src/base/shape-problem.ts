/** What is wrong with a value of a file, in plain words. */

import { suggest } from './suggest.ts';
import type { YamlPath } from './yaml.ts';

export type ShapeProblem =
  | { readonly kind: 'wrong-type'; readonly expected: string }
  | { readonly kind: 'too-big'; readonly maximum: number }
  | { readonly kind: 'too-small'; readonly minimum: number }
  | { readonly kind: 'no-choice'; readonly choices: readonly string[] }
  /** What it must be, after "must be". */
  | { readonly kind: 'wrong-form'; readonly mustBe: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly hint: string }
  | { readonly kind: 'other' };

export interface ProblemWords {
  /** Without the room. */
  readonly code: string;
  readonly message: string;
  /** Empty: there is nothing to add. */
  readonly hint: string;
}

export function describeProblem(problem: ShapeProblem, value: unknown, path: YamlPath): ProblemWords {
  const words = wordsFor(problem, value, pathWords(path));
  return { ...words, message: words.message.charAt(0).toUpperCase() + words.message.slice(1) };
}

function wordsFor(problem: ShapeProblem, value: unknown, where: string): ProblemWords {
  switch (problem.kind) {
    case 'wrong-type':
      return wrongType(problem.expected, value, where);
    case 'too-big':
      return tooBig(problem.maximum, value, where);
    case 'too-small':
      return tooSmall(problem.minimum, value, where);
    case 'no-choice':
      return noChoice(problem.choices, value, where);
    case 'wrong-form':
      return { code: 'wrong-value', message: `"${shorten(String(value))}" must be ${problem.mustBe}.`, hint: '' };
    case 'refused':
      return problem;
    case 'other':
      return { code: 'wrong-value', message: `${where} cannot be ${typeWords(value).toLowerCase()}.`, hint: '' };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map of fields',
  record: 'a map of fields',
  array: 'a list',
};

function wrongType(expected: string, value: unknown, where: string): ProblemWords {
  const plainText =
    typeof value === 'number' || typeof value === 'boolean' || (isRecord(value) && Object.keys(value).length === 1);
  const quotes = expected === 'string' && plainText;
  return {
    code: 'wrong-type',
    message: `${where} must be ${TYPES[expected] ?? expected}, not ${typeWords(value).toLowerCase()}.`,
    hint: quotes ? `If it is meant as a text, set it in quotes: '…'.` : '',
  };
}

function tooBig(maximum: number, value: unknown, where: string): ProblemWords {
  if (typeof value === 'string') {
    const message = `${where} has ${value.length} characters; at most ${maximum} can stand there.`;
    return { code: 'too-long', message, hint: 'Make it shorter.' };
  }
  if (Array.isArray(value)) {
    return { code: 'too-many', message: `${where} has ${value.length} items; at most ${maximum}.`, hint: '' };
  }
  return { code: 'wrong-value', message: `${where} is ${String(value)}; at most ${maximum}.`, hint: '' };
}

function tooSmall(minimum: number, value: unknown, where: string): ProblemWords {
  if (typeof value === 'string')
    return { code: 'empty-text', message: `${where} is empty.`, hint: 'Write the text, or delete the field.' };
  if (Array.isArray(value)) {
    return { code: 'too-few', message: `${where} has ${value.length} items; at least ${minimum}.`, hint: '' };
  }
  return { code: 'wrong-value', message: `${where} is ${String(value)}; at least ${minimum}.`, hint: '' };
}

function noChoice(choices: readonly string[], value: unknown, where: string): ProblemWords {
  const suggestion = typeof value === 'string' ? suggest(value, choices) : undefined;
  return {
    code: 'wrong-value',
    message: `${where} cannot be ${typeof value === 'string' ? `"${shorten(value)}"` : typeWords(value).toLowerCase()}.`,
    hint: suggestion ? `Did you mean "${suggestion}"?` : `Write one of: ${choices.join(', ')}.`,
  };
}

export function typeWords(value: unknown): string {
  if (value === null || value === undefined) return 'Nothing';
  if (Array.isArray(value)) return 'A list';
  if (typeof value === 'string') return 'A text';
  if (typeof value === 'object') return 'A map of fields';
  return typeof value === 'number' ? `The number ${value}` : `The word ${String(value)}`;
}

/** `sections[3].heading`: items count from 1, as people do. */
export function pathWords(path: YamlPath): string {
  if (path.length === 0) return 'the file';
  const words = path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${step}`));
  return `"${words.join('')}"`;
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What to do where a value is none of the things that can stand there. */
export function misfitHint(value: unknown, names: readonly string[]): string {
  if (typeof value === 'number' || typeof value === 'boolean') return `Set it in quotes if it is a text: '${value}'.`;
  if (typeof value === 'string') return 'Write a map of fields.';
  const known = [...new Set(names)];
  return known.length > 0 ? `Write a text, or one of: ${known.join(', ')}.` : 'Write a text.';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
