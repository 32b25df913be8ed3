/** A styled document as text: what each element's style adds to its parent's. For goldens and `foldout inspect`. */

import { round } from '../base/units.ts';
import type { ComputedStyle, ContentPart } from './computed-style.ts';
import type { PageStyle, StyledDocument, StyledElement, StyledNode } from './styled-tree.ts';

/** @param pages how many pages' styles to show; pages after the last that differs look like it */
export function dumpStyledDocument(
  document: StyledDocument,
  pages: readonly { name: string; index: number }[] = [],
): string {
  const lines = dumpNode(document.root, null, '');
  for (const { name, index } of pages)
    lines.push('', `page ${index} "${name}"`, ...dumpPage(document.pageStyle(name, index)));
  return `${lines.join('\n')}\n`;
}

function dumpNode(node: StyledNode, parent: ComputedStyle | null, indent: string): string[] {
  if (node.kind === 'text') return node.text.trim() === '' ? [] : [`${indent}${JSON.stringify(node.text)}`];
  if (node.kind === 'generated') return [`${indent}${dumpPart(node.part)}`];
  const inner = `${indent}  `;
  const lines = [`${indent}${heading(node)}`, ...difference(node.style, parent).map((line) => `${inner}${line}`)];
  if (node.marker !== null) {
    const style = difference(node.marker.style, node.style).filter((line) => !line.startsWith('. display'));
    lines.push(`${inner}::marker ${JSON.stringify(node.marker.text)}`, ...style.map((line) => `${inner}  ${line}`));
  }
  return [...lines, ...node.children.flatMap((child) => dumpNode(child, node.style, inner))];
}

function heading(node: StyledElement): string {
  const { id, class: classes } = node.attributes;
  const name = `${node.name}${id === undefined ? '' : `#${id}`}${(classes ?? '').trim().replace(/^|\s+/g, classes ? '.' : '')}`;
  return node.unit === null ? name : `${name} [${node.unit}]`;
}

/** `. name: value` of each field that is not as the parent's. */
function difference(style: ComputedStyle, parent: ComputedStyle | null): string[] {
  return Object.entries(style).flatMap(([name, value]) => {
    const text = dumpValue(value);
    const before = parent === null ? undefined : dumpValue(parent[name as keyof ComputedStyle]);
    return text === before ? [] : [`. ${name}: ${text}`];
  });
}

function dumpValue(value: unknown): string {
  if (typeof value === 'number') return String(round(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(dumpValue).join(', ') || 'none';
  if ('pt' in value && 'percent' in value) return dumpLength(value as { pt: number; percent: number });
  if ('kind' in value) return dumpPart(value as ContentPart);
  return Object.entries(value)
    .map(([name, each]) => `${name} ${dumpValue(each)}`)
    .join(', ');
}

function dumpLength({ pt, percent }: { pt: number; percent: number }): string {
  if (percent === 0) return String(round(pt));
  return pt === 0 ? `${round(percent)}%` : `${round(pt)} + ${round(percent)}%`;
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
  const boxes = Object.entries(page.marginBoxes).map(
    ([name, box]) =>
      `  @${name} ${box.content.map(dumpPart).join(' ')} (${box.style.textAlign}, ${round(box.style.fontSize)}, ${box.style.colour})`,
  );
  return [
    `  size ${round(page.width)} × ${round(page.height)}, background ${page.background}`,
    `  margin ${dumpValue(page.margin)}`,
    ...boxes,
  ];
}
