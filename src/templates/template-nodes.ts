/** Handlebars' syntax tree → the room's own; its types are seen here and in `handlebars.ts` only. */

import type { SourcePosition } from '../base/diagnostic.ts';
import type { Expression, NamedArgument, PathExpression, TemplateNode } from './template-syntax.ts';

type Statement = hbs.AST.Statement;

/** Comments are left out. */
export function toTemplateNodes(program: hbs.AST.Program | undefined, file: string): readonly TemplateNode[] {
  return (program?.body ?? []).flatMap((statement) => toNode(statement, file) ?? []);
}

function toNode(statement: Statement, file: string): TemplateNode | undefined {
  const at = place(statement.loc, file);
  switch (statement.type) {
    case 'ContentStatement':
      // `original`: Handlebars takes white space off `value` around blocks, and positions count with it.
      return { kind: 'markup', text: String((statement as hbs.AST.ContentStatement).original), at };
    case 'MustacheStatement':
      return toOutput(statement as hbs.AST.MustacheStatement, file);
    case 'BlockStatement':
      return toBlock(statement as hbs.AST.BlockStatement, file);
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return toPartial(statement as hbs.AST.PartialBlockStatement, file);
    case 'CommentStatement':
      return undefined;
    default:
      return { kind: 'unsupported', what: statement.type.startsWith('Decorator') ? '{{#*…}}' : statement.type, at };
  }
}

function toOutput(statement: hbs.AST.MustacheStatement, file: string): TemplateNode {
  const at = place(statement.loc, file);
  return { kind: 'output', value: toCallOrPath(statement, file), escaped: statement.escaped, at };
}

function toBlock(statement: hbs.AST.BlockStatement, file: string): TemplateNode {
  return {
    kind: 'block',
    name: String(statement.path.original),
    args: statement.params.map((each) => toExpression(each, file)),
    named: toNamed(statement.hash, file),
    parameters: statement.program?.blockParams ?? [],
    body: toTemplateNodes(statement.program, file),
    otherwise: toTemplateNodes(statement.inverse, file),
    at: place(statement.path.loc, file),
  };
}

function toPartial(statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, file: string): TemplateNode {
  const fixed = statement.name.type === 'PathExpression';
  const context = statement.params[0];
  return {
    kind: 'partial',
    name: fixed ? String((statement.name as hbs.AST.PathExpression).original) : null,
    context: context === undefined ? null : toExpression(context, file),
    named: toNamed(statement.hash, file),
    wrapped: 'program' in statement ? toTemplateNodes(statement.program, file) : null,
    at: place(statement.name.loc, file),
  };
}

function toExpression(node: hbs.AST.Expression, file: string): Expression {
  switch (node.type) {
    case 'PathExpression':
      return toPath(node as hbs.AST.PathExpression, file);
    case 'SubExpression':
      return toCall(node as hbs.AST.SubExpression, file);
    default:
      return { kind: 'literal', value: literalValue(node), at: place(node.loc, file) };
  }
}

function literalValue(node: hbs.AST.Expression): string | number | boolean | null | undefined {
  if (node.type === 'NullLiteral') return null;
  if (node.type === 'UndefinedLiteral') return undefined;
  return (node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value;
}

/** `{{name}}` may be a variable or a helper: the check decides. */
function toCallOrPath(node: hbs.AST.MustacheStatement, file: string): Expression {
  if (node.path.type !== 'PathExpression') return toExpression(node.path, file);
  const path = node.path as hbs.AST.PathExpression;
  const isCall = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
  return isCall ? toCall({ ...node, path } as unknown as hbs.AST.SubExpression, file) : toPath(path, file);
}

function toCall(node: hbs.AST.SubExpression, file: string): Expression {
  return {
    kind: 'call',
    name: String(node.path.original),
    args: node.params.map((each) => toExpression(each, file)),
    named: toNamed(node.hash, file),
    at: place(node.path.loc, file),
  };
}

function toPath(path: hbs.AST.PathExpression, file: string): PathExpression {
  return {
    kind: 'path',
    original: String(path.original),
    parts: path.parts.map(String),
    depth: path.depth,
    data: path.data,
    at: place(path.loc, file),
  };
}

function toNamed(hash: hbs.AST.Hash | undefined, file: string): readonly NamedArgument[] {
  return (hash?.pairs ?? []).map((pair) => ({
    name: pair.key,
    value: toExpression(pair.value, file),
    at: place(pair.loc, file),
  }));
}

/** Handlebars counts columns from 0, people from 1. */
function place(loc: hbs.AST.SourceLocation, file: string): SourcePosition {
  const at = { file, line: loc.start.line, column: loc.start.column + 1 };
  return loc.end.line === loc.start.line ? { ...at, endColumn: loc.end.column + 1 } : at;
}
