import { describe, expect, test } from 'vitest';
import { checkResolution } from '../../src/check/check-resolution.ts';
import type { PageItem } from '../../src/layout/page.ts';
import type { Profile } from '../../src/project/project.ts';
import { find } from '../support/findings.ts';
import { document, element, page } from '../support/pdf-document.ts';

const file = 'content/images/foto.jpg';
const images = new Map([['foto.jpg', { file, width: 600, height: 400, isLineArt: false }]]);
const shown = (width: number, height: number): PageItem => ({
  kind: 'image',
  image: 'foto.jpg',
  rect: { x: 0, y: 0, width, height },
  slot: null,
});
const check = (profile: Profile, ...items: readonly PageItem[]) =>
  find((report) => checkResolution(document([page(items)], element('Document', [])), images, profile, report)).findings;

describe('low resolution', () => {
  test('names file, pixels, size, dpi and what is needed', () => {
    expect(check('screen', shown(432, 288))).toEqual([
      {
        severity: 'warning',
        code: 'figures.low-resolution',
        message: `${file} has 600 × 400 pixels and is shown 152 × 102 mm large: 100 dpi, under 150.`,
        at: { file, line: 1, column: 1 },
        hint: 'Take one that is at least 900 pixels wide, or show it smaller.',
      },
    ]);
  });

  test.each([
    ['screen', 288, []],
    ['screen', 290, ['warning']],
    ['office', 290, ['warning']],
    ['press', 144, []],
    ['press', 145, ['warning']],
    ['press', 193, ['error']],
  ] as const)('%s at a width of %i pt', (profile, width, severities) => {
    expect(check(profile, shown(width, (width * 2) / 3)).map(({ severity }) => severity)).toEqual(severities);
  });

  test('an error says what is refused, its hint what is good', () => {
    const [found] = check('press', shown(216, 144));
    expect([found?.message.endsWith('200 dpi, under 225.'), found?.hint]).toEqual([
      true,
      'Take one that is at least 900 pixels wide, or show it smaller.',
    ]);
  });

  test('the direction that is stretched counts', () => {
    expect(check('screen', shown(72, 288))[0]?.message).toContain('100 dpi');
  });

  test('an image is named once, with its largest place', () => {
    const found = check('screen', shown(300, 200), shown(432, 288), shown(310, 206));
    expect(found.map(({ message }) => /\d+ dpi/.exec(message)?.[0])).toEqual(['100 dpi']);
  });
});

test('line art needs twice as many pixels on the press', () => {
  const lineArt = new Map([['foto.jpg', { file, width: 600, height: 400, isLineArt: true }]]);
  const severities = (profile: Profile, width: number) =>
    find((report) =>
      checkResolution(
        document([page([shown(width, (width * 2) / 3)])], element('Document', [])),
        lineArt,
        profile,
        report,
      ),
    ).findings.map(({ severity }) => severity);
  expect(severities('press', 72)).toEqual([]);
  expect(severities('press', 73)).toEqual(['warning']);
  expect(severities('press', 145)).toEqual(['error']);
  expect(severities('office', 145)).toEqual([]);
});
