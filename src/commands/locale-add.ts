/** `foldout locale add <tag>`: a new language's folder, its settings filled in from CLDR, every unit waiting to be translated. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Findings } from '../base/diagnostic.ts';
import { loadWorkspace } from '../build/workspace.ts';
import { publish } from '../files/publish.ts';
import { readProject } from '../files/read-project.ts';
import { describeLocale, type LocaleDescription, writeLocaleSettings } from '../locales/describe-locale.ts';
import { tagProblem } from '../locales/locale-tag.ts';
import { openProject } from './open-project.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';
import { translateSync } from './translate-sync.ts';

export interface LocaleAddCommand {
  readonly project?: string;
  readonly tag: string;
}

export async function localeAdd({ project, tag }: LocaleAddCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const root = openProject(project, terminal, findings.report);
  const description = root === null ? undefined : describe(root, tag, findings);
  if (root === null || description === undefined) {
    showFindings(findings.all, root ?? '.', 'text', terminal);
    return exitStatus(findings);
  }
  const files = readProject(root, findings.report);
  const fonts = new Set(loadWorkspace(files, findings.report)?.project.fonts.keys());
  if (findings.hasErrors) {
    showFindings(findings.errors, root, 'text', terminal);
    return exitStatus(findings);
  }
  if (!publish(root, `locales/${tag}/locale.yaml`, writeLocaleSettings(description), findings.report)) {
    showFindings(findings.all, root, 'text', terminal);
    return exitStatus(findings);
  }
  const missingFonts = description.fonts.filter((font) => !fonts.has(font.name));
  // A locale whose font is not there yet can't be loaded, but its units can be made.
  const toldBy = new Set(missingFonts.length > 0 ? ['locales.unknown-font'] : []);
  const leaflets = [...files.leaflets.keys()];
  const status = await translateSync({ project: root, leaflets, locale: [tag], toldBy }, terminal);
  nextSteps(description, missingFonts, terminal);
  return missingFonts.length > 0 ? 0 : status;
}

function describe(root: string, tag: string, findings: Findings): LocaleDescription | undefined {
  const problem = tagProblem(tag);
  if (problem !== undefined) {
    findings.report({ severity: 'error', code: 'usage.locale-tag', message: problem.message, hint: problem.hint });
    return undefined;
  }
  if (existsSync(join(root, 'locales', tag))) {
    findings.report({
      severity: 'error',
      code: 'usage.locale-exists',
      message: `There is a locale ${tag} already; nothing was changed.`,
      hint: `Bring it in step with the source: foldout translate sync --locale ${tag}`,
    });
    return undefined;
  }
  const description = describeLocale(tag, hasPatterns);
  if (description === undefined) {
    findings.report({
      severity: 'error',
      code: 'usage.unknown-language',
      message: `“${tag}” is no language that CLDR knows.`,
      hint: 'Look the tag up: nl, ar, zh-Hans, pt-BR.',
    });
  }
  return description;
}

/** Whether the `hyphen` package has patterns of a name. */
function hasPatterns(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`hyphen/patterns/${name}.js`);
    return true;
  } catch {
    return false;
  }
}

function nextSteps({ tag, names }: LocaleDescription, missing: LocaleDescription['fonts'], terminal: Terminal): void {
  const steps = [
    ...missing.flatMap((font) => [
      `Install the typeface: npm install ${font.package}`,
      `Name it in foldout.yaml, under fonts:   ${font.name}: { package: '${font.package}' }`,
    ]),
    `Look at locales/${tag}/locale.yaml: is the name “${names.own}” what readers expect?`,
    `Translate locales/${tag}/interface.yaml and locales/${tag}/leaflets/*.yaml: fill in each target, set its state to translated.`,
    `See the pages while you write: foldout build --locale ${tag}   (what is missing is marked)`,
    `See what is left: foldout locale list`,
  ];
  terminal.say(`\n${names.own} (${names.dutch}) is in locales/${tag}/. Next:`);
  for (const [index, step] of steps.entries()) terminal.say(`  ${index + 1}. ${step}`);
}
