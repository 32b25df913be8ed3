/** Any stage's value as stable, readable text: maps as objects, numbers rounded, positions as `file:line:column`. */

import { round } from './units.ts';

export function dump(value: unknown): string {
  return `${JSON.stringify(value, readable, 2)}\n`;
}

function readable(_: string, value: unknown): unknown {
  if (typeof value === 'number') return round(value);
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  if (isPosition(value)) return `${value.file}:${value.line}:${value.column}`;
  return value;
}

function isPosition(value: unknown): value is { file: string; line: number; column: number } {
  return typeof value === 'object' && value !== null && 'file' in value && 'line' in value && 'column' in value;
}
