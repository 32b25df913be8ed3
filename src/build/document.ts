/** The whole flow for one document, top down: from what people wrote to the bytes of a file. */

import { type Diagnostic, Findings } from '../base/diagnostic.ts';
import { checkEdges } from '../check/check-edges.ts';
import { checkPress } from '../check/check-press.ts';
import { checkResolution } from '../check/check-resolution.ts';
import { reviewStanding } from '../content/review.ts';
import type { ImpositionPlan } from '../imposition/impose.ts';
import type { SheetSide } from '../imposition/sheet.ts';
import { overlay } from '../layout/overlay.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import { paintPdf } from '../pdf/paint.ts';
import type { Edition } from '../project/edition.ts';
import type { Profile } from '../project/project.ts';
import type { StyledDocument } from '../styles/styled-tree.ts';
import type { HtmlTree } from '../templates/tree.ts';
import type { View } from '../templates/view.ts';
import type { DocumentRequest } from './document-request.ts';
import { documentInfo } from './document-info.ts';
import type { JobTicket } from './job-ticket.ts';
import type { FitReport } from './fit-report.ts';
import { preflightPress } from './preflight-press.ts';
import { renderPressImages } from './press-images.ts';
import { pressJob } from './press-job.ts';
import type { PressPrinter } from './press-printers.ts';
import { renderImages } from './images.ts';
import { imposeWithSurplus, markOverflow } from './mark-overflow.ts';
import type { PageSetter } from './last-pages.ts';
import { setPages } from './set-pages.ts';
import { timed, timedAsync, type Timings } from './timings.ts';
import type { Tools } from './tools.ts';
import { webDocument } from './web-document.ts';
import type { Workspace } from './workspace.ts';

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
  /** Of a press file. */
  readonly ticket: JobTicket | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Timings;
  /** Of a form with a fixed number of pages, as far as it was laid out. */
  readonly fit: FitReport | null;
}

/** Where a person wrote the text that a finding is about: the tree's own lines are in no file that anybody has. */
function atItsUnit(finding: Diagnostic, { positions }: LocalisedLeaflet): Diagnostic {
  const at = positions.get(finding.unit ?? '');
  return at === undefined ? finding : { ...finding, at };
}

/** Names of the house palette. */
const OVERFLOW = { text: 'accent', ground: 'accent-soft' } as const;
const OVERLAY = { area: 'accent', box: 'primary-soft', baseline: 'accent-soft' } as const;

/**
 * Lays out and paints one document. Errors end the flow at their stage; nothing is thrown for bad input.
 * @param pagesOf whoever builds several documents hands over one that remembers
 */
export async function buildDocument(
  request: DocumentRequest,
  workspace: Workspace,
  tools: Tools,
  pagesOf: PageSetter = setPages,
): Promise<BuiltDocument> {
  const findings = new Findings();
  const report = (finding: Diagnostic): void =>
    findings.report({ ...finding, document: finding.document ?? request.plan.id });
  const timings: Timings = new Map();
  const { plan } = request;
  const ended = (
    stages: Stages,
    fit: FitReport | null = null,
    made: { readonly bytes: Uint8Array; readonly ticket: JobTicket | null } | null = null,
  ): BuiltDocument => ({
    stages,
    fit,
    bytes: findings.hasErrors ? null : (made?.bytes ?? null),
    ticket: made?.ticket ?? null,
    diagnostics: findings.all,
    timings,
  });

  const leaflet = workspace.leaflets.get(plan.leaflet);
  const loaded = workspace.locales.get(plan.locale);
  const edition = workspace.editions.get(plan.edition)?.edition;
  const prepared = tools.editions.get(plan.edition);
  const press = plan.printer === null ? null : tools.printers.get(plan.printer);
  if (leaflet === undefined || loaded === undefined || edition === undefined || prepared === undefined)
    return ended({});
  // The printer's profile can't be used; preparing it said so.
  if (press === undefined) return ended({});

  const input = { request, leaflet, loaded, edition, prepared, workspace, tools, timings };
  const { localised, view, tree, images, set, textFindings, pageFindings } = await pagesOf(input);
  for (const finding of textFindings) report(finding);
  // A web page has no pages to look at: what is said of them is said of the same edition's other files.
  const isWeb = plan.profile === 'web';
  for (const finding of pageFindings) if (!isWeb || finding.severity === 'error') report(atItsUnit(finding, localised));
  if (tree === undefined || images === undefined || set === undefined)
    return ended({ localised, view, ...(tree === undefined ? {} : { tree }) });
  if (!isWeb) checkResolution(set.document, images, plan.profile, report);
  if (press !== null) checkPress(set.document, { ...workspace.project, printer: press.printer }, report);
  const { styled, fit } = set;
  const surplus = set.overflow?.surplus ?? [];
  const drawn = surplus.length === 0 ? set.document : markOverflow(set.document, surplus, OVERFLOW);
  const laidOut = request.overlay ? overlay(drawn, set.trace, OVERLAY) : drawn;
  const onto = sheetsOf(plan.profile, edition, press);
  // The print shop's paper, not the edition's, creeps.
  const form = press === null ? edition : { ...edition, paperThickness: press.printer.paper.thickness };
  const sides = timed(timings, 'imposition', () =>
    imposeWithSurplus(
      laidOut,
      surplus,
      { edition: form, direction: loaded.locale.direction, onto, document: plan.id },
      report,
    ),
  );
  if (!isWeb) checkEdges(set.document, sides, plan.profile, report);
  const stages = { localised, view, tree, styled, laidOut, sides };
  if (findings.hasErrors || request.until === 'imposition') return ended(stages, fit);
  const { palette } = workspace.project;
  const rendered = await timedAsync(timings, 'images', () =>
    press === null
      ? renderImages(laidOut, workspace.images, tools.rasters, report)
      : renderPressImages(
          { document: laidOut, files: workspace.images, infos: images, rasters: tools.rasters, palette, press },
          report,
        ),
  );
  if (findings.hasErrors) return ended(stages, fit);
  if (isWeb) {
    const page = { plan, view, tree, styled, laidOut, images: rendered, loaded };
    const bytes = await timedAsync(timings, 'web', () => webDocument(page, workspace, tools));
    return ended(stages, fit, { bytes, ticket: null });
  }
  const sheets =
    press === null
      ? null
      : pressJob({ plan, localised, edition, laidOut, sides, images: rendered, press }, workspace, tools);
  const bytes = await timedAsync(timings, 'pdf', () =>
    paintPdf(
      {
        document: laidOut,
        sides: sheets?.sides ?? sides,
        info: documentInfo(localised, view, workspace.project, reviewStanding(leaflet, request.today)),
        faces: (id) => tools.fonts.face(id),
        palette,
        images: rendered,
        tagged: plan.profile === 'screen',
        press: sheets?.output ?? null,
      },
      tools.paint,
    ),
  );
  const ticket = sheets?.ticket ?? null;
  if (press !== null && ticket !== null && !request.overlay)
    await timedAsync(timings, 'preflight', () => preflightPress(bytes, ticket, { plan, press }, report));
  return ended({ ...stages, sides: sheets?.sides ?? sides }, fit, { bytes, ticket });
}

/** A reader's file shows pages; a folded sheet is printed as a whole; most print shops impose the pages of a booklet themselves. */
function sheetsOf(profile: Profile, { fold }: Edition, press: PressPrinter | null): ImpositionPlan['onto'] {
  if (profile === 'screen' || profile === 'web') return 'pages';
  if (profile === 'office') return 'office-sheets';
  return fold === 'saddle' && press?.printer.imposed !== true ? 'pages' : 'sheets';
}
