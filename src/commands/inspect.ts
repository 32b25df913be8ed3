/** `foldout inspect`: what one stage of the flow hands to the next, as text. */

import { dump } from '../base/dump.ts';
import { Findings } from '../base/diagnostic.ts';
import { buildDocument, type Stages } from '../build/document.ts';
import { planDocuments } from '../build/plan.ts';
import { stockOf } from '../build/stock.ts';
import { prepareTools } from '../build/tools.ts';
import { loadWorkspace, type Workspace } from '../build/workspace.ts';
import { readProject } from '../files/read-project.ts';
import { dumpLayout } from '../layout/dump.ts';
import { spoken } from '../layout/spoken.ts';
import { extractUnits } from '../locales/extract-units.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { dumpStyledDocument } from '../styles/dump.ts';
import { openProject } from './open-project.ts';
import type { Stage } from './program.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface InspectCommand {
  readonly project?: string;
  readonly leaflet: string;
  readonly stage: Stage;
  readonly locale?: string;
  readonly edition: string;
  readonly profile: string;
  readonly date?: string;
}

export async function inspect(command: InspectCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const root = openProject(command.project, terminal, findings.report);
  const files = root === null ? undefined : readProject(root, findings.report);
  const request = {
    leaflets: [command.leaflet],
    locales: [command.locale ?? SOURCE_LOCALE],
    editions: [command.edition],
    profiles: [command.profile],
  };
  const workspace = files && loadWorkspace(files, findings.report, request);
  if (files !== undefined && workspace !== undefined) {
    const [plan] = planDocuments(workspace.project, stockOf(workspace, files), request, findings.report);
    if (plan !== undefined) {
      const tools = await prepareTools(
        workspace,
        new Set([plan.edition]),
        findings.report,
        new Set(plan.printer === null ? [] : [plan.printer]),
      );
      const today = command.date ?? terminal.today;
      const { stages, diagnostics } = await buildDocument(
        { plan, today, overlay: false, until: 'imposition' },
        workspace,
        tools,
      );
      for (const finding of diagnostics) findings.report(finding);
      const text = show(command, stages, workspace);
      if (text !== undefined) terminal.print(text.trimEnd());
    }
  }
  showFindings(findings.all, root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

/** Undefined where the flow did not come so far; the findings say why. */
function show(
  { stage, leaflet: id, locale }: InspectCommand,
  stages: Stages,
  workspace: Workspace,
): string | undefined {
  const leaflet = workspace.leaflets.get(id);
  switch (stage) {
    case 'content':
      return leaflet && dump(leaflet);
    case 'units':
      return leaflet && dump(extractUnits(leaflet, workspace.drawings));
    case 'localised':
      return stages.localised && dump(stages.localised);
    case 'html':
      return stages.tree?.html;
    case 'tree':
      return stages.tree && dump(stages.tree.root);
    case 'style':
      return stages.styled && dumpStyledDocument(stages.styled);
    case 'layout':
      return stages.laidOut && dumpLayout(stages.laidOut);
    case 'spoken':
      return stages.laidOut && spoken(stages.laidOut, locale ?? SOURCE_LOCALE);
    case 'imposition':
      return stages.sides && dump(stages.sides);
  }
}
