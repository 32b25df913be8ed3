/** A project, read and checked: everything that people wrote, as the rooms understand it. */

import { decodeText } from '../base/decode-text.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { didYouMean } from '../base/suggest.ts';
import type { Glossary } from '../content/glossary.ts';
import type { FigureBlock, Leaflet } from '../content/leaflet.ts';
import { loadGlossary } from '../content/load-glossary.ts';
import { loadLeaflet } from '../content/load-leaflet.ts';
import type { Drawing } from '../figures/drawing.ts';
import { readDrawing } from '../figures/read-drawing.ts';
import type { EditionFiles, LocaleFiles, ProjectFiles, RawFile } from '../files/project-files.ts';
import { createFormats, type Formats } from '../locales/format.ts';
import { type InterfaceWords, openInterface } from '../locales/interface.ts';
import { loadSourceWords, loadStoredWords, type SourceWord, type StoredWord } from '../locales/load-interface.ts';
import { loadLocale } from '../locales/load-locale.ts';
import { loadUnits } from '../locales/load-units.ts';
import { loadWordLists } from '../locales/load-word-lists.ts';
import type { Locale } from '../locales/locale.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { StoredUnits } from '../locales/unit.ts';
import type { WordLists } from '../locales/word-lists.ts';
import type { Edition } from '../project/edition.ts';
import { loadEdition } from '../project/load-edition.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';
import { loadPseudoLocale } from './load-pseudo-locale.ts';

export interface LoadedLocale {
  readonly locale: Locale;
  readonly formats: Formats;
  readonly words: InterfaceWords;
  /** By leaflet; empty in the source locale, and where they were not asked for. */
  readonly units: ReadonlyMap<string, StoredUnits>;
  /** The leaflets that it has units for. */
  readonly translated: ReadonlySet<string>;
  /** The fixed words as they are stored, for the checks; empty in the source locale, and where they were not asked for. */
  readonly storedWords: readonly StoredWord[];
  /** Null where nobody has written any. */
  readonly wordLists: WordLists | null;
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
  readonly glossary: Glossary;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly images: ReadonlyMap<string, RawFile>;
  readonly locales: ReadonlyMap<string, LoadedLocale>;
  readonly editions: ReadonlyMap<string, LoadedEdition>;
  readonly partials: readonly SourceText[];
  /** `base.css`, and the project's own `house.css`. */
  readonly baseStyle: SourceText | null;
  readonly houseStyle: SourceText | null;
  readonly webStyle: SourceText | null;
}

/** What is asked for; missing: all. Other leaflets and languages are known by their names and read no further: most of a project is. */
export interface Scope {
  readonly leaflets?: readonly string[];
  readonly locales?: readonly string[];
}

/** Undefined where there is no usable `foldout.yaml`; everything else that is wrong is reported and left out. */
export function loadWorkspace(files: ProjectFiles, report: Report, scope: Scope = {}): Workspace | undefined {
  const settings = text(files.settings, report);
  const project = settings && loadProject(settings, report);
  if (project === undefined) return undefined;
  const palette = new Set(project.palette.keys());
  const leaflets = loadAll(inScope(files.leaflets, scope.leaflets), (source) => loadLeaflet(source, report), report);
  const figures = [...leaflets.values()].flatMap(figuresOf);
  const drawings = loadAll(
    scope.leaflets ? drawn(files.drawings, figures) : files.drawings,
    (source) => readWhole(source, palette, report),
    report,
  );
  checkPictures(figures, drawings, files, report);
  return {
    root: files.root,
    project,
    leaflets,
    glossary: loadTerms(files, report),
    drawings,
    images: files.images,
    locales: loadLocales(files, project, { leaflets, drawings }, scope, report),
    editions: loadEditions(files.editions, report),
    partials: files.partials.flatMap((file) => text(file, report) ?? []),
    baseStyle: text(files.baseStyle, report) ?? null,
    houseStyle: text(files.houseStyle, report) ?? null,
    webStyle: text(files.webStyle, report) ?? null,
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

function inScope<T>(files: ReadonlyMap<string, T>, names: readonly string[] | undefined): ReadonlyMap<string, T> {
  return names === undefined ? files : new Map([...files].filter(([name]) => names.includes(name)));
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

function figuresOf(leaflet: Leaflet): readonly FigureBlock[] {
  const sections = leaflet.sections.flatMap((each) => [each, ...each.sections]);
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
}

/** The drawings of these figures, and the signs that belong to no leaflet. */
function drawn(files: ReadonlyMap<string, RawFile>, figures: readonly FigureBlock[]): ReadonlyMap<string, RawFile> {
  const paths = new Set(figures.map(({ picture }) => picture.path));
  return new Map([...files].filter(([path, { file }]) => paths.has(path) || !file.startsWith('content/')));
}

/** Every figure's picture must be there: a leaflet never goes out with a gap. */
function checkPictures(
  figures: readonly FigureBlock[],
  drawings: ReadonlyMap<string, Drawing>,
  files: ProjectFiles,
  report: Report,
): void {
  for (const { picture } of figures) {
    const { kind, path, at } = picture;
    if ((kind === 'drawing' ? drawings : files.images).has(path)) continue;
    const others = [...(kind === 'drawing' ? files.drawings : files.images).keys()].filter((each) => each !== path);
    report({
      severity: 'error',
      code: kind === 'drawing' ? 'content.missing-drawing' : 'content.missing-image',
      message: `There is no usable content/${kind}s/${path}.`,
      at,
      hint: didYouMean(path, others) ?? `Put the ${kind} there, or take the figure out.`,
    });
  }
}

function loadLocales(
  files: ProjectFiles,
  project: Project,
  content: Pick<Workspace, 'leaflets' | 'drawings'>,
  scope: Scope,
  report: Report,
): Map<string, LoadedLocale> {
  const sourceWords = loadInterfaceSource(files, report);
  const locales = new Map<string, LoadedLocale>();
  for (const locale of files.locales.values()) {
    const loaded = loadOneLocale(locale, sourceWords, project, files.leaflets, scope, report);
    if (loaded !== undefined) locales.set(locale.tag, loaded);
  }
  const source = locales.get(SOURCE_LOCALE);
  for (const name of scope.locales ?? []) {
    const pseudo = source && loadPseudoLocale(name, { ...content, loaded: source, words: sourceWords }, report);
    if (pseudo !== undefined && !locales.has(name)) locales.set(name, pseudo);
  }
  if (files.leaflets.size > 0 && !locales.has(SOURCE_LOCALE)) {
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
  scope: Scope,
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
  const isAsked = scope.locales === undefined || scope.locales.includes(files.tag);
  const storedText = isSource || !isAsked ? undefined : text(files.interface, report);
  const stored = isSource ? null : ((storedText && loadStoredWords(storedText, report)) ?? []);
  const lists = isSource || isAsked ? text(files.checks, report) : undefined;
  const formats = createFormats(locale);
  const ids = new Set(leaflets.keys());
  const units = isSource || !isAsked ? new Map() : inScope(files.leaflets, scope.leaflets);
  return {
    locale,
    formats,
    words: openInterface({ locale, formats, source: sourceWords, stored }, report),
    units: loadAll(units, (source) => loadUnits(source, ids, report), report),
    translated: new Set(files.leaflets.keys()),
    storedWords: stored ?? [],
    wordLists: (lists && loadWordLists(lists, report)) ?? null,
  };
}

function loadTerms(files: ProjectFiles, report: Report): Glossary {
  const source = text(files.glossary, report);
  return (source && loadGlossary(source, report)) ?? { terms: [] };
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
