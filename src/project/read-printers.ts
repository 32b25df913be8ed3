/** `printers:` of `foldout.yaml`, with what the package ships → {@link Printer}s. */

import type { Report } from '../base/diagnostic.ts';
import { pathProblem } from '../base/project-path.ts';
import type { YamlText } from '../base/yaml.ts';
import { DEFAULT_PRINTERS, defaultsOf } from './default-printers.ts';
import { fileNameProblem } from './file-name-pattern.ts';
import type { Printer, PrintingCondition } from './printer.ts';
import type { PrinterYaml } from './printer-shape.ts';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * The project's printers in its order, then those of the package that it doesn't describe itself. Reports
 * `printer.wrong-name`, `.bleed-over-margin`, `.file-name`, `.condition-missing`, `.profile-missing` and
 * `project.path-outside-project`.
 */
export function readPrinters(
  printers: Readonly<Record<string, PrinterYaml>>,
  yaml: YamlText,
  report: Report,
): ReadonlyMap<string, Printer> {
  const read = new Map<string, Printer>();
  for (const [name, described] of Object.entries(printers)) {
    // A faulty one stays known by its name; the error stops what would be built for it.
    const fallback = { ...defaultsOf(name), name, condition: null, at: yaml.keyAt(['printers', name]) };
    read.set(name, readPrinter(name, described, yaml, report) ?? fallback);
  }
  for (const [name, defaults] of DEFAULT_PRINTERS) {
    if (Object.hasOwn(printers, name)) continue;
    const at = { file: yaml.source.file, line: 1, column: 1 };
    read.set(name, { ...defaults, name, condition: null, at });
  }
  return read;
}

function readPrinter(name: string, described: PrinterYaml, yaml: YamlText, report: Report): Printer | undefined {
  const path = ['printers', name];
  const problem = (code: string, field: string | null, message: string, hint: string): undefined => {
    const at = field === null ? yaml.keyAt(path) : yaml.valueAt([...path, field]);
    report({ severity: 'error', code, message, at, hint });
  };
  if (!NAME.test(name))
    return problem(
      'printer.wrong-name',
      null,
      `“${name}” cannot be a printer’s name.`,
      'Use lower-case words and hyphens.',
    );
  const defaults = defaultsOf(name);
  const printer = {
    name,
    bleed: described.bleed ?? defaults.bleed,
    safeMargin: described.safeMargin ?? defaults.safeMargin,
    marks: described.marks === undefined ? defaults.marks : new Set(described.marks),
    inkLimit: described.inkLimit ?? defaults.inkLimit,
    level: described.level ?? defaults.level,
    imposed: described.imposed ?? defaults.imposed,
    fileName: described.fileName ?? defaults.fileName,
    paper: described.paper ?? defaults.paper,
    quantity: described.quantity ?? defaults.quantity,
    at: yaml.keyAt(path),
  };
  if (printer.bleed > printer.safeMargin)
    return problem(
      'printer.bleed-over-margin',
      described.bleed === undefined ? 'safeMargin' : 'bleed',
      `The bleed (${printer.bleed} mm) is larger than the margin (${printer.safeMargin} mm): text may be cut off where colour may not.`,
      'Raise safeMargin, or lower bleed.',
    );
  const wrong = fileNameProblem(printer.fileName);
  if (wrong !== null) return problem('printer.file-name', 'fileName', wrong.message, wrong.hint);
  const condition = readCondition(described, yaml, path, problem);
  return condition === undefined ? undefined : { ...printer, condition };
}

type Problem = (code: string, field: string | null, message: string, hint: string) => undefined;

/** Undefined after an error, null where no condition is named. */
function readCondition(
  { profile, condition, info }: PrinterYaml,
  yaml: YamlText,
  path: readonly string[],
  problem: Problem,
): PrintingCondition | null | undefined {
  if (profile === undefined) {
    if (condition === undefined && info === undefined) return null;
    return problem(
      'printer.profile-missing',
      condition === undefined ? 'info' : 'condition',
      'A printing condition is named, but not the profile that describes it.',
      'Add “profile: …”, the path of the print shop’s ICC file, or take condition and info out.',
    );
  }
  const outside = pathProblem(profile);
  if (outside !== undefined)
    return problem(
      'project.path-outside-project',
      'profile',
      `“${profile}” ${outside}.`,
      'Put the file into the project and write its path from there.',
    );
  if (condition === undefined)
    return problem(
      'printer.condition-missing',
      'profile',
      'The profile’s printing condition is not named.',
      'Ask the print shop, and add “condition: FOGRA39” or what it is.',
    );
  return { profile, identifier: condition, info: info ?? condition, at: yaml.valueAt([...path, 'profile']) };
}
