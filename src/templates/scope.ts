/** What names mean at one place of a template: the contexts around it, block parameters, and what `{{#if}}` has established. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean, suggest } from '../base/suggest.ts';
import type { ShapeStore } from './shape-store.ts';
import type { PathExpression } from './template-syntax.ts';
import { TEXT, type VariantsShape, type ViewShape } from './view-shape.ts';

/** Undefined stands for a shape that a finding has already been reported about. */
export type KnownShape = ViewShape | undefined;

export interface Scope {
  /** Contexts, the innermost last: `../` goes one back. */
  readonly contexts: readonly KnownShape[];
  readonly root: ViewShape;
  readonly parameters: ReadonlyMap<string, KnownShape>;
  /** Inside `{{#each}}`: `@index`, `@first`, `@last` have a meaning. */
  readonly inEach: boolean;
}

/** The names that `{{#each}}` sets. */
const LOOP_NAMES = ['index', 'first', 'last'];

/** Where a path begins, and the parts that lead on from there. */
type Start =
  | { readonly from: 'parameter'; readonly name: string; readonly parts: readonly string[] }
  | { readonly from: 'context'; readonly index: number; readonly parts: readonly string[] }
  | { readonly from: 'root'; readonly parts: readonly string[] }
  | { readonly from: 'loop' };

/** The shape of a path, every step checked. */
export function shapeOfPath(path: PathExpression, scope: Scope, report: Report): KnownShape {
  const start = startOf(path, scope, report);
  if (start === undefined) return undefined;
  if (start.from === 'loop') return TEXT;
  let shape = shapeAtStart(start, scope);
  for (const part of start.parts) {
    if (shape === undefined) return undefined;
    shape = step(shape, part, path, report);
  }
  return shape;
}

function startOf(path: PathExpression, scope: Scope, report: Report): Start | undefined {
  const [first = '', ...rest] = path.parts;
  if (path.data) return startOfData(path, scope, report);
  const plain = path.depth === 0 && !/^(this\b|\.\/)/.test(path.original);
  if (plain && scope.parameters.has(first)) return { from: 'parameter', name: first, parts: rest };
  const index = scope.contexts.length - 1 - path.depth;
  if (index >= 0) return { from: 'context', index, parts: path.parts };
  const message = `"${path.original}" leaves the template: a partial does not see what is around its call.`;
  problem(report, path.at, message, 'Hand the value in as a parameter of the partial: {{> name value=value}}.');
  return undefined;
}

function startOfData(path: PathExpression, scope: Scope, report: Report): Start | undefined {
  const [name = '', ...rest] = path.parts;
  if (name === 'root') return { from: 'root', parts: rest };
  if (LOOP_NAMES.includes(name) && scope.inEach) return { from: 'loop' };
  if (LOOP_NAMES.includes(name)) problem(report, path.at, `"@${name}" has a meaning only inside {{#each}}.`);
  else problem(report, path.at, `There is no variable "@${name}".`, didYouMean(name, ['root', ...LOOP_NAMES]));
  return undefined;
}

function shapeAtStart(start: Exclude<Start, { from: 'loop' }>, scope: Scope): KnownShape {
  if (start.from === 'parameter') return scope.parameters.get(start.name);
  return start.from === 'root' ? scope.root : scope.contexts[start.index];
}

function step(shape: ViewShape, part: string, path: PathExpression, report: Report): KnownShape {
  switch (shape.kind) {
    case 'object':
      return fieldOf(shape.fields, part, path, report);
    case 'optional':
      problem(report, path.at, `"${path.original}" goes through a value that may be missing.`, GUARD, UNGUARDED);
      return step(shape.of, part, path, report);
    case 'variants':
      return fieldOfVariants(shape, part, path, report);
    case 'list':
      if (part === 'length') return TEXT;
      problem(report, path.at, `"${path.original}": a list has no "${part}".`, 'Go through it with {{#each}}.');
      return undefined;
    case 'text':
      problem(report, path.at, `"${path.original}": a plain value has no "${part}".`);
      return undefined;
  }
}

function fieldOf(
  fields: Readonly<Record<string, ViewShape>>,
  part: string,
  path: PathExpression,
  report: Report,
): KnownShape {
  const field = Object.hasOwn(fields, part) ? fields[part] : undefined;
  if (field === undefined) {
    const hint = didYouMean(part, Object.keys(fields)) ?? `There are: ${Object.keys(fields).join(', ')}.`;
    problem(report, path.at, `The view has no "${part}" here ("${path.original}").`, hint);
  }
  return field;
}

function fieldOfVariants(shape: VariantsShape, part: string, path: PathExpression, report: Report): KnownShape {
  if (part === shape.tag) return TEXT;
  const cases = Object.entries(shape.cases);
  const having = cases.filter(([, each]) => Object.hasOwn(each.fields, part));
  const [first] = having;
  if (first === undefined) {
    const all = cases.flatMap(([, each]) => Object.keys(each.fields));
    const hint = didYouMean(part, [shape.tag, ...all]);
    problem(report, path.at, `The view has no "${part}" here ("${path.original}").`, hint);
    return undefined;
  }
  if (having.length < cases.length) {
    const names = having.map(([name]) => name);
    const hint = `Ask first: {{#if (eq ${shape.tag} "${names[0]}")}}.`;
    problem(report, path.at, `"${part}" is there only where ${shape.tag} is ${names.join(', ')}.`, hint, UNGUARDED);
  }
  return first[1].fields[part];
}

const GUARD = 'Ask first, with {{#if}} or {{#with}}.';
const UNGUARDED = 'template.unguarded-variable';

function problem(
  report: Report,
  at: SourcePosition,
  message: string,
  hint?: string,
  code = 'template.unknown-variable',
): void {
  report({ severity: 'error', code, message, at, ...(hint === undefined ? {} : { hint }) });
}

/** The scope in which what `path` leads to has another shape. */
export function changePath(
  path: PathExpression,
  scope: Scope,
  store: ShapeStore,
  change: (shape: ViewShape) => ViewShape,
): Scope {
  const start = startOf(path, scope, () => {});
  if (start === undefined || start.from === 'loop') return scope;
  const before = shapeAtStart(start, scope);
  if (before === undefined) return scope;
  const after = store.changed(before, start.parts, change);
  if (after === before) return scope;
  if (start.from === 'root') return { ...scope, root: after };
  if (start.from === 'parameter') {
    return { ...scope, parameters: new Map([...scope.parameters, [start.name, after]]) };
  }
  return { ...scope, contexts: scope.contexts.map((each, index) => (index === start.index ? after : each)) };
}

/** Reports a case that a tag never has. */
export function checkCase(shape: VariantsShape, name: string, at: SourcePosition, report: Report): void {
  if (Object.hasOwn(shape.cases, name)) return;
  const names = Object.keys(shape.cases);
  const near = suggest(name, names);
  const hint = near === undefined ? `It is one of: ${names.join(', ')}.` : `Did you mean "${near}"?`;
  report({
    severity: 'error',
    code: 'template.unknown-case',
    message: `${shape.tag} is never "${name}" here.`,
    at,
    hint,
  });
}
