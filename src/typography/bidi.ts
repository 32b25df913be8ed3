/** The only file that knows bidi-js: embedding levels (UAX #9, P to I2) of a paragraph, and the order of a line's runs (L2). */

import bidiFactory from 'bidi-js';
import type { Direction } from '../locales/locale.ts';
import { MAY_REORDER, standInFor } from './bidi-class.ts';
import type { Isolate } from './collect-text.ts';
import { isForcedBreak } from './white-space.ts';

const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';
/** Bidi class B: ends the paragraph for UAX #9, as a preserved line feed does in CSS Writing Modes 4, 2.4. */
const PARAGRAPH_SEPARATOR = '\u2029';
/** Bidi class WS: what the rules see in a control that opens or closes nothing, L1 included. */
const NEUTRAL = ' ';
/** BD2. Each isolate adds a level or two: one inside as many as this is overflow. */
const MAX_DEPTH = 125;
/** Resolves levels; holds the library's tables. */
export type LevelResolver = (input: LevelInput) => ResolvedLevels;

export interface ResolvedLevels {
  /** For each UTF-16 code unit. */
  readonly of: Uint8Array;
  /**
   * By offset: the level of an isolate's edge that stands right before it, where the text on both sides is deeper. The
   * edge has no character, yet L2 reverses the two sides apart: in right-to-left text the second stands to the left.
   */
  readonly edges: ReadonlyMap<number, number>;
}

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
    const edges = new Map<number, number>();
    const rightToLeft = input.direction === 'rtl' || input.isolates.some((isolate) => isolate.direction === 'rtl');
    if (!rightToLeft && !MAY_REORDER.test(input.text)) return { of: levels, edges };
    const { controlled, offsets } = withControls(input);
    const resolved = bidi.getEmbeddingLevels(controlled, input.direction).levels;
    let edge = MAX_DEPTH;
    offsets.forEach((offset, index) => {
      const level = resolved[index] ?? 0;
      if (offset < 0) {
        edge = Math.min(edge, level);
        return;
      }
      levels[offset] = level;
      if (edge < level && offset > 0 && edge < (levels[offset - 1] ?? 0)) edges.set(offset, edge);
      edge = MAX_DEPTH;
    });
    return { of: levels, edges };
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
      writer.openIsolate(isolate.direction);
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

/** CSS Writing Modes 4, 2.4.2: `dir="auto"` (`plaintext`) is an FSI, whose direction the library finds by P2 and P3. */
const ISOLATE_CONTROL: Readonly<Record<Isolate['direction'], string>> = { ltr: LRI, rtl: RLI, auto: FSI };

/** Writes the text for the library: controls balanced within their element, astral characters as stand-ins. */
class ControlWriter {
  readonly parts: string[] = [];
  readonly offsets: number[] = [];
  /** Isolates of elements that are open, and in each the isolates that the text itself has opened. */
  readonly #elements: { readonly control: string; inText: number; ignored: number }[] = [];
  #rootInText = 0;
  #depth = 0;

  openIsolate(direction: Isolate['direction']): void {
    const control = ISOLATE_CONTROL[direction];
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
    if (character === LRI || character === RLI || character === FSI) this.#openInText(character, offset);
    else if (character === PDI) this.#closeInText(offset);
    else if (isForcedBreak(character)) this.#breakParagraph(offset);
    else {
      const standIn = standInFor(character);
      for (let unit = 0; unit < standIn.length; unit++) this.#write(standIn.charAt(unit), offset + unit);
    }
    return character.length;
  }

  #openInText(character: string, offset: number): void {
    const element = this.#elements.at(-1);
    if (this.#depth >= MAX_DEPTH) {
      this.#write(NEUTRAL, offset);
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
      this.#write(NEUTRAL, offset);
      return;
    }
    const open = element?.inText ?? this.#rootInText;
    this.#write(open > 0 ? PDI : NEUTRAL, offset);
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
