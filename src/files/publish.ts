/** ENTRY of the files room, right edge: whole files or none. Written beside their place, flushed, then renamed over it. */

import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../base/diagnostic.ts';
import { systemReason } from './folders.ts';

/** What an unfinished file's name ends with, before the number of the process that writes it. */
const PART = '.part-';

/** Where a file goes, with forward slashes below the folder, and what is in it. */
export interface PublishedFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Publishes one file atomically: a reader sees the old bytes or the new ones, never a part, whenever the process ends.
 * A full disk or a missing permission is reported as `files.unwritable` and leaves the old file whole.
 * @returns whether it was written
 */
export function publish(folder: string, path: string, content: Uint8Array | string, report: Report): boolean {
  return publishTogether(folder, [{ path, content }], report);
}

/** As {@link publish}, for files that belong together: none takes its place before all are written and flushed. */
export function publishTogether(folder: string, files: readonly PublishedFile[], report: Report): boolean {
  const steps = files.map(({ path, content }) => {
    const target = join(folder, path);
    return { target, temporary: `${target}${PART}${process.pid}`, content };
  });
  let current = '';
  try {
    for (const { target, temporary, content } of steps) {
      current = target;
      writeFlushed(temporary, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    }
    for (const { target, temporary } of steps) {
      current = target;
      renameSync(temporary, target);
    }
    return true;
  } catch (error) {
    for (const { temporary } of steps) removeQuietly(temporary);
    report({
      severity: 'error',
      code: 'files.unwritable',
      message: `${current} can’t be written: ${systemReason(error)}.`,
      hint: 'Nothing was changed there. Choose another folder with --out, or make room and rights.',
    });
    return false;
  }
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const handle = openSync(path, 'w');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The first error is the one that matters; a left-over .part file harms nobody.
  }
}

/** The bytes that stand at a published path; null where there are none. */
export function published(folder: string, path: string): Uint8Array | null {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return null;
  }
}

/** Removes what a killed process left unfinished in a folder and the folders in it; a running one's files are let be. */
export function sweep(folder: string): void {
  for (const path of partsIn(folder)) {
    const id = Number(path.slice(path.lastIndexOf(PART) + PART.length));
    if (!isRunning(id)) removeQuietly(join(folder, path));
  }
}

function partsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.part-\d+$/.test(path));
  } catch {
    return [];
  }
}

/** Signal 0 asks only whether the process is there. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
