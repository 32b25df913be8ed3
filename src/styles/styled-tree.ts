/** CONTRACT of the styles room: the tree with a computed style at each element, and the styles of its pages. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { ComputedStyle, ContentPart } from './computed-style.ts';

export interface StyledElement {
  readonly kind: 'element';
  /** The HTML name, or `::before`, `::after`, `::marker`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: ComputedStyle;
  /** `::before` first, `::after` last; nothing with `display: none`. */
  readonly children: readonly StyledNode[];
  /** Of a list-item: what `::marker` shows and how; null without one. */
  readonly marker: { readonly style: ComputedStyle; readonly text: string } | null;
  /** The unit whose text this is, from `data-unit` here or above. */
  readonly unit: string | null;
  readonly at: SourcePosition;
}

export interface StyledText {
  readonly kind: 'text';
  /** As in the tree; layout collapses white space. */
  readonly text: string;
}

/** Generated content that only layout can know: page numbers. */
export interface StyledGenerated {
  readonly kind: 'generated';
  readonly part: ContentPart;
}

export type StyledNode = StyledElement | StyledText | StyledGenerated;

/** CSS's own names; in a right-to-left document the engine exchanges left and right. */
export type MarginBoxName = 'top-left' | 'top-center' | 'top-right' | 'bottom-left' | 'bottom-center' | 'bottom-right';

export interface MarginBox {
  readonly style: ComputedStyle;
  readonly content: readonly ContentPart[];
}

/** One page as `@page` rules make it. pt, physical (already mirrored in a right-to-left document). */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Painted into the bleed. */
  readonly background: string;
  readonly marginBoxes: Readonly<Partial<Record<MarginBoxName, MarginBox>>>;
}

export interface StyledDocument {
  readonly root: StyledElement;
  /**
   * The style of a page by its name (`auto` for none) and its index in the document, from 0: `@page name`, `:first`
   * (index 0) and `:nth(n)` (css-gcpm-3, n counts from 1). A trifold's narrow inside panel is `@page :nth(5)`.
   */
  readonly pageStyle: (name: string, index: number) => PageStyle;
}
