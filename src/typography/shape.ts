/** Items → shaped words, in font units. Every word is shaped once for each face, script, language, direction and features. */

import type { Item } from './itemise.ts';
import type { ShapingFace } from './open-fonts.ts';
import type { Cluster, Glyph, TextStyle } from './paragraph.ts';
import type { ShapedGlyph, ShapeRequest } from './harfbuzz.ts';
import { leadingControls, trailingControls, withoutControls } from './white-space.ts';

/** A cluster with its place in the word, in logical order. */
export interface PlacedCluster {
  /** UTF-16 offsets from the start of the word. */
  readonly start: number;
  readonly end: number;
  readonly cluster: Cluster;
  /** A mark or a joiner apart from its base: no line begins with it. */
  readonly isMark: boolean;
  /** A line may break before it without shaping either side anew. */
  readonly safeToBreakBefore: boolean;
}

/** A shaped stretch between spaces (or a space). Immutable and shared between paragraphs. */
export interface ShapedWord {
  /** Logical order; clusters that paint nothing and stand for nothing are left out. */
  readonly clusters: readonly PlacedCluster[];
  /** Texts of clusters that came back without a glyph although the face has their characters; left out too. */
  readonly missing: readonly string[];
  /** Font units. */
  readonly advance: number;
}

/** Shapes part of an item; see {@link createShaper}. */
export type Shaper = (request: WordRequest) => ShapedWord;

export interface WordRequest {
  readonly item: Item;
  readonly text: string;
  /** Text on either side that letters join with: empty at spaces and at the edges of an isolate. */
  readonly before: string;
  readonly after: string;
  /** Whether it is likely to be asked for again. */
  readonly remember: boolean;
}

/** Words kept before the memory is emptied: far more than all leaflets in a language have, and some 50 MB at most. */
const MAX_WORDS = 100_000;

/** A face with all that changes its glyphs, and the words shaped so. */
interface Shaped {
  readonly setting: Setting;
  readonly words: Map<string, ShapedWord>;
}

/** A shaper with its memory of words, for as long as the fonts live. */
export function createShaper(): Shaper {
  const bySetting = new Map<string, Shaped>();
  /** An item's words ask one after another. */
  const byItem = new WeakMap<Item, Shaped>();
  let remembered = 0;
  const shapedWith = (item: Item): Shaped => {
    let shaped = byItem.get(item);
    if (shaped !== undefined) return shaped;
    const setting = settingOf(item);
    const name = `${item.face.id} ${Object.values(setting).join(' ')}`;
    shaped = bySetting.get(name) ?? { setting, words: new Map() };
    bySetting.set(name, shaped);
    byItem.set(item, shaped);
    return shaped;
  };
  return ({ item, text, before, after, remember }) => {
    const { setting, words } = shapedWith(item);
    const key = before === '' && after === '' ? text : `${before}\n${text}\n${after}`;
    const known = words.get(key);
    if (known !== undefined) return known;
    const shaped = shapeWord(item.face, { text, before, after, ...setting });
    if (!remember) return shaped;
    if (remembered >= MAX_WORDS) {
      for (const each of bySetting.values()) each.words.clear();
      remembered = 0;
    }
    words.set(key, shaped);
    remembered++;
    return shaped;
  };
}

/** All that changes glyphs, besides the face and the text. */
type Setting = Omit<ShapeRequest, 'text' | 'before' | 'after'>;

function settingOf({ span: { style }, script, level }: Item): Setting {
  const rightToLeft = level % 2 === 1;
  return {
    script,
    lang: style.lang,
    rightToLeft,
    // Readers of a PDF turn right-to-left text round code by code: a base and its mark in one code would come out as mark
    // and base. pdf.js takes a code for as wide as nothing if a mark is among its characters, and finds spaces in the words.
    // Where letters are spaced they stay together, or the space would part them.
    marksApart: letterSpacingOf(style, script) === 0,
    features: featuresOf(style, script),
  };
}

/** Scripts whose letters join: spacing would tear them apart (CSS Text 3, 8.2.1 "cursive scripts"). */
const CURSIVE = new Set([
  'Arab',
  'Syrc',
  'Mong',
  'Nkoo',
  'Mand',
  'Adlm',
  'Rohg',
  'Phag',
  'Mani',
  'Phlp',
  'Sogd',
  'Chrs',
  'Ougr',
]);

/** The letter spacing that applies, pt. */
export function letterSpacingOf(style: TextStyle, script: string): number {
  return CURSIVE.has(script) ? 0 : style.letterSpacing;
}

/** Features sorted by tag. Letter spacing switches the optional ligatures off (CSS Text 3, 8.2), unless the style asks for them. */
function featuresOf(style: TextStyle, script: string): readonly (readonly [string, number])[] {
  const spaced = letterSpacingOf(style, script) !== 0;
  const features: Record<string, number> = spaced ? { liga: 0, clig: 0, ...style.features } : { ...style.features };
  return Object.keys(features)
    .sort()
    .map((tag) => [tag, features[tag] ?? 0] as const);
}

function shapeWord(face: ShapingFace, request: ShapeRequest): ShapedWord {
  // A tab that has come this far is white space like any other.
  const glyphs = face.shape({ ...request, text: request.text.replaceAll('\t', ' ') });
  const groups = groupByCluster(glyphs);
  // Visual order in, logical order out: clusters only ever fall or only ever rise.
  groups.sort((a, b) => a.start - b.start);
  const clusters: PlacedCluster[] = [];
  const missing: string[] = [];
  let advance = 0;
  groups.forEach((group, index) => {
    const written = request.text.slice(group.start, groups[index + 1]?.start);
    const text = withoutControls(written).replaceAll('\t', ' ');
    if (text === '') return;
    if (group.glyphs.some((glyph) => glyph.id === 0)) {
      missing.push(text);
      return;
    }
    // Controls at its edges are no part of the cluster: a line may break between a letter and its soft hyphen.
    const start = group.start + leadingControls(written);
    const end = group.start + written.length - trailingControls(written);
    clusters.push({
      start,
      end,
      cluster: { glyphs: group.glyphs, advance: group.advance, text },
      isMark: /^[\p{M}\u200C\u200D]/u.test(text),
      safeToBreakBefore: group.safe,
    });
    advance += group.advance;
  });
  return { clusters, missing, advance };
}

interface GlyphGroup {
  readonly start: number;
  readonly glyphs: Glyph[];
  advance: number;
  safe: boolean;
}

/** Glyphs of one cluster stand together, whatever the direction. */
function groupByCluster(glyphs: readonly ShapedGlyph[]): GlyphGroup[] {
  const groups: GlyphGroup[] = [];
  for (const { id, cluster, advance, dx, dy, unsafeToBreak } of glyphs) {
    let group = groups.at(-1);
    if (group === undefined || group.start !== cluster) {
      group = { start: cluster, glyphs: [], advance: 0, safe: true };
      groups.push(group);
    }
    group.glyphs.push({ id, advance, dx, dy });
    group.advance += advance;
    group.safe &&= !unsafeToBreak;
  }
  return groups;
}
