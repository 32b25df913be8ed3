/** ENTRY of the layout room: styled tree → pages of positioned items, and the structure that says what they mean. */

import { Findings, type Report } from '../base/diagnostic.ts';
import type { Drawing } from '../figures/drawing.ts';
import type { ContentPart } from '../styles/computed-style.ts';
import type { StyledDocument } from '../styles/styled-tree.ts';
import { describeMissing } from '../typography/describe-missing.ts';
import type { FontBook } from '../typography/font.ts';
import type { ShapedParagraph, Typesetter } from '../typography/paragraph.ts';
import type { BlockBox, InlineContent } from './box.ts';
import { buildBlock } from './build-boxes.ts';
import type { BuildState, ImageSize } from './build-state.ts';
import { type Context, makeContext, rememberFontMetrics, rememberShapes, type ShapeInline } from './context.ts';
import { ElementMeaning } from './element-meaning.ts';
import { layOutBoxWith } from './lay-out-box.ts';
import { layOutMarginBoxes } from './margin-boxes.ts';
import type { LaidOutDocument, Page } from './page.ts';
import { counterText, type KnownPages, knownPages, type NumberText, RunningStrings } from './page-counters.ts';
import { PageNotes, type TraceMark, unitOf } from './page-notes.ts';
import { FILL_ALL, type FillLess, pageArea, type PageFragments, type PageGate, paginate } from './paginate.ts';
import type { GeneratedText } from './paragraph-input.ts';
import { PagePainter } from './paint-page.ts';
import { StructureBuilder } from './structure.ts';

export interface LayoutResources {
  readonly typesetter: Typesetter;
  /** Asked for the primary font's ascent and descent only. */
  readonly fonts: Pick<FontBook, 'candidates'>;
  /** By the name that `foldout-drawing src` gives. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** By the name that `img src` gives; pixels. */
  readonly images: ReadonlyMap<string, ImageSize>;
  /** Page numbers in the locale's digits; without it Western ones. */
  readonly numberText?: NumberText;
}

/** Page numbers in the text move the text that they stand in; after this many passes what is left is reported. */
const MOST_PASSES = 3;

/**
 * Lays out a document. Never throws for what the input says: findings `layout.*` and `type.missing-glyph` go to the
 * report, and what can be laid out is.
 */
export function layOut(document: StyledDocument, resources: LayoutResources, report: Report): LaidOutDocument {
  return layOutTraced(document, resources, report).document;
}

export interface Traced {
  readonly document: LaidOutDocument;
  /** The boxes, lines and baselines that the overlay draws. */
  readonly trace: readonly TraceMark[];
}

/** The same, with what the overlay draws. */
export function layOutTraced(document: StyledDocument, resources: LayoutResources, report: Report): Traced {
  return tryLayOut(document, resources).finish(report);
}

/** A document on its pages, as far as it was allowed to go on; nothing of it is painted yet. */
export interface LayoutTrial {
  /** Every page was allowed. */
  readonly complete: boolean;
  /** pt of content on each page, and of room for it. */
  readonly pages: readonly { readonly name: string; readonly used: number; readonly room: number }[];
  /** The same, its pages filled less: nothing is styled, built or shaped again. */
  readonly filledLess: (less: FillLess, mayBegin: PageGate) => LayoutTrial;
  /** Paints what was laid out; a document that was stopped is laid out anew, all of it. Reports what was found. */
  readonly finish: (report: Report) => Traced;
}

/** Lays out without painting: whether a document fits is known long before it is finished. */
export function tryLayOut(document: StyledDocument, resources: LayoutResources, mayBegin?: PageGate): LayoutTrial {
  const findings = new Findings();
  const built = buildDocument(document, resources, findings.report);
  const passes = new Passes(document, built, resources, findings.report);
  const trialOf = (first: Paginated): LayoutTrial => ({
    complete: first.complete,
    pages: first.pages.map(({ name, style, placed }) => ({
      name,
      used: depthOf(placed),
      room: pageArea(style).height,
    })),
    filledLess: (less, gate) => trialOf(passes.lay(NOTHING_KNOWN, gate, less)),
    finish: (report) => {
      const pass = passes.settle(first.complete ? first : passes.lay(NOTHING_KNOWN));
      const pages = finishPages(pass, document);
      for (const finding of [...findings.all, ...pass.notes.findings]) report(finding);
      const structure = built.structure.close(pass.notes.usedSlots, pass.notes.figureBoxes);
      const { outline, destinations, trace } = pass.notes;
      return { document: { pages, structure, outline, destinations: firstOfEach(destinations) }, trace };
    },
  });
  return trialOf(passes.lay(NOTHING_KNOWN, mayBegin));
}

/** pt */
function depthOf(placed: PageFragments['placed']): number {
  return placed.reduce((depth, { block, fragment }) => Math.max(depth, block + fragment.blockSize), 0);
}

interface BuiltDocument {
  readonly root: BlockBox;
  readonly structure: StructureBuilder;
  /** The page numbers in the text, by key. */
  readonly generated: readonly ContentPart[];
}

function buildDocument(document: StyledDocument, resources: LayoutResources, report: Report): BuiltDocument {
  const structure = new StructureBuilder(document.root.style.lang);
  const generated: ContentPart[] = [];
  const state: BuildState = {
    structure,
    meaning: new ElementMeaning(structure),
    drawings: resources.drawings,
    images: resources.images,
    strings: new Map(),
    generated,
    anchors: new Set(),
    references: [],
    report,
  };
  const root = buildBlock(document.root, 'auto', state, { formattingRoot: true });
  reportUnknownTargets(state);
  return { root, structure, generated };
}

const NOTHING_KNOWN: KnownPages = { count: 0, targets: new Map(), generated: new Map() };

/** The whole document on pages, with what was known of the pages' numbers. */
interface Paginated {
  readonly before: GeneratedText;
  readonly context: Context;
  readonly pages: readonly PageFragments[];
  readonly complete: boolean;
  readonly less: FillLess;
}

/** One attempt at the whole document, its content painted. */
interface Pass {
  readonly context: Context;
  readonly fragments: readonly PageFragments[];
  readonly painters: readonly PagePainter[];
  readonly notes: PageNotes;
  readonly known: KnownPages;
  readonly numberText: NumberText;
}

/** Lays out again until the page numbers in the text are right; what is shaped is shared by all passes. */
class Passes {
  readonly #document: StyledDocument;
  readonly #built: BuiltDocument;
  readonly #report: Report;
  readonly #numberText: NumberText;
  readonly #shape: ShapeInline;
  readonly #metrics: Context['fontMetrics'];

  constructor(document: StyledDocument, built: BuiltDocument, resources: LayoutResources, report: Report) {
    this.#document = document;
    this.#built = built;
    this.#report = report;
    this.#numberText = resources.numberText ?? String;
    this.#shape = rememberShapes(resources.typesetter, (inline, shaped) => reportMissing(inline, shaped, report));
    this.#metrics = rememberFontMetrics(resources.fonts);
  }

  lay(known: KnownPages, mayBegin?: PageGate, less: FillLess = FILL_ALL): Paginated {
    const before = says(known, this.#numberText);
    const context = makeContext(this.#shape, before, this.#metrics, layOutBoxWith);
    const laid = paginate(this.#built.root, this.#document.pageStyle, context, this.#report, mayBegin, less);
    return { before, context, less, ...laid };
  }

  settle(first: Paginated): Pass {
    const { root, generated } = this.#built;
    for (let round = 1, laid = first; ; round++) {
      const { before, context, pages: fragments } = laid;
      const notes = new PageNotes();
      const painters = fragments.map((page, index) => paintContent(page, index, root, context, notes));
      const known = knownPages(fragments.length, notes);
      const pass: Pass = { context, fragments, painters, notes, known, numberText: this.#numberText };
      const after = says(known, this.#numberText);
      if (generated.every((part, key) => before(part, key) === after(part, key))) return pass;
      if (round === MOST_PASSES) {
        this.#reportUnsettled();
        return pass;
      }
      laid = this.lay(known, undefined, first.less);
    }
  }

  #reportUnsettled(): void {
    this.#report({
      severity: 'warning',
      code: 'layout.unsettled-page-numbers',
      message: 'Page numbers in the text move the pages that they name; one may be wrong.',
      at: this.#built.root.origin.at,
      hint: 'Give the element with the page number a fixed inline-size.',
    });
  }
}

/** What the page numbers in the text say, as far as pages are known. */
function says(known: KnownPages, numberText: NumberText): GeneratedText {
  return (part, key) => counterText(part, known.generated.get(key) ?? 0, known, numberText);
}

function paintContent(
  page: PageFragments,
  index: number,
  root: BlockBox,
  context: Context,
  notes: PageNotes,
): PagePainter {
  const area = pageArea(page.style);
  const painter = new PagePainter({ index, page: page.style, area, notes, fontMetrics: context.fontMetrics });
  notes.trace.push({ kind: 'area', page: index, rect: area });
  for (const placed of page.placed) painter.paint(placed, { ...area, direction: root.style.direction });
  return painter;
}

function finishPages(pass: Pass, document: StyledDocument): Page[] {
  const { fragments, painters, notes, known, numberText, context } = pass;
  const strings = new RunningStrings(fragments.length, notes, known, numberText);
  const origin = { unit: null, at: document.root.at };
  return fragments.map(({ name, style }, index): Page => {
    const painter = painters[index];
    const textOf = (part: ContentPart): string => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'string' ? strings.text(part, index) : counterText(part, index, known, numberText);
    };
    const contentEnd = painter?.contentEnd ?? style.margin.top;
    for (const box of layOutMarginBoxes(style, textOf, origin, context)) {
      painter?.paintFurniture(box.placed, { x: box.x, y: box.y, width: box.width, direction: 'ltr' });
    }
    return {
      name,
      width: style.width,
      height: style.height,
      background: style.background,
      items: painter?.items ?? [],
      links: painter?.links ?? [],
      contentEnd,
      contentBox: pageArea(style),
    };
  });
}

function reportUnknownTargets({ references, anchors, report }: BuildState): void {
  for (const { href, at } of references) {
    if (!href.startsWith('#') || anchors.has(href.slice(1))) continue;
    report({
      severity: 'error',
      code: 'layout.unknown-target',
      message: `Nothing in the document has the id "${href.slice(1)}".`,
      at,
      hint: 'Check the link, or give the element that it means this id.',
    });
  }
}

function reportMissing(inline: InlineContent, shaped: ShapedParagraph, report: Report): void {
  for (const glyph of shaped.missing) {
    const owner = inline.owners[glyph.owner];
    const lang = owner?.style.lang ?? '';
    const { what, hint } = describeMissing(glyph, lang);
    const where = [owner?.unit, lang].filter(Boolean).join(', ');
    report({
      severity: 'error',
      code: 'type.missing-glyph',
      message: `No font has ${what}${where === '' ? '' : ` (${where})`}.`,
      ...(owner ? { at: owner.at, ...unitOf(owner.unit) } : {}),
      hint,
    });
  }
}

/** An id that stands twice leads to its first place. */
function firstOfEach(destinations: LaidOutDocument['destinations']): LaidOutDocument['destinations'] {
  const seen = new Set<string>();
  return destinations.filter(({ id }) => !seen.has(id) && seen.add(id));
}
