import { expect, test } from 'vitest';
import { countEssentialWords, countWords } from '../../src/content/essential-words.ts';
import { changed, SAMPLE, sampleLeaflet } from './sample.ts';

test('words are what has a letter or a digit in it', () => {
  expect(countWords('Een – twee, 3%: **vier** – ')).toBe(4);
  expect(countWords('')).toBe(0);
});

test('an essential section counts without its subsections', () => {
  // Wat is rugpijn? · Rugpijn is pijn in de rug. · nek, rug, onder, boven · De rug van opzij. De rug. Tekening: Foldout
  expect(countEssentialWords(sampleLeaflet())).toBe(3 + 6 + 4 + 8);
});

test('an essential subsection brings the heading above it along', () => {
  const text = changed(
    '        heading: Waardoor komt het?',
    '        heading: Waardoor komt het?\n        essential: true',
    changed('    essential: true\n', '', SAMPLE),
  );
  // Wat is rugpijn? · Waardoor komt het? · Eerst dit. Dan dat. · Goed om te weten · Het gaat vaak over. · meestal, soms
  expect(countEssentialWords(sampleLeaflet(text))).toBe(3 + 3 + 4 + 4 + 4 + 2);
});
