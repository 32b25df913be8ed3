/** The only file that knows @cto.af/linebreak: UAX #14 without our tailoring, each short stretch of text looked at once. */

import { Rules } from '@cto.af/linebreak';

/** A line may (or, `required`, must) end before this UTF-16 offset. */
export interface UnicodeBreak {
  readonly position: number;
  readonly required: boolean;
}

/** Offsets in the order of the text; the text's end among them. */
export type UnicodeBreaks = (text: string) => readonly UnicodeBreak[];

/**
 * A letter, a space, a letter: a line may end at the space (LB18), and no rule looks past it in either direction: those that
 * look over spaces begin at a bracket, a quotation mark, a dash or a number. What lies on its two sides can be looked at apart.
 */
const CUT = /(?<=\p{L} )(?=\p{L})/u;

/** Stretches remembered before the memory is emptied: more than all words of a project's leaflets, some 20 MB. */
const MAX_STRETCHES = 100_000;
/** Longer ones, of scripts without spaces, hardly come twice. Code units. */
const LONGEST_REMEMBERED = 64;

/** The rules of Unicode 15.1, numbers kept whole as in 8.2, example 7. */
export function createUnicodeBreaks(): UnicodeBreaks {
  const rules = createRules();
  const known = new Map<string, readonly UnicodeBreak[]>();
  const breaksOf = (stretch: string): readonly UnicodeBreak[] => {
    let breaks = known.get(stretch);
    if (breaks === undefined) {
      breaks = [...rules.breaks(stretch)].map(({ position, required }) => ({ position, required: required === true }));
      if (known.size >= MAX_STRETCHES) known.clear();
      if (stretch.length <= LONGEST_REMEMBERED) known.set(stretch, breaks);
    }
    return breaks;
  };
  return (text) => {
    const found: UnicodeBreak[] = [];
    let start = 0;
    for (const stretch of text.split(CUT)) {
      // A stretch's own end is a must (LB3), where the text goes on it is not.
      const goesOn = start + stretch.length < text.length;
      for (const { position, required } of breaksOf(stretch))
        found.push({ position: start + position, required: required && !(goesOn && position === stretch.length) });
      start += stretch.length;
    }
    return found;
  };
}

/**
 * The library's rules with one mended. It notes that spaces follow an opening quotation mark (LB15a) also where a letter or
 * a digit does, and then passes over what comes next: “U bent” would never be broken, and « 3,5 » be broken in the number.
 */
export function createRules(): Rules {
  const rules = new Rules({ example7: true });
  for (const rule of rules.rules.filter(({ name }) => name === 'LB15a')) {
    rules.replaceRule('LB15a', function LB15a(state) {
      const verdict = rule.call(rules, state);
      if (state.next?.char !== ' ') state.spaces = false;
      return verdict;
    });
  }
  return rules;
}
