import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LaidOutDocument, StructureChild } from '../../src/layout/page.ts';
import type { StyledDocument, StyledNode } from '../../src/styles/styled-tree.ts';
import { layOutWithFindings, textItems } from '../support/lay-out-sample.ts';
import { doc } from '../support/styled-document.ts';
import { block, pages } from '../support/random-document.ts';

/** Gives each word its number, in document order. */
function numbered(document: StyledDocument): { readonly document: StyledDocument; readonly words: readonly string[] } {
  const words: string[] = [];
  const say = (text: string): string =>
    text.replace(/(\w)\{/g, (_, letter: string) => {
      words.push(`${letter}${words.length}`);
      return words.at(-1) ?? '';
    });
  const walk = (node: StyledNode): StyledNode => {
    if (node.kind === 'text') return { ...node, text: say(node.text) };
    if (node.kind === 'generated') return node;
    const marker = node.marker ? { ...node.marker, text: say(node.marker.text) } : null;
    return { ...node, marker, children: node.children.map(walk) };
  };
  const root = walk(document.root);
  return { document: { ...document, root: root.kind === 'element' ? root : document.root }, words };
}

/** The text as the structure tells it: slot by slot, in each slot line by line. */
function readAloud(document: LaidOutDocument): string[] {
  const bySlot = new Map<number, string[]>();
  for (const item of document.pages.flatMap((page) => textItems(page))) {
    if (item.slot === null) continue;
    bySlot.set(item.slot, [...(bySlot.get(item.slot) ?? []), item.run.text]);
  }
  const slots = (child: StructureChild): number[] =>
    child.kind === 'slot' ? [child.slot] : child.children.flatMap(slots);
  const text = slots(document.structure).map((slot) => (bySlot.get(slot) ?? []).join(' '));
  return text.join(' ').match(/[a-z]\d+/g) ?? [];
}

test('every word of the input comes out once and in order; nothing lies outside its page', () => {
  fc.assert(
    fc.property(fc.array(block(4), { minLength: 1, maxLength: 5 }), pages, (children, pageStyle) => {
      const { document, words } = numbered(doc(children, pageStyle));
      const { document: laidOut, findings } = layOutWithFindings(document);
      expect(readAloud(laidOut)).toEqual(words);
      const unexpected = findings.filter(({ code }) => !ALLOWED.has(code));
      expect(unexpected).toEqual([]);
      if (findings.length > 0) return;
      for (const page of laidOut.pages) {
        for (const { x, y, run } of textItems(page)) {
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x + run.width).toBeLessThanOrEqual(page.width + 0.01);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(page.contentBox.y + page.contentBox.height + 0.01);
        }
      }
    }),
    { numRuns: 120 },
  );
});

/** Random documents may ask for what cannot be: deep nesting leaves columns too narrow for a word. */
const ALLOWED: ReadonlySet<string> = new Set(['layout.overfull-line', 'layout.outside-page', 'layout.too-tall']);

/** An element without any text in it: with padding it is a spacer, and a spacer alone may fill a page. */
function isHollow(node: StyledNode): boolean {
  return node.kind === 'element' && !/\w/.test(textIn(node));
}

function textIn(node: StyledNode): string {
  if (node.kind !== 'element') return node.kind === 'text' ? node.text : '';
  return (node.marker?.text ?? '') + node.children.map(textIn).join('');
}

function hasSpacer(node: StyledNode): boolean {
  return isHollow(node) || (node.kind === 'element' && node.children.some(hasSpacer));
}

test('no page is empty', () => {
  fc.assert(
    fc.property(fc.array(block(3), { minLength: 1, maxLength: 5 }), pages, (children, pageStyle) => {
      const input = numbered(doc(children, pageStyle)).document;
      fc.pre(!hasSpacer(input.root));
      const { document } = layOutWithFindings(input);
      const empty = document.pages.filter((page) => page.items.length === 0);
      expect(document.pages.length === 1 ? [] : empty).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
