import { describe, expect, test } from 'vitest';
import { featuresOf, webStyle } from '../../src/web/web-style.ts';
import { styleCleanly } from '../styles/support.ts';

const palette = new Map([['primary', { screen: '#00566B' }]]);
const BODY = '<p data-foot="A &quot;b&quot; </style>">x</p>';
const FOOT = 'p { string-set: foot attr(data-foot); }';

function written(sheet: string, direction: 'ltr' | 'rtl' = 'ltr'): string {
  const { root } = styleCleanly(BODY, FOOT).document;
  return webStyle({ stylesheets: [sheet], palette, direction, families: '"latin"', root });
}

describe('the stylesheet of a page', () => {
  test('begins with the palette and the fonts', () => {
    expect(written('')).toMatch(/^:root \{ --primary: #00566B; font-family: "latin", sans-serif; \}/);
  });

  test('running strings are written out, and can’t end the style element', () => {
    const sheet = written('@page { @bottom-left { content: string(foot) "\\A" string(none, first); } }');
    expect(sheet).toContain('content: "A \\22 b\\22  \\3c /style>" "\\A" "";');
  });

  test('in a right-to-left document the margin boxes change sides, as the engine changes them', () => {
    const sheet = '@page { @bottom-left { content: "a"; } @top-right { content: "b"; } }';
    expect(written(sheet)).toContain('@bottom-left { content: "a"; } @top-right { content: "b"; }');
    expect(written(sheet, 'rtl')).toContain('@bottom-right { content: "a"; } @top-left { content: "b"; }');
  });

  test('comments stay behind', () => {
    expect(written('/* why */ p { color: black; }')).not.toContain('why');
  });
});

test('features that a stylesheet turns on are known', () => {
  const { root } = styleCleanly('<p>1</p>', 'p { font-feature-settings: "onum" 1, "liga" 0; }').document;
  expect([...featuresOf(root)]).toEqual(['onum']);
});
