/** Anonymous elements: where a table's parts are not what they must be, CSS puts them into boxes that are (CSS 2.2, 17.2.1). */

import type { ComputedStyle, Display } from '../styles/computed-style.ts';
import type { StyledElement, StyledNode } from '../styles/styled-tree.ts';
import { isBlank } from './white-space.ts';

/** Inherited properties as around it, all others initial. */
export function anonymousStyle(style: ComputedStyle, display: Display): ComputedStyle {
  const none = { width: 0, style: 'none', colour: style.colour } as const;
  const zero = { pt: 0, percent: 0 };
  return {
    ...style,
    display,
    unicodeBidi: 'normal',
    textDecoration: 'none',
    verticalAlign: 'baseline',
    margin: { blockStart: zero, blockEnd: zero, inlineStart: zero, inlineEnd: zero },
    padding: { blockStart: zero, blockEnd: zero, inlineStart: zero, inlineEnd: zero },
    border: { blockStart: none, blockEnd: none, inlineStart: none, inlineEnd: none },
    borderRadius: 0,
    background: 'transparent',
    inlineSize: 'auto',
    blockSize: 'auto',
    minInlineSize: zero,
    minBlockSize: zero,
    maxInlineSize: 'none',
    breakBefore: 'auto',
    breakAfter: 'auto',
    breakInside: 'auto',
    page: 'auto',
    columnCount: 'auto',
    columnWidth: 'auto',
    columnSpan: 'none',
    stringSet: [],
  };
}

/** The children that are one of `displays`; runs of others are wrapped in an anonymous element, blank text between them goes. */
export function wrapOthers(
  parent: StyledElement,
  displays: readonly Display[],
  wrapper: Display,
): readonly StyledElement[] {
  const wrapped: StyledElement[] = [];
  let others: StyledNode[] = [];
  const endRun = (): void => {
    if (others.some((node) => node.kind !== 'text' || !isBlank(node.text)))
      wrapped.push(anonymous(parent, wrapper, others));
    others = [];
  };
  for (const child of parent.children) {
    if (child.kind === 'element' && displays.includes(child.style.display)) {
      endRun();
      wrapped.push(child);
    } else {
      others.push(child);
    }
  }
  endRun();
  return wrapped;
}

function anonymous(parent: StyledElement, display: Display, children: readonly StyledNode[]): StyledElement {
  return {
    kind: 'element',
    name: '::anonymous',
    attributes: {},
    style: anonymousStyle(parent.style, display),
    children,
    marker: null,
    unit: parent.unit,
    at: parent.at,
  };
}
