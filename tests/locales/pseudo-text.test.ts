import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInline, plainText } from '../../src/content/parse-inline.ts';
import { accented, placeOnly, rightToLeft } from '../../src/locales/pseudo-text.ts';

const at = { file: 'x', line: 1, column: 1 };
const TEXT = 'Neem **3 tabletten** van 2,5 mg, zie [deze *pagina*](https://example.org/a_b?c=1) of {{name}}.';

function shapeOf(text: string): string {
  const kinds: string[] = [];
  const walk = (inlines: ReturnType<typeof parseInline>): void => {
    for (const inline of inlines) {
      if (inline.kind === 'text') continue;
      kinds.push(inline.kind === 'link' ? `link ${inline.url}` : inline.kind);
      walk(inline.children);
    }
  };
  walk(
    parseInline(text, at, (finding) => {
      throw new Error(finding.message);
    }),
  );
  return kinds.join();
}

describe.each([
  ['en-XA', accented],
  ['ar-XB', rightToLeft],
])('%s', (_, change) => {
  test('keeps markup, addresses, placeholders and numbers', () => {
    const changed = change(TEXT);
    expect(shapeOf(changed)).toBe(shapeOf(TEXT));
    expect(changed).toContain('{{name}}');
    expect(changed.match(/\d+(?:,\d+)?/g)).toEqual(TEXT.match(/\d+(?:,\d+)?/g));
    expect(change('Mail a.b@example.org')).toContain('a.b@example.org');
  });

  test('changes every word', () => {
    const words = plainText(parseInline(change('Waarschuw **snel** uw arts'), at, () => {}));
    for (const word of ['Waarschuw', 'snel', 'uw', 'arts']) expect(words.split(' ')).not.toContain(word);
  });
});

test('en-XA: no letter without an accent, 40 % longer, in brackets', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(words, (all) => {
      const text = all.join(' ');
      const changed = accented(text);
      expect(changed).not.toMatch(/[A-Za-z]/);
      expect(changed).toMatch(/^\[.*\]$/s);
      // What is still owed at the end is less than two letters.
      expect(Math.abs(changed.length - 2 - 1.4 * text.length)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 100 },
  );
});

test('ar-XB: overrides are balanced, and without them the words are the source’s', () => {
  const changed = rightToLeft('U heeft 3 pijnlijke plekken.');
  expect(changed.match(/\u202E/g)).toHaveLength(4);
  expect(changed.match(/\u202C/g)).toHaveLength(4);
  expect(changed.replace(/[\u200F\u202C\u202E]/g, '')).toBe('U heeft 3 pijnlijke plekken.');
});

test('qps-id: the place, and what is filled in', () => {
  expect(placeOnly('Pagina {{page}} van {{pages}}', 'interface/page')).toBe('interface/page {{page}} {{pages}}');
});
