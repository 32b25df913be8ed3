/** What the cascade says of an element, with its parent's values, → the element's own values (css-cascade-4, 4.4 and 7). */

import type { Report, SourcePosition } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import type { Direction } from '../locales/locale.ts';
import type { Numbering } from '../locales/numbering.ts';
import { assemble } from './assemble.ts';
import type { Block } from './cascade.ts';
import type { ComputedStyle } from './computed-style.ts';
import type { ComputeContext } from './convert.ts';
import { INITIAL_VALUES } from './initial-values.ts';
import { LONGHAND_NAMES, LONGHANDS } from './properties.ts';
import type { LonghandName, LonghandValues } from './property-names.ts';
import { settle } from './settle.ts';
import { logicalName } from './shorthands.ts';
import type { Declaration, SettledValue } from './stylesheet.ts';
import { type OwnVariable, type Palette, resolveVariables, substitute, type Variables } from './variables.ts';

/** An element's style and what its children inherit. */
export interface ElementStyle {
  readonly values: LonghandValues;
  readonly variables: Variables;
  readonly style: ComputedStyle;
  /** What physical names mean inside: see {@link ElementFacts.sides}. */
  readonly sides: Direction;
}

/** What the markup says of an element, besides its rules. */
export interface ElementFacts {
  /** `li`, `::before`; decides the defaults. */
  readonly name: string;
  readonly lang: string;
  readonly direction: Direction;
  readonly unicodeBidi: ComputedStyle['unicodeBidi'];
  /** Which way physical names are read: the element's direction; in `@page` left is always the start. */
  readonly sides: Direction;
  readonly attributes: Readonly<Record<string, string>>;
  /** Below every stylesheet. */
  readonly defaults: readonly SettledValue[];
}

/** One document's settings and caches. */
export interface Computation {
  readonly palette: Palette;
  /** The initial value of `font-family`, which goes by the language; the same list for the same language. */
  readonly fontsOf: (lang: string) => readonly string[];
  /** By language: what `locale-numbers` and `locale-letters` are. */
  readonly numbering: ReadonlyMap<string, Numbering>;
  readonly report: Report;
  /** Variables that some sheet gives a value to: about the others something was said already. */
  readonly declared: ReadonlySet<string>;
  /** Values that came out of `var()`, by property and text. */
  readonly settled: Map<string, readonly SettledValue[]>;
}

/** CSS's initial font size, `medium`; what `rem` means until the root has one. pt. */
const INITIAL_FONT_SIZE = 12;

interface Winner {
  readonly value: SettledValue['value'];
  /** The parent's property that `inherit` takes: left is left, whichever way either element runs. */
  readonly inherits: LonghandName;
}

/** @param root the root element's style; null for the root itself */
export function computeStyle(
  blocks: readonly Block[],
  facts: ElementFacts,
  parent: ElementStyle | null,
  root: ElementStyle | null,
  computation: Computation,
): ElementStyle {
  const declarations = blocks.flatMap((block) => block.declarations);
  const variables = variablesOf(declarations, parent, computation);
  const winners = winnersOf(declarations, variables, facts, parent, computation);
  const values = valuesOf(winners, facts, parent, root, computation);
  return {
    values,
    variables,
    style: assemble(values, facts, parent?.style ?? null, computation.numbering),
    sides: facts.sides,
  };
}

function variablesOf(
  declarations: readonly Declaration[],
  parent: ElementStyle | null,
  computation: Computation,
): Variables {
  const own = new Map<string, OwnVariable>();
  for (const each of declarations) if (each.kind === 'variable') own.set(each.name, each);
  return resolveVariables(own, parent?.variables ?? new Map(), computation.palette, computation.report);
}

function winnersOf(
  declarations: readonly Declaration[],
  variables: Variables,
  facts: ElementFacts,
  parent: ElementStyle | null,
  computation: Computation,
): ReadonlyMap<LonghandName, Winner> {
  const winners = new Map<LonghandName, Winner>();
  const put = (settled: readonly SettledValue[]): void => {
    for (const { name, value } of settled) {
      const inherits = logicalName(name, parent?.sides ?? facts.sides);
      winners.set(logicalName(name, facts.sides), { value, inherits });
    }
  };
  put(facts.defaults);
  for (const each of declarations) {
    if (each.kind === 'settled') put(each.values);
    if (each.kind === 'open') put(settleOpen(each, variables, computation));
  }
  return winners;
}

function settleOpen(
  declaration: Extract<Declaration, { kind: 'open' }>,
  variables: Variables,
  computation: Computation,
): readonly SettledValue[] {
  const { property, text, at } = declaration;
  const substituted = substitute(text, computation.palette, (name) => variables.get(name));
  if ('missing' in substituted) {
    reportMissing(substituted.missing, variables, at, computation);
    return [];
  }
  const values = settleText(property, substituted.text, at, computation) ?? [];
  const faults = declaration.faultsIn(values);
  for (const { code, message, hint } of faults) {
    computation.report({ severity: 'error', code: `style.${code}`, message, at, hint });
  }
  return faults.length > 0 ? [] : values;
}

/** Once for each text; a faulty one anew each time, since it has another place each time. */
function settleText(
  property: string,
  text: string,
  at: SourcePosition,
  computation: Computation,
): readonly SettledValue[] | undefined {
  const key = `${property}: ${text}`;
  const known = computation.settled.get(key);
  if (known !== undefined) return known;
  const values = settle(property, text, () => at, computation.report);
  if (values !== undefined) computation.settled.set(key, values);
  return values;
}

function reportMissing(name: string, variables: Variables, at: SourcePosition, computation: Computation): void {
  if (!computation.declared.has(name)) return;
  const names = [...variables.keys(), ...[...computation.palette].map((each) => `--${each}`)];
  const hint = didYouMean(name, names) ?? 'Give it a value in :root, or a fallback: var(--name, 1em).';
  const message = `The variable ${name} has no value here.`;
  computation.report({ severity: 'error', code: 'style.unset-variable', message, at, hint });
}

/** `font-size` first, then `color`: the others are computed against them. */
const ORDER: readonly LonghandName[] = [
  'font-size',
  'color',
  ...LONGHAND_NAMES.filter((name) => name !== 'font-size' && name !== 'color'),
];

function valuesOf(
  winners: ReadonlyMap<LonghandName, Winner>,
  facts: ElementFacts,
  parent: ElementStyle | null,
  root: ElementStyle | null,
  computation: Computation,
): LonghandValues {
  const inherited = parent?.values;
  const values: Partial<Record<LonghandName, unknown>> = {};
  const parentColour = inherited?.color ?? 'black';
  const parentSize = inherited?.['font-size'] ?? INITIAL_FONT_SIZE;
  const rootSize = root?.values['font-size'];
  const against: { -readonly [K in keyof ComputeContext]: ComputeContext[K] } = {
    em: parentSize,
    rem: rootSize ?? INITIAL_FONT_SIZE,
    colour: parentColour,
    attributes: facts.attributes,
  };
  for (const name of ORDER) {
    const winner = winners.get(name);
    values[name] =
      name === 'font-family' && winner === undefined
        ? inheritedFonts(facts, parent, computation)
        : valueOfLonghand(name, winner, inherited, against, facts, computation);
    if (name === 'font-size') {
      against.em = values[name] as number;
      against.rem = rootSize ?? against.em;
    }
    if (name === 'color') against.colour = values[name] as string;
  }
  // Every longhand of the table was given its value just now.
  return values as unknown as LonghandValues;
}

function valueOfLonghand(
  name: LonghandName,
  winner: Winner | undefined,
  inherited: LonghandValues | undefined,
  against: ComputeContext,
  facts: ElementFacts,
  computation: Computation,
): unknown {
  const longhand = LONGHANDS[name];
  const declared = winner?.value ?? 'unset';
  const takesParents = declared === 'inherit' || (declared === 'unset' && longhand.inherited);
  if (takesParents && inherited !== undefined) return inherited[winner?.inherits ?? name];
  if (typeof declared !== 'string') return longhand.compute(declared, against);
  if (name === 'font-family') return computation.fontsOf(facts.lang);
  return longhand.compute(INITIAL_VALUES.get(name) ?? [], against);
}

/** Where nobody has chosen fonts, another language begins anew with its own: the fonts of one script rarely suit another. */
function inheritedFonts(
  { lang }: ElementFacts,
  parent: ElementStyle | null,
  { fontsOf }: Computation,
): readonly string[] {
  if (parent === null) return fontsOf(lang);
  const inherited = parent.values['font-family'];
  return inherited === fontsOf(parent.style.lang) ? fontsOf(lang) : inherited;
}
