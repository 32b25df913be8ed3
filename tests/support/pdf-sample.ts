/** A small leaflet with one of everything that the painter knows: what the tests of the pdf room read back. */

import type { LaidOutDocument, Page } from '../../src/layout/page.ts';
import { document, element, page, slot, textItem } from './pdf-document.ts';
import { shapeRun } from './pdf-shaping.ts';

/** Two pages: heading, a paragraph over both pages with a link, list, table, figure, a foot with the page's number. */
export function sampleLeaflet(): LaidOutDocument {
  const structure = element('Document', [
    element('H1', [slot(0)], { id: 1 }),
    element(
      'P',
      [
        slot(1),
        element('Link', [slot(2)], { id: 3 }),
        slot(3),
        element('Link', [slot(4)], { id: 4 }),
        element('Span', [slot(5)], { id: 5, lang: 'en', expansion: 'magnetic resonance imaging' }),
      ],
      { id: 2 },
    ),
    element(
      'L',
      [element('LI', [element('Lbl', [slot(10)], { id: 8 }), element('LBody', [slot(11)], { id: 9 })], { id: 7 })],
      { id: 6, listNumbering: 'Disc' },
    ),
    element('Aside', [table()], { id: 10 }),
    element('Figure', [slot(20)], {
      id: 20,
      alt: 'Het ruggenmerg (schema)',
      box: { page: 1, rect: { x: 40, y: 200, width: 100, height: 50 } },
    }),
  ]);
  return document([firstPage(), secondPage()], structure, {
    outline: [
      { title: 'Dwarslaesie', level: 1, page: 0, y: 40 },
      { title: 'Wanneer bellen?', level: 3, page: 1, y: 50 },
      { title: 'İletişim – ☎', level: 2, page: 1, y: 190 },
    ],
    destinations: [{ id: 'contact', page: 1, y: 190 }],
  });
}

function table() {
  return element(
    'Table',
    [
      element('TR', [element('TH', [slot(12)], { id: 13, scope: 'Column', colSpan: 2 })], { id: 12 }),
      element('TR', [element('TH', [slot(13)], { id: 15, scope: 'Row' }), element('TD', [], { id: 16, rowSpan: 1 })], {
        id: 14,
      }),
    ],
    { id: 11 },
  );
}

function firstPage(): Page {
  const start = shapeRun('Lees meer op ');
  const link = shapeRun('voorbeeld.nl', { owner: 1 });
  const items = [
    {
      kind: 'rect',
      rect: { x: 0, y: 0, width: 300, height: 30 },
      radius: 0,
      fill: 'primary',
      bleeds: true,
      slot: null,
    },
    textItem(shapeRun('Dwarslaesie', { face: 'latin-700', size: 20 }), { y: 60, slot: 0, colour: 'primary' }),
    textItem(start, { y: 340, slot: 1 }),
    textItem(link, { x: 40 + start.width, y: 340, slot: 2, colour: 'primary', underline: true }),
    textItem(shapeRun('. De tekst gaat ver-', { hyphenated: true }), { y: 356, slot: 3 }),
    textItem(shapeRun('1 van 2', { size: 9 }), { y: 385, slot: null }),
  ] as const;
  const rect = { x: 40 + start.width, y: 328, width: link.width, height: 15 };
  const links = [{ rect, url: 'https://voorbeeld.nl/é?a=1&b=(2)', contents: 'Voorbeeld (website)', element: 3 }];
  return page(items, { links });
}

function secondPage(): Page {
  const items = [
    textItem(shapeRun('der; zie '), { y: 60, slot: 3 }),
    textItem(shapeRun('contact'), { x: 100, y: 60, slot: 4, underline: true }),
    textItem(shapeRun('MRI'), { x: 160, y: 60, slot: 5 }),
    textItem(shapeRun('•'), { y: 80, slot: 10 }),
    textItem(shapeRun('een punt'), { x: 52, y: 80, slot: 11 }),
    { kind: 'rule', x1: 40, y1: 90, x2: 260, y2: 90, width: 0.5, style: 'dotted', colour: 'primary', slot: null },
    textItem(shapeRun('Kop', { face: 'latin-700' }), { y: 110, slot: 12 }),
    textItem(shapeRun('Rij'), { y: 126, slot: 13 }),
    {
      kind: 'frame',
      rect: { x: 40, y: 200, width: 100, height: 50 },
      radius: 4,
      width: 1,
      colour: 'primary',
      slot: null,
    },
    {
      kind: 'path',
      path: [{ op: 'M', x: 50, y: 240 }, { op: 'C', x1: 60, y1: 200, x2: 80, y2: 200, x: 90, y: 240 }, { op: 'Z' }],
      fill: 'tint',
      fillRule: 'evenodd',
      stroke: { colour: 'primary', width: 1, cap: 'round', join: 'round', dash: [2, 1] },
      slot: 20,
    },
    textItem(shapeRun('wervel', { size: 9 }), { x: 95, y: 240, slot: 20 }),
  ] as const;
  const links = [
    { rect: { x: 100, y: 48, width: 45, height: 15 }, url: '#contact', contents: 'Contact, bladzijde 2', element: 4 },
  ];
  return page(items, { links, background: 'white' });
}
