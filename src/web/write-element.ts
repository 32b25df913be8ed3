/** HTML tree → text, with pictures put in and what only the engine reads left out. */

import type { TreeElement, TreeNode } from '../templates/tree.ts';
import { html, Markup } from './html.ts';

/** HTML, 13.1.2: elements without an end tag. */
const VOID: ReadonlySet<string> = new Set(['img', 'br', 'meta', 'link']);

/** Of a picture's element: what stands in its place. */
export type WritePicture = (element: TreeElement) => Markup;

export function writeNodes(nodes: readonly TreeNode[], picture: WritePicture): Markup {
  return html`${nodes.map((node) => (node.kind === 'text' ? html`${node.text}` : writeElement(node, picture)))}`;
}

function writeElement(element: TreeElement, picture: WritePicture): Markup {
  const { name, children } = element;
  if (name === 'img') return picture(element);
  const inside = name === 'foldout-drawing' ? picture(element) : writeNodes(children, picture);
  const start = new Markup(`<${name}${writeAttributes(element).html}>`);
  return VOID.has(name) ? start : html`${start}${inside}${new Markup(`</${name}>`)}`;
}

/** Names come from the templates, which were checked; values are escaped. */
export function writeAttributes({ name, attributes }: TreeElement): Markup {
  const kept = Object.entries(attributes).filter(([attribute]) => isForBrowsers(name, attribute));
  return html`${kept.map(([attribute, value]) => html` ${new Markup(attribute)}="${value}"`)}`;
}

/** Unit places are for translators, a body's data feed running feet, and a drawing is named by its SVG. */
function isForBrowsers(name: string, attribute: string): boolean {
  if (name === 'body') return !attribute.startsWith('data-');
  if (name === 'foldout-drawing') return attribute !== 'src' && attribute !== 'alt';
  return attribute !== 'data-unit';
}
