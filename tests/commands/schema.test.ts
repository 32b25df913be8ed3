import { describe, expect, test } from 'vitest';
import { schemas } from '../../src/commands/schema.ts';

const all = schemas();

test('there is one for every file that people write', () => {
  expect([...all.keys()].sort()).toEqual([
    'edition.schema.json',
    'foldout.schema.json',
    'interface-source.schema.json',
    'interface.schema.json',
    'leaflet.schema.json',
    'locale.schema.json',
    'units.schema.json',
  ]);
});

describe.each([...all])('%s', (_, text) => {
  const schema: unknown = JSON.parse(text);

  test('is a JSON Schema, and says of every field what it is for', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(undescribed(schema, '')).toEqual([]);
  });
});

/** Fields without a description, followed through references only where they stand. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((inner, i) => undescribed(inner, `${path}/${i}`));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]) => {
    if (name !== 'properties' || typeof inner !== 'object' || inner === null)
      return undescribed(inner, `${path}/${name}`);
    return Object.entries(inner).flatMap(([field, value]) => [
      ...(isDescribed(value) ? [] : [`${path}/${field}`]),
      ...undescribed(value, `${path}/${field}`),
    ]);
  });
}

function isDescribed(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if ('description' in schema || '$ref' in schema) return true;
  return 'anyOf' in schema && Array.isArray(schema.anyOf) && schema.anyOf.some(isDescribed);
}
