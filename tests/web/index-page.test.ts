import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type IndexedDocument, indexPage } from '../../src/web/index-page.ts';

const row = (changes: Partial<IndexedDocument> = {}): IndexedDocument => ({
  path: 'nl/a.nl.handout.screen.pdf',
  leaflet: 'a',
  locale: 'nl',
  edition: 'handout',
  profile: 'screen',
  title: 'Een <folder> & meer',
  code: 'X-1',
  version: '1.0.0',
  language: { own: 'Nederlands', dutch: 'Nederlands', direction: 'ltr' },
  pages: 2,
  review: { standing: 'unreviewed' },
  translation: { state: 'source' },
  ...changes,
});

const context = { publisher: 'U', lang: 'nl', words: (key: string) => key, colour: () => '#000000' };

describe('the index page', () => {
  test('escapes what it prints', () => {
    const page = indexPage([row()], context);
    expect(page).toContain('Een &lt;folder&gt; &amp; meer');
    expect(page).not.toContain('<folder>');
  });

  test('parses without an error', () => {
    const errors: string[] = [];
    parse(
      indexPage(
        [
          row(),
          row({ locale: 'ar', path: 'ar/ä b.pdf', language: { own: 'العربية', dutch: 'Arabisch', direction: 'rtl' } }),
        ],
        context,
      ),
      {
        onParseError: ({ code }) => errors.push(code),
      },
    );
    expect(errors).toEqual([]);
  });

  test('languages by their own names, with the Dutch one beside them; addresses are encoded', () => {
    const arabic = row({
      locale: 'ar',
      path: 'ar/ä b.pdf',
      language: { own: 'العربية', dutch: 'Arabisch', direction: 'rtl' },
      translation: { state: 'draft' },
    });
    const page = indexPage([row(), arabic], context);
    expect(page).toContain('<span class="own" lang="ar" dir="rtl">العربية</span> <span class="dutch">Arabisch</span>');
    expect(page).toContain('href="ar/%C3%A4%20b.pdf"');
    expect(page).toContain('review.badge-draft');
    expect(page).toContain('review.badge-unreviewed');
  });

  test('one section a leaflet, whatever order the rows come in', () => {
    const rows = [row({ leaflet: 'b', title: 'B' }), row(), row({ leaflet: 'b', title: 'B', profile: 'office' })];
    const ids = (documents: readonly IndexedDocument[]) =>
      [...indexPage(documents, context).matchAll(/<section id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids(rows)).toEqual(['a', 'b']);
    expect(ids([...rows].reverse())).toEqual(['a', 'b']);
  });
});
