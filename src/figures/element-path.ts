/** The geometry of an SVG element: its attributes as numbers, and its shape as a path. */

import type { Report } from '../base/diagnostic.ts';
import { ellipsePath, linePath, polyPath, rectPath } from './basic-shapes.ts';
import type { PathCommand } from './drawing.ts';
import { parsePathData } from './path-data.ts';
import { parseNumbers } from './transform.ts';
import type { MarkupAttribute, MarkupElement } from './xml.ts';

/** Reads single attributes, and reports those that cannot be read. */
export class AttributeReader {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** A length or coordinate in the units of the element; 0 where it is left out (SVG 1.1, 9.2 to 9.5). */
  number(element: MarkupElement, name: string): number {
    const attribute = element.attributes.find((candidate) => candidate.name === name);
    if (!attribute) return 0;
    const [value, ...more] = parseNumbers(attribute.value) ?? [];
    const isSize = ['width', 'height', 'r', 'rx', 'ry', 'inline-size'].includes(name);
    if (value !== undefined && more.length === 0 && (value >= 0 || !isSize)) return value;
    const hint = isSize ? 'Write a number without a unit, 0 or more.' : 'Write a number without a unit.';
    this.refuse('wrong-value', `"${attribute.value}" is no value of ${name}.`, attribute, hint);
    return 0;
  }

  required(element: MarkupElement, name: string): MarkupAttribute | undefined {
    const attribute = element.attributes.find((candidate) => candidate.name === name);
    if (!attribute)
      this.refuse('missing-attribute', `<${element.name}> has no "${name}".`, element, `Add ${name}="…".`);
    return attribute;
  }

  refuse(what: string, message: string, { at }: MarkupElement | MarkupAttribute, hint: string): void {
    this.#report({ severity: 'error', code: `figures.${what}`, message, at, hint });
  }
}

/** The path of a shape, in the units of the element; undefined after an error. */
export function elementPath(element: MarkupElement, attributes: AttributeReader): readonly PathCommand[] | undefined {
  const n = (name: string) => attributes.number(element, name);
  switch (element.name) {
    case 'path':
      return pathData(element, attributes);
    case 'line':
      return linePath(n('x1'), n('y1'), n('x2'), n('y2'));
    case 'polyline':
    case 'polygon':
      return points(element, attributes);
    case 'circle': {
      const r = n('r');
      return ellipsePath(n('cx'), n('cy'), r, r);
    }
    case 'ellipse':
      return ellipsePath(n('cx'), n('cy'), n('rx'), n('ry'));
    default: {
      const has = (name: string) => element.attributes.some((attribute) => attribute.name === name);
      const rx = n(has('rx') ? 'rx' : 'ry');
      return rectPath(n('x'), n('y'), n('width'), n('height'), rx, has('ry') ? n('ry') : rx);
    }
  }
}

function pathData(element: MarkupElement, attributes: AttributeReader): readonly PathCommand[] | undefined {
  const data = attributes.required(element, 'd');
  if (!data) return undefined;
  const parsed = parsePathData(data.value);
  if (!('problem' in parsed)) return parsed;
  const around = data.value.slice(Math.max(0, parsed.offset - 10), parsed.offset + 10);
  attributes.refuse(
    'bad-path',
    `This path cannot be read: ${parsed.problem}, near "${around}".`,
    data,
    'Draw the path again.',
  );
  return undefined;
}

function points(element: MarkupElement, attributes: AttributeReader): readonly PathCommand[] | undefined {
  const list = attributes.required(element, 'points');
  if (!list) return undefined;
  const numbers = parseNumbers(list.value);
  if (numbers && numbers.length % 2 === 0) return polyPath(numbers, element.name === 'polygon');
  attributes.refuse('wrong-value', `"${list.value}" are no points.`, list, 'Write pairs of numbers: x,y x,y.');
  return undefined;
}
