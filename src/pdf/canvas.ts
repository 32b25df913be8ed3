/** Graphics operators (ISO 32000-1, 8.4 and 8.5): a state is written only where it changes. Coordinates: pt, y downwards. */

import type { Rect } from '../base/geometry.ts';
import { round } from '../base/units.ts';
import type { PathCommand } from '../figures/drawing.ts';
import type { Colour } from '../styles/computed-style.ts';
import type { ColourSpace } from './colours.ts';
import { KNOCKOUT as KNOCKOUT_STATE, OVERPRINT as OVERPRINT_STATE } from './overprint.ts';

/** Control points of a quarter circle's Bézier curve lie at this part of the radius: 4/3 (√2 − 1). */
const QUARTER_ARC = 0.5522847498;

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

export interface Stroke {
  readonly colour: Colour;
  /** pt */
  readonly width: number;
  readonly cap: keyof typeof CAPS;
  readonly join: keyof typeof JOINS;
  /** pt on, pt off, …; empty: solid. */
  readonly dash: readonly number[];
}

/** What the operators of the graphics state were last set to; empty: not known. */
interface GraphicsState {
  overprint: string;
  fill: string;
  stroke: string;
  width: string;
  cap: string;
  join: string;
  dash: string;
}

/** Graphics states of the page's resources; only colour spaces for the press have colours that overprint. */
const OVERPRINT = `/${OVERPRINT_STATE} gs`;
const KNOCKOUT = `/${KNOCKOUT_STATE} gs`;

/** PDF's initial state (table 52). The colours are set expressly: their initial space is grey. */
const INITIAL: GraphicsState = {
  overprint: KNOCKOUT,
  fill: '',
  stroke: '',
  width: '1 w',
  cap: '0 J',
  join: '0 j',
  dash: '[] 0 d',
};

export class Canvas {
  readonly #write: (operators: string) => void;
  readonly #colours: ColourSpace;
  #state: GraphicsState = { ...INITIAL };
  readonly #saved: GraphicsState[] = [];

  constructor(write: (operators: string) => void, colours: ColourSpace) {
    this.#write = write;
    this.#colours = colours;
  }

  /** A new page begins with the initial state. */
  reset(): void {
    this.#state = { ...INITIAL };
  }

  save(): void {
    this.#saved.push({ ...this.#state });
    this.#write('q');
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? { ...INITIAL };
    this.#write('Q');
  }

  translate(x: number, y: number): void {
    if (round(x) !== 0 || round(y) !== 0) this.#write(`1 0 0 1 ${numbers(x, y)} cm`);
  }

  clip(rect: Rect): void {
    this.#write(`${rectangle(rect)} W n`);
  }

  /** Sets the fill colour for areas, which knock out what lies beneath; false where there is nothing to fill with. */
  fillWith(colour: Colour): boolean {
    return this.#fillWith(colour, false);
  }

  /** As {@link fillWith}, for text: black alone overprints. */
  fillTextWith(colour: Colour): boolean {
    return this.#fillWith(colour, true);
  }

  #fillWith(colour: Colour, isText: boolean): boolean {
    const paint = this.#colours(colour);
    if (paint === null) return false;
    this.#set('fill', paint.fill);
    this.#set('overprint', isText && paint.isBlackAlone ? OVERPRINT : KNOCKOUT);
    return true;
  }

  fillRect(rect: Rect, radius: number, colour: Colour): void {
    if (this.fillWith(colour)) this.#write(`${roundedRectangle(rect, radius)} f`);
  }

  strokeRect(rect: Rect, radius: number, stroke: Stroke): void {
    if (this.#strokeWith(stroke)) this.#write(`${roundedRectangle(rect, radius)} S`);
  }

  strokeLine(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    if (this.#strokeWith(stroke)) this.#write(`${numbers(x1, y1)} m ${numbers(x2, y2)} l S`);
  }

  paintPath(
    path: readonly PathCommand[],
    fill: Colour | null,
    rule: 'nonzero' | 'evenodd',
    stroke: Stroke | null,
  ): void {
    const filled = fill !== null && this.fillWith(fill);
    const stroked = stroke !== null && this.#strokeWith(stroke);
    if (path.length === 0 || !(filled || stroked)) return;
    const operator = filled ? (stroked ? 'B' : 'f') : 'S';
    this.#write(`${pathOperators(path)} ${operator}${filled && rule === 'evenodd' ? '*' : ''}`);
  }

  #strokeWith({ colour, width, cap, join, dash }: Stroke): boolean {
    const paint = this.#colours(colour);
    if (paint === null || round(width) === 0) return false;
    this.#set('stroke', paint.stroke);
    this.#set('width', `${round(width)} w`);
    this.#set('cap', `${CAPS[cap]} J`);
    this.#set('join', `${JOINS[join]} j`);
    this.#set('dash', `[${numbers(...dash)}] 0 d`);
    return true;
  }

  #set(key: keyof GraphicsState, operator: string): void {
    if (this.#state[key] === operator) return;
    this.#state[key] = operator;
    this.#write(operator);
  }
}

/** Three decimals of a point are a third of a micrometre; never an exponent, which PDF does not know. */
function numbers(...values: readonly number[]): string {
  return values.map((value) => round(value)).join(' ');
}

function rectangle({ x, y, width, height }: Rect): string {
  return `${numbers(x, y, width, height)} re`;
}

function roundedRectangle(rect: Rect, radius: number): string {
  const r = Math.min(radius, rect.width / 2, rect.height / 2);
  if (r <= 0) return rectangle(rect);
  const { x: left, y: top } = rect;
  const [right, bottom] = [left + rect.width, top + rect.height];
  const k = r * (1 - QUARTER_ARC);
  return [
    `${numbers(left + r, top)} m ${numbers(right - r, top)} l`,
    `${numbers(right - k, top, right, top + k, right, top + r)} c ${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - k, right - k, bottom, right - r, bottom)} c ${numbers(left + r, bottom)} l`,
    `${numbers(left + k, bottom, left, bottom - k, left, bottom - r)} c ${numbers(left, top + r)} l`,
    `${numbers(left, top + k, left + k, top, left + r, top)} c h`,
  ].join(' ');
}

function pathOperators(path: readonly PathCommand[]): string {
  return path.map(pathOperator).join(' ');
}

function pathOperator(command: PathCommand): string {
  switch (command.op) {
    case 'M':
      return `${numbers(command.x, command.y)} m`;
    case 'L':
      return `${numbers(command.x, command.y)} l`;
    case 'C':
      return `${numbers(command.x1, command.y1, command.x2, command.y2, command.x, command.y)} c`;
    case 'Z':
      return 'h';
  }
}
