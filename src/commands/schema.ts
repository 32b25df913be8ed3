/** `foldout schema`: the JSON Schemas that the YAML files name, so that an editor completes and checks while typing. */

import { relative, resolve } from 'node:path';
import { toJsonSchema } from '../base/check-shape.ts';
import { Findings } from '../base/diagnostic.ts';
import { glossaryJsonSchema } from '../content/glossary-schema.ts';
import { leafletJsonSchema } from '../content/schema.ts';
import { publish } from '../files/publish.ts';
import { localeJsonSchemas } from '../locales/schema.ts';
import { editionShape } from '../project/load-edition.ts';
import { projectJsonSchema } from '../project/schema.ts';
import { openProject } from './open-project.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface SchemaCommand {
  readonly project?: string;
  readonly out?: string;
}

export const SCHEMA_FOLDER = 'schemas';

/** Every schema by its file name. */
export function schemas(): ReadonlyMap<string, string> {
  const all = {
    leaflet: leafletJsonSchema(),
    glossary: glossaryJsonSchema(),
    foldout: projectJsonSchema(),
    edition: toJsonSchema(editionShape, 'Edition'),
    ...localeJsonSchemas(),
  };
  return new Map(
    Object.entries(all).map(([name, value]) => [`${name}.schema.json`, `${JSON.stringify(value, null, 2)}\n`]),
  );
}

export async function schema(command: SchemaCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const root = openProject(command.project, terminal, findings.report);
  if (root !== null) {
    const out =
      command.out === undefined ? resolve(root, SCHEMA_FOLDER) : resolve(terminal.workingDirectory, command.out);
    for (const [name, text] of schemas()) {
      if (publish(out, name, text, findings.report)) {
        terminal.say(`written  ${relative(terminal.workingDirectory, resolve(out, name))}`);
      }
    }
  }
  showFindings(findings.all, root ?? '.', 'text', terminal);
  return exitStatus(findings);
}
