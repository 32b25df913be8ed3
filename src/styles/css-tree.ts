/** The one wrapper of css-tree: its parser, and its lexer with our own types and properties in place of CSS's. */

import * as cssTree from 'css-tree';
import type {
  AtRuleSyntax,
  CssValue,
  DeclarationSyntax,
  RuleSyntax,
  SelectorPart,
  SelectorSyntax,
  SheetItem,
  SheetSyntax,
  Span,
} from './css-syntax.ts';

type Node = cssTree.CssNode;

/** Never throws: what cannot be read is among the faults, and the rest is there. */
export function parseSheet(text: string): SheetSyntax {
  const faults: (Span & { message: string })[] = [...unbalanced(text)];
  const ast = cssTree.parse(text, {
    positions: true,
    parseCustomProperty: false,
    onParseError: (error) => faults.push({ offset: error.offset, end: error.offset + 1, message: error.message }),
  });
  return { items: ast.type === 'StyleSheet' ? toItems(ast.children, text) : [], faults };
}

/** CSS closes at the end of a file what is still open (css-syntax-3, 5.4); a person forgot it. */
function unbalanced(text: string): (Span & { message: string })[] {
  const { tokenTypes } = cssTree;
  const pairs = new Map([
    [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
    [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
    [tokenTypes.Function, tokenTypes.RightParenthesis],
    [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  ]);
  const closing = new Set(pairs.values());
  const open: (Span & { closer: number })[] = [];
  const faults: (Span & { message: string })[] = [];
  cssTree.tokenize(text, (type, offset, end) => {
    const closer = pairs.get(type);
    if (closer !== undefined) open.push({ offset, end, closer });
    if (type === tokenTypes.BadString) faults.push({ offset, end, message: 'The text in quotes is never closed.' });
    if (!closing.has(type)) return;
    if (open.at(-1)?.closer === type) open.pop();
    else faults.push({ offset, end, message: `"${text.slice(offset, end)}" closes nothing.` });
  });
  for (const { offset, end } of open)
    faults.push({ offset, end, message: `"${text.slice(offset, end)}" is never closed.` });
  return faults;
}

function span(node: Node): Span {
  return { offset: node.loc?.start.offset ?? 0, end: node.loc?.end.offset ?? 0 };
}

function toItems(nodes: Iterable<Node>, text: string): readonly SheetItem[] {
  return [...nodes].flatMap((node) => toItem(node, text) ?? []);
}

/** `Raw` is what could not be read: it is among the faults already. */
function toItem(node: Node, text: string): SheetItem | undefined {
  if (node.type === 'Rule') return toRule(node, text);
  if (node.type === 'Atrule') return toAtRule(node, text);
  if (node.type === 'Declaration') return toDeclaration(node, text);
  return undefined;
}

function toRule(node: cssTree.Rule, text: string): RuleSyntax {
  const items = toItems(node.block.children, text);
  return { kind: 'rule', selectors: toSelectors(node.prelude, text), items, ...span(node) };
}

function toAtRule(node: cssTree.Atrule, text: string): AtRuleSyntax {
  const name = node.name.toLowerCase();
  const nameEnd = span(node).offset + 1 + node.name.length;
  const where = node.prelude === null ? { offset: nameEnd, end: nameEnd } : span(node.prelude);
  const list = node.prelude?.type === 'AtrulePrelude' ? node.prelude.children.first : null;
  return {
    kind: 'at-rule',
    name,
    prelude: { ...where, text: text.slice(where.offset, where.end) },
    selectors: list?.type === 'SelectorList' ? toSelectors(list, text) : [],
    items: node.block === null ? null : toItems(node.block.children, text),
    ...span(node),
  };
}

function toDeclaration(node: cssTree.Declaration, text: string): DeclarationSyntax {
  const property = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
  const { offset, end } = span(node.value);
  const written = text.slice(offset, end);
  const start = offset + (written.length - written.trimStart().length);
  const value = { offset: start, end: start + written.trim().length, text: written.trim() };
  return { kind: 'declaration', property, value, important: node.important !== false, ...span(node) };
}

function toSelectors(list: Node, text: string): readonly SelectorSyntax[] {
  if (list.type !== 'SelectorList') return [];
  return [...list.children].flatMap((node) => {
    if (node.type !== 'Selector') return [];
    const { offset, end } = span(node);
    const parts = [...node.children].map((part) => toPart(part, text));
    return [{ offset, end, text: text.slice(offset, end), parts }];
  });
}

const PART_KINDS: Readonly<Record<string, SelectorPart['kind']>> = {
  TypeSelector: 'type',
  ClassSelector: 'class',
  IdSelector: 'id',
  AttributeSelector: 'attribute',
  PseudoClassSelector: 'pseudo-class',
  PseudoElementSelector: 'pseudo-element',
  Combinator: 'combinator',
};

function toPart(node: Node, text: string): SelectorPart {
  const { offset, end } = span(node);
  const kind = PART_KINDS[node.type] ?? 'other';
  const name = 'name' in node ? node.name : text.slice(offset, end);
  const children = 'children' in node && node.children ? [...node.children] : [];
  const written = text.slice(offset, end);
  const bracket = kind === 'pseudo-class' || kind === 'pseudo-element' ? written.indexOf('(') : -1;
  return {
    kind,
    name: typeof name === 'string' ? name : name.name,
    selectors: children.flatMap((child) => toSelectors(child, text)),
    argument: bracket < 0 ? null : written.slice(bracket + 1, -1).trim(),
    offset,
    end,
  };
}

/** The component values of a value; undefined where it is none. */
export function parseValue(text: string): readonly CssValue[] | undefined {
  let broken = false;
  try {
    const ast = cssTree.parse(text, {
      context: 'value',
      positions: true,
      onParseError: () => {
        broken = true;
      },
    });
    return broken || ast.type !== 'Value' ? undefined : [...ast.children].map((node) => toValue(node, text));
  } catch {
    return undefined;
  }
}

function toValue(node: Node, text: string): CssValue {
  const where = span(node);
  switch (node.type) {
    case 'Identifier':
      return { kind: 'word', word: node.name, ...where };
    case 'Number':
      return { kind: 'number', value: Number(node.value), ...where };
    case 'Dimension':
      return { kind: 'dimension', value: Number(node.value), unit: node.unit.toLowerCase(), ...where };
    case 'Percentage':
      return { kind: 'percentage', value: Number(node.value), ...where };
    case 'String':
      return { kind: 'string', text: node.value, ...where };
    case 'Hash':
      return { kind: 'hash', text: `#${node.value}`, ...where };
    case 'Function':
      return { kind: 'function', name: node.name.toLowerCase(), args: toValues(node.children, text), ...where };
    case 'Parentheses':
      return { kind: 'function', name: '', args: toValues(node.children, text), ...where };
    case 'Operator': {
      const spaced = /\s/.test(text[where.offset - 1] ?? '') && /\s/.test(text[where.end] ?? '');
      return { kind: 'operator', sign: node.value.trim(), spaced, ...where };
    }
    default:
      return { kind: 'other', text: text.slice(where.offset, where.end), ...where };
  }
}

function toValues(nodes: Iterable<Node>, text: string): readonly CssValue[] {
  return [...nodes].map((node) => toValue(node, text));
}

/** Checks values against the value definition syntax (css-values-3, 2). */
export interface Grammar {
  /** Undefined where the value fits; else the stretch of `text` that does not. */
  readonly mismatch: (property: string, text: string) => Span | undefined;
  /** Whether CSS at large reads it as a colour. */
  readonly isAnyColour: (text: string) => boolean;
}

/**
 * @param properties value definition syntax by property
 * @param types types of our own that the properties refer to
 * @param lengthUnits the units of `<length>`
 */
export function createGrammar(
  properties: Readonly<Record<string, string>>,
  types: Readonly<Record<string, string>>,
  lengthUnits: readonly string[],
): Grammar {
  const units = { length: [...lengthUnits] };
  const lexer = cssTree.createLexer({ generic: true, cssWideKeywords: [], units, types, properties });
  return {
    mismatch: (property, text) => {
      const { error } = lexer.matchProperty(property, text);
      if (error === null) return undefined;
      const offset = 'mismatchOffset' in error ? error.mismatchOffset : 0;
      const length = 'mismatchLength' in error ? error.mismatchLength : 0;
      return { offset, end: Math.max(offset + length, offset + 1) };
    },
    isAnyColour: (text) => cssTree.lexer.match('<color>', text).error === null,
  };
}
