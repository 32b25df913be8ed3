/** CONTRACT of the templates room: the leaflet as an HTML tree with positions in the rendered HTML. */

import type { SourcePosition } from '../base/diagnostic.ts';

export interface TreeElement {
  readonly kind: 'element';
  /** Lower case: `section`, `h2`, `foldout-drawing`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TreeNode[];
  /** In the rendered HTML, named after the document: `dwarslaesie.nl.handout.html`. */
  readonly at: SourcePosition;
}

export interface TreeText {
  readonly kind: 'text';
  /** Entities decoded, white space as written. */
  readonly text: string;
}

export type TreeNode = TreeElement | TreeText;

/** The `html` element with `lang` and `dir`, and below it `head` (`title`) and `body`. */
export interface HtmlTree {
  readonly html: string;
  readonly root: TreeElement;
}
