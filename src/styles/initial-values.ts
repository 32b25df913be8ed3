/** Each longhand's initial value, taken apart once. */

import type { CssValue } from './css-syntax.ts';
import { parseValue } from './css-tree.ts';
import { LONGHAND_NAMES, LONGHANDS } from './properties.ts';
import type { LonghandName } from './property-names.ts';

/** Empty for `font-family`: the locale decides. */
export const INITIAL_VALUES: ReadonlyMap<LonghandName, readonly CssValue[]> = new Map(
  LONGHAND_NAMES.map((name) => [name, parseValue(LONGHANDS[name].initial ?? '') ?? []]),
);
