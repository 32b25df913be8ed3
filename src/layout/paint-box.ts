/** Backgrounds, borders and rules of boxes → items, physical from here on. */

import type { Rect, Size } from '../base/geometry.ts';
import type { Border, ComputedStyle } from '../styles/computed-style.ts';
import type { Direction } from './box.ts';
import { type Decoration, EPSILON, type LogicalRule } from './fragment.ts';
import type { PageItem } from './page.ts';

interface PhysicalBorders {
  readonly top: Border;
  readonly right: Border;
  readonly bottom: Border;
  readonly left: Border;
}

/** @param rect the border box on the page */
export function paintDecoration(rect: Rect, decoration: Decoration, page: Size): PageItem[] {
  const { style } = decoration;
  const whole = decoration.blockStart && decoration.blockEnd;
  const items: PageItem[] = [];
  const ground =
    style.background === 'transparent' ? null : paintGround(rect, style, whole ? style.borderRadius : 0, page);
  if (ground) items.push(ground);
  if (decoration.borders) items.push(...paintBorders(rect, decoration, whole));
  return items;
}

/** Cut at the page's edge, where the bleed begins. */
function paintGround(rect: Rect, { background }: ComputedStyle, radius: number, page: Size): PageItem | null {
  const x = Math.max(0, rect.x);
  const y = Math.max(0, rect.y);
  const width = Math.min(page.width, rect.x + rect.width) - x;
  const height = Math.min(page.height, rect.y + rect.height) - y;
  if (width <= 0 || height <= 0) return null;
  const bleeds =
    x <= EPSILON || y <= EPSILON || x + width >= page.width - EPSILON || y + height >= page.height - EPSILON;
  return { kind: 'rect', rect: { x, y, width, height }, radius, fill: background, bleeds, slot: null };
}

function paintBorders(rect: Rect, decoration: Decoration, whole: boolean): PageItem[] {
  const borders = physicalBorders(decoration);
  const { top, right, bottom, left } = borders;
  const alike = whole && [right, bottom, left].every((side) => sameBorder(side, top));
  if (alike && top.width > 0 && top.style === 'solid') {
    const { width, colour } = top;
    const radius = Math.max(0, decoration.style.borderRadius - width / 2);
    return [{ kind: 'frame', rect: inset(rect, width / 2), radius, width, colour, slot: null }];
  }
  const { x, y } = rect;
  const x2 = x + rect.width;
  const y2 = y + rect.height;
  // Horizontal sides take the corners.
  const y1Inner = y + top.width;
  const y2Inner = y2 - bottom.width;
  return [
    ...paintRule(top, x, y + top.width / 2, x2, y + top.width / 2),
    ...paintRule(bottom, x, y2 - bottom.width / 2, x2, y2 - bottom.width / 2),
    ...paintRule(left, x + left.width / 2, y1Inner, x + left.width / 2, y2Inner),
    ...paintRule(right, x2 - right.width / 2, y1Inner, x2 - right.width / 2, y2Inner),
  ];
}

const NO_BORDER: Border = { width: 0, style: 'none', colour: 'transparent' };

function physicalBorders({ style, blockStart, blockEnd }: Decoration): PhysicalBorders {
  const drawn = (border: Border): Border =>
    border.style === 'none' || border.colour === 'transparent' ? NO_BORDER : border;
  const start = drawn(style.border.inlineStart);
  const end = drawn(style.border.inlineEnd);
  const ltr = style.direction === 'ltr';
  return {
    top: blockStart ? drawn(style.border.blockStart) : NO_BORDER,
    bottom: blockEnd ? drawn(style.border.blockEnd) : NO_BORDER,
    left: ltr ? start : end,
    right: ltr ? end : start,
  };
}

function sameBorder(a: Border, b: Border): boolean {
  return a.width === b.width && a.style === b.style && a.colour === b.colour;
}

function inset(rect: Rect, by: number): Rect {
  return { x: rect.x + by, y: rect.y + by, width: rect.width - 2 * by, height: rect.height - 2 * by };
}

function paintRule(border: Border, x1: number, y1: number, x2: number, y2: number): PageItem[] {
  const { width, style, colour } = border;
  if (width === 0 || style === 'none' || x2 < x1 || y2 < y1) return [];
  return [{ kind: 'rule', x1, y1, x2, y2, width, style, colour, slot: null }];
}

/** @param rect the grid's, whose start corner the rule counts from */
export function paintLogicalRule(rule: LogicalRule, rect: Rect, direction: Direction): PageItem[] {
  const physical = (inline: number): number => (direction === 'ltr' ? rect.x + inline : rect.x + rect.width - inline);
  const x = [physical(rule.inline1), physical(rule.inline2)] as const;
  const border: Border = { width: rule.width, style: rule.style, colour: rule.colour };
  if (border.colour === 'transparent') return [];
  return paintRule(border, Math.min(...x), rect.y + rule.block1, Math.max(...x), rect.y + rule.block2);
}
