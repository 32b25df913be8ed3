/** Whatever a template or its HTML says, it is read to its end, and what is wrong has a place. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { checkTemplates } from '../../src/templates/check-template.ts';
import { createTemplates } from '../../src/templates/handlebars.ts';
import { HELPER_SIGNATURES } from '../../src/templates/helpers.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import { LOCALISED_TEXT, TEXT, type ViewShape } from '../../src/templates/view-shape.ts';

const VIEW: ViewShape = {
  kind: 'object',
  fields: { title: LOCALISED_TEXT, list: { kind: 'list', item: TEXT }, code: { kind: 'optional', of: TEXT } },
};

const TEMPLATE_PIECES =
  '{{ }} {{{ }}} {{# {{/ {{> {{#> {{else}} {{^ ( ) | as if each with unless list title code .plain ../ @index this eq t "x" = 1 part <p> </p> <b \n'.split(
    ' ',
  );

test('templates: parsed, checked and rendered without a throw', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TEMPLATE_PIECES), { maxLength: 25 }), (pieces) => {
      const text = pieces.join(' ');
      const findings = new Findings();
      const files = [
        { file: 'layout.hbs', text },
        { file: 'part.hbs', text: '{{title.plain}}' },
      ];
      const templates = createTemplates(files, Object.keys(HELPER_SIGNATURES), findings.report);
      if (templates !== undefined) {
        checkTemplates(
          templates.parsed,
          'layout',
          { view: VIEW, helpers: HELPER_SIGNATURES, words: null },
          findings.report,
        );
      }
      for (const { at } of findings.all) expect(at?.line ?? 1).toBeLessThanOrEqual(text.split('\n').length);
      expect(templates !== undefined || findings.hasErrors).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const HTML_PIECES =
  '<html lang="nl" dir="ltr"> </html> <body> </body> <p> </p> <div> </div> <table> <tr> <td> </td> </table> <a href="x"> </a> <br> <li> text &amp; &x < > " = </ <! -- <x'.split(
    ' ',
  );

test('HTML: a tree, or an error', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...HTML_PIECES), { maxLength: 20 }), (pieces) => {
      const findings = new Findings();
      const tree = parseHtml({ file: 'd.html', text: pieces.join('') }, findings.report);
      expect(tree === undefined).toBe(findings.hasErrors);
    }),
    { numRuns: 500 },
  );
});

test('HTML that is nested right comes out as it went in', () => {
  const leaf = fc.constantFrom('a', 'b &amp; c', '<br>', '<em>x</em>');
  const { tree: node } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf.map((text) => `<p>${text}</p>`),
      fc.array(tie('tree'), { maxLength: 3 }).map((children) => `<div>${children.join('')}</div>`),
      fc
        .array(tie('tree'), { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    ),
  }));
  fc.assert(
    fc.property(node, (body) => {
      const findings = new Findings();
      const text = `<html lang="nl" dir="ltr"><head><title>t</title></head><body>${body}</body></html>`;
      const tree = parseHtml({ file: 'd.html', text }, findings.report);
      expect(findings.all).toEqual([]);
      const write = (each: NonNullable<typeof tree>['root']): string => {
        const attributes = Object.entries(each.attributes).map(([name, value]) => ` ${name}="${value}"`);
        const inner = each.children.map((child) =>
          child.kind === 'text' ? child.text.replaceAll('&', '&amp;') : write(child),
        );
        return `<${each.name}${attributes.join('')}>${each.name === 'br' ? '' : `${inner.join('')}</${each.name}>`}`;
      };
      expect(tree && write(tree.root)).toBe(text);
    }),
  );
});
