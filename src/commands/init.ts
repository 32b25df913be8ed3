/** `foldout init`: a working project with a sample leaflet in a new folder, built once. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Findings } from '../base/diagnostic.ts';
import { publish } from '../files/publish.ts';
import { packageRoot } from '../files/read-project.ts';
import { build } from './build.ts';
import { SCHEMA_FOLDER, schemas } from './schema.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface InitCommand {
  readonly folder: string;
}

/** What a new project begins with; templates and fonts stay in the package until somebody wants their own. */
const SAMPLE = 'dwarslaesie';
const SAMPLE_LOCALES = ['nl', 'en', 'ar'];
const SAMPLE_FILES = [
  'foldout.yaml',
  `content/leaflets/${SAMPLE}.yaml`,
  'content/drawings/spinal-cord.svg',
  ...SAMPLE_LOCALES.flatMap((tag) => [
    `locales/${tag}/locale.yaml`,
    `locales/${tag}/interface.yaml`,
    ...(tag === 'nl' ? [] : [`locales/${tag}/leaflets/${SAMPLE}.yaml`]),
  ]),
];

export async function init({ folder }: InitCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const root = resolve(terminal.workingDirectory, folder);
  if (existsSync(root) && !isEmptyFolder(root)) {
    findings.report({
      severity: 'error',
      code: 'usage.folder-not-empty',
      message: `${folder} is there already and is not empty; nothing was changed.`,
      hint: 'Name a new folder.',
    });
  } else {
    writeSample(root, findings);
  }
  showFindings(findings.all, root, 'text', terminal);
  if (findings.hasErrors) return exitStatus(findings);
  const shown = relative(terminal.workingDirectory, root) || '.';
  terminal.say(`A project with the leaflet “${SAMPLE}” in ${SAMPLE_LOCALES.join(', ')} is in ${shown}.`);
  const status = await build({ project: root, leaflets: [] }, terminal);
  terminal.say(`Next: cd ${shown}, write content/leaflets/<leaflet>.yaml, then foldout build.`);
  return status;
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

function writeSample(root: string, findings: Findings): void {
  for (const file of SAMPLE_FILES) {
    if (!publish(root, file, readFileSync(join(packageRoot(), file)), findings.report)) return;
  }
  for (const [name, text] of schemas()) publish(root, `${SCHEMA_FOLDER}/${name}`, text, findings.report);
  publish(root, '.gitignore', 'node_modules/\noutput/\n', findings.report);
}
