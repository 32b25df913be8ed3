import { describe, expect, it } from 'vitest';
import { mmToPt, round } from '../../src/base/units.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { document, element, page, paint, side } from '../support/pdf-document.ts';
import { contentsOf, objectsOf, objectWith } from '../support/pdf-reader.ts';

const BAND: PageItem = {
  kind: 'rect',
  rect: { x: 0, y: 100, width: 300, height: 50 },
  radius: 0,
  fill: 'primary',
  bleeds: true,
  slot: null,
};
const panels = document(
  [page([BAND], { background: 'tint' }), page([{ ...BAND, bleeds: false }])],
  element('Document', []),
);
const placements = [
  { page: 0, x: 0, y: 0 },
  { page: 1, x: 300, y: 0 },
];
const rectangles = (content = ''): string[] => [...content.matchAll(/(.*) re (?:f|W n)/g)].map((match) => match[0]);

describe('a page that fills its sheet', () => {
  it('is neither moved nor clipped', async () => {
    const [content] = contentsOf(await paint(panels));
    expect(content).not.toMatch(/ W n|^q$/m);
    expect(rectangles(content)).toEqual(['0 0 300 400 re f', '0 100 300 50 re f']);
  });
});

describe('panels on a sheet side', () => {
  it('are moved into place and clipped to their own area', async () => {
    const [content] = contentsOf(await paint(panels, { sides: [side(600, 400, placements)] }));
    expect(rectangles(content)).toEqual([
      '0 0 300 400 re W n',
      '0 0 300 400 re f',
      '0 100 300 50 re f',
      '300 0 300 400 re W n',
      '0 100 300 50 re f',
    ]);
    expect(content).toContain('1 0 0 1 300 0 cm');
  });

  it('bleed over the sheet’s edge, never over a fold', async () => {
    const bytes = await paint(panels, { sides: [side(600, 400, placements, { bleed: 10 })] });
    expect(rectangles(contentsOf(bytes)[0])).toEqual([
      // Clipped: left, top and bottom edges bleed, the fold on the right does not.
      '0 0 310 420 re W n',
      '-10 -10 320 420 re f',
      '-10 100 320 50 re f',
      '310 0 310 420 re W n',
      '0 100 300 50 re f',
    ]);
    expect(objectWith(bytes, '/Type /Page\n')).toMatch(
      /\/MediaBox \[0 0 620 420\][\s\S]*\/TrimBox \[10 10 610 410\]\n\/BleedBox \[0 0 620 420\]/,
    );
  });

  it('fill their window where they were moved: creep takes from the inner margin and leaves no strip at the outer edge', async () => {
    const moved = [
      { page: 0, x: 4, y: 0, window: { x: 0, y: 0, width: 300, height: 400 } },
      { page: 1, x: 296, y: 0, window: { x: 300, y: 0, width: 300, height: 400 } },
    ];
    const [content] = contentsOf(await paint(panels, { sides: [side(600, 400, moved)] }));
    expect(rectangles(content)).toEqual([
      '0 0 300 400 re W n',
      '-4 -4 308 408 re f',
      '-4 100 308 50 re f',
      '300 0 300 400 re W n',
      '0 100 300 50 re f',
    ]);
    expect(content).toContain('1 0 0 1 4 0 cm');
    expect(content).toContain('1 0 0 1 296 0 cm');
  });

  it('are artifacts where a page is shown a second time', async () => {
    const copies = [side(600, 400, [placements[0] ?? { page: 0, x: 0, y: 0 }, { page: 0, x: 300, y: 0 }])];
    expect(contentsOf(await paint(panels, { sides: copies }))[0]?.match(/\/Artifact BMC/g)).toHaveLength(2);
  });

  it('must exist', async () => {
    await expect(paint(panels, { sides: [side(300, 400, [{ page: 7, x: 0, y: 0 }])] })).rejects.toThrow('page 7');
  });
});

describe('fold ticks', () => {
  const folded = { folds: [300], foldTicks: true };
  const tick = round(mmToPt(7));

  it('stand at the edges of an untrimmed sheet', async () => {
    const [content] = contentsOf(await paint(panels, { sides: [side(600, 400, placements, folded)] }));
    expect(content).toContain(`300 0 m 300 ${tick} l S`);
    expect(content).toContain(`300 ${round(400 - tick)} m 300 400 l S`);
  });

  it('stand outside the bleed of a sheet that is trimmed', async () => {
    const bytes = await paint(panels, { sides: [side(600, 400, placements, { ...folded, bleed: 9 })] });
    const margin = 9 + mmToPt(2) + mmToPt(7);
    expect(contentsOf(bytes)[0]).toContain(`${round(margin + 300)} 0 m ${round(margin + 300)} ${tick} l S`);
    expect(objectWith(bytes, '/Type /Page\n')).toContain(
      `/MediaBox [0 0 ${round(600 + 2 * margin)} ${round(400 + 2 * margin)}]`,
    );
  });
});

describe('a file for a printer', () => {
  const sides = [side(600, 400, placements, { folds: [300] }), side(600, 400, placements, { folds: [300] })];

  it('has no structure, and asks to be printed at its size and turned about the folds', async () => {
    const bytes = await paint(panels, { sides, tagged: false });
    expect([...objectsOf(bytes).values()].join('\n')).not.toMatch(/StructTreeRoot|MarkInfo|BDC|BMC|\/Tabs/);
    expect(objectWith(bytes, '/PrintScaling')).toMatch(/\/PrintScaling \/None\n\/Duplex \/DuplexFlipShortEdge/);
  });

  it('leaves the choice to the reader’s printer when it is for the screen', async () => {
    expect(objectWith(await paint(panels), '/DisplayDocTitle')).not.toMatch(/PrintScaling|Duplex/);
  });
});
