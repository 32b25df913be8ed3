/** The specimen page through our own stages: where each cluster stands, and the file. */

import { readFileSync } from 'node:fs';
import { Findings } from '../../src/base/diagnostic.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint.ts';
import { parseStylesheet } from '../../src/styles/parse-stylesheet.ts';
import { styleDocument } from '../../src/styles/style-document.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import { openFonts } from '../../src/typography/open-fonts.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';
import { cache, INFO, readingOrder } from '../support/pdf-document.ts';
import { FONTS } from './fonts.ts';
import { LINES_A_PAGE, PAGE } from './page.ts';

type TextItem = Extract<PageItem, { kind: 'text' }>;

/** A cluster by its characters, with its place: pt from the line's left end. In logical order. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export interface SetLine {
  /** pt */
  readonly width: number;
  readonly clusters: readonly PlacedText[];
}

export interface SetPage {
  readonly lines: readonly SetLine[];
  readonly pdf: Uint8Array;
}

/** @throws at any finding: both engines are asked for the same */
export async function setOurs(html: string, css: string): Promise<SetPage> {
  const findings = new Findings();
  const files = FONTS.map(({ family, weight, path }) => ({ family, weight, scale: 1, bytes: readFileSync(path) }));
  const fonts = await openFonts(files, findings.report);
  const families = new Set(FONTS.map(({ family }) => family));
  const palette = new Map<string, { screen: string }>();
  const tree = parseHtml({ file: 'specimen.html', text: html }, findings.report);
  const sheet = parseStylesheet(
    { file: 'specimen.css', text: css },
    { palette: new Set(), fonts: families },
    findings.report,
  );
  if (tree === undefined) throw new Error(JSON.stringify(findings.all));
  const context = {
    palette: new Set<string>(),
    direction: 'ltr',
    fontsOf: () => [...families],
    media: 'screen',
  } as const;
  const styled = styleDocument(tree, [sheet], context, findings.report);
  const typesetter = await createTypesetter(fonts, { hyphenation: new Map() }, findings.report);
  const resources = { typesetter, fonts, drawings: new Map(), images: new Map() };
  const document = layOut(styled, resources, findings.report);
  if (findings.all.length > 0)
    throw new Error(findings.all.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const lines = document.pages.flatMap(({ items }) => {
    const rows: TextItem[][] = Array.from({ length: LINES_A_PAGE }, () => []);
    for (const item of items) {
      if (item.kind === 'text') rows[Math.floor((item.y - PAGE.margin) / PAGE.lineHeight)]?.push(item);
    }
    return rows.map(setLine);
  });
  const input = {
    document,
    sides: readingOrder(document.pages),
    info: INFO,
    palette,
    images: new Map(),
    tagged: false,
    press: null,
  };
  const pdf = await paintPdf({ ...input, faces: (id) => fonts.face(id) }, cache);
  return { lines, pdf };
}

function setLine(items: readonly TextItem[]): SetLine {
  const left = Math.min(...items.map(({ x }) => x));
  const right = Math.max(...items.map(({ x, run }) => x + run.width));
  const logical = [...items].sort((a, b) => a.run.logicalIndex - b.run.logicalIndex);
  return { width: right - left, clusters: logical.flatMap((item) => placeClusters(item, left)) };
}

function placeClusters({ x, run }: TextItem, left: number): readonly PlacedText[] {
  const unitsPerEm = 1000;
  let pen = x - left;
  const placed = run.clusters.map(({ text, advance }) => {
    const width = (advance * run.size) / unitsPerEm + run.letterSpacing;
    pen += width;
    return { text, x: pen - width, width };
  });
  return run.level % 2 === 1 ? placed.reverse() : placed;
}
