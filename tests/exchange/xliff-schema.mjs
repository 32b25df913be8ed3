/**
 * `npm run xliff-schema -- <folder>`: libxml2 judges every XLIFF file that is exported, against OASIS's own schema of XLIFF 1.2
 * (strict). The folder has `xliff-core-1.2-strict.xsd` and `xml.xsd`; Debian's php-symfony-translation brings both. They are not
 * ours to ship. Needs `xmllint` (libxml2-utils).
 */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..');
const SCHEMA = 'xliff-core-1.2-strict.xsd';
/** All the states that a unit may be in: there is one of each. */
const STATES = ['needs-translation', 'translated', 'signed-off', 'final'];

/** Ends the run: what cannot be judged is not right. */
function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
  throw new Error('not valid');
}

function foldout(project, ...args) {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli.js'), '--project', project, ...args], {
    encoding: 'utf8',
  });
  if (run.status !== 0) fail(`foldout ${args.join(' ')}\n${run.stderr}`);
}

function change(path, from, to) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) fail(`${path} has no “${from}” to change`);
  writeFileSync(path, text.replace(from, to));
}

/** The project's own translations, and beside them everything that a unit may be: missing, out of date, approved, with a note. */
function prepare(folder) {
  const project = join(folder, 'project');
  for (const part of ['content', 'locales', 'templates', 'foldout.yaml'])
    cpSync(join(ROOT, part), join(project, part), { recursive: true });
  foldout(project, 'locale', 'add', 'ro');
  const approve = ['translate', 'approve', '--locale', 'de,ar'];
  foldout(project, ...approve, '--role', 'linguistic', '--by', 'A <A> & "B"');
  foldout(project, ...approve, 'dwarslaesie', '--role', 'clinical', '--by', 'C');
  change(join(project, 'content/leaflets/dwarslaesie.yaml'), 'Wat is een dwarslaesie?', 'Wat is dan een dwarslaesie?');
  change(
    join(project, 'locales/de/leaflets/dwarslaesie.yaml'),
    '    state: final\n',
    '    state: final\n    note: "2 < 3 & ]]> \\"so\\""\n',
  );
  const out = join(folder, 'out');
  foldout(project, 'translate', 'export', '--format', 'xliff', '--out', out);
  return out;
}

/** The schema asks the web for W3C's `xml.xsd`; the catalog answers. */
function validator(schemas, folder) {
  for (const file of [SCHEMA, 'xml.xsd'])
    if (!existsSync(join(schemas, file)))
      fail(`There is no ${file} in ${schemas}: apt-get download php-symfony-translation`);
  const catalog = join(folder, 'catalog.xml');
  const uri = pathToFileURL(join(schemas, 'xml.xsd'));
  writeFileSync(
    catalog,
    `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><system systemId="http://www.w3.org/2001/xml.xsd" uri="${uri}"/><uri name="http://www.w3.org/2001/xml.xsd" uri="${uri}"/></catalog>`,
  );
  return (files) => {
    const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(schemas, SCHEMA), ...files], {
      encoding: 'utf8',
      env: { ...process.env, XML_CATALOG_FILES: catalog },
    });
    if (run.error !== undefined) fail('xmllint was not found: it is in Debian’s libxml2-utils.');
    return { isValid: run.status === 0, says: run.stderr };
  };
}

const folder = mkdtempSync(join(tmpdir(), 'foldout-xliff-'));
try {
  const schemas = process.argv[2];
  if (schemas === undefined) fail('Name the folder with the schema: npm run xliff-schema -- <folder>');
  const validate = validator(resolve(schemas), folder);
  const out = prepare(folder);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xlf'))
    .sort()
    .map((file) => join(out, file));
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  for (const wanted of [
    ...STATES.map((state) => `state="${state}"`),
    '<alt-trans',
    'from="translator"',
    '<bpt',
    '<ph',
    '<group',
  ])
    if (!texts.some((text) => text.includes(wanted))) fail(`No file has ${wanted}: that would not be judged.`);
  const { isValid, says } = validate(files);
  if (!isValid)
    fail(
      says
        .split('\n')
        .filter((line) => !line.endsWith(' validates'))
        .slice(0, 20)
        .join('\n'),
    );
  // A validator that says yes to everything says nothing.
  const broken = join(folder, 'broken.xlf');
  writeFileSync(broken, texts[0].replace('<body>', '<body><target/>'));
  if (validate([broken]).isValid) fail('The validator takes a file that is not valid.');
  process.stdout.write(
    `${files.length} XLIFF files, ${texts.join('').split('<trans-unit ').length - 1} units: valid\n`,
  );
} catch (error) {
  if (process.exitCode !== 1) throw error;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
