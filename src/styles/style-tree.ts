/** Walks the tree: styles, generated content, list markers, units. */

import type { Block, RuleIndex } from './cascade.ts';
import type { ComputedStyle, ContentPart } from './computed-style.ts';
import type { ElementFacts, ElementStyle } from './compute.ts';
import { HTML_DEFAULTS } from './html-defaults.ts';
import { contentText, markerText, ordinalText } from './markers.ts';
import type { MarkerPart } from './property-names.ts';
import type { LinkedElement } from './select.ts';
import type { StyledElement, StyledNode } from './styled-tree.ts';

/** A style for what the cascade found; see `computeStyle`. */
export type StyleOf = (
  blocks: readonly Block[],
  facts: ElementFacts,
  parent: ElementStyle | null,
  root: ElementStyle | null,
) => ElementStyle;

interface Walk {
  readonly rules: RuleIndex;
  readonly styleOf: StyleOf;
}

/** What an element hands on to its children, besides its style. */
interface Surroundings {
  readonly lang: string;
  readonly unit: string | null;
  readonly root: ElementStyle | null;
}

/** The number of a list's item; 0 outside lists. */
type Ordinal = number;

export function styleTree(
  root: LinkedElement,
  rules: RuleIndex,
  styleOf: StyleOf,
): { readonly root: StyledElement; readonly rootStyle: ElementStyle } {
  const walk = { rules, styleOf };
  const surroundings: Surroundings = { lang: '', unit: null, root: null };
  const style = styleElement(root, null, surroundings, walk);
  return { root: makeElement(root, style, 0, { ...surroundings, root: style }, walk), rootStyle: style };
}

function styleElement(
  linked: LinkedElement,
  parent: ElementStyle | null,
  around: Surroundings,
  walk: Walk,
): ElementStyle {
  const { attributes, name } = linked.element;
  const facts: ElementFacts = {
    name,
    lang: attributes.lang ?? around.lang,
    direction: linked.direction,
    unicodeBidi: unicodeBidiOf(attributes.dir),
    sides: linked.direction,
    attributes,
    defaults: HTML_DEFAULTS.get(name) ?? [],
  };
  return walk.styleOf(walk.rules.blocksFor(linked, null), facts, parent, around.root);
}

/** HTML, 15.3.5: `dir` isolates what it stands on; `auto` takes the direction from the text. */
function unicodeBidiOf(dir: string | undefined): ComputedStyle['unicodeBidi'] {
  if (dir === undefined) return 'normal';
  return dir === 'auto' ? 'plaintext' : 'isolate';
}

function makeElement(
  linked: LinkedElement,
  style: ElementStyle,
  ordinal: Ordinal,
  around: Surroundings,
  walk: Walk,
): StyledElement {
  const { element } = linked;
  const { attributes } = element;
  const unit = attributes['data-unit'] ?? around.unit;
  const inside: Surroundings = { ...around, lang: style.style.lang, unit };
  const before = generated(linked, 'before', style, ordinal, inside, walk);
  const after = generated(linked, 'after', style, ordinal, inside, walk);
  return {
    kind: 'element',
    name: element.name,
    attributes,
    style: style.style,
    children: [...before, ...makeChildren(linked, style, inside, walk), ...after],
    marker: style.values.display === 'list-item' ? makeMarker(linked, style, ordinal, inside, walk) : null,
    unit,
    at: element.at,
  };
}

function makeChildren(linked: LinkedElement, style: ElementStyle, inside: Surroundings, walk: Walk): StyledNode[] {
  const nodes: StyledNode[] = [];
  let index = 0;
  let ordinal = firstOrdinal(linked) - 1;
  for (const child of linked.element.children) {
    if (child.kind === 'text') {
      nodes.push({ kind: 'text', text: child.text });
      continue;
    }
    const linkedChild = linked.children[index++];
    if (linkedChild === undefined) continue;
    const childStyle = styleElement(linkedChild, style, inside, walk);
    if (childStyle.values.display === 'none') continue;
    if (childStyle.values.display === 'list-item') ordinal++;
    nodes.push(makeElement(linkedChild, childStyle, ordinal, inside, walk));
  }
  return nodes;
}

/** `<ol start="3">` */
function firstOrdinal(linked: LinkedElement): Ordinal {
  const start = Number(linked.element.attributes.start ?? 1);
  return Number.isInteger(start) ? start : 1;
}

function pseudoFacts(name: string, linked: LinkedElement, style: ElementStyle): ElementFacts {
  const { lang, direction } = style.style;
  return {
    name,
    lang,
    direction,
    unicodeBidi: 'normal',
    sides: direction,
    attributes: linked.element.attributes,
    defaults: [],
  };
}

/** `::before` or `::after`; nothing without `content`. */
function generated(
  linked: LinkedElement,
  pseudo: 'before' | 'after',
  parent: ElementStyle,
  ordinal: Ordinal,
  inside: Surroundings,
  walk: Walk,
): readonly StyledElement[] {
  const blocks = walk.rules.blocksFor(linked, pseudo);
  if (blocks.length === 0) return [];
  const { style, values } = walk.styleOf(blocks, pseudoFacts(`::${pseudo}`, linked, parent), parent, inside.root);
  if (values.content === null || values.display === 'none') return [];
  const type = parent.style.listStyleType;
  return [
    {
      kind: 'element',
      name: `::${pseudo}`,
      attributes: {},
      style,
      children: values.content.map((part) => generatedNode(part, type, ordinal)),
      marker: null,
      unit: inside.unit,
      at: linked.element.at,
    },
  ];
}

function generatedNode(part: MarkerPart, type: string, ordinal: Ordinal): StyledNode {
  if (part.kind === 'text') return { kind: 'text', text: part.text };
  if (part.kind === 'list-item') return { kind: 'text', text: ordinalText(type, ordinal) };
  return { kind: 'generated', part: part satisfies ContentPart };
}

function makeMarker(
  linked: LinkedElement,
  item: ElementStyle,
  ordinal: Ordinal,
  inside: Surroundings,
  walk: Walk,
): StyledElement['marker'] {
  const { style, values } = walk.styleOf(
    walk.rules.blocksFor(linked, 'marker'),
    pseudoFacts('::marker', linked, item),
    item,
    inside.root,
  );
  const type = item.style.listStyleType;
  const text = values.content === null ? markerText(type, ordinal) : contentText(values.content, type, ordinal);
  return text === null ? null : { style, text };
}
