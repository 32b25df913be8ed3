/** Which documents a build makes: leaflet × locale × edition × profile, from `foldout.yaml` and from what was asked for. */

import type { Report } from '../base/diagnostic.ts';
import { suggest } from '../base/suggest.ts';
import { PSEUDO_LOCALES } from '../locales/pseudo-locale.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { EditionPlan, Profile, Project } from '../project/project.ts';

export interface DocumentPlan {
  readonly leaflet: string;
  readonly locale: string;
  readonly edition: string;
  readonly profile: Profile;
  /** `dwarslaesie.ar.handout.screen`. */
  readonly id: string;
  /** `ar/dwarslaesie.ar.handout.screen.pdf`, `ar/dwarslaesie.ar.trifold.office-flip-short.pdf`, below the output folder. */
  readonly path: string;
}

/** What the command line asks for; missing: what `foldout.yaml` names. */
export interface BuildRequest {
  readonly leaflets?: readonly string[];
  readonly locales?: readonly string[];
  readonly editions?: readonly string[];
  readonly profiles?: readonly string[];
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
  ];
  if (known.includes(false)) return [];
  const locales = request.locales ?? (project.build.locales === 'all' ? stock.locales : project.build.locales);
  const plans = editionPlans(project, request);
  for (const plan of plans) checkMade(plan, stock, report);
  const isMade = (edition: string) => (profile: Profile) => stock.profilesOf(edition).includes(profile);
  return plans.flatMap(({ edition, profiles, leaflets, locales: only }) =>
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
        return profiles
          .filter(isMade(edition))
          .map((profile) => documentPlan(leaflet, locale, edition, profile, stock.flipEdge(edition)));
      }),
    ),
  );
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

function documentPlan(
  leaflet: string,
  locale: string,
  edition: string,
  profile: Profile,
  flipEdge: FlipEdge,
): DocumentPlan {
  const id = `${leaflet}.${locale}.${edition}.${profile}`;
  const file = fileName(leaflet, locale, edition, profile, flipEdge);
  return { leaflet, locale, edition, profile, id, path: `${locale}/${file}` };
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
