/** All rules on translations, in the order of `docs/translation-checks.md`. */

import { bidiControls } from './bidi-controls.ts';
import { bidiIsolates } from './bidi-isolates.ts';
import { consistency } from './consistency.ts';
import { dates } from './dates.ts';
import { doubledWords } from './doubled-words.ts';
import { email } from './email.ts';
import { endPunctuation } from './end-punctuation.ts';
import { glossary } from './glossary.ts';
import { leftoverSource } from './leftover-source.ts';
import { listItems } from './list-items.ts';
import { markup } from './markup.ts';
import { measures } from './measures.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';
import { phone } from './phone.ts';
import { placeholders } from './placeholders.ts';
import type { PairRule, SetRule } from './rule.ts';
import { sameAsSource } from './same-as-source.ts';
import { script } from './script.ts';
import { sentences } from './sentences.ts';
import { sides } from './sides.ts';
import { punctuationSpaces, quotes } from './typography.ts';
import { url } from './url.ts';
import { zeroWidth } from './zero-width.ts';

export const PAIR_RULES: readonly PairRule[] = [
  numbers,
  measures,
  dates,
  phone,
  email,
  url,
  negation,
  sides,
  placeholders,
  markup,
  sentences,
  glossary,
  sameAsSource,
  leftoverSource,
  script,
  endPunctuation,
  doubledWords,
  quotes,
  punctuationSpaces,
  bidiControls,
  bidiIsolates,
  zeroWidth,
];

export const SET_RULES: readonly SetRule[] = [listItems, consistency];

/** What a unit may ignore. */
export const IGNORABLE: ReadonlySet<string> = new Set([...PAIR_RULES, ...SET_RULES].map(({ code }) => code));
