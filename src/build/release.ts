/** What stands between a document and the patient: `build --release` refuses it, one line a reason. */

import { reviewStanding } from '../content/review.ts';
import { nextReview } from '../content/review-interval.ts';
import { approvalGaps } from '../locales/approve.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { BuiltDocument } from './document.ts';
import type { DocumentPlan } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** Empty when it may go out: the text fits its pages, every unit is final, none stale, the source reviewed and not overdue. */
export function releaseBlockers(
  plan: DocumentPlan,
  workspace: Workspace,
  built: BuiltDocument,
  today: string,
): readonly string[] {
  const leaflet = workspace.leaflets.get(plan.leaflet);
  const { localised } = built.stages;
  if (leaflet === undefined || localised === undefined) return [`${plan.id}: there is nothing to release`];
  const reasons: string[] = [];
  if (localised.locale.isTest) reasons.push('it is in a test language');
  if (built.fit?.overflow) reasons.push(`the text of panel ${built.fit.overflow.page} does not fit`);
  const standing = reviewStanding(leaflet, today);
  if (leaflet.review.reviewed === null) reasons.push('nobody has reviewed the source text');
  if (standing === 'overdue') reasons.push(`the review is overdue since ${nextReview(leaflet)}`);
  if (plan.locale !== SOURCE_LOCALE) {
    const { missing, stale, translated, reviewed } = localised.counts;
    if (missing > 0) reasons.push(`${units(missing)} not translated`);
    if (stale > 0) reasons.push(`${units(stale)} out of date`);
    if (translated > 0) reasons.push(`${units(translated)} not checked by a second linguist`);
    if (reviewed > 0) reasons.push(`${units(reviewed)} not clinically approved`);
    const stored = workspace.locales.get(plan.locale)?.units.get(plan.leaflet);
    for (const gap of stored === undefined ? [] : approvalGaps(stored)) reasons.push(`approvals: ${gap}`);
    if (localised.provenance?.method === 'machine') reasons.push('the translation is raw machine translation');
  }
  return reasons.map((reason) => `${plan.id}: ${reason}`);
}

function units(count: number): string {
  return count === 1 ? '1 unit is' : `${count} units are`;
}
