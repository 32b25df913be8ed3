/** The declarations of one block, checked: which property, whether it may stand there, and its value where that is known. */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import { PALETTE_FUNCTION } from './convert.ts';
import type { DeclarationSyntax, SheetItem, Span } from './css-syntax.ts';
import { insteadOfProperty, PALETTE_HINT } from './outside-subset.ts';
import { LONGHANDS } from './properties.ts';
import type { LonghandName } from './property-names.ts';
import { settle } from './settle.ts';
import { allSyntaxes, logicalName, SHORTHANDS } from './shorthands.ts';
import type { Declaration, Place, SettledValue } from './stylesheet.ts';
import { meaningFaults } from './value-meaning.ts';
import { isPaletteName, type Palette, substitute, variableUses } from './variables.ts';

/** What a stylesheet is read against. */
export interface SheetRules {
  /** Names of the palette's colours: reserved, and the only colours there are. */
  readonly palette: Palette;
  /** Names of the project's fonts; missing: `font-family` is not checked. */
  readonly fonts?: ReadonlySet<string>;
}

export interface SheetReader extends SheetRules {
  readonly locate: (span: Span) => SourcePosition;
  readonly report: Report;
}

const PROPERTY_NAMES = Object.keys(allSyntaxes());

/** What is not a declaration is left to the caller. */
export function parseDeclarations(
  items: readonly SheetItem[],
  place: Place,
  reader: SheetReader,
): readonly Declaration[] {
  return items.flatMap((item) => (item.kind === 'declaration' ? (parseDeclaration(item, place, reader) ?? []) : []));
}

function parseDeclaration(syntax: DeclarationSyntax, place: Place, reader: SheetReader): Declaration | undefined {
  if (syntax.important) {
    const hint = 'Write a more specific selector, or write the rule further down.';
    problem(reader, syntax, 'important', '!important is not in the subset.', hint);
    return undefined;
  }
  const { property, value } = syntax;
  if (property.startsWith('--')) return parseVariable(syntax, reader);
  const name = { offset: syntax.offset, end: syntax.offset + property.length };
  if (!PROPERTY_NAMES.includes(property)) {
    reportUnknown(property, name, reader);
    return undefined;
  }
  const misplaced = whyNotHere(property, place);
  if (misplaced !== undefined) {
    problem(reader, name, 'not-here', `${property} has no effect here.`, misplaced);
    return undefined;
  }
  return checkUses(value, reader) ? parseValueOf(property, syntax, place, reader) : undefined;
}

function parseVariable(syntax: DeclarationSyntax, reader: SheetReader): Declaration | undefined {
  const { property, value } = syntax;
  if (isPaletteName(property, reader.palette)) {
    const hint = 'Choose another name: palette colours are changed in foldout.yaml.';
    problem(reader, syntax, 'reserved-name', `${property} is a colour of the palette.`, hint);
    return undefined;
  }
  if (!checkUses(value, reader)) return undefined;
  return {
    kind: 'variable',
    name: property,
    text: value.text,
    at: reader.locate({ offset: syntax.offset, end: value.end }),
  };
}

function parseValueOf(
  property: string,
  syntax: DeclarationSyntax,
  place: Place,
  reader: SheetReader,
): Declaration | undefined {
  const { value } = syntax;
  const uses = variableUses(value.text);
  const faultsIn = (values: readonly SettledValue[]) => meaningFaults(values, place, reader.fonts);
  const known = substitute(value.text, reader.palette, () => undefined);
  const at = reader.locate({ offset: syntax.offset, end: value.end });
  if (uses.some((use) => !isPaletteName(use.name, reader.palette)) || 'missing' in known) {
    return { kind: 'open', property, text: value.text, faultsIn, at };
  }
  // Offsets hold only where nothing was replaced.
  const locate = (span: Span) =>
    reader.locate(uses.length > 0 ? value : { offset: value.offset + span.offset, end: value.offset + span.end });
  const values = settle(property, known.text, locate, reader.report);
  const faults = values === undefined ? [] : faultsIn(values);
  for (const { code, message, hint, ...span } of faults) {
    reader.report({ severity: 'error', code: `style.${code}`, message, at: locate(span), hint });
  }
  return values === undefined || faults.length > 0 ? undefined : { kind: 'settled', values, at };
}

function checkUses(value: DeclarationSyntax['value'], reader: SheetReader): boolean {
  if (value.text.toLowerCase().includes(PALETTE_FUNCTION)) {
    problem(reader, value, 'colour-outside-palette', `${PALETTE_FUNCTION}() is the engine’s own.`, PALETTE_HINT);
    return false;
  }
  const wrong = variableUses(value.text).filter((use) => !/^--[\w-]+$/.test(use.name));
  for (const use of wrong) {
    const where = { offset: value.offset + use.offset, end: value.offset + use.end };
    problem(reader, where, 'invalid-value', `"${use.name}" is not the name of a variable.`, 'Write var(--name).');
  }
  return wrong.length === 0;
}

function reportUnknown(property: string, where: Span, reader: SheetReader): void {
  const instead = insteadOfProperty(property);
  if (instead !== undefined) {
    problem(reader, where, 'unsupported-property', `${property} is not in the subset.`, instead);
    return;
  }
  const hint = didYouMean(property, PROPERTY_NAMES) ?? 'docs/stylesheets.md lists the properties.';
  problem(reader, where, 'unknown-property', `There is no property "${property}".`, hint);
}

/** Undefined where the property may stand. */
function whyNotHere(property: string, place: Place): string | undefined {
  const longhands = (SHORTHANDS[property]?.longhands ?? [property as LonghandName]).map((name) =>
    logicalName(name, 'ltr'),
  );
  const [first = 'display'] = longhands;
  if (first === 'size' && place !== 'page') return 'The size of a page stands in @page.';
  if (first === 'content' && (place === 'element' || place === 'page')) {
    return 'content is for ::before, ::after, ::marker and the margin boxes of @page.';
  }
  if (place === 'marker' && !/^(content|color|font-)/.test(first)) return '::marker takes content, color and font-*.';
  if (place === 'page' && !/^(size|margin-|background-)/.test(first) && !LONGHANDS[first].inherited) {
    return '@page takes size, margin, background-color, and what its margin boxes inherit.';
  }
  if (place === 'margin-box' && /^(display$|page$|break-|column|string-set$)/.test(first)) {
    return 'A margin box is one block of its own.';
  }
  return undefined;
}

export function problem(reader: SheetReader, where: Span, code: string, message: string, hint?: string): void {
  const at = reader.locate(where);
  reader.report({ severity: 'error', code: `style.${code}`, message, at, ...(hint === undefined ? {} : { hint }) });
}
