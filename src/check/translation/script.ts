/** `translation.script`: letters of another script, two scripts in one word, letters that the language does not use. */

import type { Pair } from './pair.ts';
import type { ScriptExpressions } from './prepare-script.ts';
import { WORD } from './prepare-script.ts';
import type { Flaw, PairRule } from './rule.ts';
import { quote } from './rule.ts';

/** What readers are to recognise elsewhere stands in brackets or quotation marks: the Dutch or the Latin name. */
const QUOTED = /[(（][^()（）]*[)）]|[«“„‘「][^»”“’」]*[»”“’」]/gu;
/** A name: a capital in front, a few words at most. */
const NAME = /(?<!\p{Script=Latin})\p{Lu}\p{Script=Latin}+(?:[ -]\p{Script=Latin}+){0,4}(?!\p{Script=Latin})/gu;
const VARIABLE = /\{\{[^{}]*\}\}/g;

export const script: PairRule = {
  code: 'translation.script',
  check(pair, { script: expressions, target: { foreignLetters } }) {
    if (expressions === null) return [];
    const flaws = [
      ...mixedWords(pair, expressions),
      ...foreignWords(pair, expressions),
      ...wrongLetters(pair, foreignLetters),
    ];
    return flaws.slice(0, 1);
  },
};

/** A Latin a in a Cyrillic word looks right, and is read, searched and broken wrongly. */
function mixedWords({ target }: Pair, { own, other, mixes }: ScriptExpressions): readonly Flaw[] {
  // Abbreviations are joined to what follows: "NSAIDів" has a capital before each of them.
  if (mixes || !other.test(target.plain)) return [];
  const found = (target.plain.match(WORD) ?? []).filter((word) => own.test(word) && other.test(word));
  if (found.length === 0) return [];
  return [
    { severity: 'warning', message: `Letters of two scripts in one word: ${quote(found)}.`, target: quote(found) },
  ];
}

/** Words in another script that neither the source writes with a capital nor the glossary knows. */
function foreignWords({ source, target }: Pair, { foreignWord, other, known }: ScriptExpressions): readonly Flaw[] {
  if (!other.test(target.plain)) return [];
  const names = new Set(
    [
      ...(source.plain.match(WORD) ?? []).filter((word) => /^\p{Lu}/u.test(word)),
      ...source.contacts.flatMap(({ text }) => text.match(WORD) ?? []),
    ].map((word) => word.toLowerCase()),
  );
  const isName = (word: string): boolean =>
    names.has(word.toLowerCase()) || known.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word);
  const running = target.plain.replace(VARIABLE, ' ').replace(QUOTED, ' ').replace(NAME, ' ');
  const found = (running.match(WORD) ?? []).filter((word) => foreignWord.test(word) && !isName(word));
  if (found.length === 0) return [];
  return [{ severity: 'warning', message: `Words in another script: ${quote(found)}.`, target: quote(found) }];
}

function wrongLetters({ target }: Pair, letters: string): readonly Flaw[] {
  const wrong = new Set(letters);
  if (wrong.size === 0 || ![...target.plain].some((letter) => wrong.has(letter))) return [];
  const found = (target.plain.match(WORD) ?? []).filter((word) => [...word].some((letter) => wrong.has(letter)));
  const which = quote([...found.join('')].filter((letter) => wrong.has(letter)));
  return [
    { severity: 'warning', message: `The language does not use ${which}: ${quote(found)}.`, target: quote(found) },
  ];
}
