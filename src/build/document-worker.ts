/** What runs in a worker thread: reads the project from the bytes that it is given, and makes the documents that it is sent. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { createMaker, type MadeDocument, type MakeOptions } from './make-document.ts';
import type { DocumentPlan } from './plan.ts';
import { prepareTools } from './tools.ts';
import { loadWorkspace, type Scope } from './workspace.ts';

/** Everything that a worker knows of the world. */
export interface WorkerData {
  readonly files: ProjectFiles;
  readonly scope: Scope;
  readonly editions: ReadonlySet<string>;
  readonly printers: ReadonlySet<string>;
  readonly options: MakeOptions;
}

export type WorkerMessage =
  /** About the project or its tools, not about one document. */
  | { readonly kind: 'finding'; readonly finding: Diagnostic }
  | { readonly kind: 'made'; readonly plan: DocumentPlan; readonly made: MadeDocument }
  /** Foldout's own fault, no worker's death. */
  | { readonly kind: 'fault'; readonly plan: DocumentPlan; readonly error: Error };

const port = parentPort;
if (port !== null) {
  const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const maker = prepare(workerData as WorkerData, (finding) => say({ kind: 'finding', finding }));
  // One after the other: documents of one edition have their pages in common.
  let before: Promise<void> = Promise.resolve();
  port.on('message', (plan: DocumentPlan) => {
    before = before.then(async () => {
      try {
        const made = await (await maker)(plan);
        say({ kind: 'made', plan, made }, ownBuffers(made));
      } catch (error) {
        say({ kind: 'fault', plan, error: error instanceof Error ? error : new Error(String(error)) });
      }
    });
  });
}

async function prepare(data: WorkerData, report: (finding: Diagnostic) => void) {
  const workspace = loadWorkspace(data.files, report, data.scope);
  if (workspace === undefined) throw new Error('the project could be read, and now it can’t');
  return createMaker(data.options, workspace, await prepareTools(workspace, data.editions, report, data.printers));
}

/** Bytes that have a buffer to themselves are handed over, not copied. */
function ownBuffers({ file }: MadeDocument): ArrayBuffer[] {
  const buffer = file?.bytes.buffer;
  return buffer instanceof ArrayBuffer && buffer.byteLength === file?.bytes.byteLength ? [buffer] : [];
}
