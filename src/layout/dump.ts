/** A laid-out document as stable text: for golden files and for `inspect --stage layout`. */

import type { Rect } from '../base/geometry.ts';
import { round } from '../base/units.ts';
import type { PathCommand } from '../figures/drawing.ts';
import type { LaidOutDocument, LinkArea, Page, PageItem, Slot, StructureChild, StructureElement } from './page.ts';

/** Lengths are pt, to a hundredth. One line an item, in painting order; then links, outline and structure. */
export function dumpLayout(document: LaidOutDocument): string {
  const lines: string[] = [];
  document.pages.forEach((page, index) => {
    lines.push(...dumpPage(page, index), '');
  });
  if (document.outline.length > 0) {
    lines.push('outline');
    for (const { title, level, page, y } of document.outline)
      lines.push(`${'  '.repeat(level)}${title} | page ${page + 1}, ${n(y)}`);
    lines.push('');
  }
  if (document.destinations.length > 0) {
    lines.push(
      'destinations',
      ...document.destinations.map(({ id, page, y }) => `  #${id} | page ${page + 1}, ${n(y)}`),
      '',
    );
  }
  lines.push('structure', ...dumpStructure(document.structure, 1), '');
  return lines.join('\n');
}

function dumpPage(page: Page, index: number): string[] {
  const { contentBox } = page;
  return [
    `page ${index + 1} ${page.name} ${n(page.width)}x${n(page.height)} ${page.background} | content ${rect(contentBox)} | end ${n(page.contentEnd)}`,
    ...page.items.map((item) => `  ${dumpItem(item)}`),
    ...page.links.map((link) => `  ${dumpLink(link)}`),
  ];
}

function dumpItem(item: PageItem): string {
  switch (item.kind) {
    case 'text': {
      const { run } = item;
      const under = item.underline ? ' underline' : '';
      const level = run.level % 2 === 1 ? ' rtl' : '';
      return `text ${n(item.x)} ${n(item.y)} w${n(run.width)} ${run.faceId} ${n(run.size)} ${item.colour}${under}${level} ${slot(item.slot)} ${JSON.stringify(run.text)}`;
    }
    case 'rect':
      return `rect ${rect(item.rect)}${item.radius > 0 ? ` radius ${n(item.radius)}` : ''} ${item.fill}${item.bleeds ? ' bleeds' : ''}`;
    case 'rule':
      return `rule ${n(item.x1)},${n(item.y1)} ${n(item.x2)},${n(item.y2)} ${n(item.width)} ${item.style} ${item.colour}`;
    case 'frame':
      return `frame ${rect(item.rect)} radius ${n(item.radius)} ${n(item.width)} ${item.colour}`;
    case 'path': {
      const stroke = item.stroke ? `${item.stroke.colour} ${n(item.stroke.width)}` : 'none';
      return `path ${slot(item.slot)} fill ${item.fill ?? 'none'} stroke ${stroke} ${item.path.map(command).join(' ')}`;
    }
    case 'image':
      return `image ${rect(item.rect)} ${item.image} ${slot(item.slot)}`;
  }
}

function dumpLink(link: LinkArea): string {
  return `link ${rect(link.rect)} ${link.url} element ${link.element} ${JSON.stringify(link.contents)}`;
}

/** `  P [3 4]`: the element with the slots and elements in it. */
export function dumpStructure(element: StructureElement, depth = 0): string[] {
  const said = [
    element.lang === undefined ? '' : ` lang=${element.lang}`,
    element.alt === undefined ? '' : ` alt=${JSON.stringify(element.alt)}`,
    element.expansion === undefined ? '' : ` expansion=${JSON.stringify(element.expansion)}`,
    element.scope === undefined ? '' : ` scope=${element.scope}`,
    element.colSpan === undefined ? '' : ` colSpan=${element.colSpan}`,
    element.rowSpan === undefined ? '' : ` rowSpan=${element.rowSpan}`,
    element.listNumbering === undefined ? '' : ` numbering=${element.listNumbering}`,
    element.box === undefined ? '' : ` box=${element.box.page + 1}:${rect(element.box.rect)}`,
  ].join('');
  return [
    `${'  '.repeat(depth)}${element.type} ${element.id}${said}`,
    ...element.children.flatMap((child) => dumpChild(child, depth + 1)),
  ];
}

function dumpChild(child: StructureChild, depth: number): string[] {
  return child.kind === 'element' ? dumpStructure(child, depth) : [`${'  '.repeat(depth)}${slot(child.slot)}`];
}

function command(part: PathCommand): string {
  if (part.op === 'Z') return 'Z';
  const end = `${n(part.x)},${n(part.y)}`;
  return part.op === 'C' ? `C${n(part.x1)},${n(part.y1)} ${n(part.x2)},${n(part.y2)} ${end}` : `${part.op}${end}`;
}

function slot(value: Slot): string {
  return value === null ? 'artifact' : `#${value}`;
}

function rect({ x, y, width, height }: Rect): string {
  return `${n(x)},${n(y)} ${n(width)}x${n(height)}`;
}

function n(value: number): string {
  return String(round(value, 2));
}
