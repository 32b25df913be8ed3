/** A small project in a temporary folder, and the real command line run in it. */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const CLI = join(ROOT, 'dist', 'cli.js');

export interface TestProject {
  readonly root: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly read: (path: string) => string;
  /** The compiled command, in a process of its own. */
  readonly run: (...args: readonly string[]) => Run;
  /** The same command in this process: no start-up to wait for. */
  readonly here: (...args: readonly string[]) => Promise<Run>;
}

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A leaflet with one of everything that a leaflet must have. */
export const LEAFLET = `title: Voorbeeld
audience: Voor wie dit test
code: NL-TST-001
version: 1.0.0
date: 2026-11-21
keyMessages:
  - Dit is de enige boodschap.
sections:
  - id: first
    heading: Wat is dit?
    from: [{ source: 1, heading: Inleiding }]
    essential: true
    blocks:
      - Een alinea met **nadruk** en 3 mg van iets.
      - "Een lijst:"
      - list: [eerste punt, tweede punt]
basedOn:
  - { title: Een bron, updated: 2025-01 }
review: { reviewed: null, reviewers: [], every: P2Y }
`;

const SETTINGS = `publisher: { name: Voorbeeld }
contact: { phone: '', email: '', hours: '' }
palette:
  text: { screen: '#1A1A1A' }
  primary: { screen: '#00566B' }
  primary-soft: { screen: '#BFD5DA' }
  primary-tint: { screen: '#EBF2F4' }
  accent: { screen: '#B93815' }
  accent-strong: { screen: '#9E2E10' }
  accent-soft: { screen: '#F1D7D0' }
  rule: { screen: '#B3B3B3' }
  muted: { screen: '#4D4D4D' }
fonts:
  latin: { package: '@expo-google-fonts/noto-sans', scale: 1 }
  arabic: { package: '@expo-google-fonts/noto-sans-arabic', scale: 1.12 }
build:
  locales: all
  editions: { handout: [screen] }
`;

/** Files given replace the project's own; an empty text leaves a file out. */
export function makeProject(files: Readonly<Record<string, string | Uint8Array>> = {}): TestProject {
  const root = mkdtempSync(join(tmpdir(), 'foldout-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const own = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const all: Record<string, string | Uint8Array> = {
    'foldout.yaml': SETTINGS,
    'content/leaflets/voorbeeld.yaml': LEAFLET,
    'locales/nl/locale.yaml': own('locales/nl/locale.yaml'),
    'locales/nl/interface.yaml': own('locales/nl/interface.yaml'),
    ...files,
  };
  for (const [path, content] of Object.entries(all)) if (content !== '') write(path, content);
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    run: (...args) => runCli(args, root),
    here: (...args) => runHere(args, root),
  };
}

/** Everything but `cli.ts` itself. */
async function runHere(args: readonly string[], workingDirectory: string): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const program = createProgram({
    print: (text) => out.push(text),
    say: (text) => err.push(text),
    isInteractive: false,
    hasColour: false,
    workingDirectory,
    today: '2026-11-21',
  });
  const status = await program.run(args);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

/** Runs the compiled command; never with colours or live lines. */
export function runCli(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  const result: SpawnSyncReturns<string> = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}
