/** Which documents a build makes: leaflet × locale × edition × profile, from `foldout.yaml` and from what was asked for. */

import type { Report } from '../base/diagnostic.ts';
import { suggest } from '../base/suggest.ts';
import { PSEUDO_LOCALES } from '../locales/pseudo-locale.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { fillFileName } from '../project/file-name-pattern.ts';
import type { EditionPlan, Profile, Project } from '../project/project.ts';

export interface DocumentPlan {
  readonly leaflet: string;
  readonly locale: string;
  readonly edition: string;
  readonly profile: Profile;
  /** Of a press file; null for others. */
  readonly printer: string | null;
  /** `dwarslaesie.ar.handout.screen`, `dwarslaesie.ar.trifold.press.default-coated`. */
  readonly id: string;
  /**
   * `ar/dwarslaesie.ar.handout.screen.pdf`, `ar/dwarslaesie.ar.trifold.office-flip-short.pdf`, below the output folder; press
   * files are called as their printer wants.
   */
  readonly path: string;
}

/** What the command line asks for; missing: what `foldout.yaml` names. */
export interface BuildRequest {
  readonly leaflets?: readonly string[];
  readonly locales?: readonly string[];
  readonly editions?: readonly string[];
  readonly profiles?: readonly string[];
  readonly printers?: readonly string[];
}

/** What there is to build from. */
export interface Stock {
  readonly leaflets: readonly string[];
  readonly locales: readonly string[];
  readonly editions: readonly string[];
  /** Whether a leaflet has its units in a locale (always, in the source locale). */
  readonly isTranslated: (leaflet: string, locale: string) => boolean;
  /** Whether an edition sets the source beside the target: there is none of the source locale. */
  readonly showsSource: (edition: string) => boolean;
  /** What an edition is made for. */
  readonly profilesOf: (edition: string) => readonly Profile[];
  /** About which edge the edition’s sheets are turned for their other side. */
  readonly flipEdge: (edition: string) => FlipEdge;
  /** A leaflet's code and version, which file names may show; undefined where it can't be read. */
  readonly identity: (leaflet: string) => { readonly code: string; readonly version: string } | undefined;
}

export type FlipEdge = 'long' | 'short';

export const PROFILES: readonly Profile[] = ['screen', 'office', 'press', 'web'];

/** The edition that holds the whole text: its web page is the leaflet's, and is called after the leaflet alone. */
const WEB_EDITION = 'handout';

/**
 * Sorted by locale, leaflet, edition, profile as given. Reports `usage.unknown-…` for names that nothing has, with a
 * suggestion, `build.no-such-edition` and `build.no-such-profile` where an edition is not there or not made for it, and
 * `build.not-translated` where a leaflet was asked for in a locale that has no units for it.
 */
export function planDocuments(
  project: Project,
  stock: Stock,
  request: BuildRequest,
  report: Report,
): readonly DocumentPlan[] {
  const known = [
    checkNames('leaflet', request.leaflets, stock.leaflets, report),
    checkNames('locale', request.locales, [...stock.locales, ...PSEUDO_LOCALES], report),
    checkNames('edition', request.editions, stock.editions, report),
    checkNames('profile', request.profiles, PROFILES, report),
    checkNames('printer', request.printers, [...project.printers.keys()], report),
  ];
  if (known.includes(false)) return [];
  const locales = request.locales ?? (project.build.locales === 'all' ? stock.locales : project.build.locales);
  const asked = editionPlans(project, request);
  for (const plan of asked) checkMade(plan, stock, report);
  const isMade = (edition: string) => (profile: Profile) => stock.profilesOf(edition).includes(profile);
  const plans = asked.flatMap(({ edition, profiles, leaflets, locales: only }) =>
    locales.flatMap((locale) =>
      (request.leaflets ?? stock.leaflets).flatMap((leaflet) => {
        const isNamed = request.editions !== undefined;
        if (!isNamed && leaflets !== undefined && !leaflets.includes(leaflet)) return [];
        if (!isNamed && only !== undefined && !only.includes(locale)) return [];
        if (locale === SOURCE_LOCALE && stock.showsSource(edition)) return [];
        if (!stock.isTranslated(leaflet, locale)) {
          if (request.leaflets !== undefined && request.locales !== undefined)
            reportUntranslated(leaflet, locale, report);
          return [];
        }
        const subject = { leaflet, locale, edition };
        return profiles
          .filter(isMade(edition))
          .flatMap((profile) =>
            profile === 'press'
              ? pressPlans(subject, project, stock, request)
              : [documentPlan(subject, profile, stock.flipEdge(edition))],
          );
      }),
    ),
  );
  return checkPaths(plans, report) ? plans : [];
}

type Subject = Pick<DocumentPlan, 'leaflet' | 'locale' | 'edition'>;

/** One file a printer. */
function pressPlans(subject: Subject, project: Project, stock: Stock, request: BuildRequest): readonly DocumentPlan[] {
  const { leaflet, locale } = subject;
  return (request.printers ?? project.build.printers).flatMap((name) => {
    const printer = project.printers.get(name);
    if (printer === undefined) return [];
    const { code, version } = stock.identity(leaflet) ?? { code: leaflet, version: '' };
    const file = fillFileName(printer.fileName, { ...subject, printer: name, code, version });
    const id = `${leaflet}.${locale}.${subject.edition}.press.${name}`;
    return [{ ...subject, profile: 'press' as const, printer: name, id, path: `${locale}/${file}.pdf` }];
  });
}

/** Reports `build.same-file`: one file would be written over the other. */
function checkPaths(plans: readonly DocumentPlan[], report: Report): boolean {
  const byPath = new Map<string, DocumentPlan>();
  for (const plan of plans) {
    const other = byPath.get(plan.path);
    if (other !== undefined) {
      report({
        severity: 'error',
        code: 'build.same-file',
        message: `${other.id} and ${plan.id} would both be ${plan.path}.`,
        hint: 'Put {printer} and {leaflet} into the printer’s fileName, or build for one printer at a time.',
      });
      return false;
    }
    byPath.set(plan.path, plan);
  }
  return true;
}

function editionPlans(project: Project, request: BuildRequest): Project['build']['editions'] {
  const asked = request.profiles as readonly Profile[] | undefined;
  const plans =
    request.editions === undefined
      ? project.build.editions
      : request.editions.map(
          (edition) =>
            project.build.editions.find((plan) => plan.edition === edition) ?? {
              edition,
              profiles: ['screen'] as const,
            },
        );
  if (asked === undefined) return plans;
  return request.editions === undefined
    ? plans.map((plan) => ({ ...plan, profiles: plan.profiles.filter((profile) => asked.includes(profile)) }))
    : plans.map((plan) => ({ ...plan, profiles: asked }));
}

/** What `foldout.yaml` or the command line asks of an edition must be something that there is, and that it is made for. */
function checkMade({ edition, profiles }: EditionPlan, stock: Stock, report: Report): void {
  if (!stock.editions.includes(edition)) {
    const near = suggest(edition, stock.editions);
    report({
      severity: 'error',
      code: 'build.no-such-edition',
      message: `There is no usable edition “${edition}”.`,
      hint: `Put edition.yaml, layout.hbs and style.css into templates/${edition}/${near === undefined ? '' : `, or write ${near}`}.`,
    });
    return;
  }
  const made = stock.profilesOf(edition);
  for (const profile of profiles.filter((each) => !made.includes(each))) {
    report({
      severity: 'error',
      code: 'build.no-such-profile',
      message: `The edition “${edition}” is not made for the profile ${profile}.`,
      hint: `It is made for ${made.join(', ')}: see profiles in its edition.yaml.`,
    });
  }
}

function documentPlan(subject: Subject, profile: Profile, flipEdge: FlipEdge): DocumentPlan {
  const { leaflet, locale, edition } = subject;
  const id = `${leaflet}.${locale}.${edition}.${profile}`;
  const file = fileName(leaflet, locale, edition, profile, flipEdge);
  return { ...subject, profile, printer: null, id, path: `${locale}/${file}` };
}

function fileName(leaflet: string, locale: string, edition: string, profile: Profile, flipEdge: FlipEdge): string {
  // Whoever prints it reads there how the sheets are turned.
  const turned = profile === 'office' ? `-flip-${flipEdge}` : '';
  if (profile !== 'web') return `${leaflet}.${locale}.${edition}.${profile}${turned}.pdf`;
  return edition === WEB_EDITION ? `${leaflet}.${locale}.html` : `${leaflet}.${locale}.${edition}.html`;
}

function checkNames(
  kind: string,
  asked: readonly string[] | undefined,
  known: readonly string[],
  report: Report,
): boolean {
  let isKnown = true;
  for (const name of asked ?? []) {
    if (known.includes(name)) continue;
    isKnown = false;
    const near = suggest(name, known);
    report({
      severity: 'error',
      code: `usage.unknown-${kind}`,
      message: `There is no ${kind} “${name}”.`,
      hint: near === undefined ? `There are: ${known.join(', ') || 'none'}.` : `Did you mean “${near}”?`,
    });
  }
  return isKnown;
}

function reportUntranslated(leaflet: string, locale: string, report: Report): void {
  report({
    severity: 'error',
    code: 'build.not-translated',
    message: `“${leaflet}” has no translation into ${locale}: there is no locales/${locale}/leaflets/${leaflet}.yaml.`,
    hint: `Make it: foldout translate sync --locale ${locale} ${leaflet}`,
  });
}
