import { expect, test } from 'vitest';
import { checkLinks } from '../../src/check/check-links.ts';
import { VAGUE_LINK_TEXTS } from '../../src/check/vague-link-texts.ts';
import { findingsOf } from '../support/read-sample.ts';
import { h } from '../support/styled-document.ts';

const check = (text: string, lang = 'nl'): number =>
  findingsOf(checkLinks, h('p', { lang }, h('a', { lang, attributes: { href: 'https://example.org' } }, text))).length;

test.each(['hier', 'Klik hier', 'KLIK HIER!', '(hier)', '« lees  meer »'])('“%s” does not say where it leads', (text) =>
  expect(check(text)).toBe(1),
);

test('a link that names its target is fine, also with such a word in it', () => {
  expect(check('kanker.nl')).toBe(0);
  expect(check('hier staat wat een MRI-scan is')).toBe(0);
});

test('words count in their own language', () => {
  expect(check('here')).toBe(0);
  expect(check('here', 'en-GB')).toBe(1);
  expect(check('اضغط هنا', 'ar')).toBe(1);
  expect(check('here', 'xx')).toBe(0);
});

test('only links count', () => expect(findingsOf(checkLinks, h('p', {}, 'hier'))).toEqual([]));

test('is a warning that names text and page', () => {
  const [finding] = findingsOf(checkLinks, h('p', {}, h('a', { attributes: { href: 'https://example.org' } }, 'hier')));
  expect(finding).toMatchObject({ severity: 'warning', code: 'page.vague-link' });
  expect(finding?.message).toContain('“hier” on page 1');
});

test('each listed text is written as it is compared: in lower case, composed, without punctuation', () => {
  for (const [lang, texts] of Object.entries(VAGUE_LINK_TEXTS)) {
    for (const text of texts) expect([text, check(text, lang)]).toEqual([text, 1]);
  }
});
