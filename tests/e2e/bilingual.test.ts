/** Source and target side by side: `bilingual` for doctor and patient, `proof` for translators; with one unit stale and one missing. */

import { beforeAll, describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { type BuiltDocument, buildDocument } from '../../src/build/document.ts';
import { planDocuments } from '../../src/build/plan.ts';
import { stockOf } from '../../src/build/stock.ts';
import { prepareTools } from '../../src/build/tools.ts';
import { loadWorkspace, type Workspace } from '../../src/build/workspace.ts';
import { readProject } from '../../src/files/read-project.ts';
import { extractUnits } from '../../src/locales/extract-units.ts';
import type { StoredUnit } from '../../src/locales/unit.ts';
import type { TreeElement } from '../../src/templates/tree.ts';
import { ROOT } from '../support/project.ts';

const LEAFLET = 'dwarslaesie';
const STALE = 'audience';
const MISSING = 'key-messages/2';
/** “7 weken”. */
const WRONG = 'when-to-warn/discuss-pain/paragraph-1';
const built = new Map<string, BuiltDocument>();
let places: readonly string[] = [];

/** The Arabic translation with one source text changed since and one target taken away. */
function withFaults(workspace: Workspace): Workspace {
  const arabic = workspace.locales.get('ar');
  const stored = arabic?.units.get(LEAFLET);
  if (arabic === undefined || stored === undefined) throw new Error('no Arabic');
  const units = stored.units.map((unit): StoredUnit => {
    if (unit.place === STALE) return { ...unit, source: unit.source.replace('kanker', 'bottumor') };
    if (unit.place === WRONG) return { ...unit, target: unit.target.replace('7', '9'), note: 'اسأل الطبيب' };
    return unit.place === MISSING ? { ...unit, target: '', state: 'missing' } : unit;
  });
  const changed = { ...arabic, units: new Map([[LEAFLET, { ...stored, units }]]) };
  return { ...workspace, locales: new Map([...workspace.locales, ['ar', changed]]) };
}

beforeAll(async () => {
  const findings = new Findings();
  const files = readProject(ROOT, findings.report);
  const loaded = loadWorkspace(files, findings.report, { leaflets: [LEAFLET], locales: ['nl', 'ar'] });
  if (loaded === undefined) throw new Error(JSON.stringify(findings.errors));
  const workspace = withFaults(loaded);
  const leaflet = workspace.leaflets.get(LEAFLET);
  places = leaflet ? extractUnits(leaflet, workspace.drawings).map(({ place }) => place) : [];
  const editions = ['bilingual', 'proof'];
  const request = { leaflets: [LEAFLET], locales: ['nl', 'ar'], editions, profiles: ['screen'] };
  const plans = planDocuments(workspace.project, stockOf(workspace, files), request, findings.report);
  expect(plans.map(({ locale }) => locale)).toEqual(['ar', 'ar']);
  const tools = await prepareTools(workspace, new Set(editions), findings.report);
  for (const plan of plans) {
    const until = plan.edition === 'proof' ? 'imposition' : 'tree';
    const asked = { plan, today: '2026-12-01', overlay: false, draft: false, until } as const;
    built.set(plan.edition, await buildDocument(asked, workspace, tools));
  }
  expect([...findings.errors, ...[...built.values()].flatMap(({ diagnostics }) => diagnostics)]).toEqual([]);
}, 60_000);

interface Shown {
  readonly place: string;
  readonly state: string;
  readonly lang: string;
  readonly dir: string;
  readonly text: string;
}

function textOf({ children }: TreeElement): string {
  return children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}

function shown(element: TreeElement, lang = '', dir = ''): Shown[] {
  const { attributes } = element;
  const here = { lang: attributes.lang ?? lang, dir: attributes.dir ?? dir };
  const place = attributes['data-unit'];
  const own =
    place === undefined ? [] : [{ place, state: attributes['data-state'] ?? '', ...here, text: textOf(element) }];
  const inner = element.children.flatMap((child) =>
    child.kind === 'element' ? shown(child, here.lang, here.dir) : [],
  );
  return [...own, ...inner];
}

function unitsOf(edition: string): Shown[] {
  const root = built.get(edition)?.stages.tree?.root;
  if (root === undefined) throw new Error(`no ${edition}`);
  return shown(root);
}

describe('bilingual', () => {
  test('each text stands there in the source language, and then in the target’s own direction', () => {
    const units = unitsOf('bilingual');
    // A picture has one alternative text, in the target's language.
    const paired = places.filter((place) => !place.endsWith('/alt'));
    for (const place of paired) {
      const [source, target, ...more] = units.filter((unit) => unit.place === place);
      expect([source?.state, source?.lang, source?.dir, more.length], place).toEqual(['source', 'nl', 'ltr', 0]);
      const isMissing = place === MISSING;
      expect([target?.lang, target?.dir], place).toEqual(isMissing ? ['nl', 'ltr'] : ['ar', 'rtl']);
    }
  });

  test('source and target follow each other, row by row', () => {
    const units = unitsOf('bilingual').filter(({ place }) => !/\/(?:alt|term-\d+|definition-\d+)$/.test(place));
    const order = units.map(({ place, state }) => `${place} ${state === 'source' ? 'source' : 'target'}`);
    for (let i = 0; i < order.length; i += 2) expect(order[i + 1]).toBe(order[i]?.replace(' source', ' target'));
  });

  test('what is missing or out of date stays marked', () => {
    const state = (place: string) =>
      unitsOf('bilingual').find((unit) => unit.place === place && unit.state !== 'source');
    expect(state(STALE)?.state).toBe('stale');
    expect(state(MISSING)?.state).toBe('missing');
  });
});

describe('proof', () => {
  test('has a row for every unit, with its place in words', () => {
    const root = built.get('proof')?.stages.tree?.root;
    const text = root ? textOf(root) : '';
    expect(places.filter((place) => !text.includes(place))).toEqual([]);
  });

  test('shows what has changed in the source since, word by word', () => {
    const html = built.get('proof')?.stages.tree?.html ?? '';
    expect(html).toContain('<span class="removed">bottumor</span><span class="added">kanker</span>');
    expect(html.match(/class="changes"/g)).toHaveLength(1);
  });

  test('shows what the checks find beside its unit, and the translator’s note', () => {
    const html = built.get('proof')?.stages.tree?.html ?? '';
    const row = html.slice(html.indexOf(WRONG)).split('</tr>')[0] ?? '';
    expect(row).toMatch(/class="finding"[^>]*><span class="code">translation\.(numbers|measures)<\/span> [^<]*9/);
    expect(row).toContain('اسأل الطبيب');
    expect(html.match(/class="note"/g)).toHaveLength(1);
  });

  test('ends with the fixed words of the page, a row a form', () => {
    const html = built.get('proof')?.stages.tree?.html ?? '';
    const words = html.slice(html.indexOf('الكلمات الثابتة في الصفحة'));
    expect(words).toContain('Pagina {{page}} van {{pages}}');
    expect(words).toContain('index.pages.few');
    expect(words.match(/<tr class="unit /g)?.length).toBeGreaterThan(80);
    expect(built.get('bilingual')?.stages.tree?.html).not.toContain('index.pages');
  });
});
