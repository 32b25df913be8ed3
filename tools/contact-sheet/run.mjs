/**
 * `npm run contact-sheet [-- --from output --to contact-sheets --locale nl,ar --edition trifold --profile screen --height 300]`:
 * every page of every built document as a small picture with a caption, one sheet for each edition and profile, so that all
 * languages are seen beside each other. Needs poppler's pdftoppm and ImageMagick; whichever is missing fails the run.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const FONT = join(ROOT, 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const GROUND = '#D8D8D8';
/** A sheet longer than this is continued on another: pictures of more pixels can't be opened everywhere. */
const LONGEST = 12_000;
const IN_A_ROW = 12;

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) fail(`${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

const isThere = (command, version) => spawnSync(command, [version]).error === undefined;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'output' },
    to: { type: 'string', default: 'contact-sheets' },
    locale: { type: 'string' },
    edition: { type: 'string' },
    profile: { type: 'string' },
    height: { type: 'string', default: '300' },
  },
});
const convert = ['magick', 'convert'].find((command) => isThere(command, '-version'));
if (!isThere('pdftoppm', '-v') || convert === undefined)
  fail('Not found: pdftoppm or ImageMagick. Debian and Ubuntu: sudo apt-get install poppler-utils imagemagick');
const height = Number(values.height);
if (!Number.isInteger(height) || height < 50 || height > 2000) fail(`--height: 50 to 2000 pixels, not ${values.height}`);
const manifest = join(values.from, 'manifest.json');
if (!existsSync(manifest)) fail(`Not found: ${manifest}. Build first (npm start), or name another folder with --from.`);

const isWanted = (wanted, value) => wanted === undefined || wanted.split(',').includes(value);
const sheets = new Map();
for (const document of JSON.parse(readFileSync(manifest, 'utf8')).documents) {
  const { path, locale, edition, profile } = document;
  if (!path.endsWith('.pdf') || !isWanted(values.locale, locale)) continue;
  if (!isWanted(values.edition, edition) || !isWanted(values.profile, profile)) continue;
  const name = `${edition}.${profile}`;
  sheets.set(name, [...(sheets.get(name) ?? []), document]);
}
if (sheets.size === 0) fail(`${manifest} names no PDF of that locale, edition and profile`);

const work = mkdtempSync(join(tmpdir(), 'foldout-contact-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
mkdirSync(values.to, { recursive: true });

/** One document: its caption, its pages in a row below. Gives the picture's path. */
function strip({ path, leaflet, locale, edition, profile, pages, fit }, number) {
  const at = join(work, `document-${number}`);
  mkdirSync(at);
  run('pdftoppm', ['-png', '-scale-to-x', '-1', '-scale-to-y', String(height), join(values.from, path), join(at, 'p')]);
  const files = readdirSync(at).sort();
  const size = fit === null || fit === undefined ? '' : ` · ${fit.typeSize} pt`;
  const caption = `${leaflet} · ${locale} · ${edition} · ${profile} · ${pages} pages${size}`;
  const picture = join(work, `strip-${number}.png`);
  const rows = [];
  for (let from = 0; from < files.length; from += IN_A_ROW) {
    const row = files.slice(from, from + IN_A_ROW).map((file) => join(at, file));
    rows.push('(', ...row, '-bordercolor', '#888888', '-border', '1', '-bordercolor', GROUND, '-border', '4', '+append', ')');
  }
  const label = ['(', '-font', FONT, '-pointsize', '16', `label: ${caption}`, ')'];
  run(convert, ['-background', GROUND, ...label, ...rows, '-append', picture]);
  return picture;
}

let number = 0;
for (const [name, documents] of [...sheets].sort(([a], [b]) => (a < b ? -1 : 1))) {
  documents.sort((a, b) => (`${a.leaflet} ${a.locale} ${a.path}` < `${b.leaflet} ${b.locale} ${b.path}` ? -1 : 1));
  const rows = Math.ceil(Math.max(...documents.map(({ pages }) => pages)) / IN_A_ROW);
  const perSheet = Math.max(1, Math.floor(LONGEST / (rows * (height + 10) + 30)));
  for (let from = 0; from < documents.length; from += perSheet) {
    const strips = documents.slice(from, from + perSheet).map((document) => strip(document, number++));
    const part = documents.length > perSheet ? `.${from / perSheet + 1}` : '';
    const picture = join(values.to, `contact-sheet.${name}${part}.png`);
    run(convert, ['-background', GROUND, ...strips, '-append', '-bordercolor', GROUND, '-border', '8', picture]);
    process.stdout.write(`${picture}: ${strips.length} documents\n`);
  }
}
