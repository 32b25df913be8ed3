import { describe, expect, test } from 'vitest';
import { mmToPt } from '../../src/base/units.ts';
import { styleCleanly } from './support.ts';

/** The style of a paragraph with these declarations, in a block of 10 pt type. */
function styleOf(declarations: string, setting: Parameters<typeof styleCleanly>[2] = {}) {
  return styleCleanly(
    '<div><p id="x">t</p></div>',
    `:root { font-size: 8pt } div { font-size: 10pt } p { ${declarations} }`,
    setting,
  ).find('x').style;
}

const pt = (value: number) => ({ pt: value, percent: 0 });
const percent = (value: number) => ({ pt: 0, percent: value });

describe('initial values', () => {
  test('of a document without a stylesheet', () => {
    const { style } = styleCleanly('<p>t</p>', '').find('p');
    expect(style).toMatchObject({
      display: 'block',
      fontSize: 12,
      fontWeight: 400,
      colour: 'black',
      background: 'transparent',
    });
    expect(style).toMatchObject({
      lineHeight: 15.600000000000001,
      fontFamily: ['latin', 'arabic'],
      textAlign: 'start',
      lang: 'nl',
    });
    expect(style).toMatchObject({
      inlineSize: 'auto',
      maxInlineSize: 'none',
      columnGap: pt(12),
      listStyleType: 'disc',
      page: 'auto',
    });
    expect(style.border.blockStart).toEqual({ width: 0, style: 'none', colour: 'black' });
    expect(style.hyphenateLimit).toEqual({ word: 0, before: 0, after: 0, lines: 0 });
  });
});

describe('lengths', () => {
  test.each([
    ['text-indent: 3pt', pt(3)],
    ['text-indent: 2mm', pt(mmToPt(2))],
    ['text-indent: 2em', pt(20)],
    ['font-size: 20pt; text-indent: 2em', pt(40)],
    ['text-indent: 2em; font-size: 20pt', pt(40)],
    ['text-indent: 2rem', pt(16)],
    ['text-indent: -10%', percent(-10)],
    ['text-indent: calc(50% - 1em)', { pt: -10, percent: 50 }],
    ['text-indent: 0', pt(0)],
  ])('%s', (declarations, expected) => {
    expect(styleOf(declarations).textIndent).toEqual(expected);
  });

  test.each([
    ['font-size: 150%', 15],
    ['font-size: 1.5em', 15],
    ['font-size: 2rem', 16],
    ['font-size: calc(1em + 2pt)', 12],
    ['font-size: calc(100% - 2pt)', 8],
    ['font-size: calc(1pt - 5pt)', 0],
  ])('%s is of the parent’s size', (declarations, expected) => {
    expect(styleOf(declarations).fontSize).toBe(expected);
  });

  test('rem on the root is of CSS’s own initial size, as em is', () => {
    const { find } = styleCleanly('<p>t</p>', ':root { font-size: 1.5rem } p { font-size: 2rem }');
    expect([find('html').style.fontSize, find('p').style.fontSize]).toEqual([18, 36]);
  });

  test.each([
    ['line-height: 1.5; font-size: 20pt', 30],
    ['line-height: 150%; font-size: 20pt', 30],
    ['line-height: 1.5em; font-size: 20pt', 30],
    ['line-height: 14pt', 14],
    ['line-height: calc(1 + 0.5)', 15],
    ['line-height: normal', 13],
  ])('%s', (declarations, expected) => {
    expect(styleOf(declarations).lineHeight).toBe(expected);
  });

  test('a calc() below the least value counts as that', () => {
    expect(styleOf('padding: calc(1pt - 3pt)').padding.blockStart).toEqual(pt(0));
    expect(styleOf('orphans: calc(1 - 3)').orphans).toBe(1);
    expect(styleOf('min-height: calc(50% - 3pt)').minBlockSize).toEqual({ pt: -3, percent: 50 });
  });
});

describe('boxes', () => {
  test('physical sides are logical ones, by the element’s direction', () => {
    const css =
      'margin: 1pt 2pt 3pt 4pt; padding-left: 5pt; border-right: 6pt solid; width: 50%; height: 7mm; max-width: 9pt; min-width: 1pt';
    const ltr = styleOf(css);
    const rtl = styleOf(css, { direction: 'rtl' });
    expect(ltr.margin).toEqual({ blockStart: pt(1), inlineEnd: pt(2), blockEnd: pt(3), inlineStart: pt(4) });
    expect(rtl.margin).toEqual({ blockStart: pt(1), inlineStart: pt(2), blockEnd: pt(3), inlineEnd: pt(4) });
    expect([ltr.padding.inlineStart, rtl.padding.inlineEnd]).toEqual([pt(5), pt(5)]);
    expect([ltr.border.inlineEnd.width, rtl.border.inlineStart.width]).toEqual([6, 6]);
    for (const style of [ltr, rtl]) {
      expect([style.inlineSize, style.blockSize]).toEqual([percent(50), pt(mmToPt(7))]);
      expect([style.maxInlineSize, style.minInlineSize]).toEqual([pt(9), pt(1)]);
    }
  });

  test('logical ones stay, whichever way round', () => {
    const css =
      'margin-inline: 1pt 2pt; margin-block: 3pt; padding-inline-end: 4pt; border-inline-start: 1pt dotted var(--primary)';
    expect(styleOf(css, { direction: 'rtl' })).toEqual({ ...styleOf(css), direction: 'rtl' });
  });

  test('the later of a physical and a logical name wins', () => {
    expect(styleOf('margin-left: 1pt; margin-inline-start: 2pt').margin.inlineStart).toEqual(pt(2));
    expect(styleOf('margin-inline-start: 2pt; margin-left: 1pt').margin.inlineStart).toEqual(pt(1));
    expect(styleOf('margin-inline-start: 2pt; margin-left: 1pt', { direction: 'rtl' }).margin).toMatchObject({
      inlineStart: pt(2),
      inlineEnd: pt(1),
    });
  });

  test('direction is the nearest dir’s; a physical side inherits from the same side', () => {
    const { find } = styleCleanly(
      '<div><p dir="ltr" id="x">t</p><p dir="auto" id="y">t</p></div>',
      'div { margin: 0 1pt 0 2pt } p { margin-left: inherit } #y { padding-left: 3pt }',
      { direction: 'rtl' },
    );
    expect(find('x').style).toMatchObject({ direction: 'ltr', unicodeBidi: 'isolate', margin: { inlineStart: pt(2) } });
    expect(find('y').style).toMatchObject({
      direction: 'rtl',
      unicodeBidi: 'plaintext',
      padding: { inlineEnd: pt(3) },
    });
    expect(find('div').style.unicodeBidi).toBe('normal');
  });

  test.each([
    ['border: 2pt dashed var(--primary)', { width: 2, style: 'dashed', colour: 'primary' }],
    ['border: solid', { width: 1, style: 'solid', colour: 'tint' }],
    ['border: thick solid white; border-style: none', { width: 0, style: 'none', colour: 'white' }],
    ['border-width: 3pt', { width: 0, style: 'none', colour: 'tint' }],
    ['border: calc(1pt + 1pt) solid; border-color: currentcolor', { width: 2, style: 'solid', colour: 'tint' }],
    ['border: 1pt solid black; border-top: dotted', { width: 1, style: 'dotted', colour: 'tint' }],
    ['border-block: 1pt solid black; border-inline: none', { width: 1, style: 'solid', colour: 'black' }],
  ])('%s', (declarations, expected) => {
    expect(styleOf(`color: var(--tint); ${declarations}`).border.blockStart).toEqual(expected);
  });

  test('sizes, backgrounds, corners, tables, columns', () => {
    const style = styleOf(
      'min-height: auto; max-width: none; background: var(--tint); border-radius: 2mm; border-collapse: collapse; border-spacing: 1pt; columns: 2 4em; column-gap: 5%; column-fill: auto; column-span: all; box-decoration-break: clone; vertical-align: middle',
    );
    expect(style).toMatchObject({
      minBlockSize: pt(0),
      maxInlineSize: 'none',
      background: 'tint',
      borderRadius: mmToPt(2),
    });
    expect(style).toMatchObject({
      borderCollapse: 'collapse',
      borderSpacing: 1,
      columnCount: 2,
      columnWidth: 40,
      columnGap: percent(5),
    });
    expect(style).toMatchObject({
      columnFill: 'auto',
      columnSpan: 'all',
      boxDecorationBreak: 'clone',
      verticalAlign: 'middle',
    });
  });

  test('columns: what is not named is as at first', () => {
    expect(styleOf('column-width: 9pt; columns: 3')).toMatchObject({ columnCount: 3, columnWidth: 'auto' });
    expect(styleOf('column-count: 9; columns: auto 3pt')).toMatchObject({ columnCount: 'auto', columnWidth: 3 });
  });
});

describe('text', () => {
  test('fonts, features in order of strength', () => {
    const style = styleOf(
      'font-family: latin, "Noto Serif"; font-weight: bold; font-style: italic; letter-spacing: 0.1em; font-variant-numeric: tabular-nums slashed-zero; font-variant-ligatures: none; font-kerning: none; font-variant-caps: small-caps; font-feature-settings: "kern" 1, "ss01" 2, "zero" off, "liga"',
    );
    expect(style).toMatchObject({
      fontFamily: ['latin', 'Noto Serif'],
      fontWeight: 700,
      fontStyle: 'italic',
      letterSpacing: 1,
    });
    expect(style.fontFeatures).toEqual({
      tnum: 1,
      zero: 0,
      liga: 1,
      clig: 0,
      dlig: 0,
      hlig: 0,
      calt: 0,
      kern: 1,
      smcp: 1,
      ss01: 2,
    });
  });

  test('breaking', () => {
    const style = styleOf(
      'hyphens: auto; hyphenate-limit-chars: 8 3 4; hyphenate-limit-lines: 2; white-space: pre-line; overflow-wrap: anywhere; line-break: strict; text-wrap: balance; text-align: center; break-before: page; break-after: avoid; break-inside: avoid; orphans: 3; widows: 4',
    );
    expect(style.hyphenateLimit).toEqual({ word: 8, before: 3, after: 4, lines: 2 });
    expect(style).toMatchObject({
      hyphens: 'auto',
      whiteSpace: 'pre-line',
      overflowWrap: 'anywhere',
      lineBreak: 'strict',
      textWrap: 'balance',
    });
    expect(style).toMatchObject({
      textAlign: 'center',
      breakBefore: 'page',
      breakAfter: 'avoid',
      breakInside: 'avoid',
      orphans: 3,
      widows: 4,
    });
    expect(styleOf('hyphenate-limit-chars: auto 3').hyphenateLimit).toEqual({ word: 0, before: 3, after: 3, lines: 0 });
  });

  test('lang is the nearest one’s', () => {
    const { find } = styleCleanly(
      '<div lang="ar"><p id="x">t <em lang="fa">u</em></p></div>',
      'p::before { content: "x" }',
    );
    expect([find('x').style.lang, find('em').style.lang, find('::before').style.lang]).toEqual(['ar', 'fa', 'ar']);
  });

  test('currentcolor in color is the parent’s', () => {
    const { find } = styleCleanly(
      '<div><p>t</p></div>',
      'div { color: var(--primary) } p { color: currentcolor; background: currentcolor }',
    );
    expect([find('p').style.colour, find('p').style.background]).toEqual(['primary', 'primary']);
  });
});
