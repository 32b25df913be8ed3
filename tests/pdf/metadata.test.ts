import { describe, expect, it } from 'vitest';
import { documentDate, infoEntries, xmpPacket } from '../../src/pdf/metadata.ts';
import { INFO, document, element, page, paint } from '../support/pdf-document.ts';
import { objectWith, readPdf } from '../support/pdf-reader.ts';

const HASH = Uint8Array.from({ length: 32 }, (_, i) => i);

describe('XMP', () => {
  it('is escaped', () => {
    const packet = xmpPacket({ ...INFO, title: 'A & B <c>', author: ']]>' }, HASH, 'accessible');
    expect(packet).toContain('A &amp; B &lt;c&gt;');
    expect(packet).toContain(']]&gt;');
  });

  it('names both standards and declares the one that PDF/A does not know', () => {
    const packet = xmpPacket(INFO, HASH, 'accessible');
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
  });

  it('claims nothing for a file without structure', () => {
    expect(xmpPacket(INFO, HASH, null)).not.toMatch(/pdfaid|pdfuaid/);
  });

  it('leaves empty properties out, as the Info dictionary does', () => {
    const packet = xmpPacket({ ...INFO, author: '', keywords: ' ' }, HASH, 'accessible');
    expect(packet).not.toMatch(/dc:creator|pdf:Keywords/);
  });

  it('has an identifier that follows from the content', () => {
    expect(xmpPacket(INFO, HASH, 'accessible')).toContain('uuid:00010203-0405-8607-8809-0a0b0c0d0e0f');
  });

  it('starts with a byte order mark inside the packet’s head and nothing before it', () => {
    expect(xmpPacket(INFO, HASH, 'accessible')).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
  });
});

describe('values', () => {
  it('lose what XML cannot hold, in both places alike', () => {
    const info = { ...INFO, title: 'Eén\u0000\u000bregel\n\uD800' };
    expect(infoEntries(info, null).Title).toBe('Eén regel \uFFFD');
    expect(xmpPacket(info, HASH, 'accessible')).toContain('>Eén regel \uFFFD<');
  });

  it('take the date from the leaflet, at midnight UTC', () => {
    expect(documentDate(INFO).toISOString()).toBe('2026-11-21T00:00:00.000Z');
    expect(() => documentDate({ ...INFO, date: 'soon' })).toThrow('Not an ISO date');
  });
});

describe('a painted file', () => {
  it('says the same in Info and XMP', async () => {
    const bytes = await paint(document([page([])], element('Document', [])));
    const { info, metadata } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: 'Dwarslaesie & herstel',
      Author: 'Voorbeeldziekenhuis',
      Subject: 'Patiëntinformatie',
      Keywords: 'NL-ONC-001',
      Creator: 'Foldout',
      Producer: 'PDFKit',
      CreationDate: 'D:20261121000000Z',
      ModDate: 'D:20261121000000Z',
      Language: 'nl',
    });
    expect(metadata('dc:title')).toBe(info.Title);
    expect(metadata('dc:creator')).toEqual([info.Author]);
    expect(metadata('dc:description')).toBe(info.Subject);
    expect(metadata('pdf:keywords')).toBe(info.Keywords);
    expect(metadata('xmp:creatortool')).toBe(info.Creator);
    expect(metadata('pdf:producer')).toBe(info.Producer);
    expect(metadata('xmp:createdate')).toBe('2026-11-21T00:00:00Z');
    expect(objectWith(bytes, '/Subtype /XML')).not.toContain('/Filter');
  });
});
