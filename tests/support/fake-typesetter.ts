/**
 * A typesetter for layout tests: every character is half an em wide, lines break at spaces and after hyphens, every code
 * point in the private use area is missing. Runs of a right-to-left paragraph stand from right to left.
 */

import type { FontBook, FontFace } from '../../src/typography/font.ts';
import type {
  Line,
  ParagraphInput,
  Run,
  ShapedParagraph,
  TextStyle,
  Typesetter,
} from '../../src/typography/paragraph.ts';

interface Character {
  readonly text: string;
  readonly style: TextStyle;
  readonly owner: number;
}

/** em: the width of every character. */
export const ADVANCE = 0.5;

/** `shaped` counts the paragraphs: layout must not shape one twice. */
export function fakeTypesetter(): Typesetter & { readonly shaped: () => number } {
  let shaped = 0;
  return {
    shape: (input) => {
      shaped++;
      return shapeParagraph(input);
    },
    shaped: () => shaped,
  };
}

/** Ascent 0.8 em and descent 0.2 em: the em box, so that the numbers in tests are plain. */
export const fakeFonts: Pick<FontBook, 'candidates'> = {
  candidates: (families, weight) => [fakeFace(families[0] ?? 'fake', weight)],
};

function fakeFace(family: string, weight: number): FontFace {
  return {
    id: `${family}-${weight}`,
    family,
    weight: weight >= 600 ? 700 : 400,
    postscriptName: family,
    bytes: new Uint8Array(),
    unitsPerEm: 1000,
    ascent: 800,
    descent: -200,
    xHeight: 500,
    capHeight: 700,
    underlinePosition: -100,
    underlineThickness: 50,
    scale: 1,
    latinScale: 1,
    glyphFor: () => 1,
  };
}

function shapeParagraph(input: ParagraphInput): ShapedParagraph {
  const characters = input.items.flatMap((item): Character[] =>
    item.kind === 'text' ? [...item.text].map((text) => ({ text, style: item.style, owner: item.owner })) : [],
  );
  const text = characters.map((character) => character.text).join('');
  const cache = new Map<string, readonly Line[]>();
  const breakLines: ShapedParagraph['breakLines'] = (width, options = {}) => {
    const { start = 0, indent = 0 } = options;
    const key = `${width} ${start} ${indent}`;
    const known = cache.get(key) ?? fillLines(characters, input, width, start, indent);
    cache.set(key, known);
    return known;
  };
  const words = unbreakable(characters, input);
  const whole = breakLines(Number.MAX_SAFE_INTEGER);
  return {
    text,
    direction: input.direction,
    missing: characters
      .filter((character) => /\p{Co}/u.test(character.text))
      .map((character) => ({
        text: character.text,
        codePoint: character.text.codePointAt(0) ?? 0,
        owner: character.owner,
      })),
    minContentWidth: words.reduce((most, word) => Math.max(most, word), 0),
    maxContentWidth: whole.reduce((most, line) => Math.max(most, line.width), 0),
    breakLines,
  };
}

function advance({ text, style }: Character): number {
  return text === '\n' ? 0 : style.fontSize * ADVANCE + style.letterSpacing;
}

function unbreakable(characters: readonly Character[], input: ParagraphInput): number[] {
  const widths = [0];
  for (const [i, character] of characters.entries()) {
    if (mayBreakAfter(characters, i, input)) widths.push(0);
    if (character.text !== ' ' || character.style.noWrap)
      widths[widths.length - 1] = (widths[widths.length - 1] ?? 0) + advance(character);
  }
  return widths;
}

function mayBreakAfter(characters: readonly Character[], i: number, input: ParagraphInput): boolean {
  const character = characters[i];
  if (!character || input.textWrap === 'nowrap' || character.style.noWrap) return character?.text === '\n';
  return character.text === ' ' || character.text === '-' || character.text === '\n';
}

function fillLines(
  characters: readonly Character[],
  input: ParagraphInput,
  width: number,
  start: number,
  indent: number,
): Line[] {
  const lines: Line[] = [];
  let from = characterAt(characters, start);
  do {
    const measure = lines.length === 0 ? width - indent : width;
    const end = lineEnd(characters, from, measure, input);
    lines.push(makeLine(characters, from, end, measure, input));
    from = end;
  } while (from < characters.length);
  return lines;
}

function characterAt(characters: readonly Character[], offset: number): number {
  let units = 0;
  for (const [i, character] of characters.entries()) {
    if (units >= offset) return i;
    units += character.text.length;
  }
  return offset === 0 ? 0 : characters.length;
}

/** Greedy: the last break that fits, or the first one at all. */
function lineEnd(characters: readonly Character[], from: number, measure: number, input: ParagraphInput): number {
  let width = 0;
  let best: number | null = null;
  for (let i = from; i < characters.length; i++) {
    const character = characters[i];
    if (!character) break;
    const trailing = character.text === ' ' || character.text === '\n';
    width += advance(character);
    const used = trailing ? width - advance(character) : width;
    if (used > measure + 1e-6 && best !== null) return best;
    if (character.text === '\n') return i + 1;
    if (mayBreakAfter(characters, i, input)) {
      if (used > measure + 1e-6) return i + 1;
      best = i + 1;
    }
  }
  if (width > measure + 1e-6 && best !== null) {
    const rest = characters.slice(best);
    if (rest.length > 0) return best;
  }
  return characters.length;
}

function makeLine(
  characters: readonly Character[],
  from: number,
  end: number,
  measure: number,
  input: ParagraphInput,
): Line {
  const slice = characters.slice(from, end);
  const inked = slice.filter((character) => character.text !== '\n');
  while (inked[inked.length - 1]?.text === ' ') inked.pop();
  const groups: Character[][] = [];
  for (const character of inked) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.owner === character.owner) last.push(character);
    else groups.push([character]);
  }
  const width = inked.reduce((sum, character) => sum + advance(character), 0);
  const rtl = input.direction === 'rtl';
  let x = 0;
  const runs = groups.map((group, logicalIndex): Run => {
    const run = makeRun(group, x, logicalIndex, rtl);
    x += run.width;
    return run;
  });
  const placed = rtl ? runs.map((run) => ({ ...run, x: width - run.x - run.width })).reverse() : runs;
  const start = offsetOf(characters, from);
  const last = end >= characters.length || characters[end - 1]?.text === '\n';
  return {
    runs: placed,
    width,
    start,
    end: offsetOf(characters, end),
    overflow: Math.max(0, width - measure),
    hyphenated: characters[end - 1]?.text === '-',
    last,
  };
}

function makeRun(group: readonly Character[], x: number, logicalIndex: number, rtl: boolean): Run {
  const [first] = group;
  if (!first) throw new Error('A run has characters');
  const { style, owner } = first;
  return {
    faceId: `${style.fontFamily[0] ?? 'fake'}-${style.fontWeight}`,
    size: style.fontSize,
    clusters: group.map((character) => ({
      glyphs: [{ id: 1, advance: 500, dx: 0, dy: 0 }],
      advance: 500,
      text: character.text,
    })),
    x,
    width: group.reduce((sum, character) => sum + advance(character), 0),
    letterSpacing: style.letterSpacing,
    baselineShift: style.baselineShift,
    level: rtl ? 1 : 0,
    owner,
    text: group.map((character) => character.text).join(''),
    logicalIndex,
  };
}

function offsetOf(characters: readonly Character[], index: number): number {
  return characters.slice(0, index).reduce((units, character) => units + character.text.length, 0);
}
