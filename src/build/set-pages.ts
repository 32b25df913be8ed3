/** From what people wrote to pages: all that the profiles of an edition have in common. */

import { type Diagnostic, Findings, type Report } from '../base/diagnostic.ts';
import type { Leaflet } from '../content/leaflet.ts';
import type { Drawing } from '../figures/drawing.ts';
import { QR_CODE, qrCodeDrawing } from '../figures/qr-code.ts';
import type { RasterInfo } from '../figures/raster.ts';
import { localise } from '../locales/localise.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import type { Edition } from '../project/edition.ts';
import type { Profile } from '../project/project.ts';
import type { Media, Stylesheet } from '../styles/stylesheet.ts';
import { renderDocument } from '../templates/render-document.ts';
import type { HtmlTree } from '../templates/tree.ts';
import { buildView, type Filling, type View } from '../templates/view.ts';
import { documentHelpers } from './document-helpers.ts';
import type { DocumentRequest } from './document-request.ts';
import { fillSheets } from './fill-sheets.ts';
import { inspectImages } from './images.ts';
import { besideTarget, localiseInput } from './localise-input.ts';
import { type SetDocument, setDocument } from './set-document.ts';
import { timed, timedAsync, type Timings } from './timings.ts';
import type { PreparedEdition, Tools } from './tools.ts';
import { type ViewContextInput, viewContext } from './view-context.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

/** What one document's pages are made of. */
export interface PagesInput {
  readonly request: DocumentRequest;
  readonly leaflet: Leaflet;
  readonly loaded: LoadedLocale;
  readonly edition: Edition;
  readonly prepared: PreparedEdition;
  readonly workspace: Workspace;
  readonly tools: Tools;
  readonly timings: Timings;
}

/** As far as the flow came: it ends early after an error, or where no more was asked for. */
export interface SetPages {
  readonly localised: LocalisedLeaflet;
  readonly view: View;
  readonly tree?: HtmlTree | undefined;
  readonly images?: ReadonlyMap<string, RasterInfo>;
  readonly set?: SetDocument;
  /** About the text, whatever it is set in. */
  readonly textFindings: readonly Diagnostic[];
  readonly pageFindings: readonly Diagnostic[];
}

/**
 * Documents with the same key have the same pages. Profiles differ after layout: before it only by stylesheets that ask for the
 * medium, and by whether too much text is drawn.
 */
export function pagesKey({ request, prepared }: Pick<PagesInput, 'request' | 'prepared'>): string {
  const { plan, today, until } = request;
  const medium = prepared.stylesheets.some(asksForMedium) ? mediumOf(plan.profile) : 'all';
  const names = [plan.leaflet, plan.locale, plan.edition].join('/');
  return [names, today, medium, drawsOverflow(request), until === 'tree'].join(' ');
}

function asksForMedium({ rules, pages }: Stylesheet): boolean {
  return [...rules, ...pages].some(({ media }) => media !== 'all');
}

function mediumOf(profile: Profile): Exclude<Media, 'all'> {
  return profile === 'screen' || profile === 'web' ? 'screen' : 'print';
}

/** A draft shows what does not fit; a print shop is never sent one. */
function drawsOverflow({ plan, draft }: DocumentRequest): boolean {
  return draft === true && plan.profile !== 'press';
}

export async function setPages(input: PagesInput): Promise<SetPages> {
  const { leaflet, loaded, edition, workspace, timings } = input;
  const text = new Findings();
  const localised = timed(timings, 'localise', () => localise(localiseInput(leaflet, loaded, workspace), text.report));
  const source = besideTarget(leaflet, edition, workspace, text.report);
  const made = await fillSheets(
    edition,
    (filling) => setFilled(filling, localised, source, input),
    ({ set }) => set?.document.pages.length,
  );
  return { ...made, localised, textFindings: text.all };
}

/** @param source the same in the source language, where the edition shows both */
async function setFilled(
  filling: Filling,
  localised: LocalisedLeaflet,
  source: ViewContextInput['source'],
  input: PagesInput,
): Promise<Omit<SetPages, 'localised' | 'textFindings'>> {
  const { request, loaded, edition, workspace, tools, timings } = input;
  const findings = new Findings();
  const view = buildView(
    viewContext({ leaflet: localised, loaded, edition, workspace, today: request.today, filling, source }),
  );
  const tree = timed(timings, 'template', () => renderTree(view, input, findings.report));
  if (tree === undefined || request.until === 'tree') return { view, tree, pageFindings: findings.all };
  const images = await timedAsync(timings, 'images', () =>
    inspectImages(tree.root, workspace.images, tools.rasters, findings.report),
  );
  if (images === undefined) return { view, tree, pageFindings: findings.all };
  const set = setDocument({
    ...input,
    tree,
    localised,
    drawings: drawingsOf(workspace, view),
    images,
    medium: mediumOf(request.plan.profile),
    drawsOverflow: drawsOverflow(request),
  });
  return { view, tree, images, set, pageFindings: [...findings.all, ...set.findings] };
}

function renderTree(view: View, { request, loaded, prepared, workspace }: PagesInput, report: Report) {
  const { leaflet, locale, edition } = request.plan;
  const helpers = documentHelpers(loaded, workspace);
  const document = `${leaflet}.${locale}.${edition}`;
  return renderDocument(prepared.templates, { layout: 'layout', view, helpers, document }, report);
}

function drawingsOf({ drawings }: Workspace, { leafletUrl }: View): ReadonlyMap<string, Drawing> {
  return leafletUrl === null ? drawings : new Map([...drawings, [QR_CODE, qrCodeDrawing(leafletUrl)]]);
}
