/** Bookmarks (ISO 32000-1, 12.3.3): headings nested by level. */

import type { OutlineEntry } from '../layout/page.ts';
import { destination } from './links.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfReference, textString } from './pdf-objects.ts';
import type { PlacedPage } from './placed-page.ts';

interface Bookmark {
  readonly reference: PdfReference;
  readonly level: number;
  readonly children: Bookmark[];
}

/** Writes the bookmarks, all open. A level that is skipped (H1, then H3) makes no empty bookmark. */
export function writeOutline(
  file: PdfFile,
  entries: readonly OutlineEntry[],
  placed: ReadonlyMap<number, PlacedPage>,
): void {
  const root: Bookmark = { reference: file.reserve({ Type: 'Outlines' }), level: 0, children: [] };
  const open = [root];
  for (const entry of entries) {
    const place = placed.get(entry.page);
    if (place === undefined) continue;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    const title = textString(entry.title);
    const reference = file.reserve({ Title: title, Dest: destination(entry.y, place) });
    const bookmark = { reference, level: entry.level, children: [] };
    (open.at(-1) ?? root).children.push(bookmark);
    open.push(bookmark);
  }
  link(root);
  if (root.children.length === 0) return;
  file.catalog.Outlines = root.reference;
  file.catalog.PageMode = 'UseOutlines';
}

/** Ties siblings and parents together; the number of bookmarks below this one. */
function link({ reference, children }: Bookmark): number {
  let count = children.length;
  children.forEach((child, i) => {
    const { data } = child.reference;
    data.Parent = reference;
    const [previous, next] = [children[i - 1], children[i + 1]];
    if (previous !== undefined) data.Prev = previous.reference;
    if (next !== undefined) data.Next = next.reference;
    count += link(child);
  });
  const [first, last] = [children[0], children.at(-1)];
  if (first !== undefined && last !== undefined) {
    Object.assign(reference.data, { First: first.reference, Last: last.reference, Count: count });
  }
  reference.end();
  return count;
}
