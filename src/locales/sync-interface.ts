/** Brings a locale's `interface.yaml` up to date: adds the words that it lacks, and touches nothing else. */

import type { Report } from '../base/diagnostic.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import { parseYaml, writeYamlMap } from '../base/yaml.ts';
import type { SourceWord, StoredWord } from './load-interface.ts';
import { readStoredWords } from './load-interface.ts';
import { sameWording } from './wording.ts';

export interface SyncedInterface {
  readonly text: string;
  /** Words without a translation, the new ones among them. */
  readonly missing: number;
  readonly stale: number;
}

/**
 * New words stand at the end of their group, or of the file under their whole key; their state is `missing`. Stale words stay as they
 * are, with the source that they were made from. Words that the source no longer has stay too: {@link openInterface} points them out.
 * @returns undefined after an error in the file: it is left alone
 */
export function syncInterface(
  file: string,
  text: string | null,
  source: readonly SourceWord[],
  report: Report,
): SyncedInterface | undefined {
  if (text === null) {
    const header = [
      '# yaml-language-server: $schema=../../schemas/interface.schema.json\n',
      '# Fill in the targets and set their state to translated. {{…}} is filled in later and stays. Where the source has forms, write\n',
      '# those that your language counts with: target: { one: …, few: …, other: … }.\n',
    ].join('');
    return {
      text: header + source.map((word) => writeWord(word, word.key, '', '\n')).join(''),
      missing: source.length,
      stale: 0,
    };
  }
  const yaml = parseYaml({ file, text }, report);
  const stored = yaml && readStoredWords(yaml, report);
  if (!yaml || !stored) return undefined;
  const known = new Map(stored.map((word) => [word.key, word]));
  const added = source.filter(({ key }) => !known.has(key));
  const count = (isCounted: (word: SourceWord, stored: StoredWord | undefined) => boolean) =>
    source.filter((word) => isCounted(word, known.get(word.key))).length;
  return {
    text: insert(added, yaml),
    missing: count((_, inFile) => inFile === undefined || inFile.state === 'missing'),
    stale: count(isStale),
  };
}

function isStale(word: SourceWord, stored: StoredWord | undefined): boolean {
  return stored !== undefined && stored.state !== 'missing' && !sameWording(stored.source, word.source);
}

function insert(added: readonly SourceWord[], yaml: YamlText): string {
  const { text } = yaml.source;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const additions = added.map((word) => ({ word, ...homeOf(word.key, yaml) }));
  // Where a group ends with the file, its words come before those that belong to no group.
  additions.sort((a, b) => a.offset - b.offset || b.indent.length - a.indent.length);
  let result = '';
  let from = 0;
  for (const { word, key, indent, offset } of additions) {
    result += text.slice(from, offset);
    if (result !== '' && !result.endsWith('\n')) result += newline;
    result += writeWord(word, key, indent, newline);
    from = offset;
  }
  return result + text.slice(from);
}

interface Home {
  readonly offset: number;
  readonly indent: string;
  readonly key: string;
}

/** The end of the deepest group that the word belongs to. */
function homeOf(key: string, yaml: YamlText): Home {
  const parts = key.split('.');
  for (let length = parts.length - 1; length > 0; length--) {
    const home = endOfGroup(parts.slice(0, length), yaml);
    if (home) return { ...home, key: parts.slice(length).join('.') };
  }
  return { offset: yaml.source.text.length, indent: '', key };
}

function endOfGroup(path: YamlPath, yaml: YamlText): { readonly offset: number; readonly indent: string } | undefined {
  const { text } = yaml.source;
  const span = yaml.spanOf(path);
  const group = path.reduce<unknown>((value, step) => (isMap(value) ? value[step] : undefined), yaml.value);
  if (!span || !isMap(group) || typeof group.state === 'string') return undefined;
  const first = yaml.keyAt([...path, Object.keys(group)[0] ?? '']);
  // A group in braces has no lines of its own to add to.
  if (first.line === yaml.keyAt(path).line || text[span.start] === '{') return undefined;
  const last = span.start + text.slice(span.start, span.end).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  return { offset: lineEnd < 0 ? text.length : lineEnd + 1, indent: ' '.repeat(first.column - 1) };
}

function writeWord({ source }: SourceWord, key: string, indent: string, newline: string): string {
  const lines = writeYamlMap({ [key]: { source, target: '', state: 'missing' } })
    .trimEnd()
    .split('\n');
  return lines.map((line) => indent + line + newline).join('');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
