/**
 * CONTRACT of the layout room: pages of positioned items, and the structure that says what they mean.
 * x and y are pt from the page's top left corner (trim); nothing is left to decide but paint.
 */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import type { PathCommand } from '../figures/drawing.ts';
import type { Colour } from '../styles/computed-style.ts';
import type { Run } from '../typography/paragraph.ts';

export interface LaidOutDocument {
  readonly pages: readonly Page[];
  readonly structure: StructureElement;
  readonly outline: readonly OutlineEntry[];
  /** Where each `id` begins: what a link to `#id` leads to. */
  readonly destinations: readonly Destination[];
}

export interface Page {
  /** The page's CSS name: `front`; `auto` without one. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Fills the page to its edges and into the bleed. */
  readonly background: Colour;
  /** In painting order. */
  readonly items: readonly PageItem[];
  readonly links: readonly LinkArea[];
  /** The block-end edge of the content, pt from the top: how full the page is. */
  readonly contentEnd: number;
  /** The page area inside the margins. */
  readonly contentBox: Rect;
}

/** The structure slot whose content this is; null: an artifact (decoration, page furniture). */
export type Slot = number | null;

export type PageItem =
  | {
      readonly kind: 'text';
      /** The run's left edge. */
      readonly x: number;
      /** The run's own baseline: `run.baselineShift` is already in it. */
      readonly y: number;
      readonly run: Run;
      readonly colour: Colour;
      readonly underline: boolean;
      readonly slot: Slot;
      readonly unit: string | null;
    }
  | {
      readonly kind: 'rect';
      readonly rect: Rect;
      readonly radius: number;
      readonly fill: Colour;
      /** Sides that lie on the page's edge go on into the bleed. */
      readonly bleeds: boolean;
      readonly slot: null;
    }
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly width: number;
      readonly style: 'solid' | 'dashed' | 'dotted';
      readonly colour: Colour;
      readonly slot: null;
    }
  | {
      /** A closed outline of even width: `rect` and `radius` are those of the line's middle, as it is stroked. */
      readonly kind: 'frame';
      readonly rect: Rect;
      readonly radius: number;
      readonly width: number;
      readonly colour: Colour;
      readonly slot: null;
    }
  | {
      readonly kind: 'path';
      /** Page coordinates. */
      readonly path: readonly PathCommand[];
      readonly fill: Colour | null;
      readonly fillRule: 'nonzero' | 'evenodd';
      readonly stroke: {
        readonly colour: Colour;
        readonly width: number;
        readonly cap: 'butt' | 'round' | 'square';
        readonly join: 'miter' | 'round' | 'bevel';
        readonly dash: readonly number[];
      } | null;
      readonly slot: Slot;
    }
  | {
      readonly kind: 'image';
      /** Key of the image among the document's resources. */
      readonly image: string;
      readonly rect: Rect;
      readonly slot: Slot;
    };

export interface LinkArea {
  readonly rect: Rect;
  /** `https:`, `mailto:`, `tel:`, or `#id` inside the document. */
  readonly url: string;
  /** What a screen reader says of it. */
  readonly contents: string;
  /** The structure element (`Link`) that it belongs to. */
  readonly element: number;
}

/** PDF structure types that layout uses (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Art'
  | 'Div'
  | 'Aside'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Link'
  | 'Span';

export interface StructureElement {
  readonly kind: 'element';
  /** Unique in the document. */
  readonly id: number;
  readonly type: StructureType;
  /** Only where it differs from the parent's. */
  readonly lang?: string;
  readonly alt?: string;
  /** Expansion of an abbreviation. */
  readonly expansion?: string;
  /** Of a Figure: its place, with the page's index. */
  readonly box?: { readonly page: number; readonly rect: Rect };
  /** Of a TH. */
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Of an L. */
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal';
  readonly children: readonly StructureChild[];
}

/** `slot`: the marked content of all items that carry this number, in painting order. */
export type StructureChild = StructureElement | { readonly kind: 'slot'; readonly slot: number };

export interface OutlineEntry {
  readonly title: string;
  /** 1 for H1. */
  readonly level: number;
  readonly page: number;
  /** pt from the page's top. */
  readonly y: number;
}

export interface Destination {
  /** The element's `id`, without `#`. */
  readonly id: string;
  readonly page: number;
  /** pt from the page's top. */
  readonly y: number;
}

/** Findings that layout reports are made of this where a unit is known. */
export interface LayoutOrigin {
  readonly unit: string | null;
  readonly at: SourcePosition;
}
