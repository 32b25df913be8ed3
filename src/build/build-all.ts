/** ENTRY of the build room: a plan of documents → files, manifest and index page. */

import type { Diagnostic, Report } from '../base/diagnostic.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { publish, type PublishedFile, publishTogether, sweep } from '../files/publish.ts';
import { sharedInputsHash } from '../files/sha256.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { indexPage } from '../web/index-page.ts';
import { isBlocked } from './blocked.ts';
import { reviewOf } from './describe-document.ts';
import { ticketPath, writeTicket } from './job-ticket.ts';
import type { MadeFile, MakeOptions } from './make-document.ts';
import { openMakers } from './makers.ts';
import { MANIFEST_PATH, type Manifest, type ManifestDocument, writeManifest } from './manifest.ts';
import type { DocumentPlan } from './plan.ts';
import type { Timings } from './timings.ts';
import { documentKey, isInPlace, keepOthers, previousDocuments } from './up-to-date.ts';
import type { Scope, Workspace } from './workspace.ts';

export interface BuildOptions extends MakeOptions {
  /** Absolute. */
  readonly out: string;
  readonly force: boolean;
  readonly generator: string;
  /** How many threads; null: as many as are worth it. */
  readonly jobs: number | null;
}

export interface BuildInput {
  readonly plans: readonly DocumentPlan[];
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  /** What of the project was read. */
  readonly scope: Scope;
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
 * Builds what is not up to date, each document published as soon as it is whole, in the plan's order.
 * @param runSteps runs the steps one after the other and shows them
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
  const keys = new Map(plans.map((plan) => [plan.path, documentKey(plan, shared, input, options)]));
  const documents = new Map<string, ManifestDocument>();
  const counts = { built: 0, 'up to date': 0, failed: 0 };
  const timings: Timings = new Map();
  const blockers: string[] = [];

  const current = (plan: DocumentPlan): ManifestDocument | undefined => {
    const earlier = options.force || options.release ? undefined : before.get(plan.path);
    return earlier?.key === keys.get(plan.path) && earlier && isInPlace(options.out, earlier) ? earlier : undefined;
  };
  const standing = new Map(
    plans.map((plan) => [plan, isBlocked(plan, input.errors) ? 'blocked' : (current(plan) ?? 'due')] as const),
  );
  const due = plans.filter((plan) => standing.get(plan) === 'due');
  const makers = openMakers(due, input, options, report);

  const finish = (plan: DocumentPlan, outcome: Outcome, document?: ManifestDocument): Progress => {
    counts[outcome]++;
    if (document !== undefined) documents.set(plan.path, document);
    return { plan, outcome, pages: document?.pages ?? 0 };
  };

  const buildOne = async (plan: DocumentPlan): Promise<Progress> => {
    const earlier = standing.get(plan);
    if (earlier === undefined || earlier === 'blocked') return finish(plan, 'failed');
    if (earlier !== 'due') {
      for (const finding of earlier.diagnostics) report(finding);
      const leaflet = workspace.leaflets.get(plan.leaflet);
      return finish(plan, 'up to date', leaflet ? { ...earlier, review: reviewOf(leaflet, options.today) } : earlier);
    }
    const made = await makers.make(plan);
    for (const finding of made.diagnostics) report(finding);
    for (const [stage, ms] of made.timings) timings.set(stage, (timings.get(stage) ?? 0) + ms);
    blockers.push(...made.blockers);
    if (made.file === null) return finish(plan, 'failed');
    const document = { ...made.file.row, key: keys.get(plan.path) ?? '' };
    return publishTogether(options.out, filesOf(plan, made.file), report)
      ? finish(plan, 'built', document)
      : finish(plan, 'failed');
  };

  try {
    await runSteps(plans.map((plan) => ({ plan, run: () => buildOne(plan) })));
  } finally {
    await makers.close();
  }
  const manifest = { generator: options.generator, documents: keepOthers(before, documents, plans, options.out) };
  if (documents.size > 0) {
    publish(options.out, MANIFEST_PATH, writeManifest(manifest), report);
    publish(options.out, 'index.html', index(manifest, workspace), report);
  }
  return { manifest, counts, timings, blockers };
}

/** A press file and its job ticket come and go together. */
function filesOf({ path }: DocumentPlan, { bytes, ticket, row }: MadeFile): readonly PublishedFile[] {
  const file = { path, content: bytes };
  return ticket === null ? [file] : [{ path: ticketPath(path), content: writeTicket(ticket, row.sha256) }, file];
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
