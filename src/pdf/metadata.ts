/**
 * Metadata: the Info dictionary and an XMP packet that say the same (ISO 19005-2, 6.6.3). Dates come from the content.
 */

import type { PdfxLevel } from '../project/printer.ts';
import type { DocumentInfo } from './document-info.ts';

/** Makes the file. PDFKit is named as the library that writes it. */
const CREATOR = 'Foldout';
const PRODUCER = 'PDFKit';

const PDF_A = { part: 2, conformance: 'A' } as const;
const PDF_UA = { part: 1 } as const;

/** Marks the packet for programs that look for XMP without reading PDF (XMP specification, part 1, 7.3.2). */
const PACKET_ID = 'W5M0MpCehiHzreSzNTczkc9d';

/** Nothing is trapped here: that is the print shop's work, if it is wanted. */
export const TRAPPED = false;

const UUID_BYTES = 16;

/** What a file says that it follows: PDF/UA-1 with PDF/A-2a; a part of PDF/X; nothing. */
export type Conformance = 'accessible' | PdfxLevel | null;

/** The text entries of the Info dictionary; empty ones are left out of the file, here and in the packet. */
export function infoEntries(info: DocumentInfo, conformance: Conformance): Readonly<Record<string, string>> {
  return {
    ...textEntries(info),
    ...(isPdfx(conformance) ? { GTS_PDFXVersion: conformance } : {}),
  };
}

export function isPdfx(conformance: Conformance): conformance is PdfxLevel {
  return conformance !== null && conformance !== 'accessible';
}

function textEntries(info: DocumentInfo): Readonly<Record<string, string>> {
  return {
    Title: printable(info.title),
    Author: printable(info.author),
    Subject: printable(info.subject),
    Keywords: printable(info.keywords),
    Creator: CREATOR,
    Producer: PRODUCER,
  };
}

/** The date of the leaflet's version at midnight UTC: no clock, no time zone. */
export function documentDate(info: DocumentInfo): Date {
  const date = new Date(`${info.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new Error(`Not an ISO date: ${info.date}`);
  return date;
}

/**
 * @param contentHash of what the pages show, 16 bytes or more
 * @param follows what the file says that it follows
 */
export function xmpPacket(info: DocumentInfo, contentHash: Uint8Array, follows: Conformance): string {
  const pdfx = isPdfx(follows);
  const descriptions = [dublinCore(info), basic(info, pdfx), identifiers(contentHash, pdfx)];
  if (follows === 'accessible') descriptions.push(conformance(), extensionSchemas());
  if (pdfx) descriptions.push(pdfxVersion(follows));
  return `<?xpacket begin="\uFEFF" id="${PACKET_ID}"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${descriptions.join('\n')}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function dublinCore(info: DocumentInfo): string {
  const { Title = '', Author = '', Subject = '' } = textEntries(info);
  return description('dc="http://purl.org/dc/elements/1.1/"', [
    '<dc:format>application/pdf</dc:format>',
    property('dc:identifier', printable(info.identifier)),
    property('dc:language', info.lang, 'Bag'),
    property('dc:title', Title, 'Alt'),
    // One entry, whatever it holds: it must equal Author.
    property('dc:creator', Author, 'Seq'),
    property('dc:description', Subject, 'Alt'),
  ]);
}

function basic(info: DocumentInfo, pdfx: boolean): string {
  const { Keywords = '', Creator = '', Producer = '' } = textEntries(info);
  const date = documentDate(info).toISOString().replace('.000Z', 'Z');
  return description('xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', [
    property('xmp:CreateDate', date),
    property('xmp:ModifyDate', date),
    property('xmp:MetadataDate', date),
    property('xmp:CreatorTool', Creator),
    property('pdf:Producer', Producer),
    property('pdf:Keywords', Keywords),
    ...(pdfx ? [property('pdf:Trapped', TRAPPED ? 'True' : 'False')] : []),
  ]);
}

/** PDF/X asks for a version and a class of rendition beside the identifiers. */
function identifiers(contentHash: Uint8Array, pdfx: boolean): string {
  const uuid = `uuid:${uuidFrom(contentHash)}`;
  return description('xmpMM="http://ns.adobe.com/xap/1.0/mm/"', [
    property('xmpMM:DocumentID', uuid),
    property('xmpMM:InstanceID', uuid),
    ...(pdfx ? [property('xmpMM:VersionID', '1'), property('xmpMM:RenditionClass', 'default')] : []),
  ]);
}

function conformance(): string {
  return description('pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', [
    property('pdfaid:part', `${PDF_A.part}`),
    property('pdfaid:conformance', PDF_A.conformance),
    property('pdfuaid:part', `${PDF_UA.part}`),
  ]);
}

function pdfxVersion(level: PdfxLevel): string {
  return description('pdfxid="http://www.npes.org/pdfx/ns/id/"', [property('pdfxid:GTS_PDFXVersion', level)]);
}

/** PDF/A knows no PDF/UA: properties beyond its own schemas must be declared (ISO 19005-2, 6.6.2.3). */
function extensionSchemas(): string {
  return `<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

function description(namespaces: string, properties: readonly string[]): string {
  const filled = properties.filter((line) => line !== '');
  return `<rdf:Description rdf:about="" xmlns:${namespaces}>\n${filled.join('\n')}\n</rdf:Description>`;
}

/** One property; empty for an empty value. A language alternative has its default only, which must equal Info's. */
function property(name: string, value: string, container?: 'Alt' | 'Bag' | 'Seq'): string {
  if (value === '') return '';
  const text = escapeXml(value);
  if (container === undefined) return `<${name}>${text}</${name}>`;
  const item = container === 'Alt' ? `<rdf:li xml:lang="x-default">${text}</rdf:li>` : `<rdf:li>${text}</rdf:li>`;
  return `<${name}><rdf:${container}>${item}</rdf:${container}></${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XML 1.0 has no control characters but white space; a title on one line has none of those either. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}

/** Version 8 (RFC 9562, 5.8): the bits are the content's. */
function uuidFrom(hash: Uint8Array): string {
  const bytes = hash.slice(0, UUID_BYTES);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
