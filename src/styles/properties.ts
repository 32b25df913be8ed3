/** THE table of properties: syntax, inheritance, initial value, how it is computed. `docs/stylesheets.md` is held to it by a test. */

import { COUNTER_STYLES } from '../locales/counter-styles.ts';
import type { Border } from './computed-style.ts';
import { content, stringSet } from './content.ts';
import { type Compute, colour, integer, keyword, length, lengthPercentage, wordAsWritten, wordOr } from './convert.ts';
import { caps, featureSettings, kerning, ligatures, numeric } from './font-features.ts';
import { PAPER_SIZES, pageSize } from './page-size.ts';
import { LOGICAL_SIDES, type LogicalSide, type LonghandName, type LonghandValues } from './property-names.ts';
import { fontFamily, fontSize, fontWeight, hyphenLimits, lineHeight, listStyleType } from './text-values.ts';

export interface Longhand<T> {
  /** CSS's value definition syntax (css-values-3, 2); types that are not CSS's own are in {@link TYPES}. */
  readonly syntax: string;
  readonly inherited: boolean;
  /** As CSS text; null for `font-family`, whose initial value is the locale's list of fonts. */
  readonly initial: string | null;
  readonly compute: Compute<T>;
}

/** Types that the syntaxes refer to. */
export const TYPES: Readonly<Record<string, string>> = {
  'palette-colour': '-foldout-palette( <custom-ident> ) | black | white | transparent | currentcolor',
  'length-percentage': '<length> | <percentage>',
  'line-width': '<length [0,∞]> | thin | medium | thick',
  'line-style': 'none | solid | dashed | dotted',
  'break-kind': 'auto | avoid | page | column',
  'font-name': '<custom-ident>+ | <string>',
  'feature-setting': '<string> [ on | off | <integer [0,∞]> ]?',
  'content-part':
    '<string> | attr( <custom-ident> ) | counter( [ page | pages | list-item ] ) | string( <custom-ident> [ , [ first | start | last | first-except ] ]? ) | target-counter( attr( <custom-ident> ) , page )',
  'string-part': '<string> | attr( <custom-ident> ) | content( text? )',
};

/** CSS leaves these to the engine (css-backgrounds-3, 3.3). pt. */
const lineWidth = wordOr({ thin: 0.5, medium: 1, thick: 2 }, length(0));

function own<T>(syntax: string, initial: string, compute: Compute<T>): Longhand<T> {
  return { syntax, inherited: false, initial, compute };
}

function passedOn<T>(syntax: string, initial: string | null, compute: Compute<T>): Longhand<T> {
  return { syntax, inherited: true, initial, compute };
}

/** The same property of each logical side. */
function sides<N extends string, T>(name: (side: LogicalSide) => N, longhand: Longhand<T>): Record<N, Longhand<T>> {
  return Object.fromEntries(LOGICAL_SIDES.map((side) => [name(side), longhand])) as Record<N, Longhand<T>>;
}

type LonghandTable = { readonly [N in LonghandName]: Longhand<LonghandValues[N]> };

export const LONGHANDS: LonghandTable = {
  display: own(
    'block | inline | list-item | none | table | table-caption | table-header-group | table-row-group | table-row | table-cell',
    'inline',
    keyword(),
  ),

  'font-family': passedOn('<font-name>#', null, fontFamily),
  'font-size': passedOn('<length [0,∞]> | <percentage [0,∞]>', '12pt', fontSize),
  'font-weight': passedOn('normal | bold | <number [1,1000]>', 'normal', fontWeight),
  'font-style': passedOn('normal | italic', 'normal', keyword()),
  'font-kerning': passedOn('auto | normal | none', 'auto', kerning),
  'font-variant-caps': passedOn('normal | small-caps | all-small-caps', 'normal', caps),
  'font-variant-ligatures': passedOn(
    'normal | none | [ [ common-ligatures | no-common-ligatures ] || [ discretionary-ligatures | no-discretionary-ligatures ] || [ contextual | no-contextual ] ]',
    'normal',
    ligatures,
  ),
  'font-variant-numeric': passedOn(
    'normal | [ [ lining-nums | oldstyle-nums ] || [ proportional-nums | tabular-nums ] || [ diagonal-fractions | stacked-fractions ] || ordinal || slashed-zero ]',
    'normal',
    numeric,
  ),
  'font-feature-settings': passedOn('normal | <feature-setting>#', 'normal', featureSettings),
  'letter-spacing': passedOn('normal | <length>', 'normal', wordOr({ normal: 0 }, length())),
  'line-height': passedOn('normal | <number [0,∞]> | <length [0,∞]> | <percentage [0,∞]>', 'normal', lineHeight),
  color: passedOn('<palette-colour>', 'black', colour),

  'text-align': passedOn('start | end | center', 'start', keyword()),
  'text-indent': passedOn('<length-percentage>', '0', lengthPercentage()),
  'text-decoration': own('none | underline', 'none', keyword()),
  'text-wrap': passedOn('wrap | nowrap | balance | pretty', 'wrap', keyword()),
  hyphens: passedOn('none | manual | auto', 'manual', keyword()),
  'hyphenate-limit-chars': passedOn('[ auto | <integer [1,∞]> ]{1,3}', 'auto', hyphenLimits),
  'hyphenate-limit-lines': passedOn('no-limit | <integer [0,∞]>', 'no-limit', wordOr({ 'no-limit': 0 }, integer(0))),
  'white-space': passedOn('normal | nowrap | pre-line', 'normal', keyword()),
  'overflow-wrap': passedOn('normal | anywhere', 'normal', keyword()),
  'line-break': passedOn('auto | loose | normal | strict | anywhere', 'auto', keyword()),
  'word-break': passedOn('normal | keep-all', 'normal', keyword()),
  'vertical-align': own('baseline | super | sub | top | middle | bottom', 'baseline', keyword()),

  ...sides(
    (side) => `margin-${side}` as const,
    own('<length-percentage> | auto', '0', wordOr({ auto: 'auto' }, lengthPercentage())),
  ),
  ...sides((side) => `padding-${side}` as const, own('<length-percentage [0,∞]>', '0', lengthPercentage(0))),
  ...sides((side) => `border-${side}-width` as const, own('<line-width>', 'medium', lineWidth)),
  ...sides((side) => `border-${side}-style` as const, own('<line-style>', 'none', keyword<Border['style']>())),
  ...sides((side) => `border-${side}-color` as const, own('<palette-colour>', 'currentcolor', colour)),
  'border-radius': own('<length [0,∞]>', '0', length(0)),
  'border-collapse': passedOn('separate | collapse', 'separate', keyword()),
  'border-spacing': passedOn('<length [0,∞]>', '0', length(0)),
  'background-color': own('<palette-colour>', 'transparent', colour),
  'box-decoration-break': own('slice | clone', 'slice', keyword()),

  'inline-size': own('<length-percentage [0,∞]> | auto', 'auto', wordOr({ auto: 'auto' }, lengthPercentage(0))),
  'block-size': own('<length-percentage [0,∞]> | auto', 'auto', wordOr({ auto: 'auto' }, lengthPercentage(0))),
  'min-inline-size': own(
    '<length-percentage [0,∞]> | auto',
    '0',
    wordOr({ auto: { pt: 0, percent: 0 } }, lengthPercentage(0)),
  ),
  'min-block-size': own(
    '<length-percentage [0,∞]> | auto',
    '0',
    wordOr({ auto: { pt: 0, percent: 0 } }, lengthPercentage(0)),
  ),
  'max-inline-size': own('<length-percentage [0,∞]> | none', 'none', wordOr({ none: 'none' }, lengthPercentage(0))),

  'list-style-type': passedOn(
    `disc | circle | square | locale-numbers | locale-letters | ${COUNTER_STYLES.join(' | ')} | none | <string>`,
    'disc',
    listStyleType,
  ),
  'list-style-position': passedOn('outside | inside', 'outside', keyword()),

  'break-before': own('<break-kind>', 'auto', keyword()),
  'break-after': own('<break-kind>', 'auto', keyword()),
  'break-inside': own('auto | avoid', 'auto', keyword()),
  page: own('auto | <custom-ident>', 'auto', ([value]) => wordAsWritten(value)),
  orphans: passedOn('<integer [1,∞]>', '2', integer(1)),
  widows: passedOn('<integer [1,∞]>', '2', integer(1)),
  'column-count': own('auto | <integer [1,∞]>', 'auto', wordOr({ auto: 'auto' }, integer(1))),
  'column-width': own('auto | <length [0,∞]>', 'auto', wordOr({ auto: 'auto' }, length(0))),
  'column-gap': own('normal | <length-percentage [0,∞]>', 'normal', (values, context) =>
    wordOr({ normal: { pt: context.em, percent: 0 } }, lengthPercentage(0))(values, context),
  ),
  'column-fill': own('balance | auto', 'balance', keyword()),
  'column-span': own('none | all', 'none', keyword()),

  'string-set': own('none | [ <custom-ident> <string-part>+ ]#', 'none', stringSet),
  content: own('normal | none | <content-part>+', 'normal', content),
  size: own(`<length [0,∞]>{1,2} | auto | [ ${PAPER_SIZES} ] || [ portrait | landscape ]`, 'auto', pageSize),
};

/** In the table's order. */
export const LONGHAND_NAMES = Object.keys(LONGHANDS) as readonly LonghandName[];
