/** `foldout.yaml` → {@link Project}. */

import { checkShape } from '../base/check-shape.ts';
import type { Report } from '../base/diagnostic.ts';
import { pathProblem } from '../base/project-path.ts';
import { didYouMean } from '../base/suggest.ts';
import type { SourceText } from '../base/source-text.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import { parseYaml } from '../base/yaml.ts';
import { DEFAULT_PRINTER } from './default-printers.ts';
import type { Printer } from './printer.ts';
import type { EditionPlan, FontSource, Project } from './project.ts';
import { readPalette } from './read-palette.ts';
import { readPrinters } from './read-printers.ts';
import type { EditionYaml, FontYaml, ProjectYaml } from './schema.ts';
import { projectShape } from './schema.ts';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** @returns undefined after an error in the file's shape; other errors are reported beside the project */
export function loadProject(source: SourceText, report: Report): Project | undefined {
  const yaml = parseYaml(source, report);
  const value = yaml && checkShape(projectShape, yaml, 'project', report);
  if (!yaml || !value) return undefined;
  const { publisher, contact, urls, build } = value;
  const printers = readPrinters(value.printers ?? {}, yaml, report);
  return {
    file: source.file,
    publisher: { name: publisher.name, address: publisher.address ?? [] },
    contact: { phone: contact?.phone ?? '', email: contact?.email ?? '', hours: contact?.hours ?? '' },
    leafletUrl: leafletUrl(urls?.leaflet, yaml, report),
    palette: readPalette(value.palette, yaml, report),
    paletteAt: new Map(Object.keys(value.palette).map((name) => [name, yaml.keyAt(['palette', name])])),
    fonts: readFonts(value.fonts, yaml, report),
    printers,
    build: {
      locales: build.locales === 'all' ? 'all' : build.locales,
      editions: readEditions(build.editions),
      printers: readBuildPrinters(build.printers, printers, value, yaml, report),
    },
  };
}

function leafletUrl(url: string | undefined, yaml: YamlText, report: Report): string | null {
  if (url === undefined) return null;
  const path = ['urls', 'leaflet'];
  const names = [...url.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => name !== 'locale' && name !== 'leaflet');
  if (unknown !== undefined) {
    problem(
      'project.url-variable',
      `An address has no {${unknown}}.`,
      path,
      'Only {locale} and {leaflet} are filled in.',
      yaml,
      report,
    );
  } else if (!names.includes('leaflet')) {
    problem(
      'project.url-variable',
      'This address is the same for every leaflet.',
      path,
      'Put {leaflet} into it.',
      yaml,
      report,
    );
  }
  return url;
}

function readFonts(fonts: ProjectYaml['fonts'], yaml: YamlText, report: Report): ReadonlyMap<string, FontSource> {
  const sources = new Map<string, FontSource>();
  for (const [name, font] of Object.entries(fonts)) {
    const path = ['fonts', name];
    if (!NAME.test(name)) {
      problem(
        'project.wrong-name',
        `"${name}" cannot be a typeface's name.`,
        path,
        'Use lower-case words and hyphens.',
        yaml,
        report,
      );
    }
    const source = readFont(typeof font === 'string' ? { package: font } : font, path, yaml, report);
    if (source) sources.set(name, source);
  }
  if (Object.keys(fonts).length === 0) {
    problem(
      'project.no-fonts',
      'No typeface is named.',
      ['fonts'],
      "Add one: latin: '@expo-google-fonts/noto-sans'.",
      yaml,
      report,
    );
  }
  return sources;
}

function readFont(
  font: Exclude<FontYaml, string>,
  path: YamlPath,
  yaml: YamlText,
  report: Report,
): FontSource | undefined {
  if ((font.package === undefined) === (font.regular === undefined)) {
    const message = 'A typeface comes either from a package or from files of the project.';
    problem('project.font-source', message, path, 'Write "package: …", or "regular: …" and "bold: …".', yaml, report);
    return undefined;
  }
  for (const weight of ['regular', 'bold'] as const) {
    const wrong = font[weight] === undefined ? undefined : pathProblem(font[weight]);
    if (wrong === undefined) continue;
    const hint = 'Put the file into the project and write its path from there.';
    problem('project.path-outside-project', `"${font[weight]}" ${wrong}.`, [...path, weight], hint, yaml, report);
    return undefined;
  }
  return {
    ...(font.package === undefined ? {} : { package: font.package }),
    ...(font.regular === undefined ? {} : { regular: font.regular }),
    ...(font.bold === undefined ? {} : { bold: font.bold }),
    scale: font.scale ?? null,
    at: yaml.keyAt(path),
  };
}

/** Whose files are built where the command line names no printer. Reports `project.unknown-printer`. */
function readBuildPrinters(
  names: readonly string[] | undefined,
  printers: ReadonlyMap<string, Printer>,
  value: ProjectYaml,
  yaml: YamlText,
  report: Report,
): readonly string[] {
  const known = [...new Set([...Object.keys(value.printers ?? {}), ...printers.keys()])];
  names?.forEach((name, index) => {
    if (known.includes(name)) return;
    report({
      severity: 'error',
      code: 'project.unknown-printer',
      message: `There is no printer “${name}”.`,
      at: yaml.valueAt(['build', 'printers', index]),
      hint: didYouMean(name, known) ?? `There are: ${known.join(', ')}.`,
    });
  });
  return [...new Set(names ?? [DEFAULT_PRINTER])];
}

function readEditions(editions: Readonly<Record<string, EditionYaml>>): readonly EditionPlan[] {
  return Object.entries(editions).map(([edition, plan]) => {
    const { profiles, leaflets, locales } = Array.isArray(plan) ? { profiles: plan } : plan;
    return {
      edition,
      profiles: [...new Set(profiles)],
      ...(leaflets === undefined ? {} : { leaflets }),
      ...(locales === undefined ? {} : { locales }),
    };
  });
}

function problem(code: string, message: string, path: YamlPath, hint: string, yaml: YamlText, report: Report): void {
  report({ severity: 'error', code, message, at: yaml.keyAt(path), hint });
}
