/** A drawing as SVG in the page: shapes in palette colours, labels as text, one accessible name for all of it. */

import { round } from '../base/units.ts';
import type { Drawing, DrawingLabel, DrawingShape, PaintName, PathCommand } from '../figures/drawing.ts';
import type { Direction } from '../locales/locale.ts';
import { html, type Markup } from './html.ts';

/** A label's text as it stands in the leaflet, divided into lines as layout has divided it. */
export interface LabelLines {
  readonly lines: readonly string[];
  readonly lang: string;
  readonly direction: Direction;
}

export interface DrawingPicture {
  readonly drawing: Drawing;
  /** Empty: decoration. */
  readonly alt: string;
  /** In the drawing's order. */
  readonly labels: readonly LabelLines[];
}

/** Of a label's type, in drawing units (pt at natural size): the handout's. */
const LABEL_SIZE = 10.5;
const LABEL_LINE = 13;

export function drawingSvg({ drawing, alt, labels }: DrawingPicture): Markup {
  const { x, y, width, height } = drawing.viewBox;
  let next = 0;
  const parts = drawing.items.map((item) =>
    item.kind === 'shape' ? shape(item) : label(item, labels[next++] ?? ownText(item)),
  );
  const box = [x, y, width, height].map(number).join(' ');
  const name = alt === '' ? html`aria-hidden="true"` : html`role="img" aria-label="${alt}"`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${name}>${parts}</svg>`;
}

function ownText({ text }: DrawingLabel): LabelLines {
  return { lines: [text], lang: '', direction: 'ltr' };
}

function shape({ path, fill, fillRule, stroke }: DrawingShape): Markup {
  const rule = fillRule === 'evenodd' && fill !== null ? html` fill-rule="evenodd"` : html``;
  return html`<path d="${path.map(command).join('')}" fill="${fill === null ? 'none' : paint(fill)}"${rule}${stroke === null ? html`` : strokeOf(stroke)}/>`;
}

function strokeOf({ paint: colour, width, cap, join, dash }: NonNullable<DrawingShape['stroke']>): Markup {
  const dashes = dash.length === 0 ? html`` : html` stroke-dasharray="${dash.map(number).join(' ')}"`;
  const ends = cap === 'butt' ? html`` : html` stroke-linecap="${cap}"`;
  const corners = join === 'miter' ? html`` : html` stroke-linejoin="${join}"`;
  return html` stroke="${paint(colour)}" stroke-width="${number(width)}"${ends}${corners}${dashes}`;
}

function command(part: PathCommand): string {
  switch (part.op) {
    case 'M':
    case 'L':
      return `${part.op}${number(part.x)} ${number(part.y)}`;
    case 'C':
      return `C${[part.x1, part.y1, part.x2, part.y2, part.x, part.y].map(number).join(' ')}`;
    case 'Z':
      return 'Z';
  }
}

function label(place: DrawingLabel, { lines, lang, direction }: LabelLines): Markup {
  const language = lang === '' ? html`` : html` lang="${lang}"`;
  const weight = place.bold ? html` font-weight="700"` : html``;
  const spans = lines.map(
    (line, i) => html`<tspan x="${number(place.x)}" y="${number(place.y + i * LABEL_LINE)}">${line}</tspan>`,
  );
  return html`<text font-size="${number(LABEL_SIZE)}"${weight} fill="${paint(place.paint)}" text-anchor="${anchor(place.anchor, direction)}" direction="${direction}"${language}>${spans}</text>`;
}

/** A drawing's anchors are physical; SVG's begin where the line begins. */
function anchor(physical: DrawingLabel['anchor'], direction: Direction): string {
  if (physical === 'middle' || direction === 'ltr') return physical;
  return physical === 'start' ? 'end' : 'start';
}

/** Palette colours are the page's custom properties. */
function paint(name: PaintName): string {
  return name === 'black' || name === 'white' ? name : `var(--${name})`;
}

function number(value: number): string {
  return String(round(value));
}
