/** Styles and lays out one document: as it is designed, or, where its pages are fixed, fitted to them. */

import { type Diagnostic, Findings } from '../base/diagnostic.ts';
import type { Drawing } from '../figures/drawing.ts';
import type { RasterInfo } from '../figures/raster.ts';
import { pageSize, pagesOfFold } from '../imposition/fold.ts';
import { type LayoutTrial, type Traced, tryLayOut } from '../layout/lay-out.ts';
import type { Page } from '../layout/page.ts';
import type { LocalisedLeaflet } from '../locales/localised-leaflet.ts';
import type { Edition } from '../project/edition.ts';
import { type StyleContext, styleDocument } from '../styles/style-document.ts';
import type { StyledDocument } from '../styles/styled-tree.ts';
import type { HtmlTree } from '../templates/tree.ts';
import { balancePages } from './balance.ts';
import { type FitSetting, type FitTrial, fitDocument, ladderOf } from './fit.ts';
import { findOverflow, type Overflow, overflowFinding } from './fit-overflow.ts';
import { type FilledPage, type FitReport, fitReport } from './fit-report.ts';
import { fontsByLanguage } from './fonts-by-language.ts';
import { fillOf, gateOf, type PagePlan, placesOf } from './page-plan.ts';
import { timed, type Timings } from './timings.ts';
import type { PreparedEdition, Tools } from './tools.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

export interface DocumentToSet {
  readonly tree: HtmlTree;
  readonly localised: LocalisedLeaflet;
  readonly medium: StyleContext['media'];
  readonly loaded: LoadedLocale;
  readonly edition: Edition;
  readonly prepared: PreparedEdition;
  /** The project’s, and the code of the leaflet’s address. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** By the name that the tree gives them. */
  readonly images: ReadonlyMap<string, RasterInfo>;
  readonly workspace: Workspace;
  readonly tools: Tools;
  readonly timings: Timings;
  /** What does not fit is drawn: then it is a warning. */
  readonly drawsOverflow: boolean;
}

export interface SetDocument extends Traced {
  readonly styled: StyledDocument;
  /** Of a form with a fixed number of pages. */
  readonly fit: FitReport | null;
  /** Null where everything fits. */
  readonly overflow: Overflow | null;
  readonly findings: readonly Diagnostic[];
}

interface SettingTrial extends FitTrial {
  readonly styled: StyledDocument;
  readonly layout: LayoutTrial;
  /** Only the setting that is taken reports. */
  readonly findings: Findings;
}

export function setDocument(input: DocumentToSet): SetDocument {
  const { edition, localised, timings } = input;
  const plan = pagePlan(edition);
  const ladder = ladderOf(edition);
  const { setting, trial } = fitDocument(ladder, (tried, isFirst) => trySetting(tried, input, plan, isFirst));
  const { styled, findings } = trial;
  const { lineHeight } = styled.root.style;
  const { document, trace } = timed(timings, 'layout', () =>
    (trial.fits ? balancePages(trial.layout, plan, lineHeight) : trial.layout).finish(findings.report),
  );
  if (plan === null) return { document, trace, styled, fit: null, overflow: null, findings: findings.all };

  const places = placesOf(
    plan,
    document.pages.map(({ name }) => name),
  );
  const overflow = findOverflow(document.pages, places);
  if (overflow !== null) {
    findings.report(overflowFinding(overflow, localised, setting.size, input.drawsOverflow ? 'warning' : 'error'));
  }
  const fit = fitReport({
    setting,
    rungs: ladder.rungs,
    pages: (trial.fits ? trial.layout.pages : document.pages.map(filledAs)).filter(
      (_, index) => places[index] !== null,
    ),
    lineHeight,
    overflow: overflow && {
      name: overflow.name,
      page: overflow.page,
      lines: overflow.lines,
      mm: overflow.mm,
      words: overflow.words,
    },
  });
  return { document, trace, styled, fit, overflow, findings: findings.all };
}

/** Whether its pages are counted: what is too much has no place. */
export function isFixedForm(edition: Edition): boolean {
  return pagePlan(edition) !== null;
}

function filledAs({ name, contentBox, contentEnd }: Page): FilledPage {
  return { name, used: contentEnd - contentBox.y, room: contentBox.height };
}

function pagePlan({ pages, fold }: Edition): PagePlan {
  if (pages !== null) return { names: pages };
  const count = pagesOfFold(fold);
  return count === null ? null : { count };
}

/** @param toTheEnd also where it does not fit: by how much tells what to try next */
function trySetting(
  setting: FitSetting,
  { tree, medium, loaded, edition, prepared, drawings, images, workspace, tools, timings }: DocumentToSet,
  plan: PagePlan,
  toTheEnd: boolean,
): SettingTrial {
  const findings = new Findings();
  const { locale, formats } = loaded;
  const context: StyleContext = {
    palette: new Set(workspace.project.palette.keys()),
    direction: locale.direction,
    fontsOf: fontsByLanguage(locale, workspace),
    numbering: tools.numbering,
    media: medium,
    pageSize: (index) => pageSize(edition, index),
  };
  const isAsDesigned = setting.size === null && setting.rung.size === 0;
  const sheets = isAsDesigned ? prepared.stylesheets : prepared.stylesheetsAt(setting);
  const styled = timed(timings, 'style', () => styleDocument(tree, sheets, context, findings.report));
  const resources = {
    typesetter: tools.typesetter,
    fonts: tools.fonts,
    drawings,
    images,
    numberText: formats.number,
  };
  const layout = timed(timings, 'layout', () => tryLayOut(styled, resources, toTheEnd ? undefined : gateOf(plan)));
  const places = placesOf(
    plan,
    layout.pages.map(({ name }) => name),
  );
  const fits = layout.complete && !places.includes(null);
  return { styled, layout, findings, fits, fill: toTheEnd ? fillOf(plan, layout.pages) : Number.NaN };
}
