/** What Handlebars says of a template that it cannot parse, made readable and put in its place. */

import type { Diagnostic, SourcePosition } from '../base/diagnostic.ts';
import { positionAt, type SourceText } from '../base/source-text.ts';

/** Names that Handlebars' grammar gives its tokens, as a person sees them. */
const TOKENS: Readonly<Record<string, string>> = {
  EOF: 'the end of the file',
  INVALID: 'an unknown sign, or the end of the file,',
  CLOSE: '}}',
  CLOSE_UNESCAPED: '}}}',
  CLOSE_SEXPR: ')',
  OPEN_SEXPR: '(',
  OPEN: '{{',
  OPEN_BLOCK: '{{#',
  OPEN_ENDBLOCK: '{{/',
  OPEN_INVERSE_CHAIN: '{{else if',
  OPEN_PARTIAL: '{{>',
  INVERSE: '{{else}}',
  EQUALS: '=',
  SEP: '. or /',
  ID: 'a name',
  STRING: 'a text in quotes',
  NUMBER: 'a number',
  CONTENT: 'text',
};

/**
 * Handlebars gives a place as numbers for some faults, only inside its message for grammar faults, and for a block that
 * stays open it names the file's end: then the place is where the block begins.
 */
export function parseFault(source: SourceText, error: unknown): Diagnostic {
  const fault = error as { message?: string; lineNumber?: number; column?: number };
  const text = String(fault.message ?? error);
  const base = { severity: 'error', code: 'template.syntax' } as const;
  if (fault.lineNumber !== undefined) {
    const at = { file: source.file, line: fault.lineNumber, column: (fault.column ?? 0) + 1 };
    return { ...base, message: `${text.replace(/ - \d+:\d+$/, '')}.`, at };
  }
  const got = /got '(\w+)'/.exec(text)?.[1] ?? '';
  const open = got === 'EOF' ? openBlock(source) : undefined;
  if (open !== undefined) {
    return {
      ...base,
      message: `{{#${open.name}}} is never closed.`,
      at: open.at,
      hint: `Close it with {{/${open.name}}}.`,
    };
  }
  const message = `The template cannot be read here: ${TOKENS[got] ?? (got || 'something')} was not expected.`;
  return { ...base, message, at: faultPosition(source, text) };
}

/** The innermost `{{#name` without its `{{/name}}`. */
function openBlock(source: SourceText): { name: string; at: SourcePosition } | undefined {
  const open: { name: string; offset: number }[] = [];
  for (const match of source.text.matchAll(/\{\{!--.*?--\}\}|\{\{~?(#>?|\/)\s*([\w.@-]+)/gs)) {
    if (match[2] === undefined) continue;
    if (match[1] === '/') open.pop();
    else open.push({ name: match[2], offset: match.index });
  }
  const last = open.at(-1);
  return last && { name: last.name, at: positionAt(source, last.offset) };
}

/**
 * `Parse error on line 2:` comes with the 20 characters before the fault, line ends left out, and an arrow below: the
 * place is where the source, read the same way, has them.
 */
function faultPosition(source: SourceText, text: string): SourcePosition {
  const line = Number(/on line (\d+)/.exec(text)?.[1] ?? 1);
  const [, excerpt = '', arrow = ''] = text.split('\n');
  const seen = excerpt.slice(0, arrow.indexOf('^')).replace(/^\.\.\./, '');
  const lines = source.text.split('\n');
  let offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const start = offset;
  const end = Math.min(source.text.length, start + (lines[line - 1]?.length ?? 0) + 1);
  for (; offset <= end; offset++) {
    const before = source.text.slice(Math.max(0, offset - 2 * seen.length - 40), offset).replaceAll('\n', '');
    if (seen !== '' && before.endsWith(seen)) return positionAt(source, offset);
  }
  return positionAt(source, start);
}
