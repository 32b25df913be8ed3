/** Data flows one way: each room imports only what its place in the flow allows, no cycles, one owner a foreign library. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** Which rooms a room may import, besides `base` and itself. The order is the order of the flow. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  project: [],
  content: [],
  figures: [],
  locales: ['content', 'figures'],
  exchange: ['content', 'locales'],
  templates: ['content', 'locales', 'project'],
  styles: ['templates', 'locales'],
  typography: ['locales'],
  layout: ['styles', 'typography', 'figures'],
  imposition: ['layout', 'locales', 'project'],
  pdf: ['imposition', 'layout', 'typography', 'figures', 'styles', 'project'],
  preflight: [],
  web: ['content', 'figures', 'layout', 'locales', 'project', 'styles', 'templates', 'typography'],
  files: ['project'],
  check: ['content', 'figures', 'imposition', 'layout', 'locales', 'project', 'styles', 'templates', 'typography'],
  build: [
    'check',
    'content',
    'exchange',
    'figures',
    'files',
    'imposition',
    'layout',
    'locales',
    'pdf',
    'preflight',
    'project',
    'styles',
    'templates',
    'typography',
    'web',
  ],
  commands: [
    'build',
    'check',
    'content',
    'exchange',
    'files',
    'layout',
    'locales',
    'preflight',
    'project',
    'styles',
    'templates',
  ],
};

/** Each foreign library is wrapped in one file, and its vocabulary ends there. */
const OWNERS: Readonly<Record<string, string>> = {};

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly imports: readonly { readonly from: string; readonly isTypeOnly: boolean }[];
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gm;

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(SRC, path), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map((match) => ({
        from: match[2] ?? match[3] ?? '',
        isTypeOnly: match[1] !== undefined,
      }));
      return { path, room: path.includes('/') ? (path.split('/')[0] ?? '') : '', imports };
    });
}

const files = sourceFiles();
const resolveImport = (file: SourceFile, from: string): string =>
  posix.normalize(posix.join(posix.dirname(file.path), from));
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

describe('import direction', () => {
  test('reads the whole of src', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files.filter((file) => file.room !== '').map((file) => [file.path, file] as const))('%s', (_, file) => {
    const allowed = [file.room, 'base', ...(MAY_IMPORT[file.room] ?? [])];
    const wrong = file.imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => resolveImport(file, from))
      .filter((target) => !allowed.includes(target.split('/')[0] ?? ''));
    expect(wrong).toEqual([]);
  });

  test('no cycles between files', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      const file = byPath.get(path);
      for (const { from, isTypeOnly } of file?.imports ?? []) {
        if (from.startsWith('.') && !isTypeOnly && file !== undefined)
          visit(resolveImport(file, from), [...trail, path]);
      }
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test('only the edges touch the disk', () => {
    const disk = files.filter((file) =>
      file.imports.some(({ from }) => /^node:(fs|path|child_process|worker_threads)/.test(from)),
    );
    expect(disk.map((file) => file.room).filter((room) => !['files', 'commands', 'build', ''].includes(room))).toEqual(
      [],
    );
  });

  test('each foreign library has one owner', () => {
    const owners = new Map<string, Set<string>>();
    for (const file of files) {
      for (const { from } of file.imports) {
        if (from.startsWith('.') || from.startsWith('node:')) continue;
        const name = packageOf(from);
        owners.set(name, new Set([...(owners.get(name) ?? []), file.path]));
      }
    }
    const shared = [...owners].filter(([name, paths]) => paths.size > 1 && OWNERS[name] === undefined);
    expect(shared.map(([name, paths]) => `${name}: ${[...paths].join(', ')}`)).toEqual([]);
  });
});

describe('habits', () => {
  test.each(files.map((file) => [file.path] as const))('%s', (path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    if (path !== 'cli.ts') expect(text).not.toMatch(/\bconsole\.|process\.(exit|stdout|stderr)\b/);
    expect(text).not.toMatch(/Date\.now|Math\.random|localeCompare|toLocale(String|DateString)\(/);
  });
});
