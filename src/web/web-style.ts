/** The page's stylesheet: the edition's own, with what differs between this engine and browsers written out. */

import type { Direction } from '../locales/locale.ts';
import type { PaletteColour } from '../project/project.ts';
import type { StyledElement } from '../styles/styled-tree.ts';

export interface WebStyleSources {
  /** In cascade order: base, edition, house, and what is for browsers alone. */
  readonly stylesheets: readonly string[];
  readonly palette: ReadonlyMap<string, PaletteColour>;
  readonly direction: Direction;
  /** The value of `font-family`. */
  readonly families: string;
  /** Running strings are read from it: browsers know no `string-set`. */
  readonly root: StyledElement;
}

/** What browsers give elements and the engine does not; without specificity, so that every rule wins over it. */
const RESET = `:where(html, body, h1, h2, h3, p, ul, ol, li, dl, dt, dd, figure, table, caption, td, th) { margin: 0; padding: 0; }
:where(foldout-drawing) { display: block; }
:where(h1, h2, h3, table) { font-size: inherit; }
:where(table) { border-spacing: 0; }
:where(svg, img) { display: block; inline-size: 100%; block-size: auto; }
:where(svg text) { font-family: inherit; }`;

export function webStyle({ stylesheets, palette, direction, families, root }: WebStyleSources): string {
  const colours = [...palette].map(([name, { screen }]) => `--${name}: ${screen};`).join(' ');
  const strings = runningStrings(root);
  const sheets = stylesheets.map((sheet) => forBrowsers(sheet, strings, direction));
  return [`:root { ${colours} font-family: ${families}, sans-serif; }`, RESET, ...sheets].join('\n');
}

function forBrowsers(sheet: string, strings: ReadonlyMap<string, string>, direction: Direction): string {
  const written = sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/string\(\s*([\w-]+)[^)]*\)/g, (_, name: string) => quoted(strings.get(name) ?? ''))
    .replace(/\n\s*\n+/g, '\n')
    .trim();
  // In a right-to-left document the engine exchanges left and right of a page's margin boxes.
  if (direction === 'ltr') return written;
  return written.replace(/@(top|bottom)-(left|right)\b/g, (_, edge: string, side: string) =>
    side === 'left' ? `@${edge}-right` : `@${edge}-left`,
  );
}

/** The first value of each: a leaflet sets them once, on its body. */
function runningStrings(root: StyledElement): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  const visit = (element: StyledElement): void => {
    for (const { name, parts } of element.style.stringSet) {
      const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
      if (!strings.has(name)) strings.set(name, text);
    }
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(root);
  return strings;
}

function quoted(text: string): string {
  // `<` too: nothing in a style element may look like its end.
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}

/** OpenType features that are turned on anywhere, by tag. */
export function featuresOf(root: StyledElement): ReadonlySet<string> {
  const features = new Set<string>();
  const visit = (element: StyledElement): void => {
    for (const [tag, value] of Object.entries(element.style.fontFeatures)) if (value !== 0) features.add(tag);
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(root);
  return features;
}
