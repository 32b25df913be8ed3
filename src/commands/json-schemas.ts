/** JSON Schemas of every file that people write, for their editors; `foldout schema` writes them into `schemas/`. */

import { leafletJsonSchema } from '../content/schema.ts';
import { localeJsonSchemas } from '../locales/schema.ts';
import { projectJsonSchema } from '../project/schema.ts';

/** By the file's name: `leaflet.schema.json`. The schemas come from the same shapes that the loaders check with. */
export function jsonSchemas(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const schemas = { foldout: projectJsonSchema(), leaflet: leafletJsonSchema(), ...localeJsonSchemas() };
  return new Map(Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, schema]));
}
