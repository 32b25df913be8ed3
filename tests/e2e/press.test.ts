/** Press files and their job tickets through the real command line, read back by two other libraries. */

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInCmykProfile } from '../../src/figures/raster.ts';
import { bytesOf, noise } from '../support/pictures.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { LEAFLET, makeProject, ROOT, runCli, type TestProject } from '../support/project.ts';

const INKS: Readonly<Record<string, string>> = {
  text: '[0, 0, 0, 100]',
  rule: '[0, 0, 0, 30]',
  muted: '[0, 0, 0, 80]',
};
const withFigure = LEAFLET.replace('- list:', '- figure: { image: foto.png, alt: Foto }\n      - list:');

let profile: Uint8Array;
let photo: Uint8Array;
beforeAll(async () => {
  profile = await builtInCmykProfile();
  photo = await bytesOf(noise(2400, 300).png());
});

/** With inks for every colour. */
function pressProject(printers = '', files: Readonly<Record<string, string | Uint8Array>> = {}): TestProject {
  const project = makeProject({ 'press/town.icc': profile, ...files });
  const settings = project
    .read('foldout.yaml')
    .replace(/^ {2}([a-z-]+): \{ screen: ('#\w+') \}/gm, (_, name: string, screen: string) => {
      return `  ${name}: { screen: ${screen}, press: ${INKS[name] ?? '[60, 20, 20, 10]'} }`;
    });
  project.write('foldout.yaml', printers === '' ? settings : `${settings}\nprinters:\n  ${printers}\n`);
  return project;
}
const TOWN = 'town: { profile: press/town.icc, condition: FOGRA39, marks: [crop, slug], quantity: 2500 }';
const build = (project: TestProject, ...more: string[]) =>
  project.run('build', '--edition', 'handout', '--profile', 'press', '--printer', 'town', ...more);
const FILE = 'output/nl/voorbeeld.nl.handout.press.town';

describe('a press file', () => {
  test('comes with its ticket, which names file, form, language and inks; the manifest knows both', async () => {
    const project = pressProject(TOWN, {
      'content/leaflets/voorbeeld.yaml': withFigure,
      'content/images/foto.png': photo,
    });
    const run = build(project);
    expect(run).toMatchObject({ status: 0 });
    expect(run.err).not.toContain('no-condition');
    const ticket = project.read(`${FILE}.jobticket.yaml`);
    for (const line of [
      'file: voorbeeld.nl.handout.press.town.pdf',
      'code: NL-TST-001',
      'dutch: Nederlands',
      'reading: left to right',
      'condition: FOGRA39',
      'quantity: 2500',
      'preparedFor: PDF/X-4',
      'flip: long edge',
    ])
      expect(ticket).toContain(line);
    expect(ticket).toContain('- magenta');
    const [document] = JSON.parse(project.read('output/manifest.json')).documents;
    expect(document).toMatchObject({
      path: 'nl/voorbeeld.nl.handout.press.town.pdf',
      press: { printer: 'town', jobTicket: 'nl/voorbeeld.nl.handout.press.town.jobticket.yaml' },
    });
    expect(ticket).toContain(`sha256: ${document.sha256}`);

    const file = await PDFDocument.load(readFileSync(join(project.root, `${FILE}.pdf`)), { updateMetadata: false });
    const intents = file.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
    expect(intents.size()).toBe(1);
    const intent = intents.lookup(0, PDFDict);
    expect(intent.get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFX'));
    const name = intent.lookup(PDFName.of('OutputConditionIdentifier'));
    expect(name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : '').toBe('FOGRA39');
    expect(file.catalog.get(PDFName.of('MarkInfo'))).toBeUndefined();
    const images = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
      .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'));
    expect(images.map((dict) => dict.get(PDFName.of('ColorSpace')))).toEqual([PDFName.of('DeviceCMYK')]);
    for (const page of file.getPages()) {
      const { width, height } = page.getTrimBox();
      expect([width, height].map((pt) => Math.round((pt * 25.4) / 72))).toEqual([210, 297]);
      expect(Math.round(((page.getBleedBox().width - width) * 25.4) / 72)).toBe(6);
      expect(page.getMediaBox().width).toBeGreaterThan(page.getBleedBox().width);
      expect(page.node.get(PDFName.of('Annots'))).toBeUndefined();
      expect(page.getRotation().angle).toBe(0);
    }
    const read = await readPdf(new Uint8Array(readFileSync(join(project.root, `${FILE}.pdf`))));
    expect(read.pages[0]?.text).toContain('NL-TST-001 1.0.0 · 2026-11-21 · nl Nederlands · handout');
    expect(read.pages.every(({ annotations }) => annotations.length === 0)).toBe(true);
  });

  test('is made for each printer that is asked for, and anew where ticket or profile have changed', () => {
    const project = pressProject(TOWN);
    const two = (): string => {
      const printers = ['--printer', 'town,default-uncoated'];
      const run = project.run('build', '--edition', 'handout', '--profile', 'press', ...printers);
      expect(run.status).toBe(0);
      return run.err;
    };
    expect(two()).toContain('printer.no-condition');
    const files = [
      'voorbeeld.nl.handout.press.default-uncoated.jobticket.yaml',
      'voorbeeld.nl.handout.press.default-uncoated.pdf',
      'voorbeeld.nl.handout.press.town.jobticket.yaml',
      'voorbeeld.nl.handout.press.town.pdf',
    ];
    expect(readdirSync(join(project.root, 'output/nl')).sort()).toEqual(files);
    project.write('press/town.icc', new Uint8Array([...profile.slice(0, 60), 1, ...profile.slice(61)]));
    expect(two()).toContain('1 built, 1 up to date');
    rmSync(join(project.root, 'output/nl', files[0] ?? ''));
    expect(two()).toContain('1 built, 1 up to date');
    expect(readdirSync(join(project.root, 'output/nl')).sort()).toEqual(files);
  });
});

describe('what can’t be printed is a finding with its place, and no file', () => {
  test('a corrupt profile', () => {
    const project = pressProject(TOWN, { 'press/town.icc': new Uint8Array(300) });
    const run = build(project);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/foldout\.yaml:\d+:20 error printer\.profile-corrupt/);
    expect(run.err).not.toContain('    at ');
    expect(existsSync(join(project.root, 'output/nl'))).toBe(false);
  });

  test('a colour without inks, and an image of too few pixels', async () => {
    const small = { 'content/images/foto.png': await bytesOf(noise(300, 40).png()) };
    const project = pressProject(TOWN, { 'content/leaflets/voorbeeld.yaml': withFigure, ...small });
    project.write('foldout.yaml', project.read('foldout.yaml').replace(/(primary: \{[^}]*), press: \[[^\]]*\]/, '$1'));
    const run = build(project);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/foldout\.yaml:\d+:3 error press\.colour-without-inks/);
    expect(run.err).toContain('figures.low-resolution');
  });
});

test('a trifold of this project is one sheet of two sides, its panels on the ticket', () => {
  const project = makeProject();
  const out = join(project.root, 'out');
  const run = runCli(
    [
      'build',
      'dwarslaesie',
      '--locale',
      'ar',
      '--edition',
      'trifold',
      '--profile',
      'press',
      '--printer',
      'default-coated',
      '--out',
      out,
    ],
    ROOT,
  );
  expect(run.status).toBe(0);
  const ticket = readFileSync(join(out, 'ar/dwarslaesie.ar.trifold.press.default-coated.jobticket.yaml'), 'utf8');
  expect(ticket).toMatch(
    /name: roll\n {2}outside:\n {4}- 100\n {4}- 100\n {4}- 97\n {2}inside:\n {4}- 97\n {4}- 100\n {4}- 100/,
  );
  expect(ticket).toContain('dutch: Arabisch');
  expect(ticket).toContain('reading: right to left');
  expect(ticket).toContain('flip: short edge');
});
