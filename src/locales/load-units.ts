/** `locales/<tag>/leaflets/<leaflet>.yaml` → {@link StoredUnits}. */

import { checkShape } from '../base/check-shape.ts';
import type { Report } from '../base/diagnostic.ts';
import type { SourceText } from '../base/source-text.ts';
import { suggest } from '../base/suggest.ts';
import type { YamlPath, YamlText } from '../base/yaml.ts';
import { parseYaml } from '../base/yaml.ts';
import type { UnitsYaml, UnitYaml } from './schema.ts';
import { unitsShape } from './schema.ts';
import type { StoredUnit, StoredUnits } from './unit.ts';

/**
 * Reads a units file.
 * @param leaflets ids of all leaflets there are
 * @returns undefined after an error
 */
export function loadUnits(source: SourceText, leaflets: ReadonlySet<string>, report: Report): StoredUnits | undefined {
  const yaml = parseYaml(source, report);
  return yaml && readUnits(yaml, leaflets, report);
}

/** The same of a file that is parsed already. */
export function readUnits(yaml: YamlText, leaflets: ReadonlySet<string>, report: Report): StoredUnits | undefined {
  const value = checkShape(unitsShape, yaml, 'locales', report);
  if (!value || !checkLeaflet(value.leaflet, yaml, leaflets, report)) return undefined;
  return {
    file: yaml.source.file,
    leaflet: value.leaflet,
    provenance: value.provenance,
    units: readList(value.units, 'units', yaml, report),
    obsolete: readList(value.obsolete ?? [], 'obsolete', yaml, report),
  };
}

function checkLeaflet(leaflet: string, yaml: YamlText, leaflets: ReadonlySet<string>, report: Report): boolean {
  const { file } = yaml.source;
  const name = /([^/]*)\.ya?ml$/.exec(file)?.[1] ?? '';
  const at = yaml.valueAt(['leaflet']);
  if (leaflet !== name) {
    const message = `This file is named "${name}", and says that it translates "${leaflet}".`;
    report({ severity: 'error', code: 'locales.other-leaflet', message, at, hint: 'Give both the same name.' });
    return false;
  }
  if (leaflets.has(leaflet)) return true;
  const near = suggest(leaflet, leaflets);
  report({
    severity: 'error',
    code: 'locales.unknown-leaflet',
    message: `There is no leaflet "${leaflet}".`,
    at,
    hint: near ? `Did you mean "${near}"?` : `Delete the file, or name it after one of: ${[...leaflets].join(', ')}.`,
  });
  return false;
}

function readList(
  units: UnitsYaml['units'],
  list: 'units' | 'obsolete',
  yaml: YamlText,
  report: Report,
): readonly StoredUnit[] {
  return units.map((unit, i) => readUnit(unit, [list, i], yaml, report));
}

function readUnit(value: UnitYaml, path: YamlPath, yaml: YamlText, report: Report): StoredUnit {
  const { place, source, target, state, ...more } = value;
  if (target === '' && state !== 'missing') {
    report({
      severity: 'error',
      code: 'locales.empty-target',
      message: `"${place}" is said to be ${state}, and its target is empty.`,
      at: yaml.valueAt([...path, 'state']),
      hint: 'Write the translation, or set the state to missing.',
    });
  } else if (target !== '' && state === 'missing') {
    report({
      severity: 'warning',
      code: 'locales.missing-with-target',
      message: `"${place}" has a translation, but its state is still missing.`,
      at: yaml.valueAt([...path, 'state']),
      hint: 'Set the state to translated.',
    });
  }
  return {
    place,
    source,
    target,
    state,
    ...defined(more),
    at: yaml.valueAt([...path, 'target']),
  };
}

/** Without the fields that are not there. */
function defined(fields: Omit<UnitYaml, 'place' | 'source' | 'target' | 'state'>): Partial<StoredUnit> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
