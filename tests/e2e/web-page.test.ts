/** A leaflet's web page through the real command line: one valid file that needs nothing else. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/build/manifest.ts';
import { sha256 } from '../../src/files/sha256.ts';
import { bytesOf, noise } from '../support/pictures.ts';
import { LEAFLET, makeProject, ROOT, runCli } from '../support/project.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

/** Everything that a browser would fetch, or run. */
function reachesOut(html: string): string[] {
  const plain = html.replace(/url\("data:[^"]*"\)|src="data:[^"]*"/g, '');
  return [...plain.matchAll(/<script|url\(|\ssrc=|@import|<link rel="(?!alternate)[^"]*"/g)].map(([found]) => found);
}

describe('dwarslaesie in Dutch and Arabic', () => {
  let out: string;
  const page = (locale: string): string => readFileSync(join(out, locale, `dwarslaesie.${locale}.html`), 'utf8');
  const build = () =>
    runCli(
      ['build', 'dwarslaesie', '--profile', 'web', '--locale', 'nl,ar', '--date', '2026-12-01', '--out', out],
      ROOT,
    );
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'foldout-web-'));
    const run = build();
    expect([run.status, run.err]).toEqual([0, expect.not.stringContaining('error')]);
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test.each(['nl', 'ar'])('%s: valid, nothing to fetch, no script', async (locale) => {
    expect(await faultsOf(page(locale))).toEqual([]);
    expect(reachesOut(page(locale))).toEqual([]);
  });

  test('language and direction, and the way to the others', () => {
    expect(page('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(page('ar')).toContain('<link rel="alternate" hreflang="ar" href="dwarslaesie.ar.html">');
    expect(page('ar')).toContain('<link rel="alternate" hreflang="nl" href="../nl/dwarslaesie.nl.html">');
    expect(page('nl')).toContain('<a href="../ar/dwarslaesie.ar.html" hreflang="ar" lang="ar" dir="rtl">العربية</a>');
  });

  test('code, version and review stand in it; the drawing is named, its labels are text', () => {
    expect(page('nl')).toMatch(
      /<footer class="web-foot"><p>NL-ONC-001, versie 1\.0\.0[^<]*<\/p><p>Niet medisch beoordeeld<\/p>/,
    );
    expect(page('nl')).toMatch(/<svg [^>]*role="img" aria-label="De wervelkolom van opzij/);
    expect(page('nl')).toMatch(/<tspan [^>]*>Uitzaaiing<\/tspan><tspan [^>]*>drukt op het<\/tspan>/);
    expect(page('ar')).toMatch(/<text [^>]*direction="rtl"><tspan/);
  });

  test('it is in the manifest and in the index, small, and the same each time', () => {
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    const rows = manifest.documents.filter(({ profile }) => profile === 'web');
    expect(rows.map(({ path, pages }) => [path, pages])).toEqual([
      ['ar/dwarslaesie.ar.html', 0],
      ['nl/dwarslaesie.nl.html', 0],
    ]);
    for (const { path, sha256: sum, bytes } of rows) {
      expect(sha256(new Uint8Array(readFileSync(join(out, path))))).toBe(sum);
      expect(bytes).toBeLessThan(150_000);
    }
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(
      '<a href="nl/dwarslaesie.nl.html">webpagina <span class="heard">(A4-folder, Nederlands)</span></a>',
    );
    const before = page('ar');
    rmSync(join(out, 'ar', 'dwarslaesie.ar.html'));
    const again = build();
    expect(again.out + again.err).toMatch(/up to date +nl\/dwarslaesie\.nl\.html/);
    expect(page('ar')).toBe(before);
  });
});

test('a photograph is inside, with its words and its size', async () => {
  const figure = '- figure: { image: foto.jpg, alt: Een foto van "niets" }\n      - list:';
  const made = makeProject({
    'content/leaflets/voorbeeld.yaml': LEAFLET.replace('- list:', figure),
    'content/images/foto.jpg': await bytesOf(noise(600, 400).jpeg()),
  });
  const run = made.run('build', '--profile', 'web', '--edition', 'handout');
  expect([run.status, run.err]).toEqual([0, expect.not.stringContaining('error')]);
  const html = made.read('output/nl/voorbeeld.nl.html');
  expect(html).toMatch(
    /<img src="data:image\/jpeg;base64,[^"]+" width="600" height="400" alt="Een foto van &quot;niets&quot;">/,
  );
  expect(await faultsOf(html)).toEqual([]);
  expect(html).not.toContain('rel="alternate" hreflang="ar"');
});
