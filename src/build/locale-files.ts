/** A translator's files opened for editing: the text, what it says, and how it stands to the source. */

import { decodeText } from '../base/decode-text.ts';
import type { Report } from '../base/diagnostic.ts';
import { parseYaml, type YamlText } from '../base/yaml.ts';
import type { Leaflet } from '../content/leaflet.ts';
import type { ProjectFiles } from '../files/project-files.ts';
import { align } from '../locales/align.ts';
import { extractUnits } from '../locales/extract-units.ts';
import { loadSourceWords, readStoredWords, type SourceWord, type StoredWord } from '../locales/load-interface.ts';
import { readUnits } from '../locales/load-units.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { Alignment, StoredUnits } from '../locales/unit.ts';
import { sameWording } from '../locales/wording.ts';
import type { Workspace } from './workspace.ts';

/** The name by which commands speak of `interface.yaml`. */
export const INTERFACE = 'interface';

export interface OpenUnits {
  readonly file: string;
  readonly yaml: YamlText;
  readonly stored: StoredUnits;
  readonly leaflet: Leaflet;
  readonly alignment: Alignment;
}

/** Undefined where the locale has no such file, and after an error in it. */
export function openUnits(
  files: ProjectFiles,
  { leaflets, drawings }: Workspace,
  tag: string,
  id: string,
  report: Report,
): OpenUnits | undefined {
  const raw = files.locales.get(tag)?.leaflets.get(id);
  const leaflet = leaflets.get(id);
  const source = raw && decodeText(raw.bytes, raw.file, report);
  const yaml = source && parseYaml(source, report);
  const stored = yaml && leaflet && readUnits(yaml, new Set([id]), report);
  if (raw === undefined || yaml === undefined || leaflet === undefined || stored === undefined) return undefined;
  const alignment = align(extractUnits(leaflet, drawings), stored.units, stored.obsolete);
  return { file: raw.file, yaml, stored, leaflet, alignment };
}

export interface OpenWord {
  readonly source: SourceWord;
  /** Missing where the file lacks the word. */
  readonly stored?: StoredWord;
  readonly isStale: boolean;
}

export interface OpenInterface {
  readonly file: string;
  readonly yaml: YamlText;
  readonly words: readonly OpenWord[];
}

/** Undefined where the locale has no interface, and after an error in it. */
export function openInterfaceFile(files: ProjectFiles, tag: string, report: Report): OpenInterface | undefined {
  const raw = files.locales.get(tag)?.interface;
  const source = raw && decodeText(raw.bytes, raw.file, report);
  const yaml = source ? parseYaml(source, report) : undefined;
  const stored = yaml && readStoredWords(yaml, report);
  if (!raw || yaml === undefined || stored === undefined) return undefined;
  const byKey = new Map(stored.map((word) => [word.key, word]));
  const words = sourceWords(files).map((word) => {
    const inFile = byKey.get(word.key);
    if (inFile === undefined) return { source: word, isStale: false };
    return { source: word, stored: inFile, isStale: !sameWording(inFile.source, word.source) };
  });
  return { file: raw.file, yaml, words };
}

/** What is wrong in them was reported when the workspace was loaded. */
function sourceWords(files: ProjectFiles): readonly SourceWord[] {
  const raw = files.locales.get(SOURCE_LOCALE)?.interface;
  const source = raw && decodeText(raw.bytes, raw.file, () => undefined);
  return (source && loadSourceWords(source, () => undefined)) ?? [];
}
