/** ENTRY of the locales room: a leaflet, its drawings' labels and a locale → the leaflet in that language. */

import type { Report } from '../base/diagnostic.ts';
import type { Block, FigureBlock, Leaflet, ListItem, Section, SourceString } from '../content/leaflet.ts';
import { parseInline, plainText } from '../content/parse-inline.ts';
import { align, isTranslated } from './align.ts';
import type { Drawings, UnitIndex } from './extract-units.ts';
import { indexUnits } from './extract-units.ts';
import type { InterfaceWords } from './interface.ts';
import type { Locale } from './locale.ts';
import type {
  LocalisedBlock,
  LocalisedItem,
  LocalisedLeaflet,
  LocalisedSection,
  LocalisedText,
  TextState,
} from './localised-leaflet.ts';
import { SOURCE_LOCALE } from './source-locale.ts';
import type { AlignedUnit, StoredUnits } from './unit.ts';

export interface LocaliseInput {
  readonly leaflet: Leaflet;
  readonly drawings: Drawings;
  readonly locale: Locale;
  readonly interfaceWords: InterfaceWords;
  /** Null in the source locale, and where nobody has begun to translate: then every unit is missing. */
  readonly stored: StoredUnits | null;
}

/**
 * Resolves every text: the target of its unit, marked `stale` where the source has changed since; the source text where the target
 * is missing. Findings are about the texts themselves: their markup, and figures without a drawing (`locales.no-drawing`).
 */
export function localise(input: LocaliseInput, report: Report): LocalisedLeaflet {
  const { leaflet, locale, interfaceWords, stored } = input;
  const texts = new LocalisedTexts(input, report);
  const all = (strings: readonly SourceString[]) => strings.map((string) => texts.of(string));
  const localised = {
    id: leaflet.id,
    locale,
    title: texts.of(leaflet.title),
    audience: texts.of(leaflet.audience),
    code: leaflet.code,
    version: leaflet.version,
    date: leaflet.date,
    keyMessages: all(leaflet.keyMessages),
    sections: leaflet.sections.map((section) => localiseSection(section, texts)),
    basedOn: leaflet.basedOn,
    review: leaflet.review,
    provenance: stored?.provenance ?? null,
  };
  const counts = { ...interfaceWords.counts };
  for (const state of texts.states) counts[state]++;
  return { ...localised, counts, positions: texts.positions };
}

function localiseSection(section: Section, texts: LocalisedTexts): LocalisedSection {
  return {
    id: section.id,
    heading: texts.of(section.heading),
    essential: section.essential,
    from: section.from,
    blocks: section.blocks.map((block) => localiseBlock(block, texts)),
    sections: section.sections.map((subsection) => localiseSection(subsection, texts)),
  };
}

function localiseBlock(block: Block, texts: LocalisedTexts): LocalisedBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: texts.of(block.text) };
    case 'list':
    case 'steps':
      return { kind: block.kind, items: localiseItems(block.items, texts) };
    case 'warning':
      return {
        kind: 'warning',
        heading: texts.of(block.heading),
        ...texts.optional('text', block.text),
        items: localiseItems(block.items, texts),
        ...texts.optional('action', block.action),
      };
    case 'note':
      return {
        kind: 'note',
        ...texts.optional('heading', block.heading),
        ...texts.optional('text', block.text),
        items: localiseItems(block.items, texts),
      };
    case 'figure':
      return localiseFigure(block, texts);
    case 'table':
      return {
        kind: 'table',
        caption: texts.of(block.caption),
        header: block.header.map((cell) => texts.of(cell)),
        rows: block.rows.map((row) => row.map((cell) => texts.of(cell))),
      };
    case 'terms':
      return {
        kind: 'terms',
        terms: block.terms.map(({ term, definition }) => ({ term: texts.of(term), definition: texts.of(definition) })),
      };
    case 'questions':
      return { kind: 'questions', lines: block.lines };
    case 'contact':
      return { kind: 'contact', ...texts.optional('text', block.text) };
  }
}

function localiseItems(items: readonly ListItem[], texts: LocalisedTexts): readonly LocalisedItem[] {
  return items.map((item) => ({ text: texts.of(item.text), items: localiseItems(item.items, texts) }));
}

function localiseFigure(block: FigureBlock, texts: LocalisedTexts): LocalisedBlock {
  const { kind, path } = block.picture;
  return {
    kind: 'figure',
    picture: { kind, path },
    alt: texts.of(block.alt),
    ...texts.optional('caption', block.caption),
    ...texts.optional('credit', block.credit),
    labels: texts.labelsOf(block),
  };
}

/** Every text of one leaflet in one locale. */
class LocalisedTexts {
  readonly #index: UnitIndex;
  readonly #units: readonly LocalisedText[];
  readonly #input: LocaliseInput;
  readonly #report: Report;

  constructor(input: LocaliseInput, report: Report) {
    this.#input = input;
    this.#report = report;
    this.#index = indexUnits(input.leaflet, input.drawings);
    this.#units = this.#localiseUnits();
  }

  get states(): readonly TextState[] {
    return this.#units.map(({ state }) => state);
  }

  get positions(): LocalisedLeaflet['positions'] {
    return new Map(this.#units.map(({ place, at }) => [place, at]));
  }

  of(string: SourceString): LocalisedText {
    const unit = this.#units[this.#index.of.get(string) ?? -1];
    // What is no unit is an empty table cell: the same in every language.
    return unit ?? { inlines: [], plain: '', place: '', state: 'source', lang: this.#input.locale.tag, at: string.at };
  }

  optional<N extends string>(name: N, string: SourceString | undefined): { readonly [K in N]?: LocalisedText } {
    // A computed key widens to an index signature; the object has this one key or none.
    return (string ? { [name]: this.of(string) } : {}) as { readonly [K in N]?: LocalisedText };
  }

  labelsOf(figure: FigureBlock): readonly LocalisedText[] {
    const { kind, path, at } = figure.picture;
    if (kind === 'drawing' && !this.#input.drawings.has(path)) {
      const message = `There is no drawing "${path}".`;
      this.#report({
        severity: 'error',
        code: 'locales.no-drawing',
        message,
        at,
        hint: 'Put it into content/drawings/.',
      });
    }
    return (this.#index.labels.get(figure) ?? []).flatMap((i) => this.#units[i] ?? []);
  }

  #localiseUnits(): readonly LocalisedText[] {
    const { leaflet, locale, interfaceWords, stored } = this.#input;
    const isSource = locale.tag === SOURCE_LOCALE;
    const aligned = align(this.#index.units, stored?.units ?? [], stored?.obsolete ?? []).units;
    const shown = aligned.map((unit) => show(unit, isSource, locale));
    const textAt = interfaceWords.leafletTexts(leaflet.id, new Map(shown.map(({ place, text }) => [place, text])));
    return shown.map(({ text: _, ...unit }) => {
      const { place, at } = unit;
      const inlines = parseInline(textAt(place), at, this.#report);
      // A soft hyphen is a hint for the line; titles, alternative texts and metadata are no lines.
      return { inlines, plain: plainText(inlines).replaceAll('\u00AD', ''), ...unit };
    });
  }
}

interface ShownUnit extends Omit<LocalisedText, 'inlines' | 'plain'> {
  readonly text: string;
}

function show({ unit, stored, match }: AlignedUnit, isSource: boolean, locale: Locale): ShownUnit {
  const { place, source, at } = unit;
  if (isSource) return { place, text: source, state: 'source', lang: locale.tag, at };
  if (!stored || !isTranslated(stored)) return { place, text: source, state: 'missing', lang: SOURCE_LOCALE, at };
  const state = match === 'stale' || stored.state === 'missing' ? 'stale' : stored.state;
  const since = state === 'stale' ? { madeFrom: stored.source, sourceNow: source } : {};
  return { place, text: stored.target, state, lang: locale.tag, ...since, at: stored.at };
}
