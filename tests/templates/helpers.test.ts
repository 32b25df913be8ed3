import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import type { LocalisedText } from '../../src/locales/localised-leaflet.ts';
import { createTemplates } from '../../src/templates/handlebars.ts';
import { createHelpers, HELPER_SIGNATURES } from '../../src/templates/helpers.ts';

const AT = { file: 'locales/ar/x.yaml', line: 1, column: 1 };

function text(plain: string, more: Partial<LocalisedText> = {}): LocalisedText {
  return { inlines: [{ kind: 'text', text: plain }], plain, place: 'a/b', state: 'final', lang: 'ar', at: AT, ...more };
}

function render(template: string, view: object = {}): string {
  const findings = new Findings();
  const templates = createTemplates(
    [{ file: 'layout.hbs', text: template }],
    Object.keys(HELPER_SIGNATURES),
    findings.report,
  );
  const helpers = createHelpers({
    lang: 'ar',
    direction: 'rtl',
    directionOf: (lang) => (lang === 'ar' ? 'rtl' : 'ltr'),
    word: (key, parameters) =>
      key.startsWith('mark.')
        ? text(`word of ${key}`)
        : key === 'page'
          ? text(`page <${parameters.n ?? ''}>`, { place: 'interface/page' })
          : undefined,
    sourceWord: (key) => (key === 'page' ? text('pagina', { place: 'interface/page', lang: 'nl' }) : undefined),
    date: (iso) => (/^\d{4}/.test(iso) ? `on ${iso}` : undefined),
  });
  const html = templates?.render('layout', view, helpers, findings.report);
  return html ?? findings.all.map((each) => `${each.at?.line}:${each.at?.column} ${each.message}`).join('\n');
}

test('every helper has a signature, and every signature a helper', () => {
  const helpers = createHelpers({
    lang: 'nl',
    direction: 'ltr',
    directionOf: () => 'ltr',
    word: () => undefined,
    sourceWord: () => undefined,
    date: () => undefined,
  });
  expect(Object.keys(helpers)).toEqual(Object.keys(HELPER_SIGNATURES));
});

describe('texts', () => {
  test('inline markup, escaped at every level', () => {
    const title = text('', {
      inlines: [
        { kind: 'text', text: 'a < b ' },
        { kind: 'strong', children: [{ kind: 'emphasis', children: [{ kind: 'text', text: '"c"' }] }] },
        { kind: 'link', url: 'https://example.org/?a=1&b="', children: [{ kind: 'text', text: '&' }] },
      ],
    });
    expect(render('{{inline title}}', { title })).toBe(
      'a &lt; b <strong><em>&quot;c&quot;</em></strong><a href="https://example.org/?a=1&amp;b=&quot;">&amp;</a>',
    );
  });

  test('a missing text says so in the language of the document, a stale one too', () => {
    const missing = text('x', { lang: 'nl', state: 'missing' });
    expect(render('<p {{unit a}}>{{inline a}}</p>', { a: missing })).toBe(
      '<p data-unit="a/b" data-state="missing" lang="nl" dir="ltr"><span class="mark" lang="ar" dir="rtl">[word of mark.missing]</span> x</p>',
    );
    expect(render('{{inline a}}', { a: text('x', { state: 'stale' }) })).toBe(
      '<span class="mark">[word of mark.stale]</span> x',
    );
  });

  test('a unit is marked; language and direction only where the words are in another language', () => {
    expect(render('<p {{unit a}}></p>', { a: text('x') })).toBe('<p data-unit="a/b" data-state="final"></p>');
    expect(render('<p {{unit a}}></p>', { a: text('x', { lang: 'nl', state: 'missing' }) })).toBe(
      '<p data-unit="a/b" data-state="missing" lang="nl" dir="ltr"></p>',
    );
  });

  test('an interface word prints escaped, and can be handed on', () => {
    expect(render('{{t "page" n=3}}')).toBe('page &lt;3&gt;');
    expect(render('<b {{unit (t "page")}}>{{inline (t "page" n="x")}}</b>')).toBe(
      '<b data-unit="interface/page" data-state="final">page &lt;x&gt;</b>',
    );
  });

  test('an unknown word, and what is no text, fail in their place', () => {
    expect(render('a\n{{t "pag"}}')).toBe('2:1 There is no interface word "pag".');
    expect(render('{{inline a}}', { a: 'x' })).toBe('1:1 {{inline}} takes a text of the leaflet or of the interface.');
    expect(render('{{t "page" n=a}}', { a: {} })).toBe(
      '1:1 {{t "page"}}: the parameter "n" is neither text nor number.',
    );
  });
});

test('dates come from outside; what is no date fails', () => {
  expect(render('{{date "2026-11-21"}}')).toBe('on 2026-11-21');
  expect(render('{{date "soon"}}')).toBe('1:1 {{date}} takes an ISO date such as 2026-11-21, not "soon".');
});

test.each([
  ['{{#if (eq a "x")}}1{{else}}0{{/if}}', '1'],
  ['{{#if (or b c)}}1{{else}}0{{/if}}', '0'],
  ['{{#if (or b a)}}1{{else}}0{{/if}}', '1'],
  ['{{#if (and a c)}}1{{else}}0{{/if}}', '0'],
  ['{{#if (not c)}}1{{else}}0{{/if}}', '1'],
  ['{{add n 1}}', '3'],
  ['{{add a 1}}', '1:1 {{add}} takes numbers, not "x".'],
])('%s', (template, expected) => {
  expect(render(template, { a: 'x', b: '', c: [], n: 2 })).toBe(expected);
});

test('t-source: the interface word of the source language', () => {
  expect(render('{{t-source "page"}}')).toBe('pagina');
  expect(render('{{t-source "pag"}}')).toContain('There is no interface word "pag"');
});

test('isolate-start and isolate-end: the document’s direction inside another line', () => {
  expect(render('{{isolate-start}}x{{isolate-end}}')).toBe('\u2067x\u2069');
});
