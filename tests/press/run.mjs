/**
 * `npm run press-check [-- <profile.icc>]`: builds press files with a real printing condition and has qpdf, poppler and
 * Ghostscript judge them: colour operators, boxes, fonts, plates, ink on every pixel, black printed over its ground.
 * Needs those three, and FOGRA39L_coated.icc, which Debian's texlive-base brings. Whatever is missing fails the run.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';

const ROOT = join(import.meta.dirname, '..', '..');
const DEBIAN = '/usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc';
const LOCALES = 'nl,de,ar,zh-Hans';
const INK_LIMIT = 300;
const DPI = 72;
const SPOT = 'PANTONE 316 C';

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'latin1', maxBuffer: 1 << 28 });
  if (error !== undefined || status !== 0) fail(`${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

for (const [command, version] of [
  ['qpdf', '--version'],
  ['gs', '--version'],
  ['pdfinfo', '-v'],
  ['pdffonts', '-v'],
]) {
  if (spawnSync(command, [version]).error !== undefined)
    fail(`Not found: ${command}. Debian and Ubuntu: sudo apt-get install qpdf ghostscript poppler-utils`);
}
const profile = process.argv[2] ?? DEBIAN;
if (!existsSync(profile))
  fail(
    `Not found: ${profile}. Debian and Ubuntu: sudo apt-get install texlive-base, or give the path of an ICC profile.`,
  );

/** This project with a printing condition, a spot colour, and a printer that wants every mark. */
function makeProject(root) {
  for (const folder of ['content', 'locales']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  mkdirSync(join(root, 'press'));
  cpSync(profile, join(root, 'press', 'condition.icc'));
  const condition = 'profile: press/condition.icc, condition: FOGRA39';
  const alternate = 'alternate: [100, 45, 35, 25]';
  const settings = readFileSync(join(ROOT, 'foldout.yaml'), 'utf8')
    .replace(/(primary: .*)press: \[[^\]]*\]/, `$1press: { spot: ${SPOT}, ${alternate} }`)
    .replace(
      /^printers:\n/m,
      `printers:\n  plain: { ${condition} }\n  marked: { ${condition}, marks: [crop, fold, slug] }\n`,
    );
  writeFileSync(join(root, 'foldout.yaml'), settings);
  if (!settings.includes(SPOT) || !settings.includes('marked:')) fail('foldout.yaml has another form than expected');
}

/** Of a content stream or an object, outside streams that are no content. */
const FORBIDDEN =
  /(?:^|\s)(?:rg|RG|g|G|sc|SC|sh)\s*$|\/(?:DeviceRGB|CalRGB|CalGray|Lab|ICCBased|Indexed|DeviceN|Pattern|Rotate|Annots|SMask|Group|JavaScript|OCProperties|StructTreeRoot|Encrypt)\b/;

function checkOperators(file, folder) {
  const plain = join(folder, `${basename(file)}.qdf`);
  run('qpdf', ['--qdf', '--object-streams=disable', file, plain]);
  const text = readFileSync(plain, 'latin1');
  let isData = false;
  let dictionary = '';
  const lines = text.split('\n');
  for (const [number, line] of lines.entries()) {
    if (/^\d+ 0 obj$/.test(line)) dictionary = '';
    // Fonts and profiles begin with bytes that no text has.
    else if (line === 'stream')
      isData = /\/Subtype \/(?:XML|Image)/.test(dictionary) || /[^\t\r\x20-\x7e]/.test(lines[number + 1] ?? '');
    else if (line === 'endstream') isData = false;
    else if (!isData && FORBIDDEN.test(line)) fail(`${file}: ${line}`);
    if (!isData) dictionary += `${line}\n`;
  }
  if (!/ k$/m.test(text)) fail(`${file}: no ink at all`);
}

function checkBoxes(file) {
  const output = run('pdfinfo', ['-box', '-l', '999', file]);
  const boxes = (name) =>
    [...output.matchAll(new RegExp(`${name}: +([\\d.]+) +([\\d.]+) +([\\d.]+) +([\\d.]+)`, 'g'))].map((match) =>
      match.slice(1).map(Number),
    );
  const [media, trim, bleed] = ['MediaBox', 'TrimBox', 'BleedBox'].map(boxes);
  const three = (3 * 72) / 25.4;
  trim.forEach((edges, page) => {
    const outside = edges.map((edge, i) => Math.abs(edge - bleed[page][i]));
    if (outside.some((distance) => Math.abs(distance - three) > 0.02)) fail(`${file}: bleed ${outside}`);
    const around = edges.map((edge, i) => Math.abs(edge - media[page][i]));
    const wanted = file.includes('.marked.')
      ? around.every((d) => d > three + 10)
      : around.every((d) => Math.abs(d - three) < 0.02);
    if (!wanted) fail(`${file}: ${around} around the trim`);
  });
  if (trim.length === 0 || !/PDF version: +1\.6/.test(output)) fail(`${file}: ${output}`);
  return { media, bleed };
}

function checkFonts(file) {
  for (const row of run('pdffonts', [file]).split('\n').slice(2).filter(Boolean)) {
    if (!/yes yes yes +\d+ +\d+ *$/.test(row)) fail(`${file}: not embedded, subset or readable: ${row}`);
  }
}

/** One byte a pixel and plate: 255 is no ink. */
async function plates(file, folder) {
  const at = mkdtempSync(join(folder, 'plates-'));
  run('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', `-r${DPI}`, '-o', join(at, 'p%d.tif'), file]);
  const pages = [];
  for (const name of readdirSync(at).sort()) {
    const [, page, plate] = /^p(\d+)\((.+)\)\.tif$/.exec(name) ?? [];
    if (plate === undefined) continue;
    const { data, info } = await sharp(join(at, name)).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    pages[page - 1] ??= new Map();
    pages[page - 1].set(plate, { data, ...info });
  }
  return pages;
}

async function checkPlates(file, folder, { media, bleed }) {
  let most = 0;
  let overprinted = 0;
  const names = new Set();
  for (const [page, byName] of (await plates(file, folder)).entries()) {
    const all = [...byName.values()];
    for (const name of byName.keys()) names.add(name);
    const [{ width, height }] = all;
    const scale = height / (media[page][3] - media[page][1]);
    const [left, bottom, right, top] = bleed[page].map((edge) => edge * scale);
    const black = byName.get('Black').data;
    for (let y = Math.ceil(height - top) + 1; y < height - bottom - 1; y++) {
      for (let x = Math.ceil(left) + 1; x < right - 1; x++) {
        const i = y * width + x;
        const ink = all.reduce((sum, { data }) => sum + 255 - data[i], 0) / 2.55;
        most = Math.max(most, ink);
        if (black[i] === 0 && ink > 101) overprinted++;
      }
    }
  }
  for (const name of names)
    if (!['Cyan', 'Magenta', 'Yellow', 'Black', SPOT].includes(name)) fail(`${file}: a plate ${name}`);
  if (!names.has(SPOT)) fail(`${file}: no plate ${SPOT}`);
  if (most > INK_LIMIT + 1) fail(`${file}: ${most.toFixed(0)} per cent of ink`);
  // Every trifold's flap is a tinted panel with black text.
  if (file.includes('.trifold.') && overprinted < 100) fail(`${file}: black knocks out its ground`);
  return { most: Math.round(most), overprinted };
}

const work = mkdtempSync(join(tmpdir(), 'foldout-press-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
makeProject(work);
const leaflet = ['dwarslaesie', '--locale', LOCALES, '--edition', 'trifold,booklet', '--profile', 'press'];
run(process.execPath, [
  join(ROOT, 'dist', 'cli.js'),
  ...['--project', work, 'build', ...leaflet, '--printer', 'plain,marked', '--out', join(work, 'out')],
]);
const files = readdirSync(join(work, 'out'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.pdf'),
);
if (files.length !== 16) fail(`${files.length} press files were built; 16 are expected`);
for (const path of files.sort()) {
  const file = join(work, 'out', path);
  run('qpdf', ['--check', file]);
  checkOperators(file, work);
  const boxes = checkBoxes(file);
  checkFonts(file);
  if (!existsSync(file.replace(/\.pdf$/, '.jobticket.yaml'))) fail(`${path}: no job ticket`);
  const { most, overprinted } = await checkPlates(file, work, boxes);
  process.stdout.write(`${path}: ${most} % ink at most, ${overprinted} pixels of black over ink\n`);
}
process.stdout.write(`${files.length} press files: no complaint\n`);
