/** A project, read and checked: everything that people wrote, as the rooms understand it. */

import { decodeText } from '../base/decode-text.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { didYouMean } from '../base/suggest.ts';
import type { Leaflet } from '../content/leaflet.ts';
import { loadLeaflet } from '../content/load-leaflet.ts';
import type { Drawing } from '../figures/drawing.ts';
import { readDrawing } from '../figures/read-drawing.ts';
import type { EditionFiles, LocaleFiles, ProjectFiles, RawFile } from '../files/project-files.ts';
import { createFormats, type Formats } from '../locales/format.ts';
import { type InterfaceWords, openInterface } from '../locales/interface.ts';
import { loadSourceWords, loadStoredWords, type SourceWord } from '../locales/load-interface.ts';
import { loadLocale } from '../locales/load-locale.ts';
import { loadUnits } from '../locales/load-units.ts';
import type { Locale } from '../locales/locale.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { StoredUnits } from '../locales/unit.ts';
import type { Edition } from '../project/edition.ts';
import { loadEdition } from '../project/load-edition.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';

export interface LoadedLocale {
  readonly locale: Locale;
  readonly formats: Formats;
  readonly words: InterfaceWords;
  /** By leaflet; empty in the source locale. */
  readonly units: ReadonlyMap<string, StoredUnits>;
}

export interface LoadedEdition {
  readonly edition: Edition;
  readonly layout: SourceText;
  readonly style: SourceText;
}

export interface Workspace {
  readonly root: string;
  readonly project: Project;
  readonly leaflets: ReadonlyMap<string, Leaflet>;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly images: ReadonlyMap<string, RawFile>;
  readonly locales: ReadonlyMap<string, LoadedLocale>;
  readonly editions: ReadonlyMap<string, LoadedEdition>;
  readonly partials: readonly SourceText[];
  /** `base.css`, and the project's own `house.css`. */
  readonly baseStyle: SourceText | null;
  readonly houseStyle: SourceText | null;
}

/** Undefined where there is no usable `foldout.yaml`; everything else that is wrong is reported and left out. */
export function loadWorkspace(files: ProjectFiles, report: Report): Workspace | undefined {
  const settings = text(files.settings, report);
  const project = settings && loadProject(settings, report);
  if (project === undefined) return undefined;
  const palette = new Set(project.palette.keys());
  const leaflets = loadAll(files.leaflets, (source) => loadLeaflet(source, report), report);
  const drawings = loadAll(files.drawings, (source) => readWhole(source, palette, report), report);
  checkPictures(leaflets, drawings, files.images, report);
  return {
    root: files.root,
    project,
    leaflets,
    drawings,
    images: files.images,
    locales: loadLocales(files, project, leaflets, report),
    editions: loadEditions(files.editions, report),
    partials: files.partials.flatMap((file) => text(file, report) ?? []),
    baseStyle: text(files.baseStyle, report) ?? null,
    houseStyle: text(files.houseStyle, report) ?? null,
  };
}

/** A drawing with a fault in it is no drawing: what was left out might be what matters. */
function readWhole(source: SourceText, palette: ReadonlySet<string>, report: Report): Drawing | undefined {
  let isWhole = true;
  const drawing = readDrawing(source, palette, (finding) => {
    if (finding.severity === 'error') isWhole = false;
    report(finding);
  });
  return isWhole ? drawing : undefined;
}

function text(file: RawFile | null, report: Report): SourceText | undefined {
  return file === null ? undefined : decodeText(file.bytes, file.file, report);
}

function loadAll<T>(
  files: ReadonlyMap<string, RawFile>,
  load: (source: SourceText) => T | undefined,
  report: Report,
): Map<string, T> {
  const loaded = new Map<string, T>();
  for (const [name, file] of files) {
    const source = text(file, report);
    const value = source && load(source);
    if (value !== undefined) loaded.set(name, value);
  }
  return loaded;
}

/** Every figure's picture must be there: a leaflet never goes out with a gap. */
function checkPictures(
  leaflets: ReadonlyMap<string, Leaflet>,
  drawings: ReadonlyMap<string, Drawing>,
  images: ReadonlyMap<string, RawFile>,
  report: Report,
): void {
  for (const leaflet of leaflets.values()) {
    for (const section of leaflet.sections.flatMap((each) => [each, ...each.sections])) {
      for (const block of section.blocks) {
        if (block.kind !== 'figure') continue;
        const { kind, path, at } = block.picture;
        const known = kind === 'drawing' ? drawings : images;
        if (known.has(path)) continue;
        const hint = didYouMean(path, known.keys());
        report({
          severity: 'error',
          code: kind === 'drawing' ? 'content.missing-drawing' : 'content.missing-image',
          message: `There is no usable content/${kind}s/${path}.`,
          at,
          hint: hint ?? `Put the ${kind} there, or take the figure out.`,
        });
      }
    }
  }
}

function loadLocales(
  files: ProjectFiles,
  project: Project,
  leaflets: ReadonlyMap<string, Leaflet>,
  report: Report,
): Map<string, LoadedLocale> {
  const sourceWords = loadInterfaceSource(files, report);
  const locales = new Map<string, LoadedLocale>();
  for (const locale of files.locales.values()) {
    const loaded = loadOneLocale(locale, sourceWords, project, files.leaflets, report);
    if (loaded !== undefined) locales.set(locale.tag, loaded);
  }
  if (leaflets.size > 0 && !locales.has(SOURCE_LOCALE)) {
    report({
      severity: 'error',
      code: 'locales.no-source-locale',
      message: `The source locale ${SOURCE_LOCALE} can’t be used: the leaflets are written in it.`,
      hint: `Make locales/${SOURCE_LOCALE}/ with a locale.yaml, or mend what is reported there.`,
    });
  }
  return locales;
}

function loadInterfaceSource(files: ProjectFiles, report: Report): readonly SourceWord[] {
  const source = text(files.locales.get(SOURCE_LOCALE)?.interface ?? null, report);
  return (source && loadSourceWords(source, report)) ?? [];
}

function loadOneLocale(
  files: LocaleFiles,
  sourceWords: readonly SourceWord[],
  project: Project,
  leaflets: ReadonlyMap<string, RawFile>,
  report: Report,
): LoadedLocale | undefined {
  const settings = text(files.settings, report);
  if (settings === undefined) {
    if (files.settings === null) reportNoSettings(files.tag, report);
    return undefined;
  }
  const locale = loadLocale(settings, new Set(project.fonts.keys()), report);
  if (locale === undefined) return undefined;
  const isSource = files.tag === SOURCE_LOCALE;
  const storedText = isSource ? undefined : text(files.interface, report);
  const stored = isSource ? null : ((storedText && loadStoredWords(storedText, report)) ?? []);
  const formats = createFormats(locale);
  const ids = new Set(leaflets.keys());
  return {
    locale,
    formats,
    words: openInterface({ locale, formats, source: sourceWords, stored }, report),
    units: isSource ? new Map() : loadAll(files.leaflets, (source) => loadUnits(source, ids, report), report),
  };
}

function reportNoSettings(tag: string, report: Report): void {
  report({
    severity: 'error',
    code: 'locales.no-settings',
    message: `locales/${tag}/ has no locale.yaml.`,
    at: { file: `locales/${tag}/locale.yaml`, line: 1, column: 1 },
    hint: 'A new language begins with: foldout locale add <tag>',
  });
}

function loadEditions(editions: ReadonlyMap<string, EditionFiles>, report: Report): Map<string, LoadedEdition> {
  const loaded = new Map<string, LoadedEdition>();
  for (const [name, files] of editions) {
    const settings = text(files.settings, report);
    const layout = text(files.layout, report);
    const style = text(files.style, report);
    if (settings === undefined || layout === undefined || style === undefined) {
      const missing = [
        ['edition.yaml', files.settings],
        ['layout.hbs', files.layout],
        ['style.css', files.style],
      ].flatMap(([file, there]) => (there === null ? [file] : []));
      if (missing.length > 0) {
        report({
          severity: 'error',
          code: 'edition.incomplete',
          message: `templates/${name}/ has no ${missing.join(' and no ')}.`,
          hint: 'An edition is a folder with edition.yaml, layout.hbs and style.css.',
        });
      }
      continue;
    }
    const edition = loadEdition(name, settings, report);
    if (edition !== undefined) loaded.set(name, { edition, layout, style });
  }
  return loaded;
}
