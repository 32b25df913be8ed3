/** UAX #9 by Unicode's own cases: levels, and the order in which a line's characters are painted. */

import { describe, expect, test } from 'vitest';
import { createLevelResolver, reorderVisually } from '../../src/typography/bidi.ts';
import { withoutControls } from '../../src/typography/white-space.ts';
import { fromHex, readTestFile } from './data-file.ts';
import { createPlainTypesetter, paintedPlaces } from './plain-font.ts';

const resolve = createLevelResolver();
const typesetter = await createPlainTypesetter();

interface Case {
  readonly line: number;
  readonly text: string;
  readonly asked: 'ltr' | 'rtl' | 'auto';
  readonly base: 0 | 1;
  /** For each character; undefined: removed by X9. */
  readonly levels: readonly (number | undefined)[];
  /** Places of the characters that X9 leaves, from left to right. */
  readonly order: readonly number[];
}

const ASKED = ['ltr', 'rtl', 'auto'] as const;
/** BD2. */
const MAX_DEPTH = 125;
/** More are not told: one is enough to begin with. */
const SHOWN = 20;

/** What is wrong with each case, by its line in the file. */
function failures(cases: readonly Case[], problem: (given: Case) => string | undefined): readonly string[] {
  const wrong: string[] = [];
  for (const given of cases) {
    const found = problem(given);
    if (found !== undefined) wrong.push(`line ${given.line}, ${JSON.stringify(given.text)}: ${found}`);
  }
  return wrong.length > SHOWN ? [...wrong.slice(0, SHOWN), `… ${wrong.length} in all`] : wrong;
}

function wrongLevels({ text, base, levels }: Case): string | undefined {
  const { of } = resolve({ text, direction: base === 1 ? 'rtl' : 'ltr', isolates: [], leftToRight: [] });
  const isRight = levels.every((level, index) => level === undefined || level === of[index]);
  return isRight ? undefined : `levels ${of.join(' ')}, not ${levels.map((level) => level ?? 'x').join(' ')}`;
}

/** L2 over the characters that X9 leaves. */
function wrongOrder({ text, base, levels, order }: Case): string | undefined {
  const { of } = resolve({ text, direction: base === 1 ? 'rtl' : 'ltr', isolates: [], leftToRight: [] });
  const left = [...of].map((level, place) => ({ level, place })).filter(({ place }) => levels[place] !== undefined);
  const got = reorderVisually(left).map(({ place }) => place);
  return got.join() === order.join() ? undefined : `order ${got.join(' ')}, not ${order.join(' ')}`;
}

/** Controls and white space at the line's edges are not painted; what else X9 removes and is painted (U+200D) has no place in the file. */
function wrongPaint({ text, asked, base, levels, order }: Case): string | undefined {
  const direction = base === 1 ? 'rtl' : 'ltr';
  const painted = paintedPlaces(typesetter, text, asked === 'auto' ? { isolate: 'auto' } : { direction });
  const got = painted.filter((place) => levels[place] !== undefined);
  const isSeen = (place: number) => withoutControls(text.charAt(place)).trim() !== '';
  const wanted = order.filter(isSeen).join(' ');
  const seen = got.filter(isSeen).join(' ');
  return seen === wanted ? undefined : `painted ${seen}, not ${wanted}`;
}

/**
 * P2 and P3 as we come to them: through an isolate over the whole text, which in text from left to right is at level 1 or
 * 2. The letter after it keeps L1, which knows no isolates, from the white space at its end.
 */
function wrongAutoLevels({ text, base, levels }: Case): string | undefined {
  // The isolate takes two levels of those that BD2 counts, so that these cases, deeper than any text, overflow earlier.
  if (base === 0 && levels.some((level) => (level ?? 0) + 2 >= MAX_DEPTH)) return undefined;
  const isolates = [{ start: 0, end: text.length, direction: 'auto' as const }];
  const { of } = resolve({ text: `${text}א`, direction: 'ltr', isolates, leftToRight: [] });
  const added = base === 1 ? 0 : 2;
  const reset = resetByL1(text);
  const isRight = levels.every((level, place) => level === undefined || reset(place) || level + added === of[place]);
  return isRight ? undefined : `levels ${of.join(' ')} in an isolate, not ${levels.join(' ')} and ${added}`;
}

/** White space and controls before a tab and at the end, and tabs. */
function resetByL1(text: string): (place: number) => boolean {
  const places = new Set<number>();
  for (const { index, 0: found } of text.matchAll(
    /[\s\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]*(?:[\t\u2029]|$)/g,
  ))
    for (let place = index; place < index + found.length; place++) places.add(place);
  return (place) => places.has(place);
}

describe('BidiCharacterTest.txt', () => {
  const all: readonly Case[] = readTestFile('BidiCharacterTest.txt').map(({ line, data }) => {
    const [codes = '', asked, base, levels = '', order = ''] = data.split(';');
    return {
      line,
      text: fromHex(codes),
      asked: ASKED[Number(asked)] ?? 'auto',
      base: base === '1' ? 1 : 0,
      levels: levels.split(' ').map((level) => (level === 'x' ? undefined : Number(level))),
      order: order === '' ? [] : order.split(' ').map(Number),
    };
  });

  test('is there, every line', () => expect(all).toHaveLength(91_707));

  test.each(ASKED)('levels: %s', (asked) => {
    const cases = all.filter((given) => given.asked === asked);
    expect(failures(cases, wrongLevels)).toEqual([]);
    if (asked === 'auto') expect(failures(cases, wrongAutoLevels)).toEqual([]);
  });

  test.each(ASKED)('order of the characters: %s', (asked) => {
    expect(
      failures(
        all.filter((given) => given.asked === asked),
        wrongOrder,
      ),
    ).toEqual([]);
  });

  test.each(ASKED)('what is painted on a line: %s', (asked) => {
    expect(
      failures(
        all.filter((given) => given.asked === asked),
        wrongPaint,
      ),
    ).toEqual([]);
  });
});

/** A character of each class. U+2029 for B: our paragraphs end at it, as P1 says. */
const REPRESENTATIVES: Readonly<Record<string, string>> = {
  L: 'a',
  R: 'א',
  EN: '1',
  ES: '+',
  ET: '%',
  AN: '٣',
  CS: ',',
  B: '\u2029',
  S: '\t',
  WS: ' ',
  ON: '!',
  BN: '\u200B',
  NSM: '\u0300',
  AL: 'ع',
  LRO: '\u202D',
  RLO: '\u202E',
  LRE: '\u202A',
  RLE: '\u202B',
  PDF: '\u202C',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
};

/** P2 and P3 over classes. */
function baseOf(classes: readonly string[]): 0 | 1 {
  let depth = 0;
  for (const name of classes) {
    if (name === 'B') return 0;
    if (name === 'LRI' || name === 'RLI' || name === 'FSI') depth++;
    else if (name === 'PDI') depth = Math.max(0, depth - 1);
    else if (depth === 0 && name === 'L') return 0;
    else if (depth === 0 && (name === 'R' || name === 'AL')) return 1;
  }
  return 0;
}

describe('BidiTest.txt', () => {
  const all: Case[] = [];
  let lines = 0;
  let levels: readonly (number | undefined)[] = [];
  let order: readonly number[] = [];
  for (const { line, data } of readTestFile('BidiTest.txt')) {
    const [, given, values = ''] = /^@(Levels|Reorder):\s*(.*)$/.exec(data) ?? [];
    const split = values === '' ? [] : values.split(/\s+/);
    if (given === 'Levels') levels = split.map((level) => (level === 'x' ? undefined : Number(level)));
    else if (given === 'Reorder') order = split.map(Number);
    else {
      lines++;
      const [names = '', bits] = data.split(';');
      const classes = names.trim().split(/\s+/);
      const text = classes.map((name) => REPRESENTATIVES[name] ?? '').join('');
      const set = Number.parseInt(bits?.trim() ?? '0', 16);
      if (set & 1) all.push({ line, text, asked: 'auto', base: baseOf(classes), levels, order });
      if (set & 2) all.push({ line, text, asked: 'ltr', base: 0, levels, order });
      if (set & 4) all.push({ line, text, asked: 'rtl', base: 1, levels, order });
    }
  }

  test('is there, every line', () => {
    expect(lines).toBe(490_846);
    expect(all).toHaveLength(770_241);
  });

  test.each(ASKED)('levels: %s', (asked) => {
    const cases = all.filter((given) => given.asked === asked);
    expect(failures(cases, wrongLevels)).toEqual([]);
    if (asked === 'auto') expect(failures(cases, wrongAutoLevels)).toEqual([]);
  });

  test.each(ASKED)('order of the characters: %s', (asked) => {
    expect(
      failures(
        all.filter((given) => given.asked === asked),
        wrongOrder,
      ),
    ).toEqual([]);
  });
});

describe('DerivedBidiClass.txt and BidiBrackets.txt', () => {
  /** Tell the classes of a character in the middle apart, explicit controls excepted. */
  const CONTEXTS: readonly (readonly [before: string, after: string])[] = [
    ['', 'a'],
    ['', 'א'],
    ['a', 'a'],
    ['א', 'א'],
    ['א', ' 1+1'],
    ['1', '1א'],
    ['٣', '٣א'],
    ['א 1', 'א'],
    ['א (', ') a'],
  ];
  const MANY = 4096;
  /** Of ideographs, syllables and private use one in so many: each block is of one class. */
  const SAMPLE = 97;

  /** The levels that all contexts come to, for each of some characters. */
  function signatures(characters: readonly string[]): readonly string[] {
    const results = characters.map(() => '');
    for (const direction of ['ltr', 'rtl'] as const) {
      const parts = characters.flatMap((character) => CONTEXTS.map((around) => around.join(character)));
      const { of } = resolve({ text: parts.join('\n'), direction, isolates: [], leftToRight: [] });
      let offset = 0;
      parts.forEach((part, index) => {
        const place = Math.floor(index / CONTEXTS.length);
        const before = CONTEXTS[index % CONTEXTS.length]?.[0].length ?? 0;
        const astral = (characters[place]?.length ?? 1) > 1;
        const levels = [...of.subarray(offset, offset + part.length)];
        // Both halves of a surrogate pair stand at one level.
        if (astral && levels[before] !== levels[before + 1]) results[place] += 'torn';
        if (astral) levels.splice(before, 1);
        results[place] += `${levels.join('')} `;
        offset += part.length + 1;
      });
    }
    return results;
  }

  test('every assigned character has the levels of its class', () => {
    const EXPLICIT = new Set(['LRO', 'RLO', 'LRE', 'RLE', 'PDF', 'LRI', 'RLI', 'FSI', 'PDI', 'B']);
    const wrong: string[] = [];
    let count = 0;
    for (const { data } of readTestFile('DerivedBidiClass.txt')) {
      const [range = '', name = ''] = data.split(';').map((field) => field.trim());
      if (EXPLICIT.has(name)) continue;
      const [first = 0, last = first] = range.split('..').map((code) => Number.parseInt(code, 16));
      const [expected] = signatures([REPRESENTATIVES[name] ?? '']);
      const step = last - first > MANY ? SAMPLE : 1;
      const assigned: string[] = [];
      for (let code = first; code <= last; code += step) {
        const character = String.fromCodePoint(code);
        if (!/[\p{Cn}\p{Cs}\n\r\v\f\u0085\u2028\u2029]/u.test(character)) assigned.push(character);
      }
      count += assigned.length;
      signatures(assigned).forEach((signature, index) => {
        const code = assigned[index]?.codePointAt(0)?.toString(16);
        if (signature !== expected) wrong.push(`${code} ${name}: ${signature} not ${expected}`);
      });
    }
    expect(wrong.slice(0, SHOWN)).toEqual([]);
    expect(count).toBeGreaterThan(35_000);
  });

  test('BidiBrackets.txt: every pair of brackets is one (N0)', () => {
    const pairs = readTestFile('BidiBrackets.txt').map(({ data }) => data.split(';').map((field) => field.trim()));
    const opening = pairs.filter(([, , kind]) => kind === 'o');
    expect(opening).toHaveLength(64);
    const levels = (open: string, close: string) =>
      resolve({ text: `א${open}אa${close}א`, direction: 'ltr', isolates: [], leftToRight: [] }).of.join('');
    const wrong = opening.filter(([open = '', close = '']) => levels(fromHex(open), fromHex(close)) !== '101001');
    expect(wrong).toEqual([]);
    expect(levels('', '')).toBe('1101');
  });
});
