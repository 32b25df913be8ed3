/** One document of a build: its bytes, its row in the manifest, and what was found; nothing is written here. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { DocumentPlan } from './plan.ts';
import { describeDocument } from './describe-document.ts';
import { type BuiltDocument, buildDocument } from './document.ts';
import type { JobTicket } from './job-ticket.ts';
import { createPageSetter } from './last-pages.ts';
import type { ManifestDocument } from './manifest.ts';
import { releaseBlockers } from './release.ts';
import type { Timings } from './timings.ts';
import type { Tools } from './tools.ts';
import type { Workspace } from './workspace.ts';

export interface MakeOptions {
  readonly today: string;
  readonly release: boolean;
  readonly overlay: boolean;
  /** Draw what does not fit its pages, marked. */
  readonly draft: boolean;
}

/** Plain values only: it may come from another thread. */
export interface MadeDocument {
  /** Null after an error, and where `--release` refuses it. */
  readonly file: MadeFile | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Timings;
  /** `--release`: one line a reason. */
  readonly blockers: readonly string[];
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  /** Of a press file. */
  readonly ticket: JobTicket | null;
  readonly row: Omit<ManifestDocument, 'key'>;
}

/** Rejects only for a fault of Foldout's own. */
export type DocumentMaker = (plan: DocumentPlan) => Promise<MadeDocument>;

/** Makes documents one after the other, in this thread. */
export function createMaker(options: MakeOptions, workspace: Workspace, tools: Tools): DocumentMaker {
  const pagesOf = createPageSetter();
  const { today, overlay, draft } = options;
  return async (plan) => {
    const built = await buildDocument({ plan, today, overlay, draft }, workspace, tools, pagesOf);
    const isWhole = built.bytes !== null;
    const blockers = isWhole && options.release ? releaseBlockers(plan, workspace, built, today) : [];
    const file = blockers.length > 0 ? null : fileOf(plan, built, workspace, today);
    return { file, diagnostics: built.diagnostics, timings: built.timings, blockers };
  };
}

function fileOf(plan: DocumentPlan, built: BuiltDocument, workspace: Workspace, today: string): MadeFile | null {
  const { bytes, ticket } = built;
  return bytes && { bytes, ticket, row: describeDocument(plan, built, bytes, workspace, today) };
}
