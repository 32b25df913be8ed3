/** Inline content → what the typesetter shapes. */

import type { ContentPart } from '../styles/computed-style.ts';
import type { InlineItem, ParagraphInput, TextStyle } from '../typography/paragraph.ts';
import type { InlineContent, Owner } from './box.ts';

/** The text of page numbers and the like, as far as it is known in this pass. */
export type GeneratedText = (part: ContentPart, key: number) => string;

export function paragraphInput(inline: InlineContent, generated: GeneratedText): ParagraphInput {
  const { style } = inline;
  return {
    items: inlineItems(inline, generated),
    direction: style.direction,
    textWrap: style.whiteSpace === 'nowrap' ? 'nowrap' : style.textWrap,
    overflowWrap: style.overflowWrap,
    lineBreak: style.lineBreak,
    wordBreak: style.wordBreak,
    hyphenateLimit: style.hyphenateLimit,
  };
}

function inlineItems(inline: InlineContent, generated: GeneratedText): InlineItem[] {
  const items: InlineItem[] = [];
  for (const piece of inline.pieces) {
    if (piece.kind === 'isolate-start' || piece.kind === 'isolate-end') {
      items.push(piece);
      continue;
    }
    const owner = inline.owners[piece.owner];
    const text = piece.kind === 'text' ? piece.text : generated(piece.part, piece.key);
    if (owner && text !== '') items.push({ kind: 'text', text, style: textStyle(owner), owner: piece.owner });
  }
  return items;
}

function textStyle(owner: Owner): TextStyle {
  const { style } = owner;
  return {
    fontFamily: style.fontFamily,
    fontSize: style.fontSize,
    fontWeight: style.fontWeight,
    features: style.fontFeatures,
    letterSpacing: style.letterSpacing,
    lang: style.lang,
    hyphens: style.hyphens,
    baselineShift: owner.baselineShift,
    noWrap: owner.noWrap,
  };
}
