/** Paths that people write into files of the project: below a folder of the project, with forward slashes, the same on every machine. */

/**
 * What is wrong with a path, to be said after the path itself; undefined: nothing.
 * Absolute paths, `..`, addresses, backslashes, and names that some machines cannot have are refused.
 */
export function pathProblem(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path) || path.startsWith('//')) return 'is an address, not a file of the project';
  if (/^([/\\]|[a-z]:)/i.test(path) || path.startsWith('~')) return 'is not below the project';
  if (path.split(/[/\\]/).includes('..')) return 'leads out of its folder';
  if (path.includes('\\')) return 'has a backslash; paths are written with forward slashes';
  if (path.split('/').some((part) => part === '' || part === '.')) return 'has an empty part';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name of ours has one.
  if (/[\u0000-\u001f<>:"|?*%]/.test(path)) return 'has a character that not every machine allows in a file name';
  return undefined;
}
