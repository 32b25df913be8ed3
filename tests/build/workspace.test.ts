import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { loadWorkspace, type Scope } from '../../src/build/workspace.ts';
import { readProject } from '../../src/files/read-project.ts';
import { ROOT } from '../support/project.ts';

const files = readProject(ROOT, () => {});

function load(scope?: Scope, from = files) {
  const findings = new Findings();
  const workspace = loadWorkspace(from, findings.report, scope);
  if (workspace === undefined) throw new Error('The project was not read');
  return { workspace, errors: findings.errors.map(({ code, at }) => `${code} ${at?.file}`) };
}

describe('a project of which one leaflet is asked for', () => {
  const whole = load().workspace;
  const { workspace } = load({ leaflets: ['dwarslaesie'], locales: ['nl', 'ar'] });

  test('is read no further', () => {
    expect([...workspace.leaflets.keys()]).toEqual(['dwarslaesie']);
    expect([...(workspace.locales.get('ar')?.units.keys() ?? [])]).toEqual(['dwarslaesie']);
    expect(workspace.locales.get('en')?.units.size).toBe(0);
    expect(workspace.drawings.size).toBeLessThan(whole.drawings.size);
  });

  test('has the same leaflet in it, with all that it shows', () => {
    expect(workspace.leaflets.get('dwarslaesie')).toEqual(whole.leaflets.get('dwarslaesie'));
    for (const [path, drawing] of workspace.drawings) expect(drawing).toEqual(whole.drawings.get(path));
    expect([...workspace.drawings.keys()]).toContain('spinal-cord.svg');
    expect(workspace.locales.get('ar')?.units.get('dwarslaesie')).toEqual(
      whole.locales.get('ar')?.units.get('dwarslaesie'),
    );
  });

  test('knows which languages there are of it: they stand on the page', () => {
    const translated = (from: typeof whole) => [...from.locales].map(([tag, locale]) => [tag, [...locale.translated]]);
    expect(translated(workspace)).toEqual(translated(whole));
  });
});

test('a faulty leaflet stands in the way of nobody who did not ask for it', () => {
  const broken = new TextEncoder().encode('title: [');
  const leaflets = new Map(files.leaflets).set('kapot', { file: 'content/leaflets/kapot.yaml', bytes: broken });
  expect(load({ leaflets: ['dwarslaesie'] }, { ...files, leaflets }).errors).toEqual([]);
  expect(load({}, { ...files, leaflets }).errors).not.toEqual([]);
});
