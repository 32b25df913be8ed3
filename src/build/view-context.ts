/** What the view of one document rests on, gathered from the project. */

import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { Edition } from '../project/edition.ts';
import type { Filling, OtherLanguage, ViewContext } from '../templates/view.ts';
import { proofFacts } from './proof-facts.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

export interface ViewContextInput {
  readonly leaflet: LocalisedLeaflet;
  readonly loaded: LoadedLocale;
  readonly edition: Edition;
  readonly workspace: Workspace;
  readonly today: string;
  readonly filling: Filling;
  /** The leaflet in the source language, where the edition shows both; null: it does not. */
  readonly source: { readonly leaflet: LocalisedLeaflet; readonly loaded: LoadedLocale } | null;
}

export function viewContext(input: ViewContextInput): ViewContext {
  const { leaflet, loaded, edition, workspace, today, filling, source } = input;
  const { leafletUrl } = workspace.project;
  return {
    leaflet,
    project: workspace.project,
    // A missing word is reported by the words themselves; the key stands in for it in a document that is not written.
    words: (key, params) => loaded.words.word(key, params)?.plain ?? key,
    formatDate: (iso) => loaded.formats.date(iso) ?? iso,
    formatList: loaded.formats.list,
    formatNumber: loaded.formats.number,
    today,
    sourceLocale: SOURCE_LOCALE,
    content: edition.content,
    fold: edition.fold,
    filling,
    otherLanguages: otherLanguages(leaflet, workspace),
    leafletUrl: leafletUrl?.replaceAll('{locale}', leaflet.locale.tag).replaceAll('{leaflet}', leaflet.id) ?? null,
    source: source && viewContext({ ...input, ...inSourceWords(source, leaflet), source: null }),
    proof: source && (() => proofFacts(leaflet.id, loaded, workspace)),
  };
}

/** The source's texts, but the translation's own facts: how complete it is and who made it must stand in both languages. */
function inSourceWords(
  { leaflet, loaded }: NonNullable<ViewContextInput['source']>,
  { counts, provenance }: LocalisedLeaflet,
): NonNullable<ViewContextInput['source']> {
  return { leaflet: { ...leaflet, counts, provenance }, loaded };
}

/** The languages that the same leaflet is there in, by their own names. */
function otherLanguages(leaflet: LocalisedLeaflet, workspace: Workspace): readonly OtherLanguage[] {
  return [...workspace.locales.values()]
    .filter(
      ({ locale, translated }) =>
        locale.tag !== leaflet.locale.tag && (locale.tag === SOURCE_LOCALE || translated.has(leaflet.id)),
    )
    .map(({ locale }) => ({ tag: locale.tag, own: locale.names.own, dir: locale.direction }));
}
