import { expect, test } from 'vitest';
import { normalLineHeight } from '../../src/styles/normal-line-height.ts';
import { styleCleanly } from './support.ts';

test.each([
  ['nl', 1.3],
  ['uk', 1.3],
  ['he', 1.3],
  ['ar', 1.6],
  ['fa', 1.6],
  ['zh-Hans', 1.5],
  ['zh-TW', 1.5],
  ['th', 1.5],
  ['hi', 1.5],
  ['ti', 1.5],
  ['az-Arab', 1.6],
  ['', 1.3],
  ['no tag', 1.3],
])('%s: %s', (lang, expected) => expect(normalLineHeight(lang)).toBe(expected));

test('what is written wins', () => {
  const lineHeight = (css: string): number => styleCleanly('<p>t</p>', css, { lang: 'ar' }).find('p').style.lineHeight;
  expect(lineHeight('p { line-height: normal; font-size: 10pt }')).toBe(16);
  expect(lineHeight(':root { line-height: 1.2 } p { font-size: 10pt }')).toBe(12);
});
