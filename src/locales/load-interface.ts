/** `locales/<tag>/interface.yaml` → the fixed words of the page, by key: of the source language, and of a translation. */

import { checkShape } from '../base/check-shape.ts';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import { parseYaml } from '../base/yaml.ts';
import type { SourceWords, TranslatedWords, WordUnitYaml } from './schema.ts';
import { interfaceShape, interfaceSourceShape } from './schema.ts';
import type { Ignored, Signature, UnitState } from './unit.ts';
import type { Wording } from './wording.ts';
import { formsOf, isPluralCategory, isPluralForms, variablesOf } from './wording.ts';

/** A fixed word in the source language. */
export interface SourceWord {
  /** `contact.phone`. */
  readonly key: string;
  readonly source: Wording;
  readonly at: SourcePosition;
}

/** A fixed word as a translation stores it. */
export interface StoredWord {
  readonly key: string;
  /** The source wording that the target was made from. */
  readonly source: Wording;
  /** Empty while missing. */
  readonly target: Wording;
  readonly state: UnitState;
  readonly ignore?: Ignored;
  readonly reviewed?: Signature;
  readonly approved?: Signature;
  readonly at: SourcePosition;
  /** Where it stands in the file. */
  readonly path: YamlPath;
}

/** Reads `locales/nl/interface.yaml`. */
export function loadSourceWords(source: SourceText, report: Report): readonly SourceWord[] | undefined {
  const yaml = parseYaml(source, report);
  const value = yaml && checkShape(interfaceSourceShape, yaml, 'locales', report);
  if (!yaml || !value) return undefined;
  const words: SourceWord[] = [];
  const walk = (group: SourceWords, path: YamlPath): void => {
    for (const [name, inner] of Object.entries(group)) {
      const here = [...path, name];
      if (typeof inner === 'string' || isPluralForms(inner)) {
        checkTexts(inner, (category) => yaml.valueAt(category === null ? here : [...here, category]), report);
        words.push({ key: here.join('.'), source: inner, at: yaml.valueAt(here) });
      } else walk(inner, here);
    }
  };
  walk(value, []);
  return checkKeys(words, report);
}

/** Reads the interface of another locale. */
export function loadStoredWords(source: SourceText, report: Report): readonly StoredWord[] | undefined {
  const yaml = parseYaml(source, report);
  return yaml && readStoredWords(yaml, report);
}

/** The same of a file that is parsed already. */
export function readStoredWords(yaml: YamlText, report: Report): readonly StoredWord[] | undefined {
  const value = checkShape(interfaceShape, yaml, 'locales', report);
  if (!value) return undefined;
  const words: StoredWord[] = [];
  const walk = (group: TranslatedWords, path: YamlPath): void => {
    for (const [name, inner] of Object.entries(group)) {
      const here = [...path, name];
      if (isWordUnit(inner)) words.push(readWord(inner, here, yaml, report));
      else walk(inner, here);
    }
  };
  walk(value, []);
  return checkKeys(words, report);
}

function isWordUnit(value: WordUnitYaml | TranslatedWords): value is WordUnitYaml {
  return typeof value.state === 'string';
}

function readWord(value: WordUnitYaml, path: YamlPath, yaml: YamlText, report: Report): StoredWord {
  const at = (field: 'source' | 'target') => (category: string | null) =>
    yaml.valueAt(category === null ? [...path, field] : [...path, field, category]);
  const source = readWording(value.source, [...path, 'source'], yaml, report);
  const target = readWording(value.target, [...path, 'target'], yaml, report);
  checkTexts(target, at('target'), report);
  const empty = formsOf(target).some(([, text]) => text === '');
  if (empty && value.state !== 'missing') {
    report({
      severity: 'error',
      code: 'locales.empty-target',
      message: `"${path.join('.')}" is said to be ${value.state}, and its target is empty.`,
      at: yaml.valueAt([...path, 'state']),
      hint: 'Write the translation, or set the state to missing.',
    });
  }
  const { state, ignore, reviewed, approved } = value;
  return {
    key: path.join('.'),
    source,
    target,
    state,
    ...(ignore === undefined ? {} : { ignore }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(approved === undefined ? {} : { approved }),
    at: at('target')(null),
    path,
  };
}

function readWording(
  value: string | Readonly<Record<string, string>>,
  path: YamlPath,
  yaml: YamlText,
  report: Report,
): Wording {
  if (typeof value === 'string') return value;
  const known = Object.entries(value).filter(([name]) => {
    if (isPluralCategory(name)) return true;
    report({
      severity: 'error',
      code: 'locales.unknown-plural',
      message: `"${name}" is no plural category.`,
      at: yaml.keyAt([...path, name]),
      hint: 'The categories are zero, one, two, few, many and other.',
    });
    return false;
  });
  return Object.fromEntries(known);
}

/** What the words' own small language cannot say: `{{…}}` is a plain name, and nothing is looked up inside a word. */
function checkTexts(wording: Wording, at: (category: string | null) => SourcePosition, report: Report): void {
  for (const [category, text] of formsOf(wording)) {
    const wrong = [...variablesOf(text)].find((name) => !/^[a-z][A-Za-z0-9]*$/.test(name));
    const message =
      wrong !== undefined
        ? `"{{${wrong}}}" is no name.`
        : /\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))
          ? 'Two braces stand here without their partners.'
          : text.includes('$t(')
            ? '"$t(" would look up another word, which is not done here.'
            : undefined;
    if (message === undefined) continue;
    report({
      severity: 'error',
      code: 'locales.wrong-variable',
      message,
      at: at(category),
      hint: 'What is filled in is written {{name}}.',
    });
  }
}

function checkKeys<W extends { readonly key: string; readonly at: SourcePosition }>(
  words: readonly W[],
  report: Report,
): readonly W[] {
  const seen = new Map<string, SourcePosition>();
  return words.filter(({ key, at }) => {
    const first = seen.get(key);
    seen.set(key, first ?? at);
    if (first) {
      const message = `The word "${key}" stands here a second time; the first is in line ${first.line}.`;
      report({ severity: 'error', code: 'locales.duplicate-word', message, at, hint: 'Delete one of the two.' });
      return false;
    }
    if (/^[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z][A-Za-z0-9-]*)*$/.test(key)) return true;
    const message = `"${key}" cannot be the key of a word.`;
    report({
      severity: 'error',
      code: 'locales.wrong-key',
      message,
      at,
      hint: 'Use letters, digits and hyphens, and dots between groups.',
    });
    return false;
  });
}
