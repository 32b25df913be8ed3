/** Who makes the documents of a build: this thread alone, or several beside it. */

import { availableParallelism, totalmem } from 'node:os';
import type { Report } from '../base/diagnostic.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { createMaker, type DocumentMaker, type MakeOptions } from './make-document.ts';
import type { DocumentPlan } from './plan.ts';
import { prepareTools } from './tools.ts';
import { HAS_WORKERS, startWorkers, type WorkerPool } from './worker-pool.ts';
import type { Scope, Workspace } from './workspace.ts';

export interface MakersInput {
  readonly plans: readonly DocumentPlan[];
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  readonly scope: Scope;
}

/** A thread reads the project and the fonts for itself, which takes as long as making a few documents. */
const DOCUMENTS_A_THREAD = 25;
/** Bytes: what a thread may come to hold. */
const MEMORY_A_THREAD = 1.5 * 2 ** 30;

/** @param due in the order in which they will be asked for */
export function openMakers(
  due: readonly DocumentPlan[],
  { plans, workspace, files, scope }: MakersInput,
  options: MakeOptions & { readonly jobs: number | null },
  report: Report,
): WorkerPool {
  const editions = new Set(plans.map((plan) => plan.edition));
  const printers = new Set(plans.flatMap((plan) => plan.printer ?? []));
  const threads = HAS_WORKERS ? (options.jobs ?? threadsFor(due.length)) : 1;
  const { today, release, overlay, draft } = options;
  if (threads > 1 && due.length > 1) {
    const data = { files, scope, editions, printers, options: { today, release, overlay, draft } };
    return startWorkers(threads, due, data, report);
  }
  let maker: Promise<DocumentMaker> | undefined;
  const prepare = async () =>
    createMaker(options, workspace, await prepareTools(workspace, editions, report, printers));
  const make: DocumentMaker = async (plan) => {
    maker ??= prepare();
    return (await maker)(plan);
  };
  return { make, close: async () => {} };
}

function threadsFor(documents: number): number {
  const memory = Math.floor(totalmem() / MEMORY_A_THREAD);
  return Math.min(availableParallelism(), memory, Math.floor(documents / DOCUMENTS_A_THREAD));
}
