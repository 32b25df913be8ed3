import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import type { TreeNode } from '../../src/templates/tree.ts';

function read(text: string) {
  const findings = new Findings();
  const tree = parseHtml({ file: 'd.html', text }, findings.report);
  const said = findings.all.map((each) => `${each.at?.line}:${each.at?.column} ${each.code} ${each.message}`);
  return { tree, said, findings };
}

function page(body: string): string {
  return `<!DOCTYPE html>\n<html lang="nl" dir="ltr"><head><title>T</title></head><body>\n${body}</body></html>\n`;
}

function dump(node: TreeNode): string {
  if (node.kind === 'text') return JSON.stringify(node.text);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}=${value}`);
  return `${node.name}${attributes.join('')}(${node.children.map(dump).join(' ')})`;
}

test('elements, attributes, text with entities decoded and white space as written, positions', () => {
  const { tree, said } = read(page('<p class="a b"\n data-unit="x/1">caf&eacute;  &lt;b&gt;<br>\n<em>x</em></p>'));
  expect(said).toEqual([]);
  const body = tree?.root.children.at(-1);
  expect(body && dump(body)).toBe('body("\\n" p class=a b data-unit=x/1("café  <b>" br() "\\n" em("x")))');
  expect(tree?.root.at).toEqual({ file: 'd.html', line: 2, column: 1, endColumn: 27 });
  const paragraph = body?.kind === 'element' ? body.children[1] : undefined;
  expect(paragraph?.kind === 'element' && paragraph.at).toEqual({ file: 'd.html', line: 3, column: 1 });
});

test('the whole subset is read', () => {
  const { said } = read(
    page(`<header><nav><a href="#m">x</a></nav></header><main id="m"><article><section><h1>a</h1><h2>b</h2><h3>c</h3>
<p>x <span lang="ar" dir="rtl">y</span> <strong>z</strong> <b>q</b></p><ul><li>a</li></ul><ol start="3"><li>b<ul><li>c</li></ul></li></ol>
<dl><div><dt>t</dt><dd>d</dd></div></dl><figure><img src="a.jpg" alt=""><foldout-drawing src="a.svg" alt="x"></foldout-drawing><figcaption>c</figcaption></figure>
<table><caption>c</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="2">x</td><td></td></tr></tbody></table>
</section></article><aside role="note" aria-label="x">y</aside></main><footer title="t"><div>z</div></footer>`),
  );
  expect(said).toEqual([]);
});

describe('what a browser would put right in silence is an error', () => {
  test.each([
    ['<p>a', '3:1 template.unclosed-element <p> is not closed before </body>.'],
    ['<ul><li>a<li>b</ul>', '3:5 template.unclosed-element <li> is not closed before </ul>.'],
    ['<p>a</p></div>', '3:9 template.unopened-element </div> closes nothing.'],
    ['<br></br>', '3:5 template.unopened-element </br> closes nothing.'],
    ['<strong><em>a</strong></em>', '3:9 template.unclosed-element <em> is not closed before </strong>.'],
    ['<p><div>a</div></p>', '3:4 template.misplaced-element <div> cannot stand directly inside <p>.'],
    ['<table><tr><td>a</td></tr></table>', '3:8 template.misplaced-element <tr> cannot stand directly inside <table>.'],
    [
      '<table><tbody><tr>x<td>a</td></tr></tbody></table>',
      '3:15 template.misplaced-element Some text cannot stand directly inside <tr>.',
    ],
    ['<a href="x">b<a href="y">c</a></a>', '3:14 template.misplaced-element <a> cannot stand directly inside <a>.'],
    ['<blink>x</blink>', '3:1 template.unknown-element <blink> is outside the HTML that templates may write.'],
    ['<p style="x">a</p>', '3:1 template.unknown-attribute <p> has no attribute "style" here.'],
    ['<p href="x">a</p>', '3:1 template.unknown-attribute <p> has no attribute "href" here.'],
    ['<p dir="up">a</p>', '3:1 template.wrong-attribute dir="up" is not a value of that attribute.'],
    ['<img src="x">', '3:1 template.missing-attribute <img> needs the attribute "alt".'],
    ['<a>x</a>', '3:1 template.missing-attribute <a> needs the attribute "href".'],
    ['<p id="a">x</p><p id="a">y</p>', '3:16 template.duplicate-id The id "a" is taken already, in line 3.'],
    ['<p id="a" id="b">x</p>', '3:13 template.html-syntax The HTML is not well formed: duplicate attribute.'],
    [
      '<p>a & &nbps; b</p>',
      '3:13 template.html-syntax The HTML is not well formed: unknown named character reference.',
    ],
  ])('%s', (body, expected) => {
    const { tree, said } = read(page(body));
    expect(said[0]).toContain(expected);
    expect(tree).toBeUndefined();
  });

  test('rows outside a table body are told what to write', () => {
    expect(read(page('<table><tr><td>a</td></tr></table>')).findings.all[0]?.hint).toBe('Write <tbody> around it.');
  });

  test('no html element, or none with lang and dir', () => {
    expect(read('<p>x</p>').said[0]).toContain('template.misplaced-element <p> stands outside <html>.');
    expect(read('<html><head></head><body></body></html>').said).toEqual([
      '1:1 template.missing-attribute <html> needs the attribute "dir".',
      '1:1 template.missing-attribute <html> needs the attribute "lang".',
    ]);
  });
});
