/** Documents made in several threads at a time; whoever asks gets them in any order he likes. */

import { Worker } from 'node:worker_threads';
import type { Diagnostic, Report } from '../base/diagnostic.ts';
import type { WorkerData, WorkerMessage } from './document-worker.ts';
import type { DocumentMaker, MadeDocument } from './make-document.ts';
import type { DocumentPlan } from './plan.ts';

export interface WorkerPool {
  readonly make: DocumentMaker;
  /** Ends the threads, whatever they are doing. */
  readonly close: () => Promise<void>;
}

interface Promised {
  readonly made: Promise<MadeDocument>;
  readonly settle: (made: MadeDocument) => void;
  readonly fail: (error: Error) => void;
}

/** Threads run the compiled code: from its sources Foldout makes everything in one. */
export const HAS_WORKERS = import.meta.url.endsWith('.js');

/** A thread is sent the documents of one edition together, for they have their pages in common. */
const GROUP: readonly (keyof DocumentPlan)[] = ['leaflet', 'locale', 'edition'];

/** After that it is no accident of one document. */
const MOST_DEATHS = 5;

/**
 * Begins at once with all of the documents, in their order.
 * @param program where the worker's code is
 * @param report for what concerns no document; each worker reports the same
 */
export function startWorkers(
  count: number,
  plans: readonly DocumentPlan[],
  data: WorkerData,
  report: Report,
  program = new URL('document-worker.js', import.meta.url),
): WorkerPool {
  const promised = new Map(plans.map((plan) => [plan.id, promise()]));
  const queue = groupsOf(plans);
  const running = new Set<Worker>();

  const lose = (plan: DocumentPlan, reason: string): void =>
    promised.get(plan.id)?.settle({
      file: null,
      diagnostics: [lost(plan, reason)],
      timings: new Map(),
      blockers: [],
    });

  let deaths = 0;
  const start = (): void => {
    const worker = new Worker(program, { workerData: data });
    running.add(worker);
    let inHand: DocumentPlan[] = [];
    let reason = '';
    const next = (): void => {
      inHand = queue.shift() ?? [];
      for (const plan of inHand) worker.postMessage(plan);
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'finding') return report(message.finding);
      inHand = inHand.filter(({ id }) => id !== message.plan.id);
      if (message.kind === 'made') promised.get(message.plan.id)?.settle(message.made);
      else promised.get(message.plan.id)?.fail(message.error);
      if (inHand.length === 0) next();
    });
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', (code) => {
      running.delete(worker);
      const [broken, ...others] = inHand;
      if (broken === undefined) return;
      reason ||= `exit status ${code}`;
      lose(broken, reason);
      if (others.length > 0) queue.unshift(others);
      if (++deaths > MOST_DEATHS) for (const plan of queue.splice(0).flat()) lose(plan, reason);
      if (queue.length > 0) start();
    });
    next();
  };

  const threads = Math.min(count, queue.length);
  for (let i = 0; i < threads; i++) start();
  return {
    make: (plan) => promised.get(plan.id)?.made ?? Promise.reject(new Error(`${plan.id} was not asked for`)),
    close: async () => {
      queue.length = 0;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function promise(): Promised {
  let settle: Promised['settle'] = () => {};
  let fail: Promised['fail'] = () => {};
  const made = new Promise<MadeDocument>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  // Whoever asks for it hears of it; until then it is no unhandled rejection.
  made.catch(() => {});
  return { made, settle, fail };
}

function groupsOf(plans: readonly DocumentPlan[]): DocumentPlan[][] {
  const groups: DocumentPlan[][] = [];
  for (const plan of plans) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && GROUP.every((name) => first[name] === plan[name]))
      group.push(plan);
    else groups.push([plan]);
  }
  return groups;
}

function lost({ id }: DocumentPlan, reason: string): Diagnostic {
  return {
    severity: 'error',
    code: 'build.worker-died',
    message: `The thread that was making ${id} ended: ${reason}.`,
    hint: 'Build it again with --jobs 1; if memory is short, give Node more or use fewer threads.',
    document: id,
  };
}
