/** How much ink lies on one spot (total area coverage), and which inks a page has. */

import { type CheckedPage, isRegistration } from './checked-page.ts';
import { inkOf } from './colour-spaces.ts';
import { intersect, overlaps } from './matrix.ts';
import { coversAny } from './outline.ts';
import type { Mark } from './page-marks.ts';

/** The boxes of words side by side, and of lines set close, overlap so far without their letters touching; pt. */
const NEIGHBOURS = 3;

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/**
 * Per cent. Each mark by itself, and what overprints together with the most that lies below it anywhere: never less than on paper.
 * A letter counts as its whole box.
 * Registration colour counts outside the page only, and so not here.
 */
export function greatestInk({ marks, bleed, trim }: CheckedPage): number {
  const sheet = bleed ?? trim;
  let greatest = 0;
  const below: { readonly mark: Mark; readonly ink: number }[] = [];
  for (const mark of marks) {
    if (isRegistration(mark.colour) || (sheet !== null && !overlaps(mark.box, sheet))) continue;
    const own = mark.image?.ink ?? inkOf(mark.colour) ?? 0;
    const overprints = mark.kind === 'stroke' ? mark.overprint.stroke : mark.overprint.fill;
    const under = overprints ? mostBelow(mark, below) : 0;
    const ink = own + under;
    greatest = Math.max(greatest, ink);
    if (mark.isRectangle && !overprints) forget(mark, below);
    below.push({ mark, ink });
  }
  return greatest;
}

function mostBelow(mark: Mark, below: readonly { readonly mark: Mark; readonly ink: number }[]): number {
  let most = 0;
  for (const { mark: under, ink } of below) {
    const slack = under.kind === 'text' && mark.kind === 'text' ? NEIGHBOURS : 0.01;
    if (ink <= most || !overlaps(under.box, mark.box, slack) || isThin(under)) continue;
    if (under.outline === undefined || coversAny(under.outline, intersect(under.box, mark.box))) most = ink;
  }
  return most;
}

/** Ink is measured over 15 mm², as the Ghent Workgroup does: a line that is crossed is no such area. */
const MEASURED_SIDE = (Math.sqrt(15) * 72) / 25.4;

function isThin({ kind, lineWidth }: Mark): boolean {
  return kind === 'stroke' && (lineWidth ?? 0) < MEASURED_SIDE;
}

/** A rectangle hides what lies wholly below it. */
function forget({ box }: Mark, below: { readonly mark: Mark; readonly ink: number }[]): void {
  for (let i = below.length - 1; i >= 0; i--) {
    const inner = below[i]?.mark.box;
    if (inner && inner.x0 >= box.x0 && inner.x1 <= box.x1 && inner.y0 >= box.y0 && inner.y1 <= box.y1)
      below.splice(i, 1);
  }
}

/** In the order of the plates; what lies outside the page is left out. */
export function inksOf({ marks, bleed, trim }: CheckedPage): readonly string[] {
  const sheet = bleed ?? trim;
  const found = new Set<string>();
  for (const { colour, box, kind } of marks) {
    if (isRegistration(colour) || (sheet !== null && !overlaps(box, sheet))) continue;
    if (colour.space === 'DeviceCMYK') {
      for (const [i, name] of PROCESS.entries())
        if (kind === 'image' || (colour.components[i] ?? 0) > 0) found.add(name);
    } else if (colour.space === 'DeviceGray') {
      if (kind === 'image' || (colour.components[0] ?? 0) < 1) found.add('Black');
    } else for (const ink of colour.inks) found.add(ink);
  }
  return [
    ...PROCESS.filter((name) => found.has(name)),
    ...[...found].filter((name) => !PROCESS.some((each) => each === name)).sort(),
  ];
}
