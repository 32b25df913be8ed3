/** Rule on contrast: each text against what it is painted over (WCAG 2.2, 1.4.3). */

import type { Report } from '../base/diagnostic.ts';
import type { LaidOutDocument, PageItem } from '../layout/page.ts';
import type { PaletteColour } from '../project/project.ts';
import type { Colour } from '../styles/computed-style.ts';
import { PaintedUnder } from './painted-under.ts';
import { sampleOf } from './sample-of.ts';

type TextItem = Extract<PageItem, { kind: 'text' }>;

interface Pair {
  readonly text: Colour;
  readonly ground: Colour;
  readonly ratio: number;
  readonly sample: string;
  readonly page: number;
}

/**
 * Reports `page.low-contrast` (error), once a pair of colours, and `page.text-over-image` (warning), once a document,
 * each with the first place. Drawings' labels, artifacts included: people read them. Screen colours count.
 * @param least the ratio that every pair must have: the edition's `contrast`
 */
export function checkContrast(
  document: LaidOutDocument,
  palette: ReadonlyMap<string, PaletteColour>,
  least: number,
  report: Report,
): void {
  const low: Pair[] = [];
  const seen = new Set<string>();
  let overImage: { readonly sample: string; readonly page: number } | undefined;
  document.pages.forEach((page, index) => {
    const under = new PaintedUnder(page);
    for (const item of page.items) {
      if (item.kind !== 'text') {
        under.paint(item);
        continue;
      }
      if (item.run.text.trim() === '') continue;
      const place = { sample: sampleOf(item.run.text), page: index + 1 };
      for (const point of pointsOf(item)) {
        const ground = under.at(point);
        if (ground === null) {
          overImage ??= place;
          continue;
        }
        const key = `${item.colour}/${ground}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const ratio = contrastRatio(screenOf(item.colour, palette), screenOf(ground, palette));
        if (ratio < least) low.push({ text: item.colour, ground, ratio, ...place });
      }
    }
  });
  for (const pair of low) reportLow(pair, palette, least, report);
  if (overImage !== undefined) {
    report({
      severity: 'warning',
      code: 'page.text-over-image',
      message: `“${overImage.sample}” on page ${overImage.page} stands on an image; its contrast cannot be told.`,
      hint: 'Give the text a ground of one colour.',
    });
  }
}

function reportLow(
  { text, ground, ratio, sample, page }: Pair,
  palette: ReadonlyMap<string, PaletteColour>,
  least: number,
  report: Report,
): void {
  const name = (colour: Colour): string => `${colour} (${screenOf(colour, palette)})`;
  // Rounded down: 4.49 is not 4.5.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  report({
    severity: 'error',
    code: 'page.low-contrast',
    message: `“${sample}” on page ${page} is ${name(text)} on ${name(ground)}: contrast ${shown}:1, under ${least}:1.`,
    hint: 'Take a darker and a lighter colour of the palette.',
  });
}

/** Along the middle of the small letters and at their feet, a little inside both ends. Fractions of the width, and of the size. */
const ACROSS = [0.02, 0.25, 0.5, 0.75, 0.98];
const ABOVE_BASELINE = [0, 0.25, 0.5];

function pointsOf({ x, y, run }: TextItem): { readonly x: number; readonly y: number }[] {
  return ACROSS.flatMap((across) =>
    ABOVE_BASELINE.map((above) => ({ x: x + across * run.width, y: y - above * run.size })),
  );
}

/** `#RRGGBB`. A name that is not in the palette was an error before layout. */
function screenOf(colour: Colour, palette: ReadonlyMap<string, PaletteColour>): string {
  if (colour === 'white') return '#FFFFFF';
  return palette.get(colour)?.screen ?? '#000000';
}

/**
 * WCAG 2.2, contrast ratio: 1 to 21, whichever is the lighter.
 * @param a `#RRGGBB`
 * @param b `#RRGGBB`
 */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** WCAG 2.2, relative luminance, of an sRGB colour. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
