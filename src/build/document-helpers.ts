/** The template helpers of one document, resting on its locale's words and dates. */

import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { Helper } from '../templates/helper.ts';
import { createHelpers } from '../templates/helpers.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

export function documentHelpers(loaded: LoadedLocale, workspace: Workspace): Readonly<Record<string, Helper>> {
  return createHelpers({
    lang: loaded.locale.tag,
    direction: loaded.locale.direction,
    directionOf: (lang) => workspace.locales.get(lang)?.locale.direction ?? 'ltr',
    word: (key, parameters) => loaded.words.word(key, parameters),
    sourceWord: (key, parameters) => workspace.locales.get(SOURCE_LOCALE)?.words.word(key, parameters),
    date: (iso) => loaded.formats.date(iso),
  });
}
