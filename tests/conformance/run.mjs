/**
 * `npm run conformance`: veraPDF judges every screen file below `output/` and those of a leaflet with one of everything,
 * or the files and folders that are named. Needs a JDK, and Maven, which builds `tools/verapdf` once; the libraries come
 * from Maven Central. Without names it also runs `npm run axe` over the web pages, which needs a Chromium.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { buildSample } from './sample.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, 'output');
const VALIDATOR = join(ROOT, 'tools', 'verapdf');
const POM = join(VALIDATOR, 'pom.xml');
const JAR = join(VALIDATOR, 'target', 'conformance.jar');
const ENDING = '.screen.pdf';
const PROFILES = ['PDF/UA-1', 'PDF/A-2a'];

const say = (text) => process.stdout.write(`${text}\n`);

/** Ends the run: what cannot be judged is not right. */
function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', encoding: 'utf8', ...options });
}

function isThere(command, args) {
  return run(command, args, { stdio: 'ignore' }).status === 0;
}

function requireCommands() {
  const missing = [
    ['java', '-version'],
    ['javac', '-version'],
    ['mvn', '--version'],
  ].filter(([command, version]) => !isThere(command, [version]));
  if (missing.length === 0) return;
  fail(
    `Not found: ${missing.map(([command]) => command).join(', ')}. The validator, veraPDF, runs on Java 11 or later and is built with Maven.
Debian and Ubuntu: sudo apt-get install default-jdk-headless maven
macOS: brew install openjdk maven. Windows: winget install EclipseAdoptium.Temurin.21.JDK; Maven from maven.apache.org`,
  );
}

function newestSource() {
  const sources = readdirSync(join(VALIDATOR, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...[POM, ...sources].map((path) => statSync(path).mtimeMs));
}

function buildValidator() {
  if (existsSync(JAR) && statSync(JAR).mtimeMs >= newestSource()) return;
  say('Building the validator (once) …');
  const built = run('mvn', ['-B', '-q', '-f', POM, 'clean', 'package'], { stdio: 'pipe' });
  if (built.status === 0) return;
  fail(`${built.stdout}${built.stderr}\nThe validator could not be built. Maven Central must be within reach.`);
}

/** @returns the exit status, and what was printed where it is captured */
function validate(paths, stdio) {
  return run('java', ['-jar', JAR, ...paths], { stdio, cwd: process.cwd() });
}

/** A validator that finds nothing in a file without tags finds nothing anywhere. */
function tryValidator() {
  const folder = mkdtempSync(join(tmpdir(), 'foldout-conformance-'));
  const file = join(folder, 'untagged.pdf');
  writeFileSync(file, untaggedPdf());
  const { status, stdout, stderr } = validate([file], 'pipe');
  rmSync(folder, { recursive: true, force: true });
  const found = PROFILES.every((profile) => new RegExp(`[1-9]\\d* failures? of ${profile}`).test(stdout ?? ''));
  if (status !== 1 || !found) fail(`The validator finds no fault in a file without tags:\n${stdout}${stderr}`);
}

/** A page with nothing on it, and nothing else. */
function untaggedPdf() {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
  ];
  let file = '%PDF-1.7\n';
  const entries = ['0000000000 65535 f \n'];
  objects.forEach((object, index) => {
    entries.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = `xref\n0 ${entries.length}\n${entries.join('')}`;
  return `${file}${table}trailer\n<</Size ${entries.length}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** axe-core in Chromium, over every web page in the folders. */
function judgePages(folders) {
  const pages = folders.flatMap((path) =>
    readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')),
  );
  const judged = run('npm', ['run', '--silent', 'axe', '--', '--reporter=dot'], {
    env: { ...process.env, FOLDOUT_PAGES: folders.join(delimiter) },
    stdio: 'pipe',
  });
  if (judged.status !== 0) process.stderr.write(`${judged.stdout}${judged.stderr}`);
  say(`${pages.length} web pages, ${judged.status === 0 ? '0 axe violations' : 'with faults: see above'}`);
  return judged.status === 0;
}

function screenFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ENDING));
}

/** Every screen file that the build says it made must be among those that are judged. */
function checkComplete(folder) {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return;
  const { documents } = JSON.parse(readFileSync(manifest, 'utf8'));
  const lost = documents.filter(({ profile, path }) => profile === 'screen' && !existsSync(join(folder, path)));
  if (lost.length > 0) fail(`In ${manifest}, but not there: ${lost.map(({ path }) => path).join(', ')}`);
}

requireCommands();
buildValidator();
tryValidator();
const named = process.argv.slice(2);
if (named.length > 0) {
  named.forEach(checkComplete);
  process.exit(validate(named, 'inherit').status ?? 1);
}
if (screenFiles(OUTPUT).length === 0) {
  say('No screen file in output/: building the leaflets …');
  if (run('npm', ['start']).status !== 0) fail('The leaflets could not be built: see above.');
}
checkComplete(OUTPUT);
if (run('npm', ['run', '--silent', 'compile']).status !== 0) fail('Foldout could not be compiled: see above.');
const folder = mkdtempSync(join(tmpdir(), 'foldout-conformance-'));
try {
  const sample = await buildSample(ROOT, folder);
  process.exitCode = validate([relative('', OUTPUT), sample], 'inherit').status ?? 1;
  if (!judgePages([OUTPUT, sample])) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
