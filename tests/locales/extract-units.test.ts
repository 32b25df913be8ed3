import { expect, test } from 'vitest';
import { sectionOf } from '../../src/locales/align.ts';
import { sampleUnits } from './sample.ts';

test('every text of the leaflet has a place, in the order of the leaflet', () => {
  expect(sampleUnits().map(({ place, source }) => `${place}: ${source}`)).toEqual([
    'title: Rugpijn',
    'audience: Voor mensen met pijn in de rug',
    'key-messages/1: Blijf bewegen.',
    'what-is-it/heading: Wat is rugpijn?',
    'what-is-it/paragraph-1: Rugpijn is **pijn** in de [rug](https://example.org).',
    'what-is-it/list-1/item-1: nek',
    'what-is-it/list-1/item-2: rug',
    'what-is-it/list-1/item-2/item-1: onder',
    'what-is-it/list-1/item-2/item-2: boven',
    'what-is-it/figure-1/alt: De rug van opzij.',
    'what-is-it/figure-1/caption: De rug.',
    'what-is-it/figure-1/credit: Tekening: Foldout',
    'what-is-it/figure-1/label-1: nek',
    'what-is-it/figure-1/label-2: wervel',
    'what-is-it/causes/heading: Waardoor komt het?',
    'what-is-it/causes/steps-1/item-1: Eerst dit.',
    'what-is-it/causes/steps-1/item-2: Dan dat.',
    'what-is-it/causes/note-1/heading: Goed om te weten',
    'what-is-it/causes/note-1/text: Het gaat vaak over.',
    'what-is-it/causes/note-1/item-1: meestal',
    'what-is-it/causes/note-1/item-2: soms',
    'when-to-call/heading: Wanneer belt u?',
    'when-to-call/warning-1/heading: Bel direct uw arts',
    'when-to-call/warning-1/text: Bij een van deze tekens.',
    'when-to-call/warning-1/item-1: geen gevoel',
    'when-to-call/warning-1/action: Bel 112.',
    'when-to-call/table-1/caption: Pijn',
    'when-to-call/table-1/header-1: wanneer',
    'when-to-call/table-1/row-1/cell-1: ochtend',
    'when-to-call/table-1/row-1/cell-2: 3%',
    'when-to-call/table-1/row-2/cell-1: avond',
    'when-to-call/table-1/row-2/cell-2: 5%',
    'when-to-call/terms-1/term-1: Wervel',
    'when-to-call/terms-1/definition-1: Een bot in de rug.',
    'when-to-call/contact-1/text: De praktijk vult dit in.',
  ]);
});

test('places are unique, and say which section they lie in', () => {
  const units = sampleUnits();
  expect(new Set(units.map(({ place }) => place)).size).toBe(units.length);
  for (const { place, section } of units) expect(sectionOf(place)).toBe(section);
});

test('units know where they stand: in the leaflet, or in the drawing', () => {
  const at = (place: string) => sampleUnits().find((unit) => unit.place === place)?.at;
  expect(at('title')).toMatchObject({ file: 'content/leaflets/rugpijn.yaml', line: 1, column: 8 });
  expect(at('what-is-it/figure-1/label-2')).toMatchObject({ file: 'content/drawings/spine.svg', line: 3 });
});
