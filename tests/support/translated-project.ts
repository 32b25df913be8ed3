/** A project whose only leaflet is translated into German, by A. Bakker: each target is its source text. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, ROOT, type TestProject } from './project.ts';

export const UNITS = 'locales/de/leaflets/voorbeeld.yaml';

/** @param files as {@link makeProject} takes them */
export async function translatedProject(files: Readonly<Record<string, string>> = {}): Promise<TestProject> {
  const own = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const project = makeProject({
    'locales/de/locale.yaml': own('locales/de/locale.yaml'),
    'locales/de/interface.yaml': own('locales/de/interface.yaml'),
    ...files,
  });
  const synced = await project.here('translate', 'sync', 'voorbeeld', '--locale', 'de');
  if (synced.status !== 0) throw new Error(synced.err);
  const text = project
    .read(UNITS)
    .replaceAll(/source: (.*)\n( *)target: ""\n( *)state: missing/g, 'source: $1\n$2target: $1\n$3state: translated')
    .replace('translator: null', 'translator: A. Bakker')
    .replace('method: machine', 'method: human')
    .replace('  - place: first/heading', '  # a note of the translator\n  - place: first/heading');
  project.write(UNITS, text);
  return project;
}
