/** A leaflet's YAML → {@link Leaflet}. */

import { checkShape } from '../base/check-shape.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import { parseYaml } from '../base/yaml.ts';
import { checkLeaflet } from './check-leaflet.ts';
import type { Basis, EditorialNote, Leaflet, Section } from './leaflet.ts';
import { readBlock } from './read-block.ts';
import type { BasisYaml, LeafletYaml, SectionYaml } from './schema.ts';
import { leafletShape } from './schema.ts';

/**
 * Reads and checks a leaflet.
 * @param source `content/leaflets/<leaflet>.yaml`; the file's name is the leaflet's id
 * @returns undefined where the text is no leaflet at all; a leaflet with errors in its content is returned and the errors reported,
 *   so that everything that is wrong is found at once
 */
export function loadLeaflet(source: SourceText, report: Report): Leaflet | undefined {
  const id = leafletId(source.file, report);
  const yaml = parseYaml(source, report);
  const value = yaml && checkShape(leafletShape, yaml, 'content', report);
  if (id === undefined || !yaml || !value) return undefined;
  const leaflet = readLeaflet(id, value, yaml, report);
  checkReview(value.review, yaml, report);
  checkLeaflet(leaflet, report);
  return leaflet;
}

function leafletId(file: string, report: Report): string | undefined {
  const id = /([^/]*)\.ya?ml$/.exec(file)?.[1] ?? '';
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return id;
  report({
    severity: 'error',
    code: 'content.file-name',
    message: `The file's name is the leaflet's id, and "${id}" cannot be one.`,
    at: { file, line: 1, column: 1 },
    hint: 'Name it with lower-case words and hyphens, for example spinal-injury.yaml.',
  });
  return undefined;
}

function checkReview({ reviewed, reviewers }: LeafletYaml['review'], yaml: YamlText, report: Report): void {
  if ((reviewed === null) === (reviewers.length === 0)) return;
  report({
    severity: 'error',
    code: 'content.review-incomplete',
    message: reviewed === null ? 'Reviewers are named, but no date.' : 'A review is dated, but no reviewer is named.',
    at: yaml.valueAt(['review', reviewed === null ? 'reviewers' : 'reviewed']),
    hint: 'Give both the date and the reviewers; or null and an empty list, if nobody has reviewed it.',
  });
}

function readLeaflet(id: string, value: LeafletYaml, yaml: YamlText, report: Report): Leaflet {
  const string = (text: string, path: YamlPath) => ({ text, at: yaml.valueAt(path) });
  return {
    id,
    file: yaml.source.file,
    title: string(value.title, ['title']),
    audience: string(value.audience, ['audience']),
    code: value.code,
    version: value.version,
    date: value.date,
    keyMessages: value.keyMessages.map((message, i) => string(message, ['keyMessages', i])),
    sections: value.sections.map((section, i) => readSection(section, ['sections', i], yaml, report)),
    basedOn: value.basedOn.map((basis, i) => readBasis(basis, ['basedOn', i], yaml)),
    review: value.review,
    editorialNotes: (value.editorialNotes ?? []).map(
      (note, i): EditorialNote => ({ ...note, at: yaml.valueAt(['editorialNotes', i]) }),
    ),
  };
}

function readSection(value: SectionYaml, path: YamlPath, yaml: YamlText, report: Report): Section {
  return {
    id: value.id,
    heading: { text: value.heading, at: yaml.valueAt([...path, 'heading']) },
    from: value.from ?? [],
    essential: value.essential ?? false,
    blocks: (value.blocks ?? []).flatMap((block, i) => readBlock(block, [...path, 'blocks', i], yaml, report) ?? []),
    sections: (value.sections ?? []).map((section, i) => readSection(section, [...path, 'sections', i], yaml, report)),
    at: yaml.valueAt([...path, 'id']),
  };
}

function readBasis(value: BasisYaml, path: YamlPath, yaml: YamlText): Basis {
  const { title, publisher, author, updated, url, rights } = value;
  return {
    title,
    updated,
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(rights === undefined ? {} : { rights }),
    contributors: (value.contributors ?? []).map(({ name, role, organisation }) => ({
      name,
      ...(role === undefined ? {} : { role }),
      ...(organisation === undefined ? {} : { organisation }),
    })),
    references: value.references ?? [],
    at: yaml.valueAt(path),
  };
}
