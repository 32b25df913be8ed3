/** Printers made ready: their ICC profile read and looked at, or libvips' own where none is named. */

import type { Diagnostic, Report } from '../base/diagnostic.ts';
import { BUILT_IN_CMYK, builtInCmykProfile } from '../figures/raster.ts';
import { readProfile } from '../files/read-profile.ts';
import { sha256 } from '../files/sha256.ts';
import { readOutputProfile } from '../pdf/icc-profile.ts';
import type { OutputCondition } from '../pdf/press-output.ts';
import type { Printer, PrintingCondition } from '../project/printer.ts';
import type { Workspace } from './workspace.ts';

export interface PressPrinter {
  readonly printer: Printer;
  readonly condition: OutputCondition;
  /** What images are converted by: a path, or the name of the built-in one. */
  readonly imageProfile: string;
}

/** Whose names those of printing conditions are. */
const REGISTRY = 'http://www.color.org';
/** ISO 15930-7: the identifier of a condition that has no name in a registry. */
const CUSTOM = 'Custom';

/**
 * Reports `printer.profile-not-found`, `.profile-corrupt` and `.profile-not-cmyk` (errors), and `printer.no-condition`
 * (warning) where the built-in profile stands in. A printer with an error is left out.
 */
export async function preparePrinters(
  { root, project }: Pick<Workspace, 'root' | 'project'>,
  names: ReadonlySet<string>,
  report: Report,
): Promise<ReadonlyMap<string, PressPrinter>> {
  const ready = new Map<string, PressPrinter>();
  for (const name of names) {
    const printer = project.printers.get(name);
    if (printer === undefined) continue;
    const prepared =
      printer.condition === null
        ? await withoutCondition(printer, report)
        : withCondition(printer, printer.condition, root, report);
    if (prepared !== undefined) ready.set(name, prepared);
  }
  return ready;
}

async function withoutCondition(printer: Printer, report: Report): Promise<PressPrinter> {
  const profile = await builtInCmykProfile();
  report(noCondition(printer));
  const found = readOutputProfile(profile);
  const info = found.problem === null ? found.description : '';
  return {
    printer,
    condition: { identifier: CUSTOM, registry: null, info: info === '' ? CUSTOM : info, profile },
    imageProfile: BUILT_IN_CMYK,
  };
}

function noCondition({ name, at }: Printer): Diagnostic {
  return {
    severity: 'warning',
    code: 'printer.no-condition',
    message: `The printer ${name} names no ICC profile: a general CMYK profile stands in, of no printing condition.`,
    at,
    hint: 'Ask the print shop for its profile, and add “profile:” and “condition:” before anything is printed.',
  };
}

function withCondition(
  printer: Printer,
  { profile: path, identifier, info, at }: PrintingCondition,
  root: string,
  report: Report,
): PressPrinter | undefined {
  const error = (code: string, message: string, hint: string): undefined => {
    report({ severity: 'error', code, message, at, hint });
  };
  const file = readProfile(root, path, report);
  if (file === null)
    return error(
      'printer.profile-not-found',
      `There is no file ${path} that can be read.`,
      'Put the print shop’s profile there.',
    );
  const found = readOutputProfile(file.bytes);
  if (found.problem === 'corrupt')
    return error(
      'printer.profile-corrupt',
      `${path} is no whole ICC profile: ${found.reason}.`,
      'Copy it again from where it came.',
    );
  if (found.problem === 'not-cmyk-output')
    return error(
      'printer.profile-not-cmyk',
      `${path} is no profile of a CMYK press: ${found.reason}.`,
      'Ask the print shop for its output profile.',
    );
  return {
    printer,
    condition: { identifier, registry: REGISTRY, info, profile: file.bytes },
    imageProfile: file.location,
  };
}

/** What a press file depends on beside the project's texts. */
export function printerHash({ root, project }: Pick<Workspace, 'root' | 'project'>, name: string): string {
  const path = project.printers.get(name)?.condition?.profile;
  const file = path === undefined ? null : readProfile(root, path, () => {});
  return file === null ? '' : sha256(file.bytes);
}
