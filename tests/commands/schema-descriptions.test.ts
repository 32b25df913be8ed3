import { expect, test } from 'vitest';
import { schemas } from '../../src/commands/schema.ts';

test.each([...schemas()])('%s says of every field what it is for, since editors show it', (_, text) => {
  expect(undescribed(JSON.parse(text), '')).toEqual([]);
});

/** Fields without a description; what stands behind a reference is looked at where it stands. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((inner, i) => undescribed(inner, `${path}/${i}`));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]) => {
    if (name !== 'properties' || typeof inner !== 'object' || inner === null) {
      return undescribed(inner, `${path}/${name}`);
    }
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
