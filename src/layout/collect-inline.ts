/** Inline elements and text → the inline content of one paragraph: text with its owners, isolates, forced breaks. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { ComputedStyle, ContentPart } from '../styles/computed-style.ts';
import type { StyledElement, StyledNode } from '../styles/styled-tree.ts';
import type { InlineContent, Link, Marks, Owner } from './box.ts';
import type { BuildState } from './build-state.ts';
import { marksOf, textOf } from './marks.ts';
import { collapseAll, WhiteSpaceCollapser } from './white-space.ts';

/** Raising and lowering, in em of the surrounding text: what browsers do for `vertical-align`. */
const SUPER_EM = 1 / 3;
const SUB_EM = -1 / 5;

/** What text takes over from the elements around it. */
interface Surroundings {
  readonly style: ComputedStyle;
  readonly underline: boolean;
  readonly background: string;
  readonly baselineShift: number;
  readonly link: Link | null;
  readonly unit: string | null;
  readonly at: SourcePosition;
}

export interface InlineSource {
  /** The block container's. */
  readonly style: ComputedStyle;
  readonly unit: string | null;
  readonly at: SourcePosition;
  /** Overrides every element's colour: labels of drawings. */
  readonly colour?: string;
}

/** null when nothing is left after white space has collapsed. */
export function collectInline(
  nodes: readonly StyledNode[],
  source: InlineSource,
  state: BuildState,
): InlineContent | null {
  const collector = new Collector(source, state);
  const around: Surroundings = {
    style: source.style,
    underline: source.style.textDecoration === 'underline',
    background: 'transparent',
    baselineShift: 0,
    link: null,
    unit: source.unit,
    at: source.at,
  };
  for (const node of nodes) collector.node(node, around);
  return collector.finish();
}

class Collector {
  readonly #source: InlineSource;
  readonly #state: BuildState;
  readonly #owners: Owner[] = [];
  readonly #text = new WhiteSpaceCollapser();
  /** Marks of elements whose first text is still to come. */
  #marks: Marks[] = [];
  #lastAround: Surroundings | null = null;

  constructor(source: InlineSource, state: BuildState) {
    this.#source = source;
    this.#state = state;
  }

  node(node: StyledNode, around: Surroundings): void {
    if (node.kind === 'text') this.#addText(node.text, around);
    else if (node.kind === 'generated') this.#generated(node.part, around);
    else if (node.name === 'br') this.#text.lineBreak(this.#owner(around));
    else this.#element(node, around);
  }

  finish(): InlineContent | null {
    const pieces = this.#text.finish();
    const hasText = pieces.some((piece) => piece.kind === 'text' || piece.kind === 'generated');
    return hasText ? { style: this.#source.style, pieces, owners: this.#owners } : null;
  }

  #addText(text: string, around: Surroundings): void {
    if (text !== '') this.#text.text(text, this.#owner(around), around.style.whiteSpace);
  }

  /** Named strings have their value where they stand; page numbers come with the pages. */
  #generated(part: ContentPart, around: Surroundings): void {
    if (part.kind === 'text') this.#addText(part.text, around);
    else if (part.kind === 'string') this.#addText(this.#state.strings.get(part.name) ?? '', around);
    else if (part.kind !== 'element-text') {
      if (part.kind === 'target-counter') this.#state.references.push({ href: part.href, at: around.at });
      const key = this.#state.generated.push(part) - 1;
      this.#text.other({ kind: 'generated', part, key, owner: this.#owner(around) });
    }
  }

  #element(element: StyledElement, around: Surroundings): void {
    const { style } = element;
    const { structure, meaning } = this.#state;
    if (hasBox(style)) this.#reportBox(element);
    const marks = marksOf(element, this.#state);
    if (marks) this.#marks.push(marks);
    const href = element.name === 'a' ? element.attributes.href : undefined;
    const link = href === undefined ? around.link : this.#openLink(element, href);
    const close = href === undefined ? meaning.open(element) : () => structure.leave();
    const isolated = style.unicodeBidi !== 'normal' || style.direction !== around.style.direction;
    if (isolated)
      this.#text.other({
        kind: 'isolate-start',
        direction: style.unicodeBidi === 'plaintext' ? 'auto' : style.direction,
      });
    const inside: Surroundings = {
      style,
      underline: around.underline || style.textDecoration === 'underline',
      background: style.background === 'transparent' ? around.background : style.background,
      baselineShift: around.baselineShift + shiftOf(style, around.style),
      link,
      unit: element.unit ?? around.unit,
      at: element.at,
    };
    for (const child of element.children) this.node(child, inside);
    if (isolated) this.#text.other({ kind: 'isolate-end' });
    close();
  }

  #openLink(element: StyledElement, url: string): Link {
    const { structure, references } = this.#state;
    references.push({ href: url, at: element.at });
    const id = structure.enter('Link', element.style.lang);
    const { attributes } = element;
    const contents = attributes['aria-label'] ?? attributes.title ?? collapseAll(textOf(element));
    return { url, contents, element: structure.inArtifact ? null : id };
  }

  /** The typesetter knows text only: room around an inline element would not be seen. */
  #reportBox(element: StyledElement): void {
    this.#state.report({
      severity: 'warning',
      code: 'layout.inline-box',
      message: `<${element.name}> has a margin, border or padding, which inline elements do not get.`,
      at: element.at,
      hint: 'Make it a block or a table cell, or take them away; a background is painted.',
    });
  }

  /** The same owner as before when neither the element nor its place in the structure has changed. */
  #owner(around: Surroundings): number {
    const slot = this.#state.structure.slot();
    const last = this.#owners.length - 1;
    const previous = this.#owners[last];
    if (previous && this.#lastAround === around && previous.slot === slot && this.#marks.length === 0) return last;
    const { style } = around;
    this.#owners.push({
      style,
      colour: this.#source.colour ?? style.colour,
      underline: around.underline,
      background: around.background,
      baselineShift: around.baselineShift,
      noWrap: style.whiteSpace === 'nowrap' || style.textWrap === 'nowrap',
      slot,
      unit: around.unit,
      at: around.at,
      link: around.link,
      marks: this.#marks,
    });
    this.#marks = [];
    this.#lastAround = around;
    return last + 1;
  }
}

function hasBox({ margin, padding, border }: ComputedStyle): boolean {
  const lengths = [margin.inlineStart, margin.inlineEnd, padding.inlineStart, padding.inlineEnd];
  const spaced = lengths.some((length) => length !== 'auto' && (length.pt !== 0 || length.percent !== 0));
  return spaced || Object.values(border).some((side) => side.width > 0);
}

function shiftOf(style: ComputedStyle, around: ComputedStyle): number {
  if (style.verticalAlign === 'super') return SUPER_EM * around.fontSize;
  return style.verticalAlign === 'sub' ? SUB_EM * around.fontSize : 0;
}
