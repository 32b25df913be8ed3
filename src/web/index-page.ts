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
<nav aria-label="${words('index.leaflet')}"><ul>${[...leaflets].map(([id, rows]) => leafletLink(id, rows, context))}</ul></nav>
</header>
<main>
${[...leaflets].map(([id, rows]) => leafletSection(id, rows, context))}
</main>
</body>
</html>
`;
  return page.html;
}

/** The staff's own language first, the others by their tags. */
const byLanguage = (documents: readonly IndexedDocument[], lang: string) =>
  groupBy(documents, (document) => (document.locale === lang ? '' : document.locale));

const headOf = (documents: readonly IndexedDocument[], lang: string): IndexedDocument | undefined =>
  documents.find((document) => document.locale === lang) ?? documents[0];

function leafletLink(id: string, documents: readonly IndexedDocument[], { lang }: IndexContext): Markup {
  return html`<li><a href="#${encodeURIComponent(id)}">${headOf(documents, lang)?.title ?? id}</a></li>`;
}

function leafletSection(id: string, documents: readonly IndexedDocument[], context: IndexContext): Markup {
  const { words, lang } = context;
  const head = headOf(documents, lang);
  if (head === undefined) return html``;
  // What goes to a print shop is nobody's to hand out.
  const [press, shown] = [documents.filter(isForPress), documents.filter((document) => !isForPress(document))];
  const editions = editionsOf(shown);
  return html`<section id="${id}">
<h2>${head.title}</h2>
<p class="code">${head.code} · ${words('index.version')} ${head.version}</p>
<div class="wide"><table>
<thead><tr><th scope="col">${words('index.language')}</th>${editions.map((edition) => html`<th scope="col">${editionName(edition, words)}</th>`)}<th scope="col">${words('index.review')}</th></tr></thead>
<tbody>
${[...byLanguage(shown, lang)].map(([, rows]) => languageRow(rows, editions, context))}
</tbody>
</table></div>
${press.length === 0 ? html`` : pressFiles(press, context)}
</section>
`;
}

function isForPress({ profile }: IndexedDocument): boolean {
  return profile === 'press';
}

/** What is handed out most comes first; a project's own editions come last. */
const USUAL_ORDER = ['handout', 'large-print', 'bilingual', 'trifold', 'booklet'];

function editionsOf(documents: readonly IndexedDocument[]): readonly string[] {
  const rank = (edition: string): number => (USUAL_ORDER.indexOf(edition) + USUAL_ORDER.length) % USUAL_ORDER.length;
  const own = (edition: string): number => (USUAL_ORDER.includes(edition) ? 0 : 1);
  return [...new Set(documents.map(({ edition }) => edition))].sort(
    (a, b) => own(a) - own(b) || rank(a) - rank(b) || compareText(a, b),
  );
}

function languageRow(
  documents: readonly IndexedDocument[],
  editions: readonly string[],
  { words, lang }: IndexContext,
): Markup {
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
  const cells = editions.map((edition) => {
    const files = documents.filter((document) => document.edition === edition);
    if (files.length === 0) return html`<td></td>`;
    const name = editionName(edition, words);
    return html`<td data-edition="${name}"><ul>${files.map((document) => fileLink(document, name, words))}</ul></td>`;
  });
  return html`<tr>
<th scope="row"><span class="own" lang="${first.locale}" dir="${direction}">${own}</span>${dutchName}${title}</th>
${cells}
<td><span class="${isSafe ? 'badge' : 'badge open'}">${words(badge)}</span></td>
</tr>
`;
}

/** The column says the edition to the eye; the link says it, and the language, to those who hear it. */
function fileLink(document: IndexedDocument, edition: string, words: IndexContext['words']): Markup {
  const heard = html` <span class="heard">(${edition}, ${document.language.dutch})</span>`;
  const pages =
    document.profile === 'web'
      ? html``
      : html` <span class="pages">${words('index.pages', { count: document.pages })}</span>`;
  return html`<li><a href="${encodeURI(document.path)}">${words(`profile.${document.profile}`)}${heard}</a>${pages}</li>`;
}

function pressFiles(documents: readonly IndexedDocument[], { words, lang }: IndexContext): Markup {
  const rows = [...byLanguage(documents, lang)].flatMap(([, each]) => each);
  return html`<details>
<summary>${words('profile.press')}</summary>
<ul>${rows.map(({ path, language, edition }) => html`<li><a href="${encodeURI(path)}">${language.dutch}, ${editionName(edition, words)}</a> <span class="pages">${path.slice(path.lastIndexOf('/') + 1)}</span></li>`)}</ul>
</details>`;
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
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.5rem 4rem; font: 1.0625rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: ${colour('text')}; }
.publisher, .code, .pages, .dutch, .title { color: ${colour('muted')}; }
.publisher { margin: 0; }
h1 { margin: .5rem 0; font-size: 2rem; line-height: 1.2; color: ${colour('primary')}; }
section { margin-top: 2.5rem; border-top: 1px solid ${colour('rule')}; padding-top: 1rem; }
h2 { margin: 0; font-size: 1.375rem; color: ${colour('primary')}; }
.code { margin: .25rem 0 .75rem; font-size: .9375rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid ${colour('primary-tint')}; text-align: start; vertical-align: top; }
thead th { color: ${colour('muted')}; font-weight: 400; font-size: .9375rem; }
tbody th { font-weight: 400; width: 22%; }
nav ul { columns: 2; max-width: 50rem; }
nav li { break-inside: avoid; }
.wide { overflow-x: auto; }
.pages { font-size: .875rem; white-space: nowrap; }
td a { min-height: 0; padding: .125rem 0; line-height: 1.3; }
td a + .pages { display: block; margin: -.125rem 0 .375rem; line-height: 1.3; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
summary { margin-top: 1rem; color: ${colour('muted')}; cursor: pointer; width: fit-content; }
details ul { columns: 20rem; margin-top: .5rem; }
details li { break-inside: avoid; overflow-wrap: anywhere; }
details .pages { white-space: normal; }
tbody tr:hover { background: ${colour('primary-tint')}; }
.own { font-weight: 700; font-size: 1.125rem; }
.title { font-size: .9375rem; }
ul { margin: 0; padding: 0; list-style: none; }
a { color: ${colour('primary')}; display: inline-block; min-height: 1.75rem; }
a:focus-visible { outline: 3px solid ${colour('accent')}; outline-offset: 2px; }
.badge { display: inline-block; white-space: nowrap; border: 1px solid ${colour('primary')}; border-radius: .5rem; padding: 0 .5rem; font-size: .9375rem; color: ${colour('primary')}; }
.badge.open { border-color: ${colour('accent')}; color: ${colour('accent')}; }
@media print { body { font-size: .75rem; padding: 0; } .heard, details, nav { display: none; } .badge { white-space: normal; } }
@media screen and (max-width: 60rem) {
nav ul { columns: 1; }
table, tbody, tr, th, td { display: block; width: auto; }
thead { display: none; }
tr { border-bottom: 1px solid ${colour('rule')}; padding: .5rem 0; }
tbody th, td { border: 0; padding: .25rem 0; width: auto; }
td[data-edition]::before { content: attr(data-edition); color: ${colour('muted')}; font-size: .9375rem; }
}
`;
}
