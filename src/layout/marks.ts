/** What is noted of an element when it gets its place: its id, its title in the outline, its named strings. */

import type { StyledElement, StyledNode } from '../styles/styled-tree.ts';
import type { Marks, NamedString } from './box.ts';
import type { BuildState } from './build-state.ts';
import { collapseAll } from './white-space.ts';

const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3 };

/** null where there is nothing to note. Named strings take effect on what follows in the document. */
export function marksOf(element: StyledElement, state: BuildState): Marks | null {
  const anchor = element.attributes.id ?? null;
  if (anchor !== null) state.anchors.add(anchor);
  const level = state.structure.inArtifact ? undefined : HEADINGS[element.name];
  const heading = level === undefined ? null : { level, title: collapseAll(textOf(element)) };
  const strings = element.style.stringSet.map(
    ({ name, parts }): NamedString => ({ name, parts, elementText: collapseAll(textOf(element)) }),
  );
  for (const named of strings) state.strings.set(named.name, staticText(named, state));
  if (anchor === null && heading === null && strings.length === 0) return null;
  return { anchor, heading: heading?.title === '' ? null : heading, strings };
}

/** The text of a named string as far as it does not depend on pages. */
function staticText(named: NamedString, state: BuildState): string {
  return named.parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'element-text') return named.elementText;
      return part.kind === 'string' ? (state.strings.get(part.name) ?? '') : '';
    })
    .join('');
}

/** An element's own text, without what `::before` and `::after` add. White space as written. */
export function textOf(element: StyledElement): string {
  return element.children.map(textOfNode).join('');
}

function textOfNode(node: StyledNode): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'generated' || node.name.startsWith('::')) return '';
  return node.name === 'br' ? ' ' : textOf(node);
}
