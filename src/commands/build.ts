/** `foldout build`: what is asked for, or what foldout.yaml names → files, manifest, index page. */

import { relative, resolve } from 'node:path';
import { Findings } from '../base/diagnostic.ts';
import { VERSION } from '../base/version.ts';
import { type CheckedFile, checkLocales, reportErrors } from '../build/check-locales.ts';
import { type BuildResult, type BuildStep, buildAll } from '../build/build-all.ts';
import { planDocuments } from '../build/plan.ts';
import { stockOf } from '../build/stock.ts';
import { loadWorkspace } from '../build/workspace.ts';
import { readProject } from '../files/read-project.ts';
import { openProject } from './open-project.ts';
import { showProgress } from './show-progress.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface BuildCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
  readonly edition?: readonly string[];
  readonly profile?: readonly string[];
  readonly printer?: readonly string[];
  readonly out?: string;
  readonly date?: string;
  readonly release?: boolean;
  readonly force?: boolean;
  readonly overlay?: boolean;
  readonly draft?: boolean;
  readonly timings?: boolean;
  readonly jobs?: number;
}

/** The folder below the project that a build writes into. */
export const OUTPUT_FOLDER = 'output';

export async function build(command: BuildCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const root = openProject(command.project, terminal, findings.report);
  const files = root === null ? undefined : readProject(root, findings.report);
  const request = {
    ...(command.leaflets.length > 0 ? { leaflets: command.leaflets } : {}),
    ...(command.locale === undefined ? {} : { locales: command.locale }),
    ...(command.edition === undefined ? {} : { editions: command.edition }),
    ...(command.profile === undefined ? {} : { profiles: command.profile }),
    ...(command.printer === undefined ? {} : { printers: command.printer }),
  };
  if (command.draft === true && command.release === true) {
    findings.report({
      severity: 'error',
      code: 'usage.draft-release',
      message: '--draft draws what is not fit to go out, --release lets nothing else go out.',
      hint: 'Give one of the two.',
    });
    return stop(findings, root ?? '.', terminal);
  }
  const workspace = files && loadWorkspace(files, findings.report, request);
  if (root === null || files === undefined || workspace === undefined) return stop(findings, root ?? '.', terminal);
  const plans = planDocuments(workspace.project, stockOf(workspace, files), request, findings.report);
  if (exitStatus(findings) === 2) return stop(findings, root, terminal);
  if (plans.length === 0 && !findings.hasErrors) {
    findings.report({
      severity: 'error',
      code: 'build.nothing',
      message: 'There is nothing to build.',
      hint: 'Add a leaflet to content/leaflets/, or name other locales and editions.',
    });
  }
  if (plans.length === 0) return stop(findings, root, terminal);
  const isPlanned = ({ locale, leaflet }: CheckedFile): boolean =>
    plans.some((plan) => plan.locale === locale && (leaflet === null || plan.leaflet === leaflet));
  checkLocales(workspace, isPlanned, reportErrors(findings.report));
  const out =
    command.out === undefined ? resolve(root, OUTPUT_FOLDER) : resolve(terminal.workingDirectory, command.out);
  const options = {
    out,
    today: command.date ?? terminal.today,
    force: command.force === true,
    release: command.release === true,
    overlay: command.overlay === true,
    draft: command.draft === true,
    generator: `foldout ${VERSION}`,
    jobs: command.jobs ?? null,
  };
  const runSteps = (steps: readonly BuildStep[]) => showProgress(steps, terminal);
  const result = await buildAll(
    { plans, workspace, files, scope: request, errors: findings.errors },
    options,
    runSteps,
    findings.report,
  );
  showFindings(findings.all, root, 'text', terminal);
  summarise(result, relative(terminal.workingDirectory, out) || '.', command, terminal);
  return findings.hasErrors || result.counts.failed > 0 ? 1 : 0;
}

function stop(findings: Findings, root: string, terminal: Terminal): ExitStatus {
  showFindings(findings.all, root, 'text', terminal);
  return exitStatus(findings);
}

function summarise(result: BuildResult, out: string, command: BuildCommand, terminal: Terminal): void {
  for (const reason of result.blockers) terminal.say(`not released: ${reason}`);
  if (command.timings === true) {
    for (const [stage, ms] of result.timings) terminal.say(`${stage.padEnd(12)}${ms.toFixed(1).padStart(10)} ms`);
  }
  const parts = Object.entries(result.counts).flatMap(([outcome, count]) => (count > 0 ? [`${count} ${outcome}`] : []));
  terminal.say(`${parts.join(', ')} in ${out}`);
  if (result.counts.failed === 0) terminal.say(`Open ${out}/index.html to hand leaflets out.`);
}
