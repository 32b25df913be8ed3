/** Fragments → the items of a page: logical becomes physical here, in a right-to-left box everything is mirrored. */

import type { Rect, Size } from '../base/geometry.ts';
import type { ComputedStyle } from '../styles/computed-style.ts';
import type { Line, Run } from '../typography/paragraph.ts';
import { checkLabels } from './check-labels.ts';
import type { Direction, InlineContent, Link, Owner } from './box.ts';
import type { FontMetrics } from './context.ts';
import type { BoxFragment, LinesFragment, Placed, ReplacedFragment } from './fragment.ts';
import type { LayoutOrigin, LinkArea, PageItem } from './page.ts';
import type { PageNotes, TraceMark } from './page-notes.ts';
import { paintDecoration, paintLogicalRule } from './paint-box.ts';
import { paintShapes } from './paint-drawing.ts';

/** pt: less than this is noise of sums, more is seen. */
const VISIBLE = 0.1;

export interface PaintTarget {
  readonly index: number;
  readonly page: Size;
  readonly area: Rect;
  readonly notes: PageNotes;
  readonly fontMetrics: (style: ComputedStyle) => FontMetrics;
}

/** A rectangle that fragments are placed in, and the direction in which they are. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly direction: Direction;
}

export class PagePainter {
  readonly items: PageItem[] = [];
  readonly links: LinkArea[] = [];
  /** The lowest edge of what has been painted, pt from the page's top. */
  contentEnd: number;
  readonly #target: PaintTarget;
  /** Nothing has been placed on the page yet. */
  #bare = true;
  /** Depth of what is painted as decoration. */
  #artifacts = 0;
  /** In the margins: not part of the page's content. */
  #furniture = false;

  constructor(target: PaintTarget) {
    this.#target = target;
    this.contentEnd = target.area.y;
  }

  paint(placed: Placed, frame: Frame): void {
    const { fragment } = placed;
    const start = frame.x + placed.inline;
    const x = frame.direction === 'ltr' ? start : frame.x + frame.width - placed.inline - fragment.inlineSize;
    const rect: Rect = { x, y: frame.y + placed.block, width: fragment.inlineSize, height: fragment.blockSize };
    if (fragment.kind === 'box') this.#box(fragment, rect);
    else if (fragment.kind === 'lines') this.#lines(fragment, rect);
    else this.#replaced(fragment, rect);
  }

  /** Margin boxes: nothing in them belongs to the text. */
  paintFurniture(placed: Placed, frame: Frame): void {
    this.#furniture = true;
    this.#artifacts++;
    this.paint(placed, frame);
    this.#artifacts--;
    this.#furniture = false;
  }

  #box(fragment: BoxFragment, rect: Rect): void {
    const { notes, index, page } = this.#target;
    if (fragment.marks) notes.mark(fragment.marks, index, rect.y, this.#bare);
    if (fragment.repeated) this.#artifacts++;
    if (fragment.decoration) this.items.push(...paintDecoration(rect, fragment.decoration, page));
    if (fragment.leaf && fragment.decoration) this.#leaf(rect, fragment.origin);
    this.#trace('box', rect);
    for (const child of fragment.children) this.paint(child, { ...rect, direction: fragment.direction });
    for (const rule of fragment.rules) this.items.push(...paintLogicalRule(rule, rect, fragment.direction));
    if (fragment.overflow > VISIBLE) this.#reportOverflow(fragment);
    if (fragment.tooWide > VISIBLE) this.#reportTooWide(fragment);
    if (fragment.repeated) this.#artifacts--;
  }

  #lines(fragment: LinesFragment, rect: Rect): void {
    const { inline } = fragment;
    for (const { line, top, height, baseline, indent } of fragment.lines) {
      const x = rect.x + lineOffset(line, inline.style, rect.width, indent);
      const box = { x, y: rect.y + top, width: line.width, height };
      this.#line(line, box, rect.y + baseline, inline);
      this.#leaf(box, fragment.origin);
      this.#checkEdges(box, fragment.origin);
      if (line.overflow > VISIBLE) this.#reportOverfull(line, inline, fragment.origin);
    }
  }

  /** @param box the line's; x is the left edge of its text */
  #line(line: Line, box: Rect, baseline: number, inline: InlineContent): void {
    const { notes, index } = this.#target;
    this.#inlineMarks(line, inline, box.y);
    this.#trace('line', box);
    this.#trace('baseline', { ...box, y: baseline, height: 0 });
    for (const run of line.runs) {
      const owner = inline.owners[run.owner];
      if (owner && owner.background !== 'transparent') this.#runGround(run, owner, box.x, baseline);
    }
    for (const run of line.runs) {
      const owner = inline.owners[run.owner];
      if (!owner) continue;
      const slot = this.#artifacts > 0 ? null : owner.slot;
      if (slot !== null) notes.usedSlots.add(slot);
      const { colour, underline, unit } = owner;
      this.items.push({
        kind: 'text',
        x: box.x + run.x,
        y: baseline - run.baselineShift,
        run,
        colour,
        underline,
        slot,
        unit,
      });
    }
    for (const piece of inline.pieces) {
      const stands = piece.kind === 'generated' && line.runs.some((run) => run.owner === piece.owner);
      if (stands && !notes.generatedPages.has(piece.key)) notes.generatedPages.set(piece.key, index);
    }
    this.#lineLinks(line, box, inline);
  }

  /** Also of elements whose own text is empty, or was white space that went. */
  #inlineMarks(line: Line, inline: InlineContent, y: number): void {
    const latest = line.runs.reduce((most, run) => Math.max(most, run.owner), -1);
    for (let owner = 0; owner <= latest; owner++) {
      for (const marks of inline.owners[owner]?.marks ?? [])
        this.#target.notes.mark(marks, this.#target.index, y, this.#bare);
    }
  }

  #runGround(run: Run, owner: Owner, x: number, baseline: number): void {
    const { ascent, descent } = this.#target.fontMetrics(owner.style);
    const rect = { x: x + run.x, y: baseline - run.baselineShift - ascent, width: run.width, height: ascent + descent };
    this.items.push({ kind: 'rect', rect, radius: 0, fill: owner.background, bleeds: false, slot: null });
  }

  /** One area for each stretch of a line that belongs to the same link. */
  #lineLinks(line: Line, box: Rect, inline: InlineContent): void {
    if (this.#artifacts > 0) return;
    let before: Link | null = null;
    for (const run of line.runs) {
      const link = inline.owners[run.owner]?.link ?? null;
      const x = box.x + run.x;
      const last = this.links[this.links.length - 1];
      if (link && link === before && last) {
        this.links[this.links.length - 1] = { ...last, rect: { ...last.rect, width: x + run.width - last.rect.x } };
      } else if (link && link.element !== null) {
        const rect = { x, y: box.y, width: run.width, height: box.height };
        this.links.push({ rect, url: link.url, contents: link.contents, element: link.element });
      }
      before = link?.element === null ? null : link;
    }
  }

  #replaced(fragment: ReplacedFragment, rect: Rect): void {
    const { box } = fragment;
    const { notes, index, page } = this.#target;
    if (box.marks) notes.mark(box.marks, index, rect.y, this.#bare);
    const decoration = { style: box.style, blockStart: true, blockEnd: true, borders: true };
    this.items.push(...paintDecoration(rect, decoration, page));
    const slot = this.#artifacts > 0 ? null : box.slot;
    if (slot !== null) notes.usedSlots.add(slot);
    if (box.figure !== null && this.#artifacts === 0) notes.figureBoxes.set(box.figure, { page: index, rect });
    const content = contentRect(fragment, rect);
    if (box.content.kind === 'image') {
      this.items.push({ kind: 'image', image: box.content.image, rect: content, slot });
    } else {
      this.items.push(...paintShapes(box.content.drawing, content, fragment.scale, slot));
      this.#labels(fragment, content);
    }
    this.#trace('box', rect);
    this.#leaf(rect, box.origin);
    this.#checkEdges(rect, box.origin);
  }

  #labels(fragment: ReplacedFragment, content: Rect): void {
    for (const { label, lines } of fragment.labels) {
      const { inline } = label;
      for (const { line, x, baseline } of lines) {
        const { lineHeight } = inline.style;
        const top = content.y + baseline - lineHeight;
        this.#line(
          line,
          { x: content.x + x, y: top, width: line.width, height: lineHeight },
          content.y + baseline,
          inline,
        );
        if (line.overflow > VISIBLE) this.#reportOverfull(line, inline, fragment.box.origin);
      }
    }
    checkLabels(fragment, content, this.#target.notes);
  }

  /** Something that takes room: it counts for how full the page is, and it must end on it. */
  #leaf(rect: Rect, origin: LayoutOrigin): void {
    const { area, notes, index } = this.#target;
    if (this.#furniture) return;
    this.#bare = false;
    const bottom = rect.y + rect.height;
    this.contentEnd = Math.max(this.contentEnd, bottom);
    const over = bottom - area.y - area.height;
    if (over <= VISIBLE) return;
    notes.excess('layout.too-tall', 'error', origin, over, (mm) => ({
      message: `This is ${mm} taller than the room on page ${index + 1}`,
      hint: 'Make it smaller, or allow it to be split over pages.',
    }));
  }

  /** Text and pictures may not be cut; a ground that reaches over the edge may. */
  #checkEdges(rect: Rect, origin: LayoutOrigin): void {
    const { page, notes, index } = this.#target;
    const above = this.#furniture ? Math.max(-rect.y, rect.y + rect.height - page.height) : 0;
    const cut = Math.max(-rect.x, rect.x + rect.width - page.width, above);
    if (cut <= VISIBLE) return;
    notes.excess('layout.outside-page', 'error', origin, cut, (mm) => ({
      message: `This reaches ${mm} beyond the edge of page ${index + 1}`,
      hint: 'Make it narrower, or let its text wrap.',
    }));
  }

  #reportOverfull(line: Line, inline: InlineContent, fallback: LayoutOrigin): void {
    const owner = inline.owners[line.runs[0]?.owner ?? 0];
    const origin = owner ? { unit: owner.unit, at: owner.at } : fallback;
    const text = lineText(line);
    this.#target.notes.excess('layout.overfull-line', 'warning', origin, line.overflow, (mm) => ({
      message: `A line is ${mm} too long on page ${this.#target.index + 1}: "${text}"`,
      hint: 'Shorten the word, allow a break in it (a soft hyphen), or give it more room.',
    }));
  }

  #reportOverflow(fragment: BoxFragment): void {
    this.#target.notes.excess('layout.box-overflow', 'error', fragment.origin, fragment.overflow, (mm) => ({
      message: `The content of a box of fixed size is ${mm} too tall on page ${this.#target.index + 1}`,
      hint: 'Shorten the text, or use min-block-size so that the box can grow.',
    }));
  }

  #reportTooWide(fragment: BoxFragment): void {
    this.#target.notes.excess('layout.too-wide', 'error', fragment.origin, fragment.tooWide, (mm) => ({
      message: `The table is ${mm} wider than the room for it on page ${this.#target.index + 1}`,
      hint: 'Allow its longest words to break, or give it fewer columns.',
    }));
  }

  #trace(kind: TraceMark['kind'], rect: Rect): void {
    this.#target.notes.trace.push({ kind, page: this.#target.index, rect });
  }
}

/** From the left edge of the line's box to the left edge of its text. */
function lineOffset(line: Line, style: ComputedStyle, width: number, indent: number): number {
  const free = width - line.width - indent;
  const fromStart =
    style.textAlign === 'start' ? indent : style.textAlign === 'end' ? indent + free : indent + free / 2;
  return style.direction === 'ltr' ? fromStart : width - fromStart - line.width;
}

function contentRect(fragment: ReplacedFragment, rect: Rect): Rect {
  const { style } = fragment.box;
  const edges = { start: fragment.contentInline, top: fragment.contentBlock };
  const width = fragment.contentWidth;
  const x = style.direction === 'ltr' ? rect.x + edges.start : rect.x + rect.width - edges.start - width;
  return { x, y: rect.y + edges.top, width, height: fragment.contentHeight };
}

/** Logical order. */
export function lineText(line: Line): string {
  return [...line.runs]
    .sort((a, b) => a.logicalIndex - b.logicalIndex)
    .map((run) => run.text)
    .join('');
}
