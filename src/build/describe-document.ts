/** A document's row in the manifest. */

import type { Leaflet } from '../content/leaflet.ts';
import { isReviewDueSoon, reviewStanding } from '../content/review.ts';
import { nextReview } from '../content/review-interval.ts';
import { sha256 } from '../files/sha256.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { isFinal } from '../templates/view.ts';
import type { BuiltDocument } from './document.ts';
import { ticketPath } from './job-ticket.ts';
import type { ManifestDocument } from './manifest.ts';
import type { DocumentPlan } from './plan.ts';
import type { Workspace } from './workspace.ts';

export function describeDocument(
  plan: DocumentPlan,
  built: BuiltDocument,
  bytes: Uint8Array,
  workspace: Workspace,
  today: string,
): Omit<ManifestDocument, 'key'> {
  const { localised, sides } = built.stages;
  const leaflet = workspace.leaflets.get(plan.leaflet);
  if (localised === undefined || leaflet === undefined) throw new Error(`${plan.id} was built from nothing`);
  return {
    path: plan.path,
    leaflet: plan.leaflet,
    locale: plan.locale,
    edition: plan.edition,
    profile: plan.profile,
    press: plan.printer === null ? null : { printer: plan.printer, jobTicket: ticketPath(plan.path) },
    title: localised.title.plain,
    code: localised.code,
    version: localised.version,
    date: localised.date,
    language: {
      own: localised.locale.names.own,
      dutch: localised.locale.names.dutch,
      direction: localised.locale.direction,
    },
    pages: plan.profile === 'web' ? 0 : (sides?.length ?? 0),
    bytes: bytes.length,
    sha256: sha256(bytes),
    review: reviewOf(leaflet, today),
    translation: {
      state: plan.locale === SOURCE_LOCALE ? 'source' : isFinal(localised) ? 'final' : 'draft',
      method: localised.provenance?.method ?? null,
      units: localised.counts,
    },
    fit: built.fit,
    diagnostics: built.diagnostics,
  };
}

/** The day decides it: what is up to date has it anew. */
export function reviewOf(leaflet: Leaflet, today: string): ManifestDocument['review'] {
  const { reviewed } = leaflet.review;
  const dueSoon = isReviewDueSoon(leaflet, today);
  return { standing: reviewStanding(leaflet, today), reviewed, next: nextReview(leaflet), dueSoon };
}
