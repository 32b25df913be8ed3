/** ENTRY of the styles room: the HTML tree and its stylesheets → the tree with a computed style at each element. */

import type { Report } from '../base/diagnostic.ts';
import { didYouMean } from '../base/suggest.ts';
import type { Direction } from '../locales/locale.ts';
import type { Numbering } from '../locales/numbering.ts';
import type { HtmlTree } from '../templates/tree.ts';
import { allDeclarations, blockIds, declaredVariables, indexRules, type Block } from './cascade.ts';
import { checkReferences } from './check-references.ts';
import { type Computation, computeStyle, type ElementFacts, type ElementStyle } from './compute.ts';
import { A4 } from './page-size.ts';
import { createPageStyles } from './page-styles.ts';
import type { PageSize } from './property-names.ts';
import { linkTree } from './select.ts';
import { styleTree, type StyleOf } from './style-tree.ts';
import type { Media, Stylesheet } from './stylesheet.ts';
import type { StyledDocument } from './styled-tree.ts';
import { isPaletteName, type Palette, variableUses } from './variables.ts';

export interface StyleContext {
  /** Names of the palette's colours; `black`, `white` and `transparent` need not be among them. */
  readonly palette: ReadonlySet<string>;
  readonly direction: Direction;
  /** The fonts of a language, in the order of fallback: the initial value of `font-family`. Of one that is not known: the document's. */
  readonly fontsOf: (lang: string) => readonly string[];
  /** By language; elsewhere numbers are `decimal` and letters `lower-alpha`. */
  readonly numbering?: ReadonlyMap<string, Numbering>;
  readonly media: Exclude<Media, 'all'>;
  /** What `size: auto` is for the page at this place, from 0; left out: A4. */
  readonly pageSize?: (index: number) => PageSize;
}

/**
 * @param sheets in cascade order: base, the edition's, the project's own
 * @returns a styled document even after findings: what is wrong is left out
 */
export function styleDocument(
  tree: HtmlTree,
  sheets: readonly Stylesheet[],
  context: StyleContext,
  report: Report,
): StyledDocument {
  const { palette, fontsOf, media, direction, numbering = new Map() } = context;
  const declared = declaredVariables(sheets);
  reportUnknownVariables(sheets, declared, palette, report);
  const computation: Computation = { palette, fontsOf, numbering, report, declared, settled: new Map() };
  const linked = linkTree(tree.root, direction);
  const index = indexRules(sheets, media);
  const { root, rootStyle } = styleTree(linked, index, sharing(computation));
  checkReferences(tree, root, sheets, report);
  return { root, pageStyle: createPageStyles(sheets, media, context.pageSize ?? (() => A4), rootStyle, computation) };
}

/** Elements with the same rules, the same markup facts and the same parent's style share one style: siblings, mostly. */
function sharing(computation: Computation): StyleOf {
  const shared = new WeakMap<ElementStyle, Map<string, ElementStyle>>();
  return (blocks, facts, parent, root) => {
    if (parent === null || blocks.some((block) => block.readsAttributes)) {
      return computeStyle(blocks, facts, parent, root, computation);
    }
    const ofParent = shared.get(parent) ?? new Map<string, ElementStyle>();
    shared.set(parent, ofParent);
    const key = sharingKey(blocks, facts);
    const known = ofParent.get(key);
    if (known !== undefined) return known;
    const style = computeStyle(blocks, facts, parent, root, computation);
    ofParent.set(key, style);
    return style;
  };
}

/** The element's name stands for its defaults. */
function sharingKey(blocks: readonly Block[], { name, lang, direction, unicodeBidi }: ElementFacts): string {
  return [name, lang, direction, unicodeBidi, blockIds(blocks)].join('|');
}

/** A name that no sheet gives a value to is a slip, wherever it stands; said once, also where the rule never applies. */
function reportUnknownVariables(
  sheets: readonly Stylesheet[],
  declared: ReadonlySet<string>,
  palette: Palette,
  report: Report,
): void {
  const names = [...declared, ...[...palette].map((name) => `--${name}`)];
  for (const declaration of sheets.flatMap(allDeclarations)) {
    if (declaration.kind === 'settled') continue;
    for (const use of variableUses(declaration.text)) {
      if (declared.has(use.name) || isPaletteName(use.name, palette) || use.fallback !== null) continue;
      const hint = didYouMean(use.name, names) ?? 'Give it a value in :root, or name a colour of the palette.';
      const message = `There is no variable ${use.name}.`;
      report({ severity: 'error', code: 'style.unknown-variable', message, at: declaration.at, hint });
    }
  }
}
