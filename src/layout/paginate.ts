/** The box tree on pages, one after the other, until nothing is left. */

import type { Report } from '../base/diagnostic.ts';
import type { PageStyle, StyledDocument } from '../styles/styled-tree.ts';
import type { BlockBox, Box } from './box.ts';
import type { Context } from './context.ts';
import { type FlowInput, layOutFlow } from './flow.ts';
import type { BreakToken, FlowToken, Placed } from './fragment.ts';

export interface PageFragments {
  readonly name: string;
  readonly style: PageStyle;
  /** From the page area's start corner. */
  readonly placed: readonly Placed[];
}

/** Whether a page of this name may stand at this place (from 0): where it may not, laying out ends before it. */
export type PageGate = (name: string, index: number) => boolean;

/** By how much the pages of a name are filled less than they could be, pt: so several pages end at the same height. */
export type FillLess = (name: string) => number;

export const FILL_ALL: FillLess = () => 0;

/** No leaflet is that long: beyond it something in the input asks for pages without end. */
const MOST_PAGES = 2000;

export function paginate(
  root: BlockBox,
  pageStyle: StyledDocument['pageStyle'],
  context: Context,
  report: Report,
  mayBegin: PageGate = () => true,
  less: FillLess = FILL_ALL,
): { readonly pages: readonly PageFragments[]; readonly complete: boolean } {
  const pages: PageFragments[] = [];
  let resume: FlowToken | null = null;
  do {
    const name = resume?.inner ? pageNameAt(root, resume.inner) : root.breaks.startPage;
    if (!mayBegin(name, pages.length)) return { pages, complete: false };
    const style = pageStyle(name, pages.length);
    const result = layOutFlow(pageFlow(root, resume, style, less(name)), context);
    pages.push({ name, style, placed: result.placed });
    if (stuck(resume, result.next, pages.length)) {
      report({
        severity: 'error',
        code: 'layout.endless',
        message: `Page ${pages.length} (${name}) takes none of the content that is left.`,
        at: root.origin.at,
        hint: 'Give the page a larger content area: smaller margins, or a larger size.',
      });
      break;
    }
    resume = result.next;
  } while (resume);
  return { pages, complete: true };
}

function pageFlow(root: BlockBox, resume: FlowToken | null, style: PageStyle, less: number): FlowInput {
  const { width, height } = pageArea(style);
  const room = Math.max(0, height - less);
  return {
    children: [root],
    end: 1,
    resume,
    inlineSize: width,
    direction: root.style.direction,
    room,
    fragmentainer: room,
    percentBlock: height,
    atTop: true,
    inColumns: false,
    breakAt: null,
    collapsesStart: false,
  };
}

/** The page's content area; never less than nothing. */
export function pageArea(style: PageStyle): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const { margin } = style;
  return {
    x: margin.left,
    y: margin.top,
    width: Math.max(0, style.width - margin.left - margin.right),
    height: Math.max(0, style.height - margin.top - margin.bottom),
  };
}

/** Every page must make progress: the same place twice, or pages without end, is a fault. */
function stuck(before: FlowToken | null, after: FlowToken | null, pages: number): boolean {
  if (pages >= MOST_PAGES && after !== null) return true;
  return before !== null && after !== null && JSON.stringify(before) === JSON.stringify(after);
}

/** The page name of what comes next (css-page-3, 4.2). */
function pageNameAt(box: Box, token: BreakToken): string {
  if (box.kind !== 'block' || token.kind !== 'block') return box.breaks.startPage;
  if (!token.flow) return box.breaks.endPage;
  const { child, inner } = token.flow;
  const next = inner
    ? box.children[child]
    : box.children.slice(child).find((candidate) => candidate.kind !== 'block' || !candidate.empty);
  if (!next) return box.breaks.endPage;
  return inner ? pageNameAt(next, inner) : next.breaks.startPage;
}
