/** Which project a command works on. */

import { resolve } from 'node:path';
import type { Report } from '../base/diagnostic.ts';
import { findProject, SETTINGS_FILE } from '../files/read-project.ts';
import type { Terminal } from './terminal.ts';

/** The folder of the project, absolute; null after `usage.no-project`. */
export function openProject(folder: string | undefined, terminal: Terminal, report: Report): string | null {
  const start = resolve(terminal.workingDirectory, folder ?? '.');
  const root = findProject(start);
  if (root !== null && (folder === undefined || root === start)) return root;
  report({
    severity: 'error',
    code: 'usage.no-project',
    message:
      folder === undefined
        ? `There is no ${SETTINGS_FILE} here or in a folder above.`
        : `There is no ${SETTINGS_FILE} in ${folder}.`,
    hint: 'Go to a Foldout project, name one with --project, or make one: foldout init <folder>',
  });
  return null;
}
