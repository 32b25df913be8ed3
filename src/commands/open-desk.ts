/** What the translators' commands begin with: the project, and the names of leaflets and locales that were given. */

import type { Findings, Report } from '../base/diagnostic.ts';
import { suggest } from '../base/suggest.ts';
import { INTERFACE } from '../build/locale-files.ts';
import { planDocuments } from '../build/plan.ts';
import { stockOf } from '../build/stock.ts';
import { loadWorkspace, type Workspace } from '../build/workspace.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { readProject } from '../files/read-project.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { openProject } from './open-project.ts';
import type { Terminal } from './terminal.ts';

export interface DeskRequest {
  readonly project?: string;
  /** Ids, and `interface` for the fixed words; empty: everything. */
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
}

export interface OpenDesk {
  readonly root: string;
  readonly files: ProjectFiles;
  readonly workspace: Workspace;
  /** Leaflets' ids in the project's order, then `interface`. */
  readonly names: readonly string[];
  /** The locales asked for, or all but the source locale. */
  readonly locales: readonly string[];
  readonly isNamed: (name: string) => boolean;
}

/** Undefined after `usage.…`. What is wrong in the files themselves is reported, and does not stop work on the others. */
export function openDesk(request: DeskRequest, terminal: Terminal, findings: Findings): OpenDesk | undefined {
  const root = openProject(request.project, terminal, findings.report);
  const files = root === null ? undefined : readProject(root, findings.report);
  const workspace = files && loadWorkspace(files, findings.report);
  if (root === null || files === undefined || workspace === undefined) return undefined;
  const stock = stockOf(workspace, files);
  const leaflets = request.leaflets.filter((name) => name !== INTERFACE);
  // The plan is asked only for its check of names.
  planDocuments(
    workspace.project,
    { ...stock, isTranslated: () => false },
    {
      ...(leaflets.length > 0 ? { leaflets } : {}),
      ...(request.locale === undefined ? {} : { locales: request.locale }),
    },
    (finding) => {
      if (finding.code.startsWith('usage.')) findings.report(finding);
    },
  );
  if (request.locale?.includes(SOURCE_LOCALE)) {
    findings.report({
      severity: 'error',
      code: 'usage.source-locale',
      message: `${SOURCE_LOCALE} is the language that the leaflets are written in.`,
      hint: 'Name a language that they are translated into.',
    });
  }
  if (findings.errors.some(({ code }) => code.startsWith('usage.'))) return undefined;
  const isAsked = (name: string): boolean => request.leaflets.length === 0 || request.leaflets.includes(name);
  return {
    root,
    files,
    workspace,
    names: [...stock.leaflets, INTERFACE].filter(isAsked),
    locales: request.locale ?? stock.locales.filter((tag) => tag !== SOURCE_LOCALE),
    isNamed: (name) => request.leaflets.includes(name),
  };
}

/** Reports `usage.unknown-unit` for names of units that a file doesn't have. */
export function checkUnitNames(
  asked: readonly string[] | undefined,
  known: readonly string[],
  file: string,
  report: Report,
): boolean {
  const unknown = (asked ?? []).filter((name) => !known.includes(name));
  for (const name of unknown) {
    const near = suggest(name, known);
    report({
      severity: 'error',
      code: 'usage.unknown-unit',
      message: `${file} has no unit “${name}”.`,
      hint:
        near === undefined ? 'Units are named by their place: warning-signs/list-1/item-3.' : `Did you mean “${near}”?`,
    });
  }
  return unknown.length === 0;
}
