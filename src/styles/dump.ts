/** A styled document as text: what each element's style adds to what it would be anyway. For goldens and for looking. */

import { round } from '../base/units.ts';
import type { Border, ComputedStyle, ContentPart, Length } from './computed-style.ts';
import type { PageStyle, StyledDocument, StyledElement, StyledNode } from './styled-tree.ts';

/** @param pages the pages whose style is shown, by name and index */
export function dumpStyledDocument(
  document: StyledDocument,
  pages: readonly { readonly name: string; readonly index: number }[] = [],
): string {
  const lines = dumpNode(document.root, null, '');
  for (const { name, index } of pages) {
    lines.push('', `page ${index} (${name})`, ...dumpPage(document.pageStyle(name, index)));
  }
  return `${lines.join('\n')}\n`;
}

function dumpNode(node: StyledNode, parent: ComputedStyle | null, indent: string): string[] {
  if (node.kind === 'text') return node.text.trim() === '' ? [] : [`${indent}${JSON.stringify(node.text)}`];
  if (node.kind === 'generated') return [`${indent}${dumpPart(node.part)}`];
  const inner = `${indent}  `;
  const lines = [`${indent}${heading(node)}`, ...dumpStyle(node.style, parent, inner)];
  if (node.marker !== null) {
    lines.push(`${inner}::marker ${JSON.stringify(node.marker.text)}`);
    lines.push(...dumpStyle(node.marker.style, node.style, `${inner}  `));
  }
  return [...lines, ...node.children.flatMap((child) => dumpNode(child, node.style, inner))];
}

/** `li#first.warning (list-item) [unit/place]` */
function heading({ name, attributes, unit, style }: StyledElement): string {
  const id = attributes.id === undefined ? '' : `#${attributes.id}`;
  const classes = (attributes.class ?? '').split(/\s+/).filter((each) => each !== '');
  const selector = `${name}${id}${classes.map((each) => `.${each}`).join('')}`;
  return `${selector} (${style.display})${unit === null ? '' : ` [${unit}]`}`;
}

/** Shown where they differ from the parent's; all others where they differ from {@link NOTHING}. */
const INHERITED: readonly (keyof ComputedStyle)[] = [
  'direction',
  'lang',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontFeatures',
  'letterSpacing',
  'lineHeight',
  'colour',
  'textAlign',
  'textIndent',
  'textDecoration',
  'textWrap',
  'hyphens',
  'hyphenateLimit',
  'whiteSpace',
  'overflowWrap',
  'lineBreak',
  'wordBreak',
  'borderCollapse',
  'borderSpacing',
  'listStyleType',
  'listStylePosition',
  'page',
  'orphans',
  'widows',
];

/** Values that say that a property does nothing. */
const NOTHING: readonly string[] = ['0', 'none', 'auto', 'normal', 'transparent', 'baseline', 'slice', 'balance', ''];

function dumpStyle(style: ComputedStyle, parent: ComputedStyle | null, indent: string): string[] {
  return (Object.keys(style) as (keyof ComputedStyle)[]).flatMap((name) => {
    if (name === 'display') return [];
    // The initial gap is one em, as everywhere.
    if (name === 'columnGap' && style.columnCount === 'auto' && style.columnWidth === 'auto') return [];
    const text = dumpValue(style[name]);
    const before = parent !== null && INHERITED.includes(name) ? dumpValue(parent[name]) : undefined;
    const isPlain = INHERITED.includes(name) ? text === before : NOTHING.includes(text);
    return isPlain ? [] : [`${indent}. ${name}: ${text}`];
  });
}

function dumpValue(value: unknown): string {
  if (typeof value === 'number') return String(round(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(dumpValue).join(' ');
  if ('kind' in value) return dumpPart(value as ContentPart);
  if ('percent' in value) return dumpLength(value as Length);
  if ('style' in value) return dumpBorder(value as Border);
  return Object.entries(value)
    .map(([name, each]) => [name, dumpValue(each)] as const)
    .filter(([, text]) => !NOTHING.includes(text))
    .map(([name, text]) => `${name} ${text}`)
    .join(', ');
}

function dumpLength({ pt, percent }: Length): string {
  if (percent === 0) return String(round(pt));
  return pt === 0 ? `${round(percent)}%` : `${round(pt)} + ${round(percent)}%`;
}

function dumpBorder({ width, style, colour }: Border): string {
  return style === 'none' ? '' : `${round(width)} ${style} ${colour}`;
}

function dumpPart(part: ContentPart): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify(part.text);
    case 'element-text':
      return 'content()';
    case 'counter':
      return `counter(${part.name})`;
    case 'string':
      return `string(${part.name}, ${part.keyword})`;
    case 'target-counter':
      return `target-counter(${part.href}, ${part.name})`;
  }
}

function dumpPage(page: PageStyle): string[] {
  const { width, height, margin, background } = page;
  const boxes = Object.entries(page.marginBoxes).map(([name, { content, style }]) => {
    const font = `${style.textAlign}, ${round(style.fontSize)} pt, ${style.colour}`;
    return `  @${name} ${content.map(dumpPart).join(' ')} (${font})`;
  });
  return [
    `  ${round(width)} × ${round(height)} on ${background}`,
    `  margin top ${round(margin.top)}, right ${round(margin.right)}, bottom ${round(margin.bottom)}, left ${round(margin.left)}`,
    ...boxes,
  ];
}
