/** One block of a leaflet's YAML → {@link Block}, every text with its place. */

import type { Report } from '../base/diagnostic.ts';
import { pathProblem } from '../base/project-path.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import type { Block, FigureBlock, ListItem, SourceString } from './leaflet.ts';
import type { BlockYaml, ItemYaml } from './schema.ts';

type FigureYaml = Extract<BlockYaml, { figure: unknown }>['figure'];
type WarningYaml = Extract<BlockYaml, { warning: unknown }>['warning'];
type NoteYaml = Extract<BlockYaml, { note: unknown }>['note'];
type TableYaml = Extract<BlockYaml, { table: unknown }>['table'];

/** @returns undefined after an error: a figure without a picture, or with one outside the project */
export function readBlock(value: BlockYaml, path: YamlPath, yaml: YamlText, report: Report): Block | undefined {
  return new BlockReader(yaml, report).block(value, path);
}

class BlockReader {
  readonly #yaml: YamlText;
  readonly #report: Report;

  constructor(yaml: YamlText, report: Report) {
    this.#yaml = yaml;
    this.#report = report;
  }

  block(value: BlockYaml, path: YamlPath): Block | undefined {
    const at = this.#yaml.keyAt(path);
    if (typeof value === 'string') return { kind: 'paragraph', text: this.#string(value, path), at };
    if ('list' in value) return { kind: 'list', items: this.#items(value.list, [...path, 'list']), at };
    if ('steps' in value) return { kind: 'steps', items: this.#items(value.steps, [...path, 'steps']), at };
    if ('warning' in value) return { ...this.#warning(value.warning, [...path, 'warning']), at };
    if ('note' in value) return { ...this.#note(value.note, [...path, 'note']), at };
    if ('figure' in value) return this.#figure(value.figure, [...path, 'figure']);
    if ('table' in value) return { ...this.#table(value.table, [...path, 'table']), at };
    if ('terms' in value) return { kind: 'terms', terms: this.#terms(value.terms, [...path, 'terms']), at };
    if ('questions' in value) return { kind: 'questions', lines: value.questions.lines, at };
    return { kind: 'contact', ...this.#optional('text', value.contact.text, [...path, 'contact']), at };
  }

  #string(text: string, path: YamlPath): SourceString {
    return { text, at: this.#yaml.valueAt(path) };
  }

  #optional<N extends string>(name: N, text: string | undefined, path: YamlPath): { readonly [K in N]?: SourceString } {
    // A computed key widens to an index signature; the object has this one key or none.
    return (text === undefined ? {} : { [name]: this.#string(text, [...path, name]) }) as {
      readonly [K in N]?: SourceString;
    };
  }

  #items(values: readonly (string | ItemYaml)[] | undefined, path: YamlPath): readonly ListItem[] {
    return (values ?? []).map((value, i) =>
      typeof value === 'string'
        ? { text: this.#string(value, [...path, i]), items: [] }
        : {
            text: this.#string(value.text, [...path, i, 'text']),
            items: this.#items(value.list, [...path, i, 'list']),
          },
    );
  }

  #warning(value: WarningYaml, path: YamlPath) {
    return {
      kind: 'warning' as const,
      heading: this.#string(value.heading, [...path, 'heading']),
      ...this.#optional('text', value.text, path),
      items: this.#items(value.list, [...path, 'list']),
      ...this.#optional('action', value.action, path),
    };
  }

  #note(value: NoteYaml, path: YamlPath) {
    return {
      kind: 'note' as const,
      ...this.#optional('heading', value.heading, path),
      ...this.#optional('text', value.text, path),
      items: this.#items(value.list, [...path, 'list']),
    };
  }

  #figure(value: FigureYaml, path: YamlPath): FigureBlock | undefined {
    const picture = this.#picture(value, path);
    if (!picture) return undefined;
    return {
      kind: 'figure',
      picture,
      alt: this.#string(value.alt, [...path, 'alt']),
      ...this.#optional('caption', value.caption, path),
      ...this.#optional('credit', value.credit, path),
      at: this.#yaml.keyAt(path),
    };
  }

  #picture(value: FigureYaml, path: YamlPath): FigureBlock['picture'] | undefined {
    const { drawing, image } = value;
    if ((drawing === undefined) === (image === undefined)) {
      this.#report({
        severity: 'error',
        code: drawing === undefined ? 'content.no-picture' : 'content.two-pictures',
        message: drawing === undefined ? 'This figure has no picture.' : 'This figure has a drawing and an image.',
        at: this.#yaml.keyAt(path),
        hint: 'Write either "drawing: name.svg" or "image: name.jpg".',
      });
      return undefined;
    }
    const kind = drawing === undefined ? 'image' : 'drawing';
    const name = drawing ?? image ?? '';
    const at = this.#yaml.valueAt([...path, kind]);
    const problem = pathProblem(name);
    if (problem !== undefined) {
      this.#report({
        severity: 'error',
        code: 'content.path-outside-project',
        message: `"${name}" ${problem}.`,
        at,
        hint: `Put the file into content/${kind}s/ and write its name.`,
      });
      return undefined;
    }
    return { kind, path: name, at };
  }

  #table(value: TableYaml, path: YamlPath) {
    const columns = value.header.length;
    for (const [i, row] of value.rows.entries()) {
      if (row.length === columns) continue;
      this.#report({
        severity: 'error',
        code: 'content.uneven-table',
        message: `This row has ${row.length} cells, and the header has ${columns}.`,
        at: this.#yaml.valueAt([...path, 'rows', i]),
        hint: "Write an empty cell as ''.",
      });
    }
    const cells = (row: readonly string[], at: YamlPath) => row.map((cell, i) => this.#string(cell, [...at, i]));
    return {
      kind: 'table' as const,
      caption: this.#string(value.caption, [...path, 'caption']),
      header: cells(value.header, [...path, 'header']),
      rows: value.rows.map((row, i) => cells(row, [...path, 'rows', i])),
    };
  }

  #terms(values: readonly { readonly term: string; readonly definition: string }[], path: YamlPath) {
    return values.map((value, i) => ({
      term: this.#string(value.term, [...path, i, 'term']),
      definition: this.#string(value.definition, [...path, i, 'definition']),
    }));
  }
}
