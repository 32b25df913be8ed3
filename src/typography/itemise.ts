/** Cuts a paragraph into items: stretches of one style, level, script and face, each of which can be shaped as a whole. */

import type { ResolvedLevels } from './bidi.ts';
import type { CollectedText, Span } from './collect-text.ts';
import type { ShapingFace, ShapingFontBook } from './open-fonts.ts';
import type { MissingGlyph } from './paragraph.ts';
import { COMMON, INHERITED, resolveScripts, type ScriptLookup } from './script.ts';
import { isForcedBreak, isIgnorable } from './white-space.ts';

/** In logical order; between items there may be forced breaks and characters that no face has. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
  readonly level: number;
  /** ISO 15924. */
  readonly script: string;
  readonly face: ShapingFace;
  /** The level of an isolate's edge between the item before and this one, where both are deeper. */
  readonly edge: number | undefined;
}

/** What itemising needs besides the text: made once, with its memory inside. */
export interface ItemisingTools {
  readonly fonts: ShapingFontBook;
  readonly scriptOf: ScriptLookup;
  /** Extended grapheme clusters (UAX #29). */
  readonly graphemes: Intl.Segmenter;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
  readonly level: number;
  readonly script: string;
  readonly edge: number | undefined;
}

/** A missing grapheme is reported once for each owner, and belongs to no item. */
export function itemise(
  collected: CollectedText,
  levels: ResolvedLevels,
  tools: ItemisingTools,
): { readonly items: readonly Item[]; readonly missing: readonly MissingGlyph[] } {
  const items: Item[] = [];
  const missing = new Map<string, MissingGlyph>();
  for (const stretch of cutStretches(collected, levels, tools.scriptOf))
    chooseFaces(collected, stretch, tools, items, missing);
  return { items, missing: [...missing.values()] };
}

/** Cuts where the span, the level or the script changes and at edges of isolates, and leaves forced breaks out. */
function cutStretches(
  collected: CollectedText,
  { of: levels, edges }: ResolvedLevels,
  scriptOf: ScriptLookup,
): readonly Stretch[] {
  const { text, spans } = collected;
  const scripts = resolveScripts(text, scriptOf);
  const stretches: Stretch[] = [];
  let scriptIndex = 0;
  for (const span of spans) {
    for (let start = span.start; start < span.end; ) {
      while ((scripts[scriptIndex]?.end ?? text.length) <= start) scriptIndex++;
      const script = scripts[scriptIndex];
      const limit = Math.min(span.end, script?.end ?? span.end);
      const level = levels[start] ?? 0;
      let end = start;
      while (end < limit && levels[end] === level && !isForcedBreak(text.charAt(end))) {
        end++;
        if (edges.size > 0 && edges.has(end)) break;
      }
      if (end > start)
        stretches.push({ start, end, span, level, script: script?.script ?? COMMON, edge: edges.get(start) });
      start = end < limit && isForcedBreak(text.charAt(end)) ? end + 1 : end;
    }
  }
  return stretches;
}

/** The first face that has everything; else grapheme by grapheme (CSS Fonts 4, 5.3 "Cluster matching"). */
function chooseFaces(
  { text, surrogates }: CollectedText,
  stretch: Stretch,
  tools: ItemisingTools,
  items: Item[],
  missing: Map<string, MissingGlyph>,
): void {
  const candidates = tools.fonts.candidates(stretch.span.style.fontFamily, stretch.span.style.fontWeight);
  const whole = text.slice(stretch.start, stretch.end);
  const first = candidates[0];
  if (first !== undefined && covers(first, whole)) {
    items.push({ ...stretch, face: first });
    return;
  }
  const known = new Map<string, ShapingFace | undefined>();
  const faceFor = (grapheme: string): ShapingFace | undefined => {
    if (known.has(grapheme)) return known.get(grapheme);
    const face = candidates.find((candidate) => covers(candidate, grapheme));
    known.set(grapheme, face);
    return face;
  };
  const choices = [...tools.graphemes.segment(whole)].map(({ segment, index }) => ({
    text: segment,
    start: stretch.start + index,
    strong: !isShared(segment, tools.scriptOf),
    face: faceFor(segment),
  }));
  let { edge } = stretch;
  let previous: ShapingFace | undefined = choices.find((choice) => choice.strong && choice.face !== undefined)?.face;
  const lastStrong = choices.findLastIndex((choice) => choice.strong);
  for (const [index, choice] of choices.entries()) {
    // A space or a comma keeps the face of the letters that it stands among; after the last of them it is the text's around it.
    const isAmong = index < lastStrong || CLOSING.test(choice.text);
    const keeps = !choice.strong && isAmong && previous !== undefined && covers(previous, choice.text);
    const face = keeps ? previous : choice.face;
    if (face === undefined) {
      const codePoint = surrogates.get(choice.start) ?? firstUncovered(choice.text, candidates);
      const { owner } = stretch.span;
      missing.set(`${owner} ${codePoint} ${choice.text}`, { text: choice.text, codePoint, owner });
      continue;
    }
    previous = face;
    const end = choice.start + choice.text.length;
    const last = items.at(-1);
    if (last !== undefined && last.face === face && last.end === choice.start && last.start >= stretch.start)
      items[items.length - 1] = { ...last, end };
    else {
      items.push({ ...stretch, start: choice.start, end, face, edge });
      edge = undefined;
    }
  }
}

/** Stays with what it closes. */
const CLOSING = /^[\p{Pe}\p{Pf}]/u;

function isShared(grapheme: string, scriptOf: ScriptLookup): boolean {
  const script = scriptOf(grapheme.codePointAt(0) ?? 0);
  return script === COMMON || script === INHERITED;
}

/** Whether a face can show a text: as it is written, or composed, or decomposed, as HarfBuzz will try in turn. */
function covers(face: ShapingFace, text: string): boolean {
  if (coversAsWritten(face, text)) return true;
  const composed = text.normalize('NFC');
  if (composed !== text && coversAsWritten(face, composed)) return true;
  const decomposed = text.normalize('NFD');
  return decomposed !== text && coversAsWritten(face, decomposed);
}

function coversAsWritten(face: ShapingFace, text: string): boolean {
  for (const character of text) if (!coversCharacter(face, character)) return false;
  return true;
}

function coversCharacter(face: ShapingFace, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  // U+FFFD says that text was damaged on its way, a control is no text; many fonts have an empty glyph that would hide them.
  if (character === '\uFFFD' || (/\p{Cc}/u.test(character) && character !== '\t')) return false;
  if (face.glyphFor(codePoint) !== 0) return true;
  // HarfBuzz makes spaces of other widths from the space, and the no-break hyphen from the hyphen.
  if (character === '\t' || /\p{Zs}/u.test(character)) return face.glyphFor(0x20) !== 0;
  if (character === '\u2011') return face.glyphFor(0x2010) !== 0;
  return isIgnorable(character);
}

function firstUncovered(grapheme: string, candidates: readonly ShapingFace[]): number {
  const characters = [...grapheme];
  const lacking = characters.find((character) => !candidates.some((candidate) => covers(candidate, character)));
  return (lacking ?? characters[0] ?? '').codePointAt(0) ?? 0;
}
