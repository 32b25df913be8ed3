/**
 * A font subset with one glyph a shaped cluster. What a cluster stands for is a matter of the text, not of its glyphs
 * (a font that takes letters apart paints beh and noon with the same base), so each pair of glyphs and characters gets
 * a number of its own, and the file's character map is exact. Clusters of several glyphs become composite glyphs.
 */

import type { Cluster } from '../typography/paragraph.ts';
import { bareRecord, boundsOf, type Component, componentsOf, compositeRecord, countOutline } from './glyph-record.ts';
import { writeFontFile, type SubsetGlyph } from './font-file.ts';
import type { GlyphBounds, TrueTypeFont } from './true-type.ts';

/** A cluster as it is drawn: its advance is the subset glyph's own, in font units. */
export interface ClusterGlyph {
  /** Same key, same glyph of the subset. */
  readonly key: string;
  readonly components: readonly Component[];
  readonly advance: number;
}

const MAX_ADVANCE = 0xffff;

/**
 * What of a cluster makes a glyph of its own. A single glyph in its place keeps the font's advance, so that kerning
 * makes no new glyphs; a shaper's zero (marks, joiners) is kept.
 */
export function clusterGlyph(cluster: Cluster, font: TrueTypeFont): ClusterGlyph {
  const [first, ...others] = cluster.glyphs;
  const plain = first !== undefined && others.length === 0 && first.dx === 0 && first.dy === 0 && cluster.advance !== 0;
  if (plain) {
    const components = [{ glyph: first.id, dx: 0, dy: 0 }];
    return { key: `${first.id} ${cluster.text}`, components, advance: font.advance(first.id) };
  }
  let pen = 0;
  const components = cluster.glyphs.map((glyph) => {
    const component = { glyph: glyph.id, dx: Math.round(pen + glyph.dx), dy: Math.round(glyph.dy) };
    pen += glyph.advance;
    return component;
  });
  const advance = Math.min(MAX_ADVANCE, Math.max(0, Math.round(cluster.advance)));
  const places = components.map(({ glyph, dx, dy }) => `${glyph},${dx},${dy}`).join(';');
  return { key: `${places};${advance} ${cluster.text}`, components, advance };
}

/** One document's subset of one font; its glyph numbers are the file's CIDs, in the order of first use. */
export class FontSubset {
  readonly #font: TrueTypeFont;
  readonly #numbers = new Map<string, number>();
  readonly #clusters: ClusterGlyph[] = [];

  constructor(font: TrueTypeFont) {
    this.#font = font;
    const notdef = { key: '', components: [{ glyph: 0, dx: 0, dy: 0 }], advance: font.advance(0) };
    this.includeGlyph(notdef);
  }

  /** The cluster's number in the subset. */
  includeGlyph(cluster: ClusterGlyph): number {
    const known = this.#numbers.get(cluster.key);
    if (known !== undefined) return known;
    const number = this.#clusters.length;
    this.#numbers.set(cluster.key, number);
    this.#clusters.push(cluster);
    return number;
  }

  /** The subset as a font file. Outlines that only composites use follow the clusters' glyphs. */
  encode(): Uint8Array {
    const outlines = this.#placeOutlines();
    const glyphs: SubsetGlyph[] = [];
    this.#clusters.forEach((cluster, number) => {
      glyphs.push(this.#clusterRecord(cluster, number, outlines));
    });
    for (const [glyph, number] of outlines) {
      if (number < this.#clusters.length) continue;
      glyphs[number] = this.#ownRecord(glyph, this.#font.advance(glyph), outlines);
    }
    return writeFontFile(this.#font, glyphs, this.#limits(outlines));
  }

  /** Where each outline of the font stands in the subset: at the first cluster that is just it, or after all clusters. */
  #placeOutlines(): ReadonlyMap<number, number> {
    const places = new Map<number, number>();
    this.#clusters.forEach((cluster, number) => {
      const glyph = plainGlyph(cluster, this.#font);
      if (glyph !== null && !places.has(glyph)) places.set(glyph, number);
    });
    let next = this.#clusters.length;
    const place = (glyph: number): void => {
      if (!places.has(glyph)) places.set(glyph, next++);
      for (const component of componentsOf(this.#font.outline(glyph))) {
        if (!places.has(component)) place(component);
      }
    };
    for (const cluster of this.#clusters) for (const { glyph } of cluster.components) place(glyph);
    return places;
  }

  #clusterRecord(cluster: ClusterGlyph, number: number, outlines: ReadonlyMap<number, number>): SubsetGlyph {
    const plain = plainGlyph(cluster, this.#font);
    if (plain !== null && outlines.get(plain) === number) return this.#ownRecord(plain, cluster.advance, outlines);
    const components = cluster.components
      .filter(({ glyph }) => this.#font.outline(glyph).length > 0)
      .map((component) => ({ ...component, dx: component.dx + this.#bearingShift(component.glyph) }));
    if (components.length === 0) return { record: new Uint8Array(0), advance: cluster.advance, leftSideBearing: 0 };
    const bounds = unionBounds(components, this.#font);
    const renumbered = components.map((part) => ({ ...part, glyph: numberOf(outlines, part.glyph) }));
    const record = compositeRecord(renumbered, bounds);
    return { record, advance: cluster.advance, leftSideBearing: bounds.xMin };
  }

  #ownRecord(glyph: number, advance: number, outlines: ReadonlyMap<number, number>): SubsetGlyph {
    const record = bareRecord(this.#font.outline(glyph), (component) => numberOf(outlines, component));
    return { record, advance, leftSideBearing: this.#font.leftSideBearing(glyph) };
  }

  /** Renderers move a glyph so that its left edge stands at its side bearing; a component is not moved. */
  #bearingShift(glyph: number): number {
    return this.#font.leftSideBearing(glyph) - boundsOf(this.#font.outline(glyph)).xMin;
  }

  #limits(outlines: ReadonlyMap<number, number>): Parameters<typeof writeFontFile>[2] {
    const measured = new Map<number, Measure>();
    const parts = this.#clusters.map((cluster, number) => {
      const plain = plainGlyph(cluster, this.#font);
      return plain !== null && outlines.get(plain) === number
        ? measure(plain, this.#font, measured)
        : sumMeasures(cluster.components, this.#font, measured);
    });
    const plain = [...outlines.keys()].map((glyph) => countOutline(this.#font.outline(glyph)));
    const all = [...parts, ...measured.values()];
    return {
      maxPoints: maximum(plain.map((outline) => outline.points)),
      maxContours: maximum(plain.map((outline) => outline.contours)),
      maxCompositePoints: maximum(all.map((part) => part.points)),
      maxCompositeContours: maximum(all.map((part) => part.contours)),
      maxComponentElements: maximum(all.map((part) => part.elements)),
      maxComponentDepth: maximum(all.map((part) => part.depth)),
    };
  }
}

interface Measure {
  readonly points: number;
  readonly contours: number;
  readonly elements: number;
  readonly depth: number;
}

/** What a composite of these components comes to, its nested ones included. */
function sumMeasures(components: readonly Component[], font: TrueTypeFont, known: Map<number, Measure>): Measure {
  const parts = components.map(({ glyph }) => measure(glyph, font, known));
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    contours: parts.reduce((sum, part) => sum + part.contours, 0),
    elements: components.length,
    depth: 1 + maximum(parts.map((part) => part.depth)),
  };
}

function measure(glyph: number, font: TrueTypeFont, known: Map<number, Measure>): Measure {
  const cached = known.get(glyph);
  if (cached !== undefined) return cached;
  const record = font.outline(glyph);
  const components = componentsOf(record).map((component) => ({ glyph: component, dx: 0, dy: 0 }));
  const result =
    components.length > 0 ? sumMeasures(components, font, known) : { ...countOutline(record), elements: 0, depth: 0 };
  known.set(glyph, result);
  return result;
}

/** The font's glyph that this cluster is, unmoved and with its own advance; null for all others. */
function plainGlyph({ components, advance }: ClusterGlyph, font: TrueTypeFont): number | null {
  const [first] = components;
  if (first === undefined || components.length > 1 || first.dx !== 0 || first.dy !== 0) return null;
  return advance === font.advance(first.glyph) ? first.glyph : null;
}

function unionBounds(components: readonly Component[], font: TrueTypeFont): GlyphBounds {
  const boxes = components.map(({ glyph, dx, dy }) => {
    const box = boundsOf(font.outline(glyph));
    return { xMin: box.xMin + dx, yMin: box.yMin + dy, xMax: box.xMax + dx, yMax: box.yMax + dy };
  });
  return {
    xMin: Math.min(...boxes.map((box) => box.xMin)),
    yMin: Math.min(...boxes.map((box) => box.yMin)),
    xMax: Math.max(...boxes.map((box) => box.xMax)),
    yMax: Math.max(...boxes.map((box) => box.yMax)),
  };
}

function numberOf(outlines: ReadonlyMap<number, number>, glyph: number): number {
  const number = outlines.get(glyph);
  if (number === undefined) throw new Error(`Glyph ${glyph} was not placed in the subset`);
  return number;
}

function maximum(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
