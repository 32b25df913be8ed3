/** One PDF with every script, feature and fallback, to be looked at: `npm run specimen` writes `output/specimen.pdf`. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import type { LaidOutDocument } from '../../src/layout/page.ts';
import { numberingOf } from '../../src/locales/numbering.ts';
import { paintPdf } from '../../src/pdf/paint.ts';
import { parseStylesheet } from '../../src/styles/parse-stylesheet.ts';
import { styleDocument } from '../../src/styles/style-document.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import { openFonts } from '../../src/typography/open-fonts.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';
import { buildInProcess } from '../support/built-documents.ts';
import { cache, INFO, readingOrder } from '../support/pdf-document.ts';
import { ROOT } from '../support/project.ts';
import { FONTS } from './fonts.ts';
import { type SpecimenLanguage, specimenCss, specimenHtml } from './specimen-page.ts';

const PALETTE = new Map([
  ['text', { screen: '#1A1A1A' }],
  ['primary', { screen: '#00566B' }],
  ['tint', { screen: '#EBF2F4' }],
  ['muted', { screen: '#4D4D4D' }],
  ['accent', { screen: '#B93815' }],
]);

const findings = new Findings();
const languages: SpecimenLanguage[] = [];
let document: LaidOutDocument;

beforeAll(async () => {
  const built = [
    ...(await buildInProcess(ROOT, { leaflets: ['dwarslaesie'], editions: ['handout'] }, { until: 'tree' })),
    ...(await buildInProcess(join(ROOT, 'tests/fixtures/scripts'), {}, { until: 'tree' })),
  ];
  for (const { plan, stages } of built) {
    if (stages.localised === undefined || languages.some(({ lang }) => lang === plan.locale)) continue;
    languages.push({ lang: plan.locale, own: stages.localised.locale.names.own, leaflet: stages.localised });
  }
  const locales = languages.map(({ leaflet }) => leaflet.locale);
  const fonts = await openFonts(
    FONTS.map(({ family, weight, path }) => ({ family, weight, scale: null, bytes: readFileSync(path) })),
    findings.report,
  );
  const options = { palette: new Set(PALETTE.keys()), fonts: new Set(FONTS.map(({ family }) => family)) };
  const sheets = [
    { file: 'base.css', text: readFileSync(join(ROOT, 'templates/base.css'), 'utf8') },
    { file: 'specimen.css', text: specimenCss(languages) },
  ].map((file) => parseStylesheet(file, options, findings.report));
  const tree = parseHtml({ file: 'specimen.html', text: specimenHtml(languages) }, findings.report);
  if (tree === undefined) throw new Error(JSON.stringify(findings.all));
  const styled = styleDocument(
    tree,
    sheets,
    {
      palette: options.palette,
      direction: 'ltr',
      fontsOf: () => [...options.fonts],
      media: 'screen',
      numbering: new Map(locales.map((locale) => [locale.tag, numberingOf(locale)])),
    },
    findings.report,
  );
  const hyphenation = new Map(
    locales.flatMap((locale) => (locale.hyphenation === null ? [] : [[locale.tag, locale.hyphenation] as const])),
  );
  const typesetter = await createTypesetter(fonts, { hyphenation }, findings.report);
  document = layOut(styled, { typesetter, fonts, drawings: new Map(), images: new Map() }, findings.report);
  const pdf = await paintPdf(
    {
      document,
      sides: readingOrder(document.pages),
      info: { ...INFO, title: 'Specimen', subject: 'Every script and feature', lang: 'en' },
      palette: PALETTE,
      images: new Map(),
      tagged: true,
      press: null,
      faces: (id) => fonts.face(id),
    },
    cache,
  );
  mkdirSync(join(ROOT, 'output'), { recursive: true });
  writeFileSync(join(ROOT, 'output/specimen.pdf'), pdf);
});

test('every language has its section, in its own numbers and fonts', () => {
  expect(languages).toHaveLength(17);
  const text = document.pages.flatMap(({ items }) => items.map((item) => (item.kind === 'text' ? item.run.text : '')));
  for (const { own } of languages) expect(text.join('')).toContain(own.split(/\s/)[0]);
});

test('nothing is missing, too wide or found fault with', () => {
  expect(findings.all).toEqual([]);
});
