/** Affine transformations, as SVG 1.1 (7.4 to 7.6) writes them. */

import type { PathCommand } from './drawing.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** Parses `translate(…) rotate(…) …`; undefined: it is not well formed. */
export function parseTransform(text: string): Matrix | undefined {
  const list = /\s*,?\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*/y;
  let matrix = IDENTITY;
  while (list.lastIndex < text.length) {
    const match = list.exec(text);
    const [, name = '', inside = ''] = match ?? [];
    const numbers = parseNumbers(inside);
    const step = match && numbers ? single(name, numbers) : undefined;
    if (!step) return undefined;
    matrix = multiply(matrix, step);
  }
  return matrix;
}

/** Numbers between spaces or commas; undefined: something else stands there too. */
export function parseNumbers(text: string): readonly number[] | undefined {
  const parts = text.trim() === '' ? [] : text.trim().split(/\s*,\s*|\s+/);
  const numbers = parts.map((part) =>
    /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(part) ? Number(part) : Number.NaN,
  );
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

function single(name: string, numbers: readonly number[]): Matrix | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = numbers;
  const count = numbers.length;
  const radians = (first * Math.PI) / 180;
  if (name === 'matrix' && count === 6) return { a: first, b: second, c: third, d: fourth, e: fifth, f: sixth };
  if (name === 'translate' && (count === 1 || count === 2)) return { ...IDENTITY, e: first, f: second };
  if (name === 'scale' && count === 1) return { ...IDENTITY, a: first, d: first };
  if (name === 'scale' && count === 2) return { ...IDENTITY, a: first, d: second };
  if (name === 'skewX' && count === 1) return { ...IDENTITY, c: Math.tan(radians) };
  if (name === 'skewY' && count === 1) return { ...IDENTITY, b: Math.tan(radians) };
  if (name !== 'rotate' || (count !== 1 && count !== 3)) return undefined;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turn = { a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 };
  return multiply(multiply({ ...IDENTITY, e: second, f: third }, turn), { ...IDENTITY, e: -second, f: -third });
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

export function transformPoint(m: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: m.a * x + m.c * y + m.e, y: m.b * x + m.d * y + m.f };
}

/** The factor that lengths grow by: the root of the factor that areas grow by. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m.a * m.d - m.b * m.c));
}

/** Does the matrix scale alike in every direction? Then a stroke stays equally wide all along. */
export function isUniform(m: Matrix): boolean {
  const near = (p: number, q: number) => Math.abs(p - q) <= 1e-6 * Math.max(1, Math.abs(p), Math.abs(q));
  return (near(m.a, m.d) && near(m.b, -m.c)) || (near(m.a, -m.d) && near(m.b, m.c));
}

/** Does it move and enlarge only? Then a label stays upright and reads as written. */
export function keepsUpright(m: Matrix): boolean {
  return isUniform(m) && Math.abs(m.b) < 1e-9 && Math.abs(m.c) < 1e-9 && m.a > 0 && m.d > 0;
}

export function transformPath(m: Matrix, path: readonly PathCommand[]): readonly PathCommand[] {
  return path.map((command) => {
    if (command.op === 'Z') return command;
    const end = transformPoint(m, command.x, command.y);
    if (command.op !== 'C') return { op: command.op, ...end };
    const first = transformPoint(m, command.x1, command.y1);
    const second = transformPoint(m, command.x2, command.y2);
    return { op: 'C', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end };
  });
}
