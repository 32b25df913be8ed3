/** Real fonts and a typesetter for the tests of this room. */

import { readFileSync } from 'node:fs';
import { Findings } from '../../src/base/diagnostic.ts';
import type { HyphenationRules } from '../../src/typography/hyphenate.ts';
import { type FontFile, openFonts, type ShapingFontBook } from '../../src/typography/open-fonts.ts';
import type { InlineItem, Line, ParagraphInput, TextStyle, Typesetter } from '../../src/typography/paragraph.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';

export const NOTO_FILES: readonly FontFile[] = [
  { family: 'latin', weight: 400, scale: 1, bytes: fontBytes('noto-sans/400Regular/NotoSans_400Regular.ttf') },
  { family: 'latin', weight: 700, scale: 1, bytes: fontBytes('noto-sans/700Bold/NotoSans_700Bold.ttf') },
  {
    family: 'arabic',
    weight: 400,
    scale: 1.1,
    bytes: fontBytes('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  },
];

function fontBytes(path: string): Uint8Array {
  return readFileSync(new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url));
}

export const DUTCH: HyphenationRules = { patterns: 'nl', minBefore: 2, minAfter: 3, exceptions: [] };

export async function openNoto(): Promise<ShapingFontBook> {
  const findings = new Findings();
  const fonts = await openFonts(NOTO_FILES, findings.report);
  if (findings.all.length > 0) throw new Error(JSON.stringify(findings.all));
  return fonts;
}

export async function createNotoTypesetter(): Promise<Typesetter> {
  const findings = new Findings();
  const typesetter = await createTypesetter(
    await openNoto(),
    { hyphenation: new Map([['nl', DUTCH]]) },
    findings.report,
  );
  if (findings.all.length > 0) throw new Error(JSON.stringify(findings.all));
  return typesetter;
}

export const PLAIN: TextStyle = {
  fontFamily: ['latin', 'arabic'],
  fontSize: 10,
  fontWeight: 400,
  features: {},
  letterSpacing: 0,
  lang: 'nl',
  hyphens: 'manual',
  baselineShift: 0,
  noWrap: false,
};

export const ARABIC: TextStyle = { ...PLAIN, fontFamily: ['arabic', 'latin'], lang: 'ar' };

export function textItem(text: string, style: TextStyle = PLAIN, owner = 0): InlineItem {
  return { kind: 'text', text, style, owner };
}

export function paragraph(
  items: readonly InlineItem[] | string,
  settings: Partial<ParagraphInput> = {},
): ParagraphInput {
  return {
    items: typeof items === 'string' ? [textItem(items)] : items,
    direction: 'ltr',
    textWrap: 'wrap',
    overflowWrap: 'normal',
    lineBreak: 'auto',
    wordBreak: 'normal',
    hyphenateLimit: { word: 0, before: 0, after: 0, lines: 0 },
    ...settings,
  };
}

/** A line's characters in logical order; soft hyphens show as `-`. */
export function logicalText(line: Line): string {
  const runs = [...line.runs].sort((a, b) => a.logicalIndex - b.logicalIndex);
  return runs
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00AD', '-');
}

/** A line's clusters as the eye meets them from left to right. */
export function visualText(line: Line): string {
  return line.runs.map((run) => run.clusters.map((cluster) => cluster.text).join('')).join('');
}

/** Glyph ids from left to right, a group for each cluster. */
export function glyphIds(line: Line): readonly string[] {
  return line.runs.flatMap((run) => run.clusters.map((cluster) => cluster.glyphs.map((glyph) => glyph.id).join('+')));
}
