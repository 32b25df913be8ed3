/** Small documents and stylesheets for the tests of this room. */

import { type Diagnostic, Findings } from '../../src/base/diagnostic.ts';
import type { Direction } from '../../src/locales/locale.ts';
import { parseStylesheet } from '../../src/styles/parse-stylesheet.ts';
import { styleDocument } from '../../src/styles/style-document.ts';
import type { StyledDocument, StyledElement } from '../../src/styles/styled-tree.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import type { HtmlTree } from '../../src/templates/tree.ts';

export const PALETTE: ReadonlySet<string> = new Set(['primary', 'tint']);
const FONTS: ReadonlySet<string> = new Set(['latin', 'arabic', 'Noto Serif']);

export interface Setting {
  readonly direction?: Direction;
  readonly media?: 'screen' | 'print';
  readonly lang?: string;
}

/** `line:column-endColumn code message | hint`. */
export function said(findings: readonly Diagnostic[]): string[] {
  return findings.map(({ at, code, message, hint }) => {
    const place = `${at?.line}:${at?.column}${at?.endColumn === undefined ? '' : `-${at.endColumn}`}`;
    return `${place} ${code} ${message}${hint === undefined ? '' : ` | ${hint}`}`;
  });
}

/** What is said of a stylesheet alone. */
export function faults(css: string): string[] {
  const findings = new Findings();
  parseStylesheet({ file: 'a.css', text: css }, { palette: PALETTE, fonts: FONTS }, findings.report);
  return said(findings.all);
}

export function htmlTree(body: string, setting: Setting = {}): HtmlTree {
  const findings = new Findings();
  const { direction = 'ltr', lang = 'nl' } = setting;
  const text = `<html lang="${lang}" dir="${direction}"><head><title>T</title></head><body>${body}</body></html>`;
  const tree = parseHtml({ file: 'd.html', text }, findings.report);
  if (tree === undefined) throw new Error(said(findings.all).join('\n'));
  return tree;
}

export interface Styled {
  readonly document: StyledDocument;
  readonly findings: string[];
  /** The element with that id, or the first one of that name. */
  readonly find: (wanted: string) => StyledElement;
}

/** Sheets in cascade order. */
export function style(body: string, css: string | readonly string[], setting: Setting = {}): Styled {
  const findings = new Findings();
  const { direction = 'ltr', media = 'screen' } = setting;
  const sheets = (typeof css === 'string' ? [css] : css).map((text, index) =>
    parseStylesheet({ file: `${index}.css`, text }, { palette: PALETTE, fonts: FONTS }, findings.report),
  );
  const numbering = new Map([['ar', { numbers: 'arabic-indic', letters: 'arabic-indic' }]]).set('uk', {
    numbers: 'decimal',
    letters: 'lower-ukrainian',
  });
  const fontsOf = (): readonly string[] => ['latin', 'arabic'];
  const context = { palette: PALETTE, direction, media, fontsOf, numbering };
  const document = styleDocument(htmlTree(body, setting), sheets, context, findings.report);
  return { document, findings: said(findings.all), find: (wanted) => findIn(document.root, wanted) };
}

/** The same, where nothing may be wrong. */
export function styleCleanly(body: string, css: string | readonly string[], setting: Setting = {}): Styled {
  const styled = style(body, css, setting);
  if (styled.findings.length > 0) throw new Error(styled.findings.join('\n'));
  return styled;
}

function findIn(root: StyledElement, wanted: string): StyledElement {
  const all: StyledElement[] = [];
  const visit = (element: StyledElement): void => {
    all.push(element);
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(root);
  const found = all.find((each) => each.attributes.id === wanted) ?? all.find((each) => each.name === wanted);
  if (found === undefined) throw new Error(`no ${wanted}`);
  return found;
}
