/** Compares text that a reader took out of a file with the text that went into it: every word whole, words in their order. */

import type {
  LocalisedBlock,
  LocalisedItem,
  LocalisedLeaflet,
  LocalisedSection,
} from '../../src/locales/localised-leaflet.ts';

/** Everything of a leaflet that is painted as text, in the order of the leaflet. Alternative texts are not painted. */
export function paintedTexts(leaflet: LocalisedLeaflet): readonly string[] {
  const { title, audience, keyMessages, sections } = leaflet;
  return [title, audience, ...keyMessages].map(({ plain }) => plain).concat(sections.flatMap(textsOfSection));
}

function textsOfSection({ heading, blocks, sections }: LocalisedSection): readonly string[] {
  return [heading.plain, ...blocks.flatMap(textsOfBlock), ...sections.flatMap(textsOfSection)];
}

function textsOfBlock(block: LocalisedBlock): readonly string[] {
  const own = (text: { readonly plain: string } | undefined): readonly string[] =>
    text === undefined ? [] : [text.plain];
  switch (block.kind) {
    case 'paragraph':
      return own(block.text);
    case 'list':
    case 'steps':
      return block.items.flatMap(textsOfItem);
    case 'warning':
      return [...own(block.heading), ...own(block.text), ...block.items.flatMap(textsOfItem), ...own(block.action)];
    case 'note':
      return [...own(block.heading), ...own(block.text), ...block.items.flatMap(textsOfItem)];
    case 'table':
      return [...own(block.caption), ...[block.header, ...block.rows].flatMap((row) => row.flatMap(own))];
    case 'terms':
      return block.terms.flatMap(({ term, definition }) => [term.plain, definition.plain]);
    case 'figure':
      return own(block.caption);
    case 'contact':
      return own(block.text);
    case 'questions':
      return [];
  }
}

function textsOfItem({ text, items }: LocalisedItem): readonly string[] {
  return [text.plain, ...items.flatMap(textsOfItem)];
}

/** What a reader may do to text without doing it wrong. */
export interface Reading {
  /** Of each page. */
  readonly pages: readonly string[];
  /** Format marks (Cf: U+200C) are left out. */
  readonly withoutFormatMarks?: boolean;
}

/** Scripts that are written without spaces: where a line ends says nothing of words. */
const SOLID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Letters, marks and digits of the words; a word ends at white space and at punctuation. Canonically composed. */
export function wordsOf(text: string, { withoutFormatMarks = false }: Partial<Reading> = {}): readonly string[] {
  const plain = text
    .normalize('NFC')
    // A hyphen at a line's end: readers take it for one that the line's end made.
    .replace(/(?<=\p{L})[\u00AD-]\s*(?=\p{L})|\u200B/gu, '')
    // What readers put around text of the other direction.
    .replace(/[\u200E\u200F\u202A-\u202E\u2060-\u2069]/gu, ' ')
    .replace(/\p{Cf}/gu, withoutFormatMarks ? '' : '$&');
  return plain.match(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu) ?? [];
}

/** Words that are in the text and not in what was read: as many times as they are lacking. Not of scripts without spaces. */
export function lostWords(texts: readonly string[], reading: Reading): readonly string[] {
  const read = new Map<string, number>();
  for (const word of reading.pages.flatMap((page) => wordsOf(page, reading))) read.set(word, (read.get(word) ?? 0) + 1);
  return texts
    .flatMap((text) => wordsOf(text, reading))
    .filter((word) => {
      if (SOLID.test(word)) return false;
      const left = read.get(word) ?? 0;
      read.set(word, left - 1);
      return left <= 0;
    });
}

/** Texts whose letters do not stand in what was read one after the other; a text may go on at the top of the next page. */
export function brokenTexts(texts: readonly string[], reading: Reading): readonly string[] {
  const pages = reading.pages.map((page) => wordsOf(page, reading).join(''));
  return texts.filter((text) => {
    const words = wordsOf(text, reading);
    return !pages.some((page) => page.includes(words.join(''))) && !isOverTwoPages([...words.join('')], pages);
  });
}

function isOverTwoPages(letters: readonly string[], pages: readonly string[]): boolean {
  return letters.some((_, cut) => {
    const [head, tail] = [letters.slice(0, cut).join(''), letters.slice(cut).join('')];
    return pages.some((page, index) => page.includes(head) && (pages[index + 1]?.includes(tail) ?? false));
  });
}
