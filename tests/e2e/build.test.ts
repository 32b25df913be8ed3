/** The real leaflets through the real command: files, manifest, index, text, structure, the same bytes anywhere. */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../src/build/manifest.ts';
import { CLI, ROOT, runCli } from '../support/project.ts';

const DATE = '2026-12-01';
/** The source, a translation in the same script, and one in another direction; the others differ in words only. */
const LOCALES = 'nl,en,ar';
/** One with everything, and one with a drawing of its own; the others are built by every other check. */
const LEAFLETS = ['dwarslaesie', 'uitzaaiingen'];
const out = mkdtempSync(join(tmpdir(), 'foldout-out-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(() => {
  const run = runCli(['build', ...LEAFLETS, '--locale', LOCALES, '--out', out, '--date', DATE], ROOT);
  expect(run.err).not.toMatch(/\berror\b/);
  expect(run.status).toBe(0);
}, 120_000);

describe('the real leaflets', () => {
  test('are there in every form that foldout.yaml names', () => {
    const ids = manifestOf(out)
      .documents.filter(({ profile }) => profile !== 'web')
      .map(({ leaflet, locale, edition }) => `${leaflet} ${locale} ${edition}`);
    const forms = ['booklet', 'handout', 'large-print', 'trifold'];
    const inNl = ids.filter((id) => id.startsWith('dwarslaesie nl'));
    expect([...new Set(inNl)].sort()).toEqual(forms.map((form) => `dwarslaesie nl ${form}`));
    for (const leaflet of LEAFLETS) expect(ids).toContain(`${leaflet} ar bilingual`);
    expect(ids.filter((id) => id === 'dwarslaesie ar trifold')).toHaveLength(3);
  });

  test('the manifest tells the truth about each file', () => {
    for (const document of manifestOf(out).documents) {
      const bytes = readFileSync(join(out, document.path));
      expect([document.bytes, document.sha256]).toEqual([bytes.length, sha256(bytes)]);
      expect(document.review).toMatchObject({ standing: 'unreviewed', reviewed: null });
      expect(document.translation.state).toBe(document.locale === 'nl' ? 'source' : 'draft');
      expect(document.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('the index page links to every file and to nothing else', () => {
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map((match) => decodeURI(match[1] ?? ''));
    expect(links.sort()).toEqual(
      manifestOf(out)
        .documents.map(({ path }) => path)
        .sort(),
    );
    expect(page).toContain('العربية');
    expect(page).toContain('Arabisch');
    expect(page).not.toContain('<script');
  });

  test('nothing is built again while nothing changes', () => {
    const run = runCli(['build', ...LEAFLETS, '--locale', LOCALES, '--out', out, '--date', DATE], ROOT);
    expect(run.err).toMatch(/^\d+ up to date in/m);
    expect(run.err).not.toMatch(/\d+ built/);
  });

  test('the same bytes in another time zone, system language and folder, and by another name of the project', () => {
    const other = mkdtempSync(join(tmpdir(), 'foldout-other-'));
    try {
      const env = { TZ: 'Pacific/Kiritimati', LANG: 'et_EE.UTF-8', LC_ALL: 'et_EE.UTF-8' };
      const run = runCli(
        ['--project', ROOT, 'build', 'dwarslaesie', '--locale', 'ar', '--out', other, '--date', '2027-01-31'],
        tmpdir(),
        env,
      );
      expect(run.status).toBe(0);
      const hashes = (folder: string) =>
        Object.fromEntries(
          manifestOf(folder)
            .documents.filter(({ leaflet, locale }) => leaflet === 'dwarslaesie' && locale === 'ar')
            .map(({ path, sha256 }) => [path, sha256]),
        );
      expect(Object.keys(hashes(other)).length).toBeGreaterThan(8);
      expect(hashes(other)).toEqual(hashes(out));
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  }, 120_000);

  test('--release refuses them all, one line a reason, and writes nothing', () => {
    const other = join(out, 'release');
    const run = runCli(
      ['build', 'dwarslaesie', '--locale', 'nl,en', '--edition', 'handout', '--release', '--out', other],
      ROOT,
    );
    expect(run.status).toBe(1);
    const reasons = run.err.split('\n').filter((line) => line.startsWith('not released: '));
    expect(reasons).toContain('not released: dwarslaesie.nl.handout.screen: nobody has reviewed the source text');
    expect(reasons).toContain(
      'not released: dwarslaesie.en.handout.screen: the translation is raw machine translation',
    );
    expect(existsSync(other)).toBe(false);
  });
});

/** The text of a page without its artifacts: running feet and decoration. */
function contentOf(items: readonly (TextItem | TextMarkedContent)[]): string {
  const open: boolean[] = [];
  let text = '';
  for (const item of items) {
    if ('str' in item) {
      if (!open.includes(true)) text += item.str + (item.hasEOL ? '\n' : '');
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { tag?: string }).tag === 'Artifact');
  }
  return text;
}

/** Words in reading order, as an independent reader finds them. */
async function readPdf(path: string) {
  const document = await getDocument({ data: new Uint8Array(readFileSync(join(out, path))), verbosity: 0 }).promise;
  const texts: string[] = [];
  const trees: unknown[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    texts.push(contentOf(items));
    trees.push(await page.getStructTree());
  }
  const outline = await document.getOutline();
  const { info, metadata } = await document.getMetadata();
  const viewerPreferences = await document.getViewerPreferences();
  const lang = (info as { Language?: string }).Language;
  await document.destroy();
  return { texts, trees, outline, info: info as Record<string, unknown>, metadata, viewerPreferences, lang };
}

/** Letters and digits only: spaces, hyphens at line ends and the order of brackets are the readers' business. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

interface TreeNode {
  readonly role?: string;
  readonly children?: readonly TreeNode[];
}

function rolesOf(node: unknown): string[] {
  const { role, children = [] } = (node ?? {}) as TreeNode;
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}

describe('an independent reader', () => {
  test.each(['nl', 'en'])('finds every unit of a leaflet in its %s handout', async (locale) => {
    const { texts } = await readPdf(`${locale}/dwarslaesie.${locale}.handout.screen.pdf`);
    const found = letters(texts.join('\n'));
    const stored = parse(readFileSync(join(ROOT, 'locales/en/leaflets/dwarslaesie.yaml'), 'utf8')) as {
      units: { place: string; source: string; target: string }[];
    };
    const lost = stored.units
      .filter(({ place }) => !place.endsWith('/alt'))
      .map((unit) => (locale === 'nl' ? unit.source : unit.target))
      .map((text) => text.replaceAll('**', ''))
      .filter((text) => !found.includes(letters(text)));
    expect(lost).toEqual([]);
  });

  test('finds whole Arabic words in logical order', async () => {
    const { texts } = await readPdf('ar/dwarslaesie.ar.handout.screen.pdf');
    const text = texts.join('\n').normalize('NFKC');
    for (const word of ['الحبل', 'الشوكي', 'ديكساميثازون', 'kanker.nl', 'NL-ONC-001']) expect(text).toContain(word);
  });

  test.each([
    'nl/dwarslaesie.nl.handout.screen.pdf',
    'ar/dwarslaesie.ar.handout.screen.pdf',
    'en/uitzaaiingen.en.handout.screen.pdf',
    'nl/dwarslaesie.nl.trifold.screen.pdf',
  ])('finds a structure without gaps in %s', async (path) => {
    const { trees, outline, info, metadata, viewerPreferences } = await readPdf(path);
    const roles = trees.flatMap(rolesOf);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    const levels = roles.filter((role) => /^H[1-6]$/.test(role)).map((role) => Number(role[1]));
    const jumps = levels.filter((level, index) => index > 0 && level - (levels[index - 1] ?? 0) > 1);
    expect(jumps).toEqual([]);
    for (const role of ['P', 'L', 'LI', 'Lbl', 'LBody', 'Figure']) expect(roles).toContain(role);
    expect(outline?.length).toBeGreaterThan(0);
    expect(info.Title).toBeTruthy();
    expect(viewerPreferences).toMatchObject({ DisplayDocTitle: true });
    expect(metadata?.getRaw()).toContain('pdfuaid:part');
  });

  test('finds the panels of a trifold in reading order, and two sheet sides for the office printer', async () => {
    const screen = await readPdf('nl/dwarslaesie.nl.trifold.screen.pdf');
    expect(screen.texts).toHaveLength(6);
    expect(screen.texts[0]).toContain('Dwarslaesie');
    expect(screen.texts[1]).toContain('In het kort');
    expect(screen.texts[2]).toContain('Wat is een dwarslaesie?');
    expect(screen.texts[5]).toContain('Contact');
    const office = await readPdf('nl/dwarslaesie.nl.trifold.office-flip-short.pdf');
    expect(office.texts).toHaveLength(2);
  });
});

describe('a project of its own', () => {
  test('init makes one that builds, from any folder, and a change shows as stale', () => {
    const folder = mkdtempSync(join(tmpdir(), 'foldout-init-'));
    try {
      const run = runCli(['init', 'mine'], folder);
      expect(run.status).toBe(0);
      const root = join(folder, 'mine');
      expect(existsSync(join(root, 'output/ar/dwarslaesie.ar.handout.screen.pdf'))).toBe(true);
      expect(existsSync(join(root, 'schemas/leaflet.schema.json'))).toBe(true);

      const leaflet = join(root, 'content/leaflets/dwarslaesie.yaml');
      writeFileSync(
        leaflet,
        readFileSync(leaflet, 'utf8').replace(
          'heading: Wat is een dwarslaesie?',
          'heading: Wat is nu een dwarslaesie?',
        ),
      );
      const html = runCli(['inspect', 'dwarslaesie', '--locale', 'en', '--stage', 'html'], root).out;
      expect(html).toMatch(/data-unit="what-is-it\/heading" data-state="stale"/);
      const sync = runCli(['translate', 'sync', '--locale', 'en'], root);
      expect(sync.err).toContain('1 stale');
      const before = readFileSync(join(root, 'locales/en/leaflets/dwarslaesie.yaml'), 'utf8');
      runCli(['translate', 'sync', '--locale', 'en'], root);
      expect(readFileSync(join(root, 'locales/en/leaflets/dwarslaesie.yaml'), 'utf8')).toBe(before);
      expect(runCli(['init', 'mine'], folder).status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test('a build that is killed leaves whole files only, and the next one tidies up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foldout-kill-'));
    try {
      for (const path of ['foldout.yaml', 'content', 'locales'])
        cpSync(join(ROOT, path), join(folder, path), { recursive: true });
      const child = spawn(process.execPath, [CLI, 'build', 'dwarslaesie', '--locale', 'nl'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const first = join(folder, 'output/nl');
      for (let waited = 0; !existsSync(first) && waited < 20_000; waited += 20)
        await new Promise((done) => setTimeout(done, 20));
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
      writeFileSync(join(first, 'left.pdf.part-999999999'), 'half');
      const files = readdirSync(join(folder, 'output'), { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.pdf'),
      );
      for (const path of files)
        expect(
          readFileSync(join(folder, 'output', path))
            .subarray(-6)
            .toString(),
        ).toContain('%%EOF');
      expect(runCli(['build', 'dwarslaesie', '--locale', 'nl', '--edition', 'handout'], folder).status).toBe(0);
      expect(existsSync(join(first, 'left.pdf.part-999999999'))).toBe(false);
      expect(statSync(join(first, 'dwarslaesie.nl.handout.screen.pdf')).size).toBeGreaterThan(1000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

function spawnShell(command: string): { status: number | null; err: string } {
  const result = spawnSync('bash', ['-c', command], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { status: result.status, err: result.stderr };
}

describe('a disk that fills up', () => {
  test.skipIf(process.platform === 'win32')('is reported, and what was there stays whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'foldout-full-'));
    try {
      // A limit on the size of files ends writes half-way, as a full disk does; the shell's unit is 1024 bytes.
      const command = `ulimit -f 8; exec "${process.execPath}" "${CLI}" --project "${ROOT}" build dwarslaesie --locale nl --edition handout --out "${folder}"`;
      const run = spawnShell(command);
      expect(run.status).toBe(1);
      expect(run.err).toContain('files.unwritable');
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /pdf|part/.test(path));
      expect(left).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
