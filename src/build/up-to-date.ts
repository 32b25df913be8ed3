/** What an earlier build left: which of its files are still what would be built, and which stay in the manifest. */

import { reviewStanding } from '../content/review.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { published } from '../files/publish.ts';
import { sha256 } from '../files/sha256.ts';
import type { MakeOptions } from './make-document.ts';
import { MANIFEST_PATH, type ManifestDocument, readManifest } from './manifest.ts';
import type { DocumentPlan } from './plan.ts';
import { printerHash } from './press-printers.ts';
import type { Workspace } from './workspace.ts';

export function previousDocuments(out: string): ReadonlyMap<string, ManifestDocument> {
  const bytes = published(out, MANIFEST_PATH);
  const manifest = bytes === null ? undefined : readManifest(new TextDecoder().decode(bytes));
  return new Map((manifest?.documents ?? []).map((document) => [document.path, document]));
}

/** The review's standing is in the key, so that a leaflet that becomes overdue is built anew. */
export function documentKey(
  plan: DocumentPlan,
  shared: string,
  { files, workspace }: { readonly files: ProjectFiles; readonly workspace: Workspace },
  options: Pick<MakeOptions, 'today' | 'overlay' | 'draft'>,
): string {
  const leaflet = workspace.leaflets.get(plan.leaflet);
  const standing = leaflet === undefined ? '' : reviewStanding(leaflet, options.today);
  const edition = files.editions.get(plan.edition);
  const parts = [
    files.leaflets.get(plan.leaflet),
    files.locales.get(plan.locale)?.leaflets.get(plan.leaflet),
    edition?.settings,
    edition?.layout,
    edition?.style,
  ].map((file) => (file == null ? '' : sha256(file.bytes)));
  const printer = plan.printer === null ? '' : printerHash(workspace, plan.printer);
  return sha256(
    [plan.id, shared, standing, String(options.overlay), String(options.draft), printer, ...parts].join('\n'),
  );
}

export function isInPlace(out: string, document: ManifestDocument): boolean {
  if (document.press && published(out, document.press.jobTicket) === null) return false;
  const bytes = published(out, document.path);
  return bytes !== null && bytes.length === document.bytes && sha256(bytes) === document.sha256;
}

/** A build of some documents leaves the others in the manifest, as long as their files are there. */
export function keepOthers(
  before: ReadonlyMap<string, ManifestDocument>,
  documents: ReadonlyMap<string, ManifestDocument>,
  plans: readonly DocumentPlan[],
  out: string,
): readonly ManifestDocument[] {
  const planned = new Set(plans.map((plan) => plan.path));
  const others = [...before.values()].filter((document) => !planned.has(document.path) && isInPlace(out, document));
  // What failed this time keeps its earlier row: its earlier file still lies there, whole.
  const kept = [...before.values()].filter(
    (document) => planned.has(document.path) && !documents.has(document.path) && isInPlace(out, document),
  );
  return [...documents.values(), ...others, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1));
}
