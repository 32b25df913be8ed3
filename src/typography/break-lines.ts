/**
 * Breaks a paragraph into lines: Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience 11,
 * 1981), for ragged setting: spaces keep their width, and what is judged is how far each line falls short of the measure.
 * Knows only positions: the whole paragraph's on one endless line.
 */

/** A place where a line may end and the next one begin; the first stands for the paragraph's start, the last for its end. */
export interface Breakpoint {
  /** pt: where the visible text of a line that ends here ends, trailing white space left out. */
  readonly lineEnd: number;
  /** pt: where the text of a line that begins here begins. */
  readonly lineStart: number;
  /** pt that a hyphen adds to a line that ends here; 0 without one. */
  readonly hyphenWidth: number;
  readonly kind: 'plain' | 'hyphen' | 'address' | 'emergency';
  /** Index of the first breakpoint at which a line that ends here may begin: a word is torn only on lines of its own. */
  readonly onlyFrom: number;
}

export interface Measure {
  /** pt */
  readonly width: number;
  /** pt by which the first line is shorter. */
  readonly indent: number;
}

export interface Preferences {
  readonly textWrap: 'wrap' | 'balance' | 'pretty';
  /** Hyphens at the ends of consecutive lines; 0 is no limit. */
  readonly maxConsecutiveHyphens: number;
}

export interface BrokenLines {
  /** Indices of the breakpoints at which lines end; the last is the paragraph's end. */
  readonly ends: readonly number[];
  /** How many lines were judged: the work done, which stays proportional to the number of breakpoints. */
  readonly considered: number;
}

/** Sums of advances carry noise in their last bits; a line that is over by less than this fits. pt. */
export const TOLERANCE = 0.001;

// Costs. Demerits of a line are (LINE_PENALTY + badness)² + penalty², after TeX (The TeXbook, chapter 14).
/** TeX's \linepenalty: with all else equal, fewer lines. */
const LINE_PENALTY = 10;
/** The shortfall, as a part of the measure, that has a badness of 100: a quarter is what the eye takes for a hole. */
const RAGGED = 0.25;
/** Worth it when it spares a shortfall of about a fifth of the measure. */
const HYPHEN_PENALTY = 50;
/** A broken address is hard to type over: worth it only when it spares a hole of two fifths of the measure. */
const ADDRESS_PENALTY = 400;
/** Inside a word that is wider than the measure. */
const EMERGENCY_PENALTY = 1000;
/** TeX's \doublehyphendemerits. */
const CONSECUTIVE_HYPHENS = 10_000;
/** Over `maxConsecutiveHyphens`: worse than anything but an overfull line. */
const TOO_MANY_HYPHENS = 1e9;
/** TeX's \finalhyphendemerits: the last line is the rest of a word. */
const LAST_LINE_HYPHEN = 5_000;
/** A last line under this part of the measure looks like a mistake, more so in `pretty`. */
const SHORT_LAST_LINE = {
  wrap: { part: 0.12, demerits: 3_000 },
  pretty: { part: 0.33, demerits: 60_000 },
  balance: { part: 0, demerits: 0 },
};
/** Beyond this many open line starts (a measure of hundreds of words) every second one is dropped: the work stays linear. */
const MAX_ACTIVE = 192;

interface Node {
  readonly index: number;
  readonly lines: number;
  readonly demerits: number;
  /** Hyphens at the ends of the lines up to here, in a row. */
  readonly hyphens: number;
  readonly previous: Node | undefined;
}

/**
 * The best lines. Never more of them than first-fit without hyphenation would make. Where something is wider than the
 * measure, a line comes out overfull: the caller compares widths.
 */
export function breakLines(points: readonly Breakpoint[], measure: Measure, preferences: Preferences): BrokenLines {
  if (points.length < 2) return { ends: [], considered: 0 };
  const last = points.length - 1;
  if (fits(points, 0, last, measure)) return { ends: [last], considered: 1 };
  const count = firstFitLines(points, measure);
  const balance = preferences.textWrap === 'balance';
  const best = optimise(points, measure, preferences, balance);
  if (balance || best.ends.length <= count.lines) return { ...best, considered: best.considered + count.considered };
  const fewest = optimise(points, measure, preferences, true);
  return { ...fewest, considered: fewest.considered + best.considered + count.considered };
}

/** Width of the line from one breakpoint to another, pt, hyphen included. */
export function lineWidth(points: readonly Breakpoint[], from: number, to: number): number {
  const start = points[from];
  const end = points[to];
  return start === undefined || end === undefined ? 0 : end.lineEnd + end.hyphenWidth - start.lineStart;
}

/** The measure of the line that begins at a breakpoint. */
function measureFrom(index: number, measure: Measure): number {
  return index === 0 ? measure.width - measure.indent : measure.width;
}

function fits(points: readonly Breakpoint[], from: number, to: number, measure: Measure): boolean {
  return lineWidth(points, from, to) <= measureFrom(from, measure) + TOLERANCE;
}

/** How many lines first-fit makes with hyphens only in words that are too wide for a line. */
function firstFitLines(
  points: readonly Breakpoint[],
  measure: Measure,
): { readonly lines: number; readonly considered: number } {
  let lines = 0;
  let considered = 0;
  for (let from = 0; from < points.length - 1; lines++) {
    let plain = -1;
    let other = -1;
    let to = from + 1;
    for (; to < points.length && textFits(points, from, to, measure); to++) {
      considered++;
      if (from < (points[to]?.onlyFrom ?? 0) || !fits(points, from, to, measure)) continue;
      if (points[to]?.kind === 'plain') plain = to;
      else other = to;
    }
    from = plain >= 0 ? plain : other >= 0 ? other : Math.max(from + 1, Math.min(to, points.length - 1));
  }
  return { lines, considered };
}

/** Whether the text without a hyphen fits: widths only grow from here on, so nothing behind it fits if it does not. */
function textFits(points: readonly Breakpoint[], from: number, to: number, measure: Measure): boolean {
  return (points[to]?.lineEnd ?? 0) - (points[from]?.lineStart ?? 0) <= measureFrom(from, measure) + TOLERANCE;
}

/** One pass over the breakpoints. `fewestLines`: the number of lines decides before demerits do. */
function optimise(
  points: readonly Breakpoint[],
  measure: Measure,
  preferences: Preferences,
  fewestLines: boolean,
): BrokenLines {
  let active: Node[] = [{ index: 0, lines: 0, demerits: 0, hyphens: 0, previous: undefined }];
  let considered = 0;
  let reached: Node | undefined;
  for (let index = 1; index < points.length; index++) {
    const onlyFrom = points[index]?.onlyFrom ?? 0;
    let best: Node | undefined;
    let nearest: Node | undefined;
    const still: Node[] = [];
    for (const node of active) {
      considered++;
      nearest = node;
      if (!textFits(points, node.index, index, measure)) continue;
      still.push(node);
      if (node.index < onlyFrom || !fits(points, node.index, index, measure)) continue;
      const next = extend(points, node, index, measure, preferences);
      if (best === undefined || isBetter(next, best, fewestLines)) best = next;
    }
    // Nothing fits: the shortest overfull line, so that the paragraph goes on.
    if (still.length === 0 && best === undefined && nearest !== undefined)
      best = extend(points, nearest, index, measure, preferences);
    if (best !== undefined) still.push(best);
    active = still.length > MAX_ACTIVE ? thin(still, fewestLines) : still;
    reached = best;
  }
  return { ends: trace(reached), considered };
}

function extend(
  points: readonly Breakpoint[],
  node: Node,
  index: number,
  measure: Measure,
  preferences: Preferences,
): Node {
  const point = points[index];
  const isLast = index === points.length - 1;
  const hyphens = point?.kind === 'hyphen' ? node.hyphens + 1 : 0;
  const demerits =
    lineDemerits(points, node, index, measure, preferences, isLast) +
    hyphenDemerits(hyphens, node, isLast, preferences);
  return { index, lines: node.lines + 1, demerits: node.demerits + demerits, hyphens, previous: node };
}

function lineDemerits(
  points: readonly Breakpoint[],
  node: Node,
  index: number,
  measure: Measure,
  { textWrap }: Preferences,
  isLast: boolean,
): number {
  const available = Math.max(measureFrom(node.index, measure), TOLERANCE);
  const shortfall = Math.max(0, available - lineWidth(points, node.index, index)) / available;
  if (isLast && textWrap !== 'balance') {
    const short = SHORT_LAST_LINE[textWrap];
    const missing = Math.max(0, short.part - (1 - shortfall)) / short.part;
    return LINE_PENALTY ** 2 + missing * short.demerits;
  }
  // Balanced lines differ little from one another; the plain square tells them apart where the cube would be all but 0.
  const badness = textWrap === 'balance' ? 1000 * shortfall : 100 * (shortfall / RAGGED) ** 3;
  return (LINE_PENALTY + badness) ** 2 + penaltyOf(points[index]?.kind ?? 'plain', textWrap) ** 2;
}

function penaltyOf(kind: Breakpoint['kind'], textWrap: Preferences['textWrap']): number {
  if (kind === 'plain') return 0;
  if (kind === 'address') return ADDRESS_PENALTY;
  if (kind === 'emergency') return EMERGENCY_PENALTY;
  // A balanced text is a heading: hyphens there are for words that do not fit.
  return textWrap === 'balance' ? ADDRESS_PENALTY : HYPHEN_PENALTY;
}

function hyphenDemerits(hyphens: number, node: Node, isLast: boolean, { maxConsecutiveHyphens }: Preferences): number {
  let demerits = hyphens > 1 ? CONSECUTIVE_HYPHENS : 0;
  if (maxConsecutiveHyphens > 0 && hyphens > maxConsecutiveHyphens) demerits += TOO_MANY_HYPHENS;
  if (isLast && node.hyphens > 0) demerits += LAST_LINE_HYPHEN;
  return demerits;
}

/** Between equals the later line start: fuller lines first. */
function isBetter(a: Node, b: Node, fewestLines: boolean): boolean {
  if (fewestLines && a.lines !== b.lines) return a.lines < b.lines;
  return a.demerits < b.demerits;
}

/** Keeps the better of each two neighbours. */
function thin(nodes: readonly Node[], fewestLines: boolean): Node[] {
  const kept: Node[] = [];
  for (let index = 0; index < nodes.length; index += 2) {
    const first = nodes[index];
    const second = nodes[index + 1];
    if (first === undefined) break;
    kept.push(second === undefined || !isBetter(second, first, fewestLines) ? first : second);
  }
  return kept;
}

function trace(node: Node | undefined): readonly number[] {
  const ends: number[] = [];
  for (let at = node; at?.previous !== undefined; at = at.previous) ends.push(at.index);
  return ends.reverse();
}
