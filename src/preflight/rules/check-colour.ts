/** Colours: inks alone, black text that prints on one plate and over what is below, and no more ink than paper can take. */

import { inkOf } from '../colour-spaces.ts';
import { type CheckedPage, isRegistration } from '../checked-page.ts';
import { greatestInk } from '../ink.ts';
import type { Found, Judge } from '../judge.ts';
import { overlaps } from '../matrix.ts';
import type { Colour, Mark } from '../page-marks.ts';

const IN_INKS = new Set(['DeviceCMYK', 'DeviceGray', 'Separation', 'DeviceN', 'mask', 'Pattern']);
/** White is no ink at all. */
const NOTHING = 0.5;

/**
 * `preflight.colour-space`, `.registration`, `.rich-text`, `.black-knocks-out`, `.white-overprint`, `.ink`, `.spot`.
 * Text of four colours shimmers at its edges; white that overprints is not there on paper.
 */
export const checkColour: Judge = (_pdf, pages, expected, found) => {
  for (const page of pages) {
    checkSpaces(page, found);
    checkBlackAndWhite(page, found);
    const spots = new Set(
      page.marks.flatMap(({ colour }) => colour.inks).filter((ink) => ink !== 'All' && ink !== 'None'),
    );
    for (const spot of spots) {
      if (expected.spots !== null && !expected.spots.includes(spot))
        found(
          'error',
          'spot',
          `The ink “${spot}” is not among the job’s.`,
          'Name it in the palette, or print it in process colours.',
          page.number,
        );
    }
    const ink = greatestInk(page);
    if (ink > expected.inkLimit + NOTHING) {
      const message = `Up to ${Math.round(ink)} % of ink lie on one spot; the limit is ${expected.inkLimit} %.`;
      found('error', 'ink', message, 'Lessen the inks in the palette, or in the picture.', page.number);
    }
  }
};

function checkSpaces({ marks, number, trim }: CheckedPage, found: Found): void {
  const wrong = new Set(marks.map(({ colour }) => colour.space).filter((space) => !IN_INKS.has(space)));
  for (const space of wrong)
    found(
      'error',
      'colour-space',
      `Something is painted in ${space}: no ink is named for it.`,
      'Make the file for the press.',
      number,
    );
  if (trim !== null && marks.some((mark) => isRegistration(mark.colour) && overlaps(mark.box, trim, 0.1)))
    found(
      'error',
      'registration',
      'Registration colour, which is on every plate, lies within the page.',
      'Use it for marks only.',
      number,
    );
}

function checkBlackAndWhite({ marks, number }: CheckedPage, found: Found): void {
  const texts = marks.filter(({ kind }) => kind === 'text');
  const dark = (colour: Colour): boolean => (colour.space === 'DeviceCMYK' ? (colour.components[3] ?? 0) > 0.9 : false);
  const rich = texts.filter(({ colour }) => dark(colour) && colour.components.slice(0, 3).some((each) => each > 0.005));
  if (rich.length > 0)
    found(
      'error',
      'rich-text',
      `${rich.length} texts are black of several inks: they blur when the plates are a hair off.`,
      'Make text K 100 alone.',
      number,
    );
  const black = texts.filter(({ colour }) => isBlack(colour));
  const knocking = black.filter(({ overprint }) => !overprint.fill);
  if (knocking.length > 0)
    found(
      'warning',
      'black-knocks-out',
      `${knocking.length} black texts are cut out of what is below them.`,
      'Let black overprint.',
      number,
    );
  const white = marks.filter(
    (mark) => isNoInk(mark) && (mark.kind === 'stroke' ? mark.overprint.stroke : mark.overprint.fill),
  );
  if (white.length > 0)
    found(
      'error',
      'white-overprint',
      `${white.length} white objects overprint: they vanish on paper.`,
      'Let white knock out.',
      number,
    );
}

function isBlack({ space, components }: Colour): boolean {
  const [c = 0, m = 0, y = 0, k = 0] = components;
  return space === 'DeviceCMYK' ? c + m + y < 0.005 && k > 0.99 : space === 'DeviceGray' && c < 0.01;
}

function isNoInk({ kind, colour }: Mark): boolean {
  const ink = kind === 'image' || kind === 'shading' ? null : inkOf(colour);
  return ink !== null && ink < NOTHING;
}
