/** PDFKit's own `doc.text()` on the same text: how it shapes, breaks and writes, with fonts that are parsed once. */

import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { TODAY } from './project.mjs';

/** Parsed once per process and registered in every document, which is the fastest that PDFKit does by its public interface. */
export function openPeerFonts(fonts) {
  const open = (weight) => create(Buffer.from(fonts.candidates(['latin'], weight)[0].bytes));
  return { regular: open(400), bold: open(700) };
}

/**
 * What a leaflet says and where: taken from what the engine itself laid out.
 * @param {{ paragraphs: readonly import('./plain-text.mjs').PlainParagraph[], page: object, furniture: readonly string[], lang: string, title: string }} leaflet
 * @param {{ regular: object, bold: object }} fonts
 * @param {boolean} tagged structure tree, PDF/UA identifier, title and language, as a careful PDFKit program writes them
 * @returns {Promise<Buffer>}
 */
export async function writeWithPdfKit(leaflet, fonts, tagged) {
  const { width, height, contentBox } = leaflet.page;
  const day = new Date(TODAY);
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    ...(tagged ? { tagged: true, subset: 'PDF/UA' } : {}),
    lang: leaflet.lang,
    displayTitle: true,
    size: [width, height],
    margins: {
      left: contentBox.x,
      top: contentBox.y,
      right: width - contentBox.x - contentBox.width,
      bottom: height - contentBox.y - contentBox.height,
    },
    bufferPages: true,
    font: null,
    info: { Title: leaflet.title, CreationDate: day, ModDate: day },
  });
  const chunks = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  writeParagraphs(doc, leaflet, tagged);
  writeFurniture(doc, leaflet, tagged);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function writeParagraphs(doc, { paragraphs, page }, tagged) {
  const root = tagged ? doc.struct('Document') : null;
  if (root !== null) doc.addStructure(root);
  for (const { text, type, size, lineHeight, bold, indent } of paragraphs) {
    const set = () => {
      doc.font(bold ? 'bold' : 'regular').fontSize(size);
      doc.text(text, page.contentBox.x + indent, undefined, {
        width: page.contentBox.width - indent,
        lineGap: lineHeight - doc.currentLineHeight(),
      });
    };
    if (root === null) set();
    else root.add(doc.struct(type, set));
  }
  root?.end();
}

/** Running lines at the foot of each page, below the text area. */
function writeFurniture(doc, { furniture, page }, tagged) {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    doc.page.margins.bottom = 0;
    if (tagged) doc.markContent('Artifact', { type: 'Pagination' });
    furniture.forEach((text, line) => {
      doc.font('regular').fontSize(9.5);
      doc.text(text, page.contentBox.x, page.contentBox.y + page.contentBox.height + 20 + 12.5 * line, {
        lineBreak: false,
      });
    });
    if (tagged) doc.endMarkedContent();
  }
}
