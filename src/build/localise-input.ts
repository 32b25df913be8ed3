/** A leaflet in the languages that a document shows: its own, and in some editions the source language beside it. */

import type { Report } from '../base/diagnostic.ts';
import type { Leaflet } from '../content/leaflet.ts';
import { type LocaliseInput, localise } from '../locales/localise.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { Edition } from '../project/edition.ts';
import type { ViewContextInput } from './view-context.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

export function localiseInput(leaflet: Leaflet, loaded: LoadedLocale, { drawings }: Workspace): LocaliseInput {
  const stored = loaded.units.get(leaflet.id) ?? null;
  return { leaflet, drawings, locale: loaded.locale, interfaceWords: loaded.words, stored };
}

/** Null where the edition shows the target alone, and where the source locale has errors, which are reported elsewhere. */
export function besideTarget(
  leaflet: Leaflet,
  edition: Edition,
  workspace: Workspace,
  report: Report,
): ViewContextInput['source'] {
  const loaded = edition.texts === 'target' ? undefined : workspace.locales.get(SOURCE_LOCALE);
  return loaded ? { leaflet: localise(localiseInput(leaflet, loaded, workspace), report), loaded } : null;
}
