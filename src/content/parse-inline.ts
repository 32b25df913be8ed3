/**
 * Inline markup of a text → {@link Inline}: `**strong**`, `*emphasis*`, `[link](https://…)`, as CommonMark 0.31 reads them
 * (6.2 emphasis, 6.3 links). Everything else of Markdown is switched off and stays text, character for character.
 *
 * The one wrapper of `mdast-util-from-markdown`.
 */

import type { Link, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { Inline } from './inline.ts';

/** Micromark's constructs but for `attention` (strong and emphasis), `labelStartLink` and `labelEnd` (links), and what texts are made of. */
const SWITCHED_OFF = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const ALLOWED_LINK = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[\d(])/;

/**
 * Parses a text. The texts of the result, joined, are the text without its markup.
 * @param text one line
 * @param at the place of the text, for findings: `content.link-not-allowed`, `content.link-title`, `content.empty-link` (errors),
 *   `content.unused-markup` (a warning: something that looks like markup, and would be printed as it stands)
 */
export function parseInline(text: string, at: SourcePosition, report: Report): readonly Inline[] {
  if (!/[*_[\]<>`&\\]/.test(text)) return text === '' ? [] : [{ kind: 'text', text }];
  // Markdown drops white space at the ends, and a byte order mark at the start.
  const inner = text.trim();
  const start = text.length - text.trimStart().length;
  const tree = fromMarkdown(inner, { extensions: [{ disable: { null: SWITCHED_OFF } }] });
  const reader = new InlineReader(inner, at, report);
  const inlines = [
    ...reader.text(text.slice(0, start)),
    ...reader.top(tree),
    ...reader.text(text.slice(start + inner.length)),
  ];
  const merged = mergeTexts(inlines);
  reportUnusedMarkup(merged, at, report);
  return merged;
}

/** The words without markup. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : plainText(inline.children))).join('');
}

class InlineReader {
  readonly #source: string;
  readonly #at: SourcePosition;
  readonly #report: Report;

  constructor(source: string, at: SourcePosition, report: Report) {
    this.#source = source;
    this.#at = at;
    this.#report = report;
  }

  text(text: string): readonly Inline[] {
    return text === '' ? [] : [{ kind: 'text', text }];
  }

  /** Paragraphs are what blank lines make; what stands between them is text too. */
  top(tree: Root): readonly Inline[] {
    const inlines: Inline[] = [];
    let end = 0;
    for (const node of tree.children) {
      inlines.push(...this.text(this.#source.slice(end, startOf(node))));
      inlines.push(
        ...(node.type === 'paragraph'
          ? this.#all(node.children, startOf(node), endOf(node))
          : this.text(this.#slice(node))),
      );
      end = endOf(node);
    }
    return [...inlines, ...this.text(this.#source.slice(end))];
  }

  /** Texts are cut from the source, because Markdown changes some characters in them (zero bytes, spaces at line ends). */
  #all(nodes: readonly PhrasingContent[], from: number, to: number): readonly Inline[] {
    const inlines: Inline[] = [];
    let end = from;
    for (const node of nodes) {
      inlines.push(...this.text(this.#source.slice(end, startOf(node))), ...this.#one(node));
      end = endOf(node);
    }
    return [...inlines, ...this.text(this.#source.slice(end, to))];
  }

  #one(node: PhrasingContent): readonly Inline[] {
    if (node.type === 'strong' || node.type === 'emphasis') {
      const sign = node.type === 'strong' ? 2 : 1;
      const start = startOf(node) + sign;
      const end = endOf(node) - sign;
      const children = this.#all(node.children, start, end);
      // Only `*` marks words here: `_` is part of addresses and file names.
      if (this.#source[startOf(node)] === '_') {
        return [...this.text('_'.repeat(sign)), ...children, ...this.text('_'.repeat(sign))];
      }
      return [{ kind: node.type, children }];
    }
    return node.type === 'link' ? this.#link(node) : this.text(this.#slice(node));
  }

  #link(node: Link): readonly Inline[] {
    const first = node.children[0];
    const last = node.children.at(-1);
    const start = first ? startOf(first) : startOf(node);
    const children = first && last ? this.#all(node.children, start, endOf(last)) : [];
    const problem = linkProblem(node, plainText(children));
    if (!problem) return [{ kind: 'link', url: node.url, children }];
    this.#report({ severity: 'error', at: this.#at, ...problem });
    return children;
  }

  #slice(node: PhrasingContent | Root['children'][number]): string {
    return this.#source.slice(startOf(node), endOf(node));
  }
}

function linkProblem(
  node: Link,
  words: string,
): { readonly code: string; readonly message: string; readonly hint: string } | undefined {
  if (!ALLOWED_LINK.test(node.url)) {
    return {
      code: 'content.link-not-allowed',
      message: `A link cannot lead to "${node.url}".`,
      hint: 'Links begin with https:, http:, mailto: or tel:.',
    };
  }
  if (node.title) {
    return {
      code: 'content.link-title',
      message: 'A link has no title of its own.',
      hint: 'Write [words](address) alone.',
    };
  }
  if (words.trim() === '') {
    return {
      code: 'content.empty-link',
      message: `The link to "${node.url}" has no words.`,
      hint: 'Write [words](address).',
    };
  }
  return undefined;
}

/** What stands in a text like markup, but is none. */
const UNUSED: readonly { readonly pattern: RegExp; readonly hint: string }[] = [
  { pattern: /\*\*/, hint: 'Look for a ** without its partner, or with a space on the wrong side of it.' },
  { pattern: /(?<![\w_])__?(?=[^\s_])[^_]*[^\s_]__?(?![\w_])/, hint: 'Emphasis is written with *, not with _.' },
  { pattern: /`/, hint: 'There is no markup for code.' },
  { pattern: /<\/?[a-z][^<>]*>/i, hint: 'HTML cannot be used; write [words](https://…) for a link.' },
  { pattern: /&(?:[a-z]+|#\d+|#x[\da-f]+);/i, hint: 'Write the character itself.' },
  {
    pattern: /!?\[[^\]]*\]\([^)]*\)?/,
    hint: 'A link is written as [words](https://…); a picture is a block of its own.',
  },
  { pattern: /\\[*_[\]()`]/, hint: 'A backslash does not switch markup off here.' },
];

function reportUnusedMarkup(inlines: readonly Inline[], at: SourcePosition, report: Report): void {
  const plain = plainText(inlines);
  for (const { pattern, hint } of UNUSED) {
    const found = pattern.exec(plain)?.[0];
    if (found === undefined) continue;
    report({
      severity: 'warning',
      code: 'content.unused-markup',
      message: `"${found}" will be printed as it stands.`,
      at,
      hint,
    });
  }
}

function mergeTexts(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.kind !== 'text') merged.push({ ...inline, children: mergeTexts(inline.children) });
    else if (last?.kind === 'text') merged[merged.length - 1] = { kind: 'text', text: last.text + inline.text };
    else merged.push(inline);
  }
  return merged;
}

type Positioned = PhrasingContent | Root['children'][number];

function startOf(node: Positioned): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Positioned): number {
  return node.position?.end.offset ?? 0;
}
