/** Medical words of the shipped leaflets, divided by the shipped locales' own settings. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLocale } from '../../src/locales/load-locale.ts';
import { createHyphenator, type HyphenationRules } from '../../src/typography/hyphenate.ts';
import { clean } from '../support/findings.ts';

const FONTS = new Set(['latin', 'arabic', 'simplified-chinese']);

function rulesOf(tag: string): HyphenationRules {
  const file = `locales/${tag}/locale.yaml`;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const rules = clean((report) => loadLocale({ file, text }, FONTS, report))?.hyphenation;
  if (!rules) throw new Error(`${tag} has no hyphenation`);
  return rules;
}

const TAGS = ['nl', 'en', 'de', 'fr', 'tr', 'pl', 'uk'];
const hyphenate = clean((report) => createHyphenator(new Map(TAGS.map((tag) => [tag, rulesOf(tag)])), report));

/** The word with hyphens where a narrow column may divide it: three letters before and after at least. */
function divided(word: string, lang: string): string {
  let text = '';
  let from = 0;
  for (const offset of hyphenate(word, lang, { word: 8, before: 3, after: 3 })) {
    text += `${word.slice(from, offset)}-`;
    from = offset;
  }
  return text + word.slice(from);
}

describe('words of the leaflets', () => {
  test.each([
    // Compounds that the patterns divide rightly.
    ['nl', 'rug-gen-merg-tu-mor'],
    ['nl', 'wer-vel-ko-lom'],
    ['nl', 'bot-uit-zaai-in-gen'],
    ['nl', 'dwars-lae-sie'],
    ['nl', 'wer-vel-me-ta-sta-sen'],
    ['nl', 'bloed-stol-lings-tes-ten'],
    ['nl', 'beïn-vloe-den'],
    ['de', 'quer-schnitts-läh-mung'],
    ['de', 'wir-bel-säu-len-me-ta-stase'],
    ['de', 'bauch-spei-chel-drüse'],
    ['de', 'lun-gen-funk-ti-ons-prü-fung'],
    ['fr', 'kiné-si-thé-ra-peute'],
    ['pl', 'praw-do-po-do-bień-stwo'],
    ['uk', 'спин-но-моз-кова'],
    ['tr', 'kara-ci-ğe-ri-nizde'],
    // Words that they divide wrongly: exceptions.
    ['nl', 'lym-fe-klier-uit-zaai-in-gen'],
    ['nl', 'lym-fe-stel-sel'],
    ['nl', 'teel-bal-kan-ker'],
    ['nl', 'lever-ab-ces-sen'],
    ['nl', 'che-mo-kuur'],
    ['nl', 'trans-ar-te-riële'],
    ['de', 'rücken-marks-tu-mor'],
    ['de', 'neu-ro-on-ko-lo-gi-schen'],
    ['de', 'neu-ro-chir-ur-gin-nen'],
    ['en', 'pain-kill-ers'],
    ['en', 'neuro-sur-geon'],
    ['fr', 'écho-en-do-sco-pie'],
    ['pl', 'śród-ope-ra-cyjny'],
    ['uk', 'поспіл-ку-ва-тися'],
  ])('%s: %s', (lang, expected) => {
    const word = expected.replaceAll('-', '');
    expect(divided(word, lang)).toBe(expected);
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    expect(divided(capital, lang)).toBe(expected.charAt(0).toUpperCase() + expected.slice(1));
  });

  test('a Turkish word with a dotted capital keeps its places', () => {
    expect(divided('İyileştirmeyi', 'tr')).toBe('İyi-leş-tir-meyi');
  });

  test.each(['ar', 'zh-Hans'])('%s words are never divided', (lang) => {
    expect(hyphenate('مستشفياتهمالكبيرة', lang, { word: 0, before: 0, after: 0 })).toEqual([]);
  });
});
