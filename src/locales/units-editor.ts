/** A units file as text: its entries moved, changed and set aside, with the comments and the layout that they have. */

import type { YamlList, YamlText } from '../base/yaml.ts';
import { writeYamlMap, writeYamlText } from '../base/yaml.ts';
import type { AlignedUnit, Alignment, SourceUnit, StoredUnit, StoredUnits } from './unit.ts';

/** Written above stale units, and taken away again: no other comment is touched. */
const SOURCE_NOW = '# source now: ';

type ListName = 'units' | 'obsolete';

interface Home {
  readonly list: ListName;
  readonly index: number;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text is moved and inserted; nothing else is written anew. */
export class UnitsEditor {
  readonly #yaml: YamlText;
  readonly #text: string;
  readonly #newline: string;
  readonly #lists: Readonly<Record<ListName, YamlList | undefined>>;
  /** Where each stored unit stands. */
  readonly #homes: ReadonlyMap<StoredUnit, Home>;

  constructor(yaml: YamlText, stored: StoredUnits) {
    this.#yaml = yaml;
    this.#text = yaml.source.text;
    this.#newline = this.#text.includes('\r\n') ? '\r\n' : '\n';
    this.#lists = { units: yaml.listAt(['units']), obsolete: yaml.listAt(['obsolete']) };
    this.#homes = new Map<StoredUnit, Home>([
      ...stored.units.map((unit, index) => [unit, { list: 'units', index }] as const),
      ...stored.obsolete.map((unit, index) => [unit, { list: 'obsolete', index }] as const),
    ]);
  }

  edit(alignment: Alignment): string {
    const units = alignment.units.map((aligned) => this.#aligned(aligned));
    const aside = alignment.obsolete.filter((unit) => this.#isWorthKeeping(unit));
    const before = aside.filter((unit) => this.#homes.get(unit)?.list === 'obsolete');
    const added = aside.filter((unit) => this.#homes.get(unit)?.list !== 'obsolete');
    const obsolete = [...before, ...added].map((unit) => this.#kept(unit, 'obsolete', []));
    return this.#assemble(units, obsolete);
  }

  #assemble(units: readonly string[], obsolete: readonly string[]): string {
    const list = this.#lists.units;
    const splices = list ? this.#replaceList(list, units) : [];
    const aside = this.#lists.obsolete;
    if (aside) splices.push(...this.#replaceList(aside, obsolete));
    else if (obsolete.length > 0) {
      const end = splices.at(-1)?.end ?? this.#text.length;
      splices.push({ start: end, end, text: `obsolete:${this.#newline}${obsolete.join('')}` });
    }
    // Stable: of two splices at one offset the first stays first.
    const ordered = [...splices].sort((a, b) => a.start - b.start);
    let result = '';
    let from = 0;
    for (const { start, end, text } of ordered) {
      const before = this.#text.slice(from, start);
      result += before;
      // The last line of a file may have no line end.
      if (text !== '' && start === this.#text.length && result !== '' && !result.endsWith('\n'))
        result += this.#newline;
      result += text;
      from = end;
    }
    return result + this.#text.slice(from);
  }

  #replaceList(list: YamlList, entries: readonly string[]): Splice[] {
    const text = entries.join('');
    if (list.indent !== null) {
      const emptied = `${' '.repeat(Math.max(list.indent, 2))}[]${this.#newline}`;
      return [{ ...list.span, text: entries.length > 0 ? text : emptied }];
    }
    if (entries.length === 0) return [];
    // `units: []`: the brackets go, the entries begin in the next line.
    const lineStart = this.#text.lastIndexOf('\n', list.span.start - 1) + 1;
    const lineEnd = this.#text.indexOf('\n', list.span.end);
    const next = lineEnd < 0 ? this.#text.length : lineEnd + 1;
    const before = this.#text.slice(lineStart, list.span.start);
    if (before.trim() === '') return [{ start: lineStart, end: next, text }];
    return [
      { start: lineStart + before.trimEnd().length, end: list.span.end, text: '' },
      { start: next, end: next, text },
    ];
  }

  #indent(list: ListName): string {
    return ' '.repeat(this.#lists[list]?.indent ?? this.#lists.units?.indent ?? 2);
  }

  #aligned({ unit, stored, match }: AlignedUnit): string {
    if (!stored) return writeEntry(missingUnit(unit), this.#indent('units'), this.#newline);
    const changes: FieldChange[] = [];
    if (stored.place !== unit.place) changes.push({ field: 'place', text: unit.place });
    if (match === 'missing' && stored.source !== unit.source) changes.push({ field: 'source', text: unit.source });
    return this.#kept(stored, 'units', changes, match === 'stale' ? unit.source : undefined);
  }

  /** The lines of a stored unit, with these fields changed, as they stand in the list that it goes to. */
  #kept(stored: StoredUnit, goesTo: ListName, changes: readonly FieldChange[], sourceNow?: string): string {
    const home = this.#homes.get(stored);
    const list = home && this.#lists[home.list];
    const span = home && list?.entries[home.index];
    if (!home || !list || !span || list.indent === null) {
      const changed = Object.fromEntries(changes.map(({ field, text }) => [field, text]));
      const entry = writeEntry({ ...fieldsOf(stored), ...changed }, this.#indent(goesTo), this.#newline);
      return this.#withSourceNow(entry, sourceNow, this.#indent(goesTo));
    }
    const splices = changes.flatMap((change) => this.#replaceField(change, [home.list, home.index, change.field]));
    let entry = '';
    let from = span.start;
    for (const { start, end, text } of splices.sort((a, b) => a.start - b.start)) {
      entry += this.#text.slice(from, start) + text;
      from = end;
    }
    entry += this.#text.slice(from, span.end);
    if (!entry.endsWith('\n')) entry += this.#newline;
    return this.#withSourceNow(reindent(entry, list.indent, this.#indent(goesTo)), sourceNow, this.#indent(goesTo));
  }

  #replaceField({ text }: FieldChange, path: readonly (string | number)[]): Splice[] {
    const span = this.#yaml.spanOf(path);
    if (!span) return [];
    const old = this.#text.slice(span.start, span.end);
    // A block scalar ends behind its line break.
    return [{ ...span, text: writeYamlText(text) + (old.endsWith('\n') ? this.#newline : '') }];
  }

  #withSourceNow(entry: string, sourceNow: string | undefined, indent: string): string {
    const lines = entry.split(/(?<=\n)/);
    const dash = lines.findIndex((line) => !/^\s*(?:#.*)?\r?\n?$/.test(line));
    const above = lines.slice(0, dash).filter((line) => !line.trimStart().startsWith(SOURCE_NOW));
    const note = sourceNow === undefined ? [] : [`${indent}${SOURCE_NOW}${sourceNow}${this.#newline}`];
    return [...above, ...note, ...lines.slice(dash)].join('');
  }

  /** What was set aside once stays; of what comes new, translations, notes and comments are worth it. */
  #isWorthKeeping(unit: StoredUnit): boolean {
    const home = this.#homes.get(unit);
    if (home?.list === 'obsolete' || unit.target !== '' || unit.note !== undefined) return true;
    const span = home && this.#lists[home.list]?.entries[home.index];
    return (
      span !== undefined && this.#withSourceNow(this.#text.slice(span.start, span.end), undefined, '').includes('#')
    );
  }
}

interface FieldChange {
  readonly field: 'place' | 'source';
  readonly text: string;
}

function fieldsOf({ at: _, ...fields }: StoredUnit): Readonly<Record<string, unknown>> {
  return fields;
}

/** Moves all lines of an entry as far as its dash moves; a line that has fewer spaces than that loses those it has. */
function reindent(entry: string, from: number, to: string): string {
  const by = to.length - from;
  if (by === 0) return entry;
  const lines = entry.split(/(?<=\n)/);
  if (by > 0) return lines.map((line) => (line.trim() === '' ? line : ' '.repeat(by) + line)).join('');
  return lines.map((line) => line.slice(Math.min(-by, line.search(/[^ ]|$/)))).join('');
}

/** A new entry of a units file. */
export function missingUnit({ place, source }: SourceUnit): Readonly<Record<string, string>> {
  return { place, source, target: '', state: 'missing' };
}

/** @param indent what stands before the dash */
export function writeEntry(fields: Readonly<Record<string, unknown>>, indent: string, newline: string): string {
  const lines = writeYamlMap(fields).trimEnd().split('\n');
  return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}${newline}`).join('');
}
