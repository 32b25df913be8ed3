/** Styled tree → box tree and logical structure, in one walk (CSS 2.2, 9.2). */

import type { ComputedStyle, Break } from '../styles/computed-style.ts';
import type { StyledElement, StyledNode } from '../styles/styled-tree.ts';
import { anonymousStyle } from './anonymous.ts';
import type { BlockBox, Box, BreakRules, InlineContent, LinesBox } from './box.ts';
import type { BuildState } from './build-state.ts';
import { buildReplaced, isReplaced } from './build-replaced.ts';
import { buildTable } from './build-table.ts';
import { collectInline } from './collect-inline.ts';
import { hasColumns } from './columns.ts';
import { isEmptyBlock } from './margins.ts';
import { marksOf } from './marks.ts';
import type { LayoutOrigin } from './page.ts';
import { isBlank } from './white-space.ts';

export interface BlockOptions {
  readonly formattingRoot: boolean;
}

/** A box for an element that is block-level, or that must be one because of what is in it. */
export function buildBox(element: StyledElement, page: string, state: BuildState): Box | null {
  if (isReplaced(element)) return buildReplaced(element, usedPage(element.style, page), state);
  const close = state.meaning.open(element);
  const box =
    element.style.display === 'table'
      ? buildTable(element, usedPage(element.style, page), state, buildCell)
      : buildBlock(element, page, state, { formattingRoot: false });
  close();
  return box;
}

function buildCell(element: StyledElement, page: string, state: BuildState): BlockBox {
  return buildBlock(element, page, state, { formattingRoot: true });
}

/** The structure element is open already. */
export function buildBlock(
  element: StyledElement,
  parentPage: string,
  state: BuildState,
  options: BlockOptions,
): BlockBox {
  const { style } = element;
  const page = usedPage(style, parentPage);
  const marks = marksOf(element, state);
  const origin = { unit: element.unit, at: element.at };
  const marker = style.display === 'list-item' ? buildMarker(element, state) : null;
  const lead = marker && style.listStylePosition === 'inside' ? element.marker : null;
  const inBody = element.name === 'li' && state.structure.current === 'LI' && !state.structure.inArtifact;
  if (inBody) state.structure.enter('LBody', style.lang);
  const children = buildChildren(element, page, lead !== null, state);
  if (inBody) state.structure.leave();
  const formattingRoot = options.formattingRoot || hasColumns(style) || style.columnSpan === 'all';
  const parts = { style, children, marker: lead ? null : marker, formattingRoot };
  const breaks = joinBreaks(style, children, page);
  return { kind: 'block', ...parts, empty: isEmptyBlock(parts), origin, marks, breaks };
}

/** `page: auto` takes the parent's (css-page-3, 4.2). */
function usedPage(style: ComputedStyle, parent: string): string {
  return style.page === 'auto' ? parent : style.page;
}

/**
 * In a list the marker is the item's label; elsewhere, as with a numbered heading, it belongs to the text. In a list without
 * a role it is for the eye.
 */
function buildMarker(element: StyledElement, state: BuildState): InlineContent | null {
  const { marker } = element;
  if (!marker || isBlank(marker.text)) return null;
  const { structure } = state;
  const isLabel = structure.current === 'LI' && !structure.inArtifact;
  const isDecoration = element.name === 'li' && !isLabel && state.meaning.inListWithoutRole;
  if (isDecoration) structure.enterArtifact();
  const opened = isLabel
    ? structure.enter('Lbl', marker.style.lang) !== null
    : structure.enterParagraph(element.style.lang);
  // In a heading the space keeps number and text apart for those who listen.
  const inline = collectInline(
    [{ kind: 'text', text: isLabel ? marker.text : `${marker.text}\u00a0` }],
    { style: marker.style, unit: null, at: element.at },
    state,
  );
  if (opened) structure.leave();
  if (isDecoration) structure.leaveArtifact();
  return inline;
}

/** Block-level children as they are, runs of inline-level ones in anonymous boxes (CSS 2.2, 9.2.1.1). */
function buildChildren(element: StyledElement, page: string, markerInside: boolean, state: BuildState): Box[] {
  const children: Box[] = [];
  let run: StyledNode[] = markerInside && element.marker ? [{ kind: 'text', text: `${element.marker.text} ` }] : [];
  const endRun = (): void => {
    const lines = run.length > 0 ? buildLines(run, element, page, state) : null;
    if (lines) children.push(lines);
    run = [];
  };
  for (const child of element.children) {
    if (child.kind !== 'element' || !isBlockLevel(child)) {
      run.push(child);
      continue;
    }
    endRun();
    if (child.name === 'a') checkBlockLink(child, state);
    const box = buildBox(child, page, state);
    if (box) children.push(box);
  }
  endRun();
  return children;
}

/** Links are made of lines; blocks inside one would lose it. */
function checkBlockLink(element: StyledElement, state: BuildState): void {
  if (element.attributes.href === undefined) return;
  if (!element.children.some((child) => child.kind === 'element' && isBlockLevel(child))) return;
  state.report({
    severity: 'error',
    code: 'layout.link-around-blocks',
    message: 'This link has blocks or pictures in it; they would not be linked.',
    at: element.at,
    hint: 'Put the link inside the block, around its text.',
  });
}

function buildLines(
  run: readonly StyledNode[],
  element: StyledElement,
  page: string,
  state: BuildState,
): LinesBox | null {
  if (run.every((node) => node.kind === 'text' && isBlank(node.text))) return null;
  const { style } = element;
  const origin: LayoutOrigin = { unit: element.unit, at: element.at };
  const opened = state.structure.enterParagraph(style.lang);
  const inline = collectInline(linked(run, element), { style, unit: element.unit, at: element.at }, state);
  if (opened) state.structure.leave();
  if (!inline) return null;
  return {
    kind: 'lines',
    style,
    inline,
    origin,
    marks: null,
    breaks: { before: 'auto', after: 'auto', startPage: page, endPage: page },
  };
}

/** A link that is a block itself: its lines are the link. */
function linked(run: readonly StyledNode[], element: StyledElement): readonly StyledNode[] {
  if (element.name !== 'a') return run;
  const { id: _, ...attributes } = element.attributes;
  return [{ ...element, attributes, style: anonymousStyle(element.style, 'inline'), children: run, marker: null }];
}

/**
 * Pictures are always blocks: the typesetter knows text only. An inline element with a block in it is laid out as one.
 */
function isBlockLevel(element: StyledElement): boolean {
  if (element.style.display !== 'inline' || isReplaced(element)) return true;
  return element.children.some((child) => child.kind === 'element' && isBlockLevel(child));
}

/** Its own breaks, with those of its first and last child that has any extent (css-break-3, 3.1). */
function joinBreaks(style: ComputedStyle, children: readonly Box[], page: string): BreakRules {
  const solid = children.filter((child) => child.kind !== 'block' || !child.empty);
  const first = solid[0]?.breaks;
  const last = solid[solid.length - 1]?.breaks;
  const alone = hasColumns(style);
  return {
    before: strongerBreak(style.breakBefore, alone ? 'auto' : first?.before),
    after: strongerBreak(style.breakAfter, alone ? 'auto' : last?.after),
    startPage: alone ? page : (first?.startPage ?? page),
    endPage: alone ? page : (last?.endPage ?? page),
  };
}

const STRENGTH: Readonly<Record<Break, number>> = { auto: 0, avoid: 1, column: 2, page: 3 };

function strongerBreak(own: Break, inner: Break = 'auto'): Break {
  return STRENGTH[inner] > STRENGTH[own] ? inner : own;
}
