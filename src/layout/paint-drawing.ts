/** A drawing's shapes on the page, scaled; its labels are text and painted as such. */

import type { Rect } from '../base/geometry.ts';
import type { Drawing, DrawingShape, PathCommand } from '../figures/drawing.ts';
import type { PageItem, Slot } from './page.ts';

/** @param content where the viewBox comes to lie; @param scale pt for a drawing unit */
export function paintShapes(drawing: Drawing, content: Rect, scale: number, slot: Slot): PageItem[] {
  const place = (x: number, y: number): { x: number; y: number } => ({
    x: content.x + (x - drawing.viewBox.x) * scale,
    y: content.y + (y - drawing.viewBox.y) * scale,
  });
  return drawing.items.flatMap((item): PageItem[] =>
    item.kind === 'shape' ? [paintShape(item, place, scale, slot)] : [],
  );
}

type PathStroke = NonNullable<Extract<PageItem, { kind: 'path' }>['stroke']>;
type Place = (x: number, y: number) => { readonly x: number; readonly y: number };

function paintShape(shape: DrawingShape, place: Place, scale: number, slot: Slot): PageItem {
  const { fill, fillRule } = shape;
  const path = shape.path.map((command) => placeCommand(command, place));
  return { kind: 'path', path, fill, fillRule, stroke: shape.stroke && scaleStroke(shape.stroke, scale), slot };
}

function scaleStroke(stroke: NonNullable<DrawingShape['stroke']>, scale: number): PathStroke {
  const { paint, width, cap, join, dash } = stroke;
  return { colour: paint, width: width * scale, cap, join, dash: dash.map((length) => length * scale) };
}

function placeCommand(command: PathCommand, place: Place): PathCommand {
  switch (command.op) {
    case 'M':
    case 'L':
      return { op: command.op, ...place(command.x, command.y) };
    case 'C': {
      const first = place(command.x1, command.y1);
      const second = place(command.x2, command.y2);
      return { op: 'C', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...place(command.x, command.y) };
    }
    case 'Z':
      return command;
  }
}
