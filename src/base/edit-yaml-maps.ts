/** A YAML text with fields of its maps set, added or taken away, and everything else in it left as its author wrote it. */

import type { YamlPath, YamlText } from './yaml.ts';
import { writeYamlMap, writeYamlText } from './yaml.ts';

/** A text, a flat map of texts (written in braces), or null. */
export type FieldValue = string | Readonly<Record<string, string>> | null;

export interface MapEdit {
  /** The map: `['units', 3]`. */
  readonly path: YamlPath;
  /** Null is written as null. New ones come in this order behind `after`. */
  readonly set: Readonly<Record<string, FieldValue>>;
  readonly remove: readonly string[];
  /** New fields come behind the first of these that there is. */
  readonly after: readonly string[];
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Texts are put in place; nothing else is written anew. The caller reads the outcome again: odd layouts may defeat it. */
export function editYamlMaps(yaml: YamlText, edits: readonly MapEdit[]): string {
  const starts = lineStarts(yaml.source.text);
  const splices = edits.flatMap((edit) => splicesOf(yaml, starts, edit));
  let result = '';
  let from = 0;
  for (const { start, end, text } of splices.sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += yaml.source.text.slice(from, start) + text;
    from = end;
  }
  return result + yaml.source.text.slice(from);
}

function splicesOf(yaml: YamlText, starts: readonly number[], edit: MapEdit): Splice[] {
  const { text } = yaml.source;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const keyOf = (field: string): number => {
    const { line, column } = yaml.keyAt([...edit.path, field]);
    return (starts[line - 1] ?? 0) + column - 1;
  };
  const splices = edit.remove.flatMap((field) => {
    const span = yaml.spanOf([...edit.path, field]);
    return span === undefined ? [] : [removal(text, keyOf(field), span.end)];
  });
  const added: string[] = [];
  for (const [field, value] of Object.entries(edit.set)) {
    const span = yaml.spanOf([...edit.path, field]);
    if (span === undefined) {
      added.push(`${field}: ${write(value)}`);
      continue;
    }
    // A block scalar ends behind its line break.
    const lineEnd = text.slice(span.start, span.end).endsWith('\n') ? newline : '';
    const space = span.start === span.end && !/\s/.test(text[span.start - 1] ?? '') ? ' ' : '';
    splices.push({ ...span, text: `${space}${write(value)}${lineEnd}` });
  }
  const anchor = edit.after.find((field) => yaml.spanOf([...edit.path, field]) !== undefined);
  if (added.length > 0 && anchor !== undefined) {
    const key = keyOf(anchor);
    const end = yaml.spanOf([...edit.path, anchor])?.end ?? key;
    splices.push(insertion(text, key, end, isInBraces(text, edit, keyOf), added, newline));
  }
  return splices;
}

function insertion(
  text: string,
  key: number,
  end: number,
  inBraces: boolean,
  added: readonly string[],
  newline: string,
): Splice {
  if (inBraces) return { start: end, end, text: added.map((field) => `, ${field}`).join('') };
  const indent = ' '.repeat(key - lineStartAt(text, key));
  const behind = text[end - 1] === '\n' ? end : lineEndAfter(text, end);
  const lines = added.map((field) => `${indent}${field}${newline}`).join('');
  return { start: behind, end: behind, text: text[behind - 1] === '\n' ? lines : `${newline}${lines}` };
}

/** Takes a field away: its whole lines, or its part of a map in braces. */
function removal(text: string, key: number, end: number): Splice {
  const lineStart = lineStartAt(text, key);
  if (text.slice(lineStart, key).trim() === '')
    return { start: lineStart, end: text[end - 1] === '\n' ? end : lineEndAfter(text, end), text: '' };
  const after = /^\s*,\s*/.exec(text.slice(end));
  if (after !== null) return { start: key, end: end + after[0].length, text: '' };
  const before = /,\s*$/.exec(text.slice(0, key));
  return { start: key - (before?.[0].length ?? 0), end, text: '' };
}

function write(value: FieldValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return writeYamlText(value);
  const fields = Object.entries(value).map(([field, text]) => `${field}: ${inBraces(text)}`);
  return `{ ${fields.join(', ')} }`;
}

/** A text that may stand between braces. */
function inBraces(text: string): string {
  const plain = writeYamlMap({ text }).slice('text: '.length, -1);
  return /^["']/.test(plain) || /^[^,[\]{}#:]*$/.test(plain) ? plain : JSON.stringify(text);
}

/** A map in braces: its first key stands behind the brace. */
function isInBraces(text: string, edit: MapEdit, keyOf: (field: string) => number): boolean {
  const first = Math.min(...edit.after.map(keyOf));
  return text.slice(0, first).trimEnd().endsWith('{');
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEndAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
