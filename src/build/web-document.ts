/** What a leaflet's web page is made of, gathered from the project. */

import { posix } from 'node:path';
import type { RasterImage } from '../figures/raster.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { StyledDocument } from '../styles/styled-tree.ts';
import type { HtmlTree } from '../templates/tree.ts';
import type { View } from '../templates/view.ts';
import { type OtherLanguagePage, webPage } from '../web/web-page.ts';
import { editionStock } from './stock.ts';
import { type DocumentPlan, planDocuments } from './plan.ts';
import type { Tools } from './tools.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

export interface WebDocumentInput {
  readonly plan: DocumentPlan;
  readonly view: View;
  readonly tree: HtmlTree;
  readonly styled: StyledDocument;
  readonly laidOut: LaidOutDocument;
  readonly images: ReadonlyMap<string, RasterImage>;
  readonly loaded: LoadedLocale;
}

/** UTF-8. */
export async function webDocument(input: WebDocumentInput, workspace: Workspace, tools: Tools): Promise<Uint8Array> {
  const { plan, view, loaded } = input;
  const { project, baseStyle, houseStyle, webStyle } = workspace;
  const sheets = [baseStyle, workspace.editions.get(plan.edition)?.style ?? null, houseStyle, webStyle];
  const page = webPage({
    ...input,
    title: view.title.plain,
    publisher: project.publisher.name,
    lang: view.lang,
    direction: view.dir,
    foot: [view.footer, view.review.badge],
    href: posix.basename(plan.path),
    languages: otherPages(plan, workspace),
    languagesLabel: loaded.words.word('colophon.languages')?.plain ?? '',
    stylesheets: sheets.flatMap((sheet) => sheet?.text ?? []),
    palette: project.palette,
    fonts: tools.fonts,
    families: loaded.locale.fonts,
    drawings: workspace.drawings,
    subset: await tools.subsetter(),
  });
  return new TextEncoder().encode(page);
}

/** Pages that a whole build makes of the same leaflet: a link leads to no file that nobody meant to make. */
function otherPages(plan: DocumentPlan, workspace: Workspace): readonly OtherLanguagePage[] {
  const stock = {
    leaflets: [plan.leaflet],
    locales: [...workspace.locales.keys()],
    ...editionStock(workspace),
    identity: (leaflet: string) => workspace.leaflets.get(leaflet),
    isTranslated: (leaflet: string, locale: string) =>
      locale === SOURCE_LOCALE || workspace.locales.get(locale)?.translated.has(leaflet) === true,
  };
  const planned = planDocuments(workspace.project, stock, { profiles: ['web'] }, () => {});
  return planned.flatMap(({ leaflet, edition, locale, path }) => {
    const other = workspace.locales.get(locale)?.locale;
    if (leaflet !== plan.leaflet || edition !== plan.edition || locale === plan.locale || other === undefined)
      return [];
    const href = posix.relative(posix.dirname(plan.path), path);
    return [{ tag: other.tag, own: other.names.own, direction: other.direction, href: encodeURI(href) }];
  });
}
