/** CONTRACT: how a document fits its pages: what was chosen, and how much room is left or lacking. In the manifest and in `check`. */

import { ptToMm, round } from '../base/units.ts';
import type { FitSetting } from './fit.ts';
import { textsOf } from './page-plan.ts';

/** Room on paper. */
export interface Room {
  /** Whole lines of body text. */
  readonly lines: number;
  readonly mm: number;
}

/** How full a page is where every page is filled as far as it goes, pt. */
export interface FilledPage {
  readonly name: string;
  readonly used: number;
  readonly room: number;
}

/** A stretch of pages that one text runs through: `inside`, pages 3 to 5. */
export interface TextRoom extends Room {
  readonly name: string;
  /** Its last page, from 1: where the room is. */
  readonly page: number;
}

export interface FitReport {
  /** The root's font size, pt; null: the edition has no range. */
  readonly typeSize: number | null;
  /** From 1, the loosest, and of how many. */
  readonly rung: number;
  readonly rungs: number;
  /** The values of the rung. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** The fullest text: what a translation may still grow by. */
  readonly headroom: TextRoom;
  /** Each text, in reading order. */
  readonly texts: readonly TextRoom[];
  /** On all pages together. */
  readonly free: Room;
  readonly overflow: FitOverflow | null;
}

/** A text that has more pages than there are. */
export interface FitOverflow extends TextRoom {
  /** About as many words must go; characters where the language writes no spaces. */
  readonly words: number;
}

export interface FitFacts {
  readonly setting: FitSetting;
  readonly rungs: readonly FitSetting['rung'][];
  /** Those that have a place. */
  readonly pages: readonly FilledPage[];
  /** Of body text, pt. */
  readonly lineHeight: number;
  readonly overflow: FitOverflow | null;
}

export function fitReport({ setting, rungs, pages, lineHeight, overflow }: FitFacts): FitReport {
  const texts = textsOf(pages).map(({ name, first, pages: own }) => ({
    name,
    page: first + own.length,
    ...roomOf(freeOn(own[own.length - 1]), lineHeight),
  }));
  const free = pages.reduce((sum, page) => sum + freeOn(page), 0);
  const headroom = texts.reduce((least, text) => (text.mm < least.mm ? text : least), texts[0] ?? NO_TEXT);
  return {
    typeSize: setting.size,
    rung: Math.max(1, rungs.indexOf(setting.rung) + 1),
    rungs: rungs.length,
    settings: Object.fromEntries(setting.rung),
    headroom,
    texts,
    free: roomOf(free, lineHeight),
    overflow,
  };
}

const NO_TEXT: TextRoom = { name: '', page: 0, lines: 0, mm: 0 };

/** pt below the content. */
function freeOn(page: FilledPage | undefined): number {
  return page === undefined ? 0 : Math.max(0, page.room - page.used);
}

/** @param pt height */
export function roomOf(pt: number, lineHeight: number): Room {
  return { lines: Math.floor(pt / lineHeight + 1e-6), mm: round(ptToMm(pt), 1) };
}
