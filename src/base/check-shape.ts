/**
 * The one wrapper of zod: the shapes of the files that people write, values checked against them, and JSON Schemas for editors.
 *
 * Each room declares its shapes with the functions below; findings carry the place in the file and say what to do.
 */

import { z } from 'zod';
import { CONTROL } from './decode-text.ts';
import type { Report } from './diagnostic.ts';
import type { ShapeProblem } from './shape-problem.ts';
import { describeProblem, isRecord, misfitHint, pathWords, shorten, typeWords } from './shape-problem.ts';
import { suggest } from './suggest.ts';
import type { YamlPath, YamlText } from './yaml.ts';

/** What a value must look like. */
export type Shape<T> = z.ZodType<T>;

/** The type of the values that a shape lets through. */
export type ShapeOf<S extends Shape<unknown>> = z.output<S>;

/** A rule on one text; the hint says what to do. */
export interface TextRule {
  /** What editors show. */
  readonly says: string;
  readonly pattern?: RegExp;
  /** What the text must be, after "must be": `a date such as 2026-11-21`. Asked for with a pattern or a test. */
  readonly mustBe?: string;
  readonly test?: (text: string) => boolean;
  /** In UTF-16 code units, as editors count. */
  readonly maxLength?: number;
  readonly mayBeEmpty?: boolean;
}

/** Longer notes belong somewhere else. */
const MAX_FREE_TEXT = 10_000;

/** One line of text without line breaks, tabs or control characters, and without spaces at its ends. */
export function line(rule: TextRule) {
  let shape = z.string();
  if (!rule.mayBeEmpty) shape = shape.min(1);
  if (rule.maxLength !== undefined) shape = shape.max(rule.maxLength);
  if (rule.pattern) shape = shape.regex(rule.pattern, { error: rule.mustBe ?? '' });
  return shape.check((payload) => refuseUnprintable(payload, rule)).describe(rule.says);
}

/** Text of any number of lines. */
export function freeText(says: string) {
  return z.string().max(MAX_FREE_TEXT).describe(says);
}

function refuseUnprintable(payload: z.core.ParsePayload<string>, rule: TextRule): void {
  const { value } = payload;
  const refuse = (code: string, message: string, hint: string) =>
    payload.issues.push({ code: 'custom', input: value, message, params: { code, hint } });
  if (/[\n\r\t\u2028\u2029]/.test(value)) {
    refuse('several-lines', 'This text must be one line.', 'Write it on one line, or with ">-" before it.');
  } else if (value !== value.trim()) {
    refuse('outer-space', 'This text begins or ends with a space.', 'Delete the space.');
  } else if (CONTROL.test(value) || !value.isWellFormed()) {
    refuse('control-character', 'This text has a character in it that cannot be printed.', 'Delete it.');
  } else if (rule.test && value !== '' && !rule.test(value)) {
    refuse('wrong-value', `"${shorten(value)}" must be ${rule.mustBe ?? 'something else'}.`, '');
  }
}

/** A map with these fields and no others. */
export function fields<const F extends Readonly<Record<string, z.ZodType>>>(shape: F, says = '') {
  const object = z.strictObject(shape);
  return says === '' ? object : object.describe(says);
}

/** A list, of so many items at most. */
export function listOf<S extends z.ZodType>(item: S, says: string, atLeast = 0, atMost = Number.POSITIVE_INFINITY) {
  let shape = z.array(item);
  if (atLeast > 0) shape = shape.min(atLeast);
  if (atMost < Number.POSITIVE_INFINITY) shape = shape.max(atMost);
  return shape.describe(says);
}

/** A map from names that its author chooses. */
export function mapOf<S extends z.ZodType>(value: S, says: string) {
  return z.record(z.string(), value).describe(says);
}

/** One of several shapes. */
export function oneOf<const S extends readonly [z.ZodType, z.ZodType, ...z.ZodType[]]>(shapes: S, says: string) {
  return z.union(shapes).describe(says);
}

/** One of several words. */
export function choice<const W extends readonly string[]>(words: W, says: string) {
  return z.enum(words).describe(says);
}

export function wholeNumber(atLeast: number, atMost: number, says: string) {
  return z.int().min(atLeast).max(atMost).describe(says);
}

export function number(atLeast: number, atMost: number, says: string) {
  return z.number().min(atLeast).max(atMost).describe(says);
}

export function flag(says: string) {
  return z.boolean().describe(says);
}

export function optional<S extends z.ZodType>(shape: S) {
  return shape.optional();
}

export function nullable<S extends z.ZodType>(shape: S) {
  return shape.nullable();
}

/** Anything at all: read by a later stage. */
export function anything(says: string) {
  return z.unknown().describe(says);
}

/** A shape that has itself inside, such as a list in a list. */
export function lazily<T>(shape: () => Shape<T>): Shape<T> {
  return z.lazy(shape);
}

/** The JSON Schema (draft 2020-12) of a shape, as a plain value. */
export function toJsonSchema(shape: Shape<unknown>, title: string): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: 'input', reused: 'ref' });
  return { $schema, title, ...rest };
}

// --- Checking ---------------------------------------------------------------------------------------------------------------

/**
 * Checks a file's value.
 * @param room begins the codes of the findings: `<room>.unknown-field`, `.missing-field`, `.wrong-type`, `.wrong-value`,
 *   `.too-long`, `.too-many`, `.too-few`, `.empty-text`, `.several-lines`, `.outer-space`, `.control-character`
 * @returns undefined after a finding
 */
export function checkShape<T>(shape: Shape<T>, yaml: YamlText, room: string, report: Report): T | undefined {
  const result = shape.safeParse(yaml.value, { error: knownFieldsAsMessage });
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, [], { yaml, room, report });
  return undefined;
}

/** zod does not say which fields there are; the message carries them to {@link reportUnknownFields}. */
function knownFieldsAsMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys' || !(issue.inst instanceof z.ZodObject)) return undefined;
  return Object.keys(issue.inst.shape).join(' ');
}

interface Checking {
  readonly yaml: YamlText;
  readonly room: string;
  readonly report: Report;
}

type Issue = z.core.$ZodIssue;

function reportIssue(issue: Issue, above: YamlPath, checking: Checking): void {
  const path: YamlPath = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys') reportUnknownFields(issue, path, checking);
  else if (path.length > 0 && valueIn(checking.yaml.value, path) === undefined) reportMissing(path, checking);
  else if (issue.code === 'invalid_union') reportUnion(issue, path, checking);
  else reportWrong(issue, path, checking);
}

function reportUnknownFields(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  path: YamlPath,
  { yaml, room, report }: Checking,
): void {
  const known = issue.message.split(' ').filter((name) => name !== '');
  for (const key of issue.keys) {
    const suggestion = suggest(key, known);
    report({
      severity: 'error',
      code: `${room}.unknown-field`,
      message: `There is no field "${key}"${path.length > 0 ? ` in ${pathWords(path)}` : ''}.`,
      at: yaml.keyAt([...path, key]),
      hint: suggestion ? `Did you mean "${suggestion}"?` : `The fields are: ${known.join(', ')}.`,
    });
  }
}

function reportMissing(path: YamlPath, { yaml, room, report }: Checking): void {
  const above = path.slice(0, -1);
  report({
    severity: 'error',
    code: `${room}.missing-field`,
    message: `The field "${path.at(-1)}" is missing${above.length > 0 ? ` in ${pathWords(above)}` : ''}.`,
    at: yaml.keyAt(above),
    hint: `Add "${path.at(-1)}: …".`,
  });
}

/**
 * Of the shapes that a value may have, the author meant the one whose first level fits; if none does, all first levels are named.
 */
function reportUnion(issue: z.core.$ZodIssueInvalidUnion, path: YamlPath, checking: Checking): void {
  const value = valueIn(checking.yaml.value, path);
  const meant = issue.errors.find((issues) => issues.every((inner) => fitsFirstLevel(inner, value)));
  if (meant) {
    for (const inner of meant) reportIssue(inner, path, checking);
    return;
  }
  const names = issue.errors.flatMap((issues) => issues.flatMap((inner) => knownFields(inner)));
  const key = isRecord(value) ? Object.keys(value).find((name) => !names.includes(name)) : undefined;
  const suggestion = key === undefined ? undefined : suggest(key, names);
  checking.report({
    severity: 'error',
    code: `${checking.room}.${key === undefined ? 'wrong-type' : 'unknown-field'}`,
    message:
      key === undefined
        ? `${typeWords(value)} cannot stand here, in ${pathWords(path)}.`
        : `There is no "${key}" that can stand in ${pathWords(path)}.`,
    at: key === undefined ? checking.yaml.valueAt(path) : checking.yaml.keyAt([...path, key]),
    hint: suggestion ? `Did you mean "${suggestion}"?` : misfitHint(value, names),
  });
}

/** The issue is about something further down, or about a field too many beside the right one. */
function fitsFirstLevel(issue: Issue, value: unknown): boolean {
  if (issue.path.length === 0) {
    if (issue.code === 'invalid_type') return false;
    if (issue.code !== 'unrecognized_keys') return true;
    const known = issue.message.split(' ');
    return isRecord(value) && Object.keys(value).some((key) => known.includes(key));
  }
  const missing = issue.path.length === 1 && issue.code === 'invalid_type' && valueIn(value, issue.path) === undefined;
  return !missing;
}

function knownFields(issue: Issue): readonly string[] {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.message.split(' ') : [];
}

function reportWrong(issue: Issue, path: YamlPath, { yaml, room, report }: Checking): void {
  const value = valueIn(yaml.value, path);
  const { code, message, hint } = describeProblem(problemOf(issue), value, path);
  report({
    severity: 'error',
    code: `${room}.${code}`,
    message,
    at: yaml.valueAt(path),
    ...(hint === '' ? {} : { hint }),
  });
}

/** The issue in words of ours. */
function problemOf(issue: Issue): ShapeProblem {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'wrong-type', expected: issue.expected };
    case 'too_big':
      return { kind: 'too-big', maximum: Number(issue.maximum) };
    case 'too_small':
      return { kind: 'too-small', minimum: Number(issue.minimum) };
    case 'invalid_value':
      return { kind: 'no-choice', choices: issue.values.map(String) };
    case 'invalid_format':
      return { kind: 'wrong-form', mustBe: issue.message };
    case 'custom':
      return {
        kind: 'refused',
        code: String(issue.params?.code),
        message: issue.message,
        hint: String(issue.params?.hint),
      };
    default:
      return { kind: 'other' };
  }
}

function valueIn(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const step of path) {
    if (inner === null || typeof inner !== 'object' || !Object.hasOwn(inner, step)) return undefined;
    inner = Reflect.get(inner, step);
  }
  return inner;
}
