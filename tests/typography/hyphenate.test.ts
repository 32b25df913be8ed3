import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { type HyphenationRules, createHyphenator } from '../../src/typography/hyphenate.ts';

const AUTO = { word: 0, before: 0, after: 0 };
const rules = (patterns: string, settings: Partial<HyphenationRules> = {}): HyphenationRules => ({
  patterns,
  minBefore: 2,
  minAfter: 2,
  exceptions: [],
  ...settings,
});
const noFindings = (finding: unknown) => {
  throw new Error(JSON.stringify(finding));
};
const hyphenate = createHyphenator(
  new Map([
    ['nl', rules('nl', { exceptions: ['dwars-laesie', 'Parkinson'] })],
    ['en-GB', rules('en-gb', { minAfter: 3 })],
    ['tr', rules('tr')],
    ['uk', rules('uk')],
  ]),
  noFindings,
);

function divided(word: string, lang: string, limit = AUTO): string {
  let result = '';
  let from = 0;
  for (const offset of hyphenate(word, lang, limit)) {
    result += `${word.slice(from, offset)}-`;
    from = offset;
  }
  return result + word.slice(from);
}

describe('hyphenation', () => {
  test('divides words of the language', () => {
    expect(divided('Ruggenmerg', 'nl')).toBe('Rug-gen-merg');
    expect(divided('revalidatiearts', 'nl-NL')).toBe('re-va-li-da-tie-arts');
    expect(divided('rehabilitation', 'en-GB')).toBe('re-hab-il-it-a-tion');
    expect(divided('реабілітація', 'uk')).toContain('-');
  });

  test('leaves words of other languages alone', () => {
    expect(divided('rehabilitation', 'fr')).toBe('rehabilitation');
    expect(divided('rehabilitation', 'en')).toBe('rehabilitation');
    expect(divided('rehabilitation', '')).toBe('rehabilitation');
  });

  test('never divides before a trema in Dutch, nor where the spelling would change', () => {
    expect(divided('coördinatie', 'nl')).toBe('coör-di-na-tie');
    expect(divided('reëel', 'nl')).toBe('reëel');
    expect(divided('patiënten', 'nl')).toBe('pa-tiën-ten');
    expect(divided('patie\u0308nten', 'nl')).not.toContain('-e\u0308');
    expect(divided('omaatje', 'nl')).not.toContain('maa-tje');
  });

  test('keeps its place in Turkish words with a dotted capital', () => {
    expect(divided('İstanbul', 'tr')).toBe('İs-tan-bul');
  });

  test('takes exceptions, in any case, as they are given', () => {
    expect(divided('Dwarslaesie', 'nl')).toBe('Dwars-laesie');
    expect(divided('parkinson', 'nl')).toBe('parkinson');
  });

  test('keeps to the limits of the locale, and to those of the style before them', () => {
    expect(divided('area', 'nl')).toBe('area');
    expect(divided('ruggenmerg', 'nl', { word: 11, before: 0, after: 0 })).toBe('ruggenmerg');
    expect(divided('ruggenmerg', 'nl', { word: 0, before: 4, after: 0 })).toBe('ruggen-merg');
    expect(divided('ruggenmerg', 'nl', { word: 0, before: 0, after: 5 })).toBe('rug-genmerg');
  });

  test('reports patterns that there are not', async () => {
    const findings = new Findings();
    const none = createHyphenator(
      new Map([
        ['xx', rules('klingon')],
        ['yy', rules('../hyphen')],
      ]),
      findings.report,
    );
    expect(findings.all.map((finding) => finding.code)).toEqual([
      'typography.unknown-hyphenation-patterns',
      'typography.unknown-hyphenation-patterns',
    ]);
    expect(none('ruggenmerg', 'xx', AUTO)).toEqual([]);
  });
});
