/** `locales/<tag>/checks.yaml` → {@link WordLists}. */

import { checkShape } from '../base/check-shape.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { YamlText } from '../base/yaml.ts';
import { parseYaml } from '../base/yaml.ts';
import type { Side, WordLists, WordPattern } from './word-lists.ts';
import { SIDES } from './word-lists.ts';
import type { WordListsYaml } from './word-lists-schema.ts';
import { wordListsShape } from './word-lists-schema.ts';

/**
 * Reads a language's word lists.
 * @returns undefined after an error: `locales.not-a-number` for a key of `numbers` or `scales`, and those of the shape
 */
export function loadWordLists(source: SourceText, report: Report): WordLists | undefined {
  const yaml = parseYaml(source, report);
  const value = yaml && checkShape(wordListsShape, yaml, 'locales', report);
  if (!yaml || !value) return undefined;
  const numbers = byValue(value.numbers, 'numbers', yaml, report);
  const scales = byValue(value.scales, 'scales', yaml, report);
  if (!numbers || !scales) return undefined;
  return {
    proclitics: value.proclitics ?? [],
    negations: value.negations ?? [],
    maybeNegations: value.maybeNegations ?? [],
    numbers,
    scales,
    sides: bySide(value.sides),
    maybeSides: bySide(value.maybeSides),
    measures: new Map(Object.entries(value.measures ?? {})),
    functionWords: value.functionWords ?? [],
    doubled: value.doubled ?? [],
    foreignLetters: value.foreignLetters ?? '',
    zeroWidth: value.zeroWidth ?? [],
    expansion: value.expansion ?? null,
  };
}

function bySide(sides: WordListsYaml['sides']): Readonly<Record<Side, readonly WordPattern[]>> {
  const lists: Record<Side, readonly WordPattern[]> = { left: [], right: [], above: [], below: [] };
  for (const side of SIDES) lists[side] = sides?.[side] ?? [];
  return lists;
}

function byValue(
  lists: WordListsYaml['numbers'],
  field: 'numbers' | 'scales',
  yaml: YamlText,
  report: Report,
): ReadonlyMap<number, readonly WordPattern[]> | undefined {
  const wrong = Object.keys(lists ?? {}).filter((key) => !/^\d+(?:\.\d+)?$/.test(key));
  for (const key of wrong) {
    report({
      severity: 'error',
      code: 'locales.not-a-number',
      message: `"${key}" is no number.`,
      at: yaml.keyAt([field, key]),
      hint: 'The key is the value in digits, with a point for decimals: "0.5": [half].',
    });
  }
  if (wrong.length > 0) return undefined;
  return new Map(Object.entries(lists ?? {}).map(([key, words]) => [Number(key), words]));
}
