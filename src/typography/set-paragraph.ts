/** ENTRY of the typography room: inline text → a paragraph that is shaped once and broken at any width. */

import type { Report } from '../base/diagnostic.ts';
import { type Analyser, createAnalyser } from './analyse.ts';
import { createLevelResolver } from './bidi.ts';
import { breakLines, type Preferences } from './break-lines.ts';
import { createBreakFinder } from './break-opportunities.ts';
import { composeLine, type LineExtent } from './compose-line.ts';
import { type HyphenationRules, createHyphenator } from './hyphenate.ts';
import { createMeasureWords } from './measure-words.ts';
import { MeasuredText } from './measure-text.ts';
import type { ShapingFontBook } from './open-fonts.ts';
import type { Line, ParagraphInput, ShapedParagraph, Typesetter } from './paragraph.ts';
import { BreakPlacer } from './place-breaks.ts';
import { createScriptLookup } from './script.ts';
import { cutSections, type Section } from './section.ts';
import { createShaper, type Shaper } from './shape.ts';

export interface TypesetterOptions {
  /** By BCP 47 tag; words in other languages are never hyphenated. */
  readonly hyphenation: ReadonlyMap<string, HyphenationRules>;
}

interface StartMeasure {
  /** pt */
  readonly width: number;
  readonly indent: number;
  /** UTF-16 offset */
  readonly start: number;
}

interface Tools {
  readonly analyse: Analyser;
  readonly shaper: Shaper;
}

/**
 * Makes a typesetter. One is enough for a process: what it has shaped it remembers.
 * Unknown hyphenation patterns are reported; the language is then set without hyphenation.
 */
export async function createTypesetter(
  fonts: ShapingFontBook,
  options: TypesetterOptions,
  report: Report,
): Promise<Typesetter> {
  const shaper = createShaper();
  const analyse = createAnalyser({
    fonts,
    scriptOf: createScriptLookup(),
    graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
    resolveLevels: createLevelResolver(),
    measureWords: createMeasureWords(),
    findBreaks: createBreakFinder(createHyphenator(options.hyphenation, report)),
    shaper,
  });
  return { shape: (input) => shapeParagraph(input, { analyse, shaper }) };
}

function shapeParagraph(input: ParagraphInput, tools: Tools): ShapedParagraph {
  const { collected, missing, pieces, opportunities } = tools.analyse(input);
  const { text } = collected;
  const measured = new MeasuredText(collected, pieces, tools.shaper);
  const sections = cutSections(text.length, opportunities, new BreakPlacer(text, measured, tools.shaper), input);
  const known = new Map<string, readonly Line[]>();
  return {
    text,
    direction: input.direction,
    missing: [...missing, ...measured.missing],
    get minContentWidth() {
      return sections.reduce((width, section) => Math.max(width, section.minContentWidth), 0);
    },
    get maxContentWidth() {
      return sections.reduce((width, section) => Math.max(width, section.maxContentWidth), 0);
    },
    breakLines: (width, { start = 0, indent = 0 } = {}) => {
      const key = `${width} ${start} ${indent}`;
      let lines = known.get(key);
      if (lines === undefined) {
        lines = setLines(sections, { width, start, indent }, input, (extent, available) =>
          composeLine(measured, tools.shaper, extent, available),
        );
        known.set(key, lines);
      }
      return lines;
    },
  };
}

/** Lines from an offset on; sections that end before it are passed over. */
function setLines(
  sections: readonly Section[],
  measure: StartMeasure,
  input: ParagraphInput,
  compose: (extent: LineExtent, width: number) => Line,
): readonly Line[] {
  const preferences: Preferences = {
    textWrap: input.textWrap === 'nowrap' ? 'wrap' : input.textWrap,
    maxConsecutiveHyphens: input.hyphenateLimit.lines,
  };
  const lines: Line[] = [];
  for (const section of sections) {
    if (section.range.end <= measure.start) continue;
    const indent = lines.length === 0 ? measure.indent : 0;
    if (section.isBlank) {
      // White space alone makes no line (CSS Text 3, 4.1.2); it belongs to the line before it.
      const last = lines.pop();
      if (last !== undefined) lines.push({ ...last, end: section.range.end });
      continue;
    }
    const places = section.placesFrom(measure.start, measure.width);
    let from = 0;
    for (const to of breakLines(places, { width: measure.width, indent }, preferences).ends) {
      lines.push(compose(section.extent(places, from, to), measure.width - (from === 0 ? indent : 0)));
      from = to;
    }
  }
  return lines;
}
