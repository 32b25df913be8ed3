/** A localised leaflet as templates see it: every word, date and sentence is made here, so that templates only place them. */

import { type ReviewStanding, reviewStanding } from '../content/review.ts';
import { nextReview } from '../content/review-interval.ts';
import { isOldSource, sourceAge } from '../content/source-age.ts';
import type { Basis } from '../content/leaflet.ts';
import type { Direction } from '../locales/locale.ts';
import { TEST_MARK, TEST_NOTICE } from '../locales/pseudo-locale.ts';
import type {
  LocalisedBlock,
  LocalisedItem,
  LocalisedLeaflet,
  LocalisedSection,
  LocalisedText,
} from '../locales/localised-leaflet.ts';
import type { Project } from '../project/project.ts';
import { besideSource, unitGroups, type ViewText } from './beside.ts';
import { type ProofFacts, type ProofGroup, type ProofWord, withRemarks } from './proof-sheet.ts';

/** A fixed word of the page by its key in `interface.yaml`. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export interface ViewContext {
  readonly leaflet: LocalisedLeaflet;
  readonly project: Project;
  readonly words: Words;
  /** An ISO date, whole or partial (`2016-01`), in the locale's words. */
  readonly formatDate: (iso: string) => string;
  /** `A, B and C`. */
  readonly formatList: (items: readonly string[]) => string;
  /** In the locale's digits. */
  readonly formatNumber: (value: number) => string;
  /** ISO date: decides what is overdue. */
  readonly today: string;
  readonly sourceLocale: string;
  /** Which sections the edition takes. */
  readonly content: 'all' | 'essential';
  /** How the sheet is folded, by the edition’s own word. */
  readonly fold: string;
  /** What makes the pages of a stitched booklet whole sheets. */
  readonly filling: Filling;
  readonly otherLanguages: readonly OtherLanguage[];
  /** Where the leaflet stands on the web; null: nowhere. */
  readonly leafletUrl: string | null;
  /** The same leaflet in the source language, for an edition that shows both; null: the target alone. */
  readonly source: ViewContext | null;
  /** Beside the texts, where the edition shows both languages; asked where a template shows it: the checks take their time. */
  readonly proof: (() => ProofFacts) | null;
}

/** Pages that a booklet has besides its text. */
export interface Filling {
  /** A list of contents: of a booklet that is long enough to need one. */
  readonly contents: boolean;
  /** Pages for the patient’s own notes, before the back page. */
  readonly notesPages: number;
}

export interface OtherLanguage {
  readonly tag: string;
  readonly own: string;
  readonly dir: Direction;
}

/** A sentence with a value in another language inside: a title, names. */
export interface Phrase {
  readonly before: string;
  readonly value: string;
  readonly lang: string;
  readonly after: string;
}

export interface View {
  readonly lang: string;
  readonly dir: Direction;
  readonly sourceLang: string;
  readonly title: ViewText;
  readonly audience: ViewText;
  readonly code: string;
  readonly version: string;
  readonly versionLine: string;
  readonly footer: string;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly language: { readonly own: string; readonly dutch: string | null };
  readonly publisher: { readonly name: string; readonly address: readonly string[] };
  readonly contact: readonly ViewContact[];
  readonly review: {
    readonly standing: ReviewStanding;
    readonly badge: string;
    readonly sentence: string;
    readonly next: string;
    readonly notice: readonly string[];
  };
  readonly translation: readonly string[] | null;
  readonly keyMessages: readonly ViewText[];
  readonly sections: readonly ViewSection[];
  readonly basedOn: readonly ViewBasis[];
  readonly otherLanguages: readonly OtherLanguage[] | null;
  readonly leafletUrl: string | null;
  readonly fold: string;
  readonly showsContents: boolean;
  /** 1, 2 … for each page of notes; null: none. */
  readonly notesPages: readonly number[] | null;
  /** Each text once, section by section, where the edition shows the source too: for a proof. */
  readonly units: readonly ProofGroup[] | null;
  /** The fixed words of the page, after them. */
  readonly words: readonly ProofWord[] | null;
  /** Everything in the source language, where an edition sets it beside: the sentences that are no units. */
  readonly source: View | null;
}

export interface ViewContact {
  readonly label: string;
  readonly value: string;
  readonly blank: boolean;
  readonly source: ViewContact | null;
}

export interface ViewSection {
  readonly id: string;
  readonly number: string;
  /** As the source language writes it, where that stands beside. */
  readonly sourceNumber: string | null;
  readonly heading: ViewText;
  readonly essential: boolean;
  readonly hasWarning: boolean;
  readonly blocks: readonly ViewBlock[];
  readonly sections: readonly ViewSection[];
}

/** A list's item; null instead of a missing value everywhere, since templates run in strict mode. */
export interface ViewItem {
  readonly text: ViewText;
  readonly items: readonly ViewItem[] | null;
}

export type ViewBlock =
  /** `leadsIn`: a list follows, and stays with it. */
  | { readonly kind: 'paragraph'; readonly text: ViewText; readonly leadsIn: boolean }
  /** `long`: its items run over several lines. `short`: it is small enough to stay on one page. */
  | { readonly kind: 'list'; readonly items: readonly ViewItem[]; readonly long: boolean; readonly short: boolean }
  | { readonly kind: 'steps'; readonly items: readonly ViewItem[] }
  | {
      readonly kind: 'warning';
      readonly heading: ViewText;
      readonly text: ViewText | null;
      readonly items: readonly ViewItem[] | null;
      readonly action: ViewText | null;
    }
  | {
      readonly kind: 'note';
      readonly heading: ViewText | null;
      readonly text: ViewText | null;
      readonly items: readonly ViewItem[] | null;
    }
  | {
      readonly kind: 'figure';
      readonly drawing: string | null;
      readonly image: string | null;
      readonly alt: ViewText;
      readonly caption: ViewText | null;
      readonly credit: ViewText | null;
      readonly labels: readonly ViewText[];
    }
  | {
      readonly kind: 'table';
      readonly caption: ViewText;
      readonly header: readonly ViewText[];
      readonly rows: readonly (readonly ViewText[])[];
    }
  | {
      readonly kind: 'terms';
      readonly terms: readonly { readonly term: ViewText; readonly definition: ViewText }[];
    }
  | { readonly kind: 'questions'; readonly lines: readonly number[] }
  | { readonly kind: 'contact'; readonly text: ViewText | null };

export interface ViewBasis {
  readonly line: Phrase;
  readonly details: readonly Phrase[];
  readonly age: string | null;
  readonly references: readonly string[] | null;
  readonly source: ViewBasis | null;
}

/** Characters that no text holds, to find where a value lands in a translated sentence. */
const SLOT_A = '\uE000';
const SLOT_B = '\uE001';
/** An item longer than this runs over several lines in most editions; such lists get more air. */
const LONG_ITEM = 90;

/** A list of so many items is not parted by a page break. */
const SHORT_LIST = 6;

/** Never throws; what is missing was reported when the leaflet was localised. */
export function buildView(context: ViewContext): View {
  const { leaflet, project, words, formatDate } = context;
  const proof = once(context.proof);
  const versionLine = words('colophon.version', {
    code: leaflet.code,
    version: leaflet.version,
    date: formatDate(leaflet.date),
  });
  const translation = translationLines(context);
  const source = context.source && buildView(context.source);
  const text = besideSource(context.source?.leaflet ?? null);
  return {
    lang: leaflet.locale.tag,
    dir: leaflet.locale.direction,
    sourceLang: context.sourceLocale,
    title: text(leaflet.title),
    audience: text(leaflet.audience),
    code: leaflet.code,
    version: leaflet.version,
    versionLine,
    footer: versionLine,
    page: pageLabel(words),
    language: {
      own: leaflet.locale.names.own,
      dutch: leaflet.locale.tag === context.sourceLocale ? null : leaflet.locale.names.dutch,
    },
    publisher: project.publisher,
    contact: contactFields(project, words).map((field, at) => ({ ...field, source: source?.contact[at] ?? null })),
    review: reviewView(context),
    translation: translation.length > 0 ? translation : null,
    keyMessages: leaflet.keyMessages.map(text),
    sections: viewSections(context.content === 'all' ? leaflet.sections : essentialOnly(leaflet.sections), null, {
      text,
      number: context.formatNumber,
      sourceNumber: context.source?.formatNumber ?? null,
    }),
    basedOn: leaflet.basedOn.map((basis, at) => ({
      ...viewBasis(basis, context),
      source: source?.basedOn[at] ?? null,
    })),
    otherLanguages: context.otherLanguages.length > 0 ? context.otherLanguages : null,
    leafletUrl: context.leafletUrl,
    fold: context.fold,
    showsContents: context.filling.contents,
    notesPages: numbersTo(context.filling.notesPages),
    get units() {
      return proof && withRemarks(unitGroups(leaflet, text), proof());
    },
    get words() {
      const fixed = proof?.().words ?? [];
      return fixed.length > 0 ? fixed : null;
    },
    source,
  };
}

function once<T>(make: (() => T) | null): (() => T) | null {
  if (make === null) return null;
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function numbersTo(count: number): readonly number[] | null {
  return count === 0 ? null : Array.from({ length: count }, (_, index) => index + 1);
}

function pageLabel(words: Words): View['page'] {
  const [before = '', rest = ''] = words('page', { page: SLOT_A, pages: SLOT_B }).split(SLOT_A);
  const [between = '', after = ''] = rest.split(SLOT_B);
  return { before, between, after };
}

function contactFields(project: Project, words: Words): readonly Omit<ViewContact, 'source'>[] {
  const { phone, email, hours } = project.contact;
  return [
    { label: words('contact.clinic'), value: '' },
    { label: words('contact.phone'), value: phone },
    { label: words('contact.email'), value: email },
    { label: words('contact.hours'), value: hours },
  ].map((field) => ({ ...field, blank: field.value === '' }));
}

function reviewView({ leaflet, words, formatDate, formatList, today }: ViewContext): View['review'] {
  const standing = reviewStanding(leaflet, today);
  const next = nextReview(leaflet);
  const sentences = {
    unreviewed: () => words('review.unreviewed'),
    overdue: () => words('review.overdue', { date: formatDate(next) }),
    reviewed: () =>
      words('review.reviewed', {
        date: formatDate(leaflet.review.reviewed ?? leaflet.date),
        names: formatList(leaflet.review.reviewers.map((person) => `${person.name} (${person.role})`)),
      }),
  };
  const isDraft = !isFinal(leaflet);
  const sentence = sentences[standing]();
  return {
    standing,
    badge: leaflet.locale.isTest
      ? TEST_MARK
      : isDraft
        ? words('review.badge-draft')
        : words(`review.badge-${standing}`),
    sentence,
    next: words('review.next', { date: formatDate(next) }),
    notice: [
      ...(leaflet.locale.isTest ? [TEST_NOTICE] : []),
      ...(standing === 'reviewed' ? [] : [sentence]),
      ...(isDraft ? [words('review.draft')] : []),
    ],
  };
}

/** A document is a draft while any of its units is not final. */
export function isFinal(leaflet: LocalisedLeaflet): boolean {
  const { missing, stale, translated, reviewed } = leaflet.counts;
  return missing + stale + translated + reviewed === 0;
}

function translationLines({ leaflet, words, formatDate }: ViewContext): string[] {
  const facts = leaflet.provenance;
  if (facts === null) return [];
  return [
    words('colophon.translated', {
      version: facts.sourceVersion,
      date: formatDate(facts.sourceDate),
      translated: formatDate(facts.translated),
    }),
    words(`colophon.method-${facts.method}`),
    ...(facts.translator === null ? [] : [words('colophon.translator', { name: facts.translator })]),
    facts.reviewer === null
      ? words('colophon.no-translation-reviewer')
      : words('colophon.translation-reviewer', { name: facts.reviewer }),
  ];
}

/** Blocks that an edition with essential content places itself: contact on the back, no room to write. */
const PLACED_BY_EDITION: ReadonlySet<string> = new Set(['contact', 'questions']);

/** A subsection may be essential where its section is not: then the section comes with that subsection alone. */
function essentialOnly(sections: readonly LocalisedSection[]): readonly LocalisedSection[] {
  return sections
    .map((section) => ({
      ...section,
      blocks: section.essential ? section.blocks.filter((block) => !PLACED_BY_EDITION.has(block.kind)) : [],
      sections: section.sections.filter((subsection) => subsection.essential),
    }))
    .filter((section) => section.blocks.length > 0 || section.sections.length > 0);
}

/** Sets the source beside a text, where the edition shows it. */
type Beside = (text: LocalisedText) => ViewText;

/** How both languages write what a section has. */
interface Sides {
  readonly text: Beside;
  readonly number: (value: number) => string;
  readonly sourceNumber: ((value: number) => string) | null;
}

function viewSections(
  sections: readonly LocalisedSection[],
  outer: Pick<ViewSection, 'number' | 'sourceNumber'> | null,
  sides: Sides,
): ViewSection[] {
  const numbered = (of: string | null | undefined, value: string): string => (of ? `${of}.${value}` : value);
  return sections.map((section, index) => {
    const number = numbered(outer?.number, sides.number(index + 1));
    const sourceNumber = sides.sourceNumber && numbered(outer?.sourceNumber, sides.sourceNumber(index + 1));
    return {
      id: section.id,
      number,
      sourceNumber,
      heading: sides.text(section.heading),
      essential: section.essential,
      hasWarning: section.blocks.some((block) => block.kind === 'warning'),
      blocks: section.blocks.map((block, at) => viewBlock(block, section.blocks[at + 1], sides.text)),
      sections: viewSections(section.sections, { number, sourceNumber }, sides),
    };
  });
}

function viewBlock(block: LocalisedBlock, next: LocalisedBlock | undefined, text: Beside): ViewBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: text(block.text), leadsIn: next !== undefined && LED_IN.has(next.kind) };
    case 'list':
      return {
        kind: 'list',
        items: viewItems(block.items, text),
        long: hasLongItem(block.items),
        short: block.items.length <= SHORT_LIST,
      };
    case 'steps':
      return { kind: 'steps', items: viewItems(block.items, text) };
    case 'warning':
      return {
        kind: 'warning',
        heading: text(block.heading),
        text: textOrNull(block.text, text),
        items: itemsOrNull(block.items, text),
        action: textOrNull(block.action, text),
      };
    case 'note':
      return {
        kind: 'note',
        heading: textOrNull(block.heading, text),
        text: textOrNull(block.text, text),
        items: itemsOrNull(block.items, text),
      };
    case 'questions':
      return { kind: 'questions', lines: Array.from({ length: block.lines }, (_, index) => index + 1) };
    case 'figure':
      return {
        kind: 'figure',
        drawing: block.picture.kind === 'drawing' ? block.picture.path : null,
        image: block.picture.kind === 'image' ? block.picture.path : null,
        alt: text(block.alt),
        caption: textOrNull(block.caption, text),
        credit: textOrNull(block.credit, text),
        labels: block.labels.map(text),
      };
    case 'contact':
      return { kind: 'contact', text: textOrNull(block.text, text) };
    case 'table':
      return {
        kind: 'table',
        caption: text(block.caption),
        header: block.header.map(text),
        rows: block.rows.map((row) => row.map(text)),
      };
    case 'terms':
      return {
        kind: 'terms',
        terms: block.terms.map(({ term, definition }) => ({ term: text(term), definition: text(definition) })),
      };
  }
}

/** Blocks that a paragraph may introduce: the two are never parted. */
const LED_IN: ReadonlySet<string> = new Set(['list', 'steps', 'table', 'questions']);

function viewItems(items: readonly LocalisedItem[], text: Beside): ViewItem[] {
  return items.map((item) => ({ text: text(item.text), items: itemsOrNull(item.items, text) }));
}

function itemsOrNull(items: readonly LocalisedItem[], text: Beside): readonly ViewItem[] | null {
  return items.length === 0 ? null : viewItems(items, text);
}

function textOrNull(found: LocalisedText | undefined, text: Beside): ViewText | null {
  return found === undefined ? null : text(found);
}

function hasLongItem(items: readonly LocalisedItem[]): boolean {
  return items.some((item) => item.text.plain.length > LONG_ITEM);
}

function viewBasis(basis: Basis, { leaflet, words, formatDate, sourceLocale }: ViewContext): Omit<ViewBasis, 'source'> {
  const phrase = (key: string, slot: string, value: string, params: Record<string, string> = {}): Phrase => {
    const [before = '', after = ''] = words(key, { ...params, [slot]: SLOT_A }).split(SLOT_A);
    return { before, value, lang: sourceLocale, after };
  };
  const names = basis.contributors.map((person) =>
    [person.name, person.role, person.organisation].filter(Boolean).join(', '),
  );
  return {
    line:
      basis.updated === null
        ? phrase('colophon.source-undated', 'title', basis.title)
        : phrase('colophon.source-dated', 'title', basis.title, { date: formatDate(basis.updated) }),
    details: [
      ...(basis.publisher === undefined ? [] : [phrase('colophon.source-published', 'publisher', basis.publisher)]),
      ...(basis.author === undefined ? [] : [phrase('colophon.source-author', 'author', basis.author)]),
      ...(names.length === 0 ? [] : [phrase('colophon.source-contributors', 'names', names.join('; '))]),
      ...(basis.rights === undefined ? [] : [phrase('colophon.source-rights', 'rights', basis.rights)]),
    ],
    age: isOldSource(basis, leaflet.date)
      ? words('colophon.source-age', { count: sourceAge(basis, leaflet.date) ?? 0 })
      : null,
    references: basis.references.length > 0 ? basis.references : null,
  };
}
