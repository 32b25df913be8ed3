/** Progress of a build: live lines on a terminal, plain lines everywhere else. */

import type { BuildStep, Progress } from '../build/build-all.ts';
import type { Terminal } from './terminal.ts';

/** Runs the steps one after the other; a failed document does not stop the others. */
export async function showProgress(steps: readonly BuildStep[], terminal: Terminal): Promise<void> {
  if (terminal.isInteractive && steps.length > 0) return liveLines(steps);
  for (const step of steps) terminal.say(progressLine(await step.run()));
}

function progressLine({ plan, outcome, pages }: Progress): string {
  const detail = outcome === 'failed' || pages === 0 ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  return `${outcome.padEnd(10)}  ${plan.path}${detail}`;
}

/** listr2 is loaded only where a person watches. */
async function liveLines(steps: readonly BuildStep[]): Promise<void> {
  const { Listr } = await import('listr2');
  const tasks = new Listr(
    steps.map((step) => ({
      title: step.plan.path,
      task: async (_: unknown, task: { title: string }) => {
        const progress = await step.run();
        if (progress.outcome === 'failed') throw new Error(`${step.plan.path} has errors`);
        task.title = progressLine(progress);
      },
    })),
    {
      concurrent: false,
      exitOnError: false,
      collectErrors: false,
      rendererOptions: { collapseErrors: true, showErrorMessage: false },
    },
  );
  await tasks.run();
}
