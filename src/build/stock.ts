/** What a project has to build from, for the plan. */

import type { ProjectFiles } from '../files/project-files.ts';
import { PSEUDO_LOCALES } from '../locales/pseudo-locale.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { Edition } from '../project/edition.ts';
import type { FlipEdge, Stock } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** Names come from the files, so that a leaflet with errors is known by its name and fails by its errors. */
export function stockOf(workspace: Workspace, files: ProjectFiles): Stock {
  const locales = [...files.locales.keys()];
  return {
    leaflets: [...files.leaflets.keys()],
    // The source first: whoever reads the list knows it best.
    locales: [...locales.filter((tag) => tag === SOURCE_LOCALE), ...locales.filter((tag) => tag !== SOURCE_LOCALE)],
    ...editionStock(workspace),
    isTranslated: (leaflet, locale) =>
      locale === SOURCE_LOCALE ||
      PSEUDO_LOCALES.includes(locale) ||
      files.locales.get(locale)?.leaflets.has(leaflet) === true,
    identity: (leaflet) => workspace.leaflets.get(leaflet),
  };
}

/** What a plan asks about editions. */
export function editionStock({
  editions,
}: Pick<Workspace, 'editions'>): Pick<Stock, 'editions' | 'showsSource' | 'profilesOf' | 'flipEdge'> {
  return {
    editions: [...editions.keys()],
    showsSource: (name) => editions.get(name)?.edition.texts === 'source-and-target',
    profilesOf: (name) => editions.get(name)?.edition.profiles ?? [],
    flipEdge: (name) => flipEdge(editions.get(name)?.edition),
  };
}

/** Upright pages are turned like those of a book; a lying sheet, folded or two pages wide, about its short edge. */
function flipEdge(edition: Edition | undefined): FlipEdge {
  if (edition === undefined) return 'long';
  const { fold, paper } = edition;
  const sheetWidth = fold === 'saddle' ? 2 * paper.width : paper.width;
  return sheetWidth > paper.height ? 'short' : 'long';
}
