/** Every package in the lockfile admits Node 20.19, and `docs/dependencies.md` gives a reason for each direct one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../src/base/version.ts';

const ROOT = join(import.meta.dirname, '..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

interface LockedPackage {
  readonly engines?: { readonly node?: string };
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

const lock = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> };
const manifest = readJson('package.json') as {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Whether a range of npm's admits 20.19.0: alternatives of comparators, `^`, `~`, `>=`, `<`, `x - y` and bare versions. */
function admitsNode2019(range: string): boolean {
  return range.split('||').some((alternative) => {
    const text = alternative
      .trim()
      .replace(/(\S+)\s+-\s+(\S+)/, '>=$1 <=$2')
      .replace(/([<>=^~])\s+/g, '$1');
    if (text === '' || text === '*') return true;
    return text.split(/\s+/).every(admitsComparator);
  });
}

const NODE = [20, 19, 0] as const;

function admitsComparator(comparator: string): boolean {
  const match = /^(\^|~|>=|<=|>|<|=)?v?(\d+|[x*])(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?/.exec(comparator);
  if (match === null) throw new Error(`unknown comparator ${comparator}`);
  const [, operator = '', major = '0', minor, patch] = match;
  const version = [major, minor ?? '0', patch ?? '0'].map((part) => (/\d/.test(part) ? Number(part) : 0));
  const order = NODE.map((part, index) => part - (version[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '^':
      return NODE[0] === version[0] && order >= 0;
    case '~':
      return NODE[0] === version[0] && (minor === undefined || (NODE[1] === version[1] && order >= 0));
    default:
      return NODE[0] === version[0] && (minor === undefined || !/\d/.test(minor) || NODE[1] === version[1]);
  }
}

test('the range reader itself', () => {
  const admits = [
    '>=18',
    '^20.19.0 || >=22.12.0',
    '^10||^12.20.0||>=15.0.0',
    '20 || >=22',
    '*',
    '>= 0.4',
    '14 || >=16.14',
    '20.x',
  ];
  const refuses = ['>=22', '^22.12.0 || ^24.0.0', '>=20.20.0', '^18.0.0', '<20', '20.9'];
  expect(admits.filter((range) => !admitsNode2019(range))).toEqual([]);
  expect(refuses.filter(admitsNode2019)).toEqual([]);
});

test('every locked package admits Node 20.19', () => {
  const refusing = Object.entries(lock.packages)
    .filter(([, entry]) => entry.engines?.node !== undefined && !admitsNode2019(entry.engines.node))
    .map(([path, entry]) => `${path}: ${entry.engines?.node}`);
  expect(refusing).toEqual([]);
  expect(admitsNode2019(manifest.engines.node)).toBe(true);
});

test('every direct dependency has its reason', () => {
  const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
  const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  const missing = names.filter(
    (name) => !page.includes(`\`${name}\``) && !(name.startsWith('@types/') && page.includes('`@types/*`')),
  );
  expect(missing).toEqual([]);
});

test('the command knows its own version', () => {
  expect(VERSION).toBe(manifest.version);
});
