/** What the layout functions share: the typesetter's answers, remembered, and the functions that would be import cycles. */

import type { ComputedStyle } from '../styles/computed-style.ts';
import type { FontBook } from '../typography/font.ts';
import type { ShapedParagraph, Typesetter } from '../typography/paragraph.ts';
import type { Box, InlineContent, TableBox } from './box.ts';
import type { LayOutBox } from './fragment.ts';
import { type IntrinsicSizes, rememberIntrinsicSizes } from './intrinsic.ts';
import { type MarginsOf, rememberMargins } from './margins.ts';
import type { MeasuredTable } from './table-rows.ts';
import { remember } from './remember.ts';
import { type GeneratedText, paragraphInput } from './paragraph-input.ts';

export interface Context {
  readonly layOutBox: LayOutBox;
  /** Shaped once for the same text, however often it is broken. */
  readonly shape: (inline: InlineContent) => ShapedParagraph;
  readonly marginsOf: MarginsOf;
  readonly intrinsicSizes: (box: Box) => IntrinsicSizes;
  readonly fontMetrics: (style: ComputedStyle) => FontMetrics;
  /** Tables measured in this pass, by inline size: pages ask for the same rows again. */
  readonly measuredTables: Map<TableBox, Map<number, MeasuredTable>>;
}

/** Of the primary font at the style's size, pt; descent is positive. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
}

/** Shapes inline content, remembering by content and by the generated text in it. */
export type ShapeInline = (inline: InlineContent, generated: GeneratedText) => ShapedParagraph;

/** @param onShape called once for each paragraph that is shaped: for findings */
export function rememberShapes(
  typesetter: Typesetter,
  onShape: (inline: InlineContent, shaped: ShapedParagraph) => void,
): ShapeInline {
  const known = new Map<InlineContent, Map<string, ShapedParagraph>>();
  return (inline, generated) => {
    const byText = remember(known, inline, () => new Map<string, ShapedParagraph>());
    return remember(byText, generatedKey(inline, generated), () => {
      const shaped = typesetter.shape(paragraphInput(inline, generated));
      onShape(inline, shaped);
      return shaped;
    });
  };
}

function generatedKey(inline: InlineContent, generated: GeneratedText): string {
  let key = '';
  for (const piece of inline.pieces) if (piece.kind === 'generated') key += `${generated(piece.part, piece.key)}\u0000`;
  return key;
}

/** CSS 2.2, 10.8: the first font of the list, whatever fonts the text ends up in. */
export function rememberFontMetrics(fonts: Pick<FontBook, 'candidates'>): (style: ComputedStyle) => FontMetrics {
  const known = new Map<ComputedStyle, FontMetrics>();
  return (style) => remember(known, style, () => measureFont(fonts, style));
}

function measureFont(fonts: Pick<FontBook, 'candidates'>, style: ComputedStyle): FontMetrics {
  const face = fonts.candidates(style.fontFamily, style.fontWeight)[0];
  // Without any font nothing is painted; the typesetter reports the missing glyphs.
  if (!face) return { ascent: style.fontSize * 0.8, descent: style.fontSize * 0.2 };
  const pt = (style.fontSize * face.scale) / face.unitsPerEm;
  return { ascent: face.ascent * pt, descent: -face.descent * pt };
}

/** One context for each pass over the document; what is costly is remembered outside it. */
export function makeContext(
  shapeInline: ShapeInline,
  generated: GeneratedText,
  fontMetrics: Context['fontMetrics'],
  layOutBoxWith: (context: Context) => LayOutBox,
): Context {
  const shape = (inline: InlineContent): ShapedParagraph => shapeInline(inline, generated);
  const marginsOf = rememberMargins();
  const intrinsicSizes = rememberIntrinsicSizes(shape);
  const context: Context = {
    layOutBox: (box, space, token) => layOut(box, space, token),
    shape,
    marginsOf,
    intrinsicSizes,
    fontMetrics,
    measuredTables: new Map(),
  };
  const layOut = layOutBoxWith(context);
  return context;
}
