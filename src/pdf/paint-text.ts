/** Text items → rows of clusters. Neighbours that differ in nothing but their owner are painted as one row. */

import { round } from '../base/units.ts';
import type { Colour } from '../styles/computed-style.ts';
import type { FontFace } from '../typography/font.ts';
import type { Canvas } from './canvas.ts';
import type { FontFacade, SetCluster } from './font-facade.ts';
import type { SpaceSide } from './logical-text.ts';
import type { PdfFile } from './pdf-file.ts';
import type { TextItem } from '../layout/reading-lines.ts';

/** What is painted in one go: one font, size, colour and baseline. */
export interface TextRow {
  readonly face: FontFace;
  /** pt */
  readonly size: number;
  readonly x: number;
  /** The baseline. pt */
  readonly y: number;
  /** The right edge. pt */
  readonly end: number;
  readonly colour: Colour;
  readonly underline: boolean;
  readonly clusters: readonly SetCluster[];
  /** How far the clusters begin before x, with a space that nobody sees. pt */
  readonly lead: number;
  /** A space that nobody sees follows `end`. */
  readonly isEnded: boolean;
}

/** Runs that stand next to each other by more than this are not one row. pt */
const JOINT = 0.02;

const SPACE = 0x20;
/** Em. Nobody sees it; readers that guess words from gaps take a quarter for a space. */
const SPACE_WIDTH = 0.25;

/** @param space where a space is to be painted that belongs to the text but not to what is seen of it */
export function rowOf(item: TextItem, face: FontFace, space?: SpaceSide): TextRow {
  const { run } = item;
  const toFontUnits = face.unitsPerEm / run.size;
  const spacing = round(run.letterSpacing * toFontUnits, 2);
  const clusters = run.clusters.map((cluster) => ({ cluster, advance: cluster.advance + spacing }));
  const width = clusters.reduce((sum, { advance }) => sum + advance, 0) / toFontUnits;
  const { x, y, colour, underline } = item;
  const row = { face, size: run.size, x, y, end: x + width, colour, underline, clusters, lead: 0, isEnded: false };
  return space === undefined ? row : withSpace(row, space);
}

/** The two as one row; null where they differ or stand apart. Rounding between them does not add up along a row. */
export function joinRows(a: TextRow, b: TextRow): TextRow | null {
  const alike =
    a.face === b.face && a.size === b.size && a.y === b.y && a.colour === b.colour && a.underline === b.underline;
  const last = a.clusters.at(-1);
  if (!alike || a.isEnded || b.lead > 0 || last === undefined || Math.abs(b.x - a.end) > JOINT) return null;
  const gap = Math.round(((b.x - a.end) * a.face.unitsPerEm) / a.size);
  const closed = { cluster: last.cluster, advance: last.advance + gap };
  return { ...a, end: b.end, isEnded: b.isEnded, clusters: [...a.clusters.slice(0, -1), closed, ...b.clusters] };
}

/** Outside the row's own extent: underlines and neighbours know nothing of it. */
function withSpace(row: TextRow, side: SpaceSide): TextRow {
  const { face, size, clusters } = row;
  const [first] = clusters;
  const id = face.glyphFor(SPACE);
  if (first === undefined || id === 0) return row;
  const advance = Math.round(face.unitsPerEm * SPACE_WIDTH);
  const glyphs = [{ id, advance, dx: 0, dy: 0 }];
  const space = { cluster: { glyphs, advance, text: ' ' }, advance };
  return side === 'right'
    ? { ...row, isEnded: true, clusters: [...clusters, space] }
    : { ...row, lead: (advance * size) / face.unitsPerEm, clusters: [space, ...clusters] };
}

/** Underlines belong to the text that they mark (ISO 32000-1, 14.8.5.4.4): they are painted inside its marked content. */
export function paintRow(row: TextRow, font: FontFacade, canvas: Canvas, file: PdfFile): void {
  if (row.clusters.length === 0 || !canvas.fillTextWith(row.colour)) return;
  file.paintClusters({
    fontId: row.face.id,
    font,
    size: row.size,
    x: row.x - row.lead,
    y: row.y,
    clusters: row.clusters,
  });
  if (row.underline) canvas.fillRect(underlineRect(row), 0, row.colour);
}

/** `post.underlinePosition` is the line's upper edge, upwards from the baseline. */
function underlineRect({ face, size, x, y, end }: TextRow): Parameters<Canvas['fillRect']>[0] {
  const scale = size / face.unitsPerEm;
  return { x, y: y - face.underlinePosition * scale, width: end - x, height: face.underlineThickness * scale };
}
