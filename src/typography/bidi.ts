/** The only file that knows bidi-js: embedding levels (UAX #9, P to I2) of a paragraph, and the order of a line's runs (L2). */

import bidiFactory from 'bidi-js';
import type { Direction } from '../locales/locale.ts';
import type { Isolate } from './collect-text.ts';
import { isForcedBreak } from './white-space.ts';

const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';
/** Bidi class B: ends the paragraph for UAX #9, as a preserved line feed does in CSS Writing Modes 4, 2.4. */
const PARAGRAPH_SEPARATOR = '\u2029';
/** Bidi class BN: of no effect. */
const NO_EFFECT = '\u200B';
/** BD2: deeper levels are overflow and have no effect. */
const MAX_DEPTH = 125;
/** Anything of class R, AL, AN or an explicit control, by block; when none is there every level is the base level. */
const MAY_REORDER = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFE\uD802\uD803\uD83A\uD83B]/;

/** Resolves levels; holds the library's tables. */
export type LevelResolver = (input: LevelInput) => Uint8Array;

export interface LevelInput {
  readonly text: string;
  readonly direction: Direction;
  readonly isolates: readonly Isolate[];
  /** Stretches that run from left to right whatever stands around them; in order, not overlapping. */
  readonly leftToRight: readonly { readonly start: number; readonly end: number }[];
}

export function createLevelResolver(): LevelResolver {
  // The package's types say ES module, its main file is CommonJS: the function itself is what arrives.
  const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
  return (input) => {
    const levels = new Uint8Array(input.text.length);
    const rightToLeft = input.direction === 'rtl' || input.isolates.some((isolate) => isolate.direction === 'rtl');
    if (!rightToLeft && !MAY_REORDER.test(input.text)) return levels;
    const { controlled, offsets } = withControls(input);
    const resolved = bidi.getEmbeddingLevels(controlled, input.direction).levels;
    offsets.forEach((offset, index) => {
      if (offset >= 0) levels[offset] = resolved[index] ?? 0;
    });
    return levels;
  };
}

/** The text with isolate controls in it, and for each of its code units the offset in the text (-1: a control of ours). */
function withControls(input: LevelInput): { readonly controlled: string; readonly offsets: readonly number[] } {
  const writer = new ControlWriter();
  const starts = [...input.isolates, ...autoIsolates(input)].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: number[] = [];
  let next = 0;
  for (let offset = 0; offset < input.text.length; offset++) {
    while (open.at(-1) === offset) {
      open.pop();
      writer.closeIsolate();
    }
    for (let isolate = starts[next]; isolate?.start === offset; isolate = starts[++next]) {
      open.push(isolate.end);
      writer.openIsolate(isolate.direction === 'auto' ? firstStrong(input.text, starts, next) : isolate.direction);
    }
    offset += writer.writeCharacter(input.text, offset) - 1;
  }
  return { controlled: writer.parts.join(''), offsets: writer.offsets };
}

/** Isolates for left-to-right sequences; not where an element's isolate begins or ends inside one. */
function autoIsolates(input: LevelInput): readonly Isolate[] {
  const edges = new Set(input.isolates.flatMap((isolate) => [isolate.start, isolate.end]));
  return input.leftToRight
    .filter(({ start, end }) => {
      for (let offset = start + 1; offset < end; offset++) if (edges.has(offset)) return false;
      return true;
    })
    .map(({ start, end }) => ({ start, end, direction: 'ltr' as const }));
}

/** P2 and P3 for an element with `dir="auto"`: the first letter outside nested isolates decides. */
function firstStrong(text: string, isolates: readonly Isolate[], index: number): Direction {
  const end = isolates[index]?.end ?? 0;
  let nested = index + 1;
  for (let offset = isolates[index]?.start ?? 0; offset < end; ) {
    const inner = isolates[nested];
    if (inner !== undefined && inner.start <= offset) {
      offset = Math.max(offset, inner.end);
      nested++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    if (character === '\u200F' || character === '\u061C') return 'rtl';
    if (/\p{L}/u.test(character)) return RIGHT_TO_LEFT_BLOCK.test(character) ? 'rtl' : 'ltr';
    offset += character.length;
  }
  return 'ltr';
}

const RIGHT_TO_LEFT_BLOCK = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Writes the text for the library: controls balanced within their element, astral characters as stand-ins. */
class ControlWriter {
  readonly parts: string[] = [];
  readonly offsets: number[] = [];
  /** Isolates of elements that are open, and in each the isolates that the text itself has opened. */
  readonly #elements: { readonly control: string; inText: number; ignored: number }[] = [];
  #rootInText = 0;
  #depth = 0;

  openIsolate(direction: Direction): void {
    const control = direction === 'rtl' ? RLI : LRI;
    this.#elements.push({ control, inText: 0, ignored: 0 });
    if (this.#depth < MAX_DEPTH) this.#write(control, -1);
    this.#depth++;
  }

  /** Closes what the element's own text left open first: an element's text cannot reach outside it. */
  closeIsolate(): void {
    const element = this.#elements.pop();
    for (let left = element?.inText ?? 0; left > 0; left--) this.#write(PDI, -1);
    this.#depth -= element?.inText ?? 0;
    this.#depth--;
    if (this.#depth < MAX_DEPTH) this.#write(PDI, -1);
  }

  /** @returns how many code units it took */
  writeCharacter(text: string, offset: number): number {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    if (character.length === 2) {
      const standIn = astralStandIn(character);
      this.#write(standIn, offset);
      this.#write(standIn, offset + 1);
    } else if (character === LRI || character === RLI || character === FSI) this.#openInText(character, offset);
    else if (character === PDI) this.#closeInText(offset);
    else if (isForcedBreak(character)) this.#breakParagraph(offset);
    else if (character === '\t') this.#write(' ', offset);
    else this.#write(standIn(character), offset);
    return character.length;
  }

  #openInText(character: string, offset: number): void {
    const element = this.#elements.at(-1);
    if (this.#depth >= MAX_DEPTH) {
      this.#write(NO_EFFECT, offset);
      if (element !== undefined) element.ignored++;
      return;
    }
    this.#write(character, offset);
    this.#depth++;
    if (element === undefined) this.#rootInText++;
    else element.inText++;
  }

  #closeInText(offset: number): void {
    const element = this.#elements.at(-1);
    if (element !== undefined && element.ignored > 0) {
      element.ignored--;
      this.#write(NO_EFFECT, offset);
      return;
    }
    const open = element?.inText ?? this.#rootInText;
    this.#write(open > 0 ? PDI : NO_EFFECT, offset);
    if (open === 0) return;
    this.#depth--;
    if (element === undefined) this.#rootInText--;
    else element.inText--;
  }

  /** A forced break ends the bidi paragraph; the elements' isolates go on in the next one (CSS Writing Modes 4, 2.4). */
  #breakParagraph(offset: number): void {
    this.#write(PARAGRAPH_SEPARATOR, offset);
    this.#depth = 0;
    this.#rootInText = 0;
    for (const element of this.#elements) {
      element.inText = 0;
      element.ignored = 0;
      if (this.#depth < MAX_DEPTH) this.#write(element.control, -1);
      this.#depth++;
    }
  }

  #write(character: string, offset: number): void {
    this.parts.push(character);
    this.offsets.push(offset);
  }
}

/** The library's data is Unicode 13's; blocks that have come since get a character of the same class. */
function standIn(character: string): string {
  if (character >= '\u0870' && character <= '\u089F')
    return /\p{Mn}/u.test(character)
      ? '\u0650'
      : character === '\u0890' || character === '\u0891'
        ? '\u0600'
        : '\u0627';
  return character;
}

/** The library reads UTF-16 code units; an astral character becomes two BMP characters of its bidi class (UAX #44, DerivedBidiClass). */
function astralStandIn(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (/\p{Mn}/u.test(character)) return '\u0300';
  if (/[\u{10D30}-\u{10D39}\u{10E60}-\u{10E7E}]/u.test(character)) return '\u0661';
  if (
    /[\u{10D00}-\u{10D3F}\u{10EC0}-\u{10EFF}\u{10F30}-\u{10F6F}\u{1EC70}-\u{1ECBF}\u{1ED00}-\u{1ED4F}\u{1EE00}-\u{1EEFF}]/u.test(
      character,
    )
  )
    return '\u0627';
  if ((codePoint >= 0x10800 && codePoint <= 0x10fff) || (codePoint >= 0x1e800 && codePoint <= 0x1efff)) return '\u05D0';
  if (/[\u{1D7CE}-\u{1D7FF}\u{1F100}-\u{1F10A}\u{1FBF0}-\u{1FBF9}]/u.test(character)) return '0';
  return /[\p{L}\p{Mc}\p{N}\p{Co}]/u.test(character) ? 'a' : '\u2022';
}

/**
 * L2: from the highest level down to the lowest odd one, reverses every stretch at that level or higher.
 * @param items in logical order
 * @returns the same items in visual order, left to right
 */
export function reorderVisually<T extends { readonly level: number }>(items: readonly T[]): T[] {
  const ordered = [...items];
  let highest = 0;
  let lowestOdd = Number.POSITIVE_INFINITY;
  for (const { level } of items) {
    highest = Math.max(highest, level);
    if (level % 2 === 1) lowestOdd = Math.min(lowestOdd, level);
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < ordered.length; start++) {
      if ((ordered[start]?.level ?? -1) < level) continue;
      let end = start;
      while ((ordered[end + 1]?.level ?? -1) >= level) end++;
      ordered.splice(start, end - start + 1, ...ordered.slice(start, end + 1).reverse());
      start = end;
    }
  }
  return ordered;
}
