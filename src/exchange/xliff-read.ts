/** XLIFF 1.2 as it comes back from a translator's tool. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { positionsIn } from '../base/line-index.ts';
import type { SourceText } from '../base/source-text.ts';
import { parseXmlTree, type XmlElement, type XmlFault } from '../base/xml.ts';
import { isPluralCategory, type Wording } from '../locales/wording.ts';
import type { ReturnedFile, ReturnedUnit } from './exchange-file.ts';
import { hasTwice } from './has-twice.ts';

const MAX_DEPTH = 64;

/**
 * Reads every `file` of the document. Entities and document types are refused, never resolved.
 * @returns undefined after an error: `exchange.broken`, `exchange.doctype`, `exchange.not-xliff`, `exchange.xliff-version`,
 * `exchange.twice`
 */
export function readXliff(source: SourceText, report: Report): readonly ReturnedFile[] | undefined {
  const at = positionsIn(source);
  const tree = parseXmlTree(source.text, MAX_DEPTH);
  if ('kind' in tree) {
    refuseFault(tree, at(tree.offset), report);
    return undefined;
  }
  const { root } = tree;
  if (local(root) !== 'xliff') {
    const message = `This is no XLIFF: its outermost element is <${root.name}>.`;
    report({
      severity: 'error',
      code: 'exchange.not-xliff',
      message,
      at: at(root.start),
      hint: 'Was the right file given?',
    });
    return undefined;
  }
  const version = root.attributes.version ?? '';
  if (!/^1\.[12]$/.test(version)) {
    report({
      severity: 'error',
      code: 'exchange.xliff-version',
      message: `This is XLIFF ${version || 'of an unknown version'}; 1.2 can be read.`,
      at: at(root.start),
      hint: 'Save it as XLIFF 1.2 in the tool that made it.',
    });
    return undefined;
  }
  const all = elements(root, 'file').map((file) => ({
    file: source.file,
    name: file.attributes.original ?? '',
    locale: file.attributes['target-language'] ?? null,
    version: file.attributes['product-version'] ?? null,
    units: elements(file, 'body').flatMap((body) => readUnits(body, (element) => at(element.start))),
  }));
  const entries = all.flatMap(({ name, units }) =>
    units.map((unit) => ({ id: `${name}/${unit.id}`, line: unit.at.line })),
  );
  if (hasTwice(entries, (line) => ({ file: source.file, line, column: 1 }), report)) return undefined;
  return all.map((file) => ({ ...file, units: joinForms(file.units) }));
}

function refuseFault({ kind, words }: XmlFault, at: SourcePosition, report: Report): void {
  if (kind === 'doctype') {
    const message = 'An exchange file has no document type and no entities of its own; they are never resolved.';
    report({ severity: 'error', code: 'exchange.doctype', message, at, hint: 'Take “<!DOCTYPE …>” out.' });
    return;
  }
  const message = kind === 'too-deep' ? 'This is nested too deeply.' : `This is not valid XML: ${words}.`;
  const hint = 'Save it again in the program that made it; nothing was read from it.';
  report({ severity: 'error', code: 'exchange.broken', message, at, hint });
}

/** Tools put prefixes before names as they like. */
function local({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function elements(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) => (child.kind === 'element' && local(child) === name ? [child] : []));
}

function readUnits(parent: XmlElement, at: (element: XmlElement) => SourcePosition): readonly ReturnedUnit[] {
  return parent.children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    if (local(child) === 'group') return readUnits(child, at);
    return local(child) === 'trans-unit' ? [readUnit(child, at(child))] : [];
  });
}

function readUnit(unit: XmlElement, at: SourcePosition): ReturnedUnit {
  const [source] = elements(unit, 'source');
  const [target] = elements(unit, 'target');
  const note = elements(unit, 'note').find(({ attributes }) => attributes.from === 'translator');
  const noteText = note === undefined ? '' : plain(note);
  return {
    id: unit.attributes.id ?? unit.attributes.resname ?? '',
    source: source === undefined ? '' : plain(source),
    target: target === undefined ? '' : plain(target),
    isFuzzy: /^needs-(?:review|adaptation|l10n)/.test(target?.attributes.state ?? ''),
    ...(noteText === '' ? {} : { note: noteText }),
    at,
  };
}

/** Texts and codes in their order: the codes are the markup itself. Segments (`mrk`) are only marks around text. */
function plain(element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'element' ? plain(child) : ''))
    .join('');
}

/** `key#one`, `key#other`: the forms of one word. */
function joinForms(units: readonly ReturnedUnit[]): readonly ReturnedUnit[] {
  const joined = new Map<string, ReturnedUnit>();
  for (const unit of units) {
    const hash = unit.id.lastIndexOf('#');
    const category = unit.id.slice(hash + 1);
    if (hash < 0 || !isPluralCategory(category)) {
      joined.set(unit.id, unit);
      continue;
    }
    const id = unit.id.slice(0, hash);
    const before = joined.get(id) ?? { ...unit, id, source: {}, target: '', isFuzzy: false };
    const sourceForm = category === 'one' ? { one: unit.source as string } : { other: unit.source as string };
    joined.set(id, {
      ...before,
      source: { ...forms(before.source), ...sourceForm },
      target: unit.target === '' ? before.target : { ...forms(before.target), [category]: unit.target as string },
      isFuzzy: before.isFuzzy || unit.isFuzzy,
    });
  }
  return [...joined.values()];
}

function forms(wording: Wording): Exclude<Wording, string> {
  return typeof wording === 'string' ? {} : wording;
}
