/** What an error says about a character that no font has: its number, its name, what kind of character it is, and what to do. */

import { scriptOf, tagProblem } from '../locales/locale-tag.ts';
import { fontForScript } from '../locales/script-fonts.ts';
import { characterName } from './character-name.ts';
import type { MissingGlyph } from './paragraph.ts';
import { createScriptLookup } from './script.ts';

export interface MissingDescription {
  /** `U+1F600 GRINNING FACE "😀", an emoji`. */
  readonly what: string;
  readonly hint: string;
}

interface Kind {
  readonly test: (character: string, text: string) => boolean;
  readonly called: string;
  readonly hint: string;
}

const DAMAGED = 'Write the text anew at this place, and save the file as UTF-8.';

/** Characters that no font would help. The first that fits counts. */
const KINDS: readonly Kind[] = [
  { test: (character) => /\p{Cs}/u.test(character), called: 'half of a character (a lone surrogate)', hint: DAMAGED },
  {
    test: (character) => character === '\uFFFD',
    called: 'which stands for text that was damaged on its way',
    hint: DAMAGED,
  },
  { test: (character) => /\p{Cc}/u.test(character), called: 'a control character', hint: 'Delete it: it is no text.' },
  {
    test: (character) => /\p{Co}/u.test(character),
    called: 'a private-use character',
    hint: 'Write the character that is meant: this one means something in one font only, and nothing to a screen reader.',
  },
  {
    test: (character, text) => isEmoji(character, text),
    called: 'an emoji',
    hint: 'Write a word, or make it a figure: an emoji looks different everywhere and says little when it is read aloud.',
  },
  {
    test: (character) => /\p{Cn}/u.test(character),
    called: 'to which no character is assigned',
    hint: 'Write the character that is meant.',
  },
];

/** Symbols have no script of their own: packages by Unicode's blocks. */
const SYMBOL_FONTS: readonly (readonly [characters: RegExp, name: string])[] = [
  [/[\u2190-\u22FF\u27C0-\u27EF\u27F0-\u27FF\u2900-\u2AFF\u{1D400}-\u{1D7FF}]/u, 'noto-sans-math'],
  [/[\u2300-\u27BF\u2800-\u28FF\u2B00-\u2BFF\u{1F000}-\u{1FAFF}]/u, 'noto-sans-symbols-2'],
];

/** @param lang BCP 47, of the text that the character stands in */
export function describeMissing({ text, codePoint }: MissingGlyph, lang: string): MissingDescription {
  const character = String.fromCodePoint(codePoint);
  const kind = KINDS.find(({ test }) => test(character, text));
  const parts = [`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`, characterName(codePoint)];
  if (!/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\uFFFD]/u.test(text)) parts.push(`"${text}"`);
  const what = parts.filter((part) => part !== undefined).join(' ');
  if (kind !== undefined) return { what: `${what}, ${kind.called}`, hint: kind.hint };
  const font = packageFor(codePoint, character, lang);
  if (font === undefined)
    return { what, hint: 'Check the character; if it is right, declare a font that has it in foldout.yaml.' };
  return {
    what,
    hint: `Check the character; if it is right, install ${font} and declare it under "fonts" in foldout.yaml, unless it is there.`,
  };
}

/** UTS #51: shown as a picture by itself, made one by U+FE0F, or part of a flag, a key or a skin colour. */
function isEmoji(character: string, text: string): boolean {
  if (/[\p{Emoji_Presentation}\p{Regional_Indicator}\p{Emoji_Modifier}]/u.test(character)) return true;
  return /\uFE0F/u.test(text) && /\p{Emoji}/u.test(text);
}

function packageFor(codePoint: number, character: string, lang: string): string | undefined {
  const script = createScriptLookup()(codePoint);
  // Han characters look different in Chinese and Japanese: the font is the language's.
  const own = script === 'Hani' && tagProblem(lang) === undefined ? scriptOf(lang) : undefined;
  const hanFont = own !== undefined && ['Hant', 'Jpan', 'Kore'].includes(own) ? fontForScript(own) : undefined;
  const symbols = SYMBOL_FONTS.find(([characters]) => characters.test(character))?.[1];
  return (
    hanFont?.package ??
    fontForScript(script)?.package ??
    (symbols === undefined ? undefined : `@expo-google-fonts/${symbols}`)
  );
}
