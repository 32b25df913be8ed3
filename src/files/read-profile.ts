/** A printer's ICC profile: bytes of a file of the project, and where it lies, which the image library asks for. */

import { join } from 'node:path';
import type { Report } from '../base/diagnostic.ts';
import { read } from './folders.ts';

export interface ProfileFile {
  readonly bytes: Uint8Array;
  /** Absolute. */
  readonly location: string;
}

/** @returns null where there is none, or where it can't be read, which is reported */
export function readProfile(root: string, path: string, report: Report): ProfileFile | null {
  const location = join(root, path);
  const file = read(location, path, report, 'image');
  return file === null ? null : { bytes: file.bytes, location };
}
