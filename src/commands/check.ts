/** `foldout check`: everything that can be found without writing a file. */

import { type Diagnostic, Findings, type Report } from '../base/diagnostic.ts';
import { findingRows } from '../base/format-findings.ts';
import { buildDocument } from '../build/document.ts';
import { createPageSetter } from '../build/last-pages.ts';
import { isBlocked } from '../build/blocked.ts';
import { checkLocales } from '../build/check-locales.ts';
import { type DocumentPlan, planDocuments } from '../build/plan.ts';
import { stockOf } from '../build/stock.ts';
import { prepareTools, type Tools } from '../build/tools.ts';
import { loadWorkspace, type Workspace } from '../build/workspace.ts';
import { checkContrast } from '../check/check-contrast.ts';
import { checkHeadings } from '../check/check-headings.ts';
import { checkLinks } from '../check/check-links.ts';
import { checkPage } from '../check/check-page.ts';
import { checkReview } from '../check/check-review.ts';
import { checkTables } from '../check/check-tables.ts';
import { checkTranslation } from '../check/check-translation.ts';
import { checkTypography } from '../check/check-typography.ts';
import { checkXHeight } from '../check/check-x-height.ts';
import { readDocument } from '../check/spoken-document.ts';
import { textsOf } from '../content/texts-of.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { readProject } from '../files/read-project.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import { FitRows, fitTable } from './fit-table.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { openProject } from './open-project.ts';
import type { FindingsFormat } from './program.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface CheckCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
  readonly date?: string;
  /** False with `--no-layout`. */
  readonly layout: boolean;
  readonly format: FindingsFormat;
}

export async function check(command: CheckCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const fits = new FitRows();
  const root = openProject(command.project, terminal, findings.report);
  const files = root === null ? undefined : readProject(root, findings.report);
  const workspace = files && loadWorkspace(files, findings.report);
  if (files !== undefined && workspace !== undefined)
    await checkAll(command, { files, workspace, today: command.date ?? terminal.today }, findings, fits);
  if (command.format === 'json')
    terminal.print(JSON.stringify({ findings: findingRows(findings.all), fit: fits.all }, null, 2));
  else showFindings(findings.all, root ?? '.', command.format, terminal);
  if (command.format === 'text' && fits.all.length > 0) terminal.print(fitTable(fits.all));
  if (command.format === 'text' && findings.all.length === 0) terminal.say('No findings.');
  return exitStatus(findings);
}

interface CheckInput {
  readonly files: ProjectFiles;
  readonly workspace: Workspace;
  readonly today: string;
}

async function checkAll(
  command: CheckCommand,
  { files, workspace, today }: CheckInput,
  findings: Findings,
  fits: FitRows,
): Promise<void> {
  const request = {
    ...(command.leaflets.length > 0 ? { leaflets: command.leaflets } : {}),
    ...(command.locale === undefined ? {} : { locales: command.locale }),
  };
  const plans = planDocuments(workspace.project, stockOf(workspace, files), request, findings.report);
  const source = workspace.locales.get(SOURCE_LOCALE)?.locale;
  for (const leaflet of workspace.leaflets.values()) {
    if (command.leaflets.length > 0 && !command.leaflets.includes(leaflet.id)) continue;
    checkReview(leaflet, today, (finding) => {
      // What was decided about the source text is for who reads the source.
      if (finding.severity !== 'info' || request.locales?.includes(SOURCE_LOCALE) !== false) findings.report(finding);
    });
    if (source !== undefined) checkTypography(textsOf(leaflet), source, findings.report);
  }
  checkLocales(
    workspace,
    ({ locale, leaflet }) =>
      plans.some((plan) => plan.locale === locale && (leaflet === null || plan.leaflet === leaflet)),
    findings.report,
  );
  const errors = findings.errors;
  const tools = await prepareTools(
    workspace,
    new Set(plans.map((plan) => plan.edition)),
    findings.report,
    new Set(plans.flatMap((plan) => plan.printer ?? [])),
  );
  const translated = new Set<string>();
  const pagesOf = createPageSetter();
  for (const plan of plans) {
    if (isBlocked(plan, errors)) continue;
    const { stages, diagnostics, fit } = await buildDocument(
      { plan, today, overlay: false, until: command.layout ? 'imposition' : 'tree' },
      workspace,
      tools,
      pagesOf,
    );
    for (const finding of diagnostics) findings.report(finding);
    fits.add(plan, fit);
    const key = `${plan.locale}/${plan.leaflet}`;
    if (stages.localised !== undefined && !translated.has(key)) {
      translated.add(key);
      checkTranslation(stages.localised, `locales/${plan.locale}/leaflets/${plan.leaflet}.yaml`, findings.report);
    }
    if (stages.laidOut !== undefined) {
      const report = (finding: Diagnostic): void => findings.report({ ...finding, document: plan.id });
      checkLaidOut(stages.laidOut, plan, workspace, tools, report);
    }
  }
}

/** What is really on the pages, and what readers that follow the structure are told. */
function checkLaidOut(
  document: LaidOutDocument,
  plan: DocumentPlan,
  { project, editions }: Workspace,
  { fonts }: Tools,
  report: Report,
): void {
  checkPage(document, fonts.face, report);
  checkXHeight(document, fonts.face, report);
  const edition = editions.get(plan.edition)?.edition;
  if (edition !== undefined) checkContrast(document, project.palette, edition.contrast, report);
  const spoken = readDocument(document, plan.locale);
  checkHeadings(spoken, report);
  checkLinks(spoken, report);
  checkTables(spoken, report);
}
