/** Whatever a stylesheet says, it is read to its end, and what is wrong in it has a place in it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { parseStylesheet } from '../../src/styles/parse-stylesheet.ts';
import { LONGHAND_NAMES } from '../../src/styles/properties.ts';
import { SHORTHANDS } from '../../src/styles/shorthands.ts';
import { styleDocument } from '../../src/styles/style-document.ts';
import { htmlTree, PALETTE } from './support.ts';

const TREE = htmlTree(
  '<h1 id="a">t</h1><ul class="b"><li>u</li><li lang="ar" dir="rtl">v <a href="#a">w</a></li></ul>',
);

const PIECES = [
  ...'{}()[];:,.#*>+~"\'/\\@!%- \n'.split(''),
  ...'p li .b #a a::before ::marker :not( :is( :nth-child(2n) @page @media screen @top-left :first'.split(' '),
  ...'color margin border content font-size --x var(--x var(--primary) var(--y,'.split(' '),
  ...'1pt 2mm 50% calc( 1em black red #fff url( attr(href) counter(page) inherit initial !important /* */'.split(' '),
];

const NAMES = [...LONGHAND_NAMES, ...Object.keys(SHORTHANDS)];
const VALUES =
  'auto none normal 0 1pt 2em 50% 3 -1pt black var(--primary) var(--v) calc(1pt+1%) calc(2 * 3pt) solid "x" block table counter(page) attr(href) inherit unset'.split(
    / (?![^(]*\))/,
  );

function run(css: string) {
  const findings = new Findings();
  const sheet = parseStylesheet({ file: 'a.css', text: css }, { palette: PALETTE }, findings.report);
  const context = { palette: PALETTE, direction: 'rtl', media: 'print', fontsOf: () => ['latin'] } as const;
  const document = styleDocument(TREE, [sheet], context, findings.report);
  document.pageStyle('auto', 0);
  return { findings: findings.all, document };
}

test('any heap of CSS’s signs and words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const css = pieces.join('');
      const lines = css.split('\n');
      for (const { at, message } of run(css).findings) {
        expect(message).not.toBe('');
        if (at?.file !== 'a.css') continue;
        expect(at.line).toBeLessThanOrEqual(lines.length);
        expect(at.column).toBeLessThanOrEqual((lines[at.line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 300 },
  );
});

test('any property with any value: a finding, or numbers that are numbers', () => {
  const declaration = fc.tuple(
    fc.constantFrom(...NAMES),
    fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(declaration, { minLength: 1, maxLength: 6 }), (declarations) => {
      const block = declarations.map(([name, values]) => `${name}: ${values.join(' ')}`).join('; ');
      const { document } = run(`:root { --v: 2pt } li { ${block} } li::before { ${block} } @page { ${block} }`);
      const text = JSON.stringify(document.root, (_, value: unknown) => {
        if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} from ${block}`);
        return value;
      });
      // JSON leaves undefined out: a field of a style must not be.
      expect(text).not.toContain('undefined');
      const { style } = document.root;
      for (const [name, value] of Object.entries(style)) expect(value, name).toBeDefined();
    }),
    { numRuns: 100 },
  );
});
