/** The structure tree of a file as pdf.js reports it, with the text of its content: what assistive technology is given. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';

export interface TreeNode {
  readonly role?: string;
  readonly children?: readonly TreeNode[];
  /** Alternative text, or the text that stands for the painted one. */
  readonly alt?: string;
  readonly lang?: string;
  /** Of a leaf: `content`, `annotation`. */
  readonly type?: string;
  readonly id?: string;
}

/** The text of each stretch of marked content, by the id that the tree has for it. */
export function contentTexts(items: readonly (TextItem | TextMarkedContent)[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((own) => own !== null) ?? null;
      if (id !== null) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return texts;
}

/** Text in the order of the structure, a block a line; where there is an ActualText, that. Of each page. */
export async function structuredText(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push(textOf((await page.getStructTree()) as TreeNode, contentTexts(items)));
  }
  await document.destroy();
  return pages;
}

/** Elements inside a line; after all others a new line begins. */
const INLINE: ReadonlySet<string> = new Set(['Span', 'Link']);

function textOf(node: TreeNode, texts: ReadonlyMap<string, string>): string {
  const own =
    node.alt ??
    `${texts.get(node.id ?? '') ?? ''}${(node.children ?? []).map((child) => textOf(child, texts)).join('')}`;
  return node.role === undefined || INLINE.has(node.role) ? own : `${own}\n`;
}
