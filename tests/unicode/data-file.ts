/** Unicode's test files, as Debian ships them. */

import { existsSync, readFileSync } from 'node:fs';

const FOLDERS = ['/usr/share/unicode', '/usr/share/unicode/auxiliary', '/usr/share/unicode/extracted'];
/** DESIGN: Unicode 15.0 throughout. */
const VERSION = '15.0.0';

/**
 * @returns the file's lines without comments, each with its number
 * @throws where the file is missing or of another version: a check that did not run is not a check that passed
 */
export function readTestFile(name: string): readonly { readonly line: number; readonly data: string }[] {
  const path = FOLDERS.map((folder) => `${folder}/${name}`).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${name} is not in ${FOLDERS.join(' or ')}: apt-get install unicode-data`);
  const lines = readFileSync(path, 'utf8').split('\n');
  const wanted = `${name.replace('.txt', '')}-${VERSION}.txt`;
  if (!lines[0]?.includes(wanted)) throw new Error(`${path} is not ${wanted}, but ${lines[0] ?? 'empty'}`);
  return lines
    .map((text, index) => ({ line: index + 1, data: (text.split('#')[0] ?? '').trim() }))
    .filter(({ data }) => data !== '');
}

export function fromHex(codes: string): string {
  return String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16)));
}
