import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PathCommand } from '../../src/figures/drawing.ts';
import { readDrawing } from '../../src/figures/read-drawing.ts';
import { clean, find } from '../support/findings.ts';

const PALETTE = new Set(['text', 'primary', 'primary-soft']);
const file = 'content/drawings/a.svg';
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"${attributes}>\n${inside}\n</svg>`;
const read = (text: string) => find((report) => readDrawing({ file, text }, PALETTE, report));
const items = (inside: string, attributes = '') =>
  clean((report) => readDrawing({ file, text: svg(inside, attributes) }, PALETTE, report)).items;

/** `M 0 0 L 1 1 Z` */
const dump = (path: readonly PathCommand[]) => path.map((command) => Object.values(command).join(' ')).join(' ');
const path = (inside: string) => {
  const [item] = items(inside);
  return item?.kind === 'shape' ? dump(item.path) : undefined;
};

describe('paths', () => {
  test.each([
    ['absolute', 'M1 2L3 4H5V6C1 2 3 4 5 6Z', 'M 1 2 L 3 4 L 5 4 L 5 6 C 1 2 3 4 5 6 Z'],
    ['relative', 'm1 2l3 4h5v6c1 2 3 4 5 6z', 'M 1 2 L 4 6 L 9 6 L 9 12 C 10 14 12 16 14 18 Z'],
    ['lines after a move', 'M0 0 1 1 2 2', 'M 0 0 L 1 1 L 2 2'],
    ['a quadratic curve', 'M0 0Q3 3 6 0', 'M 0 0 C 2 2 4 2 6 0'],
    ['smooth curves', 'M0 0C1 1 2 1 3 0S5 -1 6 0', 'M 0 0 C 1 1 2 1 3 0 C 4 -1 5 -1 6 0'],
    ['a smooth quadratic curve', 'M0 0Q3 3 6 0T12 0', 'M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0'],
    ['half a circle', 'M0 0A5 5 0 0 1 10 0', 'M 0 0 C 0 -2.7614 2.2386 -5 5 -5 C 7.7614 -5 10 -2.7614 10 0'],
    ['an arc without a radius is a line', 'M0 0A0 5 0 0 1 10 0', 'M 0 0 L 10 0'],
    ['going on after a closed path', 'M1 1h2v2zl5 5', 'M 1 1 L 3 1 L 3 3 Z M 1 1 L 6 6'],
  ])('%s', (_, d, expected) => expect(path(`<path d="${d}"/>`)).toBe(expected));
});

describe('basic shapes', () => {
  test.each([
    ['<rect x="1" y="2" width="3" height="4"/>', 'M 1 2 L 4 2 L 4 6 L 1 6 Z'],
    [
      '<rect width="4" height="4" rx="1"/>',
      'M 1 0 L 3 0 C 3.5523 0 4 0.4477 4 1 L 4 3 C 4 3.5523 3.5523 4 3 4 L 1 4 C 0.4477 4 0 3.5523 0 3 L 0 1 C 0 0.4477 0.4477 0 1 0 Z',
    ],
    [
      '<circle cx="5" cy="5" r="5"/>',
      'M 5 0 C 7.7614 0 10 2.2386 10 5 C 10 7.7614 7.7614 10 5 10 C 2.2386 10 0 7.7614 0 5 C 0 2.2386 2.2386 0 5 0 Z',
    ],
    [
      '<rect width="4" height="2" ry="1"/>',
      'M 1 0 L 3 0 C 3.5523 0 4 0.4477 4 1 C 4 1.5523 3.5523 2 3 2 L 1 2 C 0.4477 2 0 1.5523 0 1 C 0 0.4477 0.4477 0 1 0 Z',
    ],
    [
      '<ellipse cx="2" cy="1" rx="2" ry="1"/>',
      'M 2 0 C 3.1046 0 4 0.4477 4 1 C 4 1.5523 3.1046 2 2 2 C 0.8954 2 0 1.5523 0 1 C 0 0.4477 0.8954 0 2 0 Z',
    ],
    ['<polygon points="0,0 4,0 2 3"/>', 'M 0 0 L 4 0 L 2 3 Z'],
    ['<polyline points="0,0 4,0 2,3"/>', 'M 0 0 L 4 0 L 2 3'],
    ['<line x1="1" y2="4" stroke="black"/>', 'M 1 0 L 0 4'],
  ])('%s', (element, expected) => expect(path(element)).toBe(expected));

  test('a line has no inside to fill', () => {
    expect(items('<line x2="4" fill="var(--primary)" stroke="black"/>')[0]).toMatchObject({
      fill: null,
      stroke: { paint: 'black' },
    });
  });

  test('nothing without a size', () => {
    expect(items('<rect width="0" height="4"/><circle r="0"/><polygon points=""/>')).toEqual([]);
  });
});

describe('paint', () => {
  test('nothing said: black inside, no stroke', () => {
    expect(items('<path d="M0 0h1v1z"/>')[0]).toMatchObject({ fill: 'black', fillRule: 'nonzero', stroke: null });
  });

  test('groups hand on what they say, and elements may say otherwise', () => {
    const inside = `<g fill="none" stroke="var(--primary)" stroke-width="1.5" stroke-linecap="round">
      <g stroke-linejoin="round" stroke-dasharray="1,2,3"><path d="M0 0h1"/></g>
      <path d="M0 0h1v1z" fill="var(--primary-soft)" fill-rule="evenodd" stroke="none"/>
    </g>`;
    expect(items(inside).map((item) => (item.kind === 'shape' ? [item.fill, item.fillRule, item.stroke] : []))).toEqual(
      [
        [null, 'nonzero', { paint: 'primary', width: 1.5, cap: 'round', join: 'round', dash: [1, 2, 3, 1, 2, 3] }],
        ['primary-soft', 'evenodd', null],
      ],
    );
  });

  test('the root element hands on too', () => {
    expect(items('<path d="M0 0h1"/>', ' fill="none" stroke="white"')[0]).toMatchObject({
      fill: null,
      stroke: { paint: 'white' },
    });
  });

  test('a stroke of no width is none', () => {
    expect(items('<path d="M0 0h1v1z" stroke="black" stroke-width="0"/>')[0]).toMatchObject({ stroke: null });
  });
});

describe('transformations', () => {
  test.each([
    ['translate(10)', 'M 10 0 L 12 0'],
    ['translate(10, 5)', 'M 10 5 L 12 5'],
    ['scale(2)', 'M 0 0 L 4 0'],
    ['rotate(90)', 'M 0 0 L 0 2'],
    ['rotate(180 1 1)', 'M 2 2 L 0 2'],
    ['matrix(1 0 0 1 3 4)', 'M 3 4 L 5 4'],
    ['translate(10 0) scale(2)', 'M 10 0 L 14 0'],
    ['scale(2),translate(10 0)', 'M 20 0 L 24 0'],
    ['skewY(45)', 'M 0 0 L 2 2'],
    ['', 'M 0 0 L 2 0'],
  ])('%s', (transform, expected) => {
    expect(
      dumpFirst(read(svg(`<path d="M0 0h2" fill="none" stroke="black" transform="${transform}"/>`)).value?.items),
    ).toBe(expected);
  });

  test('groups add up, strokes and dashes grow along, and so do the places of labels', () => {
    const inside =
      '<g transform="translate(10 20)"><g transform="scale(2)" stroke="black" stroke-width="1.5" stroke-dasharray="1 2"><path d="M0 0h2"/><text x="1" y="2" inline-size="30">nek</text></g></g>';
    expect(items(inside)).toMatchObject([
      {
        path: [
          { x: 10, y: 20 },
          { x: 14, y: 20 },
        ],
        stroke: { width: 3, dash: [2, 4] },
      },
      { kind: 'label', x: 12, y: 24, inlineSize: 60 },
    ]);
  });

  test('a mirrored shape is a shape all the same', () => {
    expect(path('<path d="M1 0h2v1z" transform="scale(-1 1)"/>')).toBe('M -1 0 L -3 0 L -3 1 Z');
  });

  test('a stretched stroke is pointed out', () => {
    expect(read(svg('<path d="M0 0h2" stroke="black" transform="scale(1 3)"/>')).findings).toMatchObject([
      { severity: 'warning', code: 'figures.uneven-stroke' },
    ]);
  });
});

const dumpFirst = (all: readonly unknown[] | undefined) => {
  const [item] = (all ?? []) as readonly { path: readonly PathCommand[] }[];
  return item && dump(item.path);
};

describe('labels', () => {
  test('one with everything', () => {
    const inside =
      '<text x="10" y="20" text-anchor="end" font-weight="bold" inline-size="90" fill="var(--text)">\n  Rug &amp;\n  nek&#233;\n</text>';
    expect(items(inside)).toEqual([
      {
        kind: 'label',
        text: 'Rug & neké',
        x: 10,
        y: 20,
        anchor: 'end',
        bold: true,
        paint: 'text',
        inlineSize: 90,
        at: { file, line: 2, column: 1, endColumn: 6 },
      },
    ]);
  });

  test('titles are for drawing programs', () => {
    expect(items('<title>Rug</title><g><title>Nek</title></g>')).toEqual([]);
  });
});

describe('what a drawing cannot have', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', 'figures.script 2:1'],
    ['an event', '<path d="M0 0h1v1z" onclick="x()"/>', 'figures.script 2:21'],
    ['an image', '<image href="https://example.org/a.png"/>', 'figures.external-reference 2:1'],
    ['a use', '<use href="#a"/>', 'figures.external-reference 2:1'],
    ['a link', '<a href="https://example.org"/>', 'figures.external-reference 2:1'],
    ['a reference in a colour', '<path d="M0 0h1v1z" fill="url(#a)"/>', 'figures.external-reference 2:21'],
    ['a stylesheet', '<style>path { fill: red }</style>', 'figures.element-not-allowed 2:1'],
    ['a gradient', '<linearGradient/>', 'figures.element-not-allowed 2:1'],
    ['definitions', '<defs/>', 'figures.element-not-allowed 2:1'],
    ['a drawing in the drawing', '<svg/>', 'figures.element-not-allowed 2:1'],
    ['a span', '<text x="1" y="1">a<tspan>b</tspan></text>', 'figures.element-not-allowed 2:20'],
    ['a style', '<path d="M0 0h1v1z" style="fill:red"/>', 'figures.attribute-not-allowed 2:21'],
    ['a class', '<g class="a"/>', 'figures.attribute-not-allowed 2:4'],
    ['opacity', '<g opacity="0.5"/>', 'figures.attribute-not-allowed 2:4'],
    ['a type size', '<text x="1" y="1" font-size="9">a</text>', 'figures.attribute-not-allowed 2:19'],
    ['a foreign element', '<sodipodi:namedview/>', 'figures.foreign-namespace 2:1'],
    ['a foreign attribute', '<g inkscape:label="a"/>', 'figures.foreign-namespace 2:4'],
    ['xml:space', '<g xml:space="preserve"/>', 'figures.foreign-namespace 2:4'],
    ['a colour of its own', '<path d="M0 0h1v1z" fill="#00566B"/>', 'figures.colour-not-in-palette 2:21'],
    [
      'a colour that the palette does not have',
      '<path d="M0 0h1v1z" fill="var(--primry)"/>',
      'figures.colour-not-in-palette 2:21',
    ],
    ['a bad path', '<path d="M0 0 L1"/>', 'figures.bad-path 2:7'],
    ['a path with a command that SVG does not have', '<path d="M0 0 R1 1"/>', 'figures.bad-path 2:7'],
    ['a path without a start', '<path d="L1 1"/>', 'figures.bad-path 2:7'],
    ['a path without data', '<path/>', 'figures.missing-attribute 2:1'],
    ['a length with a unit', '<rect width="3mm" height="1"/>', 'figures.wrong-value 2:7'],
    ['a negative length', '<circle r="-1"/>', 'figures.wrong-value 2:9'],
    ['a stroke of negative width', '<path d="M0 0h1v1z" stroke-width="-1"/>', 'figures.wrong-value 2:21'],
    ['an odd number of points', '<polygon points="1 2 3"/>', 'figures.wrong-value 2:10'],
    ['an odd line cap', '<g stroke-linecap="flat"/>', 'figures.wrong-value 2:4'],
    ['a bad transform', '<g transform="turn(3)"/>', 'figures.wrong-value 2:4'],
    ['a transform that flattens everything', '<g transform="scale(0)"/>', 'figures.wrong-value 2:4'],
    ['text outside a label', '<g>nek</g>', 'figures.text-outside-label 2:1'],
    ['a label without text', '<text x="1" y="1"> </text>', 'figures.empty-label 2:1'],
    ['a label without a place', '<text x="1">a</text>', 'figures.missing-attribute 2:1'],
    ['a turned label', '<text x="1" y="1" transform="rotate(90)">a</text>', 'figures.turned-label 2:1'],
    ['a mirrored label', '<g transform="scale(-1 1)"><text x="1" y="1">a</text></g>', 'figures.turned-label 2:28'],
    ['a label that is not painted', '<g fill="none"><text x="1" y="1">a</text></g>', 'figures.invisible 2:16'],
  ])('%s', (_, inside, place) => {
    const { short, findings } = read(svg(inside));
    expect(short).toEqual([place]);
    expect(findings[0]?.severity).toBe('error');
    expect(findings[0]?.hint).toBeTypeOf('string');
  });

  test.each([
    ['a document type with entities', '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg/>', 'figures.doctype 1:1'],
    ['an entity', svg('<text x="1" y="1">&nbsp;</text>'), 'figures.broken-xml 2:19'],
    ['an unclosed element', svg('<g>'), 'figures.broken-xml 3:1'],
    ['an empty file', '', 'figures.broken-xml 1:1'],
    ['a web page', '<html/>', 'figures.element-not-allowed 1:1'],
    [
      'a stylesheet from elsewhere',
      `<?xml-stylesheet href="a.css"?>\n${svg('')}`,
      'figures.processing-instruction 1:1',
    ],
    ['no namespace', '<svg viewBox="0 0 1 1"/>', 'figures.no-namespace 1:1'],
    ['another namespace', '<svg xmlns="http://example.org" viewBox="0 0 1 1"/>', 'figures.foreign-namespace 1:6'],
    ['no viewBox', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'figures.no-view-box 1:1'],
    ['a viewBox of no size', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 1"/>', 'figures.no-view-box 1:41'],
    ['groups without end', svg('<g>'.repeat(70) + '</g>'.repeat(70)), 'figures.too-deep 2:193'],
    ['20 000 groups', svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)), 'figures.too-deep 1:1'],
    ['a traced photograph', svg(`<path d="${'M0 0'.repeat(300_000)}"/>`), 'figures.too-large 1:1'],
  ])('%s', (_, text, place) => expect(read(text).short).toEqual([place]));

  test('an XML declaration and comments are fine', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- <!DOCTYPE x> <script/> -->\n${svg('<!-- a -->')}`;
    expect(read(text).findings).toEqual([]);
  });

  test('a shape that nobody sees is pointed out', () => {
    expect(read(svg('<path d="M0 0h1v1z" fill="none"/>')).findings).toMatchObject([
      { severity: 'warning', code: 'figures.invisible' },
    ]);
  });

  test('everything that is wrong is found at once', () => {
    expect(read(svg('<script/>\n<path d="M0 0h1v1z" fill="red" stroke="blue"/>\n<use/>')).short).toEqual([
      'figures.script 2:1',
      'figures.colour-not-in-palette 3:21',
      'figures.colour-not-in-palette 3:32',
      'figures.external-reference 4:1',
    ]);
  });
});

test('path data never gives anything but finite numbers, and starts with a move', () => {
  const data = fc
    .array(
      fc.constantFrom(
        'M',
        'm',
        'L',
        'h',
        'V',
        'C',
        's',
        'q',
        'T',
        'A',
        'z',
        ' ',
        ',',
        '0',
        '1',
        '-2',
        '.5',
        '1e3',
        '9',
      ),
    )
    .map((parts) => `M0 0${parts.join(' ')}`);
  fc.assert(
    fc.property(data, (d) => {
      for (const item of read(svg(`<path d="${d}"/>`)).value?.items ?? []) {
        if (item.kind !== 'shape') continue;
        expect(item.path[0]?.op).toBe('M');
        const numbers = item.path.flatMap(({ op: _, ...rest }) => Object.values(rest));
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
    }),
  );
});

describe('the drawings of this project', () => {
  const folder = join(import.meta.dirname, '..', '..', 'content', 'drawings');
  const palette = new Set('text primary primary-soft primary-tint accent accent-soft rule muted'.split(' '));

  test.each(readdirSync(folder).filter((name) => name.endsWith('.svg')))('%s can be printed', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { value, findings } = find((report) =>
      readDrawing({ file: `content/drawings/${name}`, text }, palette, report),
    );
    expect(findings).toEqual([]);
    expect(value?.items.filter(({ kind }) => kind === 'label').length).toBeGreaterThanOrEqual(2);
  });
});
