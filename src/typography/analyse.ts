/** What of a paragraph no type size changes: levels, items, shaped words and break opportunities; worked out once and remembered. */

import type { LevelResolver } from './bidi.ts';
import type { BreakFinder, BreakOpportunity } from './break-opportunities.ts';
import { type CollectedText, collectText, type Span, spanAt } from './collect-text.ts';
import { createStretchShaper, cutPieces, type Piece } from './cut-pieces.ts';
import { type Item, itemise, type ItemisingTools } from './itemise.ts';
import type { MeasureWords } from './measure-words.ts';
import type { MissingGlyph, ParagraphInput } from './paragraph.ts';
import { findSequences, type Sequence } from './sequences.ts';
import type { Shaper } from './shape.ts';

/** What analysing needs besides the paragraph: each made once, with its memory inside. */
export interface AnalysisTools extends ItemisingTools {
  readonly resolveLevels: LevelResolver;
  readonly measureWords: MeasureWords;
  readonly findBreaks: BreakFinder;
  readonly shaper: Shaper;
}

/** A paragraph's parts, with the styles of the input that they were asked for. */
export interface AnalysedText {
  readonly collected: CollectedText;
  readonly missing: readonly MissingGlyph[];
  /** In logical order. */
  readonly pieces: readonly Piece[];
  readonly opportunities: readonly BreakOpportunity[];
}

/** Analyses a paragraph; one that differs in sizes, widths and paint alone is not analysed again. */
export type Analyser = (input: ParagraphInput) => AnalysedText;

/** Kept for all sizes. */
interface Analysis {
  readonly text: string;
  /** Of the input that was analysed; another input's stand at the same offsets. */
  readonly spans: readonly Span[];
  readonly sequences: readonly Sequence[];
  readonly missing: readonly MissingGlyph[];
  readonly pieces: readonly Piece[];
  /** By what else breaks depend on: hyphenation is tried with and without. */
  readonly breaks: Map<string, readonly BreakOpportunity[]>;
}

/** Text remembered before the memory is emptied, code units: some leaflets in some languages, up to 50 MB. */
const MAX_REMEMBERED = 400_000;

export function createAnalyser(tools: AnalysisTools): Analyser {
  const known = new Map<string, Analysis>();
  let remembered = 0;
  return (input) => {
    const collected = collectText(input.items);
    const key = analysisKey(input, collected);
    let analysis = known.get(key);
    if (analysis === undefined) {
      analysis = analyse(input, collected, tools);
      if (remembered > MAX_REMEMBERED) {
        known.clear();
        remembered = 0;
      }
      known.set(key, analysis);
      remembered += collected.text.length;
    }
    return {
      collected,
      missing: analysis.missing,
      pieces: withSpans(analysis, collected.spans),
      opportunities: breaksOf(analysis, input, collected, tools.findBreaks),
    };
  };
}

function analyse(input: ParagraphInput, collected: CollectedText, tools: AnalysisTools): Analysis {
  const { text, spans, isolates } = collected;
  const sequences = findSequences(text, (offset) => spanAt(spans, offset)?.style.lang ?? '', tools.measureWords);
  const leftToRight = sequences.filter((sequence) => sequence.leftToRight);
  const levels = tools.resolveLevels({ text, direction: input.direction, isolates, leftToRight });
  const { items, missing } = itemise(collected, levels, tools);
  const shape = createStretchShaper(collected, tools.shaper);
  const pieces = items.flatMap((item) => cutPieces(text, item, shape));
  return { text, spans, sequences, missing, pieces, breaks: new Map() };
}

/** The same pieces, in the sizes of other styles. */
function withSpans({ pieces, spans }: Analysis, asked: readonly Span[]): readonly Piece[] {
  if (spans === asked) return pieces;
  const replacing = new Map(spans.map((span, index) => [span, asked[index] ?? span]));
  let last: { readonly from: Item; readonly to: Item } | undefined;
  return pieces.map((piece) => {
    if (last?.from !== piece.item) {
      const span = replacing.get(piece.item.span) ?? piece.item.span;
      last = { from: piece.item, to: { ...piece.item, span } };
    }
    return { ...piece, item: last.to };
  });
}

function breaksOf(
  analysis: Analysis,
  input: ParagraphInput,
  { text, spans }: CollectedText,
  findBreaks: BreakFinder,
): readonly BreakOpportunity[] {
  const { word, before, after } = input.hyphenateLimit;
  const styles = spans.map(({ style }) => `${style.hyphens}${style.noWrap ? '!' : ''}`);
  const key = [input.lineBreak, input.wordBreak, word, before, after, ...styles].join(' ');
  let breaks = analysis.breaks.get(key);
  if (breaks === undefined) {
    const { lineBreak, wordBreak, hyphenateLimit: hyphenationLimit } = input;
    breaks = findBreaks({ text, spans, sequences: analysis.sequences, lineBreak, wordBreak, hyphenationLimit });
    analysis.breaks.set(key, breaks);
  }
  return breaks;
}

/** Everything that changes what is analysed; sizes are not in it, and of letter spacing only whether there is any. */
function analysisKey({ direction }: ParagraphInput, { text, spans, isolates }: CollectedText): string {
  const parts: string[] = [direction];
  for (const { end, owner, style } of spans) {
    const { fontFamily, fontWeight, features, letterSpacing, lang } = style;
    parts.push(`${end} ${owner} ${lang} ${fontWeight} ${letterSpacing !== 0} ${fontFamily.join()}`);
    for (const tag of Object.keys(features)) parts.push(`${tag}=${features[tag]}`);
  }
  for (const isolate of isolates) parts.push(`${isolate.start}-${isolate.end} ${isolate.direction}`);
  parts.push(text);
  return parts.join('\n');
}
