/** A leaflet's translatable strings, in the order of the leaflet, each with its place. */

import type { Block, FigureBlock, Leaflet, ListItem, Section, SourceString, TableBlock } from '../content/leaflet.ts';
import type { Drawing, DrawingLabel } from '../figures/drawing.ts';
import type { SourceUnit } from './unit.ts';

/** By the path that a figure names. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** The units, and which unit each text of the leaflet is: an index into `units`. An empty table cell is no unit. */
export interface UnitIndex {
  readonly units: readonly SourceUnit[];
  readonly of: ReadonlyMap<SourceString, number>;
  /** A drawing's labels, in its order; a drawing that stands in two figures has labels of its own in each. */
  readonly labels: ReadonlyMap<FigureBlock, readonly number[]>;
}

export function extractUnits(leaflet: Leaflet, drawings: Drawings): readonly SourceUnit[] {
  return indexUnits(leaflet, drawings).units;
}

export function indexUnits(leaflet: Leaflet, drawings: Drawings): UnitIndex {
  const extractor = new Extractor(drawings);
  extractor.leaflet(leaflet);
  return extractor;
}

/** The labels of a drawing, in its order. */
export function labelsOf(drawing: Drawing): readonly DrawingLabel[] {
  return drawing.items.filter((item) => item.kind === 'label');
}

class Extractor implements UnitIndex {
  readonly units: SourceUnit[] = [];
  readonly of = new Map<SourceString, number>();
  readonly labels = new Map<FigureBlock, readonly number[]>();
  readonly #drawings: Drawings;

  constructor(drawings: Drawings) {
    this.#drawings = drawings;
  }

  leaflet(leaflet: Leaflet): void {
    this.#add(leaflet.title, 'title', '');
    this.#add(leaflet.audience, 'audience', '');
    for (const [i, message] of leaflet.keyMessages.entries()) this.#add(message, `key-messages/${i + 1}`, '');
    for (const section of leaflet.sections) this.#section(section, section.id);
  }

  #section(section: Section, path: string): void {
    this.#add(section.heading, `${path}/heading`, path);
    const counts = new Map<Block['kind'], number>();
    for (const block of section.blocks) {
      const count = (counts.get(block.kind) ?? 0) + 1;
      counts.set(block.kind, count);
      this.#block(block, `${path}/${block.kind}-${count}`, path);
    }
    for (const subsection of section.sections) this.#section(subsection, `${path}/${subsection.id}`);
  }

  #block(block: Block, place: string, section: string): void {
    switch (block.kind) {
      case 'paragraph':
        this.#add(block.text, place, section);
        break;
      case 'list':
      case 'steps':
        this.#items(block.items, place, section);
        break;
      case 'warning':
      case 'note':
        this.#add(block.heading, `${place}/heading`, section);
        this.#add(block.text, `${place}/text`, section);
        this.#items(block.items, place, section);
        if (block.kind === 'warning') this.#add(block.action, `${place}/action`, section);
        break;
      case 'figure':
        this.#figure(block, place, section);
        break;
      case 'table':
        this.#table(block, place, section);
        break;
      case 'terms':
        for (const [i, { term, definition }] of block.terms.entries()) {
          this.#add(term, `${place}/term-${i + 1}`, section);
          this.#add(definition, `${place}/definition-${i + 1}`, section);
        }
        break;
      case 'questions':
        break;
      case 'contact':
        this.#add(block.text, `${place}/text`, section);
        break;
    }
  }

  #table(block: TableBlock, place: string, section: string): void {
    this.#add(block.caption, `${place}/caption`, section);
    for (const [i, cell] of block.header.entries()) this.#add(cell, `${place}/header-${i + 1}`, section);
    for (const [i, row] of block.rows.entries()) {
      for (const [j, cell] of row.entries()) this.#add(cell, `${place}/row-${i + 1}/cell-${j + 1}`, section);
    }
  }

  #items(items: readonly ListItem[], place: string, section: string): void {
    for (const [i, item] of items.entries()) {
      this.#add(item.text, `${place}/item-${i + 1}`, section);
      this.#items(item.items, `${place}/item-${i + 1}`, section);
    }
  }

  #figure(block: FigureBlock, place: string, section: string): void {
    this.#add(block.alt, `${place}/alt`, section);
    this.#add(block.caption, `${place}/caption`, section);
    this.#add(block.credit, `${place}/credit`, section);
    const drawing = block.picture.kind === 'drawing' ? this.#drawings.get(block.picture.path) : undefined;
    const first = this.units.length;
    const labels = drawing ? labelsOf(drawing) : [];
    for (const [i, { text, at }] of labels.entries()) {
      this.units.push({ place: `${place}/label-${i + 1}`, section, source: text, at });
    }
    this.labels.set(
      block,
      labels.map((_, i) => first + i),
    );
  }

  #add(string: SourceString | undefined, place: string, section: string): void {
    if (!string || string.text === '') return;
    this.of.set(string, this.units.length);
    this.units.push({ place, section, source: string.text, at: string.at });
  }
}
