/** A parsed template: what the checks read. `handlebars.ts` makes it from Handlebars' own syntax tree. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';

export interface ParsedTemplate {
  /** The file's name without `.hbs`: what `{{> name}}` calls it. */
  readonly name: string;
  readonly source: SourceText;
  readonly nodes: readonly TemplateNode[];
}

export type TemplateNode =
  /** HTML as written, white space included. */
  | { readonly kind: 'markup'; readonly text: string; readonly at: SourcePosition }
  | { readonly kind: 'output'; readonly value: Expression; readonly escaped: boolean; readonly at: SourcePosition }
  | BlockNode
  | PartialNode
  /** Handlebars can do it, templates may not: decorators and inline partials. */
  | { readonly kind: 'unsupported'; readonly what: string; readonly at: SourcePosition };

export interface BlockNode {
  readonly kind: 'block';
  /** `if`, `unless`, `each`, `with`, or whatever the author wrote. */
  readonly name: string;
  readonly args: readonly Expression[];
  readonly named: readonly NamedArgument[];
  /** `as |item index|` */
  readonly parameters: readonly string[];
  readonly body: readonly TemplateNode[];
  /** The `{{else}}` part. */
  readonly otherwise: readonly TemplateNode[];
  readonly at: SourcePosition;
}

export interface PartialNode {
  readonly kind: 'partial';
  /** Null: computed at run time, which templates may not. `@partial-block` is the block that the caller wrapped. */
  readonly name: string | null;
  readonly context: Expression | null;
  readonly named: readonly NamedArgument[];
  /** What `{{#> name}} … {{/name}}` wraps. */
  readonly wrapped: readonly TemplateNode[] | null;
  readonly at: SourcePosition;
}

export interface NamedArgument {
  readonly name: string;
  readonly value: Expression;
  readonly at: SourcePosition;
}

export type Expression =
  | PathExpression
  | CallExpression
  | {
      readonly kind: 'literal';
      readonly value: string | number | boolean | null | undefined;
      readonly at: SourcePosition;
    };

/** `title`, `item.text`, `../id`, `@index`, `this`. */
export interface PathExpression {
  readonly kind: 'path';
  readonly original: string;
  /** Without `this`, `..` and `@`. */
  readonly parts: readonly string[];
  /** How many `../`. */
  readonly depth: number;
  /** Begins with `@`. */
  readonly data: boolean;
  readonly at: SourcePosition;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
  readonly named: readonly NamedArgument[];
  readonly at: SourcePosition;
}
