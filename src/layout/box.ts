/**
 * The box tree: what is laid out, before any size is known. Made from the styled tree by `build-boxes.ts`; a box knows
 * its style, its structure slot and how the page breaks around it, and nothing of pages.
 */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { Drawing, DrawingLabel } from '../figures/drawing.ts';
import type { Border, Break, Colour, ComputedStyle, ContentPart } from '../styles/computed-style.ts';
import type { LayoutOrigin, Slot } from './page.ts';

export type Direction = ComputedStyle['direction'];

export type Box = BlockBox | LinesBox | TableBox | ReplacedBox;

/** How the pages break around a box: its own values joined with those of its first and last child (css-break-3, 3.1). */
export interface BreakRules {
  readonly before: Break;
  readonly after: Break;
  /** The page names of its first and its last content (css-page-3, 4.2). */
  readonly startPage: string;
  readonly endPage: string;
}

/** What is noted down when the box gets its place. */
export interface Marks {
  readonly anchor: string | null;
  readonly heading: { readonly level: number; readonly title: string } | null;
  readonly strings: readonly NamedString[];
}

/** One `string-set`: the parts, and the element's own text for `content()`. */
export interface NamedString {
  readonly name: string;
  readonly parts: readonly ContentPart[];
  readonly elementText: string;
}

interface BoxBase {
  readonly style: ComputedStyle;
  readonly origin: LayoutOrigin;
  readonly breaks: BreakRules;
  readonly marks: Marks | null;
}

/** A block container: paragraphs, sections, list items, cells; with columns where the style says so. */
export interface BlockBox extends BoxBase {
  readonly kind: 'block';
  readonly children: readonly Box[];
  /** The outside marker of a list item. */
  readonly marker: InlineContent | null;
  /** Its children's margins never collapse with its own: cells, captions, columns, the root (CSS 2.2, 9.4.1). */
  readonly formattingRoot: boolean;
  /** Nothing in it takes any room and margins meet through it (CSS 2.2, 8.3.1). */
  readonly empty: boolean;
}

/** An inline formatting context: the lines of a block container, or of an anonymous block. */
export interface LinesBox extends BoxBase {
  readonly kind: 'lines';
  /** Of the block container. */
  readonly style: ComputedStyle;
  readonly inline: InlineContent;
}

export interface TableBox extends BoxBase {
  readonly kind: 'table';
  readonly caption: BlockBox | null;
  readonly columns: number;
  /** Header rows first. */
  readonly rows: readonly TableRow[];
  /** How many of the rows are repeated on each page. */
  readonly headerRows: number;
  /** With `border-collapse: collapse`; the cells' own borders are then half of these. */
  readonly collapsed: CollapsedBorders | null;
}

/** The winning borders on the lines of a table's grid. */
export interface CollapsedBorders {
  /** `horizontal[r][c]`: above row r (below the last one for r = the number of rows), across column c; null inside a cell. */
  readonly horizontal: readonly (readonly (Border | null)[])[];
  /** `vertical[r][c]`: before column c (after the last one for c = the number of columns), along row r. */
  readonly vertical: readonly (readonly (Border | null)[])[];
}

export interface TableRow {
  readonly style: ComputedStyle;
  /** Of the row group: null without one. */
  readonly groupStyle: ComputedStyle | null;
  readonly cells: readonly TableCell[];
  readonly marks: Marks | null;
}

export interface TableCell {
  readonly box: BlockBox;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** An image or a drawing: never split. */
export interface ReplacedBox extends BoxBase {
  readonly kind: 'replaced';
  readonly content:
    | { readonly kind: 'image'; readonly image: string; readonly width: number; readonly height: number }
    | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly labels: readonly LabelText[] };
  readonly slot: Slot;
  /** The structure element `Figure`; null: decoration. */
  readonly figure: number | null;
}

export interface LabelText {
  readonly place: DrawingLabel;
  readonly inline: InlineContent;
}

/** The inline content of one paragraph, white space collapsed. */
export interface InlineContent {
  readonly style: ComputedStyle;
  readonly pieces: readonly InlinePiece[];
  /** Runs come back from the typesetter with an index into this. */
  readonly owners: readonly Owner[];
}

export type InlinePiece =
  | { readonly kind: 'text'; readonly text: string; readonly owner: number }
  /** Text that is known when the pages are: `key` names it in the whole document. */
  | { readonly kind: 'generated'; readonly part: ContentPart; readonly key: number; readonly owner: number }
  | { readonly kind: 'isolate-start'; readonly direction: Direction | 'auto' }
  | { readonly kind: 'isolate-end' };

/** Whose text a run is: how it is painted and what it means. */
export interface Owner {
  readonly style: ComputedStyle;
  readonly colour: Colour;
  readonly underline: boolean;
  /** Painted behind the text; `transparent` for none. */
  readonly background: Colour;
  /** pt, up is positive: super and sub. */
  readonly baselineShift: number;
  readonly noWrap: boolean;
  readonly slot: Slot;
  readonly unit: string | null;
  readonly at: SourcePosition;
  readonly link: Link | null;
  /** Of inline elements that begin here. */
  readonly marks: readonly Marks[];
}

export interface Link {
  readonly url: string;
  readonly contents: string;
  /** The structure element `Link`; null inside an artifact. */
  readonly element: number | null;
}
