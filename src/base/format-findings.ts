/** Findings as text: for people with the offending line and a caret, for programs as JSON, for code hosts as annotations. */

import type { Diagnostic } from './diagnostic.ts';

/** The text of a file that a finding names, to quote the line from; undefined where it can't be had. */
export type QuoteFile = (file: string) => string | undefined;

export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const plain = (text: string): string => text;
export const NO_COLOUR: Paint = { error: plain, warning: plain, info: plain, dim: plain, bold: plain };

/** ECMA-48 SGR colours, for terminals. */
const sgr = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
export const TERMINAL_COLOUR: Paint = {
  error: sgr(31, 39),
  warning: sgr(33, 39),
  info: sgr(36, 39),
  dim: sgr(2, 22),
  bold: sgr(1, 22),
};

/** Longer lines are cut around the place, so that a paragraph on one line stays readable. Characters. */
const QUOTE_WIDTH = 100;

/** `file:line:column severity code`, the message, the line with a caret, the hint. */
export function formatForPeople(findings: readonly Diagnostic[], quote: QuoteFile, paint: Paint): string {
  return findings.map((finding) => formatOne(finding, quote, paint)).join('\n');
}

function formatOne(finding: Diagnostic, quote: QuoteFile, paint: Paint): string {
  const { at, severity, code, message, hint, document } = finding;
  const place = at === undefined ? (document ?? '') : `${at.file}:${at.line}:${at.column}`;
  const head = `${place === '' ? '' : `${paint.bold(place)} `}${paint[severity](severity)} ${paint.dim(code)}`;
  const about = at !== undefined && document !== undefined ? paint.dim(` (${document})`) : '';
  return [
    head + about,
    `  ${message}`,
    ...quoteLines(finding, quote, paint),
    ...(hint === undefined ? [] : [`  ${paint.dim('→')} ${hint}`]),
    '',
  ].join('\n');
}

/** A picture's first line is no text: it would be noise on a terminal, or commands to it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const NOT_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/;

function quoteLines({ at }: Diagnostic, quote: QuoteFile, paint: Paint): string[] {
  if (at === undefined) return [];
  const line = quote(at.file)?.split('\n')[at.line - 1]?.replace(/\r$/, '');
  if (line === undefined || line.trim() === '' || NOT_TEXT.test(line)) return [];
  const from = at.column <= QUOTE_WIDTH ? 0 : at.column - QUOTE_WIDTH / 2;
  const shown = line.slice(from, from + QUOTE_WIDTH).replaceAll('\t', ' ');
  const caretAt = at.column - 1 - from;
  const width = Math.max(1, Math.min((at.endColumn ?? at.column + 1) - at.column, shown.length - caretAt));
  const gutter = `  ${String(at.line).padStart(4)} | `;
  return [
    paint.dim(gutter) + shown,
    `${paint.dim(`${' '.repeat(gutter.length - 2)}| `)}${' '.repeat(Math.max(0, caretAt))}${'^'.repeat(width)}`,
  ];
}

/** One object a finding, in an array, stable key order. */
export function formatAsJson(findings: readonly Diagnostic[]): string {
  return JSON.stringify(findingRows(findings), null, 2);
}

/** The same as plain values. */
export function findingRows(findings: readonly Diagnostic[]): readonly Readonly<Record<string, unknown>>[] {
  return findings.map(({ severity, code, message, at, hint, document }) => ({
    severity,
    code,
    message,
    ...(at === undefined
      ? {}
      : {
          file: at.file,
          line: at.line,
          column: at.column,
          ...(at.endColumn === undefined ? {} : { endColumn: at.endColumn }),
        }),
    ...(hint === undefined ? {} : { hint }),
    ...(document === undefined ? {} : { document }),
  }));
}

/** Workflow commands of GitHub Actions: `::error file=…,line=…::message`. */
export function formatForGithub(findings: readonly Diagnostic[]): string {
  return findings
    .map(({ severity, code, message, at, hint }) => {
      const level = severity === 'info' ? 'notice' : severity;
      const place = at === undefined ? '' : `file=${escapeProperty(at.file)},line=${at.line},col=${at.column},`;
      return `::${level} ${place}title=${escapeProperty(code)}::${escapeData(hint === undefined ? message : `${message} ${hint}`)}`;
    })
    .join('\n');
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `3 errors, 1 warning`. */
export function countFindings(findings: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], one: string, many: string): string[] => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  };
  const parts = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('info', 'note', 'notes'),
  ];
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}
