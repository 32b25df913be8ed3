/** `foldout translate sync`: brings units files in step with the source. Nothing near is ever filled in; nothing is thrown away. */

import { decodeText } from '../base/decode-text.ts';
import { Findings } from '../base/diagnostic.ts';
import { planDocuments } from '../build/plan.ts';
import { stockOf } from '../build/stock.ts';
import { loadWorkspace, type Workspace } from '../build/workspace.ts';
import type { LocaleFiles, ProjectFiles, RawFile } from '../files/project-files.ts';
import { publish } from '../files/publish.ts';
import { readProject } from '../files/read-project.ts';
import { loadSourceWords } from '../locales/load-interface.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { type SyncCounts, syncLocale } from '../locales/sync-locale.ts';
import { translationMemory } from '../locales/translation-memory.ts';
import { openProject } from './open-project.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface TranslateSyncCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
  /** Finding codes that the caller tells people about itself. */
  readonly toldBy?: ReadonlySet<string>;
}

export async function translateSync(command: TranslateSyncCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const root = openProject(command.project, terminal, findings.report);
  const files = root === null ? undefined : readProject(root, findings.report);
  // What is wrong in the locales themselves is what sync is there to mend, so only its own findings count below.
  const workspace = files && loadWorkspace(files, findings.report);
  if (root !== null && files !== undefined && workspace !== undefined) {
    // The plan is asked only for its check of names.
    planDocuments(
      workspace.project,
      stockOf(workspace, files),
      { ...(command.locale === undefined ? {} : { locales: command.locale }) },
      findings.report,
    );
    const unknown = command.leaflets.filter((id) => !files.leaflets.has(id));
    if (unknown.length > 0) {
      planDocuments(workspace.project, stockOf(workspace, files), { leaflets: unknown }, findings.report);
    }
    if (exitStatus(findings) !== 2) syncAll(command, { root, files, workspace }, findings, terminal);
  }
  const shown = findings.all.filter(({ code }) => command.toldBy?.has(code) !== true);
  showFindings(shown, root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

interface Open {
  readonly root: string;
  readonly files: ProjectFiles;
  readonly workspace: Workspace;
}

function syncAll(
  command: TranslateSyncCommand,
  { root, files, workspace }: Open,
  findings: Findings,
  terminal: Terminal,
): void {
  const source = text(files.locales.get(SOURCE_LOCALE)?.interface ?? null, findings);
  const words = (source && loadSourceWords(source, findings.report)) ?? [];
  for (const [tag, locale] of files.locales) {
    if (tag === SOURCE_LOCALE || (command.locale !== undefined && !command.locale.includes(tag))) continue;
    // Without names: the leaflets that the locale has begun with; a new one is begun by naming it.
    const wanted = command.leaflets.length > 0 ? command.leaflets : [...locale.leaflets.keys()];
    const leaflets = [...workspace.leaflets.values()].filter((leaflet) => wanted.includes(leaflet.id));
    const synced = syncLocale(
      {
        tag,
        leaflets,
        drawings: workspace.drawings,
        words,
        files: sources(locale, wanted, findings),
        memory: translationMemory(workspace.locales.get(tag)?.units.values() ?? []),
      },
      findings.report,
    );
    for (const { file, text: content, changed, counts } of synced) {
      if (changed && !publish(root, file, content, findings.report)) continue;
      terminal.say(`${changed ? 'written  ' : 'unchanged'}  ${file}  ${describe(counts)}`);
    }
  }
}

function sources(locale: LocaleFiles, wanted: readonly string[], findings: Findings) {
  const raw = [locale.interface, ...wanted.map((id) => locale.leaflets.get(id) ?? null)];
  return new Map(raw.flatMap((file) => (file === null ? [] : [[file.file, text(file, findings) ?? null] as const])));
}

function text(file: RawFile | null, findings: Findings) {
  return file === null ? undefined : decodeText(file.bytes, file.file, findings.report);
}

function describe(counts: SyncCounts): string {
  const parts = Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [`${count} ${kind}`] : []));
  return parts.length === 0 ? 'complete' : parts.join(', ');
}
