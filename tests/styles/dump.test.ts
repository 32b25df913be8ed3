import { expect, test } from 'vitest';
import { dumpStyledDocument } from '../../src/styles/dump.ts';
import { styleCleanly } from './support.ts';

const BODY = `
<header class="cover"><h1 id="top" data-unit="title">Back pain</h1></header>
<main>
<section class="panel"><h2 data-unit="a/heading">When to call</h2>
<div class="warning" data-unit="a/warning"><p>Call <strong>at once</strong> if</p>
<ul><li data-unit="a/1">your legs are <em>weak</em></li><li data-unit="a/2" lang="nl" dir="ltr">u niet kunt plassen</li></ul></div>
<table><thead><tr><th scope="col">Day</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
<p>See <a href="#top">above</a>.</p></section>
</main>`;

const SHEETS = [
  `:root { font-size: 11pt; line-height: 1.4; hyphens: manual; --gap: 4mm }
   h1, h2 { font-weight: bold; break-after: avoid; text-wrap: balance }
   strong { font-weight: bold } table { border-collapse: collapse }
   [data-state="stale"]::before { content: "!" }`,
  `@page { size: 100mm 210mm; margin: 10mm 8mm 12mm 9mm; font-size: 8pt;
     @bottom-left { content: string(title) } @bottom-right { content: counter(page); color: var(--primary) } }
   @page cover { margin: 0; background: var(--primary) }
   .cover { page: cover; color: white; padding: var(--gap); block-size: 60% }
   h1 { font-size: 200%; string-set: title content() }
   .panel { columns: 2; column-gap: var(--gap) }
   .warning { border: 1.5pt solid var(--primary); border-left-width: 3pt; padding: calc(var(--gap) / 2); break-inside: avoid }
   li::marker { color: var(--primary); font-weight: bold }
   td, th { padding: 2pt 1mm; border-bottom: 0.5pt solid; vertical-align: top }
   a::after { content: " (" target-counter(attr(href), page) ")" }
   :lang(ar) { line-height: 1.8 }`,
];

test.each(['ltr', 'rtl'] as const)('a small document, %s', async (direction) => {
  const { document } = styleCleanly(BODY, SHEETS, { direction, lang: direction === 'rtl' ? 'ar' : 'en' });
  const pages = [
    { name: 'cover', index: 0 },
    { name: 'auto', index: 1 },
  ];
  await expect(dumpStyledDocument(document, pages)).toMatchFileSnapshot(`golden/small.${direction}.txt`);
});
