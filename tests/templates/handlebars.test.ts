import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { createTemplates } from '../../src/templates/handlebars.ts';
import { type Helper, HelperFault, Html } from '../../src/templates/helper.ts';

function set(files: Record<string, string>, helpers: Record<string, Helper> = {}) {
  const findings = new Findings();
  const sources = Object.entries(files).map(([file, text]) => ({ file: `templates/x/${file}.hbs`, text }));
  const templates = createTemplates(sources, Object.keys(helpers), findings.report);
  const render = (view: object) => templates?.render('layout', view, helpers, findings.report);
  return { findings, templates, render };
}

/** `code file:line:column message`. */
function said(findings: Findings): string[] {
  return findings.all.map(
    (each) => `${each.code} ${each.at?.file}:${each.at?.line}:${each.at?.column} ${each.message}`,
  );
}

describe('rendering', () => {
  test('escapes what a view holds, for text and for attribute values', () => {
    const { render, findings } = set({ layout: '<p title="{{a}}">{{a}}</p>' });
    expect(render({ a: `<b c='1'>&"` })).toBe(
      '<p title="&lt;b c&#x3D;&#x27;1&#x27;&gt;&amp;&quot;">&lt;b c&#x3D;&#x27;1&#x27;&gt;&amp;&quot;</p>',
    );
    expect(findings.all).toEqual([]);
  });

  test('partials see their context, their parameters and the helpers; each with blocks inside', () => {
    const { render, findings } = set(
      {
        layout: '{{#each list}}{{> item n=@index}}{{/each}}{{#> frame}}in {{top}}{{/frame}}',
        item: '({{n}}:{{name}}:{{twice name}})',
        frame: '[{{> @partial-block}}]',
      },
      { twice: ([text]) => `${text}${text}` },
    );
    expect(render({ top: 'T', list: [{ name: 'a' }, { name: 'b' }] })).toBe('(0:a:aa)(1:b:bb)[in T]');
    expect(findings.all).toEqual([]);
  });

  test('markup that a helper made is not escaped again; its own text is the helper’s to escape', () => {
    const { render } = set({ layout: '{{em}}' }, { em: () => new Html('<em>x</em>') });
    expect(render({})).toBe('<em>x</em>');
  });

  test('two sets share nothing', () => {
    const first = set({ layout: '{{> part}}', part: 'one' });
    const second = set({ layout: '{{> part}}', part: 'two' });
    expect([first.render({}), second.render({})]).toEqual(['one', 'two']);
  });

  test('the prototype of a view is out of reach', () => {
    const { render } = set({ layout: '[{{a.constructor}}{{a.__proto__}}{{toString}}]' });
    expect(render({ a: {} }) ?? 'refused').not.toContain('function');
  });
});

describe('failures have a place', () => {
  test('a value that the view lacks, in a partial', () => {
    const { render, findings } = set({ layout: '<p>\n{{> part}}</p>', part: 'a\n  {{missing.too}}' });
    expect(render({ missing: {} })).toBeUndefined();
    expect(said(findings)).toEqual(['template.cannot-render templates/x/part.hbs:2:5 The view has no "too" here.']);
  });

  test('a helper that throws, deep in an expression of a partial', () => {
    const fail: Helper = () => {
      throw new HelperFault('No such word.', 'Add it.');
    };
    const { render, findings } = set({ layout: '{{> part}}', part: '\n\n {{#if (fail 1)}}x{{/if}}' }, { fail });
    expect(render({})).toBeUndefined();
    expect(said(findings)).toEqual(['template.cannot-render templates/x/part.hbs:3:8 No such word.']);
    expect(findings.all[0]?.hint).toBe('Add it.');
  });

  test('a partial that is missing', () => {
    const { render, findings } = set({ layout: 'a\nb {{> nowhere}}' });
    expect(render({})).toBeUndefined();
    expect(said(findings)).toEqual([
      'template.cannot-render templates/x/layout.hbs:2:1 There is no partial "nowhere".',
    ]);
  });

  test('an unknown helper; lookup and log are none', () => {
    const { render, findings } = set({ layout: '{{lookup a "b"}}' });
    expect(render({ a: {} })).toBeUndefined();
    expect(said(findings)[0]).toMatch(/^template.cannot-render templates\/x\/layout.hbs:1:1 .*unknown helper lookup/);
  });

  test.each([
    ['{{#if a}}\nx\n', 'template.syntax templates/x/layout.hbs:1:1 {{#if}} is never closed.'],
    ['a\n{{#if a}}{{/each}}', "template.syntax templates/x/layout.hbs:2:4 if doesn't match each."],
    ['a\n<b>{{a/../b}}</b>', 'template.syntax templates/x/layout.hbs:2:6 Invalid path: a/...'],
    [
      'a\n<b>{{a b=}}</b>',
      'template.syntax templates/x/layout.hbs:2:10 The template cannot be read here: }} was not expected.',
    ],
    ['a\n\n  {{#if a}} {{#each x}}', 'template.syntax templates/x/layout.hbs:3:13 {{#each}} is never closed.'],
    ['a\n\n  {{x', 'template.syntax templates/x/layout.hbs:3:5 The template cannot be read here'],
    ['{{/if}}', 'template.syntax templates/x/layout.hbs:1:1 The template cannot be read here: {{/ was not expected.'],
  ])('a template that cannot be parsed: %j', (text, expected) => {
    const { templates, findings } = set({ layout: text });
    expect(templates).toBeUndefined();
    expect(said(findings)[0]).toContain(expected);
  });
});
