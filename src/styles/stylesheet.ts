/** A stylesheet that was read and checked: what the cascade works on. Reusable between documents. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { CssValue, Span } from './css-syntax.ts';
import type { Nth } from './nth.ts';
import type { LonghandName, PhysicalName } from './property-names.ts';
import type { Matcher } from './select.ts';
import type { MarginBoxName } from './styled-tree.ts';

export type PseudoElement = 'before' | 'after' | 'marker';

export type Media = 'all' | 'screen' | 'print';

export interface Stylesheet {
  readonly file: string;
  readonly rules: readonly StyleRule[];
  readonly pages: readonly PageRule[];
}

export interface Selector {
  readonly text: string;
  /** Of the element, or of the element whose pseudo-element this is. */
  readonly matches: Matcher;
  readonly pseudo: PseudoElement | null;
  readonly specificity: number;
  /** `#id`, `.class`, a type or `*`: elements without it cannot match. */
  readonly key: string;
}

export interface StyleRule {
  readonly media: Media;
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
  readonly at: SourcePosition;
}

export interface PageRule {
  readonly media: Media;
  /** Null: every page. */
  readonly name: string | null;
  /** `:first` is the first page, as `:nth(1)`; null: every page. */
  readonly nth: Nth | null;
  readonly specificity: number;
  readonly declarations: readonly Declaration[];
  readonly marginBoxes: readonly { readonly name: MarginBoxName; readonly declarations: readonly Declaration[] }[];
  readonly at: SourcePosition;
}

/** What a block is for. */
export type Place = 'element' | 'pseudo-element' | 'marker' | 'page' | 'margin-box';

export type Declaration =
  /** Its value was checked and taken apart already. */
  | { readonly kind: 'settled'; readonly values: readonly SettledValue[]; readonly at: SourcePosition }
  /** Has `var()` of the stylesheet's own variables: known only at an element. */
  | {
      readonly kind: 'open';
      readonly property: string;
      readonly text: string;
      /** What the values would mean that cannot be, once they are known. */
      readonly faultsIn: (values: readonly SettledValue[]) => readonly ValueFault[];
      readonly at: SourcePosition;
    }
  /** `--name: text` */
  | { readonly kind: 'variable'; readonly name: string; readonly text: string; readonly at: SourcePosition };

/** A longhand's value, the shorthand taken apart. Physical names become logical ones at the element. */
export interface SettledValue {
  readonly name: LonghandName | PhysicalName;
  readonly value: readonly CssValue[] | WideKeyword;
}

/** A value that fits the syntax and means nothing where it stands; the span is in the value's text. */
export interface ValueFault extends Span {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Every property takes these (css-cascade-4, 7). */
export type WideKeyword = 'inherit' | 'initial' | 'unset';
