import { describe, expect, test } from 'vitest';
import { faults } from './support.ts';

describe('properties', () => {
  test.each([
    ['p { colour: black }', '1:5-11 style.unknown-property There is no property "colour". | Did you mean "color"?'],
    [
      'p { xyzzy: 1 }',
      '1:5-10 style.unknown-property There is no property "xyzzy". | docs/stylesheets.md lists the properties.',
    ],
    [
      'p {\n  float: left;\n}',
      '2:3-8 style.unsupported-property float is not in the subset. | Set things side by side as a table: display: table, table-row, table-cell.',
    ],
    [
      'p { flex-direction: row }',
      '1:5-19 style.unsupported-property flex-direction is not in the subset. | Set things side by side as a table: display: table, table-row, table-cell.',
    ],
    [
      'p { grid-area: a }',
      '1:5-14 style.unsupported-property grid-area is not in the subset. | Set things side by side as a table: display: table, table-row, table-cell.',
    ],
    [
      'p { position: fixed }',
      '1:5-13 style.unsupported-property position is not in the subset. | What stands on every page goes into a margin box of @page; everything else flows.',
    ],
    [
      'p { direction: rtl }',
      '1:5-14 style.unsupported-property direction is not in the subset. | Write the attribute dir in the template.',
    ],
    [
      'p { page-break-after: always }',
      '1:5-21 style.unsupported-property page-break-after is not in the subset. | Write break-before, break-after or break-inside.',
    ],
    [
      'p { color: black !important }',
      '1:5-29 style.important !important is not in the subset. | Write a more specific selector, or write the rule further down.',
    ],
    [
      'p { content: "x" }',
      '1:5-12 style.not-here content has no effect here. | content is for ::before, ::after, ::marker and the margin boxes of @page.',
    ],
    ['p { size: A4 }', '1:5-9 style.not-here size has no effect here. | The size of a page stands in @page.'],
    [
      'li::marker { margin: 0 }',
      '1:14-20 style.not-here margin has no effect here. | ::marker takes content, color and font-*.',
    ],
    [
      '@page { display: none }',
      '1:9-16 style.not-here display has no effect here. | @page takes size, margin, background-color, and what its margin boxes inherit.',
    ],
    [
      '@page { @top-left { page: a } }',
      '1:21-25 style.not-here page has no effect here. | A margin box is one block of its own.',
    ],
  ])('%s', (css, expected) => {
    expect(faults(css)).toEqual([expected]);
  });
});

describe('values', () => {
  test.each([
    ['p { width: 10px }', '1:12-16 style.unsupported-unit There is no unit "px". | Say pt: 1px is 0.75pt.'],
    ['p { margin: 0 1cm }', '1:15-18 style.unsupported-unit There is no unit "cm". | Say mm: 1cm is 10mm.'],
    ['p { width: 50vw }', '1:12-16 style.unsupported-unit There is no unit "vw". | Say % or mm: a page is no window.'],
    ['p { width: calc(1pt + 2px) }', '1:23-26 style.unsupported-unit There is no unit "px". | Say pt: 1px is 0.75pt.'],
    [
      'p { color: #fff }',
      '1:12-16 style.colour-outside-palette "#fff" is not a colour of the palette. | Colours are names of the palette in foldout.yaml, var(--primary), and black, white, transparent.',
    ],
    [
      'p { color: rgb(0, 0, 0) }',
      '1:12-24 style.colour-outside-palette "rgb(0, 0, 0)" is not a colour of the palette. | Colours are names of the palette in foldout.yaml, var(--primary), and black, white, transparent.',
    ],
    [
      'p { border: 1pt solid rebeccapurple }',
      '1:23-36 style.colour-outside-palette "rebeccapurple" is not a colour of the palette. | Colours are names of the palette in foldout.yaml, var(--primary), and black, white, transparent.',
    ],
    [
      'p { color: -foldout-palette(primary) }',
      '1:12-37 style.colour-outside-palette -foldout-palette() is the engine’s own. | Colours are names of the palette in foldout.yaml, var(--primary), and black, white, transparent.',
    ],
    [
      'p { display: flex }',
      '1:14-18 style.invalid-value "flex" does not fit display. | Set things side by side as a table: display: table, table-row, table-cell.',
    ],
    [
      'p { text-align: left }',
      '1:17-21 style.invalid-value "left" does not fit text-align. | Write start or end: a right-to-left language turns them round.',
    ],
    [
      'p { text-align: justify }',
      '1:17-24 style.invalid-value "justify" does not fit text-align. | Text is set to the start: even margins tear holes into short lines, and are harder to read.',
    ],
    [
      'p { padding: -1pt }',
      '1:14-18 style.invalid-value "-1pt" does not fit padding. | Expected: [ <length-percentage from 0> ]{1,4}',
    ],
    [
      'p { margin: 1pt\n  2pt 3pt 4pt 5pt }',
      '2:15-18 style.invalid-value "5pt" does not fit margin. | Expected: [ <length-percentage> | auto ]{1,4}',
    ],
    ['p { orphans: 0 }', '1:14-15 style.invalid-value "0" does not fit orphans. | Expected: <integer from 1>'],
    ['p { color: }', '1:12 style.invalid-value The value of color cannot be read. | Expected: <colour>'],
    [
      'p { width: calc(1pt * 2mm) }',
      '1:12-27 style.invalid-calc "calc(1pt * 2mm)" does not work out. | Lengths are added to lengths and numbers to numbers, with spaces around + and -.',
    ],
    [
      'p { width: calc(1pt+2mm) }',
      '1:12-25 style.invalid-calc "calc(1pt+2mm)" does not work out. | Lengths are added to lengths and numbers to numbers, with spaces around + and -.',
    ],
    [
      'p { width: calc(2 * 3) }',
      '1:12-23 style.invalid-value "calc(2 * 3)" does not fit width. | Expected: <length-percentage from 0> | auto',
    ],
    [
      'p { letter-spacing: calc(1pt + 2%) }',
      '1:21-35 style.invalid-value "calc(1pt + 2%)" does not fit letter-spacing. | Expected: normal | <length>',
    ],
    [
      'p { width: min(1pt, 2pt) }',
      '1:12-25 style.unsupported-function There is no min(). | There are calc() and var().',
    ],
    [
      'p { background: url(a.png) }',
      '1:17-27 style.invalid-value "url(a.png)" does not fit background. | Expected: <colour>',
    ],
    ['p { font-family: latn }', '1:18-22 style.unknown-font foldout.yaml has no font "latn". | Did you mean "latin"?'],
    [
      'p { color: var(primary) }',
      '1:12-24 style.invalid-value "primary" is not the name of a variable. | Write var(--name).',
    ],
    [
      'p { --primary: black }',
      '1:5-22 style.reserved-name --primary is a colour of the palette. | Choose another name: palette colours are changed in foldout.yaml.',
    ],
    [
      'p { width: var(--primary) }',
      '1:12-26 style.invalid-value "var(--primary)" does not fit width. | Expected: <length-percentage from 0> | auto',
    ],
    [
      'li::marker { content: counter(page) }',
      '1:23-36 style.not-here counter(page) has no meaning here. | Page numbers stand in ::before, ::after and the margin boxes of @page.',
    ],
    [
      '@page { @top-left { content: attr(id) } }',
      '1:30-38 style.not-here attr() has no meaning here. | A margin box belongs to no element: string-set hands it an element’s text.',
    ],
  ])('%s', (css, expected) => {
    expect(faults(css)).toEqual([expected]);
  });

  test.each([
    'p { color: var(--primary); background: currentcolor; border: thin dotted; border-color: black white }',
    'p { margin: 0 auto calc(1em + 2mm * (3 - 1)) -1%; padding-inline: 1rem 0; width: calc(100% - 2mm) }',
    'p { font-family: latin, "Noto Serif"; font-feature-settings: "tnum", "ss01" 2, "liga" off }',
    'p { string-set: chapter content(text) " ", code attr(data-code); list-style: "– " inside; columns: 2 3em }',
    'p::before { content: "a" attr(id) counter(page) string(chapter, last) target-counter(attr(href), page) }',
    'p { FONT-WEIGHT: Bold; Color: BLACK; margin: inherit; border: unset; display: initial }',
    'p { --x: { anything; }; --y: 1px; color: var(--x); width: var(--z, 1pt) }',
    '/* a */ p /* b */ { /* c */ color: /* d */ black /* e */ ; }',
    '@media screen { p { color: black } } @media screen, print { p { color: white } }',
    '@page a:first { size: A5 landscape; margin: 1cm }'.replace('1cm', '1mm'),
  ])('passes: %s', (css) => {
    expect(faults(css)).toEqual([]);
  });
});

describe('selectors', () => {
  test.each([
    [
      'a:hover { }',
      '1:2-8 style.unsupported-selector The pseudo-class :hover is not in the subset. | Paper has no pointer.',
    ],
    [
      'p:first-chld { }',
      '1:2-13 style.unsupported-selector The pseudo-class :first-chld is not in the subset. | Did you mean "first-child"?',
    ],
    [
      'p::first-line { }',
      '1:2-14 style.unsupported-selector The pseudo-element ::first-line is not in the subset. | Lines are known only after the page is set.',
    ],
    ['p::before b { }', '1:2-10 style.unsupported-selector ::before is the end of its selector.'],
    ['p:not(q::after) { }', '1:8-15 style.unsupported-selector ::after cannot stand inside :not().'],
    [
      'p:is(a:hover) { }',
      '1:7-13 style.unsupported-selector The pseudo-class :hover is not in the subset. | Paper has no pointer.',
    ],
    ['p:nth-child(two) { }', '1:13-14 style.syntax A number, odd, even or 2n + 1 is expected here.'],
    ['p:lang { }', '1:2-7 style.unsupported-selector :lang needs something between brackets.'],
    ['p:dir(up) { }', '1:2-10 style.unsupported-selector :dir() takes ltr or rtl.'],
    [
      'p { color: black; & b { color: white } }',
      '1:19-39 style.nested-rule Rules are not nested. | Write the whole selector in a rule of its own.',
    ],
    [
      'p { color: black; b { color: white } }',
      '1:21-22 style.syntax A declaration is property: value; and rules are not nested.',
    ],
  ])('%s', (css, expected) => {
    expect(faults(css)).toEqual([expected]);
  });
});

describe('at-rules and syntax', () => {
  test.each([
    [
      '@import "a.css";',
      '1:1-8 style.unsupported-at-rule @import is not in the subset. | Sheets come in a fixed order: base.css, the edition’s, the project’s.',
    ],
    [
      '@font-face { }',
      '1:1-11 style.unsupported-at-rule @font-face is not in the subset. | Fonts are declared in foldout.yaml and chosen with font-family.',
    ],
    ['@pages { }', '1:1-7 style.unsupported-at-rule @pages is not in the subset. | Did you mean "page"?'],
    [
      '@media (min-width: 1mm) { }',
      '1:8-25 style.unsupported-media @media (min-width: 1mm) is not in the subset. | There are screen and print.',
    ],
    ['@page :left { }', '1:7-12 style.unsupported-selector @page :left is not in the subset. | Write :nth(even).'],
    [
      '@page a b { }',
      '1:7-10 style.unsupported-selector @page a b is not in the subset. | There are @page, @page name, @page :first and @page :nth(2n + 1).',
    ],
    [
      '@page { @top-lft { } }',
      '1:9-17 style.unknown-margin-box There is no margin box @top-lft. | Did you mean "top-left"?',
    ],
    ['p { color: black', '1:3-4 style.syntax "{" is never closed.'],
    ['p { color: black } }', '1:20-21 style.syntax "}" closes nothing.'],
    ['p {\n color }', '2:8-9 style.syntax A declaration is property: value; and rules are not nested.'],
  ])('%s', (css, expected) => {
    expect(faults(css)[0]).toBe(expected);
  });

  test('one slip does not hide the next, nor what is right', () => {
    expect(
      faults('p { colour: black; width: 1px; color: black }\na:hover { }\nb { float: left }').map((each) =>
        each.slice(0, 4),
      ),
    ).toEqual(['1:5-', '1:27', '2:2-', '3:5-']);
  });
});
