/**
 * The one wrapper of the `yaml` library: a text → a plain value, with the place of every key and value in the text.
 *
 * A strict part of YAML 1.2 (core schema): one document, text keys, each key once. Anchors, aliases and tags are refused
 * wholly: nobody needs them here, a few aliases can unfold to gigabytes, and a text that begins with `*`, `&` or `!`
 * would turn into one unseen.
 */

import type { CST, Document, Node, Pair, ParsedNode, YAMLMap } from 'yaml';
import { Composer, isMap, isScalar, isSeq, Parser, stringify } from 'yaml';
import { MAX_TEXT_BYTES, reportTooLarge } from './decode-text.ts';
import type { Report, SourcePosition } from './diagnostic.ts';
import type { PositionOf } from './line-index.ts';
import { positionsIn } from './line-index.ts';
import type { SourceText } from './source-text.ts';
import { findMergeConflicts, refuse, reportSyntaxError } from './yaml-findings.ts';
import type { Span } from './yaml-list-lines.ts';
import { entryLines } from './yaml-list-lines.ts';

/** From the top of the file: `['sections', 2, 'heading']`. */
export type YamlPath = readonly (string | number)[];

/** A YAML text, read. */
export interface YamlText {
  /** Without a byte order mark. */
  readonly source: SourceText;
  /** Maps, arrays, strings, numbers, booleans and null. */
  readonly value: unknown;
  /** The place of a value; where the path leads nowhere, of the nearest thing on the way to it. */
  readonly valueAt: (path: YamlPath) => SourcePosition;
  /** The place of the key at the end of the path; of the value, where that is an item of a list. */
  readonly keyAt: (path: YamlPath) => SourcePosition;
  /** Where a value stands in the text, for editing it in place; undefined: there is none. */
  readonly spanOf: (path: YamlPath) => Span | undefined;
  /** How a list is written, for editing it entry by entry; undefined: there is no list. */
  readonly listAt: (path: YamlPath) => YamlList | undefined;
}

/** A list as it stands in the text. */
export interface YamlList {
  /** The list's own text: `[]` when it is written in brackets, all entries otherwise. */
  readonly span: Span;
  /** Column of the `-`, from 0; null: the list is written in brackets. */
  readonly indent: number | null;
  /** Whole lines of each entry, with the comments that belong to it; empty when the list is written in brackets. */
  readonly entries: readonly Span[];
}

/** Deeper nesting is no document of ours, and would exhaust the stack. */
const MAX_DEPTH = 64;
/** After the first errors the parser has lost its way, and what it says next misleads. */
const MAX_SYNTAX_ERRORS = 3;

/**
 * Reads a YAML text; its texts are composed (Unicode's NFC), and `text.not-composed` says so where they were not.
 * @param maxBytes larger texts are refused before they are parsed; bytes of UTF-8
 * @returns undefined after an error: `text.too-large`, `yaml.merge-conflict`, `yaml.broken`, `yaml.tab`, `yaml.alias`, `yaml.anchor`,
 *   `yaml.tag`, `yaml.too-deep`, `yaml.several-documents`, `yaml.duplicate-key`, `yaml.key-not-text`
 */
export function parseYaml(original: SourceText, report: Report, maxBytes = MAX_TEXT_BYTES): YamlText | undefined {
  const bytes = original.text.length > maxBytes ? original.text.length : Buffer.byteLength(original.text, 'utf8');
  if (bytes > maxBytes) {
    reportTooLarge(original.file, bytes, maxBytes, report);
    return undefined;
  }
  const source = { file: original.file, text: original.text.replace(/^\uFEFF/, '') };
  const at = positionsIn(source);
  const findings = new ErrorCounter(report);
  findMergeConflicts(source, at, findings.report);
  if (findings.count > 0) return undefined;
  const tokens = [...new Parser().parse(source.text)];
  const unclosed = refuseTokens(tokens, at, findings.report);
  if (findings.count > 0) return undefined;
  const document = compose(tokens, unclosed ?? source.text.trimEnd().length, at, findings.report);
  if (findings.count > 0) return undefined;
  const value = plainValue(document?.contents ?? null, at, findings.report);
  reportDecomposed(source, at, report);
  return findings.count > 0 ? undefined : new ParsedYaml(source, value, document?.contents ?? null, at);
}

/** Letters that are written as a base and a mark are read as one (NFC), so that two spellings of one text are one text. */
function reportDecomposed({ text }: SourceText, at: PositionOf, report: Report): void {
  const composed = text.normalize('NFC');
  if (composed === text) return;
  let index = 0;
  while (text[index] === composed[index]) index++;
  report({
    severity: 'info',
    code: 'text.not-composed',
    message: 'Letters with marks are written in two parts here (NFD); they are read as one (NFC).',
    at: at(index, index + 2),
    hint: 'Nothing is lost. Save the file in NFC, as most editors do, so that searching finds them.',
  });
}

class ErrorCounter {
  count = 0;
  readonly report: Report;
  constructor(report: Report) {
    this.report = (finding) => {
      if (finding.severity === 'error') this.count++;
      report(finding);
    };
  }
}

// --- Tokens -----------------------------------------------------------------------------------------------------------------

/**
 * Anchors, aliases, tags and too deep nesting. Not recursive, so that deep nesting is a finding and no crash.
 * @returns the offset of a quote that is never closed
 */
function refuseTokens(tokens: readonly CST.Token[], at: PositionOf, report: Report): number | undefined {
  let unclosed: number | undefined;
  const open: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of tokens) open.push({ token, depth: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) {
      report({
        severity: 'error',
        code: 'yaml.too-deep',
        message: `This is nested more than ${MAX_DEPTH} levels deep.`,
        at: at(token.offset),
        hint: 'No file of this project is nested so deeply; look for a bracket too many.',
      });
      return undefined;
    }
    if (isUnclosed(token)) unclosed = token.offset;
    if (token.type === 'alias') refuse(token.type, token.offset, token.source, at, report);
    for (const child of childTokens(token, at, report)) open.push({ token: child, depth: depth + 1 });
  }
  return unclosed;
}

function isUnclosed(token: CST.Token): boolean {
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return false;
  return token.source.length === 1 || token.source[0] !== token.source.at(-1);
}

function childTokens(token: CST.Token, at: PositionOf, report: Report): CST.Token[] {
  const children: CST.Token[] = [];
  const properties = (list: readonly CST.SourceToken[] | undefined) => {
    for (const part of list ?? []) refuse(part.type, part.offset, part.source, at, report);
  };
  if (token.type === 'document') {
    properties(token.start);
    if (token.value) children.push(token.value);
  } else if ('items' in token) {
    for (const item of token.items) {
      properties(item.start);
      properties(item.sep);
      if (item.key) children.push(item.key);
      if (item.value) children.push(item.value);
    }
  }
  return children;
}

// --- Documents --------------------------------------------------------------------------------------------------------------

/** @param lastOffset where to point at the furthest: the library points behind an unclosed quote, where it helps nobody */
function compose(
  tokens: readonly CST.Token[],
  lastOffset: number,
  at: PositionOf,
  report: Report,
): Document.Parsed | undefined {
  // Keys are compared by plainValue: the library compares each with each, which takes minutes for a large file.
  const composer = new Composer<ParsedNode, true>({ uniqueKeys: false, keepSourceTokens: true, prettyErrors: false });
  const [document, second] = [...composer.compose(tokens)];
  if (!document) return undefined;
  const errors = [...document.errors, ...document.warnings];
  const firstOfLine = errors.filter(
    (error, i) => at(error.pos[0]).line !== at(errors[i - 1]?.pos[0] ?? -1).line || i === 0,
  );
  for (const error of firstOfLine.slice(0, MAX_SYNTAX_ERRORS)) reportSyntaxError(error, lastOffset, at, report);
  if (second && errors.length === 0) {
    report({
      severity: 'error',
      code: 'yaml.several-documents',
      message: 'A second document begins here; a file holds one.',
      at: at(second.range[0]),
      hint: 'Delete the line "---".',
    });
  }
  return document;
}

// --- Values -----------------------------------------------------------------------------------------------------------------

function plainValue(node: unknown, at: PositionOf, report: Report): unknown {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value.normalize('NFC') : node.value;
  if (isSeq(node)) return node.items.map((item) => plainValue(item, at, report));
  if (!isMap(node)) return null;
  const firstLines = new Map<string, number>();
  const entries: [string, unknown][] = [];
  for (const pair of node.items) {
    const key = keyOf(pair);
    const place = at(...rangeOf(pair.key));
    const firstLine = key === undefined ? undefined : firstLines.get(key);
    if (key === undefined) {
      report({ severity: 'error', code: 'yaml.key-not-text', message: 'A list or a map cannot be a key.', at: place });
    } else if (firstLine !== undefined) {
      report({
        severity: 'error',
        code: 'yaml.duplicate-key',
        message: `The key "${key}" stands here a second time; the first is in line ${firstLine}.`,
        at: place,
        hint: 'Keep one of the two, or rename one.',
      });
    } else {
      firstLines.set(key, place.line);
      entries.push([key, plainValue(pair.value, at, report)]);
    }
  }
  return Object.fromEntries(entries);
}

/** As JavaScript would write the key; undefined: it is not a scalar. */
function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : pair.key === null ? '' : undefined;
}

function rangeOf(node: unknown): [start: number, end: number] {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

// --- Places -----------------------------------------------------------------------------------------------------------------

interface Found {
  readonly node: unknown;
  /** The key that the node was found under. */
  readonly key: unknown;
  /** False: the path leads further than the text does. */
  readonly whole: boolean;
}

class ParsedYaml implements YamlText {
  readonly source: SourceText;
  readonly value: unknown;
  readonly #top: unknown;
  readonly #at: PositionOf;
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(source: SourceText, value: unknown, top: unknown, at: PositionOf) {
    this.source = source;
    this.value = value;
    this.#top = top;
    this.#at = at;
  }

  readonly valueAt = (path: YamlPath): SourcePosition => {
    const { node, key } = this.#find(path);
    // A key without a value has an empty node behind the colon: there the key says more.
    return this.#at(...(isEmpty(node) && key ? rangeOf(key) : rangeOf(node)));
  };

  readonly keyAt = (path: YamlPath): SourcePosition => {
    const { node, key, whole } = this.#find(path);
    return this.#at(...(key && whole ? rangeOf(key) : rangeOf(node)));
  };

  readonly spanOf = (path: YamlPath): Span | undefined => {
    const { node, whole } = this.#find(path);
    if (!whole || !node) return undefined;
    const [start, end] = rangeOf(node);
    return { start, end };
  };

  readonly listAt = (path: YamlPath): YamlList | undefined => {
    const { node, whole } = this.#find(path);
    if (!whole || !isSeq(node)) return undefined;
    const [start, end] = rangeOf(node);
    const token = node.srcToken;
    if (token?.type !== 'block-seq') return { span: { start, end }, indent: null, entries: [] };
    const ends = node.items.map((item) => rangeOf(item)[1]);
    const dashes = token.items.flatMap((item) => item.start.find((part) => part.type === 'seq-item-ind')?.offset ?? []);
    const entries = entryLines(this.source.text, dashes, ends);
    return {
      span: { start: entries[0]?.start ?? start, end: entries.at(-1)?.end ?? end },
      indent: token.indent,
      entries,
    };
  };

  #find(path: YamlPath): Found {
    let found: Found = { node: this.#top, key: undefined, whole: true };
    for (const step of path) {
      const pair = isMap(found.node) ? this.#pairsOf(found.node).get(String(step)) : undefined;
      const item = isSeq(found.node) && typeof step === 'number' ? found.node.items[step] : undefined;
      if (pair) found = { node: pair.value, key: pair.key, whole: true };
      else if (item) found = { node: item, key: undefined, whole: true };
      else return { ...found, whole: false };
    }
    return found;
  }

  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [keyOf(pair) ?? '', pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }
}

function isEmpty(node: unknown): boolean {
  const [start, end] = rangeOf(node);
  return !node || start === end;
}

// --- Writing ----------------------------------------------------------------------------------------------------------------

/**
 * Writes a map as YAML lines, one a text, never folded; line ends are `\n`.
 * Quotes are set where they are needed and nowhere else.
 */
export function writeYamlMap(fields: Readonly<Record<string, unknown>>): string {
  return stringify(fields, { lineWidth: 0, blockQuote: false });
}

/** Writes one text as a YAML scalar that may stand in brackets too. */
export function writeYamlText(text: string): string {
  const line = writeYamlMap({ text }).slice('text: '.length, -1);
  return /^["']/.test(line) || !/[,[\]{}]/.test(line) ? line : JSON.stringify(text);
}
