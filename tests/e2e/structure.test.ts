/**
 * What readers make of the files: the structure tree as pdf.js reports it, and what a screen reader says. Look at every
 * changed line before you accept it: `npx vitest run --update`.
 */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { type BuiltDocument, buildDocument } from '../../src/build/document.ts';
import { planDocuments } from '../../src/build/plan.ts';
import { stockOf } from '../../src/build/stock.ts';
import { prepareTools } from '../../src/build/tools.ts';
import { loadWorkspace } from '../../src/build/workspace.ts';
import { readProject } from '../../src/files/read-project.ts';
import { spoken } from '../../src/layout/spoken.ts';
import { contentTexts, type TreeNode } from '../support/pdf-tree.ts';
import { ROOT, runCli } from '../support/project.ts';

const DATE = '2026-12-01';
/** Stands in the colophon's list of other languages, which grows with every locale, and nowhere else in these files. */
const IN_OTHER_LANGUAGES = 'English';

const DOCUMENTS = [
  ['nl', 'handout'],
  ['nl', 'trifold'],
  ['ar', 'handout'],
  ['ar', 'trifold'],
  ['ar', 'bilingual'],
  ['nl', 'booklet'],
  ['ar', 'booklet'],
  ['nl', 'large-print'],
  ['ar', 'large-print'],
] as const;

const built = new Map<string, BuiltDocument>();

/** In this process, all in one go: fonts are opened once. */
beforeAll(async () => {
  const findings = new Findings();
  const files = readProject(ROOT, findings.report);
  const workspace = loadWorkspace(files, findings.report);
  if (workspace === undefined) throw new Error(JSON.stringify(findings.errors));
  const request = {
    leaflets: ['dwarslaesie'],
    locales: ['nl', 'ar'],
    editions: ['handout', 'trifold', 'booklet', 'large-print', 'bilingual'],
    profiles: ['screen'],
  };
  const plans = planDocuments(workspace.project, stockOf(workspace, files), request, findings.report);
  const tools = await prepareTools(workspace, new Set(request.editions), findings.report);
  for (const plan of plans)
    built.set(
      `${plan.locale} ${plan.edition}`,
      await buildDocument({ plan, today: DATE, overlay: false }, workspace, tools),
    );
  expect(findings.errors).toEqual([]);
}, 60_000);

function documentOf(locale: string, edition: string): BuiltDocument {
  const document = built.get(`${locale} ${edition}`);
  if (document === undefined) throw new Error(`${locale} ${edition} was not built`);
  return document;
}

function fullText(node: TreeNode, texts: ReadonlyMap<string, string>): string {
  return `${texts.get(node.id ?? '') ?? ''}${(node.children ?? []).map((child) => fullText(child, texts)).join('')}`;
}

/** Enough to know a paragraph by; all of it is in the spoken text. pdf.js shows a word divided at a line's end as two. */
function begin(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}

/** An element a line: role, language, the alternative or logical text, else the words painted in it. */
function outline(node: TreeNode, texts: ReadonlyMap<string, string>, depth: number): string[] {
  if (node.role === 'P' && fullText(node, texts).includes(IN_OTHER_LANGUAGES)) return [];
  const indent = '  '.repeat(depth);
  if (node.role === undefined) return node.type === 'content' ? [] : [`${indent}(${node.type})`];
  const leaves = (node.children ?? []).filter((child) => child.type === 'content');
  const words = begin(leaves.map((leaf) => texts.get(leaf.id ?? '') ?? '').join(' '));
  const said = node.alt === undefined ? words : `“${node.role === 'Figure' ? node.alt : begin(node.alt)}”`;
  const lang = node.lang === undefined ? '' : ` [${node.lang}]`;
  return [
    `${indent}${node.role}${lang} ${said}`.trimEnd(),
    ...(node.children ?? []).flatMap((child) => outline(child, texts, depth + 1)),
  ];
}

async function treeOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    lines.push(`page ${number}`, ...outline((await page.getStructTree()) as TreeNode, contentTexts(items), 1), '');
  }
  await document.destroy();
  return lines.join('\n');
}

const spokenText = (locale: string, edition: string): string => {
  const { laidOut } = documentOf(locale, edition).stages;
  return laidOut === undefined ? '' : withoutLanguages(spoken(laidOut, locale));
};

const withoutLanguages = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes(IN_OTHER_LANGUAGES))
    .join('\n');

describe.each(DOCUMENTS)('dwarslaesie, %s %s', (locale, edition) => {
  test('the structure tree, as pdf.js reports it', async () => {
    const { bytes } = documentOf(locale, edition);
    expect(bytes).not.toBeNull();
    await expect(await treeOf(bytes ?? new Uint8Array())).toMatchFileSnapshot(
      `../golden/dwarslaesie.${locale}.${edition}.tree.txt`,
    );
  });

  test('what a screen reader says', async () => {
    await expect(spokenText(locale, edition)).toMatchFileSnapshot(
      `../golden/dwarslaesie.${locale}.${edition}.spoken.txt`,
    );
  });
});

test('inspect --stage spoken says the same', () => {
  const run = runCli(
    ['inspect', 'dwarslaesie', '--locale', 'ar', '--edition', 'trifold', '--stage', 'spoken', '--date', DATE],
    ROOT,
  );
  expect(run.err).toBe('');
  expect(withoutLanguages(run.out).trimEnd()).toBe(spokenText('ar', 'trifold').trimEnd());
});
