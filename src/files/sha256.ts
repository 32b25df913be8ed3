/** Content hashes: of bytes, and of everything that a build is made from. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { list } from './folders.ts';
import type { ProjectFiles, RawFile } from './project-files.ts';
import { packageRoot } from './read-project.ts';

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * One hash over the project's files that every document may depend on, and over Foldout's own code, so that an upgrade
 * rebuilds everything. Units and leaflets are left out: they are hashed with the documents that are made from them.
 */
export function sharedInputsHash(files: ProjectFiles, report: (path: string) => void = () => {}): string {
  const hash = createHash('sha256');
  const add = (file: RawFile | null): void => {
    if (file === null) return;
    report(file.file);
    hash.update(`${file.file}\u0000${file.bytes.length}\u0000`).update(file.bytes);
  };
  add(files.settings);
  add(files.baseStyle);
  add(files.houseStyle);
  add(files.webStyle);
  for (const file of files.partials) add(file);
  for (const file of files.drawings.values()) add(file);
  for (const file of files.images.values()) add(file);
  for (const locale of files.locales.values()) {
    add(locale.settings);
    add(locale.interface);
    // Which leaflets there are in which languages is printed on the others: "also available in".
    hash.update([locale.tag, ...locale.leaflets.keys()].join('\u0000'));
  }
  hash.update(ownCodeHash());
  return hash.digest('hex');
}

/** Of the compiled or source files that run now, and of the locked versions of what they stand on. */
function ownCodeHash(): string {
  const hash = createHash('sha256').update(process.version);
  const here = join(import.meta.dirname, '..');
  for (const room of ['', ...list(here, 'folder')]) {
    for (const name of list(join(here, room), 'file')) hash.update(name).update(readFileSync(join(here, room, name)));
  }
  return hash.update(readFileSync(join(packageRoot(), 'package.json'))).digest('hex');
}
