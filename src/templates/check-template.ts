/**
 * Checks a template set before anything runs: partials, helpers, variables against the view's shape, element names.
 * Handlebars itself finds such faults only where the data happens to lead, and gives no place for half of them.
 */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import { checkExpression, type ExpressionRules, reportUnless } from './check-expression.ts';
import { checkMarkup } from './check-markup.ts';
import type { HelperSignature } from './helpers.ts';
import { narrow } from './narrow.ts';
import type { KnownShape, Scope } from './scope.ts';
import { ShapeStore } from './shape-store.ts';
import type { BlockNode, ParsedTemplate, PartialNode, TemplateNode } from './template-syntax.ts';
import { TEXT, type ViewShape } from './view-shape.ts';

export interface TemplateRules {
  readonly view: ViewShape;
  readonly helpers: Readonly<Record<string, HelperSignature>>;
  /** Keys of `interface.yaml`; null: the keys of `{{t}}` are not checked. */
  readonly words: ReadonlySet<string> | null;
}

interface Check extends ExpressionRules {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly store: ShapeStore;
  /** Partials that were checked, with what they were called with. */
  readonly done: Set<string>;
}

/** Blocks that a partial was wrapped around; `{{> @partial-block}}` stands for them. */
type Wrapped = boolean;

/** Checks the template `layout` and every partial that it reaches, each with what it is called with. */
export function checkTemplates(
  templates: readonly ParsedTemplate[],
  layout: string,
  rules: TemplateRules,
  report: Report,
): void {
  const byName = new Map(templates.map((each) => [each.name, each]));
  const template = byName.get(layout);
  if (template === undefined) {
    const hint = didYouMean(layout, byName.keys());
    const message = `There is no template "${layout}.hbs".`;
    report({ severity: 'error', code: 'template.unknown-template', message, ...(hint === undefined ? {} : { hint }) });
    return;
  }
  for (const each of templates) checkMarkup(each.nodes, report);
  const check: Check = { ...rules, report, templates: byName, store: new ShapeStore(), done: new Set() };
  const scope: Scope = { contexts: [rules.view], root: rules.view, parameters: new Map(), inEach: false };
  checkNodes(template.nodes, scope, false, check);
}

function checkNodes(nodes: readonly TemplateNode[], scope: Scope, wrapped: Wrapped, check: Check): void {
  for (const node of nodes) {
    switch (node.kind) {
      case 'markup':
        break;
      case 'output':
        checkOutput(node, scope, check);
        break;
      case 'block':
        checkBlock(node, scope, wrapped, check);
        break;
      case 'partial':
        checkPartial(node, scope, wrapped, check);
        break;
      case 'unsupported':
        problem(
          check,
          node.at,
          'unsupported',
          `${node.what} is not for templates here.`,
          'Make a partial: a file of its own.',
        );
        break;
    }
  }
}

function checkOutput(node: Extract<TemplateNode, { kind: 'output' }>, scope: Scope, check: Check): void {
  if (!node.escaped) {
    problem(
      check,
      node.at,
      'unescaped-output',
      'Everything that is printed is escaped.',
      'Write {{…}}; {{inline text}} prints a text with its markup.',
    );
  }
  const shape = checkExpression(node.value, scope, check);
  if (shape === undefined || shape.kind === 'text') return;
  if (node.value.kind === 'call') return;
  if (node.value.kind === 'path' && check.helpers[node.value.original] !== undefined) return;
  const name = node.value.kind === 'path' ? node.value.original : '';
  if (shape.kind === 'optional') {
    problem(check, node.at, 'unguarded-variable', `"${name}" may be missing.`, `Ask first: {{#if ${name}}}.`);
    return;
  }
  const hint =
    shape.kind === 'list'
      ? 'Go through it with {{#each}}.'
      : `Print one of its fields, or {{inline ${name}}} for a text.`;
  problem(
    check,
    node.at,
    'not-printable',
    `"${name}" is ${shape.kind === 'list' ? 'a list' : 'an object'}, not a text.`,
    hint,
  );
}

function checkBlock(node: BlockNode, scope: Scope, wrapped: Wrapped, check: Check): void {
  const [subject] = node.args;
  if (!['if', 'unless', 'each', 'with'].includes(node.name)) {
    const hint = didYouMean(node.name, ['if', 'unless', 'each', 'with']) ?? 'There are if, unless, each and with.';
    problem(check, node.at, 'unknown-helper', `There is no block {{#${node.name}}}.`, hint);
    for (const each of node.args) checkExpression(each, scope, check);
    return;
  }
  if (subject === undefined || node.args.length > 1) {
    problem(
      check,
      node.at,
      'wrong-arguments',
      `{{#${node.name}}} takes one value.`,
      'Put a test in brackets: {{#if (eq a b)}}.',
    );
    return;
  }
  const shape = checkExpression(subject, scope, check);
  const whenTrue = narrow(subject, true, scope, check.store);
  const whenFalse = narrow(subject, false, scope, check.store);
  const inner = innerScope(node, shape, whenTrue, whenFalse, check);
  checkNodes(node.body, inner, wrapped, check);
  checkNodes(node.otherwise, node.name === 'unless' ? whenTrue : whenFalse, wrapped, check);
}

function innerScope(node: BlockNode, shape: KnownShape, whenTrue: Scope, whenFalse: Scope, check: Check): Scope {
  if (node.name === 'if') return whenTrue;
  if (node.name === 'unless') return whenFalse;
  const value = shape?.kind === 'optional' ? shape.of : shape;
  const at = node.args[0]?.at ?? node.at;
  if (node.name === 'with') return enter(whenTrue, value, [value], node.parameters, whenTrue.inEach);
  reportUnless(
    value === undefined || value.kind === 'list',
    check,
    at,
    'not-a-list',
    '{{#each}} goes through a list, and this is none.',
  );
  const item = value?.kind === 'list' ? value.item : undefined;
  return enter(whenTrue, item, [item, TEXT], node.parameters, true);
}

function enter(
  scope: Scope,
  context: KnownShape,
  values: readonly KnownShape[],
  names: readonly string[],
  inEach: boolean,
): Scope {
  const parameters = new Map(scope.parameters);
  for (const [index, name] of names.entries()) parameters.set(name, values[index]);
  return { ...scope, contexts: [...scope.contexts, context], parameters, inEach };
}

function checkPartial(node: PartialNode, scope: Scope, wrapped: Wrapped, check: Check): void {
  if (node.wrapped !== null) checkNodes(node.wrapped, scope, wrapped, check);
  const context = node.context === null ? scope.contexts.at(-1) : checkExpression(node.context, scope, check);
  const added = new Map<string, ViewShape>();
  for (const named of node.named) {
    const shape = checkExpression(named.value, scope, check);
    if (shape !== undefined) added.set(named.name, shape);
  }
  if (node.name === null) {
    problem(
      check,
      node.at,
      'unknown-partial',
      'The name of a partial is fixed, not computed.',
      'Ask with {{#if (eq kind "list")}} and call each partial by its name.',
    );
    return;
  }
  if (node.name === '@partial-block') {
    reportUnless(
      wrapped,
      check,
      node.at,
      'unknown-partial',
      'Nothing is wrapped in this partial: it is called with {{> }}.',
      'Call it with {{#> name}} … {{/name}}.',
    );
    return;
  }
  const template = check.templates.get(node.name);
  if (template === undefined) {
    problem(
      check,
      node.at,
      'unknown-partial',
      `There is no partial "${node.name}".`,
      didYouMean(node.name, check.templates.keys()),
    );
    return;
  }
  enterPartial(
    template,
    contextOfPartial(context, added, node, check),
    { ...scope, parameters: new Map() },
    node.wrapped !== null,
    check,
  );
}

function contextOfPartial(
  context: KnownShape,
  added: ReadonlyMap<string, ViewShape>,
  node: PartialNode,
  check: Check,
): KnownShape {
  const value = context?.kind === 'optional' ? context.of : context;
  if (context?.kind === 'optional') {
    problem(
      check,
      node.at,
      'unguarded-variable',
      'The partial is handed a value that may be missing.',
      'Ask first, with {{#if}}.',
    );
  }
  if (value === undefined || added.size === 0) return value;
  if (value.kind === 'object') return check.store.withFields(value, added);
  if (value.kind === 'variants') return check.store.withFieldsInCases(value, added);
  // Handlebars adds parameters to objects only.
  return { kind: 'object', fields: Object.fromEntries(added) };
}

function enterPartial(
  template: ParsedTemplate,
  context: KnownShape,
  scope: Scope,
  wrapped: Wrapped,
  check: Check,
): void {
  if (context === undefined) return;
  const key = `${template.name} ${check.store.id(context)} ${check.store.id(scope.root)} ${scope.inEach} ${wrapped}`;
  if (check.done.has(key)) return;
  check.done.add(key);
  checkNodes(template.nodes, { ...scope, contexts: [context] }, wrapped, check);
}

function problem(check: Check, at: SourcePosition, code: string, message: string, hint?: string): void {
  reportUnless(false, check, at, code, message, hint);
}
