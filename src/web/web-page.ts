/**
 * ENTRY of the web room: a leaflet as one HTML file. The same markup and the same stylesheets as the PDF, fonts and
 * pictures inside, no script: it can be sent, stored and read from the disk.
 */

import type { Drawing } from '../figures/drawing.ts';
import type { RasterImage } from '../figures/raster.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import { logicalLines } from '../layout/unit-lines.ts';
import type { Direction } from '../locales/locale.ts';
import type { PaletteColour } from '../project/project.ts';
import type { StyledDocument } from '../styles/styled-tree.ts';
import type { HtmlTree, TreeElement } from '../templates/tree.ts';
import type { FontBook } from '../typography/font.ts';
import { type DrawingPicture, drawingSvg, type LabelLines } from './drawing-svg.ts';
import { html, Markup } from './html.ts';
import type { FontSubsetter } from './subset-font.ts';
import { familyList, fontFaces } from './web-fonts.ts';
import { featuresOf, webStyle } from './web-style.ts';
import { writeAttributes, writeNodes } from './write-element.ts';

/** The same leaflet in another language. */
export interface OtherLanguagePage {
  /** BCP 47. */
  readonly tag: string;
  /** The language's own name. */
  readonly own: string;
  readonly direction: Direction;
  /** Relative to this page. */
  readonly href: string;
}

export interface WebPageInput {
  readonly tree: HtmlTree;
  readonly styled: StyledDocument;
  /** Says how labels are divided into lines, and which characters are set in which face. */
  readonly laidOut: LaidOutDocument;
  readonly title: string;
  readonly publisher: string;
  readonly lang: string;
  readonly direction: Direction;
  /** What stands in the running foot of each page of paper, and once at the end of this one: code and version, review. */
  readonly foot: readonly string[];
  /** This page's own address among those of the other languages. */
  readonly href: string;
  readonly languages: readonly OtherLanguagePage[];
  /** "Other languages", in the page's own. */
  readonly languagesLabel: string;
  readonly stylesheets: readonly string[];
  readonly palette: ReadonlyMap<string, PaletteColour>;
  readonly fonts: FontBook;
  readonly families: readonly string[];
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly images: ReadonlyMap<string, RasterImage>;
  readonly subset: FontSubsetter;
}

/** Same input, same text. Throws a programming error for a picture that layout did not know either. */
export function webPage(input: WebPageInput): string {
  const { tree, styled, title, publisher, lang, direction, languages, href } = input;
  const body = tree.root.children.find((node): node is TreeElement => node.kind === 'element' && node.name === 'body');
  if (body === undefined) throw new Error('The document has no body');
  const alternates = [{ tag: lang, href }, ...languages].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const fontSources = { ...input, features: featuresOf(styled.root) };
  const moreText = [...languages.map(({ own }) => own), ...input.foot].join('');
  const style = webStyle({ ...input, families: familyList(fontSources), root: styled.root });
  const page = html`<!DOCTYPE html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${publisher}">
<meta name="color-scheme" content="light">
${alternates.map((page) => html`<link rel="alternate" hreflang="${page.tag}" href="${page.href}">\n`)}<style>
${new Markup(fontFaces(fontSources, moreText))}
${new Markup(style)}
</style>
</head>
<body${writeAttributes(body)}>
${languages.length === 0 ? html`` : languageList(input)}
${writeNodes(body.children, (element) => picture(element, input))}
<footer class="web-foot">${input.foot.map((line) => html`<p>${line}</p>`)}</footer>
</body>
</html>
`;
  return page.html;
}

function languageList({ languages, languagesLabel }: WebPageInput): Markup {
  const items = languages.map(
    ({ tag, own, direction, href }) =>
      html`<li><a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${own}</a></li>`,
  );
  return html`<nav class="web-languages" aria-label="${languagesLabel}"><ul>${items}</ul></nav>`;
}

function picture(element: TreeElement, input: WebPageInput): Markup {
  const { src = '', alt = '' } = element.attributes;
  if (element.name === 'foldout-drawing') return drawingSvg(drawingPicture(element, src, alt, input));
  const image = input.images.get(src);
  if (image === undefined) throw new Error(`The image ${src} was not rendered`);
  const data = Buffer.from(image.bytes).toString('base64');
  const attributes = writeAttributes({ ...element, attributes: withoutSource(element.attributes) });
  return html`<img${attributes} src="data:${mediaType(image.bytes)};base64,${data}" width="${image.width}" height="${image.height}" alt="${alt}">`;
}

function withoutSource({ src: _src, alt: _alt, ...others }: TreeElement['attributes']): TreeElement['attributes'] {
  return others;
}

/** PNG signature (ISO/IEC 15948, 5.2); everything else that is rendered is a JPEG. */
function mediaType(bytes: Uint8Array): string {
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? 'image/png' : 'image/jpeg';
}

function drawingPicture(element: TreeElement, src: string, alt: string, input: WebPageInput): DrawingPicture {
  const drawing = input.drawings.get(src);
  if (drawing === undefined) throw new Error(`The drawing ${src} is not there`);
  const labels = element.children.filter(
    (child): child is TreeElement => child.kind === 'element' && isLabel(child.attributes),
  );
  return { drawing, alt, labels: labels.map((label) => labelLines(label, input)) };
}

function isLabel({ class: names = '' }: TreeElement['attributes']): boolean {
  return names.split(/\s+/).includes('label');
}

/** As layout has set them; a label that is no unit, or was not painted, stands on one line. */
function labelLines(label: TreeElement, { laidOut, lang, direction }: WebPageInput): LabelLines {
  const { attributes } = label;
  const unit = attributes['data-unit'];
  const lines = unit === undefined ? [] : logicalLines(laidOut, unit);
  return {
    lines: lines.length > 0 ? lines : [textOf(label)],
    lang: attributes.lang === undefined || attributes.lang === lang ? '' : attributes.lang,
    direction: attributes.dir === 'rtl' || attributes.dir === 'ltr' ? attributes.dir : direction,
  };
}

function textOf({ children }: TreeElement): string {
  return children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}
