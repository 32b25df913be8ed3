import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemas } from '../../src/commands/schema.ts';
import { ROOT } from '../support/project.ts';

test('the schemas in the repository are what `foldout schema` writes', () => {
  const written = Object.fromEntries(
    readdirSync(join(ROOT, 'schemas')).map((name) => [name, readFileSync(join(ROOT, 'schemas', name), 'utf8')]),
  );
  expect(Object.fromEntries(schemas())).toEqual(written);
});

test('every YAML file that people write names a schema that is there', () => {
  const files = [
    'content/leaflets',
    'locales/nl',
    'locales/en',
    'locales/en/leaflets',
    'locales/ar',
    'templates/handout',
    'templates/trifold',
    '.',
  ]
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(15);
  const wrong = files.filter((path) => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(join(ROOT, path), 'utf8')) ?? [];
    return (
      schema === undefined ||
      !schemas().has(schema.replace(/^.*\//, '')) ||
      join(path, '..', schema) !== join('schemas', schema.replace(/^.*\//, ''))
    );
  });
  expect(wrong).toEqual([]);
});
