/** Whole processes: what somebody waits for who runs one command. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, ROOT } from './project.mjs';
import { median, pairedRatio } from './statistics.mjs';
import { table } from './table.mjs';

const ROUNDS = 5;
/** All documents take long, and what one run of them says is steady enough. */
const LONG_ROUNDS = 1;

export function measureCold() {
  const folder = mkdtempSync(join(tmpdir(), 'foldout-bench-'));
  try {
    return [startTable(), buildTable(folder)].join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {{ ms: number, said: string }} */
function run(args) {
  const start = performance.now();
  let said = '';
  try {
    // Stages and results are said on standard error.
    said = execFileSync('/bin/sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
  } catch (error) {
    // A faulty leaflet does not keep the others from being built and measured.
    said = error.stdout;
  }
  return { ms: performance.now() - start, said };
}

function startTable() {
  const empty = [];
  const help = [];
  for (let round = 0; round < 2 * ROUNDS; round++) {
    empty.push(run(['-e', '0']).ms);
    help.push(run([CLI, '--help']).ms);
  }
  return table(
    'Start of a process, ms',
    ['', 'median', 'ratio'],
    [
      ['node -e 0', median(empty), 1],
      ['foldout --help', median(help), pairedRatio(help, empty)],
    ],
  );
}

function buildTable(folder) {
  const commands = {
    'one leaflet': ['dwarslaesie', '--locale', 'nl', '--edition', 'handout'],
    'all that foldout.yaml names': [],
  };
  const columns = Object.entries(commands).map(([name, args]) => {
    const rounds = Array.from({ length: args.length > 0 ? ROUNDS : LONG_ROUNDS }, (_, round) => {
      const out = join(folder, `${args.length}-${round}`);
      const { ms, said } = run([CLI, 'build', ...args, '--timings', '--out', out]);
      const stages = new Map([...said.matchAll(/^(\S+)\s+([\d.]+) ms$/gm)].map((hit) => [hit[1], Number(hit[2])]));
      const built = Number(/(\d+) built/.exec(said)?.[1] ?? 0);
      if (built === 0) throw new Error(`Nothing was built:\n${said}`);
      return { ms, stages, built };
    });
    return { name, rounds };
  });
  const stages = [...new Set(columns.flatMap(({ rounds }) => rounds.flatMap((round) => [...round.stages.keys()])))];
  const sum = (round) => [...round.stages.values()].reduce((total, ms) => total + ms, 0);
  const row = (label, value) => [label, ...columns.map(({ rounds }) => median(rounds.map(value)))];
  return table(
    'Cold: a whole process, fresh output folder, ms',
    ['', ...columns.map(({ name }) => name)],
    [
      ...stages.map((stage) => row(stage, (round) => round.stages.get(stage) ?? 0)),
      row('start, modules, the rest', (round) => round.ms - sum(round)),
      row('whole process', (round) => round.ms),
      ['documents', ...columns.map(({ rounds }) => String(rounds[0].built))],
    ],
  );
}
