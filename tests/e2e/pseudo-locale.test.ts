/** The pseudo-locales on the real leaflets: they show hard-coded words in a template, and where each unit stands. */

import { beforeAll, describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { type BuiltDocument, buildDocument } from '../../src/build/document.ts';
import { planDocuments } from '../../src/build/plan.ts';
import { releaseBlockers } from '../../src/build/release.ts';
import { stockOf } from '../../src/build/stock.ts';
import { prepareTools } from '../../src/build/tools.ts';
import { loadWorkspace, type Workspace } from '../../src/build/workspace.ts';
import { readProject } from '../../src/files/read-project.ts';
import { extractUnits } from '../../src/locales/extract-units.ts';
import { TEST_MARK, TEST_NOTICE } from '../../src/locales/pseudo-locale.ts';
import type { TreeElement } from '../../src/templates/tree.ts';
import { ROOT } from '../support/project.ts';

const LEAFLET = 'dwarslaesie';
const files = readProject(ROOT, () => {});
const EDITIONS = [...files.editions.keys()];
const TAGS = ['en-XA', 'ar-XB', 'qps-id'];
const built = new Map<string, BuiltDocument>();
let workspace: Workspace;

beforeAll(async () => {
  const findings = new Findings();
  const loaded = loadWorkspace(files, findings.report, { leaflets: [LEAFLET], locales: TAGS });
  if (loaded === undefined) throw new Error(JSON.stringify(findings.errors));
  workspace = loaded;
  const request = { leaflets: [LEAFLET], locales: TAGS, editions: EDITIONS, profiles: ['screen'] };
  const plans = planDocuments(workspace.project, stockOf(workspace, files), request, findings.report);
  const tools = await prepareTools(workspace, new Set(EDITIONS), findings.report);
  expect(findings.errors).toEqual([]);
  for (const plan of plans) {
    const asked = { plan, today: '2026-12-01', overlay: false, draft: false, until: 'tree' } as const;
    built.set(`${plan.locale} ${plan.edition}`, await buildDocument(asked, workspace, tools));
  }
}, 60_000);

function rootOf(name: string): TreeElement {
  const root = built.get(name)?.stages.tree?.root;
  if (root === undefined) throw new Error(`${name} has no tree: ${JSON.stringify(built.get(name)?.diagnostics)}`);
  return root;
}

/** A proof shows them as they are. */
function places(): readonly string[] {
  const leaflet = workspace.leaflets.get(LEAFLET);
  return leaflet ? extractUnits(leaflet, workspace.drawings).map(({ place }) => place) : [];
}

/** What is read or said in the document's own language: text, alternative texts, running strings. */
function own(element: TreeElement, lang: string): string[] {
  if ((element.attributes.lang ?? lang) !== lang) return [];
  const attributes = Object.entries(element.attributes).filter(([name]) => name === 'alt' || name.startsWith('data-'));
  const said = attributes.filter(([name]) => !/^data-(?:unit|state|number|source)/.test(name)).map(([, text]) => text);
  return [...said, ...element.children.flatMap((child) => (child.kind === 'text' ? [child.text] : own(child, lang)))];
}

/** The project's own data, which no translator touches. */
const DATA = new RegExp(`NL-[A-Z]+-\\d+|https?:\\S+|kanker\\.nl|en-XA|${TEST_NOTICE}|${TEST_MARK}`, 'g');

describe('en-XA', () => {
  test.each(EDITIONS)('%s has no words of its own', (edition) => {
    const texts = own(rootOf(`en-XA ${edition}`), 'en-XA');
    expect(texts.length).toBeGreaterThan(20);
    const words = texts.filter((text) => !places().includes(text)).map((text) => text.replace(DATA, ''));
    expect(words.filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([]);
  });
});

describe('qps-id', () => {
  test('every unit of the leaflet stands in the handout by its place', () => {
    const text = own(rootOf('qps-id handout'), 'qps-ID').join('\n');
    expect(places().length).toBeGreaterThan(100);
    expect(places().filter((place) => !text.includes(place))).toEqual([]);
  });
});

describe('all of them', () => {
  test('run their own way, and say that they are tests', () => {
    for (const [tag, dir] of [
      ['en-XA', 'ltr'],
      ['ar-XB', 'rtl'],
      ['qps-id', 'ltr'],
    ] as const) {
      const root = rootOf(`${tag} handout`);
      expect(root.attributes.dir).toBe(dir);
      expect(own(root, root.attributes.lang ?? '').join('\n')).toContain(TEST_NOTICE);
    }
  });

  test('are no part of all, and never released', () => {
    const findings = new Findings();
    const plans = planDocuments(workspace.project, stockOf(workspace, files), {}, findings.report);
    expect(plans.filter(({ locale }) => TAGS.includes(locale))).toEqual([]);
    const plan = {
      leaflet: LEAFLET,
      locale: 'en-XA',
      edition: 'handout',
      profile: 'screen',
      printer: null,
      id: 'x',
      path: 'x',
    } as const;
    const document = built.get('en-XA handout');
    expect(document && releaseBlockers(plan, workspace, document, '2026-12-01')).toContain(
      'x: it is in a test language',
    );
  });
});
