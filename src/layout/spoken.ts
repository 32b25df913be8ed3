/**
 * What a screen reader says of a document: one line an utterance, in reading order. Made from the structure alone, as
 * readers do; the words for roles are those that readers use, more or less. For `inspect --stage spoken` and golden files.
 */

import { collapse, type SlotText, slotTexts, spaceBetween } from './element-text.ts';
import type { LaidOutDocument, StructureChild, StructureElement, StructureType } from './page.ts';
import { type GridCell, tableGrid } from './table-grid.ts';

/** Elements within a line; all others begin an utterance. */
const INLINE: ReadonlySet<StructureType> = new Set(['Span', 'Link']);

/** What the utterances of an element begin with; all other elements' just say that they are text. */
const ROLES: Partial<Readonly<Record<StructureType, string>>> = {
  H1: 'heading 1',
  H2: 'heading 2',
  H3: 'heading 3',
  Caption: 'caption',
};

/** Where an element stands. */
interface Place {
  readonly role: string;
  readonly lang: string;
  /** How many lists and tables it is in. */
  readonly depth: number;
}

/**
 * - `heading 2: …`, `text: …`, `caption: …`; `figure: …` with the alternative text.
 * - `contents, 3 entries`, then `entry: …` each, with its page, and `end of contents`.
 * - `list, 3 items`, then `item: • …` each, indented, and `end of list`; a table alike, a row a line, each cell with its headers.
 * - Within a line `{ar: …}` is in another language than the document, `{link: …}` a link, `{said as “…”: …}` an abbreviation.
 * - Artifacts (running heads, decoration) are not said.
 * @param language BCP 47, of the document
 */
export function spoken(document: LaidOutDocument, language: string): string {
  const speaker = new Speaker(slotTexts(document), language);
  speaker.element(document.structure, { role: 'text', lang: language, depth: 0 });
  return [`document in ${language}`, ...speaker.lines, ''].join('\n');
}

class Speaker {
  readonly lines: string[] = [];
  readonly #texts: ReadonlyMap<number, SlotText>;
  readonly #language: string;
  /** The label of a list item, said with what comes first in the item. */
  #label: string | null = null;

  constructor(texts: ReadonlyMap<number, SlotText>, language: string) {
    this.#texts = texts;
    this.#language = language;
  }

  element(element: StructureElement, outer: Place): void {
    const place = { ...outer, lang: element.lang ?? outer.lang, role: ROLES[element.type] ?? outer.role };
    if (element.type === 'L') this.#list(element, place);
    else if (element.type === 'TOC') this.#contents(element, place);
    else if (element.type === 'Table') this.#table(element, place);
    else if (element.type === 'Figure') this.#figure(element, place);
    else this.#flow(element.children, place);
  }

  /** Text, and what stands within it, is said at one go; blocks in between part it. */
  #flow(children: readonly StructureChild[], place: Place): void {
    let inline: StructureChild[] = [];
    const end = (): void => {
      const text = this.#inline(inline, place.lang);
      if (text !== '') this.#say(place.role, text, place.depth);
      inline = [];
    };
    for (const child of children) {
      if (child.kind === 'slot' || INLINE.has(child.type)) inline.push(child);
      else {
        end();
        this.element(child, place);
      }
    }
    end();
  }

  #list(list: StructureElement, place: Place): void {
    const items = elementsOf(list, 'LI');
    this.#say(null, `list, ${count(items.length, 'item')}`, place.depth);
    const inside = { ...place, role: 'text', depth: place.depth + 1 };
    for (const child of list.children) {
      if (child.kind === 'element' && child.type === 'LI')
        this.#item(child, { ...inside, lang: child.lang ?? place.lang });
      else this.#flow([child], inside);
    }
    this.#say(null, 'end of list', place.depth);
  }

  #contents(contents: StructureElement, place: Place): void {
    const entries = elementsOf(contents, 'TOCI');
    this.#say(null, `contents, ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`, place.depth);
    for (const entry of entries) {
      this.#say('entry', this.#inline(entry.children, entry.lang ?? place.lang), place.depth + 1);
    }
    this.#say(null, 'end of contents', place.depth);
  }

  #item(item: StructureElement, place: Place): void {
    const labels = elementsOf(item, 'Lbl');
    this.#label = this.#inline(labels, place.lang);
    this.#flow(
      item.children.filter((child) => child.kind === 'slot' || child.type !== 'Lbl'),
      place,
    );
    this.#sayLabel(place.depth);
  }

  #figure({ alt, children }: StructureElement, place: Place): void {
    if (alt !== undefined) {
      this.#say('figure', this.#inLanguage(collapse(alt), place.lang), place.depth);
      return;
    }
    this.#say(null, 'figure without alternative text', place.depth);
    this.#flow(children, place);
  }

  #table(table: StructureElement, place: Place): void {
    const { rows, columns } = tableGrid(table);
    const hasHeaders = rows.some((row) => row.some(({ element }) => element.type === 'TH'));
    const size = `table, ${count(rows.length, 'row')}, ${count(columns, 'column')}`;
    this.#say(null, hasHeaders ? size : `${size}, no headers`, place.depth);
    for (const caption of elementsOf(table, 'Caption')) this.element(caption, { ...place, depth: place.depth + 1 });
    rows.forEach((row, index) => {
      const cells = row.map((cell) => this.#cell(cell, place.lang));
      this.#say(`row ${index + 1}`, cells.join(' | '), place.depth + 1);
    });
    this.#say(null, 'end of table', place.depth);
  }

  /** A cell with the headers of its column before it. */
  #cell(cell: GridCell, outer: string): string {
    const textOf = ({ element, lang = outer }: GridCell): string => this.#inline(element.children, lang);
    const text = textOf(cell) || 'blank';
    return cell.element.type === 'TH' ? `header ${text}` : [...cell.columnHeaders.map(textOf), text].join(': ');
  }

  #say(role: string | null, text: string, depth: number): void {
    if (this.#label !== null && role === 'text') {
      this.lines.push(`${'  '.repeat(depth)}item: ${[this.#label, text].filter((part) => part !== '').join(' ')}`);
      this.#label = null;
      return;
    }
    this.#sayLabel(depth);
    this.lines.push(`${'  '.repeat(depth)}${role === null ? text : `${role}: ${text}`}`);
  }

  /** For an item that begins with something else than text, or holds nothing. */
  #sayLabel(depth: number): void {
    if (this.#label !== null) this.lines.push(`${'  '.repeat(depth)}item: ${this.#label}`.trimEnd());
    this.#label = null;
  }

  /** All text in order on one line; blocks within are parted by spaces. */
  #inline(children: readonly StructureChild[], lang: string): string {
    const line = new InlineText(this.#texts);
    const visit = (child: StructureChild, outer: string): void => {
      if (child.kind === 'slot') {
        line.slot(child.slot);
        return;
      }
      const own = child.lang ?? outer;
      const marks = marksOf(child, own, outer);
      if (!INLINE.has(child.type)) line.block();
      for (const mark of marks) line.open(mark);
      if (child.type === 'Figure' && child.alt !== undefined) line.words(child.alt);
      else for (const inner of child.children) visit(inner, own);
      for (const _ of marks) line.close();
    };
    for (const child of children) visit(child, lang);
    return this.#inLanguage(collapse(line.text), lang);
  }

  #inLanguage(text: string, lang: string): string {
    return lang === this.#language || text === '' ? text : `{${lang}: ${text}}`;
  }
}

/** What a reader says before the words of an element within a line. */
function marksOf({ type, expansion }: StructureElement, lang: string, outer: string): string[] {
  return [
    ...(lang === outer ? [] : [lang]),
    ...(type === 'Link' ? ['link'] : []),
    ...(type === 'Figure' ? ['figure'] : []),
    ...(expansion === undefined ? [] : [`said as “${expansion}”`]),
  ];
}

/** One line of text, put together from slots and marks. */
class InlineText {
  text = '';
  readonly #texts: ReadonlyMap<number, SlotText>;
  #last: SlotText | null = null;
  #opening = '';

  constructor(texts: ReadonlyMap<number, SlotText>) {
    this.#texts = texts;
  }

  slot(slot: number): void {
    const said = this.#texts.get(slot);
    if (said === undefined) return;
    if (this.#last !== null) this.text += spaceBetween(this.#last, said);
    this.words(said.text);
    this.#last = said;
  }

  words(text: string): void {
    this.text += this.#opening + text;
    this.#opening = '';
    this.#last = null;
  }

  open(mark: string): void {
    this.#opening += `{${mark}: `;
  }

  close(): void {
    // What was opened around nothing is not said.
    if (this.#opening !== '') this.#opening = this.#opening.slice(0, this.#opening.lastIndexOf('{'));
    else this.text += '}';
  }

  block(): void {
    if (this.text !== '') this.text += ' ';
    this.#last = null;
  }
}

function elementsOf(parent: StructureElement, type: StructureType): StructureElement[] {
  return parent.children.filter((child): child is StructureElement => child.kind === 'element' && child.type === type);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
