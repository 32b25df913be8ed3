/** ENTRY of the figures room: an SVG, in the subset that can be printed in every language → {@link Drawing}. */

import type { Report } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import type { SourceText } from '../base/source-text.ts';
import { round } from '../base/units.ts';
import type { Drawing, DrawingLabel, DrawingShape, PathCommand } from './drawing.ts';
import { AttributeReader, elementPath } from './element-path.ts';
import type { Presentation } from './presentation.ts';
import { INITIAL, PresentationReader } from './presentation.ts';
import { checkElement } from './subset.ts';
import type { Matrix } from './transform.ts';
import {
  IDENTITY,
  isUniform,
  keepsUpright,
  multiply,
  parseNumbers,
  parseTransform,
  scaleOf,
  transformPath,
  transformPoint,
} from './transform.ts';
import type { MarkupElement } from './xml.ts';
import { readMarkup } from './xml.ts';

/** A hundredth of a hair; sines and cosines of different machines differ far below it. */
const DECIMALS = 4;
/** A MiB of path data is a traced photograph. */
const MAX_CHARACTERS = 1024 * 1024;

/**
 * Reads a drawing.
 * @param palette the names that `var(--name)` may use
 * @returns undefined where the text is no drawing at all; one with errors inside is returned and the errors reported, so that
 *   everything that is wrong is found at once
 */
export function readDrawing(source: SourceText, palette: ReadonlySet<string>, report: Report): Drawing | undefined {
  if (source.text.length > MAX_CHARACTERS) {
    const message = 'This drawing has more than a million characters.';
    const at = { file: source.file, line: 1, column: 1 };
    report({
      severity: 'error',
      code: 'figures.too-large',
      message,
      at,
      hint: 'Draw it simpler; a photograph is an image.',
    });
    return undefined;
  }
  const root = readMarkup(source, report);
  if (!root || !checkElement(root, true, report)) return undefined;
  checkNamespace(root, report);
  const viewBox = readViewBox(root, report);
  if (!viewBox) return undefined;
  const reader = new DrawingReader(palette, report);
  reader.container(root, INITIAL, IDENTITY);
  return { file: source.file, viewBox, items: reader.items };
}

function checkNamespace(root: MarkupElement, report: Report): void {
  if (root.attributes.some(({ name }) => name === 'xmlns')) return;
  const hint = 'Write <svg xmlns="http://www.w3.org/2000/svg" …>, or other programs will not show it.';
  report({
    severity: 'error',
    code: 'figures.no-namespace',
    message: 'This <svg> does not say that it is SVG.',
    at: root.at,
    hint,
  });
}

function readViewBox(root: MarkupElement, report: Report): Rect | undefined {
  const attribute = root.attributes.find(({ name }) => name === 'viewBox');
  const numbers = attribute && parseNumbers(attribute.value);
  const [x = 0, y = 0, width = 0, height = 0] = numbers ?? [];
  if (numbers?.length === 4 && width > 0 && height > 0) return { x, y, width, height };
  report({
    severity: 'error',
    code: 'figures.no-view-box',
    message: attribute ? `"${attribute.value}" is no viewBox.` : 'This <svg> has no viewBox.',
    at: attribute?.at ?? root.at,
    hint: 'Write viewBox="0 0 width height"; a unit is a point (pt) at natural size.',
  });
  return undefined;
}

class DrawingReader {
  readonly items: (DrawingShape | DrawingLabel)[] = [];
  readonly #presentations: PresentationReader;
  readonly #attributes: AttributeReader;
  readonly #report: Report;

  constructor(palette: ReadonlySet<string>, report: Report) {
    this.#presentations = new PresentationReader(palette, report);
    this.#attributes = new AttributeReader(report);
    this.#report = report;
  }

  container(element: MarkupElement, inherited: Presentation, above: Matrix): void {
    const presentation = this.#presentations.read(element.attributes, inherited);
    const matrix = this.#transform(element, above);
    if (element.text.trim() !== '') {
      this.#attributes.refuse(
        'text-outside-label',
        'Text must stand in a <text> element.',
        element,
        'Write <text x="…" y="…">…</text>.',
      );
    }
    for (const child of element.elements) {
      if (checkElement(child, false, this.#report)) this.#element(child, presentation, matrix);
    }
  }

  #element(element: MarkupElement, inherited: Presentation, above: Matrix): void {
    // What the picture explains is said in the leaflet, in every language.
    if (element.name === 'title') return;
    if (element.name === 'g') {
      this.container(element, inherited, above);
      return;
    }
    const presentation = this.#presentations.read(element.attributes, inherited);
    const matrix = this.#transform(element, above);
    if (element.name === 'text') this.#label(element, presentation, matrix);
    else this.#shape(element, presentation, matrix);
  }

  #transform(element: MarkupElement, above: Matrix): Matrix {
    const attribute = element.attributes.find(({ name }) => name === 'transform');
    if (!attribute) return above;
    const own = parseTransform(attribute.value);
    if (own && scaleOf(own) > 0) return multiply(above, own);
    const hint = 'Use translate, scale, rotate, skewX, skewY or matrix, with numbers without units.';
    this.#attributes.refuse('wrong-value', `"${attribute.value}" is no transform.`, attribute, hint);
    return above;
  }

  #shape(element: MarkupElement, presentation: Presentation, matrix: Matrix): void {
    const path = elementPath(element, this.#attributes);
    // A line has no inside; filled all the same, some renderers paint a hair of it.
    const fill = element.name === 'line' ? null : presentation.fill;
    const { fillRule } = presentation;
    const stroke = strokeOf(presentation, scaleOf(matrix));
    if (!path || path.length === 0) return;
    if (fill === null && stroke === null) {
      const hint = 'Give it a fill or a stroke, or delete it.';
      this.#report({
        severity: 'warning',
        code: 'figures.invisible',
        message: 'This shape is not painted.',
        at: element.at,
        hint,
      });
      return;
    }
    if (stroke && !isUniform(matrix)) {
      this.#report({
        severity: 'warning',
        code: 'figures.uneven-stroke',
        message: 'This shape is stretched, but its line stays equally wide all along.',
        at: element.at,
        hint: 'Scale alike in both directions.',
      });
    }
    this.items.push({ kind: 'shape', path: roundPath(transformPath(matrix, path)), fill, fillRule, stroke });
  }

  #label(element: MarkupElement, presentation: Presentation, matrix: Matrix): void {
    const text = element.text.replace(/\s+/g, ' ').trim();
    const problem = labelProblem(text, presentation, matrix);
    if (problem) this.#attributes.refuse(problem.what, problem.message, element, problem.hint);
    const paint = presentation.fill;
    if (
      problem ||
      paint === null ||
      !this.#attributes.required(element, 'x') ||
      !this.#attributes.required(element, 'y')
    )
      return;
    const { x, y } = transformPoint(
      matrix,
      this.#attributes.number(element, 'x'),
      this.#attributes.number(element, 'y'),
    );
    const inlineSize = this.#attributes.number(element, 'inline-size') * scaleOf(matrix);
    this.items.push({
      kind: 'label',
      text,
      x: round(x, DECIMALS),
      y: round(y, DECIMALS),
      anchor: presentation.textAnchor,
      bold: presentation.bold,
      paint,
      inlineSize: inlineSize > 0 ? round(inlineSize, DECIMALS) : null,
      at: element.at,
    });
  }
}

interface LabelProblem {
  readonly what: string;
  readonly message: string;
  readonly hint: string;
}

function labelProblem(text: string, { fill }: Presentation, matrix: Matrix): LabelProblem | undefined {
  if (text === '')
    return { what: 'empty-label', message: 'This label has no text.', hint: 'Write its text, or delete it.' };
  if (fill === null) return { what: 'invisible', message: 'This label is not painted.', hint: 'Give it a fill.' };
  if (keepsUpright(matrix)) return undefined;
  const message = 'A label cannot be turned, mirrored or stretched.';
  return { what: 'turned-label', message, hint: 'Take it out of the transformed group.' };
}

function strokeOf(presentation: Presentation, scale: number): DrawingShape['stroke'] {
  const { stroke, strokeWidth, strokeLinecap, strokeLinejoin, strokeDasharray } = presentation;
  if (stroke === null || strokeWidth === 0) return null;
  // An odd number of lengths is taken twice (SVG 1.1, 11.4).
  const dash = strokeDasharray.length % 2 === 1 ? [...strokeDasharray, ...strokeDasharray] : strokeDasharray;
  return {
    paint: stroke,
    width: round(strokeWidth * scale, DECIMALS),
    cap: strokeLinecap,
    join: strokeLinejoin,
    dash: dash.map((length) => round(length * scale, DECIMALS)),
  };
}

function roundPath(path: readonly PathCommand[]): readonly PathCommand[] {
  const r = (value: number) => round(value, DECIMALS);
  return path.map((command) => {
    if (command.op === 'Z') return command;
    const end = { x: r(command.x), y: r(command.y) };
    if (command.op !== 'C') return { op: command.op, ...end };
    return { op: 'C', x1: r(command.x1), y1: r(command.y1), x2: r(command.x2), y2: r(command.y2), ...end };
  });
}
