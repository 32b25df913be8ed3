/** The HTML that templates may write: what layout can set and what a PDF can tag. */

/** Attributes that every element may have, besides `aria-*` and `data-*`. */
export const GLOBAL_ATTRIBUTES: readonly string[] = ['id', 'class', 'lang', 'dir', 'title', 'role'];

export interface ElementRule {
  /** Besides the global ones. */
  readonly attributes?: readonly string[];
  readonly required?: readonly string[];
  /** Has no end tag (HTML, 13.1.2 void elements). */
  readonly empty?: true;
}

export const HTML_SUBSET: Readonly<Record<string, ElementRule>> = {
  html: { required: ['lang', 'dir'] },
  head: {},
  title: {},
  meta: { attributes: ['charset', 'name', 'content'], empty: true },
  link: { attributes: ['rel', 'href'], empty: true },
  body: {},
  main: {},
  article: {},
  section: {},
  header: {},
  footer: {},
  nav: {},
  aside: {},
  h1: {},
  h2: {},
  h3: {},
  p: {},
  ul: {},
  ol: { attributes: ['start'] },
  li: {},
  dl: {},
  dt: {},
  dd: {},
  div: {},
  figure: {},
  figcaption: {},
  table: {},
  caption: {},
  thead: {},
  tbody: {},
  tr: {},
  th: { attributes: ['colspan', 'rowspan', 'scope'] },
  td: { attributes: ['colspan', 'rowspan'] },
  span: {},
  strong: {},
  em: {},
  b: {},
  a: { attributes: ['href'], required: ['href'] },
  br: { empty: true },
  img: { attributes: ['src', 'alt'], required: ['src', 'alt'], empty: true },
  'foldout-drawing': { attributes: ['src', 'alt'], required: ['src', 'alt'] },
};

export const ELEMENT_NAMES: readonly string[] = Object.keys(HTML_SUBSET);

/** What to write in place of elements that people reach for. */
export const INSTEAD: Readonly<Record<string, string>> = {
  i: 'Write <em>.',
  u: 'Write <span class="…"> and underline it in the stylesheet.',
  font: 'Write <span class="…"> and style it in the stylesheet.',
  center: 'Write text-align: center in the stylesheet.',
  hr: 'Draw the line as a border in the stylesheet.',
  svg: 'Put the drawing in content/drawings and write <foldout-drawing src="…" alt="…">.',
  style: 'Write it in the edition’s stylesheet.',
  script: 'A document does not run anything.',
  tfoot: 'Write the rows in <tbody>.',
  colgroup: 'Give the widths to the cells of the first row in the stylesheet.',
  h4: 'Three levels of headings are there: h1, h2, h3.',
  h5: 'Three levels of headings are there: h1, h2, h3.',
  h6: 'Three levels of headings are there: h1, h2, h3.',
};

export function isKnownElement(name: string): boolean {
  return Object.hasOwn(HTML_SUBSET, name);
}

export function isKnownAttribute(element: string, attribute: string): boolean {
  if (attribute.startsWith('aria-') || attribute.startsWith('data-')) return true;
  return GLOBAL_ATTRIBUTES.includes(attribute) || (HTML_SUBSET[element]?.attributes?.includes(attribute) ?? false);
}
