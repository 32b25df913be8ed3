/** `font-feature-settings`, `font-kerning` and `font-variant-*` → OpenType features (css-fonts-4, 6 and 7). */

import { type Compute, splitAtCommas, wordAsWritten, wordOf } from './convert.ts';
import type { FontFeatures } from './property-names.ts';

/** css-fonts-4: which features a keyword stands for. */
const CAPS: Readonly<Record<string, FontFeatures>> = {
  normal: {},
  'small-caps': { smcp: 1 },
  'all-small-caps': { smcp: 1, c2sc: 1 },
};

const LIGATURES: Readonly<Record<string, FontFeatures>> = {
  normal: {},
  none: { liga: 0, clig: 0, dlig: 0, hlig: 0, calt: 0 },
  'common-ligatures': { liga: 1, clig: 1 },
  'no-common-ligatures': { liga: 0, clig: 0 },
  'discretionary-ligatures': { dlig: 1 },
  'no-discretionary-ligatures': { dlig: 0 },
  contextual: { calt: 1 },
  'no-contextual': { calt: 0 },
};

const NUMERIC: Readonly<Record<string, FontFeatures>> = {
  normal: {},
  'lining-nums': { lnum: 1 },
  'oldstyle-nums': { onum: 1 },
  'proportional-nums': { pnum: 1 },
  'tabular-nums': { tnum: 1 },
  'diagonal-fractions': { frac: 1 },
  'stacked-fractions': { afrc: 1 },
  ordinal: { ordn: 1 },
  'slashed-zero': { zero: 1 },
};

const KERNING: Readonly<Record<string, FontFeatures>> = { auto: {}, normal: { kern: 1 }, none: { kern: 0 } };

function fromKeywords(table: Readonly<Record<string, FontFeatures>>): Compute<FontFeatures> {
  return (values) => Object.assign({}, ...values.map((value) => table[wordOf(value) ?? ''] ?? {}));
}

export const caps = fromKeywords(CAPS);
export const ligatures = fromKeywords(LIGATURES);
export const numeric = fromKeywords(NUMERIC);
export const kerning = fromKeywords(KERNING);

/** `"tnum"`, `"tnum" on`, `"ss01" 2`. */
export const featureSettings: Compute<FontFeatures> = (values) => {
  const features: Record<string, number> = {};
  for (const [tag, setting] of splitAtCommas(values)) {
    if (tag?.kind !== 'string') continue;
    const off = wordOf(setting) === 'off';
    features[wordAsWritten(tag)] = setting?.kind === 'number' ? setting.value : off ? 0 : 1;
  }
  return features;
};
