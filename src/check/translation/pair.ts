/** A unit as the checks see it: the source text beside its translation, both taken apart once. */

import type { SourcePosition } from '../../base/diagnostic.ts';
import type { Inline } from '../../content/inline.ts';
import { parseInline, plainText } from '../../content/parse-inline.ts';
import type { Ignored } from '../../locales/unit.ts';
import type { Contact } from './contacts.ts';
import { blankContacts, findContacts } from './contacts.ts';
import type { Language } from './language.ts';
import type { NumberToken } from './read-numbers.ts';
import { readNumbers } from './read-numbers.ts';
import { splitSentences } from './split-sentences.ts';

export interface CheckedText {
  /** With markup. */
  readonly raw: string;
  readonly inlines: readonly Inline[];
  readonly plain: string;
  /** Plain, folded for the matchers; telephone numbers and addresses are blanks. */
  readonly folded: string;
  readonly contacts: readonly Contact[];
  readonly sentences: readonly string[];
  readonly numbers: readonly NumberToken[];
}

export interface Pair {
  readonly place: string;
  readonly source: CheckedText;
  readonly target: CheckedText;
  readonly ignore: Ignored;
  /** A plural form: its source says the same for several forms, and "one" and "two" need no figure. */
  readonly isPlural: boolean;
  /** Of the target, in the translator's file. */
  readonly at: SourcePosition;
}

export interface PairInput {
  readonly place: string;
  readonly source: string;
  readonly target: string;
  readonly ignore?: Ignored;
  readonly isPlural?: boolean;
  readonly at: SourcePosition;
}

/** @param readSource by {@link createTextReader}, made once: all locales have the same source texts */
export function makePair(input: PairInput, readSource: TextReader, target: Language): Pair {
  return {
    place: input.place,
    source: readSource(input.source),
    target: takeApart(input.target, target),
    ignore: input.ignore ?? {},
    isPlural: input.isPlural ?? false,
    at: input.at,
  };
}

export type TextReader = (raw: string) => CheckedText;

/** Takes each text apart once. */
export function createTextReader(language: Language): TextReader {
  const known = new Map<string, CheckedText>();
  return (raw) => {
    const text = known.get(raw) ?? takeApart(raw, language);
    known.set(raw, text);
    return text;
  };
}

function takeApart(raw: string, language: Language): CheckedText {
  // Findings on the markup itself are reported where the text is drawn.
  const inlines = parseInline(raw, { file: '', line: 1, column: 1 }, () => undefined);
  const plain = plainText(inlines);
  const contacts = findContacts(plain, inlines);
  const folded = language.fold(blankContacts(plain, contacts));
  return {
    raw,
    inlines,
    plain,
    folded,
    contacts,
    sentences: splitSentences(plain),
    numbers: readNumbers(folded, language),
  };
}
