/** How each fixed form that `foldout.yaml` plans fits, without painting one: for the translators' desk. */

import type { Diagnostic, Report } from '../base/diagnostic.ts';
import { isBlocked } from './blocked.ts';
import { buildDocument } from './document.ts';
import type { FitReport } from './fit-report.ts';
import { type BuildRequest, type DocumentPlan, planDocuments, type Stock } from './plan.ts';
import { isFixedForm } from './set-document.ts';
import { prepareTools } from './tools.ts';
import type { Workspace } from './workspace.ts';

/** One leaflet in one locale, in one fixed form. */
export interface FixedFormFit {
  readonly leaflet: string;
  readonly locale: string;
  readonly edition: string;
  /** Null where it could not be laid out; the findings say why. */
  readonly fit: FitReport | null;
}

export interface FitRequest extends Pick<BuildRequest, 'leaflets' | 'locales'> {
  /** ISO date: a leaflet that is overdue says so on the page. */
  readonly today: string;
  /** Found while the project was read: what they concern is not laid out. */
  readonly errors: readonly Diagnostic[];
}

/** Lays out each fixed form once, whatever profiles it is made in: they fit alike. Reports why one could not be laid out. */
export async function fitFixedForms(
  workspace: Workspace,
  stock: Stock,
  { today, errors, ...request }: FitRequest,
  report: Report,
): Promise<readonly FixedFormFit[]> {
  const plans = onePerForm(planDocuments(workspace.project, stock, request, report), workspace);
  if (plans.length === 0) return [];
  const tools = await prepareTools(workspace, new Set(plans.map(({ edition }) => edition)), report);
  const fits: FixedFormFit[] = [];
  for (const plan of plans) {
    const { leaflet, locale, edition } = plan;
    if (isBlocked(plan, errors)) {
      fits.push({ leaflet, locale, edition, fit: null });
      continue;
    }
    const built = await buildDocument(
      { plan, today, overlay: false, draft: true, until: 'imposition' },
      workspace,
      tools,
    );
    if (built.fit === null) for (const finding of built.diagnostics) report(finding);
    fits.push({ leaflet, locale, edition, fit: built.fit });
  }
  return fits;
}

/** A press file needs its printer and is never a draft: another profile of the same form is taken where there is one. */
function onePerForm(plans: readonly DocumentPlan[], { editions }: Workspace): readonly DocumentPlan[] {
  const chosen = new Map<string, DocumentPlan>();
  for (const plan of plans) {
    const edition = editions.get(plan.edition)?.edition;
    if (edition === undefined || !isFixedForm(edition)) continue;
    const key = `${plan.leaflet} ${plan.locale} ${plan.edition}`;
    const before = chosen.get(key);
    if (before === undefined || (before.profile === 'press' && plan.profile !== 'press')) chosen.set(key, plan);
  }
  return [...chosen.values()];
}
