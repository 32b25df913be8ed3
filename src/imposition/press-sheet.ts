/** Sheet sides as a print shop wants them: with bleed, and where it asks for them with marks and a slug line outside the trim. */

import { mmToPt } from '../base/units.ts';
import type { PageItem } from '../layout/page.ts';
import type { Printer } from '../project/printer.ts';
import type { SheetSide } from './sheet.ts';

type Run = Extract<PageItem, { kind: 'text' }>['run'];

/** What stands around one side. pt, from the trim's top left corner */
export interface SheetSurroundings {
  /** From the trim to the edge of the printed sheet. */
  readonly margin: number;
  readonly items: readonly PageItem[];
}

export interface PressSheets {
  readonly sides: readonly SheetSide[];
  readonly surroundings: readonly SheetSurroundings[];
}

/** No mark begins nearer to the trim, and none in the bleed. mm */
const LEAST_OFFSET = 3;
const BEYOND_BLEED = 1;
const MARK_LENGTH = 5;
/** pt */
const MARK_WIDTH = 0.25;
/** Between marks, slug lines and the sheet's edge. mm */
const GAP = 1;
/** From baseline to baseline. mm */
const SLUG_LEADING = 2.8;

/** The colour that is on every plate: marks must be seen on all. */
const REGISTRATION = 'registration';

/**
 * @param slug the slug line of one side, broken for a width (pt), where the printer wants one
 */
export function pressSheets(
  sides: readonly SheetSide[],
  { bleed, marks }: Pick<Printer, 'bleed' | 'marks'>,
  slug: (side: SheetSide, width: number) => readonly (readonly Run[])[],
): PressSheets {
  const offset = Math.max(bleed + BEYOND_BLEED, LEAST_OFFSET);
  const lines = sides.map((side) => (marks.has('slug') ? slug(side, side.width) : []));
  const slugHeight = Math.max(0, ...lines.map(({ length }) => length)) * SLUG_LEADING;
  const marksEnd = marks.has('crop') || marks.has('fold') ? offset + MARK_LENGTH : offset;
  const margin = marks.size === 0 ? bleed : marksEnd + slugHeight + GAP;
  return {
    sides: sides.map((side) => ({ ...side, bleed: mmToPt(bleed), foldTicks: false })),
    surroundings: sides.map((side, index) => ({
      margin: mmToPt(margin),
      items: [
        ...(marks.has('crop') ? cropMarks(side, offset) : []),
        ...(marks.has('fold') ? foldMarks(side, offset) : []),
        ...slugItems(lines[index] ?? [], side.height + mmToPt(marksEnd)),
      ],
    })),
  };
}

/** At each corner, one in each direction, in line with the trim. */
function cropMarks({ width, height }: SheetSide, offset: number): PageItem[] {
  const [from, to] = [mmToPt(offset), mmToPt(offset + MARK_LENGTH)];
  return [0, width].flatMap((x) =>
    [0, height].flatMap((y) => {
      const [outX, outY] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1];
      return [rule(x + outX * from, y, x + outX * to, y, 'solid'), rule(x, y + outY * from, x, y + outY * to, 'solid')];
    }),
  );
}

/** Dashed, above and below each fold; none inside the trim. */
function foldMarks({ height, folds }: SheetSide, offset: number): PageItem[] {
  const [from, to] = [mmToPt(offset), mmToPt(offset + MARK_LENGTH)];
  return folds.flatMap((x) => [rule(x, -from, x, -to, 'dashed'), rule(x, height + from, x, height + to, 'dashed')]);
}

function rule(x1: number, y1: number, x2: number, y2: number, style: 'solid' | 'dashed'): PageItem {
  return { kind: 'rule', x1, y1, x2, y2, width: MARK_WIDTH, style, colour: REGISTRATION, slot: null };
}

function slugItems(lines: readonly (readonly Run[])[], top: number): PageItem[] {
  return lines.flatMap((runs, index) =>
    runs.map((run) => ({
      kind: 'text' as const,
      x: run.x,
      y: top + mmToPt((index + 1) * SLUG_LEADING),
      run,
      colour: 'black',
      underline: false,
      slot: null,
      unit: null,
    })),
  );
}
