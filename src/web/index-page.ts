/**
 * `output/index.html`: one static page for whoever hands leaflets out. Leaflets by title, languages by their own names
 * and in Dutch, editions, review state, links. It has no script and works from the disk.
 */

import { compareText } from '../base/diagnostic.ts';
import type { ReviewStanding } from '../content/review.ts';
import type { Direction } from '../locales/locale.ts';
import { html, type Markup } from './html.ts';

/** What the page needs to know of a document; a row of the manifest is one. */
export interface IndexedDocument {
  readonly path: string;
  readonly leaflet: string;
  readonly locale: string;
  readonly edition: string;
  readonly profile: string;
  readonly title: string;
  readonly code: string;
  readonly version: string;
  readonly language: { readonly own: string; readonly dutch: string; readonly direction: Direction };
  readonly pages: number;
  readonly review: { readonly standing: ReviewStanding };
  readonly translation: { readonly state: 'source' | 'draft' | 'final' };
}

export interface IndexContext {
  readonly publisher: string;
  /** The staff's language: the source locale. */
  readonly lang: string;
  readonly words: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  /** Screen colours: `primary`, `accent` and so on. */
  readonly colour: (name: string) => string;
}

export function indexPage(documents: readonly IndexedDocument[], context: IndexContext): string {
  const { words, lang, publisher } = context;
  const leaflets = groupBy(documents, (document) => document.leaflet);
  const page = html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words('index.title')} – ${publisher}</title>
<style>${styleSheet(context)}</style>
</head>
<body>
<header>
<p class="publisher">${publisher}</p>
<h1>${words('index.title')}</h1>
<p>${words('index.intro')}</p>
</header>
<main>
${[...leaflets].map(([id, rows]) => leafletSection(id, rows, context))}
</main>
</body>
</html>
`;
  return page.html;
}

function leafletSection(id: string, documents: readonly IndexedDocument[], context: IndexContext): Markup {
  const { words, lang } = context;
  const head = documents.find((document) => document.locale === lang) ?? documents[0];
  if (head === undefined) return html``;
  // The staff's own language first, the others by their tags.
  const languages = groupBy(documents, (document) => (document.locale === lang ? '' : document.locale));
  return html`<section id="${id}">
<h2>${head.title}</h2>
<p class="code">${head.code} · ${words('index.version')} ${head.version}</p>
<table>
<thead><tr><th scope="col">${words('index.language')}</th><th scope="col">${words('index.files')}</th><th scope="col">${words('index.review')}</th></tr></thead>
<tbody>
${[...languages].map(([, rows]) => languageRow(rows, context))}
</tbody>
</table>
</section>
`;
}

function languageRow(documents: readonly IndexedDocument[], { words, lang }: IndexContext): Markup {
  const [first] = documents;
  if (first === undefined) return html``;
  const { own, dutch, direction } = first.language;
  const dutchName = first.locale === lang ? html`` : html` <span class="dutch">${dutch}</span>`;
  const title =
    first.locale === lang
      ? html``
      : html`<br><span class="title" lang="${first.locale}" dir="${direction}">${first.title}</span>`;
  const badge = first.translation.state === 'draft' ? 'review.badge-draft' : `review.badge-${first.review.standing}`;
  const isSafe = first.review.standing === 'reviewed' && first.translation.state !== 'draft';
  return html`<tr>
<th scope="row"><span class="own" lang="${first.locale}" dir="${direction}">${own}</span>${dutchName}${title}</th>
<td><ul>${documents.map((document) => fileLink(document, words))}</ul></td>
<td><span class="${isSafe ? 'badge' : 'badge open'}">${words(badge)}</span></td>
</tr>
`;
}

function fileLink(document: IndexedDocument, words: IndexContext['words']): Markup {
  if (document.profile === 'web')
    return html`<li><a href="${encodeURI(document.path)}">${words('profile.web')}</a></li>`;
  const name = `${editionName(document.edition, words)}, ${words(`profile.${document.profile}`)}`;
  return html`<li><a href="${encodeURI(document.path)}">${name}</a> <span class="pages">${words('index.pages', { count: document.pages })}</span></li>`;
}

/** A project's own edition has no word of its own: it is called what its folder is. */
function editionName(edition: string, words: IndexContext['words']): string {
  const key = `edition.${edition}`;
  const word = words(key);
  return word === key ? edition : word;
}

/** Groups in the order of the first member's key, sorted by code units inside no group: the plan's order stays. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}

function styleSheet({ colour }: IndexContext): Markup {
  return html`
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 4rem; font: 1.0625rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: ${colour('text')}; }
.publisher, .code, .pages, .dutch, .title { color: ${colour('muted')}; }
.publisher { margin: 0; }
h1 { margin: .5rem 0; font-size: 2rem; line-height: 1.2; color: ${colour('primary')}; }
section { margin-top: 2.5rem; border-top: 1px solid ${colour('rule')}; padding-top: 1rem; }
h2 { margin: 0; font-size: 1.375rem; color: ${colour('primary')}; }
.code { margin: .25rem 0 .75rem; font-size: .9375rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid ${colour('primary-tint')}; text-align: start; vertical-align: top; }
thead th { color: ${colour('muted')}; font-weight: 400; font-size: .9375rem; }
tbody th { font-weight: 400; width: 38%; }
.own { font-weight: 700; font-size: 1.125rem; }
.title { font-size: .9375rem; }
ul { margin: 0; padding: 0; list-style: none; }
a { color: ${colour('primary')}; display: inline-block; min-height: 1.75rem; }
a:focus-visible { outline: 3px solid ${colour('accent')}; outline-offset: 2px; }
.badge { display: inline-block; border: 1px solid ${colour('primary')}; border-radius: .5rem; padding: 0 .5rem; font-size: .9375rem; color: ${colour('primary')}; }
.badge.open { border-color: ${colour('accent')}; color: ${colour('accent')}; }
@media (max-width: 40rem) { table, tbody, tr, th, td { display: block; width: auto; } thead { display: none; } }
`;
}
