import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { checkTemplates } from '../../src/templates/check-template.ts';
import { createTemplates } from '../../src/templates/handlebars.ts';
import { HELPER_SIGNATURES } from '../../src/templates/helpers.ts';
import { LOCALISED_TEXT, type ObjectShape, TEXT, type ViewShape } from '../../src/templates/view-shape.ts';

const ITEM: ObjectShape = {
  kind: 'object',
  fields: {
    text: LOCALISED_TEXT,
    get items(): ViewShape {
      return ITEMS;
    },
  },
};
const ITEMS: ViewShape = { kind: 'list', item: ITEM };

const VIEW: ViewShape = {
  kind: 'object',
  fields: {
    title: LOCALISED_TEXT,
    code: TEXT,
    subtitle: { kind: 'optional', of: LOCALISED_TEXT },
    review: { kind: 'object', fields: { date: { kind: 'optional', of: TEXT } } },
    blocks: {
      kind: 'list',
      item: {
        kind: 'variants',
        tag: 'kind',
        cases: {
          paragraph: { kind: 'object', fields: { text: LOCALISED_TEXT } },
          list: { kind: 'object', fields: { items: ITEMS } },
          note: { kind: 'object', fields: { text: LOCALISED_TEXT, items: ITEMS } },
        },
      },
    },
  },
};

/** `line:column code message | hint` of each finding; the file too where it is not the layout. */
function check(files: Record<string, string> | string): string[] {
  const findings = new Findings();
  const texts = typeof files === 'string' ? { layout: files } : files;
  const sources = Object.entries(texts).map(([file, text]) => ({ file: `${file}.hbs`, text }));
  const templates = createTemplates(sources, Object.keys(HELPER_SIGNATURES), findings.report);
  const words = new Set(['contact.heading', 'page']);
  checkTemplates(templates?.parsed ?? [], 'layout', { view: VIEW, helpers: HELPER_SIGNATURES, words }, findings.report);
  return findings.all.map((each) => {
    const file = each.at?.file === 'layout.hbs' ? '' : `${each.at?.file} `;
    return `${file}${each.at?.line}:${each.at?.column} ${each.code} ${each.message}${each.hint ? ` | ${each.hint}` : ''}`;
  });
}

describe('what is right passes', () => {
  test.each([
    '<h1 {{unit title}}>{{inline title}}</h1>{{title.plain}} {{code}}',
    '{{#if subtitle}}<p>{{inline subtitle}} {{subtitle.plain}}</p>{{else}}{{code}}{{/if}}',
    '{{#with subtitle}}{{plain}}{{../code}}{{/with}}',
    '{{#with subtitle as |s|}}{{s.plain}}{{code_ s}}{{/with}}'.replace('{{code_ s}}', '{{inline s}}'),
    '{{#unless subtitle}}-{{else}}{{subtitle.plain}}{{/unless}}',
    '{{#if (not subtitle)}}-{{else}}{{subtitle.plain}}{{/if}}',
    '{{#if (and subtitle (eq subtitle.lang "nl"))}}{{subtitle.plain}}{{/if}}',
    '{{#if review.date}}{{date review.date}}{{/if}}',
    '{{#each blocks as |block n|}}{{n}}{{@index}}{{@first}}{{@last}}{{@root.code}}{{../code}}{{block.kind}}{{kind}}{{/each}}',
    '{{#each blocks}}{{#if (eq kind "list")}}{{#each items}}{{inline text}}{{/each}}{{else if (eq kind "note")}}{{inline text}}{{items.length}}{{else}}{{inline text}}{{/if}}{{/each}}',
    '{{#each blocks as |b|}}{{#if (or (eq b.kind "list") (eq b.kind "note"))}}{{b.items.length}}{{else}}{{inline b.text}}{{/if}}{{/each}}',
    '<h2 {{unit (t "contact.heading")}}>{{t "contact.heading"}}</h2>{{t "page" n=(add 1 2)}}{{#with (t "page")}}{{plain}}{{/with}}',
    '{{! comment }}{{!-- <blink> --}}<!-- <blink> -->{{#if blocks.length}}1{{/if}}',
  ])('%s', (text) => {
    expect(check(text)).toEqual([]);
  });

  test('partials: with the context, with another, with parameters, wrapped around a block, calling themselves', () => {
    expect(
      check({
        layout:
          '{{> head}}{{> text title class=code}}{{#each blocks}}{{#if (eq kind "list")}}{{> items level=1}}{{/if}}{{/each}}{{#> box heading=title}}{{code}}{{/box}}',
        head: '{{inline title}}{{@root.code}}',
        text: '<p class="{{class}}">{{inline this}}</p>',
        items:
          '<ul>{{#each items}}<li>{{inline text}}{{#if items}}{{> items level=2}}{{/if}}</li>{{/each}}</ul>{{level}}',
        box: '<div>{{inline heading}}{{> @partial-block}}</div>',
      }),
    ).toEqual([]);
  });
});

describe('what is wrong is said, with its place', () => {
  test.each([
    [
      '<p>\n  {{titel.plain}}',
      '2:5 template.unknown-variable The view has no "titel" here ("titel.plain"). | Did you mean "title"?',
    ],
    ['{{review.who}}', '1:3 template.unknown-variable The view has no "who" here ("review.who"). | There are: date.'],
    ['{{code.x}}', '1:3 template.unknown-variable "code.x": a plain value has no "x".'],
    [
      '{{blocks.first}}',
      '1:3 template.unknown-variable "blocks.first": a list has no "first". | Go through it with {{#each}}.',
    ],
    [
      '{{../code}}',
      '1:3 template.unknown-variable "../code" leaves the template: a partial does not see what is around its call. | Hand the value in as a parameter of the partial: {{> name value=value}}.',
    ],
    ['{{@index}}', '1:3 template.unknown-variable "@index" has a meaning only inside {{#each}}.'],
    ['{{@rot.code}}', '1:3 template.unknown-variable There is no variable "@rot". | Did you mean "root"?'],
    [
      '{{subtitle.plain}}',
      '1:3 template.unguarded-variable "subtitle.plain" goes through a value that may be missing. | Ask first, with {{#if}} or {{#with}}.',
    ],
    [
      '{{review.date}}',
      '1:1 template.unguarded-variable "review.date" may be missing. | Ask first: {{#if review.date}}.',
    ],
    [
      '{{inline subtitle}}',
      '1:10 template.unguarded-variable {{inline}} is given a value that may be missing. | Ask first, with {{#if}} or {{#with}}.',
    ],
    [
      '{{#if subtitle}}{{else}}{{subtitle.plain}}{{/if}}',
      '1:27 template.unguarded-variable "subtitle.plain" goes through a value that may be missing. | Ask first, with {{#if}} or {{#with}}.',
    ],
    [
      '{{#each blocks}}{{inline text}}{{/each}}',
      '1:26 template.unguarded-variable "text" is there only where kind is paragraph, note. | Ask first: {{#if (eq kind "paragraph")}}.',
    ],
    [
      '{{#each blocks}}{{#if (eq kind "list")}}{{inline text}}{{/if}}{{/each}}',
      '1:50 template.unknown-variable The view has no "text" here ("text").',
    ],
    [
      '{{#each blocks}}{{#if (eq kind "lists")}}{{/if}}{{/each}}',
      '1:24 template.unknown-case kind is never "lists" here. | Did you mean "list"?',
    ],
    [
      '{{title}}',
      '1:1 template.not-printable "title" is an object, not a text. | Print one of its fields, or {{inline title}} for a text.',
    ],
    ['{{blocks}}', '1:1 template.not-printable "blocks" is a list, not a text. | Go through it with {{#each}}.'],
    [
      '{{{code}}}',
      '1:1 template.unescaped-output Everything that is printed is escaped. | Write {{…}}; {{inline text}} prints a text with its markup.',
    ],
    ['{{inlin title}}', '1:3 template.unknown-helper There is no helper "inlin". | Did you mean "inline"?'],
    ['{{#iff code}}{{/iff}}', '1:4 template.unknown-helper There is no block {{#iff}}. | Did you mean "if"?'],
    [
      '{{#if eq code}}{{/if}}',
      '1:4 template.wrong-arguments {{#if}} takes one value. | Put a test in brackets: {{#if (eq a b)}}.',
    ],
    ['{{#each title}}{{/each}}', '1:9 template.not-a-list {{#each}} goes through a list, and this is none.'],
    ['{{inline title code}}', '1:3 template.wrong-arguments {{inline}} takes 1 argument, not 2.'],
    [
      '{{inline code}}',
      '1:10 template.wrong-arguments {{inline}} takes a text of the leaflet or of the interface, and this is none.',
    ],
    ['{{date title}}', '1:8 template.wrong-arguments {{date}} takes a plain value, and this is none.'],
    ['{{date code style=1}}', '1:13 template.wrong-arguments {{date}} has no parameter "style".'],
    ['{{t "pagee"}}', '1:5 template.unknown-word There is no interface word "pagee". | Did you mean "page"?'],
    ['<p>{{> hed}}', '1:8 template.unknown-partial There is no partial "hed".'],
    [
      '{{> (t "page")}}',
      '1:5 template.unknown-partial The name of a partial is fixed, not computed. | Ask with {{#if (eq kind "list")}} and call each partial by its name.',
    ],
    [
      '{{#*inline "x"}}{{/inline}}',
      '1:1 template.unsupported {{#*…}} is not for templates here. | Make a partial: a file of its own.',
    ],
    [
      '<p>\n<blink>x</blink>',
      '2:2 template.unknown-element <blink> is outside the HTML that templates may write. | Did you mean "link"?',
    ],
    [
      '<p>{{#if code}}\n <secton>{{/if}}',
      '2:3 template.unknown-element <secton> is outside the HTML that templates may write. | Did you mean "section"?',
    ],
    [
      '<hr>',
      '1:2 template.unknown-element <hr> is outside the HTML that templates may write. | Draw the line as a border in the stylesheet.',
    ],
  ])('%s', (text, expected) => {
    expect(check(text)[0]).toBe(expected);
  });

  test('inside a partial, once for each way of calling it, with a suggestion of partials', () => {
    expect(check({ layout: '{{> head x=1}}{{> haed}}', head: '{{y}}' })).toEqual([
      'head.hbs 1:3 template.unknown-variable The view has no "y" here ("y"). | Did you mean "x"?',
      '1:19 template.unknown-partial There is no partial "haed". | Did you mean "head"?',
    ]);
  });

  test('what surrounds the call of a partial is not seen in it', () => {
    const found = check({ layout: '{{#each blocks as |b|}}{{> part}}{{/each}}', part: '{{../code}}{{b.kind}}' });
    expect(found.map((each) => each.split(' ')[2])).toEqual(['template.unknown-variable', 'template.unknown-variable']);
  });

  test('a block where none was wrapped', () => {
    expect(check({ layout: '{{> box}}', box: '{{> @partial-block}}' })[0]).toContain(
      'box.hbs 1:5 template.unknown-partial Nothing is wrapped in this partial',
    );
  });

  test('a layout that is not there', () => {
    expect(check({ layot: '' })[0]).toContain(
      'template.unknown-template There is no template "layout.hbs". | Did you mean "layot"?',
    );
  });
});
