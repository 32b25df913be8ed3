import { expect, test } from 'vitest';
import { pathProblem } from '../../src/base/project-path.ts';

test.each(['spinal-cord.svg', 'spine/neck.svg', 'naam met spatie.png', 'a..b.svg'])('%s is fine', (path) => {
  expect(pathProblem(path)).toBeUndefined();
});

test.each([
  '../secret.svg',
  'a/../../b.svg',
  '/etc/passwd',
  'C:\\images\\a.png',
  'c:/a.png',
  'a\\b.png',
  '..\\a.png',
  'https://example.org/a.png',
  '//example.org/a.png',
  'file:///a.png',
  'data:image/png;base64,AAAA',
  '~/a.png',
  'a//b.png',
  './a.png',
  'a/',
  'a%2e%2e/b.png',
  'a\u0000b.png',
])('%s leads out of the project', (path) => {
  expect(pathProblem(path)).toBeTypeOf('string');
});
