/** An element's longhand values → the computed style that layout reads. */

import { type Numbering, WESTERN_NUMBERING } from '../locales/numbering.ts';
import type { Border, ComputedStyle, LogicalSides } from './computed-style.ts';
import { counterStyleOf } from './markers.ts';
import { normalLineHeight } from './normal-line-height.ts';
import type { LogicalSide, LonghandValues } from './property-names.ts';

/** What comes from the markup and not from a stylesheet. */
interface MarkupFacts {
  readonly lang: string;
  readonly direction: ComputedStyle['direction'];
  readonly unicodeBidi: ComputedStyle['unicodeBidi'];
}

/** @param parent the parent's style; null for the root */
export function assemble(
  values: LonghandValues,
  facts: MarkupFacts,
  parent: ComputedStyle | null,
  numbering: ReadonlyMap<string, Numbering>,
): ComputedStyle {
  return {
    display: values.display,
    direction: facts.direction,
    unicodeBidi: facts.unicodeBidi,
    lang: facts.lang,
    ...fontOf(values, facts.lang),
    ...textOf(values, parent),
    ...boxOf(values),
    listStyleType: counterStyleOf(values['list-style-type'], numbering.get(facts.lang) ?? WESTERN_NUMBERING),
    listStylePosition: values['list-style-position'],
    ...flowOf(values, parent),
    stringSet: values['string-set'],
  };
}

function fontOf(values: LonghandValues, lang: string) {
  return {
    fontFamily: values['font-family'],
    fontSize: values['font-size'],
    fontWeight: values['font-weight'],
    fontStyle: values['font-style'],
    // css-fonts-4, 7.2: what font-feature-settings says wins over the rest.
    fontFeatures: {
      ...values['font-variant-caps'],
      ...values['font-variant-ligatures'],
      ...values['font-variant-numeric'],
      ...values['font-kerning'],
      ...values['font-feature-settings'],
    },
    letterSpacing: values['letter-spacing'],
    lineHeight: lineHeightOf(values, lang),
    colour: values.color,
  };
}

function lineHeightOf(values: LonghandValues, lang: string): number {
  const lineHeight = values['line-height'];
  if (lineHeight === 'normal') return normalLineHeight(lang) * values['font-size'];
  return 'pt' in lineHeight ? lineHeight.pt : lineHeight.factor * values['font-size'];
}

function textOf(values: LonghandValues, parent: ComputedStyle | null) {
  const isUnderlined = values['text-decoration'] === 'underline' || parent?.textDecoration === 'underline';
  return {
    textAlign: values['text-align'],
    textIndent: values['text-indent'],
    // An underline goes through everything inside (css-text-decor-3, 2).
    textDecoration: isUnderlined ? ('underline' as const) : ('none' as const),
    textWrap: values['text-wrap'],
    hyphens: values.hyphens,
    hyphenateLimit: { ...values['hyphenate-limit-chars'], lines: values['hyphenate-limit-lines'] },
    whiteSpace: values['white-space'],
    overflowWrap: values['overflow-wrap'],
    lineBreak: values['line-break'],
    wordBreak: values['word-break'],
    verticalAlign: values['vertical-align'],
  };
}

function boxOf(values: LonghandValues) {
  return {
    margin: onSides((side) => values[`margin-${side}`]),
    padding: onSides((side) => values[`padding-${side}`]),
    border: onSides((side) => borderOf(values, side)),
    borderRadius: values['border-radius'],
    borderCollapse: values['border-collapse'],
    borderSpacing: values['border-spacing'],
    background: values['background-color'],
    boxDecorationBreak: values['box-decoration-break'],
    inlineSize: values['inline-size'],
    blockSize: values['block-size'],
    minInlineSize: values['min-inline-size'],
    minBlockSize: values['min-block-size'],
    maxInlineSize: values['max-inline-size'],
  };
}

/** A border without a style takes no room (css-backgrounds-3, 3.3). */
function borderOf(values: LonghandValues, side: LogicalSide): Border {
  const style = values[`border-${side}-style`];
  const width = style === 'none' ? 0 : values[`border-${side}-width`];
  return { width, style, colour: values[`border-${side}-color`] };
}

function onSides<T>(of: (side: LogicalSide) => T): LogicalSides<T> {
  return {
    blockStart: of('block-start'),
    blockEnd: of('block-end'),
    inlineStart: of('inline-start'),
    inlineEnd: of('inline-end'),
  };
}

function flowOf(values: LonghandValues, parent: ComputedStyle | null) {
  return {
    breakBefore: values['break-before'],
    breakAfter: values['break-after'],
    breakInside: values['break-inside'],
    // css-page-3, 8.1: `auto` is the parent's.
    page: values.page === 'auto' ? (parent?.page ?? 'auto') : values.page,
    orphans: values.orphans,
    widows: values.widows,
    columnCount: values['column-count'],
    columnWidth: values['column-width'],
    columnGap: values['column-gap'],
    columnFill: values['column-fill'],
    columnSpan: values['column-span'],
  };
}
