import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { createTemplates } from '../../src/templates/handlebars.ts';
import { renderDocument } from '../../src/templates/render-document.ts';

function render(body: string) {
  const findings = new Findings();
  const text = `<html lang="nl" dir="ltr"><head><title>{{title}}</title></head>\n<body>${body}</body></html>`;
  const templates = createTemplates([{ file: 'layout.hbs', text }], [], findings.report);
  if (templates === undefined) throw new Error('the template does not parse');
  const request = { layout: 'layout', view: { title: 'A < B' }, helpers: {}, document: 'a.nl.handout.screen' };
  const tree = renderDocument(templates, request, findings.report);
  return { tree, said: findings.all.map(({ at, code }) => `${at?.file}:${at?.line}:${at?.column} ${code}`) };
}

test('a view through a template is a tree, its text unescaped again', () => {
  const { tree, said } = render('<p>{{title}}</p>');
  expect(said).toEqual([]);
  expect(tree?.root.children.at(-1)).toMatchObject({
    name: 'body',
    children: [{ name: 'p', children: [{ text: 'A < B' }] }],
  });
});

test('faults of the HTML are in the document, faults of the template in the template', () => {
  expect(render('<p>{{title}}').said).toEqual(['a.nl.handout.screen.html:2:7 template.unclosed-element']);
  expect(render('<p>{{titel}}</p>').said).toEqual(['layout.hbs:2:12 template.cannot-render']);
  expect(render('<p></p>').tree).toBeDefined();
});
