/** What a condition establishes: inside `{{#if subtitle}}` there is a subtitle, inside `{{#if (eq kind "list")}}` a list. */

import type { ShapeStore } from './shape-store.ts';
import { changePath, type Scope, shapeOfPath } from './scope.ts';
import type { CallExpression, Expression, PathExpression } from './template-syntax.ts';
import type { VariantsShape, ViewShape } from './view-shape.ts';

/** The scope where `condition` has come out as `outcome`. */
export function narrow(condition: Expression, outcome: boolean, scope: Scope, store: ShapeStore): Scope {
  if (condition.kind === 'path') return outcome ? changePath(condition, scope, store, present) : scope;
  if (condition.kind !== 'call') return scope;
  const { name, args } = condition;
  if (name === 'not' && args[0] !== undefined) return narrow(args[0], !outcome, scope, store);
  if (name === 'eq') return narrowToCases(condition, outcome, scope, store);
  if ((name === 'and' && outcome) || (name === 'or' && !outcome)) {
    return args.reduce((narrowed, each) => narrow(each, outcome, narrowed, store), scope);
  }
  return name === 'or' ? narrowToCases(condition, outcome, scope, store) : scope;
}

function present(shape: ViewShape): ViewShape {
  return shape.kind === 'optional' ? shape.of : shape;
}

/** `(eq kind "list")`, or several of them about the same tag under `or`. */
function narrowToCases(call: CallExpression, outcome: boolean, scope: Scope, store: ShapeStore): Scope {
  const tests = call.name === 'or' ? call.args.map((each) => caseTest(each)) : [caseTest(call)];
  const [first] = tests;
  if (first === undefined || tests.some((each) => each?.path.original !== first.path.original)) return scope;
  const names = tests.flatMap((each) => each?.name ?? []);
  const owner = ownerOf(first.path);
  const shape = shapeOfPath(owner, scope, () => {});
  if (shape?.kind !== 'variants' || shape.tag !== first.path.parts.at(-1)) return scope;
  return changePath(owner, scope, store, (each) =>
    each.kind === 'variants' ? left(each, names, outcome, store) : each,
  );
}

function left(shape: VariantsShape, names: readonly string[], outcome: boolean, store: ShapeStore): ViewShape {
  const kept = Object.keys(shape.cases).filter((name) => names.includes(name) === outcome);
  return store.withCases(shape, kept);
}

/** The tag's path and the case's name in `(eq kind "list")`, either way round. */
export function caseTest(test: Expression): { path: PathExpression; name: string } | undefined {
  if (test.kind !== 'call' || test.name !== 'eq') return undefined;
  const path = test.args.find((each) => each.kind === 'path');
  const literal = test.args.find((each) => each.kind === 'literal');
  if (path === undefined || typeof literal?.value !== 'string' || path.parts.length === 0) return undefined;
  return { path, name: literal.value };
}

/** What the tag belongs to: `block` of `block.kind`, `this` of `kind`. */
export function ownerOf(path: PathExpression): PathExpression {
  const parts = path.parts.slice(0, -1);
  const original = parts.length === 0 && path.depth === 0 && !path.data ? 'this' : path.original;
  return { ...path, parts, original };
}
