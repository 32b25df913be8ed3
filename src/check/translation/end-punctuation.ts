/** `translation.end-punctuation`: a question stays a question, a list still has its colon, and the marks are those of the script. */

import type { Language } from './language.ts';
import type { PairRule } from './rule.ts';

type End = 'none' | 'stop' | 'question' | 'exclamation' | 'colon' | 'comma' | 'ellipsis';

const ENDS: readonly (readonly [End, RegExp])[] = [
  ['ellipsis', /(?:…|\.\.\.)$/],
  ['question', /[?؟？]$/],
  ['exclamation', /[!！]$/],
  ['colon', /[:：]$/],
  ['comma', /[,،，、;؛；]$/],
  ['stop', /[.۔。．।።]$/],
];

/** Marks that a script has of its own, for those of Latin. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Arab: { '?': '؟', ',': '،', ';': '؛' },
  Hans: { '?': '？', ',': '，', ';': '；', '.': '。', ':': '：', '!': '！' },
  Hant: { '?': '？', ',': '，', ';': '；', '.': '。', ':': '：', '!': '！' },
  Jpan: { '?': '？', '.': '。' },
  Ethi: { '.': '።', ':': '፦' },
  Deva: { '.': '।' },
};
/** Thai and Lao end a sentence with a space, or with nothing. */
const WITHOUT_STOP: ReadonlySet<string> = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr']);

export const endPunctuation: PairRule = {
  code: 'translation.end-punctuation',
  check({ source, target }, { target: language }) {
    const wanted = endOf(source.plain);
    const given = endOf(target.plain);
    const tail = (text: string): string => `“${text.length > 24 ? '…' : ''}${text.slice(-24)}”`;
    const fragments = { source: tail(source.plain), target: tail(target.plain) };
    if (wanted !== given && !isAllowed(wanted, given, language)) {
      const message = `The source ends with ${name(wanted)}, the translation with ${name(given)}.`;
      return [{ severity: 'warning', message, ...fragments }];
    }
    const last = bare(target.plain).at(-1) ?? '';
    const own = OWN[language.script]?.[last];
    if (own === undefined || /[A-Za-z0-9]\.$/.test(bare(target.plain))) return [];
    return [{ severity: 'warning', message: `“${last}” is not this script’s mark: “${own}”.`, ...fragments }];
  },
};

/** Without quotes, brackets and markup behind the mark. */
function bare(plain: string): string {
  return plain
    .trim()
    .replace(/[”’»“"'’)\]）」』\u2066-\u2069\u200E\u200F\s]+$/u, '')
    .trim();
}

function endOf(plain: string): End {
  const text = bare(plain);
  return ENDS.find(([, expression]) => expression.test(text))?.[0] ?? 'none';
}

function isAllowed(wanted: End, given: End, { script }: Language): boolean {
  return WITHOUT_STOP.has(script) && wanted === 'stop' && given === 'none';
}

function name(end: End): string {
  return {
    none: 'no mark',
    stop: 'a full stop',
    question: 'a question mark',
    exclamation: 'an exclamation mark',
    colon: 'a colon',
    comma: 'a comma',
    ellipsis: 'an ellipsis',
  }[end];
}
