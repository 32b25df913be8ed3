/** The text of a styled leaflet as PDFKit's `doc.text()` takes it: paragraphs with a size, a weight and an indent. */

/**
 * @typedef {object} PlainParagraph
 * @property {string} text white space collapsed
 * @property {'H1' | 'H2' | 'H3' | 'P' | 'LI'} type structure type
 * @property {number} size pt
 * @property {number} lineHeight pt
 * @property {boolean} bold
 * @property {number} indent pt from the text's start edge
 */

const TYPES = new Map([
  ['h1', 'H1'],
  ['h2', 'H2'],
  ['h3', 'H3'],
  ['li', 'LI'],
]);

/**
 * One paragraph for each stretch of inline content, in the style of its block: bold words within it are left out of account,
 * which makes it less work than the leaflet is. So do tables (a paragraph a cell), drawings and backgrounds.
 * @returns {PlainParagraph[]}
 */
export function plainParagraphs(root) {
  /** @type {PlainParagraph[]} */
  const paragraphs = [];
  let text = '';
  const flush = (block, type, indent) => {
    const collapsed = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (collapsed === '') return;
    const { fontSize: size, fontWeight, lineHeight } = block.style;
    paragraphs.push({ text: collapsed, type, size, lineHeight, bold: fontWeight >= 600, indent });
  };
  const walk = (block, outerType, outerIndent) => {
    const type = TYPES.get(block.name) ?? outerType;
    const indent = outerIndent + block.style.padding.inlineStart.pt + startMargin(block);
    if (block.marker !== null) text += `${block.marker.text} `;
    for (const child of block.children) {
      if (child.kind === 'text') text += child.text;
      else if (child.kind === 'element' && child.style.display === 'inline') text += inlineText(child);
      else if (child.kind === 'element') {
        if (text.trim() !== block.marker?.text.trim()) flush(block, type, indent);
        walk(child, type, indent);
      }
    }
    flush(block, type, indent);
  };
  walk(root, 'P', 0);
  return paragraphs;
}

function startMargin({ style }) {
  const { inlineStart } = style.margin;
  return inlineStart === 'auto' ? 0 : inlineStart.pt;
}

function inlineText(element) {
  return element.children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'element' ? inlineText(child) : ''))
    .join('');
}
