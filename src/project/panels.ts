/** Panel widths of a folded sheet: what a fold gives by itself, and whether widths that somebody chose can be folded. */

import type { FoldName } from './edition.ts';

/** A panel that is folded in lies loosely when it is so much narrower than those around it. mm */
const FLAP_PLAY = 3;
/** Less, and the flap buckles in the fold. mm */
const LEAST_FLAP_PLAY = 1;
/** Widths are written with one or two decimals. mm */
const TOLERANCE = 0.05;

/** Panels on a side. */
const PANEL_COUNTS: Readonly<Partial<Record<FoldName, number>>> = { roll: 3, z: 3, half: 2 };

/** Panels on both sides of a folded sheet; undefined where the fold makes none. */
export function panelsOfSheet(fold: FoldName): number | undefined {
  const count = PANEL_COUNTS[fold];
  return count === undefined ? undefined : 2 * count;
}

export interface PanelProblem {
  readonly code: 'not-folded' | 'count' | 'sum' | 'flap';
  readonly message: string;
  readonly hint: string;
}

/**
 * The widths that a fold asks for: equal ones, but for the flap of a roll fold, which lies under two others.
 * A4: 97, 100, 100 (roll), 99 each (z), 148.5 each (half).
 * @param width of the sheet lying open, mm
 * @returns mm, left to right on the outside of a left-to-right sheet; null where the fold makes no panels
 */
export function usualPanels(fold: FoldName, width: number): readonly number[] | null {
  const count = PANEL_COUNTS[fold];
  if (count === undefined) return null;
  if (fold !== 'roll') return Array.from({ length: count }, () => width / count);
  const whole = (width + FLAP_PLAY) / count;
  return [whole - FLAP_PLAY, whole, whole];
}

/** Whether these widths can be folded from a sheet of this width; undefined: they can. */
export function panelProblem(fold: FoldName, panels: readonly number[], width: number): PanelProblem | undefined {
  const count = PANEL_COUNTS[fold];
  if (count === undefined) {
    return {
      code: 'not-folded',
      message: `The fold “${fold}” makes no panels.`,
      hint: 'Take the panels out, or choose the fold roll, z or half.',
    };
  }
  if (panels.length !== count) {
    return {
      code: 'count',
      message: `The ${fold} fold has ${count} panels on a side; here are ${panels.length}.`,
      hint: `Write ${count} widths, those of the outside from left to right.`,
    };
  }
  const sum = panels.reduce((total, panel) => total + panel, 0);
  if (Math.abs(sum - width) > TOLERANCE) {
    const usual = usualPanels(fold, width)?.map((panel) => Math.round(panel * 100) / 100);
    return {
      code: 'sum',
      message: `The panels add up to ${Math.round(sum * 100) / 100} mm; the sheet is ${width} mm wide.`,
      hint: `Usual for this sheet: [${usual?.join(', ')}].`,
    };
  }
  const [flap = 0, ...others] = panels;
  if (fold === 'roll' && flap > Math.min(...others) - LEAST_FLAP_PLAY) {
    return {
      code: 'flap',
      message: `The flap, ${flap} mm, is folded in under panels of ${others.join(' and ')} mm: it would buckle.`,
      hint: `Make the first panel ${LEAST_FLAP_PLAY} mm or more narrower than the others; ${FLAP_PLAY} mm is usual.`,
    };
  }
  return undefined;
}
