/** Shorthands and what they stand for, and physical properties and the logical ones that they are. */

import type { Direction } from '../locales/locale.ts';
import { wordOf } from './convert.ts';
import type { CssValue } from './css-syntax.ts';
import { LONGHANDS } from './properties.ts';
import type { LogicalSide, LonghandName, PhysicalName } from './property-names.ts';

type Values = readonly CssValue[];
type Name = LonghandName | PhysicalName;

export interface Shorthand {
  readonly syntax: string;
  /** In the order of CSS's definition. */
  readonly longhands: readonly Name[];
  /** What each longhand gets; a longhand that is not named gets its initial value. */
  readonly expand: (values: Values) => ReadonlyMap<Name, Values>;
}

const PHYSICAL_SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** A list of values for four sides, clockwise from the top; a missing one is as its opposite (CSS 2.2, 8.3). */
function fourSides(syntax: string, name: (side: (typeof PHYSICAL_SIDES)[number]) => Name): Shorthand {
  const longhands = PHYSICAL_SIDES.map(name);
  return {
    syntax: `[ ${syntax} ]{1,4}`,
    longhands,
    expand: (values) => {
      const [top, right = top, bottom = top, left = right] = values;
      return new Map(longhands.map((longhand, index) => [longhand, only([top, right, bottom, left][index])]));
    },
  };
}

/** Start and end; one value is for both (css-logical-1). */
function startAndEnd(syntax: string, start: Name, end: Name): Shorthand {
  return {
    syntax: `[ ${syntax} ]{1,2}`,
    longhands: [start, end],
    expand: ([first, second = first]) =>
      new Map([
        [start, only(first)],
        [end, only(second)],
      ]),
  };
}

function only(value: CssValue | undefined): Values {
  return value === undefined ? [] : [value];
}

const LINE_STYLES = ['none', 'solid', 'dashed', 'dotted'];

/** Width, style and colour in any order, for one side or for several. */
function border(sides: readonly string[]): Shorthand {
  const longhands = sides.flatMap((side) =>
    ['width', 'style', 'color'].map((part) => `border-${side}-${part}` as Name),
  );
  return {
    syntax: '<line-width> || <line-style> || <palette-colour>',
    longhands,
    expand: (values) => {
      const given = new Map<Name, Values>();
      for (const value of values) {
        const part = partOfBorder(value);
        for (const side of sides) given.set(`border-${side}-${part}` as Name, [value]);
      }
      return given;
    },
  };
}

function partOfBorder(value: CssValue): 'width' | 'style' | 'color' {
  const word = wordOf(value);
  if (word !== undefined && LINE_STYLES.includes(word)) return 'style';
  const isWidth =
    value.kind === 'dimension' || value.kind === 'number' || (value.kind === 'function' && value.name === 'calc');
  return isWidth || ['thin', 'medium', 'thick'].includes(word ?? '') ? 'width' : 'color';
}

function borderShorthands(): Readonly<Record<string, Shorthand>> {
  const block = ['block-start', 'block-end'];
  const inline = ['inline-start', 'inline-end'];
  const single = [...PHYSICAL_SIDES, ...block, ...inline].map((side) => [`border-${side}`, border([side])] as const);
  return {
    border: border(PHYSICAL_SIDES),
    'border-block': border(block),
    'border-inline': border(inline),
    ...Object.fromEntries(single),
    'border-width': fourSides('<line-width>', (side) => `border-${side}-width`),
    'border-style': fourSides('<line-style>', (side) => `border-${side}-style`),
    'border-color': fourSides('<palette-colour>', (side) => `border-${side}-color`),
  };
}

const MARGIN = LONGHANDS['margin-block-start'].syntax;
const PADDING = LONGHANDS['padding-block-start'].syntax;

export const SHORTHANDS: Readonly<Record<string, Shorthand>> = {
  margin: fourSides(MARGIN, (side) => `margin-${side}`),
  'margin-block': startAndEnd(MARGIN, 'margin-block-start', 'margin-block-end'),
  'margin-inline': startAndEnd(MARGIN, 'margin-inline-start', 'margin-inline-end'),
  padding: fourSides(PADDING, (side) => `padding-${side}`),
  'padding-block': startAndEnd(PADDING, 'padding-block-start', 'padding-block-end'),
  'padding-inline': startAndEnd(PADDING, 'padding-inline-start', 'padding-inline-end'),
  ...borderShorthands(),
  background: {
    syntax: '<palette-colour>',
    longhands: ['background-color'],
    expand: (values) => new Map([['background-color', values]]),
  },
  'list-style': {
    syntax: `[ ${LONGHANDS['list-style-type'].syntax} ] || [ ${LONGHANDS['list-style-position'].syntax} ]`,
    longhands: ['list-style-type', 'list-style-position'],
    expand: (values) =>
      new Map(
        values.map((value) => {
          const isPosition = ['outside', 'inside'].includes(wordOf(value) ?? '');
          return [isPosition ? 'list-style-position' : 'list-style-type', [value]];
        }),
      ),
  },
  columns: {
    syntax: `[ ${LONGHANDS['column-count'].syntax} ] || [ ${LONGHANDS['column-width'].syntax} ]`,
    longhands: ['column-width', 'column-count'],
    expand: (values) =>
      new Map(
        values
          .filter((value) => wordOf(value) !== 'auto')
          .map((value) => [value.kind === 'number' ? 'column-count' : 'column-width', [value]]),
      ),
  },
};

/** Block start is the top: text runs in lines from left to right or from right to left only. */
const SIDES: Readonly<Record<(typeof PHYSICAL_SIDES)[number], Readonly<Record<Direction, LogicalSide>>>> = {
  top: { ltr: 'block-start', rtl: 'block-start' },
  right: { ltr: 'inline-end', rtl: 'inline-start' },
  bottom: { ltr: 'block-end', rtl: 'block-end' },
  left: { ltr: 'inline-start', rtl: 'inline-end' },
};

/** Each physical property and what it is in either direction (css-logical-1, 4). */
export const PHYSICAL: ReadonlyMap<string, Readonly<Record<Direction, LonghandName>>> = new Map([
  ...PHYSICAL_SIDES.flatMap((side) =>
    (['margin-*', 'padding-*', 'border-*-width', 'border-*-style', 'border-*-color'] as const).map((pattern) => {
      const named = (logical: LogicalSide) => pattern.replace('*', logical) as LonghandName;
      return [pattern.replace('*', side), { ltr: named(SIDES[side].ltr), rtl: named(SIDES[side].rtl) }] as const;
    }),
  ),
  ...(
    [
      ['width', 'inline-size'],
      ['height', 'block-size'],
      ['min-width', 'min-inline-size'],
      ['min-height', 'min-block-size'],
      ['max-width', 'max-inline-size'],
    ] as const
  ).map(([physical, logical]) => [physical, { ltr: logical, rtl: logical }] as const),
]);

export function isLonghand(name: string): name is LonghandName {
  return Object.hasOwn(LONGHANDS, name);
}

/** The logical longhand that a settled value is for, at an element of that direction. */
export function logicalName(name: Name, direction: Direction): LonghandName {
  return PHYSICAL.get(name)?.[direction] ?? (name as LonghandName);
}

/** Every property that a stylesheet may name, with its syntax. */
export function allSyntaxes(): Readonly<Record<string, string>> {
  const syntaxes: Record<string, string> = {};
  for (const [name, longhand] of Object.entries(LONGHANDS)) syntaxes[name] = longhand.syntax;
  for (const [name, shorthand] of Object.entries(SHORTHANDS)) syntaxes[name] = shorthand.syntax;
  for (const [name, logical] of PHYSICAL) syntaxes[name] = LONGHANDS[logical.ltr].syntax;
  return syntaxes;
}
