/** How a shape or a label is painted: presentation attributes, inherited from the groups around it. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { suggest } from '../base/suggest.ts';
import type { DrawingLabel, DrawingShape, PaintName } from './drawing.ts';
import { parseNumbers } from './transform.ts';
import type { MarkupAttribute } from './xml.ts';

/** Lengths in the units of the element, before any transformation. */
export interface Presentation {
  readonly fill: PaintName | null;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke: PaintName | null;
  readonly strokeWidth: number;
  readonly strokeLinecap: NonNullable<DrawingShape['stroke']>['cap'];
  readonly strokeLinejoin: NonNullable<DrawingShape['stroke']>['join'];
  readonly strokeDasharray: readonly number[];
  readonly textAnchor: DrawingLabel['anchor'];
  readonly bold: boolean;
}

/** SVG 1.1, chapter 11: what holds where nothing is said. */
export const INITIAL: Presentation = {
  fill: 'black',
  fillRule: 'nonzero',
  stroke: null,
  strokeWidth: 1,
  strokeLinecap: 'butt',
  strokeLinejoin: 'miter',
  strokeDasharray: [],
  textAnchor: 'start',
  bold: false,
};

export const SHAPE_PRESENTATION = [
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
] as const;
export const TEXT_PRESENTATION = ['fill', 'text-anchor', 'font-weight'] as const;

const WEIGHTS = { normal: false, '400': false, bold: true, '700': true } as const;

/** Reads attributes of one element on top of what it inherits; findings carry the attribute's place. */
export class PresentationReader {
  readonly #palette: ReadonlySet<string>;
  readonly #report: Report;

  constructor(palette: ReadonlySet<string>, report: Report) {
    this.#palette = palette;
    this.#report = report;
  }

  read(attributes: readonly MarkupAttribute[], inherited: Presentation): Presentation {
    return Object.assign({}, inherited, ...attributes.map((attribute) => this.#one(attribute)));
  }

  #one(attribute: MarkupAttribute): Partial<Presentation> {
    switch (attribute.name) {
      case 'fill':
        return this.#paint(attribute, (fill) => ({ fill }));
      case 'stroke':
        return this.#paint(attribute, (stroke) => ({ stroke }));
      case 'fill-rule':
        return this.#word(attribute, ['nonzero', 'evenodd'], (fillRule) => ({ fillRule }));
      case 'stroke-linecap':
        return this.#word(attribute, ['butt', 'round', 'square'], (strokeLinecap) => ({ strokeLinecap }));
      case 'stroke-linejoin':
        return this.#word(attribute, ['miter', 'round', 'bevel'], (strokeLinejoin) => ({ strokeLinejoin }));
      case 'text-anchor':
        return this.#word(attribute, ['start', 'middle', 'end'], (textAnchor) => ({ textAnchor }));
      case 'font-weight':
        return this.#word(attribute, ['normal', 'bold', '400', '700'], (weight) => ({ bold: WEIGHTS[weight] }));
      case 'stroke-width':
        return this.#lengths(attribute, ([strokeWidth = 0, ...more]) =>
          more.length === 0 ? { strokeWidth } : undefined,
        );
      case 'stroke-dasharray':
        return attribute.value.trim() === 'none'
          ? { strokeDasharray: [] }
          : this.#lengths(attribute, (lengths) => ({
              strokeDasharray: lengths.some((length) => length > 0) ? lengths : [],
            }));
      default:
        return {};
    }
  }

  #paint(attribute: MarkupAttribute, make: (paint: PaintName | null) => Partial<Presentation>): Partial<Presentation> {
    const value = attribute.value.trim();
    if (value === 'none') return make(null);
    if (value === 'black' || value === 'white') return make(value);
    // A reference is refused as such already.
    if (/url\s*\(/i.test(value)) return {};
    const name = /^var\(\s*--([a-z][a-z0-9-]*)\s*\)$/.exec(value)?.[1];
    if (name !== undefined && this.#palette.has(name)) return make(name);
    const near = name === undefined ? undefined : suggest(name, this.#palette);
    const names = [...this.#palette].map((known) => `var(--${known})`).join(', ');
    this.#report({
      severity: 'error',
      code: 'figures.colour-not-in-palette',
      message: name === undefined ? `"${value}" is no colour of the palette.` : `The palette has no "${name}".`,
      at: attribute.at,
      hint: near === undefined ? `Use none, black, white, ${names}.` : `Did you mean "var(--${near})"?`,
    });
    return {};
  }

  #word<const W extends string>(
    attribute: MarkupAttribute,
    words: readonly W[],
    make: (word: W) => Partial<Presentation>,
  ) {
    const found = words.find((word) => word === attribute.value.trim());
    if (found !== undefined) return make(found);
    return this.#wrong(attribute.name, attribute.value, `Write one of: ${words.join(', ')}.`, attribute.at);
  }

  #lengths(attribute: MarkupAttribute, make: (lengths: readonly number[]) => Partial<Presentation> | undefined) {
    const lengths = parseNumbers(attribute.value);
    const made = lengths && lengths.length > 0 && lengths.every((length) => length >= 0) ? make(lengths) : undefined;
    return (
      made ?? this.#wrong(attribute.name, attribute.value, 'Write numbers without a unit, 0 or more.', attribute.at)
    );
  }

  #wrong(name: string, value: string, hint: string, at: SourcePosition): Partial<Presentation> {
    this.#report({
      severity: 'error',
      code: 'figures.wrong-value',
      message: `"${value}" is no value of ${name}.`,
      at,
      hint,
    });
    return {};
  }
}
