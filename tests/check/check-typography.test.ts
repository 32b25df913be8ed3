import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { checkTypography } from '../../src/check/check-typography.ts';
import { quotesOf } from '../../src/locales/quotes.ts';

const at = { file: 'content/leaflets/a.yaml', line: 3, column: 5 };

function codes(text: string, tag = 'nl'): readonly string[] {
  const findings = new Findings();
  checkTypography([{ text, at }], { tag, quotes: quotesOf(tag) }, findings.report);
  for (const finding of findings.all) expect(finding).toMatchObject({ severity: 'warning', at });
  return findings.all.map(({ code, hint }) => `${code} ${hint}`);
}

test('the source text keeps to its own quotation marks, markup or not', () => {
  expect(codes('Dit heet een **‘hernia’** (foto’s, ’s avonds, ‘de “echte”’).')).toEqual([]);
  expect(codes('Dit heet een "hernia".')).toEqual([
    expect.stringMatching(/^content\.quotes .*Write ‘…’, and inside another quotation “…”; for an apostrophe ’/),
  ]);
  expect(codes("foto's")).toEqual(["content.quotes At “foto's”. Write ’ (U+2019)."]);
});

test('a French source sets its marks off', () => {
  expect(codes('Un cancer\u202F?', 'fr')).toEqual([]);
  expect(codes('Un cancer ?', 'fr')).toEqual([expect.stringContaining('content.punctuation-spaces At “Un cancer ?”')]);
});
