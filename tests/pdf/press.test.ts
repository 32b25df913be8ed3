import { beforeAll, describe, expect, it } from 'vitest';
import { builtInCmykProfile } from '../../src/figures/raster.ts';
import type { PageItem } from '../../src/layout/page.ts';
import type { PressOutput } from '../../src/pdf/press-output.ts';
import type { PaletteColour } from '../../src/project/project.ts';
import { document, element, page, paint, side, textItem } from '../support/pdf-document.ts';
import { contentsOf, objectsOf, objectWith, readPdf } from '../support/pdf-reader.ts';
import { shapeRun } from '../support/pdf-shaping.ts';

const PALETTE = new Map<string, PaletteColour>([
  ['tint', { screen: '#EBF2F4', press: [8, 3.6, 2.8, 2] }],
  ['house', { screen: '#00566B', press: { spot: 'PANTONE 316 C', tint: 50, alternate: [100, 45, 35, 25] } }],
]);

let press: PressOutput;
beforeAll(async () => {
  const condition = {
    identifier: 'FOGRA39',
    registry: 'http://www.color.org',
    info: 'Offset & gestreken',
    profile: await builtInCmykProfile(),
  };
  const mark: PageItem = {
    ...{ kind: 'rule', x1: -30, y1: 0, x2: -20, y2: 0, width: 0.25 },
    ...{ style: 'solid', colour: 'registration', slot: null },
  };
  press = { level: 'PDF/X-4', condition, surroundings: [{ margin: 40, items: [mark] }] };
});

const rect = (fill: string): PageItem => ({
  ...{ kind: 'rect', rect: { x: 0, y: 100, width: 300, height: 50 }, radius: 0 },
  ...{ fill, bleeds: true, slot: null },
});
const items = [
  rect('house'),
  textItem(shapeRun('wit'), { colour: 'white', y: 130 }),
  textItem(shapeRun('zwart'), { colour: 'black', y: 200 }),
  rect('white'),
];
const sheet = (bleed = 8.504) => [side(300, 400, [{ page: 0, x: 0, y: 0 }], { bleed })];
const pressFile = (palette = PALETTE) =>
  paint(document([page(items, { background: 'tint' })], element('Document', [])), {
    ...{ tagged: false, press, palette, sides: sheet() },
  });

describe('a press file', () => {
  let bytes: Uint8Array;
  let content: string;
  beforeAll(async () => {
    bytes = await pressFile();
    [content = ''] = contentsOf(bytes);
  });

  it('is PDF 1.6 with plain objects, and says what it is prepared for, in Info and in XMP', async () => {
    expect(Buffer.from(bytes.slice(0, 8)).toString('latin1')).toBe('%PDF-1.6');
    expect(Buffer.from(bytes).includes('/ObjStm')).toBe(false);
    const { info, metadata } = await readPdf(bytes);
    expect(info).toMatchObject({ Trapped: { name: 'False' }, Custom: { GTS_PDFXVersion: 'PDF/X-4' } });
    expect(metadata('pdfxid:gts_pdfxversion')).toBe('PDF/X-4');
    expect(metadata('pdf:trapped')).toBe('False');
    expect(metadata('xmpmm:versionid')).toBe('1');
    expect(metadata('xmpmm:renditionclass')).toBe('default');
    expect(metadata('pdfuaid:part')).toBeNull();
  });

  it('names one printing condition and holds its profile', () => {
    const intent = objectWith(bytes, '/Type /OutputIntent');
    expect(intent).toContain('/S /GTS_PDFX\n');
    expect(intent).toContain('/OutputConditionIdentifier (FOGRA39)');
    expect(intent).toContain('/Info (Offset & gestreken)');
    const profile = objectsOf(bytes).get(Number(/\/DestOutputProfile (\d+)/.exec(intent)?.[1])) ?? '';
    expect(profile).toContain('/N 4');
    expect(profile).toContain('acsp');
  });

  it('has trim and bleed, no rotation, annotations, groups, structure or scripts', () => {
    const sheetPage = objectWith(bytes, '/Type /Page\n');
    expect(sheetPage).toContain('/MediaBox [0 0 380 480]');
    expect(sheetPage).toContain('/TrimBox [40 40 340 440]');
    expect(sheetPage).toContain('/BleedBox [31.496 31.496 348.504 448.504]');
    const all = [...objectsOf(bytes).values()].filter((object) => !object.includes('stream\n')).join('\n');
    expect(all).not.toMatch(
      /\/(?:Rotate|Annots|Group|SMask|StructTreeRoot|MarkInfo|JavaScript|OpenAction|OCProperties)\b/,
    );
  });

  it('paints in inks alone', () => {
    expect(content).not.toMatch(/(?:^| )(?:rg|RG|g|G|sc|SC)$/m);
    const all = [...objectsOf(bytes).values()].filter((object) => !object.includes('acsp')).join('\n');
    expect(all).not.toMatch(/DeviceRGB|CalRGB|CalGray|\/Lab\b|ICCBased|Indexed/);
  });

  it('goes on into the bleed', () => {
    expect(content).toContain('31.496 31.496 317.008 417.008 re W n');
    expect(content).toContain('-8.504 -8.504 317.008 417.008 re f');
    expect(content).toContain('-8.504 100 317.008 50 re f');
  });

  it('lets black text overprint, and nothing else: not white text, not areas', () => {
    const states = [...content.matchAll(/\/(\w+) gs|(\S+ \S+ \S+ \S+ k|\/Spot\d cs \S+ scn)|(BT)|( f)$/gm)]
      .map(([, state, colour, text, area]) => state ?? colour ?? text ?? area)
      .join(' > ');
    expect(states).toBe(
      '0.08 0.036 0.028 0.02 k >  f > /Spot1 cs 0.5 scn >  f > 0 0 0 0 k > BT > 0 0 0 1 k > Overprint > BT > 0 0 0 0 k > Knockout >  f',
    );
    expect(objectWith(bytes, '/op true')).toMatch(/\/OP false[\s\S]*\/op true[\s\S]*\/OPM 1/);
    expect(objectWith(bytes, '/op false')).toMatch(/\/OP false[\s\S]*\/OPM 0/);
  });

  it('declares its spot colours, and registration for marks, with what they look like in inks', () => {
    const resources = objectWith(bytes, '/Separation');
    expect(resources).toMatch(/\/Spot1 \[\/Separation \/PANTONE#20316#20C \/DeviceCMYK \d+ 0 R\]/);
    expect(resources).toMatch(/\/Spot2 \[\/Separation \/All \/DeviceCMYK/);
    expect(objectWith(bytes, '/FunctionType 2')).toContain('/C1 [1 0.45 0.35 0.25]');
    expect(content).toContain('/Spot2 CS 1 SCN');
  });

  it('is the same each time, and its identifier another for another condition', async () => {
    expect(Buffer.compare(await pressFile(), bytes)).toBe(0);
    const idOf = (file: Uint8Array) => /\/ID \[(<\w{32}>)/.exec(Buffer.from(file).toString('latin1'))?.[1];
    const condition = { ...press.condition, identifier: 'FOGRA51' };
    const other = await paint(document([page(items, { background: 'tint' })], element('Document', [])), {
      ...{ tagged: false, press: { ...press, condition }, palette: PALETTE, sides: sheet() },
    });
    expect(idOf(other)).not.toBe(idOf(bytes));
  });

  it('is never tagged', async () => {
    const tagged = paint(document([page([])], element('Document', [])), { tagged: true, press, palette: PALETTE });
    await expect(tagged).rejects.toThrow('no structure');
  });
});
