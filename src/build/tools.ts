/** What is made once per process and serves every document: opened fonts, the typesetter, parsed templates and stylesheets. */

import { readFileSync } from 'node:fs';
import type { Report } from '../base/diagnostic.ts';
import { createRasterStore, type RasterStore } from '../figures/raster-store.ts';
import { readFonts } from '../files/read-fonts.ts';
import { type Numbering, numberingOf } from '../locales/numbering.ts';
import { srgbProfileLocation } from '../pdf/output-intent.ts';
import { createPaintCache, type PaintCache } from '../pdf/paint-cache.ts';
import type { Stylesheet } from '../styles/stylesheet.ts';
import type { SheetRules } from '../styles/parse-declarations.ts';
import { parseStylesheet } from '../styles/parse-stylesheet.ts';
import { checkTemplates } from '../templates/check-template.ts';
import { createTemplates, type Templates } from '../templates/handlebars.ts';
import { HELPER_SIGNATURES } from '../templates/helpers.ts';
import { LEAFLET_VIEW } from '../templates/leaflet-view-shape.ts';
import type { FontBook } from '../typography/font.ts';
import { openFonts } from '../typography/open-fonts.ts';
import type { Typesetter } from '../typography/paragraph.ts';
import { createTypesetter } from '../typography/set-paragraph.ts';
import { createFontSubsetter, type FontSubsetter, subsetterLocation } from '../web/subset-font.ts';
import type { FitSetting } from './fit.ts';
import { preparePrinters, type PressPrinter } from './press-printers.ts';
import type { LoadedEdition, Workspace } from './workspace.ts';

/** An edition ready to be used: templates checked, stylesheets parsed. */
export interface PreparedEdition {
  readonly templates: Templates;
  /** In cascade order: base, edition, the project's own. */
  readonly stylesheets: readonly Stylesheet[];
  /** The same with the root's font size (pt; null: the sheets' own) and the `--fit-…` variables set. */
  readonly stylesheetsAt: (setting: FitSetting) => readonly Stylesheet[];
}

export interface Tools {
  readonly fonts: FontBook;
  readonly typesetter: Typesetter;
  /** By language: how its lists are numbered. */
  readonly numbering: ReadonlyMap<string, Numbering>;
  readonly paint: PaintCache;
  readonly rasters: RasterStore;
  /** Made when the first web page asks for it. */
  readonly subsetter: () => Promise<FontSubsetter>;
  /** Those that were asked for; one whose profile has errors is not in it. */
  readonly printers: ReadonlyMap<string, PressPrinter>;
  /** By edition; an edition whose templates have errors is not in it. */
  readonly editions: ReadonlyMap<string, PreparedEdition>;
}

/**
 * Opens and parses everything once. Faults in templates and stylesheets are found here, before any document runs.
 * @param printers whose press files are to be made
 */
export async function prepareTools(
  workspace: Workspace,
  editions: ReadonlySet<string>,
  report: Report,
  printers: ReadonlySet<string> = new Set(),
): Promise<Tools> {
  let subsetter: Promise<FontSubsetter> | undefined;
  const fonts = await openFonts(readFonts(workspace.root, workspace.project.fonts, report), report);
  return {
    fonts,
    typesetter: await createTypesetter(fonts, { hyphenation: hyphenationRules(workspace) }, report),
    numbering: new Map([...workspace.locales].map(([tag, { locale }]) => [tag, numberingOf(locale)])),
    paint: createPaintCache(readFileSync(srgbProfileLocation())),
    rasters: createRasterStore(),
    subsetter: () => (subsetter ??= createFontSubsetter(readFileSync(subsetterLocation()))),
    printers: await preparePrinters(workspace, printers, report),
    editions: prepareEditions(workspace, editions, report),
  };
}

function hyphenationRules(workspace: Workspace) {
  return new Map(
    [...workspace.locales].flatMap(([tag, { locale }]) =>
      locale.hyphenation === null ? [] : [[tag, locale.hyphenation] as const],
    ),
  );
}

/** Checks templates and stylesheets without opening fonts: what `check` needs when layout is left out. */
export function prepareEditions(
  workspace: Workspace,
  names: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, PreparedEdition> {
  const prepared = new Map<string, PreparedEdition>();
  for (const [name, edition] of workspace.editions) {
    if (!names.has(name)) continue;
    const ready = prepareEdition(workspace, edition, report);
    if (ready !== undefined) prepared.set(name, ready);
  }
  return prepared;
}

function prepareEdition(workspace: Workspace, edition: LoadedEdition, report: Report): PreparedEdition | undefined {
  let hasErrors = false;
  const watch: Report = (finding) => {
    if (finding.severity === 'error') hasErrors = true;
    report(finding);
  };
  const templates = createTemplates([edition.layout, ...workspace.partials], Object.keys(HELPER_SIGNATURES), watch);
  if (templates !== undefined) {
    const words = new Set([...workspace.locales.values()].flatMap((loaded) => loaded.words.keys));
    checkTemplates(templates.parsed, 'layout', { view: LEAFLET_VIEW, helpers: HELPER_SIGNATURES, words }, watch);
  }
  const rules = { palette: new Set(workspace.project.palette.keys()), fonts: new Set(workspace.project.fonts.keys()) };
  const sources = [workspace.baseStyle, edition.style, workspace.houseStyle].filter((sheet) => sheet !== null);
  const stylesheets = sources.map((source) => parseStylesheet(source, rules, watch));
  if (templates === undefined || hasErrors) return undefined;
  return { templates, stylesheets, stylesheetsAt: (setting) => [...stylesheets, fitSheet(setting, rules, watch)] };
}

/** Comes last, so that it wins over the sheets' own values. */
function fitSheet({ size, rung }: FitSetting, rules: SheetRules, report: Report): Stylesheet {
  const fontSize = size === null ? '' : ` font-size: ${size}pt;`;
  const variables = [...rung].map(([name, value]) => ` --fit-${name}: ${value};`).join('');
  return parseStylesheet({ file: 'fit.css', text: `:root {${fontSize}${variables} }` }, rules, report);
}
