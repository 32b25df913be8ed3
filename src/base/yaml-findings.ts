/** What is wrong with a YAML text, in plain words. */

import type { Report } from './diagnostic.ts';
import type { PositionOf } from './line-index.ts';
import type { SourceText } from './source-text.ts';

/** As the parser gives it. */
export interface YamlSyntaxError {
  readonly code: string;
  readonly message: string;
  /** Offsets, UTF-16 code units. */
  readonly pos: readonly [start: number, end: number];
}

export function findMergeConflicts(source: SourceText, at: PositionOf, report: Report): void {
  for (const match of source.text.matchAll(/^<{7}(?= |\r?$).*$/gm)) {
    report({
      severity: 'error',
      code: 'yaml.merge-conflict',
      message: 'Here begins a merge conflict that nobody has resolved yet.',
      at: at(match.index, match.index + 7),
      hint: 'Choose between the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    });
  }
}

const REFUSED: Readonly<Record<string, { readonly code: string; readonly what: string; readonly sign: string }>> = {
  alias: { code: 'yaml.alias', what: 'an alias', sign: '*' },
  anchor: { code: 'yaml.anchor', what: 'an anchor', sign: '&' },
  tag: { code: 'yaml.tag', what: 'a tag', sign: '!' },
};

/** A thing of YAML that is not used here; other types of tokens are let through. */
export function refuse(type: string, offset: number, text: string, at: PositionOf, report: Report): void {
  const refused = REFUSED[type];
  if (!refused) return;
  report({
    severity: 'error',
    code: refused.code,
    message: `YAML reads "${text}" as ${refused.what}, which is not used here.`,
    at: at(offset, offset + text.length),
    hint: `A text that begins with ${refused.sign} must stand in quotes: '${text} …'.`,
  });
}

const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Things that belong together begin in the same column; use two spaces a level.',
  BAD_SCALAR_START: "A text that begins with this character must stand in quotes: '…'.",
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon before a space, or at its end, must stand in quotes: "…: …".',
  MISSING_CHAR: 'Close the quote or the bracket that was opened before.',
  MULTILINE_IMPLICIT_KEY: 'Look whether a colon is missing, or whether a line stands too far to the right.',
  UNEXPECTED_TOKEN:
    "Look at the indentation and the quotes; an apostrophe between single quotes is written twice: 'foto''s'.",
};

export function reportSyntaxError(error: YamlSyntaxError, lastOffset: number, at: PositionOf, report: Report): void {
  const tab = error.code === 'TAB_AS_INDENT';
  const hint = tab ? 'Indent with spaces, two a level.' : SYNTAX_HINTS[error.code];
  const [start, end] = error.pos;
  report({
    severity: 'error',
    code: tab ? 'yaml.tab' : 'yaml.broken',
    message: tab
      ? 'A tab stands where the indentation should be.'
      : `This is not valid YAML: ${sentence(error.message)}`,
    at: at(Math.min(start, lastOffset), end),
    ...(hint === undefined ? {} : { hint }),
  });
}

function sentence(text: string): string {
  const start = text.charAt(0).toLowerCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
