/** `img` and `foldout-drawing` → boxes; a drawing's labels are its children of class `label`, in the drawing's order. */

import type { DrawingLabel } from '../figures/drawing.ts';
import type { ComputedStyle } from '../styles/computed-style.ts';
import type { StyledElement, StyledNode } from '../styles/styled-tree.ts';
import type { LabelText, ReplacedBox } from './box.ts';
import type { BuildState } from './build-state.ts';
import { collectInline } from './collect-inline.ts';
import { isArtifact } from './element-meaning.ts';
import { marksOf } from './marks.ts';

export function isReplaced(element: StyledElement): boolean {
  return element.name === 'img' || element.name === 'foldout-drawing';
}

/** null where the picture is unknown: reported, and nothing is drawn. */
export function buildReplaced(element: StyledElement, page: string, state: BuildState): ReplacedBox | null {
  const { style } = element;
  const decoration = isArtifact(element) || element.attributes.alt === '';
  const { structure } = state;
  if (!decoration && !structure.inArtifact) checkAlternative(element, state);
  if (decoration) structure.enterArtifact();
  const figure = structure.enter('Figure', style.lang, { alt: element.attributes.alt ?? '' });
  const content = element.name === 'img' ? imageContent(element, state) : drawingContent(element, state);
  const slot = structure.slot();
  const isFigure = !structure.inArtifact;
  structure.leave();
  if (decoration) structure.leaveArtifact();
  if (!content) return null;
  return {
    kind: 'replaced',
    style,
    content,
    slot,
    figure: isFigure ? figure : null,
    origin: { unit: element.unit, at: element.at },
    marks: marksOf(element, state),
    breaks: { before: style.breakBefore, after: style.breakAfter, startPage: page, endPage: page },
  };
}

function checkAlternative(element: StyledElement, state: BuildState): void {
  if (element.attributes.alt !== undefined) return;
  state.report({
    severity: 'error',
    code: 'layout.figure-without-alt',
    message: `The picture ${element.attributes.src ?? ''} has no alternative text.`,
    at: element.at,
    hint: 'Give it an alt attribute; alt="" where it only decorates.',
  });
}

function imageContent(element: StyledElement, state: BuildState): ReplacedBox['content'] | null {
  const image = element.attributes.src ?? '';
  const size = state.images.get(image);
  if (size) return { kind: 'image', image, width: size.width, height: size.height };
  state.report({
    severity: 'error',
    code: 'layout.unknown-image',
    message: `There is no image "${image}".`,
    at: element.at,
    hint: 'Check the name, or add the file to the project.',
  });
  return null;
}

function drawingContent(element: StyledElement, state: BuildState): ReplacedBox['content'] | null {
  const src = element.attributes.src ?? '';
  const drawing = state.drawings.get(src);
  if (!drawing) {
    state.report({
      severity: 'error',
      code: 'layout.unknown-drawing',
      message: `There is no drawing "${src}".`,
      at: element.at,
      hint: 'Check the name, or add the file to the drawings.',
    });
    return null;
  }
  const places = drawing.items.filter((item) => item.kind === 'label');
  const texts = element.children.filter(isLabel);
  if (texts.length !== places.length) reportLabelCount(element, src, places.length, texts.length, state);
  const labels = places.flatMap((place, i): LabelText[] => {
    const inline = labelContent(element, texts[i], place, state);
    return inline ? [{ place, inline }] : [];
  });
  return { kind: 'drawing', drawing, labels };
}

function isLabel(node: StyledNode): node is StyledElement {
  return node.kind === 'element' && (node.attributes.class ?? '').split(/\s+/).includes('label');
}

/** A place without a text shows the drawing's own: reported above, since it may be in another language. */
function labelContent(
  drawing: StyledElement,
  text: StyledElement | undefined,
  place: DrawingLabel,
  state: BuildState,
): LabelText['inline'] | null {
  const element = text ?? drawing;
  const nodes: readonly StyledNode[] = text ? text.children : [{ kind: 'text', text: place.text }];
  const style = labelStyle(element.style, place);
  return collectInline(nodes, { style, unit: element.unit, at: element.at, colour: place.paint }, state);
}

/** Size and line height are the stylesheet's; whether a label is bold, and whether it wraps, is the drawing's. */
function labelStyle(style: ComputedStyle, place: DrawingLabel): ComputedStyle {
  const fontWeight = place.bold ? Math.max(style.fontWeight, 700) : style.fontWeight;
  return {
    ...style,
    fontWeight,
    colour: place.paint,
    whiteSpace: place.inlineSize === null ? 'nowrap' : style.whiteSpace,
  };
}

function reportLabelCount(element: StyledElement, src: string, places: number, texts: number, state: BuildState): void {
  state.report({
    severity: 'error',
    code: 'layout.label-count',
    message: `The drawing ${src} has ${places} labels, and ${texts} texts are given for them.`,
    at: element.at,
    hint: 'Give one element of class "label" for each label, in the order of the drawing.',
  });
}
