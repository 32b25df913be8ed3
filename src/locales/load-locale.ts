/** `locales/<tag>/locale.yaml` → {@link Locale}. */

import { checkShape } from '../base/check-shape.ts';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { YamlText } from '../base/yaml.ts';
import { parseYaml } from '../base/yaml.ts';
import { isSupportedTag } from './format.ts';
import type { Locale } from './locale.ts';
import { directionOf, scriptOf, tagProblem } from './locale-tag.ts';
import type { LocaleYaml } from './schema.ts';
import { localeShape } from './schema.ts';

const UNIT_SPACES = { nbsp: '\u00A0', 'narrow-nbsp': '\u202F', none: '' } as const;

/**
 * Reads a locale's settings. The folder's name is the locale's tag.
 * @param fonts the names under `fonts` in `foldout.yaml`
 * @returns undefined after an error
 */
export function loadLocale(source: SourceText, fonts: ReadonlySet<string>, report: Report): Locale | undefined {
  const tag = checkTag(source.file, report);
  const yaml = parseYaml(source, report);
  const value = yaml && checkShape(localeShape, yaml, 'locales', report);
  if (tag === undefined || !yaml || !value) return undefined;
  const script = value.script ?? scriptOf(tag);
  const known = [
    script !== undefined ||
      refuse('unknown-script', `The usual script of "${tag}" is not known.`, 'Add "script: …".', top(source), report),
    checkDigits(value.digits, yaml, report),
    checkFonts(value, fonts, yaml, report),
    checkConventions(tag, value.conventions, yaml, report),
    checkExceptions(value, yaml, report),
  ];
  if (script === undefined || known.includes(false)) return undefined;
  return toLocale(tag, script, value);
}

function toLocale(tag: string, script: string, value: LocaleYaml): Locale {
  const { names, fonts, hyphenation, quotes, conventions, digits, numbering, unitSpace } = value;
  const [outerOpen = '', outerClose = '', innerOpen = '', innerClose = ''] = quotes;
  return {
    tag,
    script,
    direction: directionOf(script),
    names,
    fonts,
    hyphenation: hyphenation && { ...hyphenation, exceptions: hyphenation.exceptions ?? [] },
    quotes: [outerOpen, outerClose, innerOpen, innerClose],
    ...(conventions === undefined ? {} : { conventions }),
    digits,
    ...(numbering === undefined ? {} : { numbering }),
    unitSpace: UNIT_SPACES[unitSpace],
  };
}

function checkTag(file: string, report: Report): string | undefined {
  const tag = /(?:^|\/)([^/]+)\/[^/]+$/.exec(file)?.[1] ?? '';
  const at = top({ file });
  const problem = tagProblem(tag);
  if (problem) {
    refuse('not-a-tag', `The folder's name is the locale's tag: ${problem.message}`, problem.hint, at, report);
    return undefined;
  }
  if (isSupportedTag(tag)) return tag;
  const hint = 'Look whether the tag is right; a newer Node release may know it.';
  refuse('unknown-language', `Dates and plurals of "${tag}" are not known.`, hint, at, report);
  return undefined;
}

function checkDigits(digits: string, yaml: YamlText, report: Report): boolean {
  if (Intl.supportedValuesOf('numberingSystem').includes(digits)) return true;
  const hint = 'Use a numbering system of CLDR: latn, arab, arabext, deva.';
  return refuse('unknown-digits', `There are no digits "${digits}".`, hint, yaml.valueAt(['digits']), report);
}

/** Another region's habits, but never another language's words. */
function checkConventions(tag: string, conventions: string | undefined, yaml: YamlText, report: Report): boolean {
  if (conventions === undefined) return true;
  const problem = tagProblem(conventions);
  const at = yaml.valueAt(['conventions']);
  if (problem) return refuse('not-a-tag', problem.message, problem.hint, at, report);
  const sameLanguage = new Intl.Locale(conventions).language === new Intl.Locale(tag).language;
  if (sameLanguage && isSupportedTag(conventions)) return true;
  const hint = 'Name a region of the same language: en-GB for en.';
  return refuse('other-language', `"${conventions}" is another language than "${tag}".`, hint, at, report);
}

function checkFonts(value: LocaleYaml, fonts: ReadonlySet<string>, yaml: YamlText, report: Report): boolean {
  const unknown = value.fonts.map((name, i) => ({ name, i })).filter(({ name }) => !fonts.has(name));
  for (const { name, i } of unknown) {
    const hint = `foldout.yaml has: ${[...fonts].join(', ')}.`;
    refuse('unknown-font', `foldout.yaml has no typeface "${name}".`, hint, yaml.valueAt(['fonts', i]), report);
  }
  return unknown.length === 0;
}

function checkExceptions({ hyphenation }: LocaleYaml, yaml: YamlText, report: Report): boolean {
  const wrong = (hyphenation?.exceptions ?? [])
    .map((word, i) => ({ word, i }))
    .filter(({ word }) => !/^[\p{L}\p{M}’'-]+$/u.test(word));
  for (const { word, i } of wrong) {
    const at = yaml.valueAt(['hyphenation', 'exceptions', i]);
    refuse(
      'wrong-exception',
      `"${word}" is no single word.`,
      'Write one word with hyphens where it may be divided.',
      at,
      report,
    );
  }
  return wrong.length === 0;
}

function refuse(what: string, message: string, hint: string, at: SourcePosition, report: Report): false {
  report({ severity: 'error', code: `locales.${what}`, message, at, hint });
  return false;
}

function top({ file }: { readonly file: string }): SourcePosition {
  return { file, line: 1, column: 1 };
}
