/** The one wrapper of `svgpath`: the `d` of a path → absolute lines and cubic curves. */

import svgpath from 'svgpath';
import type { PathCommand } from './drawing.ts';

/**
 * Parses path data (SVG 1.1, 8.3). Arcs become cubic curves, quadratic curves are raised to cubic ones, short forms are written out.
 * @returns a message where the data is not well formed
 */
export function parsePathData(
  data: string,
): readonly PathCommand[] | { readonly problem: string; readonly offset: number } {
  // The library knows a command R of its own.
  const foreign = data.search(/[^MmZzLlHhVvCcSsQqTtAa\d\s,.+eE-]/);
  if (foreign >= 0) return { problem: `"${data[foreign]}" is no command of a path`, offset: foreign };
  const parsed = svgpath(data);
  const error = errorOf(parsed);
  if (error) return error;
  const commands: PathCommand[] = [];
  let start = { x: 0, y: 0 };
  parsed
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      if (segment[0] === 'M') start = { x: segment[1], y: segment[2] };
      // A path goes on after Z from the subpath's start without an M (8.3.3): other formats need the M.
      else if (commands.at(-1)?.op === 'Z' && segment[0] !== 'Z') commands.push({ op: 'M', ...start });
      commands.push(...toCommands(segment, x, y));
    });
  return commands;
}

/** The library keeps what it understood and the message in a property that its types leave out. */
function errorOf(parsed: object): { readonly problem: string; readonly offset: number } | undefined {
  const message = 'err' in parsed && typeof parsed.err === 'string' ? parsed.err : '';
  if (message === '') return undefined;
  const [, words = message, position = '0'] = /^SvgPath: (.*?)(?: \(at pos (\d+)\))?$/.exec(message) ?? [];
  return { problem: words, offset: Number(position) };
}

function toCommands(segment: readonly (string | number)[], fromX: number, fromY: number): readonly PathCommand[] {
  const [op, ...rest] = segment;
  const [n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0, n6 = 0] = rest.map(Number);
  switch (op) {
    case 'M':
    case 'L':
      return [{ op, x: n1, y: n2 }];
    case 'H':
      return [{ op: 'L', x: n1, y: fromY }];
    case 'V':
      return [{ op: 'L', x: fromX, y: n1 }];
    case 'C':
      return [{ op: 'C', x1: n1, y1: n2, x2: n3, y2: n4, x: n5, y: n6 }];
    case 'Q':
      return [quadratic(fromX, fromY, n1, n2, n3, n4)];
    default:
      return [{ op: 'Z' }];
  }
}

/** Degree elevation: the control points lie two thirds of the way to the quadratic's one. */
function quadratic(fromX: number, fromY: number, cx: number, cy: number, x: number, y: number): PathCommand {
  return {
    op: 'C',
    x1: fromX + ((cx - fromX) * 2) / 3,
    y1: fromY + ((cy - fromY) * 2) / 3,
    x2: x + ((cx - x) * 2) / 3,
    y2: y + ((cy - y) * 2) / 3,
    x,
    y,
  };
}
