/** Reading folders in an order that is the same on every machine. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, type Report } from '../base/diagnostic.ts';
import type { RawFile } from './project-files.ts';

/** No text or drawing that a person wrote is larger; a larger one is a mistake or an attack. Bytes. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** Pictures; their pixels are limited where they are decoded. Bytes. */
const MAX_IMAGE_BYTES = 40 * 1024 * 1024;

/** Names of the entries of a folder, sorted by code units; empty where the folder does not exist. */
export function list(folder: string, kind: 'file' | 'folder'): string[] {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => !entry.name.startsWith('.') && isKind(join(folder, entry.name), kind))
    .map((entry) => entry.name)
    .sort(compareText);
}

/** Follows links, so that a project may share a folder with another one. */
function isKind(path: string, kind: 'file' | 'folder'): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (kind === 'file' ? stats.isFile() : stats.isDirectory());
}

/**
 * A file's bytes; null where it does not exist, is too large or can't be read (the last two are reported as
 * `files.too-large` and `files.unreadable`).
 * @param label the path as the user knows it
 */
export function read(path: string, label: string, report: Report, kind: 'text' | 'image' = 'text'): RawFile | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return null;
  const limit = kind === 'text' ? MAX_TEXT_BYTES : MAX_IMAGE_BYTES;
  if (stats.size > limit) {
    report({
      severity: 'error',
      code: 'files.too-large',
      message: `${label} is ${Math.ceil(stats.size / 1024 / 1024)} MB; at most ${limit / 1024 / 1024} MB is read.`,
      at: { file: label, line: 1, column: 1 },
      hint: kind === 'text' ? 'Is it really a text? Divide it into several leaflets.' : 'Save the picture smaller.',
    });
    return null;
  }
  try {
    return { file: label, bytes: readFileSync(path) };
  } catch (error) {
    report({
      severity: 'error',
      code: 'files.unreadable',
      message: `${label} can’t be read: ${systemReason(error)}.`,
      at: { file: label, line: 1, column: 1 },
      hint: 'Check the file’s permissions.',
    });
    return null;
  }
}

/** The system's reason in plain words. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EFBIG: 'the system allows no file of that size',
    EDQUOT: 'the disk quota is used up',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EISDIR: 'it is a folder',
    EEXIST: 'a file of that name is in the way',
    EMFILE: 'too many files are open',
    ELOOP: 'its links go round in a circle',
    ENAMETOOLONG: 'the name is too long',
  };
  return reasons[code] ?? (code === '' ? String(error) : code);
}
