/** Which elements and attributes of SVG a drawing may have, and what is said about the others. */

import type { Report } from '../base/diagnostic.ts';
import { SHAPE_PRESENTATION, TEXT_PRESENTATION } from './presentation.ts';
import type { MarkupAttribute, MarkupElement } from './xml.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const SHAPE = ['id', 'transform', ...SHAPE_PRESENTATION];
const GROUP = [...SHAPE, ...TEXT_PRESENTATION];

const ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    svg: ['xmlns', 'id', 'viewBox', 'width', 'height', ...SHAPE_PRESENTATION, ...TEXT_PRESENTATION],
    g: GROUP,
    path: ['d', ...SHAPE],
    line: ['x1', 'y1', 'x2', 'y2', ...SHAPE],
    polyline: ['points', ...SHAPE],
    polygon: ['points', ...SHAPE],
    rect: ['x', 'y', 'width', 'height', 'rx', 'ry', ...SHAPE],
    circle: ['cx', 'cy', 'r', ...SHAPE],
    ellipse: ['cx', 'cy', 'rx', 'ry', ...SHAPE],
    text: ['x', 'y', 'inline-size', 'id', 'transform', ...TEXT_PRESENTATION],
    title: ['id'],
  }).map(([element, attributes]) => [element, new Set(attributes)]),
);

const CONTAINERS: ReadonlySet<string> = new Set(['svg', 'g']);

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** @returns whether the element may stand here; attributes are judged one by one, and the element stays */
export function checkElement(element: MarkupElement, isRoot: boolean, report: Report): boolean {
  const known = ATTRIBUTES.get(element.name);
  if (!known || (element.name === 'svg') !== isRoot) {
    report({ severity: 'error', at: element.at, ...elementRefusal(element.name) });
    return false;
  }
  for (const attribute of element.attributes) {
    const refusal = attributeRefusal(attribute, element.name, known, isRoot);
    if (refusal) report({ severity: 'error', at: attribute.at, ...refusal });
  }
  if (!CONTAINERS.has(element.name)) {
    for (const child of element.elements) {
      const message = `<${child.name}> cannot stand in <${element.name}>.`;
      const hint = 'Write the text or the shape without elements inside.';
      report({ severity: 'error', code: 'figures.element-not-allowed', message, at: child.at, hint });
    }
  }
  return true;
}

/** What people try, and what to do instead. */
const ELEMENT_HINTS: Readonly<Record<string, string>> = {
  defs: 'Write shapes where they are painted, with their colours.',
  linearGradient: 'Use a flat colour of the palette.',
  radialGradient: 'Use a flat colour of the palette.',
  clipPath: 'Draw the visible part only.',
  mask: 'Draw the visible part only.',
  tspan: 'Write one <text> for each label; "inline-size" wraps it.',
  style: 'Write fill and stroke as attributes.',
  marker: 'Draw the arrow as a path.',
  pattern: 'Use a flat colour of the palette.',
  filter: 'Leave it out.',
};

function elementRefusal(name: string): Refusal {
  if (name === 'script') {
    return { code: 'figures.script', message: 'A drawing has no scripts.', hint: 'Delete the element.' };
  }
  if (['image', 'use', 'a', 'foreignObject', 'iframe', 'feImage'].includes(name)) {
    return {
      code: 'figures.external-reference',
      message: `<${name}> refers to something outside the drawing.`,
      hint: 'Draw it with paths; photographs are figures of their own ("image: …").',
    };
  }
  if (name.includes(':')) return foreignNamespace(name);
  return {
    code: 'figures.element-not-allowed',
    message: `A drawing cannot have <${name}>.`,
    hint: ELEMENT_HINTS[name] ?? `Use ${[...ATTRIBUTES.keys()].join(', ')}.`,
  };
}

function attributeRefusal(
  { name, value }: MarkupAttribute,
  element: string,
  known: ReadonlySet<string>,
  isRoot: boolean,
): Refusal | undefined {
  if (/^on/i.test(name)) {
    return {
      code: 'figures.script',
      message: `A drawing has no scripts, and "${name}" is one.`,
      hint: 'Delete the attribute.',
    };
  }
  if (/(?:^|:)href$|^src$/i.test(name) || /url\s*\(/i.test(value)) {
    return {
      code: 'figures.external-reference',
      message: `"${name}" refers to something else.`,
      hint: 'Everything that is painted stands in the drawing itself.',
    };
  }
  if (name === 'xmlns' && isRoot && value === SVG_NAMESPACE) return undefined;
  if (name.includes(':') || name === 'xmlns') return foreignNamespace(name);
  if (known.has(name)) return undefined;
  return {
    code: 'figures.attribute-not-allowed',
    message: `<${element}> cannot have "${name}".`,
    hint: ATTRIBUTE_HINTS[name] ?? `Use ${[...known].join(', ')}.`,
  };
}

const ATTRIBUTE_HINTS: Readonly<Record<string, string>> = {
  style: 'Write fill and stroke as attributes.',
  class: 'Write fill and stroke as attributes.',
  opacity: 'Use a tint of the palette.',
  'fill-opacity': 'Use a tint of the palette.',
  'stroke-opacity': 'Use a tint of the palette.',
  'font-size': 'Labels are set at the size of the stylesheet, whatever the scale of the drawing.',
  'font-family': 'Labels are set in the typeface of the leaflet.',
};

function foreignNamespace(name: string): Refusal {
  return {
    code: 'figures.foreign-namespace',
    message: `"${name}" is not of SVG.`,
    hint: 'Save the drawing as plain SVG, without the data of the drawing program.',
  };
}
