/** ENTRY of the files room, left edge: a project's folder → its files. Templates and locale settings come from the project first, then from the package. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../base/diagnostic.ts';
import { list, read } from './folders.ts';
import type { EditionFiles, LocaleFiles, ProjectFiles, RawFile } from './project-files.ts';

export const SETTINGS_FILE = 'foldout.yaml';

/** Where Foldout itself is installed: the folder above `src/` or `dist/`. */
export function packageRoot(): string {
  return resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
}

/** The nearest folder, from `start` upwards, that holds a `foldout.yaml`; null where there is none. */
export function findProject(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** Reads everything that a build may need; reports what can't be read. */
export function readProject(root: string, report: Report): ProjectFiles {
  const places = [...new Set([root, packageRoot()])];
  const first = (path: string): RawFile | null => {
    for (const place of places) {
      const file = read(join(place, path), path, report);
      if (file !== null) return file;
    }
    return null;
  };
  return {
    root,
    settings: read(join(root, SETTINGS_FILE), SETTINGS_FILE, report),
    leaflets: readFolder(root, 'content/leaflets', '.yaml', report),
    glossary: read(join(root, 'content/glossary.yaml'), 'content/glossary.yaml', report),
    drawings: new Map([
      ...readFolder(packageRoot(), 'templates/drawings', '.svg', report, { keepExtension: true }),
      ...readFolder(root, 'templates/drawings', '.svg', report, { keepExtension: true }),
      ...readFolder(root, 'content/drawings', '.svg', report, { keepExtension: true }),
    ]),
    images: readFolder(root, 'content/images', '', report, { keepExtension: true, kind: 'image' }),
    locales: readLocales(root, first, report),
    editions: readEditions(places, first),
    partials: readPartials(places, first),
    baseStyle: first('templates/base.css'),
    webStyle: first('templates/web.css'),
    houseStyle: read(join(root, 'templates/house.css'), 'templates/house.css', report),
  };
}

interface FolderOptions {
  readonly keepExtension?: boolean;
  readonly kind?: 'text' | 'image';
}

function readFolder(
  root: string,
  folder: string,
  extension: string,
  report: Report,
  options: FolderOptions = {},
): Map<string, RawFile> {
  const files = new Map<string, RawFile>();
  for (const name of list(join(root, folder), 'file')) {
    if (!name.endsWith(extension)) continue;
    const file = read(join(root, folder, name), `${folder}/${name}`, report, options.kind);
    if (file !== null) files.set(options.keepExtension === true ? name : name.slice(0, -extension.length), file);
  }
  return files;
}

/** A locale is what the project has a folder for; its settings and interface may come from the package. */
function readLocales(root: string, first: (path: string) => RawFile | null, report: Report): Map<string, LocaleFiles> {
  return new Map(
    list(join(root, 'locales'), 'folder').map((tag) => [
      tag,
      {
        tag,
        settings: first(`locales/${tag}/locale.yaml`),
        interface: first(`locales/${tag}/interface.yaml`),
        checks: first(`locales/${tag}/checks.yaml`),
        leaflets: readFolder(root, `locales/${tag}/leaflets`, '.yaml', report),
      },
    ]),
  );
}

const SHARED_TEMPLATE_FOLDERS: ReadonlySet<string> = new Set(['partials', 'drawings']);

function readEditions(places: readonly string[], first: (path: string) => RawFile | null): Map<string, EditionFiles> {
  const names = places.flatMap((place) => list(join(place, 'templates'), 'folder'));
  return new Map(
    [...new Set(names)]
      .filter((name) => !SHARED_TEMPLATE_FOLDERS.has(name))
      .sort()
      .map((name) => [
        name,
        {
          name,
          settings: first(`templates/${name}/edition.yaml`),
          layout: first(`templates/${name}/layout.hbs`),
          style: first(`templates/${name}/style.css`),
        },
      ]),
  );
}

function readPartials(places: readonly string[], first: (path: string) => RawFile | null): RawFile[] {
  const names = places.flatMap((place) => list(join(place, 'templates/partials'), 'file'));
  return [...new Set(names)]
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .flatMap((name) => first(`templates/partials/${name}`) ?? []);
}
