/** ENTRY of the build room: a plan of documents → files, manifest and index page. */

import type { Diagnostic, Report } from '../base/diagnostic.ts';
import type { Leaflet } from '../content/leaflet.ts';
import { isReviewDueSoon, reviewStanding } from '../content/review.ts';
import { nextReview } from '../content/review-interval.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { publish, published, type PublishedFile, publishTogether, sweep } from '../files/publish.ts';
import { sha256, sharedInputsHash } from '../files/sha256.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { isFinal } from '../templates/view.ts';
import { indexPage } from '../web/index-page.ts';
import { isBlocked } from './blocked.ts';
import { type BuiltDocument, buildDocument } from './document.ts';
import { ticketPath, writeTicket } from './job-ticket.ts';
import { createPageSetter } from './last-pages.ts';
import { MANIFEST_PATH, type Manifest, type ManifestDocument, readManifest, writeManifest } from './manifest.ts';
import type { DocumentPlan } from './plan.ts';
import { printerHash } from './press-printers.ts';
import { releaseBlockers } from './release.ts';
import type { Timings } from './timings.ts';
import { prepareTools, type Tools } from './tools.ts';
import type { Workspace } from './workspace.ts';

export interface BuildOptions {
  /** Absolute. */
  readonly out: string;
  readonly today: string;
  readonly force: boolean;
  readonly release: boolean;
  readonly overlay: boolean;
  /** Draw what does not fit its pages, marked. */
  readonly draft: boolean;
  readonly generator: string;
}

export interface BuildInput {
  readonly plans: readonly DocumentPlan[];
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  /** What was found while the project was read: a document whose files have errors is not built. */
  readonly errors: readonly Diagnostic[];
}

export type Outcome = 'built' | 'up to date' | 'failed';

export interface Progress {
  readonly plan: DocumentPlan;
  readonly outcome: Outcome;
  readonly pages: number;
}

export interface BuildResult {
  readonly manifest: Manifest;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Summed over the documents. */
  readonly timings: Timings;
  /** `--release`: one line a reason. */
  readonly blockers: readonly string[];
}

/** One document's step: the command line shows it while it runs. */
export interface BuildStep {
  readonly plan: DocumentPlan;
  readonly run: () => Promise<Progress>;
}

/**
 * Builds what is not up to date, one document after the other, each published as soon as it is whole.
 * @param steps runs the steps and shows them; the order is the plan's
 */
export async function buildAll(
  input: BuildInput,
  options: BuildOptions,
  runSteps: (steps: readonly BuildStep[]) => Promise<void>,
  report: Report,
): Promise<BuildResult> {
  const { plans, workspace, files } = input;
  sweep(options.out);
  const before = previousDocuments(options.out);
  const shared = sharedInputsHash(files);
  const documents = new Map<string, ManifestDocument>();
  const counts = { built: 0, 'up to date': 0, failed: 0 };
  const timings: Timings = new Map();
  const blockers: string[] = [];
  const pagesOf = createPageSetter();
  let tools: Promise<Tools> | undefined;

  const finish = (plan: DocumentPlan, outcome: Outcome, document?: ManifestDocument): Progress => {
    counts[outcome]++;
    if (document !== undefined) documents.set(plan.path, document);
    return { plan, outcome, pages: document?.pages ?? 0 };
  };

  const buildOne = async (plan: DocumentPlan): Promise<Progress> => {
    if (isBlocked(plan, input.errors)) return finish(plan, 'failed');
    const key = documentKey(plan, shared, input, options);
    const earlier = before.get(plan.path);
    if (!options.force && !options.release && earlier?.key === key && isInPlace(options.out, earlier)) {
      for (const finding of earlier.diagnostics) report(finding);
      const leaflet = workspace.leaflets.get(plan.leaflet);
      return finish(plan, 'up to date', leaflet ? { ...earlier, review: reviewOf(leaflet, options.today) } : earlier);
    }
    tools ??= prepareTools(
      workspace,
      new Set(plans.map((each) => each.edition)),
      report,
      new Set(plans.flatMap((each) => each.printer ?? [])),
    );
    const { today, overlay, draft } = options;
    const built = await buildDocument({ plan, today, overlay, draft }, workspace, await tools, pagesOf);
    for (const finding of built.diagnostics) report(finding);
    for (const [stage, ms] of built.timings) timings.set(stage, (timings.get(stage) ?? 0) + ms);
    if (built.bytes === null) return finish(plan, 'failed');
    if (options.release) {
      const reasons = releaseBlockers(plan, workspace, built, options.today);
      blockers.push(...reasons);
      if (reasons.length > 0) return finish(plan, 'failed');
    }
    const document = describe(plan, built, built.bytes, key, workspace, options.today);
    return publishTogether(options.out, filesOf(plan, built, built.bytes, document), report)
      ? finish(plan, 'built', document)
      : finish(plan, 'failed');
  };

  await runSteps(plans.map((plan) => ({ plan, run: () => buildOne(plan) })));
  const manifest = { generator: options.generator, documents: keepOthers(before, documents, plans, options.out) };
  if (documents.size > 0) {
    publish(options.out, MANIFEST_PATH, writeManifest(manifest), report);
    publish(options.out, 'index.html', index(manifest, workspace), report);
  }
  return { manifest, counts, timings, blockers };
}

/** A press file and its job ticket come and go together. */
function filesOf(
  { path }: DocumentPlan,
  { ticket }: BuiltDocument,
  bytes: Uint8Array,
  document: ManifestDocument,
): readonly PublishedFile[] {
  const file = { path, content: bytes };
  return ticket === null ? [file] : [{ path: ticketPath(path), content: writeTicket(ticket, document.sha256) }, file];
}

function previousDocuments(out: string): ReadonlyMap<string, ManifestDocument> {
  const bytes = published(out, MANIFEST_PATH);
  const manifest = bytes === null ? undefined : readManifest(new TextDecoder().decode(bytes));
  return new Map((manifest?.documents ?? []).map((document) => [document.path, document]));
}

/** The review's standing is in the key, so that a leaflet that becomes overdue is built anew. */
function documentKey(
  plan: DocumentPlan,
  shared: string,
  { files, workspace }: { readonly files: ProjectFiles; readonly workspace: Workspace },
  options: BuildOptions,
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

function isInPlace(out: string, document: ManifestDocument): boolean {
  if (document.press && published(out, document.press.jobTicket) === null) return false;
  const bytes = published(out, document.path);
  return bytes !== null && bytes.length === document.bytes && sha256(bytes) === document.sha256;
}

/** A build of some documents leaves the others in the manifest, as long as their files are there. */
function keepOthers(
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

function describe(
  plan: DocumentPlan,
  built: BuiltDocument,
  bytes: Uint8Array,
  key: string,
  workspace: Workspace,
  today: string,
): ManifestDocument {
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
    key,
  };
}

/** The day decides it: what is up to date has it anew. */
function reviewOf(leaflet: Leaflet, today: string): ManifestDocument['review'] {
  const { reviewed } = leaflet.review;
  const dueSoon = isReviewDueSoon(leaflet, today);
  return { standing: reviewStanding(leaflet, today), reviewed, next: nextReview(leaflet), dueSoon };
}

function index(manifest: Manifest, workspace: Workspace): string {
  const words = workspace.locales.get(SOURCE_LOCALE)?.words;
  return indexPage(manifest.documents, {
    publisher: workspace.project.publisher.name,
    lang: SOURCE_LOCALE,
    words: (key, params) => words?.word(key, params)?.plain ?? key,
    colour: (name) => workspace.project.palette.get(name)?.screen ?? '#000000',
  });
}
