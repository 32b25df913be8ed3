/** Checks one expression of a template and says what shape its value has. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import type { HelperSignature } from './helpers.ts';
import { caseTest, narrow, ownerOf } from './narrow.ts';
import { checkCase, type KnownShape, type Scope, shapeOfPath } from './scope.ts';
import type { ShapeStore } from './shape-store.ts';
import type { CallExpression, Expression } from './template-syntax.ts';
import { isLocalisedText, LOCALISED_TEXT, TEXT, type ViewShape } from './view-shape.ts';

export interface ExpressionRules {
  readonly helpers: Readonly<Record<string, HelperSignature>>;
  readonly words: ReadonlySet<string> | null;
  readonly store: ShapeStore;
  readonly report: Report;
}

/** Undefined: a finding was reported about it. */
export function checkExpression(expression: Expression, scope: Scope, rules: ExpressionRules): KnownShape {
  switch (expression.kind) {
    case 'literal':
      return TEXT;
    case 'path': {
      const isHelper = expression.depth === 0 && !expression.data && Object.hasOwn(rules.helpers, expression.original);
      if (isHelper && !scope.parameters.has(expression.original)) {
        return checkCall(
          { kind: 'call', name: expression.original, args: [], named: [], at: expression.at },
          scope,
          rules,
        );
      }
      return shapeOfPath(expression, scope, rules.report);
    }
    case 'call':
      return checkCall(expression, scope, rules);
  }
}

function checkCall(call: CallExpression, scope: Scope, rules: ExpressionRules): KnownShape {
  const signature = Object.hasOwn(rules.helpers, call.name) ? rules.helpers[call.name] : undefined;
  if (signature === undefined) {
    const names = Object.keys(rules.helpers);
    const hint = didYouMean(call.name, names) ?? `There are: ${names.join(', ')}.`;
    reportUnless(false, rules, call.at, 'unknown-helper', `There is no helper "${call.name}".`, hint);
    for (const each of call.args) checkExpression(each, scope, rules);
    return undefined;
  }
  checkCount(call, signature, rules);
  checkArguments(call, signature, scope, rules);
  if (signature.named === 'none') {
    for (const each of call.named) {
      reportUnless(false, rules, each.at, 'wrong-arguments', `{{${call.name}}} has no parameter "${each.name}".`);
    }
  } else {
    for (const each of call.named) checkArgument(each.value, 'text', call.name, scope, rules);
  }
  if (call.name === 't' || call.name === 't-source') checkWord(call, rules);
  if (call.name === 'eq') checkCaseTest(call, scope, rules);
  return signature.gives === 'localised-text' ? LOCALISED_TEXT : TEXT;
}

function checkCount(call: CallExpression, signature: HelperSignature, rules: ExpressionRules): void {
  const least = signature.takes.length;
  const fits = signature.rest ? call.args.length >= least : call.args.length === least;
  const wanted = `${least}${signature.rest ? ' or more' : ''}`;
  reportUnless(
    fits,
    rules,
    call.at,
    'wrong-arguments',
    `{{${call.name}}} takes ${wanted} argument${least === 1 ? '' : 's'}, not ${call.args.length}.`,
  );
}

/** `(and subtitle (eq subtitle.lang "nl"))`: what comes later holds only if what came before did. */
function checkArguments(call: CallExpression, signature: HelperSignature, scope: Scope, rules: ExpressionRules): void {
  let current = scope;
  for (const [index, each] of call.args.entries()) {
    const wanted = signature.takes[index] ?? signature.takes.at(-1) ?? 'any';
    checkArgument(each, wanted, call.name, current, rules);
    if (call.name === 'and') current = narrow(each, true, current, rules.store);
    if (call.name === 'or') current = narrow(each, false, current, rules.store);
  }
}

function checkArgument(value: Expression, wanted: string, helper: string, scope: Scope, rules: ExpressionRules): void {
  const shape = checkExpression(value, scope, rules);
  if (shape === undefined || wanted === 'any') return;
  if (shape.kind === 'optional') {
    const message = `{{${helper}}} is given a value that may be missing.`;
    reportUnless(false, rules, value.at, 'unguarded-variable', message, 'Ask first, with {{#if}} or {{#with}}.');
    return;
  }
  const fits = wanted === 'text' ? shape.kind === 'text' : isLocalisedText(shape as ViewShape);
  const what = wanted === 'text' ? 'a plain value' : 'a text of the leaflet or of the interface';
  reportUnless(fits, rules, value.at, 'wrong-arguments', `{{${helper}}} takes ${what}, and this is none.`);
}

function checkWord(call: CallExpression, rules: ExpressionRules): void {
  const [key] = call.args;
  if (rules.words === null || key?.kind !== 'literal' || typeof key.value !== 'string') return;
  const hint = didYouMean(key.value, rules.words) ?? 'Add it to interface.yaml.';
  reportUnless(
    rules.words.has(key.value),
    rules,
    key.at,
    'unknown-word',
    `There is no interface word "${key.value}".`,
    hint,
  );
}

function checkCaseTest(call: CallExpression, scope: Scope, rules: ExpressionRules): void {
  const test = caseTest(call);
  if (test === undefined) return;
  const owner = shapeOfPath(ownerOf(test.path), scope, () => {});
  if (owner?.kind !== 'variants' || owner.tag !== test.path.parts.at(-1)) return;
  checkCase(owner, test.name, call.at, rules.report);
}

/** Reports `template.<code>` where something does not hold. */
export function reportUnless(
  holds: boolean,
  rules: { readonly report: Report },
  at: SourcePosition,
  code: string,
  message: string,
  hint?: string,
): void {
  if (holds) return;
  rules.report({ severity: 'error', code: `template.${code}`, message, at, ...(hint === undefined ? {} : { hint }) });
}
