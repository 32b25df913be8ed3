import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { resolveVariables, substitute, variableUses } from '../../src/styles/variables.ts';
import { style, styleCleanly } from './support.ts';

const PALETTE = new Set(['primary']);

describe('var() in a text', () => {
  test('uses are found, but not in quotes, comments or longer words', () => {
    const names = (text: string) => variableUses(text).map((use) => [use.name, use.fallback]);
    expect(names('1pt solid var(--a) VAR( --b , calc(1pt + (2pt)))')).toEqual([
      ['--a', null],
      ['--b', 'calc(1pt + (2pt))'],
    ]);
    expect(names('"var(--a)" \'var(--b)\' /* var(--c) */ myvar(--d) (var(--e, var(--f)))')).toEqual([
      ['--e', 'var(--f)'],
    ]);
  });

  test('values, fallbacks, fallbacks of fallbacks, the palette first', () => {
    const put = (text: string) => substitute(text, PALETTE, (name) => ({ '--a': '1pt', '--primary': 'x' })[name]);
    expect(put('var(--a) var(--b, 2pt)')).toEqual({ text: '1pt 2pt' });
    expect(put('var(--b, var(--c, var(--a)))')).toEqual({ text: '1pt' });
    expect(put('var(--b,)')).toEqual({ text: '' });
    expect(put('var(--primary)')).toEqual({ text: '-foldout-palette(primary)' });
    expect(put('1pt var(--b)')).toEqual({ missing: '--b' });
  });
});

describe('values of variables', () => {
  const AT = { file: 'a.css', line: 1, column: 1 };
  const resolve = (own: Record<string, string>, inherited: Record<string, string> = {}) => {
    const findings = new Findings();
    const declared = new Map(Object.entries(own).map(([name, text]) => [name, { text, at: AT }]));
    const values = resolveVariables(declared, new Map(Object.entries(inherited)), PALETTE, findings.report);
    return { values: Object.fromEntries(values), messages: findings.all.map((each) => `${each.code} ${each.message}`) };
  };

  test('one may rest on others, in any order, and on inherited ones', () => {
    expect(resolve({ '--a': 'var(--b) 1', '--b': 'var(--c)' }, { '--c': '3', '--d': '4' }).values).toEqual({
      '--a': '3 1',
      '--b': '3',
      '--c': '3',
      '--d': '4',
    });
  });

  test('its own declaration hides the inherited one; initial, inherit, unset', () => {
    const { values } = resolve(
      { '--a': '2', '--b': 'initial', '--c': 'inherit', '--d': 'unset' },
      { '--a': '1', '--b': '1', '--c': '1', '--d': '1' },
    );
    expect(values).toEqual({ '--a': '2', '--c': '1', '--d': '1' });
  });

  test('cycles of any length are reported, and have no value', () => {
    const { values, messages } = resolve({
      '--a': 'var(--b)',
      '--b': 'var(--c)',
      '--c': 'var(--a, 2)',
      '--d': 'var(--b, 1)',
    });
    expect(values).toEqual({ '--d': '1' });
    expect(messages).toEqual(['style.variable-cycle The variable --a depends on itself: --a → --b → --c → --a.']);
    expect(resolve({ '--a': 'calc(var(--a) + 1pt)' }).messages).toEqual([
      'style.variable-cycle The variable --a depends on itself: --a → --a.',
    ]);
  });

  test('a variable that an ancestor sets is its value there: no cycle with the own one of the same name', () => {
    const { find, findings } = style(
      '<div><p id="p">x</p></div>',
      'div { --a: 2pt; --b: var(--a) } p { --a: 5pt; margin: var(--b) var(--a) }',
    );
    expect(findings).toEqual([]);
    expect(find('p').style.margin).toMatchObject({ blockStart: { pt: 2 }, inlineStart: { pt: 5 } });
  });
});

describe('in a stylesheet', () => {
  test('substituted first, checked then, at the place of the declaration', () => {
    const { findings } = style(
      '<p>x</p><div>y</div>',
      ':root { --w: 10px; --c: red }\np { width: var(--w) }\ndiv { color: var(--c) }',
    );
    expect(findings).toEqual([
      '2:5-20 style.unsupported-unit There is no unit "px". | Say pt: 1px is 0.75pt.',
      '3:7-22 style.colour-outside-palette "red" is not a colour of the palette. | Colours are names of the palette in foldout.yaml, var(--primary), and black, white, transparent.',
    ]);
  });

  test('what fits and means nothing is found as well', () => {
    const css =
      ':root { --f: latn; --c: counter(page) }\np { font-family: var(--f) }\nli::marker { content: var(--c) }';
    expect(style('<p>x</p><ul><li>y</li></ul>', css).findings).toEqual([
      '2:5-26 style.unknown-font foldout.yaml has no font "latn". | Did you mean "latin"?',
      '3:14-31 style.not-here counter(page) has no meaning here. | Page numbers stand in ::before, ::after and the margin boxes of @page.',
    ]);
  });

  test('shorthands, parts of values, em of the element that uses it', () => {
    const { find } = styleCleanly(
      '<p id="p">x</p>',
      ':root { --line: 1pt solid; --gap: 1em } p { font-size: 20pt; border: var(--line) var(--primary); margin: 0 var(--gap) }',
    );
    expect(find('p').style.border.blockStart).toEqual({ width: 1, style: 'solid', colour: 'primary' });
    expect(find('p').style.margin.inlineStart).toEqual({ pt: 20, percent: 0 });
  });

  test('a name that no sheet sets is said once, wherever it stands; with a fallback it is none', () => {
    expect(
      style('<p>x</p>', ':root { --gap: 1pt }\np, h1 { margin: var(--gpa) }\nh2 { margin: var(--x, 2pt) }').findings,
    ).toEqual(['2:9-27 style.unknown-variable There is no variable --gpa. | Did you mean "--gap"?']);
  });

  test('set elsewhere but not here', () => {
    expect(style('<p>x</p>', 'div { --gap: 1pt }\np { margin: var(--gap) }').findings).toEqual([
      '2:5-23 style.unset-variable The variable --gap has no value here. | Give it a value in :root, or a fallback: var(--name, 1em).',
    ]);
  });

  test('in one sheet for another, and for one language', () => {
    const sheets = [':root { --line: 14pt } p { line-height: var(--line) }', ':root:lang(ar) { --line: 18pt }'];
    expect(styleCleanly('<p>x</p>', sheets).find('p').style.lineHeight).toBe(14);
    expect(styleCleanly('<p>x</p>', sheets, { lang: 'ar' }).find('p').style.lineHeight).toBe(18);
  });
});
