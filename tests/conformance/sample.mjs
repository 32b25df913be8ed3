/**
 * A project of one leaflet with one of everything: in Dutch, in Arabic from right to left, and in English with nothing
 * translated yet. The real leaflets do not hold all that a leaflet may hold.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse, stringify } from 'yaml';

const LEAFLET = 'everything';
const LOCALES = ['nl', 'ar', 'en'];

/**
 * Builds it below `folder`.
 * @param root this repository, compiled
 * @returns the folder that the files are in; throws where the build fails
 */
export async function buildSample(root, folder) {
  const foldout = (...args) => runFoldout(root, folder, args);
  copyFileSync(join(root, 'foldout.yaml'), join(folder, 'foldout.yaml'));
  mkdirSync(join(folder, 'content', 'leaflets'), { recursive: true });
  copyFileSync(join(import.meta.dirname, `${LEAFLET}.yaml`), join(folder, 'content', 'leaflets', `${LEAFLET}.yaml`));
  cpSync(join(root, 'content', 'drawings'), join(folder, 'content', 'drawings'), { recursive: true });
  for (const locale of LOCALES) copyLocale(root, folder, locale);
  await drawImages(join(folder, 'content', 'images'));
  foldout('translate', 'sync', '--locale', 'ar,en', LEAFLET);
  translateIntoArabic(join(folder, 'locales', 'ar', 'leaflets', `${LEAFLET}.yaml`));
  foldout('build', '--locale', LOCALES.join(','), '--edition', 'handout');
  return join(folder, 'output');
}

function runFoldout(root, folder, args) {
  const command = [join(root, 'dist', 'cli.js'), '--project', folder, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`foldout ${args.join(' ')} fails:\n${stdout}${stderr}`);
}

function copyLocale(root, folder, locale) {
  const [from, to] = [root, folder].map((base) => join(base, 'locales', locale));
  mkdirSync(to, { recursive: true });
  for (const file of ['locale.yaml', 'interface.yaml']) copyFileSync(join(from, file), join(to, file));
}

async function drawImages(folder) {
  mkdirSync(folder, { recursive: true });
  const plain = (channels, background) => sharp({ create: { width: 1200, height: 800, channels, background } });
  await plain(3, '#335577').jpeg().toFile(join(folder, 'photo.jpg'));
  await plain(3, '#777777').toColourspace('b-w').jpeg().toFile(join(folder, 'grey.jpg'));
  await plain(4, { r: 200, g: 40, b: 40, alpha: 0.5 }).png().toFile(join(folder, 'transparent.png'));
  await plain(3, '#999999').png({ palette: true }).toFile(join(folder, 'palette.png'));
}

/** Arabic around every unit's own words, so that both directions meet in all of them; links keep their markup. */
function translateIntoArabic(path) {
  const stored = parse(readFileSync(path, 'utf8'));
  for (const unit of stored.units) {
    const source = unit.source.replaceAll('](', ' هنا](').replaceAll('12,50', '12.50');
    // A label has the room that its drawing gives it.
    unit.target = unit.place.includes('/label-') ? 'نص' : `نص (عربي) ${source} نهاية`;
    unit.state = 'translated';
  }
  writeFileSync(path, stringify(stored));
}
