/** A stylesheet's syntax as this room sees it. `css-tree.ts` makes it; nothing of the parser's own goes further. */

/** UTF-16 offsets into the text that was parsed; `end` is exclusive. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

export interface SheetSyntax {
  readonly items: readonly SheetItem[];
  /** What is not CSS at all. */
  readonly faults: readonly (Span & { readonly message: string })[];
}

export type SheetItem = RuleSyntax | AtRuleSyntax | DeclarationSyntax;

export interface RuleSyntax extends Span {
  readonly kind: 'rule';
  readonly selectors: readonly SelectorSyntax[];
  readonly items: readonly SheetItem[];
}

export interface AtRuleSyntax extends Span {
  readonly kind: 'at-rule';
  /** Lower case, without the `@`. */
  readonly name: string;
  readonly prelude: Span & { readonly text: string };
  /** Of `@page`: its selectors. */
  readonly selectors: readonly SelectorSyntax[];
  /** Null where no block follows. */
  readonly items: readonly SheetItem[] | null;
}

export interface DeclarationSyntax extends Span {
  readonly kind: 'declaration';
  /** Lower case, but for custom properties. */
  readonly property: string;
  readonly value: Span & { readonly text: string };
  readonly important: boolean;
}

export interface SelectorSyntax extends Span {
  readonly text: string;
  readonly parts: readonly SelectorPart[];
}

export interface SelectorPart extends Span {
  readonly kind: 'type' | 'class' | 'id' | 'attribute' | 'pseudo-class' | 'pseudo-element' | 'combinator' | 'other';
  /** `p`, `*`, `note`, `lang`, `before`, `>`. */
  readonly name: string;
  /** Of `:is()` and `:not()`. */
  readonly selectors: readonly SelectorSyntax[];
  /** What stands between the brackets of another pseudo-class; null without brackets. */
  readonly argument: string | null;
}

/** A component value (css-values-3). Spans are offsets into the value's own text. */
export type CssValue = Span & CssValueKind;

export type CssValueKind =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'dimension'; readonly value: number; readonly unit: string }
  | { readonly kind: 'percentage'; readonly value: number }
  | { readonly kind: 'string'; readonly text: string }
  /** `#fff` */
  | { readonly kind: 'hash'; readonly text: string }
  /** The name is lower case; also plain parentheses, with an empty name. */
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly CssValue[] }
  /** `,`, `/`, and in `calc()` `+`, `-`, `*`. `spaced`: white space on both sides. */
  | { readonly kind: 'operator'; readonly sign: string; readonly spaced: boolean }
  | { readonly kind: 'other'; readonly text: string };
