/**
 * What layout gives back: fragments of boxes in logical coordinates, and where to go on when the room ran out
 * (css-break-3). `paint.ts` turns fragments into items on a page.
 */

import type { Line } from '../typography/paragraph.ts';
import type { Colour, ComputedStyle } from '../styles/computed-style.ts';
import type { Box, Direction, InlineContent, LabelText, Marks, ReplacedBox } from './box.ts';
import type { LayoutOrigin } from './page.ts';

/** The room that a box is laid out in. All lengths are pt. */
export interface Space {
  /** Of the border box; the parent has decided it. */
  readonly inlineSize: number;
  /** Of the containing block: what percentages of padding and margins refer to. */
  readonly containerInlineSize: number;
  /** From the box's block-start border edge to the end of the page or column; Infinity: nothing breaks. */
  readonly room: number;
  /** The whole page or column. */
  readonly fragmentainer: number;
  /** What a percentage of the block size refers to. */
  readonly percentBlock: number;
  /** Nothing lies above in this page or column, so something must be placed, whether it fits or not. */
  readonly atTop: boolean;
  /** `break: column` means something here. */
  readonly inColumns: boolean;
  /** Break here and not later: the second attempt, when the first one ended at a bad place. */
  readonly breakAt: EarlyBreak | null;
}

/**
 * How good a break is (css-break-3, 4.4): `perfect` breaks no rule; rules about `avoid` are dropped first, orphans and
 * widows after them, and at last anything goes so that each page makes progress.
 */
export const APPEAL = { lastResort: 0, orphans: 1, avoid: 2, perfect: 3 } as const;
export type Appeal = (typeof APPEAL)[keyof typeof APPEAL];

/** A place where the content could have been broken: before the child, line or row `index`, or inside it. */
export interface EarlyBreak {
  readonly appeal: Appeal;
  readonly index: number;
  readonly inner: EarlyBreak | null;
}

export interface Result {
  /** null: not even the beginning fits; break before the box. Never with `atTop`. */
  readonly fragment: Fragment | null;
  /** Where to go on; null: the box is complete. */
  readonly token: BreakToken | null;
  /** Of the break that `token` stands for. */
  readonly appeal: Appeal;
  /** The break is one that the style asks for. */
  readonly forced: ForcedBreak | null;
  /** The best place inside to break, should what follows need it. */
  readonly early: EarlyBreak | null;
}

export type ForcedBreak = 'page' | 'column';

export type BreakToken =
  /** `consumed`: pt of content that lie behind, for boxes of a given block size. `flow` null: only empty room is left. */
  | { readonly kind: 'block'; readonly consumed: number; readonly flow: FlowToken | null }
  /** UTF-16 offset into the paragraph's text. */
  | { readonly kind: 'lines'; readonly start: number }
  /** Before row `row`, or inside it where `cells` is given; a cell that is complete has null. */
  | { readonly kind: 'table'; readonly row: number; readonly cells: readonly (BreakToken | null)[] | null };

/** Go on before child `child`, or inside it. */
export interface FlowToken {
  readonly child: number;
  readonly inner: BreakToken | null;
  /** Margins are kept after a forced break and dropped after any other (css-break-3, 5.2). */
  readonly forced: boolean;
}

export type Fragment = BoxFragment | LinesFragment | ReplacedFragment;

/** A fragment's place: from its parent's inline-start and block-start border corner, in the parent's direction. */
export interface Placed {
  readonly fragment: Fragment;
  readonly inline: number;
  readonly block: number;
}

interface FragmentBase {
  readonly inlineSize: number;
  readonly blockSize: number;
}

/** A box with a border, a background and children. */
export interface BoxFragment extends FragmentBase {
  readonly kind: 'box';
  readonly direction: Direction;
  readonly children: readonly Placed[];
  readonly decoration: Decoration | null;
  /** Collapsed table borders, over the children's backgrounds. */
  readonly rules: readonly LogicalRule[];
  /** Given with the first fragment only. */
  readonly marks: Marks | null;
  readonly origin: LayoutOrigin;
  /** A table header on a page after the first: decoration for those who listen. */
  readonly repeated: boolean;
  /** The box itself, without children, takes visible room: an empty line to write on. */
  readonly leaf: boolean;
  /** pt by which the content is taller than the block size that the style gives. */
  readonly overflow: number;
  /** pt by which a table's columns are wider than the room for them. */
  readonly tooWide: number;
}

/** What is painted of a box: borders only on the sides that this fragment has. */
export interface Decoration {
  readonly style: ComputedStyle;
  readonly blockStart: boolean;
  readonly blockEnd: boolean;
  /** Collapsed borders are painted by the table. */
  readonly borders: boolean;
}

/** A line of a collapsed border: from its table's inline-start and block-start corner, along its middle. */
export interface LogicalRule {
  readonly inline1: number;
  readonly block1: number;
  readonly inline2: number;
  readonly block2: number;
  readonly width: number;
  readonly style: 'solid' | 'dashed' | 'dotted';
  readonly colour: Colour;
}

export interface LinesFragment extends FragmentBase {
  readonly kind: 'lines';
  readonly inline: InlineContent;
  readonly lines: readonly PlacedLine[];
  readonly origin: LayoutOrigin;
}

export interface PlacedLine {
  readonly line: Line;
  /** From the fragment's block start. */
  readonly top: number;
  readonly height: number;
  /** From the fragment's block start. */
  readonly baseline: number;
  /** pt of text-indent before it. */
  readonly indent: number;
}

export interface ReplacedFragment extends FragmentBase {
  readonly kind: 'replaced';
  readonly box: ReplacedBox;
  /** Drawing units to pt. */
  readonly scale: number;
  /** The content box, from the border box's start corner. */
  readonly contentInline: number;
  readonly contentBlock: number;
  readonly contentWidth: number;
  readonly contentHeight: number;
  readonly labels: readonly PlacedLabel[];
}

export interface PlacedLabel {
  readonly label: LabelText;
  /** Physical, pt from the content box's top left corner. */
  readonly lines: readonly { readonly line: Line; readonly x: number; readonly baseline: number }[];
}

/** Lays out any box: the dispatcher, handed down so that the kinds need not know each other. */
export type LayOutBox = (box: Box, space: Space, token: BreakToken | null) => Result;

export function pushed(appeal: Appeal = APPEAL.perfect): Result {
  return { fragment: null, token: null, appeal, forced: null, early: null };
}

/** The better of two places to break; the later one when they are equally good. */
export function betterBreak(earlier: EarlyBreak | null, later: EarlyBreak | null): EarlyBreak | null {
  if (!earlier) return later;
  if (!later) return earlier;
  return later.appeal >= earlier.appeal ? later : earlier;
}

export function lowerAppeal(a: Appeal, b: Appeal): Appeal {
  return a < b ? a : b;
}

/** Sums of lengths carry noise in their last bits; a hundredth of a point never decides a break. */
export const EPSILON = 0.01;
