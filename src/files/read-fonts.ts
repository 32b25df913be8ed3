/** Font files from npm packages or from the project: bytes in, nothing opened. */

import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Report } from '../base/diagnostic.ts';
import type { FontSource } from '../project/project.ts';
import { list, systemReason } from './folders.ts';
import { packageRoot } from './read-project.ts';

export interface FontFile {
  /** The name in `foldout.yaml`. */
  readonly family: string;
  readonly weight: 400 | 700;
  readonly scale: number | null;
  readonly bytes: Uint8Array;
  /** For messages. */
  readonly file: string;
}

/** The folders in which a package of Google fonts keeps its upright weights. */
const WEIGHT_FOLDERS = { 400: '400Regular', 700: '700Bold' } as const;

/**
 * Reads each family's regular and bold. Reports `project.font-package-missing`, `project.font-file-missing` and
 * `files.unreadable`; a family without a bold file has its regular only.
 */
export function readFonts(root: string, fonts: ReadonlyMap<string, FontSource>, report: Report): FontFile[] {
  return [...fonts].flatMap(([family, source]) =>
    ([400, 700] as const).flatMap((weight) => {
      const path = fontPath(root, source, weight, report);
      if (path === null) return [];
      try {
        return [{ family, weight, scale: source.scale, bytes: readFileSync(path), file: relative(root, path) }];
      } catch (error) {
        report({
          severity: 'error',
          code: 'files.unreadable',
          message: `${path} can’t be read: ${systemReason(error)}.`,
          at: source.at,
        });
        return [];
      }
    }),
  );
}

function fontPath(root: string, source: FontSource, weight: 400 | 700, report: Report): string | null {
  const own = weight === 400 ? source.regular : source.bold;
  if (own !== undefined) {
    const path = join(root, own);
    if (existsSync(path)) return path;
    report({
      severity: 'error',
      code: 'project.font-file-missing',
      message: `There is no font file ${own}.`,
      at: source.at,
      hint: 'Give a path from the project’s folder.',
    });
    return null;
  }
  if (source.package === undefined) return null;
  const folder = packageFolder(root, source.package);
  if (folder === null) {
    if (weight === 400) {
      report({
        severity: 'error',
        code: 'project.font-package-missing',
        message: `The font package ${source.package} is not installed.`,
        at: source.at,
        hint: `Install it: npm install ${source.package}`,
      });
    }
    return null;
  }
  const weightFolder = join(folder, WEIGHT_FOLDERS[weight]);
  const name = list(weightFolder, 'file').find((file) => file.endsWith('.ttf'));
  return name === undefined ? null : join(weightFolder, name);
}

/** Looked up from the project, then from Foldout itself. */
function packageFolder(root: string, name: string): string | null {
  for (const place of [root, packageRoot()]) {
    try {
      return dirname(createRequire(join(place, 'package.json')).resolve(`${name}/package.json`));
    } catch {
      // Not here; the next place may have it.
    }
  }
  return null;
}
