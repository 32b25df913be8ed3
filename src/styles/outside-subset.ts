/** What CSS has and this engine has not, and how the same thing is done here. */

const SIDE_BY_SIDE = 'Set things side by side as a table: display: table, table-row, table-cell.';
const POSITION = 'What stands on every page goes into a margin box of @page; everything else flows.';
const BREAK = 'Write break-before, break-after or break-inside.';
const BY_DIR = 'Write the attribute dir in the template.';
const BY_WORDS = 'Write the words as they shall appear: not every script has capitals.';
const UNDERLINE = 'Write text-decoration: underline.';
const PLAIN = 'A leaflet is flat: tints are palette colours of their own.';
const STILL = 'Paper does not move.';
const FONTS = 'Fonts are declared in foldout.yaml and chosen with font-family.';

/** By property. */
const PROPERTIES: Readonly<Record<string, string>> = {
  float: SIDE_BY_SIDE,
  clear: SIDE_BY_SIDE,
  gap: 'Write column-gap, border-spacing or a margin.',
  'row-gap': 'Write border-spacing or a margin.',
  order: 'The order of the template is the order of reading.',
  position: POSITION,
  top: POSITION,
  right: POSITION,
  bottom: POSITION,
  left: POSITION,
  inset: POSITION,
  'z-index': POSITION,
  direction: BY_DIR,
  'unicode-bidi': BY_DIR,
  'writing-mode': 'Lines are horizontal.',
  'page-break-before': BREAK,
  'page-break-after': BREAK,
  'page-break-inside': BREAK,
  'max-height': 'What does not fit goes on to the next page: give a min-block-size, or a block-size.',
  'max-block-size': 'What does not fit goes on to the next page: give a min-block-size, or a block-size.',
  overflow: 'Nothing is cut off: text that does not fit is an error.',
  visibility: 'Write display: none.',
  opacity: PLAIN,
  'box-shadow': PLAIN,
  'text-shadow': PLAIN,
  'background-image': PLAIN,
  outline: 'Write border.',
  transform: STILL,
  transition: STILL,
  animation: STILL,
  cursor: 'Paper has no pointer.',
  'box-sizing': 'Sizes are those of the content: padding and border come on top.',
  font: 'Write font-family, font-size, font-weight and line-height.',
  'font-variant': 'Write font-variant-caps, font-variant-ligatures or font-variant-numeric.',
  'text-transform': BY_WORDS,
  'word-wrap': 'Write overflow-wrap: anywhere.',
  'word-spacing': 'Lines are set to the start and never stretched.',
  'text-justify': 'Lines are set to the start and never stretched.',
  'text-align-last': 'Lines are set to the start and never stretched.',
  'text-decoration-line': UNDERLINE,
  'text-decoration-color': UNDERLINE,
  'text-decoration-style': UNDERLINE,
  'border-image': 'Write border.',
  'list-style-image': 'Write list-style-type: "…" with a sign of the font.',
  'counter-reset': 'Numbered items are <ol>, with its attribute start.',
  'counter-increment': 'Numbered items are <ol>, with its attribute start.',
  quotes: 'Write the quotation marks in the text: each locale has its own.',
  'column-rule': 'Separate columns by column-gap.',
};

const PROPERTY_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^(flex|grid|align-|justify-|place-)/, SIDE_BY_SIDE],
  [/^(transition|animation|transform)-/, STILL],
  [/^border-.+-radius$/, 'All corners are alike: write border-radius.'],
  [/^(background|mask|filter|clip)/, PLAIN],
  [/^-(webkit|moz|ms|o)-/, 'Write the property without its prefix.'],
];

/** Undefined: nothing is known of it. */
export function insteadOfProperty(name: string): string | undefined {
  const known = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
  return known ?? PROPERTY_PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
}

const LOGICAL_TEXT = 'Write start or end: a right-to-left language turns them round.';

/** By property and keyword. */
const KEYWORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  display: {
    flex: SIDE_BY_SIDE,
    grid: SIDE_BY_SIDE,
    'inline-flex': SIDE_BY_SIDE,
    'inline-grid': SIDE_BY_SIDE,
    'inline-block': SIDE_BY_SIDE,
    'inline-table': SIDE_BY_SIDE,
    'flow-root': 'Write display: block.',
    contents: 'Leave the element out in the template.',
    'table-footer-group': 'Write the rows into the table’s body.',
    'table-column': 'Give the widths to the cells of the first row.',
  },
  'text-align': {
    left: LOGICAL_TEXT,
    right: LOGICAL_TEXT,
    justify: 'Text is set to the start: even margins tear holes into short lines, and are harder to read.',
  },
  'text-decoration': { 'line-through': 'Only underline is there.', overline: 'Only underline is there.' },
  'break-before': { always: 'Write page or column.' },
  'break-after': { always: 'Write page or column.' },
  'break-inside': { 'avoid-page': 'Write avoid.', 'avoid-column': 'Write avoid.' },
  'white-space': { pre: 'Write pre-line.', 'pre-wrap': 'Write pre-line.' },
  'overflow-wrap': { 'break-word': 'Write anywhere.' },
  'font-style': { oblique: 'Write italic.' },
  'font-weight': { bolder: 'Write bold.', lighter: 'Write normal.' },
};

export function insteadOfKeyword(property: string, keyword: string): string | undefined {
  return KEYWORDS[property]?.[keyword];
}

/** By unit: what one of it is in a unit of the subset. */
const UNITS: Readonly<Record<string, string>> = {
  px: 'Say pt: 1px is 0.75pt.',
  cm: 'Say mm: 1cm is 10mm.',
  q: 'Say mm: 1q is 0.25mm.',
  in: 'Say mm: 1in is 25.4mm.',
  pc: 'Say pt: 1pc is 12pt.',
  ex: 'Say em.',
  ch: 'Say em: what a sign is wide differs from script to script.',
  ic: 'Say em.',
  lh: 'Say em.',
  rlh: 'Say rem.',
};

export function insteadOfUnit(unit: string): string {
  if (/^[sld]?v(w|h|i|b|min|max)$/.test(unit)) return 'Say % or mm: a page is no window.';
  return UNITS[unit] ?? 'There are pt, mm, em, rem and %.';
}

/** By at-rule. */
const AT_RULES: Readonly<Record<string, string>> = {
  import: 'Sheets come in a fixed order: base.css, the edition’s, the project’s.',
  'font-face': FONTS,
  charset: 'Stylesheets are UTF-8: leave it out.',
  supports: 'There is one engine: leave the condition out.',
  layer: 'Later sheets win over earlier ones.',
  container: 'Write a class in the template.',
  keyframes: STILL,
  'counter-style': 'Write list-style-type: "…".',
  namespace: 'There are no namespaces.',
};

export function insteadOfAtRule(name: string): string | undefined {
  return Object.hasOwn(AT_RULES, name) ? AT_RULES[name] : undefined;
}

export const PALETTE_HINT =
  'Colours are names of the palette in foldout.yaml, var(--primary), and black, white, transparent.';
