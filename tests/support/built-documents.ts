/** Documents built in this process, with their stages: fonts are opened and templates checked once for all of them. */

import { Findings } from '../../src/base/diagnostic.ts';
import { type BuiltDocument, buildDocument } from '../../src/build/document.ts';
import type { DocumentRequest } from '../../src/build/document-request.ts';
import { type BuildRequest, type DocumentPlan, planDocuments } from '../../src/build/plan.ts';
import { stockOf } from '../../src/build/stock.ts';
import { prepareTools } from '../../src/build/tools.ts';
import { loadWorkspace } from '../../src/build/workspace.ts';
import { readProject } from '../../src/files/read-project.ts';

export interface PlannedDocument extends BuiltDocument {
  readonly plan: DocumentPlan;
}

/** @throws where anything is wrong: what these tests look at is built without an error */
export async function buildInProcess(
  root: string,
  request: BuildRequest,
  until: Pick<DocumentRequest, 'until'> = {},
): Promise<readonly PlannedDocument[]> {
  const findings = new Findings();
  const files = readProject(root, findings.report);
  const workspace = loadWorkspace(files, findings.report);
  if (workspace === undefined) throw new Error(JSON.stringify(findings.errors));
  const plans = planDocuments(workspace.project, stockOf(workspace, files), request, findings.report);
  const tools = await prepareTools(workspace, new Set(plans.map((plan) => plan.edition)), findings.report);
  const documents: PlannedDocument[] = [];
  for (const plan of plans) {
    const document = await buildDocument({ plan, today: '2026-12-01', overlay: false, ...until }, workspace, tools);
    for (const finding of document.diagnostics) findings.report(finding);
    documents.push({ plan, ...document });
  }
  if (findings.hasErrors) throw new Error(JSON.stringify(findings.errors));
  return documents;
}
