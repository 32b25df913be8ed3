/** The whole flow for one document, top down: from what people wrote to the bytes of a file. */

import { type Diagnostic, Findings } from '../base/diagnostic.ts';
import { checkResolution } from '../check/check-resolution.ts';
import { reviewStanding } from '../content/review.ts';
import type { RasterInfo } from '../figures/raster.ts';
import { pageSize, pagesOfFold } from '../imposition/fold.ts';
import { type ImpositionPlan, impose } from '../imposition/impose.ts';
import type { SheetSide } from '../imposition/sheet.ts';
import { layOutTraced } from '../layout/lay-out.ts';
import { overlay } from '../layout/overlay.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import { localise } from '../locales/localise.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import { paintPdf } from '../pdf/paint.ts';
import type { Edition } from '../project/edition.ts';
import type { Profile } from '../project/project.ts';
import { type StyleContext, styleDocument } from '../styles/style-document.ts';
import type { StyledDocument } from '../styles/styled-tree.ts';
import { renderDocument } from '../templates/render-document.ts';
import type { HtmlTree } from '../templates/tree.ts';
import { buildView, type Filling, type View } from '../templates/view.ts';
import { documentInfo } from './document-info.ts';
import { documentHelpers } from './document-helpers.ts';
import type { DocumentPlan } from './plan.ts';
import { fillSheets } from './fill-sheets.ts';
import { fitTypeSize } from './fit.ts';
import { inspectImages, renderImages } from './images.ts';
import { timed, timedAsync, type Timings } from './timings.ts';
import type { PreparedEdition, Tools } from './tools.ts';
import { viewContext } from './view-context.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

export interface DocumentRequest {
  readonly plan: DocumentPlan;
  /** ISO date: decides what is overdue. */
  readonly today: string;
  /** Draw boxes and baselines over the pages. */
  readonly overlay: boolean;
  /** Stop before painting, or before styling: for `check` and `inspect`. */
  readonly until?: 'tree' | 'imposition';
}

/** Every stage's value, as far as the flow came; `inspect` shows them. */
export interface Stages {
  readonly localised?: LocalisedLeaflet;
  readonly view?: View;
  readonly tree?: HtmlTree;
  readonly styled?: StyledDocument;
  readonly laidOut?: LaidOutDocument;
  readonly sides?: readonly SheetSide[];
}

export interface BuiltDocument {
  readonly stages: Stages;
  /** Null after an error: a document with an error is never written. */
  readonly bytes: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Timings;
}

interface Setting {
  readonly tree: HtmlTree;
  readonly request: DocumentRequest;
  readonly loaded: LoadedLocale;
  readonly edition: Edition;
  readonly prepared: PreparedEdition;
  /** By the name that the tree gives them. */
  readonly images: ReadonlyMap<string, RasterInfo>;
  readonly workspace: Workspace;
  readonly tools: Tools;
  readonly timings: Timings;
}

/** Styles and lays out at one type size (pt; null: the stylesheet's own). Findings are kept: only the size that is taken reports. */
function setAt(
  size: number | null,
  { tree, request, loaded, edition, prepared, images, workspace, tools, timings }: Setting,
) {
  const findings = new Findings();
  const { locale, formats } = loaded;
  const context: StyleContext = {
    palette: new Set(workspace.project.palette.keys()),
    direction: locale.direction,
    fonts: locale.fonts,
    numbering: tools.numbering,
    media: request.plan.profile === 'screen' ? 'screen' : 'print',
    pageSize: (index) => pageSize(edition, index),
  };
  const styled = timed(timings, 'style', () =>
    styleDocument(tree, size === null ? prepared.stylesheets : prepared.stylesheetsAt(size), context, findings.report),
  );
  const resources = {
    typesetter: tools.typesetter,
    fonts: tools.fonts,
    drawings: workspace.drawings,
    images,
    numberText: formats.number,
  };
  const traced = timed(timings, 'layout', () => layOutTraced(styled, resources, findings.report));
  return { styled, traced, findings: findings.all };
}

/** From the view to pages, with what fills a booklet's last sheet. Ends early after an error, or where no more was asked for. */
async function setPages(filling: Filling, setting: Omit<Setting, 'tree' | 'images'> & { localised: LocalisedLeaflet }) {
  const { localised, request, loaded, edition, prepared, workspace, tools, timings } = setting;
  const findings = new Findings();
  const view = buildView(
    viewContext({ leaflet: localised, loaded, edition, workspace, today: request.today, filling }),
  );
  const tree = timed(timings, 'template', () =>
    renderDocument(
      prepared.templates,
      { layout: 'layout', view, helpers: documentHelpers(loaded, workspace), document: request.plan.id },
      findings.report,
    ),
  );
  if (tree === undefined || request.until === 'tree') return { view, tree, findings: findings.all };
  const images = await timedAsync(timings, 'images', () =>
    inspectImages(tree.root, workspace.images, tools.rasters, findings.report),
  );
  if (images === undefined) return { view, tree, findings: findings.all };
  const fitted = fitTypeSize(
    edition,
    (size) => setAt(size, { ...setting, tree, images }),
    ({ traced }) => traced.document.pages.length <= (pagesOfFold(edition.fold) ?? Number.POSITIVE_INFINITY),
  );
  return { view, tree, images, fitted, findings: [...findings.all, ...fitted.findings] };
}

/** Where a person wrote the text that a finding is about: the tree's own lines are in no file that anybody has. */
function atItsUnit(finding: Diagnostic, { positions }: LocalisedLeaflet): Diagnostic {
  const at = positions.get(finding.unit ?? '');
  return at === undefined ? finding : { ...finding, at };
}

/** Names of the house palette. */
const OVERLAY = { area: 'accent', box: 'primary-soft', baseline: 'accent-soft' } as const;

/** Lays out and paints one document. Errors end the flow at their stage; nothing is thrown for bad input. */
export async function buildDocument(
  request: DocumentRequest,
  workspace: Workspace,
  tools: Tools,
): Promise<BuiltDocument> {
  const findings = new Findings();
  const report = (finding: Diagnostic): void =>
    findings.report({ ...finding, document: finding.document ?? request.plan.id });
  const timings: Timings = new Map();
  const { plan } = request;
  const ended = (stages: Stages, bytes: Uint8Array | null = null): BuiltDocument => ({
    stages,
    bytes: findings.hasErrors ? null : bytes,
    diagnostics: findings.all,
    timings,
  });

  const leaflet = workspace.leaflets.get(plan.leaflet);
  const loaded = workspace.locales.get(plan.locale);
  const edition = workspace.editions.get(plan.edition)?.edition;
  const prepared = tools.editions.get(plan.edition);
  if (leaflet === undefined || loaded === undefined || edition === undefined || prepared === undefined)
    return ended({});

  const localised = timed(timings, 'localise', () =>
    localise(
      {
        leaflet,
        drawings: workspace.drawings,
        locale: loaded.locale,
        interfaceWords: loaded.words,
        stored: loaded.units.get(leaflet.id) ?? null,
      },
      report,
    ),
  );
  const set = await fillSheets(
    edition,
    (filling) => setPages(filling, { localised, request, loaded, edition, prepared, workspace, tools, timings }),
    ({ fitted }) => fitted?.traced.document.pages.length,
  );
  for (const finding of set.findings) report(atItsUnit(finding, localised));
  const { view, tree, images, fitted } = set;
  if (tree === undefined || images === undefined || fitted === undefined)
    return ended({ localised, view, ...(tree === undefined ? {} : { tree }) });
  const { styled, traced } = fitted;
  checkResolution(traced.document, images, plan.profile, report);
  const laidOut = request.overlay ? overlay(traced.document, traced.trace, OVERLAY) : traced.document;
  const sides = timed(timings, 'imposition', () =>
    impose(
      laidOut,
      {
        edition,
        direction: loaded.locale.direction,
        onto: sheetsOf(plan.profile, edition),
        document: plan.id,
      },
      report,
    ),
  );
  const stages = { localised, view, tree, styled, laidOut, sides };
  if (findings.hasErrors || request.until === 'imposition') return ended(stages);
  const rendered = await timedAsync(timings, 'images', () =>
    renderImages(laidOut, workspace.images, tools.rasters, report),
  );
  if (findings.hasErrors) return ended(stages);
  const bytes = await timedAsync(timings, 'pdf', () =>
    paintPdf(
      {
        document: laidOut,
        sides,
        info: documentInfo(localised, view, workspace.project, reviewStanding(leaflet, request.today)),
        faces: (id) => tools.fonts.face(id),
        palette: workspace.project.palette,
        images: rendered,
        tagged: plan.profile === 'screen',
      },
      tools.paint,
    ),
  );
  return ended(stages, bytes);
}

/** A reader's file shows pages; a folded sheet is printed as a whole; a print shop imposes the pages of a booklet itself. */
function sheetsOf(profile: Profile, { fold }: Edition): ImpositionPlan['onto'] {
  if (profile === 'screen') return 'pages';
  if (profile === 'office') return 'office-sheets';
  return fold === 'saddle' ? 'pages' : 'sheets';
}
